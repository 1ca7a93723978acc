//! One device of the cluster: a folder with a diary, its key, and a clock that may be wrong.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use somacard_core::store::{Change, KeyFile, Place};
use somacard_core::sync::Noticed;
use somacard_core::time::Moment;
use somacard_core::{Diary, Mailbox, Surroundings, SystemEntropy};
use tempfile::TempDir;

use super::relay::{RELAY, Relay, copy};
use crate::copies::{self, door};

/// 2026-03-01T20:00Z.
const BEGIN: i64 = 1_772_395_200_000;

/// A device.
pub struct Device {
    folder: TempDir,
    diary: Option<Diary>,
    /// What its vault takes for its place: a copied device believes to be where the original is.
    believes: Option<std::path::PathBuf>,
    /// Milliseconds by which its clock is wrong.
    pub skew: i64,
    /// Whether it was restored or copied, or has such a copy: the other one may be taken off by now, and it with that one.
    pub came_from_elsewhere: bool,
    /// The relay, put back to an old copy, did not know it with the last sync.
    pub locked_out: bool,
}

impl Device {
    /// The first device, with a mailbox to be opened.
    pub fn first(relay: &Relay) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (place, around) = door(folder.path());
        let diary = Diary::create(&place, around, at(0)).unwrap();
        let mailbox = Mailbox { relay: RELAY.into(), join: relay.join_code(), device_name: "First".into() };
        diary.open_mailbox(at(0), &mailbox).unwrap();
        Self { folder, diary: Some(diary), believes: None, skew: 0, came_from_elsewhere: false, locked_out: false }
    }

    /// A device that is about to join another one.
    pub fn to_join() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (place, around) = door(folder.path());
        let diary = Diary::create_to_join(&place, around, at(0)).unwrap();
        Self { folder, diary: Some(diary), believes: None, skew: 0, came_from_elsewhere: false, locked_out: false }
    }

    /// A backup of it, restored on a device of its own.
    pub fn restored(&self) -> Self {
        let words = self.diary().new_recovery_words().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let backup = folder.path().join("backup");
        self.diary().backup(at(0), &backup).unwrap();
        let (place, around) = door(folder.path());
        let diary = Diary::restore(&backup, &words, &place, around).unwrap();
        Self {
            folder,
            diary: Some(diary),
            believes: None,
            skew: self.skew,
            came_from_elsewhere: true,
            locked_out: false,
        }
    }

    /// Its files copied with their key, to a place that does not know that it is another one.
    pub fn copied(&mut self) -> Self {
        self.close();
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("diary")).unwrap();
        copy(&self.folder.path().join("diary"), &folder.path().join("diary"));
        fs::copy(self.folder.path().join("diary.key"), folder.path().join("diary.key")).unwrap();
        let believes = self.believes.clone().unwrap_or_else(|| real(&self.folder.path().join("diary")));
        self.open();
        let mut twin = Self {
            folder,
            diary: None,
            believes: Some(believes),
            skew: self.skew,
            came_from_elsewhere: true,
            locked_out: false,
        };
        twin.open();
        twin
    }

    fn close(&mut self) {
        if let Some(diary) = self.diary.take() {
            diary.lock();
        }
    }

    fn open(&mut self) {
        let place = Place::new(self.folder.path().join("diary"));
        let believes = self.believes.clone().unwrap_or_else(|| place.folder().to_owned());
        let vault = Arc::new(KeyFile::new(self.folder.path().join("diary.key"), believes));
        self.diary = Some(Diary::open(&place, Surroundings { vault, entropy: Arc::new(SystemEntropy) }).unwrap());
    }

    /// Ends the process and starts it again.
    pub fn crash(&mut self) {
        self.close();
        self.open();
    }

    /// Its diary.
    pub fn diary(&self) -> &Diary {
        self.diary.as_ref().unwrap()
    }

    /// The moment its clock shows.
    pub fn now(&self, minute: i64) -> Moment {
        at(minute * 60_000 + self.skew)
    }

    /// The devices on its list.
    pub fn listed(&self) -> Vec<String> {
        self.diary().sync_status().unwrap().devices.into_iter().map(|device| device.id).collect()
    }

    /// All that it shows and holds.
    pub fn shown(&self) -> String {
        copies::shown(self.diary()) + &self.log()
    }

    /// Its log.
    pub fn log(&self) -> String {
        format!("{:?}", self.diary().changes().unwrap())
    }

    /// What one has and the other has not, in short.
    pub fn differences(&self, other: &Self) -> String {
        let [here, there] = [self, other].map(|device| device.diary().changes().unwrap());
        let only = |these: &[Change], those: &[Change]| {
            let only = these.iter().filter(|change| !those.contains(change));
            only.map(|c| format!("{} {} {:?}", c.kind, c.id, c.stamp)).take(5).collect::<Vec<_>>()
        };
        let [ours, theirs] =
            [self, other].map(|device| (device.diary().info().unwrap().device, device.diary().sync_status().unwrap()));
        format!("only here {:#?}, only there {:#?}, {ours:?}, {theirs:?}", only(&here, &there), only(&there, &here))
    }

    /// Whether it noticed something.
    pub fn noticed(&self, what: &Noticed) -> bool {
        self.diary().sync_status().is_ok_and(|status| status.notices.iter().any(|notice| notice.what == *what))
    }
}

fn at(millis: i64) -> Moment {
    Moment::new(BEGIN + millis, 60).unwrap()
}

fn real(path: &Path) -> std::path::PathBuf {
    fs::canonicalize(path).unwrap()
}
