//! The lines of the card: shown, added, reworded, taken off. Days that were filled in stay as they were.

use std::fmt::Write as _;

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::card::{CardItem, DbtTarget, ItemKind, Scale};
use somacard_core::{Diary, Error, Given, ItemDraft, ItemEdit, Result};

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `template`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show every line there is or was
    Show,
    /// Add a line of one's own
    Add {
        /// Its wording
        label: String,
        /// emotion, urge, target-behaviour, substance, medication, sleep, skill, question
        #[arg(long, default_value = "emotion")]
        kind: String,
        /// peak (0 to 5), yes-no, count, minutes, skills (0 to 7), text, or a range such as 1..7 or 0..100/5
        #[arg(long, default_value = "peak")]
        scale: String,
        /// The line whose place it takes from today on
        #[arg(long, value_name = "ITEM")]
        replaces: Option<String>,
    },
    /// Change a line; its kind and scale never change
    Edit(Edit),
    /// The hour at which a new day begins, 0 to 12; days already filled in stay
    DayStart {
        /// Full hour
        hour: i64,
    },
    /// The weekday on which weeks begin, 1 Monday to 7 Sunday
    WeekStart {
        /// 1 to 7
        weekday: i64,
    },
}

#[derive(Args)]
struct Edit {
    /// The line's id
    item: String,
    /// New wording; an empty one goes back to the card's own
    #[arg(long)]
    label: Option<String>,
    /// New place: lines are ordered by this number
    #[arg(long, value_name = "NUMBER")]
    sort: Option<i64>,
    /// One place up among the lines of its kind
    #[arg(long, conflicts_with_all = ["down", "sort"])]
    up: bool,
    /// One place down
    #[arg(long, conflicts_with = "sort")]
    down: bool,
    /// life-threatening, therapy-interfering, quality-of-life, skills
    #[arg(long)]
    target: Option<String>,
    /// First day on which it is no longer asked
    #[arg(long, value_name = "DATE", conflicts_with = "resume")]
    until: Option<String>,
    /// Ask it again
    #[arg(long)]
    resume: bool,
}

/// Shows or changes the card's lines.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.what {
        What::Show => {}
        What::Add { label, kind, scale, replaces } => {
            let draft = ItemDraft {
                kind: ItemKind::from_name(&kind)
                    .ok_or_else(|| one_of("kind", &kind, &ItemKind::ALL.map(ItemKind::name)))?,
                scale: scale_of(&scale)?,
                label,
                target: None,
                replaces: replaces.map(|id| answer::item(&diary.template()?, &id).map(|i| i.id.clone())).transpose()?,
            };
            diary.add_item(here.now, draft)?;
        }
        What::Edit(edit) => change(here, &diary, edit)?,
        What::DayStart { hour } => diary.set_day_start(here.now, hour)?,
        What::WeekStart { weekday } => diary.set_week_start(here.now, weekday)?,
    }
    show(here, &diary)
}

fn change(here: &Here, diary: &Diary, edit: Edit) -> Result<()> {
    let id = answer::item(&diary.template()?, &edit.item)?.id.clone();
    let (up, down) = (edit.up, edit.down);
    let target = |name: &String| {
        DbtTarget::from_name(name).ok_or_else(|| one_of("target", name, &DbtTarget::ALL.map(DbtTarget::name)))
    };
    let until = edit.until.as_deref().map(|text| answer::day("until", text)).transpose()?.map(Some);
    let edit = ItemEdit {
        label: edit.label,
        sort: edit.sort,
        target: edit.target.as_ref().map(target).transpose()?.map(Some),
        active_to: until.or(edit.resume.then_some(None)),
    };
    let moves = up || down;
    if !moves || edit != ItemEdit::default() {
        diary.edit_item(here.now, &id, edit)?;
    }
    if moves { diary.move_item(here.now, &id, up) } else { Ok(()) }
}

fn scale_of(text: &str) -> Result<Scale> {
    let refused = || {
        one_of("scale", text, &["peak", "yes-no", "count", "minutes", "skills", "text", "MIN..MAX", "MIN..MAX/STEP"])
    };
    let plain = [Scale::Peak, Scale::YesNo, Scale::Count, Scale::Minutes, Scale::Skills, Scale::Text];
    if let Some(scale) = plain.into_iter().find(|scale| scale.name() == text) {
        return Ok(scale);
    }
    let (ends, step) = text.split_once('/').unwrap_or((text, "1"));
    let (min, max) = ends.split_once("..").ok_or_else(refused)?;
    let number = |text: &str| text.trim().parse().map_err(|_| refused());
    Scale::range(number(min)?, number(max)?, number(step)?, None, None)
}

fn one_of(field: &str, given: &str, allowed: &[&str]) -> Error {
    Error::invalid(field, Given::value(given), allowed.join(", "))
}

fn show(here: &Here, diary: &Diary) -> Result<Output> {
    let items = diary.template()?;
    let today = diary.today(here.now)?;
    let hour = diary.day_start()?.hour();
    let mut text = format!("A new day begins at {hour:02}:00.\n");
    for kind in ItemKind::ALL {
        let of_kind: Vec<&CardItem> = items.iter().filter(|item| item.kind == kind).collect();
        if !of_kind.is_empty() {
            let _ = writeln!(text, "\n{}", here.texts.say(&format!("kind-{}", kind.name())));
        }
        for item in of_kind {
            let asked = if item.active_on(today) { "" } else { "  (not asked now)" };
            let (id, scale) = (item.id.as_str(), item.scale.describe());
            let _ = writeln!(text, "  {id:<38}{:<28}{scale}{asked}", here.texts.item(item));
        }
    }
    let named = |item: &CardItem| {
        let mut json = json!(item);
        json["name"] = here.texts.item(item).into();
        json
    };
    Ok(Output::done(json!({ "day_start": hour, "items": items.iter().map(named).collect::<Vec<_>>() }), text))
}
