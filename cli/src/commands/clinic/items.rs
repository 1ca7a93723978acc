//! What clinics sent, in their own space: shown, accepted, hidden.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::clinic::ItemContent;
use somacard_core::text::{TextArg, Texts};
use somacard_core::{ClinicItem, Diary, ItemAnswer, Result};

use crate::here::Here;
use crate::output::Output;

/// Options of `clinic items`.
#[derive(Args)]
pub struct Items {
    /// Those that were answered, too
    #[arg(long)]
    all: bool,
}

/// Shows what clinics sent.
pub fn items(here: &Here, options: &Items) -> Result<Output> {
    let mut items = here.open()?.clinic_items(here.now)?;
    items.retain(|item| options.all || item.answer.is_none());
    let mut text: String = items.iter().map(|item| line(item, &here.texts)).collect();
    if items.is_empty() {
        text = here.texts.say("clinic-no-items") + "\n";
    }
    Ok(Output::done(&items, text))
}

fn line(item: &ClinicItem, texts: &Texts) -> String {
    let answer = match item.answer {
        Some(ItemAnswer::Accepted) => "accepted",
        Some(ItemAnswer::Hidden) => "hidden",
        None if item.acceptable || item.content == ItemContent::Revocation => "open",
        None => "past",
    };
    let kind = texts.say(&format!("clinic-item-{}", item.content.name()));
    let answer = texts.say(&format!("clinic-answer-{answer}"));
    let mut text = format!("{kind}, {}  ({answer})  {}\n", item.claimed_name, item.id);
    match &item.content {
        ItemContent::Appointment(appointment) => {
            let minutes = texts.say_with("session-minutes", &[("count", TextArg::Number(appointment.minutes.into()))]);
            let (start, zone) = (texts.civil(appointment.start), appointment.zone.name());
            let _ = writeln!(text, "    {start} {zone}, {minutes}: {}", appointment.what);
            if let Some(place) = &appointment.place {
                let _ = writeln!(text, "    {place}");
            }
        }
        ItemContent::Template(template) => {
            let count = i64::try_from(template.items.len()).unwrap_or(i64::MAX);
            let _ = writeln!(text, "    {}", texts.say_with("clinic-lines", &[("count", TextArg::Number(count))]));
            for item in &template.items {
                let _ = writeln!(text, "    - {}, {}", item.label, item.scale.describe());
            }
        }
        ItemContent::Cancellation { .. } | ItemContent::Revocation | ItemContent::Newer => {}
    }
    text
}

/// Options of `clinic accept` and `clinic hide`.
#[derive(Args)]
pub struct Answer {
    /// The item, as `clinic items` shows it
    id: String,
    /// Let the clinic know with the next `clinic fetch`
    #[arg(long)]
    tell: bool,
}

/// Accepts an item.
pub fn accept(here: &Here, options: &Answer) -> Result<Output> {
    answered(here, options, Diary::accept_clinic_item)
}

/// Hides an item.
pub fn hide(here: &Here, options: &Answer) -> Result<Output> {
    answered(here, options, Diary::hide_clinic_item)
}

fn answered(
    here: &Here,
    options: &Answer,
    act: impl Fn(&Diary, somacard_core::time::Moment, &str, bool) -> Result<()>,
) -> Result<Output> {
    let diary = here.open()?;
    act(&diary, here.now, &options.id, options.tell)?;
    let item = diary.clinic_items(here.now)?.into_iter().find(|item| item.id == options.id);
    let text = item.as_ref().map(|item| line(item, &here.texts)).unwrap_or_default();
    Ok(Output::done(json!(item), text))
}
