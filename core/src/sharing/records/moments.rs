//! Days and check-ins.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::Lines;
use crate::body::{BodyAnswer, BodyReading, BodyScan};
use crate::card::{Answer, CheckIn, DayCard, Effort, From, SkillId, SkillUse};
use crate::error::Result;
use crate::sharing::{OutDay, Outgoing};
use crate::time::{DiaryDay, EntryTime, Source};

/// When an entry was typed, and how.
#[derive(Serialize)]
pub(super) struct Time {
    day: DiaryDay,
    recorded_at: String,
    source: Source,
}

impl Time {
    pub fn of(time: &EntryTime) -> Self {
        Self { day: time.for_day, recorded_at: time.recorded_at.rfc3339(), source: time.source }
    }
}

#[derive(Serialize)]
struct Day<'a> {
    filled: bool,
    late: bool,
    away: bool,
    entries: BTreeMap<&'static str, u32>,
    typed_at: Option<String>,
    answers: Vec<DayAnswer<'a>>,
    ticks: &'a [SkillId],
    skills: Vec<Skill<'a>>,
    triggers: &'a [String],
    note: &'a [String],
    missing: Option<Missing<'a>>,
}

#[derive(Serialize)]
struct DayAnswer<'a> {
    item: String,
    value: &'a Answer,
    from: From,
    typed: Option<&'a Answer>,
    checked_in: Option<&'a Answer>,
}

#[derive(Serialize)]
struct Missing<'a> {
    knew: Option<bool>,
    willing: Option<bool>,
    thought_of_it: Option<bool>,
    in_the_way: &'a [String],
}

/// A day.
pub(super) fn day(outgoing: &Outgoing, day: &OutDay, lines: &mut Lines<'_>) -> Result<()> {
    let card = &day.card;
    let fields = Day {
        filled: card.filled,
        late: card.late,
        away: card.away,
        entries: entries(card),
        typed_at: day.typed_at.map(|at| at.rfc3339()),
        answers: day_answers(outgoing, card),
        ticks: &card.ticks,
        skills: card.skills.iter().map(Skill::of).collect(),
        triggers: &card.triggers,
        note: &card.note.0,
        missing: card.missing.as_ref().map(|missing| Missing {
            knew: missing.knew,
            willing: missing.willing,
            thought_of_it: missing.thought_of_it,
            in_the_way: &missing.in_the_way.0,
        }),
    };
    lines.record("day", card.day.to_string(), fields)
}

fn entries(card: &DayCard) -> BTreeMap<&'static str, u32> {
    let mut counts = BTreeMap::new();
    card.sources.iter().for_each(|source| *counts.entry(source.name()).or_default() += 1);
    counts
}

/// In the order of the card.
fn day_answers<'a>(outgoing: &Outgoing, card: &'a DayCard) -> Vec<DayAnswer<'a>> {
    let answered = outgoing.items.iter().filter_map(|item| Some((&item.id, card.items.get(&item.id)?)));
    let answer = |(id, said): (_, &'a crate::card::DayValue)| DayAnswer {
        item: outgoing.about.item_name(id),
        value: &said.value,
        from: said.from,
        typed: said.typed.as_ref(),
        checked_in: said.checked_in.as_ref(),
    };
    answered.map(answer).collect()
}

#[derive(Serialize)]
struct Skill<'a> {
    skill: &'a SkillId,
    number: i32,
    effort: Effort,
    helped: Option<bool>,
}

impl<'a> Skill<'a> {
    fn of(used: &'a SkillUse) -> Self {
        Self { skill: &used.skill, number: used.number(), effort: used.effort, helped: used.helped }
    }
}

/// What was noted at one moment.
#[derive(Serialize)]
pub(super) struct Noted<'a> {
    #[serde(flatten)]
    time: Time,
    answers: Vec<Said<'a>>,
    readings: Vec<Reading<'a>>,
    scan: Option<&'a BodyScan>,
    triggers: &'a [String],
    trigger_text: &'a [String],
    skills: Vec<Skill<'a>>,
    note: &'a [String],
}

#[derive(Serialize)]
struct Said<'a> {
    item: String,
    value: &'a Answer,
}

#[derive(Serialize)]
struct Reading<'a> {
    target: &'a str,
    sensation: &'a str,
    intensity: Option<u8>,
    answer: &'static str,
    copied: bool,
    note: &'a [String],
}

impl<'a> Noted<'a> {
    pub fn of(outgoing: &Outgoing, check_in: &'a CheckIn) -> Self {
        let said = |(id, value): &'a (_, Answer)| Said { item: outgoing.about.item_name(id), value };
        Self {
            time: Time::of(&check_in.time),
            answers: check_in.answers.iter().map(said).collect(),
            readings: check_in.readings.iter().map(Reading::of).collect(),
            scan: check_in.scan.as_ref(),
            triggers: &check_in.triggers,
            trigger_text: &check_in.trigger_text.0,
            skills: check_in.skills.iter().map(Skill::of).collect(),
            note: &check_in.note.0,
        }
    }
}

impl<'a> Reading<'a> {
    fn of(reading: &'a BodyReading) -> Self {
        Self {
            target: &reading.target,
            sensation: reading.sensation.as_str(),
            intensity: reading.answer.intensity(),
            answer: match reading.answer {
                BodyAnswer::Intensity(_) => "intensity",
                BodyAnswer::Absent => "absent",
                BodyAnswer::Declined => "declined",
            },
            copied: reading.copied,
            note: &reading.note.0,
        }
    }
}

/// A check-in.
pub(super) fn check_in(outgoing: &Outgoing, check_in: &CheckIn, lines: &mut Lines<'_>) -> Result<()> {
    lines.record("check-in", outgoing.about.name("check-in", &check_in.id), Noted::of(outgoing, check_in))
}
