//! Three copies of one diary that live: random actions at random, wandering clocks, changes exchanged in part, in any
//! order and more than once. Whenever all have heard all, all must show the same and every file be sound. Tests live
//! short lives of fixed seeds, `tests/soak` long ones.
#![allow(clippy::unwrap_used)]

mod card;
mod corrections;

use std::path::Path;
use std::sync::Arc;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use somacard_core::card::CardItem;
use somacard_core::store::{KeyFile, Place, RecoveryWords};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{Diary, Surroundings, SystemEntropy};

/// 2026-03-01T20:00Z.
const BEGIN: i64 = 1_772_395_200_000;
const DAYS: i64 = 30;

/// The three copies, and the chance that moves them.
pub struct Life {
    chance: ChaCha8Rng,
    folders: Vec<tempfile::TempDir>,
    /// The open copies.
    pub copies: Vec<Diary>,
    items: Vec<CardItem>,
    /// Check-ins are not erased: whoever watches them does that.
    pub spares: bool,
}

pub(crate) fn door(folder: &Path) -> (Place, Surroundings) {
    let place = Place::new(folder.join("diary"));
    let vault = KeyFile::new(folder.join("diary.key"), place.folder());
    (place, Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) })
}

/// All days that a life can reach.
fn month() -> (DiaryDay, DiaryDay) {
    let day: DiaryDay = "2026-02-20".parse().unwrap();
    (day, day.plus(50))
}

impl Life {
    /// One diary, restored from its backup on two more devices.
    pub fn begin(seed: u64) -> Self {
        let folders: Vec<_> = (0..3).map(|_| tempfile::tempdir().unwrap()).collect();
        let (place, around) = door(folders[0].path());
        let now = Moment::new(BEGIN, 60).unwrap();
        let first = Diary::create(&place, around, now).unwrap();
        let words: RecoveryWords = first.new_recovery_words().unwrap();
        let backup = folders[0].path().join("backup");
        first.backup(now, &backup).unwrap();
        let others = folders[1..].iter().map(|folder| {
            let (place, around) = door(folder.path());
            Diary::restore(&backup, &words, &place, around).unwrap()
        });
        let others: Vec<_> = others.collect();
        Self { folders, ..Self::of(seed, [vec![first], others].concat()) }
    }

