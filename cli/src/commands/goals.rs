//! Goals: a life worth living, the target behaviours, the skill of the week.

use std::fmt::Write as _;

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::card::{DbtTarget, SkillId};
use somacard_core::{Diary, Error, Given, ItemEdit, Result, WeekEdit};

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `goals`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Show them
    Show,
    /// Say what a life worth living is
    Life {
        /// In own words
        text: String,
    },
    /// Say which of DBT's targets an item belongs to
    Target {
        /// The item's id
        item: String,
        /// life-threatening, therapy-interfering, quality-of-life, skills, or none
        target: String,
    },
    /// Choose the skill of the week
    Skill {
        /// The skill's id
        skill: String,
        /// A day of the week [default: today]
        #[arg(long, value_name = "DATE")]
        week: Option<String>,
    },
}

/// Shows or changes the goals; shows them in the end.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.what.unwrap_or(What::Show) {
        What::Show => {}
        What::Life { text } => diary.set_life_worth_living(here.now, &text)?,
        What::Target { item, target } => set_target(here, &diary, &item, &target)?,
        What::Skill { skill, week } => {
            let day = week.as_deref().map_or_else(|| diary.today(here.now), |text| answer::day("week", text))?;
            let edit = WeekEdit { skill_of_week: Some(SkillId::new(&skill)?), ..WeekEdit::default() };
            diary.edit_week(here.now, day, edit)?;
        }
    }
    show(here, &diary)
}

fn set_target(here: &Here, diary: &Diary, item: &str, target: &str) -> Result<()> {
    let named = DbtTarget::from_name(target);
    if named.is_none() && target != "none" {
        let names = DbtTarget::ALL.map(DbtTarget::name).join(", ");
        return Err(Error::invalid("target", Given::value(target), format!("{names}, none")));
    }
    let id = answer::item(&diary.template()?, item)?.id.clone();
    diary.edit_item(here.now, &id, ItemEdit { target: Some(named), ..ItemEdit::default() })
}

fn show(here: &Here, diary: &Diary) -> Result<Output> {
    let (goals, items) = (diary.goals()?, diary.template()?);
    let today = diary.today(here.now)?;
    let skill = diary.week(here.now, today)?.1.header.skill_of_week;
    let mut text = String::from("A life worth living\n");
    match goals.life_worth_living.0.as_slice() {
        [] => text.push_str("  (not said yet: `somacard goals life TEXT`)\n"),
        versions => versions.iter().for_each(|version| text.push_str(&format!("  {version}\n"))),
    }
    let mut targets = serde_json::Map::new();
    for target in DbtTarget::ALL {
        let of_target: Vec<_> = items.iter().filter(|i| i.target == Some(target) && i.active_on(today)).collect();
        if !of_target.is_empty() {
            let _ = writeln!(text, "{}", here.texts.say(&format!("target-{}", target.name())));
            of_target.iter().for_each(|item| text.push_str(&format!("  {}\n", here.texts.item(item))));
        }
        targets.insert(target.name().into(), of_target.iter().map(|item| item.id.as_str()).collect());
    }
    if let Some(skill) = &skill {
        let _ = writeln!(text, "{}\n  {}", here.texts.say("week-skill"), here.texts.skill(skill));
    }
    let life = &goals.life_worth_living;
    Ok(Output::done(json!({ "life_worth_living": life, "targets": targets, "skill_of_week": skill }), text))
}
