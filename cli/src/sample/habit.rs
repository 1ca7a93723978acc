//! Which days get written down, when, and how: in the evening, the next morning, in session, or not at all.

use chrono::Datelike;

use super::chance::{Chance, Stream};
use super::person::Person;
use super::state::Day;

/// How a day is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filled {
    /// In its evening, at this minute after its midnight; some are past the next one.
    Evening(i64),
    /// On a later morning: days later, minute.
    Late(i64, i64),
    /// In the session so many days later.
    InSession(i64),
    /// Not at all; the missing-links questions are answered so many days later, or never.
    Missing(Option<i64>),
    /// Away; said on the day of return, so many days later.
    Away(i64),
}

/// A day's place in the week of treatment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    pub filled: Filled,
    /// Whether there is a session on it.
    pub session: bool,
}

impl Plan {
    pub(super) fn away(self) -> bool {
        matches!(self.filled, Filled::Away(_))
    }
}

/// The plans of all days.
pub(super) fn plans(person: &Person, seed: u64, days: &[Day]) -> Vec<Plan> {
    let chance = &mut Chance::new(seed, Stream::Habits);
    let away = trips(chance, days.len());
    let held: Vec<bool> = (0..days.len()).map(|at| session(person, chance, days, at) && away[at].is_none()).collect();
    let skipped = skipped(person, chance, days);
    let plan = |at: usize| {
        let next_session = (1..=6).find(|ahead| held.get(at + ahead) == Some(&true));
        let filled = match (away[at], skipped[at]) {
            (Some(back), _) => Filled::Away(back),
            (None, Some(for_good)) => unwritten(chance, next_session, for_good),
            (None, None) => written(person, chance),
        };
        Plan { filled, session: held[at] }
    };
    (0..days.len()).map(plan).collect()
}

fn written(person: &Person, chance: &mut Chance) -> Filled {
    if chance.happens(person.habits.late) {
        let days = if chance.happens(0.12) { 2 } else { 1 };
        return Filled::Late(days, chance.between(7.0 * 60.0, 10.5 * 60.0) as i64);
    }
    // Never past 03:30: the day would be another one.
    Filled::Evening((person.habits.evening + 34.0 * chance.bell()).clamp(18.5 * 60.0, 27.0 * 60.0) as i64)
}

fn unwritten(chance: &mut Chance, next_session: Option<usize>, for_good: bool) -> Filled {
    match next_session {
        Some(ahead @ 1..=3) if !for_good && chance.happens(0.7) => Filled::InSession(ahead as i64),
        _ => Filled::Missing(chance.happens(0.6).then(|| next_session.unwrap_or(1) as i64)),
    }
}

/// Days not written in the evening or the morning after: one in each fortnight stays so, others come with hard days and
/// one after the other. Inside: whether it stays unwritten.
fn skipped(person: &Person, chance: &mut Chance, days: &[Day]) -> Vec<Option<bool>> {
    let mut skipped = vec![None; days.len()];
    let mut before = false;
    for (at, day) in days.iter().enumerate() {
        let share = person.habits.missing + 0.03 * day.strain.max(0.0) + if before { 0.12 } else { 0.0 };
        before = chance.happens(share);
        skipped[at] = before.then_some(false);
    }
    for fortnight in skipped.chunks_exact_mut(14) {
        let at = chance.below(14);
        fortnight[at] = Some(true);
    }
    skipped
}

/// A session is held on its weekday, but for the odd holiday.
fn session(person: &Person, chance: &mut Chance, days: &[Day], at: usize) -> bool {
    days[at].date.date().weekday() == person.habits.session.0 && !chance.happens(0.05)
}

/// One journey of two to four days in each six weeks, never over the last days. Inside: days until the return.
fn trips(chance: &mut Chance, count: usize) -> Vec<Option<i64>> {
    let mut away = vec![None; count];
    for start in (0..count.saturating_sub(16)).step_by(42) {
        let room = count.saturating_sub(start + 14).min(30);
        let (from, length) = (start + 3 + chance.below(room), 2 + chance.below(3));
        for (at, day) in away.iter_mut().enumerate().skip(from).take(length) {
            *day = Some((from + length - at) as i64);
        }
    }
    away
}
