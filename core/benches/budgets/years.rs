//! Years of a diligent person's diary, made through the public door: a morning and an evening check-in with ten ratings
//! and six readings each, and a full card at night, every day.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Days, FixedOffset};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, CardItem, DayRule, ItemKind, Scale, SkillId, SkillUse};
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{AnswerDay, CheckInDraft, Diary, Surroundings, SystemEntropy};
use tempfile::TempDir;

/// A diary of so many years, ending on one fixed day.
pub struct Years {
    folder: TempDir,
    years: u64,
}

impl Years {
    /// Lives them.
    pub fn live(years: u64) -> Self {
        let this = Self { folder: TempDir::new().unwrap(), years };
        let days = years * 365;
        let (place, around) = this.door();
        let diary = Diary::create(&place, around, this.evening(days)).unwrap();
        let items = diary.template().unwrap();
        for day in (0..days).rev() {
            let evening = this.evening(day);
            diary.check_in(at(evening, -13), check_in(&items, day)).unwrap();
            diary.check_in(at(evening, -2), check_in(&items, day + 1)).unwrap();
            diary.answer_day(evening, full_card(&items, day)).unwrap();
        }
        this
    }

    /// Place and keys of the diary.
    pub fn door(&self) -> (Place, Surroundings) {
        door(self.folder.path())
    }

    /// Opens it.
    pub fn open(&self) -> Diary {
        let (place, around) = self.door();
        Diary::open(&place, around).unwrap()
    }

    /// The folder that holds diary and key.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Nine in the evening, so many days before the last.
    pub fn evening(&self, days_ago: u64) -> Moment {
        let last: DateTime<FixedOffset> = "2026-06-30T21:00:00+02:00".parse().unwrap();
        Moment::of(last - Days::new(days_ago)).unwrap()
    }

    /// Its last day.
    pub fn last_day(&self) -> DiaryDay {
        "2026-06-30".parse().unwrap()
    }

    /// What it holds, in a sentence.
    pub fn described(&self) -> String {
        let info = self.open().info().unwrap();
        let megabytes = info.size_bytes as f64 / 1e6;
        format!("{} years, {} check-ins, {} changes, {megabytes:.0} MB.", self.years, info.check_ins, info.changes)
    }
}

/// Place and keys of a diary in this folder.
pub fn door(folder: &Path) -> (Place, Surroundings) {
    let place = Place::new(folder.join("diary"));
    let key: PathBuf = folder.join("diary.key");
    let vault = KeyFile::new(key, place.folder());
    (place, Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) })
}

/// Ten ratings, six readings, a trigger, a skill, a note.
pub fn check_in(items: &[CardItem], seed: u64) -> CheckInDraft {
    let rated = items.iter().filter(|i| matches!(i.kind, ItemKind::Emotion | ItemKind::Urge) && i.scale == Scale::Peak);
    let number = |n: usize| i32::try_from((seed as usize * 7 + n * 3) % 6).unwrap();
    let answers = rated.take(10).enumerate().map(|(n, item)| (item.id.clone(), Answer::Number(number(n))));
    let regions = ["jaw-left", "nape", "shoulder-top-left", "breastbone", "upper-belly", "lower-spine"];
    let readings = regions.iter().enumerate().map(|(n, region)| {
        let intensity = number(n).try_into().unwrap();
        BodyReading::new(region, Sensation::new("tight").unwrap(), BodyAnswer::Intensity(intensity))
    });
    CheckInDraft {
        answers: answers.collect(),
        readings: readings.collect(),
        triggers: vec!["work".into()],
        skills: vec![SkillUse::from_number(SkillId::new("stop").unwrap(), 5).unwrap()],
        note: Some("Long day, slept badly, the meeting went on and on.".into()),
        ..CheckInDraft::default()
    }
}

fn full_card(items: &[CardItem], seed: u64) -> AnswerDay {
    let number = |n: usize| i32::try_from((seed as usize * 5 + n) % 6).unwrap();
    let answer = |(n, item): (usize, &CardItem)| match (&item.scale, item.rule()) {
        (Scale::YesNo, _) => Some((item.id.clone(), Some(Answer::YesNo(number(n) > 3)))),
        (Scale::Text, _) => None,
        (_, DayRule::Highest | DayRule::Total | DayRule::Latest | DayRule::Any) => {
            Some((item.id.clone(), Some(Answer::Number(number(n)))))
        }
    };
    AnswerDay { answers: items.iter().enumerate().filter_map(answer).collect(), ..AnswerDay::default() }
}

fn at(moment: Moment, hours: i64) -> Moment {
    Moment::new(moment.instant + hours * 3_600_000, moment.offset_minutes).unwrap()
}
