//! A person and a clinic with a link, what is delivered, and what the desk has of it.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs;

use somacard_core::Diary;
use somacard_core::clinic::{Delivery, WhyRefused};
use somacard_core::sync::Ended;

use super::{Clinic, deliver, linked, now};
use crate::keeping::Home;
use crate::mailbox::Host;

/// A person and a clinic with a link.
pub struct Linked {
    pub relay: Host,
    pub diary: Diary,
    pub clinic: Clinic,
    pub pair: String,
    home: Home,
}

impl Linked {
    pub fn new() -> Self {
        let (home, diary) = Home::with_diary();
        let (mut relay, clinic) = (Host::default(), Clinic::new());
        let pair = linked(&diary, &clinic, &mut relay, "CODE");
        Self { relay, diary, clinic, pair, home }
    }

    pub fn deliver(&mut self, delivery: &Delivery) {
        let report = deliver(&self.diary, &mut self.relay, &self.pair, now(10), delivery);
        assert_eq!((report.ended, report.delivered), (Ended::Synced, true));
    }

    /// The sealed files that the desk keeps, by name.
    pub fn kept(&self) -> Vec<(String, Vec<u8>)> {
        let folder = self.clinic.folder.path().join("desk/clients").join(&self.pair);
        let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
        let mut files: Vec<_> = files
            .map(|file| file.unwrap())
            .map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap()))
            .collect();
        files.sort();
        files
    }

    /// What the desk refuses in one talk: why, and which share.
    pub fn refused(&mut self) -> Vec<(WhyRefused, String)> {
        let report = self.clinic.talked(&mut self.relay, &self.pair, now(11));
        report.refused.into_iter().map(|refused| (refused.why, refused.share.unwrap())).collect()
    }

    pub fn asked_for_blobs(&self) -> usize {
        let seen = self.relay.mailboxes.iter().flat_map(|mailbox| &mailbox.seen);
        seen.filter(|(method, path, _)| method.name() == "GET" && path.starts_with("/v1/blobs/")).count()
    }
}

pub fn delivery(byte: u8) -> Delivery {
    Delivery { id: [byte; 16], blob: [byte; 32], key: [7; 32], sealed: vec![byte; 70_000] }
}

pub fn id(byte: u8) -> String {
    format!("{byte:02x}").repeat(16)
}
