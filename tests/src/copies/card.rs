//! What a person types on the card: check-ins, days, weeks, chains, items.

use std::collections::BTreeMap;

use somacard_core::card::{Answer, CardItem, ChainLink, ItemKind, LinkKind, Scale, SkillId, SkillUse};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{AnswerDay, ChainDraft, CheckInDraft, Diary, ItemEdit, Result, WeekEdit, WeekPart};

use super::Life;

impl Life {
    fn answer(&mut self) -> (CardItem, Answer) {
        let place = self.below(self.items.len());
        let item = self.items[place].clone();
        let answer = match (&item.scale, item.scale.ends()) {
            (Scale::YesNo, _) => Answer::YesNo(self.below(2) == 0),
            (_, Some((min, max))) => Answer::Number(min + self.below((max - min + 1) as usize) as i32),
            _ => Answer::Text(format!("words {}", self.below(1000))),
        };
        (item, answer)
    }

    /// What a check-in could say, or an edit of one.
    pub(super) fn check_in(&mut self) -> CheckInDraft {
        let answers: BTreeMap<_, _> =
            (0..=self.below(4)).map(|_| self.answer()).map(|(item, answer)| (item.id, answer)).collect();
        let answers = answers.into_iter().collect();
        let skill = SkillUse::from_number(SkillId::new("stop").unwrap(), self.below(8) as i64).unwrap();
        let note = (self.below(3) == 0).then(|| format!("note {}", self.below(1000)));
        let triggers = vec![format!("t{}", self.below(5))];
        CheckInDraft { answers, skills: vec![skill], note, triggers, ..CheckInDraft::default() }
    }

    /// An action on the card of a day or a week, on a chain or on an item.
    pub(super) fn act_on_card(&mut self, diary: &Diary, now: Moment, day: DiaryDay) -> Result<()> {
        match self.below(9) {
            0 => {
                let skill_of_week = Some(SkillId::new("give").unwrap());
                diary.edit_week(now, day, WeekEdit { skill_of_week, ..WeekEdit::default() }).map(drop)
            }
            1 => {
                let links = Some(vec![ChainLink { kind: LinkKind::Thought, text: format!("link {}", self.below(99)) }]);
                diary.add_chain(now, ChainDraft { links, ..ChainDraft::default() }).map(drop)
            }
            2 => {
                let item = self.items.iter().find(|item| item.kind == ItemKind::Emotion).unwrap().id.clone();
                let label = Some(format!("Label {}", self.below(99)));
                diary.edit_item(now, &item, ItemEdit { label, ..ItemEdit::default() })
            }
            3 => {
                let unsaid = vec![WeekPart::SkillOfWeek, WeekPart::FilledIn];
                diary.edit_week(now, day, WeekEdit { unsaid, ..WeekEdit::default() }).map(drop)
            }
            4 => {
                let which = self.below(self.items.len());
                diary.move_item(now, &self.items[which].id.clone(), self.below(2) == 0)
            }
            5 => diary.chains()?.first().map_or(Ok(()), |chain| diary.delete_chain(now, &chain.id)),
            _ => diary.answer_day(now, self.day()).map(drop),
        }
    }

    fn day(&mut self) -> AnswerDay {
        let (item, answer) = self.answer();
        let answer = (self.below(5) > 0).then_some(answer);
        let note = (self.below(3) == 0).then(|| format!("day {}", self.below(1000)));
        let ticks = vec![(SkillId::new("observe").unwrap(), self.below(2) == 0)];
        let away = (self.below(6) == 0).then(|| self.below(2) == 0);
        AnswerDay { answers: vec![(item.id, answer)], ticks, note, away, ..AnswerDay::default() }
    }
}
