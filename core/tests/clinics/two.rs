//! A phone and a tablet of one person, with a mailbox of their own.

use somacard_core::Diary;
use somacard_core::sync::Ended;

use super::{now, sessions};
use crate::keeping::{Home, all};
use crate::mailbox::{Relay, link, pair, sync, synced};

/// The two, paired.
pub struct Two {
    own: Relay,
    pub phone: Diary,
    pub tablet: Diary,
    /// Where the phone's and the tablet's files are.
    pub homes: [Home; 2],
}

impl Two {
    pub fn new() -> Self {
        let (home, phone) = Home::with_diary();
        let mut own = Relay::default();
        link(&phone, &mut own, now(0), "Phone");
        let other = Home::empty();
        let tablet = Diary::create_to_join(&other.place(), other.around(), now(0)).unwrap();
        pair(&phone, &tablet, &mut own, now(1), "Tablet");
        synced(&tablet, &mut own, now(2));
        Self { own, phone, tablet, homes: [home, other] }
    }

    /// The phone takes the tablet off the list; both hear of it.
    pub fn take_the_tablet_off(&mut self, hour: u32) {
        let tablet = self.phone.sync_status().unwrap().devices.into_iter().find(|device| !device.this).unwrap();
        self.phone.remove_device(&tablet.id).unwrap();
        synced(&self.phone, &mut self.own, now(hour));
        assert_eq!(sync(&self.tablet, &mut self.own, now(hour)).ended, Ended::NoAccess);
    }

    /// Syncs until both have the same, and they show the same.
    pub fn settle(&mut self, hour: u32) {
        for _ in 0..2 {
            synced(&self.phone, &mut self.own, now(hour));
            synced(&self.tablet, &mut self.own, now(hour));
        }
        assert_eq!(all(&self.phone), all(&self.tablet));
        let seen = [&self.phone, &self.tablet]
            .map(|diary| (sessions(diary), diary.template().unwrap(), diary.clinic_items(now(hour)).unwrap()));
        assert_eq!(seen[0], seen[1]);
    }
}
