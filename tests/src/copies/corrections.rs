//! What a person corrects of what was said before, perhaps on another device: answers, tags and skills taken
//! away, readings changed, noted on, taken away or confirmed, maps taken over, marks and terms taken back, health questions answered anew.

use std::collections::BTreeSet;

use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, TouchLevel};
use somacard_core::card::{CheckIn, Versions};
use somacard_core::sessions::{ScreeningAnswer, ScreeningAnswers, TERMS, Tier, screening_items};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{CheckInDraft, Diary, Result, TouchEdit};

use super::{Life, month};

/// One of them is hidden until it is shown, and locked to avoid.
const REGIONS: [&str; 3] = ["nape", "jaw-left", "groin-left"];

impl Life {
    /// A correction of a check-in's readings, or its map taken over to the current day.
    pub(super) fn correct_map(&mut self, diary: &Diary, now: Moment) -> Result<()> {
        let Some((id, day, reading)) = self.said_before(diary)? else { return Ok(()) };
        match self.below(8) {
            0..=1 => diary.edit_check_in(now, &id, self.changed(&reading)).map(drop),
            2 => {
                let unmark = vec![(reading.target, reading.sensation)];
                diary.edit_check_in(now, &id, CheckInDraft { unmark, ..CheckInDraft::default() }).map(drop)
            }
            3 => diary.confirm_copied(now, &id, Some(&reading.target)),
            4 => diary.confirm_copied(now, &id, None),
            5 => {
                let moved = self.moved(diary.today(now)?.plus(-1));
                diary.edit_check_in(now, &id, moved).map(drop)
            }
            _ => diary.copy_map(now, day, None).map(drop),
        }
    }

    /// Takes away what a check-in says: one of its answers, and now and then its tags and skills.
    pub(super) fn take_back(&mut self, diary: &Diary, now: Moment, entry: &CheckIn) -> Result<()> {
        let unanswer = entry.answers.iter().take(1).map(|(item, _)| item.clone()).collect();
        let mut draft = CheckInDraft { unanswer, ..CheckInDraft::default() };
        if self.below(2) == 0 {
            draft.untrigger = entry.triggers.clone();
            draft.unskill = entry.skills.iter().map(|used| used.skill.clone()).collect();
        }
        diary.edit_check_in(now, &entry.id, draft).map(drop)
    }

    /// A reading of the month with its check-in and day; every second time a copied one, if there is any.
    fn said_before(&mut self, diary: &Diary) -> Result<Option<(String, DiaryDay, BodyReading)>> {
        let (from, to) = month();
        let entries = diary.check_ins(from, to)?.into_iter();
        let mut said: Vec<_> = entries
            .flat_map(|entry| entry.readings.into_iter().map(move |said| (entry.id.clone(), entry.time.for_day, said)))
            .collect();
        if self.below(2) == 0 && said.iter().any(|(.., reading)| reading.copied) {
            said.retain(|(.., reading)| reading.copied);
        }
        let place = self.below(said.len().max(1));
        Ok(said.get(place).cloned())
    }

    /// Another number; the note stays, is said anew or taken away.
    fn changed(&mut self, reading: &BodyReading) -> CheckInDraft {
        let note = [vec![], vec![String::new()], vec![format!("noted {}", self.below(100))]];
        let note = Versions(note[self.below(3)].clone());
        let answer = BodyAnswer::Intensity(self.below(11) as u8);
        let reading = BodyReading { answer, note, copied: false, ..reading.clone() };
        CheckInDraft { readings: vec![reading], ..CheckInDraft::default() }
    }

    /// A check-in moves to another day, its readings with it; a scan asked one region more.
    fn moved(&mut self, to: DiaryDay) -> CheckInDraft {
        let asked = vec![REGIONS[self.below(3)].to_owned()];
        let scan = BodyScan { asked, stopped: self.below(2) == 0 };
        CheckInDraft { for_day: Some(to), scan: Some(scan), ..CheckInDraft::default() }
    }

    /// A correction of what is chosen or was said before massage.
    pub(super) fn correct_plans(&mut self, diary: &Diary, now: Moment) -> Result<()> {
        match self.below(6) {
            0 => diary.set_scan(now, self.below(2) == 0),
            1..=2 => {
                let edits = (0..=self.below(2)).map(|_| self.mark()).collect();
                diary.edit_touch(now, edits)
            }
            3..=4 => {
                let said: Vec<_> = (0..=self.below(2)).map(|_| self.term()).collect();
                diary.edit_session_terms(now, &said)
            }
            _ => diary.screen(now, &self.screening()).map(drop),
        }
    }

    /// A mark with its reason, or without.
    fn mark(&mut self) -> TouchEdit {
        let region = REGIONS[self.below(3)];
        let level = if region == "groin-left" { TouchLevel::Avoid } else { TouchLevel::ALL[self.below(3)] };
        let reason = [None, Some(String::new()), Some(format!("reason {}", self.below(100)))];
        let reason = reason[self.below(3)].clone();
        TouchEdit { region: region.to_owned(), level: Some((self.below(4) > 0).then_some(level)), reason }
    }

    /// One of a few terms, said anew or taken away.
    fn term(&mut self) -> (String, String) {
        let text = if self.below(3) == 0 { String::new() } else { format!("anew {}", self.below(100)) };
        (TERMS[self.below(3)].to_owned(), text)
    }

    /// Some of the questions, with places or without where a question is about one.
    fn screening(&mut self) -> ScreeningAnswers {
        let (items, mut said) = (screening_items(), ScreeningAnswers::default());
        for _ in 0..=self.below(6) {
            let item = &items[self.below(items.len())];
            let answer = ScreeningAnswer::ALL[self.below(4)];
            said.answers.insert(item.id.clone(), answer);
            said.places.remove(&item.id);
            if item.tier == Tier::NotHere && answer.counts() {
                let regions: BTreeSet<_> = (0..self.below(3)).map(|_| REGIONS[self.below(3)].to_owned()).collect();
                said.places.insert(item.id.clone(), regions);
            }
        }
        said
    }
}
