//! Check-ins: a moment of a day, with what is strongest, where it sits in the body, what set it off and what was tried.

use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, ItemId, SkillId, SkillUse};
use somacard_core::{CheckInDraft, Result};

use super::evening::{Pen, clock};
use super::habit::{Filled, Plan};
use super::life::{Entry, What};
use super::person::{FEELINGS, Seat, URGES};
use super::state::Day;
use super::words::MOMENT;

impl Pen<'_> {
    /// The check-ins of a day: two or three on a hard one, else one at most; none on a day that stays unwritten.
    pub(super) fn check_ins_of(&mut self, day: &Day, plan: Plan) -> Result<Vec<Entry>> {
        let Filled::Evening(card) = plan.filled else { return Ok(Vec::new()) };
        let count = match day.hard() {
            true => 2 + self.chance.below(2),
            false => usize::from(self.chance.happens(self.person.habits.check_in)),
        };
        let top = self.chance.below(count.max(1));
        let mut entries = Vec::with_capacity(count + 2);
        for place in 0..count {
            // Spread over the waking day, in order.
            let from = 9.0 * 60.0 + 9.0 * 60.0 * place as f64 / count as f64;
            let minute = (from + self.chance.between(0.0, 9.0 * 60.0 / count as f64 - 20.0)) as i64;
            let below = if place == top { 0 } else { 1 + self.chance.below(2) as i32 };
            let mut draft = self.moment(day, below)?;
            if place == top {
                self.tell_trigger(day, &mut draft);
                draft.skills = skills(day)?;
            }
            entries.push(self.check_in(day, minute, draft));
        }
        if plan.session && self.chance.happens(0.5) {
            let minute = i64::from(self.person.habits.session.1) * 60 + 20;
            let draft = CheckInDraft { in_session: true, ..self.moment(day, 1)? };
            entries.push(self.check_in(day, minute, draft));
        }
        if day.hard() && card < 22 * 60 && self.chance.happens(0.2) {
            let draft = self.moment(day, -1)?;
            entries.push(self.check_in(day, card + 70, draft));
        }
        Ok(entries)
    }

    fn check_in(&mut self, day: &Day, minute: i64, draft: CheckInDraft) -> Entry {
        let what = What::CheckIn(CheckInDraft { for_day: Some(day.date), ..draft });
        Entry { at: clock(day.date, minute, self.chance.below(60) as i64), what }
    }

    /// What stands out at a moment that is `below` the day's peak.
    fn moment(&mut self, day: &Day, below: i32) -> Result<CheckInDraft> {
        let now = |peak: i32| (peak - below).clamp(0, 5);
        let strongest = self.person.dominant;
        let mut answers = Vec::new();
        for (at, item) in FEELINGS.iter().enumerate() {
            if at == strongest || now(day.feelings[at]) >= 2 {
                answers.push((ItemId::new(item)?, Answer::Number(now(day.feelings[at]))));
            }
        }
        // Urges never go above what the day's card says.
        for (item, urge) in URGES.iter().zip(day.urges).filter(|(_, urge)| *urge - below.max(0) >= 1) {
            answers.push((ItemId::new(item)?, Answer::Number(urge - below.max(0))));
        }
        if day.good && self.chance.happens(0.7) {
            answers.push((ItemId::new("joy")?, Answer::Number(now(day.joy))));
        }
        let readings = if self.chance.happens(0.65) { self.readings(day, below)? } else { Vec::new() };
        let note = self.chance.happens(0.3).then(|| self.words.say(MOMENT));
        Ok(CheckInDraft { answers, readings, note, ..CheckInDraft::default() })
    }

    fn tell_trigger(&mut self, day: &Day, draft: &mut CheckInDraft) {
        let Some(stressor) = day.stressor else { return };
        draft.triggers = vec![stressor.tag.to_owned()];
        if day.sleep < 330 {
            draft.triggers.push("short night".into());
        }
        draft.trigger_text = self.chance.happens(0.75).then(|| self.words.say(stressor.events));
    }

    /// One to three places: those of the feelings that are up come first.
    fn readings(&mut self, day: &Day, below: i32) -> Result<Vec<BodyReading>> {
        let person = self.person;
        let mut seats: Vec<&Seat> = person.seats.iter().collect();
        self.chance.shuffle(&mut seats);
        seats.sort_by_key(|seat| -day.feelings[seat.feeling]);
        seats.truncate(1 + self.chance.below(3));
        seats.into_iter().map(|seat| self.reading(day, seat, below)).collect()
    }

    fn reading(&mut self, day: &Day, seat: &Seat, below: i32) -> Result<BodyReading> {
        let felt = f64::from(day.feelings[seat.feeling] - below);
        let intensity = (seat.rest + 1.5 * felt + 0.8 * self.chance.bell()).clamp(0.0, 10.0).round() as u8;
        // Far away, the body is often not to be felt at all.
        let away = day.spaced_out >= 3 && self.chance.happens(0.4);
        let answer = match away {
            true => BodyAnswer::Absent,
            false if self.chance.happens(0.03) => BodyAnswer::Declined,
            false => BodyAnswer::Intensity(intensity),
        };
        Ok(BodyReading::new(seat.target, Sensation::new(seat.sensation)?, answer))
    }
}

fn skills(day: &Day) -> Result<Vec<SkillUse>> {
    day.skills.iter().map(|(skill, number)| SkillUse::from_number(SkillId::new(skill)?, *number)).collect()
}
