//! Writing the plan.

use clap::{ArgGroup, Args};
use serde_json::json;
use somacard_core::safety::Step;
use somacard_core::time::DiaryDay;
use somacard_core::{Diary, Error, Given, PlanLineEdit, Result, SafetyPlanEdit};

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `safety edit`: one action, a line or the whole plan.
#[derive(Args)]
#[group(skip)]
#[command(group = ArgGroup::new("whole").multiple(true))]
pub struct Options {
    /// Add a line to a step, in your own words, such as people="My sister"; the steps are signs, myself, distraction, people,
    /// professionals, surroundings, reasons
    #[arg(long, value_name = "STEP=TEXT", conflicts_with_all = ["line", "remove", "whole"])]
    add: Option<String>,
    /// Change this line
    #[arg(long, value_name = "ID", conflicts_with_all = ["remove", "whole"])]
    line: Option<String>,
    /// Take this line away; `somacard undo` brings it back
    #[arg(long, value_name = "ID", conflicts_with = "whole")]
    remove: Option<String>,
    /// With --line: its new words
    #[arg(long, value_name = "TEXT", requires = "line")]
    words: Option<String>,
    /// How to reach them; an empty one takes it away
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,
    /// Agreed: not for 24 hours after self-harm: yes or no
    #[arg(long, value_name = "yes|no")]
    not_after_self_harm: Option<String>,
    /// Its place within the step, from 1
    #[arg(long, value_name = "NUMBER")]
    place: Option<usize>,
    /// With whom the plan was agreed; an empty text takes it away
    #[arg(long, value_name = "TEXT", help_heading = "The whole plan", group = "whole")]
    agreed_with: Option<String>,
    /// When it was agreed; none takes it away
    #[arg(long, value_name = "DATE", help_heading = "The whole plan", group = "whole")]
    agreed_on: Option<String>,
    /// When it was last gone through; none takes it away
    #[arg(long, value_name = "DATE", help_heading = "The whole plan", group = "whole")]
    reviewed_on: Option<String>,
    /// The country whose lines are shown, such as ES; an empty one takes it away
    #[arg(long, value_name = "COUNTRY", help_heading = "The whole plan", group = "whole")]
    country: Option<String>,
    /// Show the plan on this device while the diary is locked: yes or no
    #[arg(long, value_name = "yes|no", help_heading = "The whole plan", conflicts_with_all = ["whole", "add", "line", "remove"])]
    while_locked: Option<String>,
}

/// Writes what was said, and lists the lines with their ids.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    let whole = SafetyPlanEdit {
        agreed_on: day_or_none("agreed-on", options.agreed_on.as_deref())?,
        reviewed_on: day_or_none("reviewed-on", options.reviewed_on.as_deref())?,
        agreed_with: options.agreed_with.clone(),
        country: options.country.clone(),
    };
    let while_locked = answer::yes_no("while-locked", options.while_locked.as_deref())?;
    edit_line(here, &diary, &options)?;
    if whole.agreed_with.is_some()
        || whole.agreed_on.is_some()
        || whole.reviewed_on.is_some()
        || whole.country.is_some()
    {
        diary.edit_safety_plan(here.now, &whole)?;
    }
    if let Some(allowed) = while_locked {
        diary.set_plan_while_locked(here.now, allowed)?;
    }
    listed(here, &diary)
}

fn edit_line(here: &Here, diary: &Diary, options: &Options) -> Result<()> {
    let not_after_self_harm = answer::yes_no("not-after-self-harm", options.not_after_self_harm.as_deref())?;
    let place = options.place.map(|place| place.saturating_sub(1));
    let said = PlanLineEdit { words: options.words.clone(), phone: options.phone.clone(), not_after_self_harm, place };
    match (&options.add, &options.line, &options.remove) {
        (Some(add), _, _) => {
            let (step, words) = answer::pair("add", add, "STEP=TEXT, such as people=\"My sister\"")?;
            let said = PlanLineEdit { words: Some(words.to_owned()), ..said };
            diary.add_plan_line(here.now, Step::from_name(step)?, said).map(drop)
        }
        (None, Some(id), _) => diary.edit_plan_line(here.now, id, &said),
        (None, None, Some(id)) => diary.delete_plan_line(here.now, id),
        (None, None, None) if said.phone.is_some() || said.not_after_self_harm.is_some() || said.place.is_some() => {
            Err(Error::invalid("line", Given::nothing(), "--add or --line with a number, an agreement or a place"))
        }
        (None, None, None) => Ok(()),
    }
}

/// A day, or the word `none`, which takes it away.
pub(super) fn day_or_none(option: &str, text: Option<&str>) -> Result<Option<Option<DiaryDay>>> {
    match text {
        None => Ok(None),
        Some("none") => Ok(Some(None)),
        Some(text) => answer::day(option, text).map(|day| Some(Some(day))),
    }
}

fn listed(here: &Here, diary: &Diary) -> Result<Output> {
    let plan = diary.safety_plan()?;
    let mut text = String::new();
    for line in &plan.lines {
        let phone = line.phone.as_ref().map_or_else(String::new, |phone| format!("  {phone}"));
        let step = here.texts.say(&format!("step-{}", line.step.name()));
        text += &format!("{step}: {}{phone}\n    {}\n", line.words.0.join(" / "), line.id);
    }
    if plan.is_empty() {
        text = here.texts.say("safety-empty") + "\n";
    }
    if diary.plan_while_locked()? && !diary.copy_is_current(here.now)? {
        text += &(here.texts.say("safety-copy-old") + "\n");
    }
    Ok(Output::done(json!({ "plan": plan, "while_locked": diary.plan_while_locked()? }), text))
}
