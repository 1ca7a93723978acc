//! A check-in: how it is now, or a correction of an earlier one.

use clap::Args;
use serde_json::json;
use somacard_core::body::BodyScan;
use somacard_core::card::SkillId;
use somacard_core::{CheckInDraft, Diary, Result, Saved};

use super::safety;
use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `checkin`.
#[derive(Args)]
pub struct Options {
    /// Answers, such as sad=3 urge-self-harm=2 sleep=7h30
    #[arg(value_name = "ITEM=VALUE")]
    answers: Vec<String>,
    /// What is felt where, 0 to 10, absent or declined, such as jaw-left=tight:6, or jaw=tight:6 for both sides, or
    /// whole=heavy:4; a note may follow, as in jaw-left=tight:6:since the call
    #[arg(long = "body", value_name = "REGION=SENSATION:0..10")]
    readings: Vec<String>,
    /// Take a reading away again, with --edit
    #[arg(long, value_name = "REGION=SENSATION", requires = "edit")]
    unmark: Vec<String>,
    /// Take an answer away again, with --edit
    #[arg(long, value_name = "ITEM", requires = "edit")]
    unanswer: Vec<String>,
    /// Take a word for what set it off away again, with --edit
    #[arg(long, value_name = "WORD", requires = "edit")]
    untrigger: Vec<String>,
    /// Take a skill away again, with --edit
    #[arg(long, value_name = "SKILL", requires = "edit")]
    unskill: Vec<String>,
    /// What a body scan asked about: parts of the body or regions, such as head,neck,jaw-left
    #[arg(long, value_name = "PARTS", value_delimiter = ',')]
    asked: Vec<String>,
    /// The scan was stopped; what was entered stays
    #[arg(long)]
    stopped: bool,
    /// A skill and how it went, 0 to 7, such as opposite-action=5
    #[arg(long = "skill", value_name = "SKILL=0..7")]
    skills: Vec<String>,
    /// A short word for what set it off; may be given again
    #[arg(long = "trigger", value_name = "WORD")]
    triggers: Vec<String>,
    /// What set it off, in own words
    #[arg(long, value_name = "TEXT")]
    because: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The day it is for [default: today]
    #[arg(long = "for", value_name = "DATE")]
    for_day: Option<String>,
    /// Written together with the DBT therapist
    #[arg(long)]
    in_session: bool,
    /// Add to this check-in, or correct it
    #[arg(long, value_name = "ID", conflicts_with = "delete")]
    edit: Option<String>,
    /// Delete this check-in; history keeps it
    #[arg(long, value_name = "ID")]
    delete: Option<String>,
}

/// Saves, corrects or deletes a check-in.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    if let Some(id) = options.delete {
        diary.delete_check_in(here.now, &id)?;
        return Ok(Output::done(json!({ "id": id, "deleted": true }), "Deleted. `somacard undo` brings it back.\n"));
    }
    let items = diary.template()?;
    let draft = CheckInDraft {
        for_day: options.for_day.as_deref().map(|text| answer::day("for", text)).transpose()?,
        in_session: options.in_session,
        answers: answer::answers(&items, &options.answers)?,
        unanswer: options
            .unanswer
            .iter()
            .map(|name| Ok(answer::item(&items, name)?.id.clone()))
            .collect::<Result<_>>()?,
        readings: each(&options.readings, answer::readings)?,
        unmark: each(&options.unmark, answer::unmark)?,
        scan: scan(&diary, &options.asked, options.stopped)?,
        triggers: options.triggers,
        untrigger: options.untrigger,
        trigger_text: options.because,
        skills: options.skills.iter().map(|typed| answer::skill_use(typed)).collect::<Result<_>>()?,
        unskill: options.unskill.iter().map(|skill| SkillId::new(skill)).collect::<Result<_>>()?,
        note: options.note,
    };
    let day = match draft.for_day {
        Some(day) => day,
        None => diary.today(here.now)?,
    };
    let (saved, done) = match options.edit {
        Some(id) => (Saved { offer: diary.edit_check_in(here.now, &id, draft)?, id }, "Corrected."),
        None => (diary.check_in(here.now, draft)?, "Saved."),
    };
    let text = format!("{done} `somacard card --day {day}` shows the day.\n");
    let text = text + &safety::offered(here, &diary, &saved.offer);
    Ok(Output::done(json!({ "id": saved.id, "day": day, "offer": saved.offer }), text))
}

/// Reads each of the texts, some of which mean two things.
fn each<T>(typed: &[String], read: impl Fn(&str) -> Result<Vec<T>>) -> Result<Vec<T>> {
    Ok(typed.iter().map(|text| read(text)).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

fn scan(diary: &Diary, asked: &[String], stopped: bool) -> Result<Option<BodyScan>> {
    if asked.is_empty() && !stopped {
        return Ok(None);
    }
    Ok(Some(BodyScan { asked: answer::asked(asked, diary.shows_intimate()?)?, stopped }))
}
