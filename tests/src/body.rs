//! What people do with the body map, touch and health questions, at random, on few places so that copies meet there.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation, TouchLevel};
use somacard_core::card::Versions;
use somacard_core::sessions::{ScreeningAnswer, ScreeningAnswers};
use somacard_core::time::Moment;
use somacard_core::{CheckInDraft, Diary, Result, TouchEdit};

use crate::copies::Life;

const PLACES: [&str; 4] = ["jaw-left", "nape", "groin-left", "head"];

impl Life {
    fn place(&mut self) -> &'static str {
        PLACES[self.below(PLACES.len())]
    }

    fn region(&mut self) -> &'static str {
        PLACES[self.below(3)]
    }

    fn reading(&mut self) -> BodyReading {
        let answer = match self.below(6) {
            0 => BodyAnswer::Absent,
            1 => BodyAnswer::Declined,
            _ => BodyAnswer::Intensity(self.below(11) as u8),
        };
        let sensation = Sensation::new(["tight", "ache"][self.below(2)]).unwrap();
        let note = (self.below(4) == 0).then(|| format!("felt {}", self.below(100)));
        BodyReading { note: Versions(note.into_iter().collect()), ..BodyReading::new(self.place(), sensation, answer) }
    }

    fn map(&mut self) -> CheckInDraft {
        let mut readings = vec![self.reading()];
        let more = self.reading();
        if (&more.target, &more.sensation) != (&readings[0].target, &readings[0].sensation) {
            readings.push(more);
        }
        let asked: BTreeSet<_> = (0..2).map(|_| self.region().to_owned()).collect();
        let scan = BodyScan { asked: asked.into_iter().collect(), stopped: self.below(4) == 0 };
        CheckInDraft { readings, scan: (self.below(2) == 0).then_some(scan), ..CheckInDraft::default() }
    }

    /// One action; `known` is a check-in of these days.
    pub(crate) fn act_on_body(&mut self, diary: &Diary, now: Moment, known: Option<&str>) -> Result<()> {
        match (self.below(10), known) {
            (0..=2, _) => diary.check_in(now, self.map()).map(drop),
            (3, Some(id)) => diary.edit_check_in(now, id, self.map()).map(drop),
            (4, Some(id)) => {
                let reading = self.reading();
                let unmark = vec![(reading.target, reading.sensation)];
                diary.edit_check_in(now, id, CheckInDraft { unmark, ..CheckInDraft::default() }).map(drop)
            }
            (5, _) => {
                let today = diary.today(now)?;
                match diary.copy_map(now, today.plus(-1), None) {
                    Ok(id) if self.below(2) == 0 => diary.confirm_copied(now, &id, None),
                    copied => copied.map(drop),
                }
            }
            (6, _) => {
                let level = [None, Some(TouchLevel::Avoid), Some(TouchLevel::AskFirst), Some(TouchLevel::UsuallyFine)];
                let edit = |region: &str, level| TouchEdit { region: region.into(), level: Some(level), reason: None };
                let (region, level) = (["nape", "jaw-left"][self.below(2)], level[self.below(4)]);
                diary.edit_touch(now, vec![edit(region, level)])
            }
            (7, _) => {
                let name = ["door", "stop-signal"][self.below(2)].to_owned();
                diary.edit_session_terms(now, &[(name, format!("term {}", self.below(100)))])
            }
            (8, _) if self.below(3) == 0 => diary.screening_changed(now),
            (8, _) => diary.screen(now, &self.answers()).map(drop),
            _ => diary.set_shows_intimate(now, self.below(2) == 0),
        }
    }

    fn answers(&mut self) -> ScreeningAnswers {
        let answer = ScreeningAnswer::ALL[self.below(4)];
        let answers =
            BTreeMap::from([("wound".to_owned(), answer), ("fever".to_owned(), ScreeningAnswer::ALL[self.below(4)])]);
        let places = BTreeMap::from([("wound".to_owned(), BTreeSet::from([self.region().to_owned()]))]);
        ScreeningAnswers { answers, places: if answer.counts() { places } else { BTreeMap::new() } }
    }
}

/// What the body's screens show of the month.
pub(crate) fn shown(diary: &Diary) -> String {
    let day = "2026-02-20".parse().unwrap();
    let map = diary.body_period(day, day.plus(50), None).unwrap();
    let felt = PLACES.map(|place| diary.felt(place, day, day.plus(50)).unwrap());
    let (touch, terms) = (diary.touch_plan().unwrap(), diary.session_terms().unwrap());
    format!("{map:#?}{felt:#?}{touch:#?}{terms:#?}{:#?}", diary.screenings().unwrap())
}
