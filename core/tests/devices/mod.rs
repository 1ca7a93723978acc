//! A person's phone and tablet, with one mailbox.
#![allow(dead_code, clippy::unwrap_used)]

use somacard_core::Diary;
use somacard_core::sync::{Ended, Noticed};
use somacard_core::time::Moment;

use crate::keeping::{Home, all, at, live_a_little};
use crate::mailbox::{Relay, link, pair, synced};

/// A person's phone with a few days in it, and a tablet that was paired with it.
pub struct Two {
    pub relay: Relay,
    pub phone: Diary,
    pub tablet: Diary,
    pub homes: [Home; 2],
}

pub fn two() -> Two {
    let (home, phone) = Home::with_diary();
    live_a_little(&phone);
    let mut relay = Relay::default();
    assert_eq!(link(&phone, &mut relay, now(0), "Phone").ended, Ended::Synced);
    let other = Home::empty();
    let tablet = Diary::create_to_join(&other.place(), other.around(), now(0)).unwrap();
    let codes = pair(&phone, &tablet, &mut relay, now(1), "Tablet");
    assert_eq!(codes[0], codes[1]);
    synced(&tablet, &mut relay, now(2));
    Two { relay, phone, tablet, homes: [home, other] }
}

pub fn now(hour: u32) -> Moment {
    at("2026-03-04", hour)
}

impl Two {
    /// Both sync until each has what the other has.
    pub fn settle(&mut self, hour: u32) {
        for _ in 0..2 {
            synced(&self.phone, &mut self.relay, now(hour));
            synced(&self.tablet, &mut self.relay, now(hour));
        }
        assert_eq!(all(&self.phone), all(&self.tablet));
    }

    /// What each noticed.
    pub fn noticed(&self) -> [Vec<Noticed>; 2] {
        [&self.phone, &self.tablet]
            .map(|diary| diary.sync_status().unwrap().notices.into_iter().map(|notice| notice.what).collect())
    }
}