    /// A life of these copies.
    pub fn of(seed: u64, copies: Vec<Diary>) -> Self {
        let items = copies[0].template().unwrap();
        Self { chance: ChaCha8Rng::seed_from_u64(seed), folders: Vec::new(), copies, items, spares: false }
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.chance.next_u64() % end as u64).unwrap()
    }

    /// Some moment of the month; clocks go wrong by hours now and then.
    fn moment(&mut self) -> Moment {
        let (days, minutes) = (self.below(DAYS as usize) as i64, self.below(1440) as i64);
        let offset = [-660, -300, 0, 60, 120, 840][self.below(6)];
        Moment::new(BEGIN + days * 86_400_000 + minutes * 60_000, offset).unwrap()
    }

    /// One action of a person; what is refused changes nothing.
    pub fn act(&mut self, copy: usize) {
        let (diary, now) = (self.copies[copy].clone(), self.moment());
        let day: DiaryDay = diary.today(now).unwrap();
        let known = diary.check_ins(day.plus(-2), day.plus(2)).unwrap();
        let known = if known.is_empty() { None } else { Some(known[self.below(known.len())].clone()) };
        let done = match (self.below(46), known) {
            (0..=4, _) => diary.check_in(now, self.check_in()).map(drop),
            (5..=7, Some(entry)) => diary.edit_check_in(now, &entry.id, self.check_in()).map(drop),
            (8, Some(entry)) => diary.delete_check_in(now, &entry.id),
            (9, Some(entry)) if !self.spares => diary.erase_entry(now, "check-in", &entry.id).map(drop),
            (10, _) => diary.undo(now).map(drop),
            (11..=16, known) => self.act_on_body(&diary, now, known.as_ref().map(|entry| entry.id.as_str())),
            (17..=20, _) => self.correct_map(&diary, now),
            (21..=22, _) => self.correct_plans(&diary, now),
            (28..=35, _) => self.act_on_sessions(&diary, now, day),
            (36..=43, _) => self.act_on_safety(&diary, now, day),
            (44..=45, Some(entry)) => self.take_back(&diary, now, &entry),
            _ => self.act_on_card(&diary, now, day),
        };
        // A thing may be gone or not yet there, and a map confirmed already; anything else is a failure.
        if let Err(why) = done {
            let field = why.details().map(|(field, ..)| field);
            let of_card = matches!(field, Some("check-in" | "entry" | "from" | "confirm" | "screening"));
            let of_sessions = matches!(
                field,
                Some("series" | "session" | "outcome" | "for_day" | "visit" | "reminder" | "reminder-rule")
            );
            // A line whose edit came before what made it has no step yet.
            let of_plan = matches!(field, Some("plan-line" | "line" | "step"));
            assert!(of_card || of_sessions || of_plan || why.code() == "nothing-to-undo", "{why}");
        }
    }

    /// Some changes of one copy reach another: any part, any order, some twice.
    pub fn gossip(&mut self) {
        let (from, to) = (self.below(3), self.below(3));
        let mut changes = self.copies[from].changes().unwrap();
        for at in (1..changes.len()).rev() {
            changes.swap(at, self.below(at + 1));
        }
        let part = self.below(changes.len() + 1);
        self.copies[to].absorb(&changes[..part]).unwrap();
        self.copies[to].absorb(&changes[part / 2..part]).unwrap();
    }

    /// All hear all, twice, because an erasure can send others' changes away; then all are the same.
    pub fn meet(&mut self) {
        for _ in 0..2 {
            let all: Vec<_> = self.copies.iter().map(|copy| copy.changes().unwrap()).collect();
            for (copy, changes) in (0..3).flat_map(|copy| all.iter().map(move |changes| (copy, changes))) {
                self.copies[copy].absorb(changes).unwrap();
            }
        }
        let shown: Vec<_> = self.copies.iter().map(shown).collect();
        assert_eq!(shown[0], shown[1]);
        assert_eq!(shown[0], shown[2]);
        for copy in &self.copies {
            let report = copy.check().unwrap();
            assert!(report.sound(), "{:?}", report.problems);
        }
    }

    /// A copy's tables made anew from its log are the tables that were there.
    pub fn rebuild(&mut self, copy: usize) {
        let before = shown(&self.copies[copy]);
        self.copies[copy].rebuild().unwrap();
        assert_eq!(shown(&self.copies[copy]), before);
    }

    /// Closes a copy and opens it again.
    pub fn reopen(&mut self, copy: usize) {
        let (place, around) = door(self.folders[copy].path());
        self.copies[copy].lock();
        self.copies[copy] = Diary::open(&place, around).unwrap();
    }
}

/// Everything a screen could show of the month.
pub fn shown(diary: &Diary) -> String {
    let (from, to) = month();
    let (days, check_ins) = (diary.days(from, to).unwrap(), diary.check_ins(from, to).unwrap());
    let (chains, goals, items) = (diary.chains().unwrap(), diary.goals().unwrap(), diary.template().unwrap());
    let week = diary.week(Moment::new(BEGIN, 0).unwrap(), "2026-03-04".parse().unwrap()).unwrap();
    let maps: Vec<_> = (0..=to.since(from)).map(|n| diary.body_day(from.plus(n)).unwrap()).collect();
    let standing = diary.screening(Moment::new(BEGIN + DAYS * 86_400_000, 0).unwrap()).unwrap();
    let (scan, body, sessions) = (diary.scan().unwrap(), crate::body::shown(diary), crate::sessions::shown(diary));
    let safety = crate::safety::shown(diary);
    format!(
        "{days:#?}{check_ins:#?}{chains:#?}{goals:#?}{items:#?}{week:#?}{maps:#?}{standing:#?}{}{body}{sessions}{safety}",
        scan.is_some()
    )
}
