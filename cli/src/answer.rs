//! `ITEM=VALUE` as typed: the item by its id, the value on the item's own scale; times of sleep as `7h30` or `7:30`, too.

use somacard_core::body::{BodyAnswer, BodyReading, Sensation, scan_steps, targets};
use somacard_core::card::{Answer, CardItem, ItemId, Scale, SkillId, SkillUse, Versions};
use somacard_core::time::DiaryDay;
use somacard_core::{Error, Given, Result};

/// Reads answers against the card's items.
///
/// # Errors
/// `Invalid` or `NotFound` naming the item.
pub fn answers(items: &[CardItem], typed: &[String]) -> Result<Vec<(ItemId, Answer)>> {
    typed.iter().map(|text| answer(items, text)).collect()
}

fn answer(items: &[CardItem], typed: &str) -> Result<(ItemId, Answer)> {
    let (name, value) = pair("answer", typed, "ITEM=VALUE, such as sad=3")?;
    let item = item(items, name)?;
    let minutes = if item.scale == Scale::Minutes { hours_and_minutes(value) } else { None };
    let answer = match minutes {
        Some(minutes) => Answer::Number(minutes),
        None => item.scale.parse(name, value)?,
    };
    Ok((item.id.clone(), answer))
}

/// The item of this id.
///
/// # Errors
/// `NotFound` when the card has none.
pub fn item<'a>(items: &'a [CardItem], name: &str) -> Result<&'a CardItem> {
    let found = items.iter().find(|item| item.id.as_str() == name);
    found.ok_or_else(|| {
        Error::not_found("item", Given::value(name), "an item of the card; `somacard template show` lists them")
    })
}

/// Reads a day for an option.
///
/// # Errors
/// `Invalid` naming the option.
pub fn day(option: &str, text: &str) -> Result<DiaryDay> {
    text.parse().map_err(|_| Error::invalid(option, Given::value(text), "a date such as 2026-03-01"))
}

/// Reads `SKILL=0..7`.
///
/// # Errors
/// `Invalid` naming the skill.
pub fn skill_use(typed: &str) -> Result<SkillUse> {
    let allowed = "SKILL=NUMBER, such as opposite-action=5";
    let (name, number) = pair("skill", typed, allowed)?;
    let number = number.trim().parse().map_err(|_| Error::invalid(name, Given::value(number), "0 to 7"))?;
    SkillUse::from_number(SkillId::new(name)?, number)
}

/// Reads `REGION=SENSATION:ANSWER`, with a note after another colon. A region's id without its side means both sides.
///
/// # Errors
/// `Invalid` naming the part that is off, `NotFound` for an unknown region.
pub fn readings(typed: &str) -> Result<Vec<BodyReading>> {
    let allowed = "REGION=SENSATION:0..10, such as jaw-left=tight:6; absent or declined instead of a number";
    let (name, felt) = pair("body", typed, allowed)?;
    let (sensation, rest) = match felt.split_once(':') {
        Some((sensation, rest)) => (Sensation::new(sensation.trim())?, rest),
        None if ["absent", "declined"].contains(&felt.trim()) => (Sensation::any(), felt),
        None => return Err(Error::invalid("body", Given::text(typed), allowed)),
    };
    let (answer, note) = rest.split_once(':').map_or((rest, None), |(answer, note)| (answer, Some(note)));
    let (answer, note) = (body_answer(answer.trim())?, Versions(note.map(str::to_owned).into_iter().collect()));
    let reading =
        |target: &str| BodyReading { note: note.clone(), ..BodyReading::new(target, sensation.clone(), answer) };
    Ok(targets(name)?.into_iter().map(reading).collect())
}

fn body_answer(text: &str) -> Result<BodyAnswer> {
    match text {
        "absent" => Ok(BodyAnswer::Absent),
        "declined" => Ok(BodyAnswer::Declined),
        number => number.parse().map(BodyAnswer::Intensity).map_err(|_| {
            Error::invalid("intensity", Given::value(number), "a whole number from 0 to 10, absent, or declined")
        }),
    }
}

/// Reads `REGION=SENSATION` of readings to be taken away.
///
/// # Errors
/// As [`readings`].
pub fn unmark(typed: &str) -> Result<Vec<(String, Sensation)>> {
    let (name, sensation) = pair("unmark", typed, "REGION=SENSATION, such as jaw-left=tight")?;
    let sensation = Sensation::new(sensation.trim())?;
    Ok(targets(name)?.into_iter().map(|target| (target.to_owned(), sensation.clone())).collect())
}

/// Reads what a scan asked about: parts of the body, regions, regions on both sides.
///
/// # Errors
/// `NotFound` for a name that is none of them.
pub fn asked(names: &[String], show_intimate: bool) -> Result<Vec<String>> {
    let mut asked = Vec::new();
    for name in names {
        let steps = scan_steps(show_intimate).into_iter().filter(|step| step.group == *name);
        let part: Vec<_> = steps.flat_map(|step| step.regions).map(|region| region.id.clone()).collect();
        let named = if part.is_empty() { targets(name)?.into_iter().map(str::to_owned).collect() } else { part };
        asked.extend(named);
    }
    Ok(asked)
}

/// Reads a number for an option; which numbers it takes is for the core to say.
///
/// # Errors
/// `Invalid` naming the option.
pub fn number(option: &str, text: &str) -> Result<f64> {
    text.parse().map_err(|_| Error::invalid(option, Given::value(text), "a number"))
}

/// Reads `yes` or `no` for an option.
///
/// # Errors
/// `Invalid` naming the option.
pub fn yes_no(option: &str, text: Option<&str>) -> Result<Option<bool>> {
    match text {
        None => Ok(None),
        Some("yes") => Ok(Some(true)),
        Some("no") => Ok(Some(false)),
        Some(other) => Err(Error::invalid(option, Given::value(other), "yes, no")),
    }
}

/// Splits `NAME=VALUE`.
///
/// # Errors
/// `Invalid` without an equals sign.
pub fn pair<'a>(field: &str, typed: &'a str, allowed: &str) -> Result<(&'a str, &'a str)> {
    let pair = typed.split_once('=').map(|(name, value)| (name.trim(), value));
    pair.ok_or_else(|| Error::invalid(field, Given::text(typed), allowed))
}

/// `7h30`, `7h`, `7:30` as minutes; nothing for any other shape.
fn hours_and_minutes(text: &str) -> Option<i32> {
    let (hours, minutes) = text.trim().split_once(['h', ':'])?;
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    let whole = i32::from(hours) * 60 + i32::from(minutes);
    (minutes < 60 && whole <= 1440).then_some(whole)
}
