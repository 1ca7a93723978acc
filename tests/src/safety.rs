//! What people do with the safety plan and its rules, at random, on few lines so that copies meet there. Discretion is left
//! out: it is of one device and hides from days what copies are compared by.
#![allow(clippy::unwrap_used)]

use somacard_core::card::{Answer, ItemId};
use somacard_core::safety::{Jump, Show, Step};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{CheckInDraft, Diary, PlanLineEdit, Result, SafetyPlanEdit, UrgeRuleEdit};

use crate::copies::Life;

const STEPS: [Step; 2] = [Step::Signs, Step::People];

/// Items with a default rule and without one; the last is answered yes or no.
const RULED: [&str; 4] = ["urge-suicide", "self-harm", "shame", "medication-prescribed"];

fn item(id: &str) -> ItemId {
    ItemId::new(id).unwrap()
}

impl Life {
    /// One action; `today` is its day.
    pub(crate) fn act_on_safety(&mut self, diary: &Diary, now: Moment, today: DiaryDay) -> Result<()> {
        match self.below(16) {
            0..=9 => {
                self.write_plan(diary, now, today)?;
                // Whatever was written, the copy for the lock screen says the same.
                assert!(diary.copy_is_current(now)?);
                Ok(())
            }
            10..=13 => self.agree(diary, now, today),
            14 => diary.set_plan_while_locked(now, self.below(2) == 0),
            _ => self.put_away(diary, now),
        }
    }

    fn write_plan(&mut self, diary: &Diary, now: Moment, today: DiaryDay) -> Result<()> {
        // Lines that another copy knows: here they may be gone, or not there yet, or without what made them.
        let knows = self.below(self.copies.len());
        let lines = self.copies[knows].safety_plan()?.lines;
        let known = lines.get(self.below(lines.len().max(1)));
        match (self.below(12), known) {
            (0, Some(line)) => diary.delete_plan_line(now, &line.id),
            (1, Some(line)) => diary.erase_entry(now, "plan-line", &line.id).map(drop),
            (2..=4, Some(line)) => diary.edit_plan_line(now, &line.id, &self.said(line.step)),
            (5..=7, Some(line)) => {
                let place = Some(self.below(4));
                diary.edit_plan_line(now, &line.id, &PlanLineEdit { place, ..PlanLineEdit::default() })
            }
            (8..=9, _) => diary.edit_safety_plan(now, &self.whole(today)),
            _ => {
                let step = STEPS[self.below(2)];
                let words = Some(format!("line {}", self.below(100)));
                diary.add_plan_line(now, step, PlanLineEdit { words, ..self.said(step) }).map(drop)
            }
        }
    }

    /// What can be said of a line of a step; perhaps nothing.
    fn said(&mut self, step: Step) -> PlanLineEdit {
        let phones = [None, Some(String::new()), Some(format!("555 {:04}", self.below(100)))];
        PlanLineEdit {
            words: (self.below(2) == 0).then(|| format!("words {}", self.below(100))),
            phone: phones[self.below(3)].clone().filter(|_| step.has_contacts()),
            not_after_self_harm: (self.below(3) == 0 && step.has_contacts()).then(|| self.below(2) == 0),
            place: (self.below(3) == 0).then(|| self.below(4)),
        }
    }

    fn whole(&mut self, today: DiaryDay) -> SafetyPlanEdit {
        let days = [None, Some(None), Some(Some(today))];
        let country = Some(["nl", "es", "zz", ""][self.below(4)].into());
        let agreed_with = (self.below(2) == 0).then(|| format!("with {}", self.below(9)));
        SafetyPlanEdit { agreed_with, agreed_on: days[self.below(3)], reviewed_on: days[self.below(3)], country }
    }

    /// A rule is agreed, switched, dated or erased.
    fn agree(&mut self, diary: &Diary, now: Moment, today: DiaryDay) -> Result<()> {
        let rules = diary.urge_rules()?;
        let known = rules[self.below(rules.len())].item.clone();
        let some = |edit| diary.edit_urge_rule(now, &known, &edit);
        match self.below(8) {
            0 => diary.erase_entry(now, "urge-rule", known.as_str()).map(drop),
            1..=2 => some(UrgeRuleEdit { on: Some(self.below(2) == 0), ..UrgeRuleEdit::default() }),
            3 => {
                let agreed_on = Some((self.below(2) == 0).then_some(today));
                some(UrgeRuleEdit { agreed_on, ..UrgeRuleEdit::default() })
            }
            _ => {
                let (id, edit) = self.rule();
                diary.edit_urge_rule(now, &id, &edit)
            }
        }
    }

    fn rule(&mut self) -> (ItemId, UrgeRuleEdit) {
        let id = RULED[self.below(RULED.len())];
        let number = |number: usize| i32::try_from(number).unwrap();
        let jump = Jump { by: number(1 + self.below(3)), least: number(self.below(6)) };
        let (at_least, jump) = match self.below(3) {
            _ if id == RULED[3] => (Some(1), None),
            0 => (None, Some(jump)),
            1 => (Some(number(1 + self.below(5))), Some(jump)),
            _ => (Some(number(1 + self.below(5))), None),
        };
        let (act, quiet) = [(true, false), (false, true), (false, false)][self.below(3)];
        let edit = UrgeRuleEdit { at_least: Some(at_least), jump: Some(jump), ..UrgeRuleEdit::default() };
        (item(id), UrgeRuleEdit { act: Some(act), quiet: Some(quiet), ..edit })
    }

    /// An urge or an act is typed and its offer put away; the same number brings it no second time.
    fn put_away(&mut self, diary: &Diary, now: Moment) -> Result<()> {
        let number = i32::try_from(1 + self.below(5)).unwrap();
        let answers = vec![(item(RULED[self.below(2)]), Answer::Number(number))];
        let draft = CheckInDraft { answers, ..CheckInDraft::default() };
        let offer = diary.check_in(now, draft.clone())?.offer;
        diary.dismiss_offer(&offer)?;
        // Where a rule says that it is an act, the next one is another act and is asked about.
        let again = diary.check_in(now, draft)?.offer;
        assert!(again.show < Show::Plan || again.injury_first);
        Ok(())
    }
}

/// What the screens of the plan show, now and in the middle of its history.
pub(crate) fn shown(diary: &Diary) -> String {
    let (plan, changes) = (diary.safety_plan().unwrap(), diary.safety_plan_changes().unwrap());
    let at = |place: usize| changes.get(place).map(|at| diary.safety_plan_at(Moment::new(*at, 0).unwrap()).unwrap());
    assert_eq!(at(0).unwrap_or_default().lines, plan.lines);
    let (before, rules) = (at(changes.len() / 2), diary.urge_rules().unwrap());
    let contacts = diary.safety(Moment::new(1_775_000_000_000, 0).unwrap(), false).unwrap().contacts;
    format!("{plan:#?}{changes:#?}{before:#?}{rules:#?}{contacts:#?}")
}
