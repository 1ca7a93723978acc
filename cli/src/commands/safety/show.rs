//! The plan on the screen. Where the diary can't be opened, it comes from the copy beside it, and where that is gone, too, the
//! emergency numbers are still there: whatever is wrong with the diary, something is shown.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::safety::{Offer, SafetyScreen, Show};
use somacard_core::text::Texts;
use somacard_core::time::DiaryDay;
use somacard_core::{Diary, Result, SafetyCard};

use crate::here::Here;
use crate::output::Output;
use crate::screen;
use crate::{answer, clock};

/// Options of `safety show`.
#[derive(Args, Default)]
pub struct Options {
    /// Hurt, or taken something? The emergency number and lines for poisoning come first
    #[arg(long)]
    hurt: bool,
    /// From the copy for the locked diary alone
    #[arg(long)]
    locked: bool,
    /// The plan alone, as it was at the end of this day
    #[arg(long, value_name = "DATE", conflicts_with_all = ["hurt", "locked"])]
    as_of: Option<String>,
}

/// Shows the plan.
///
/// # Errors
/// Only for an earlier plan: what keeps the diary from being read.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    match &options.as_of {
        Some(day) => earlier(here, answer::day("as-of", day)?),
        None => Ok(current(here, options)),
    }
}

fn earlier(here: &Here, day: DiaryDay) -> Result<Output> {
    let diary = here.open()?;
    let plan = diary.safety_plan_at(clock::last_of(day, here.zone)?)?;
    let text = screen::blocks(&here.texts.plan_blocks(Some(&plan)));
    Ok(Output::done(json!({ "plan": plan, "changed": diary.safety_plan_changes()? }), text))
}

fn current(here: &Here, options: &Options) -> Output {
    let of_diary = || here.open()?.safety(here.now, options.hurt);
    let (shown, from) = match if options.locked { Err(somacard_core::Error::Locked) } else { of_diary() } {
        Ok(shown) => (shown, "diary"),
        Err(_) => (copy(here, options.hurt), "copy"),
    };
    let mut json = json!(shown);
    json["from"] = from.into();
    Output::done(json, in_words(&shown, &here.texts))
}

fn copy(here: &Here, hurt: bool) -> SafetyScreen {
    SafetyCard::open(&here.place, &here.surroundings()).screen(here.now, hurt)
}

fn in_words(shown: &SafetyScreen, texts: &Texts) -> String {
    let mut text = screen::blocks(&texts.safety_blocks(shown));
    for date in shown.plan.iter().flat_map(|plan| texts.plan_dates(plan)) {
        let _ = writeln!(text, "{}", screen::wrapped(&date, 80, ""));
    }
    text + &screen::wrapped(&texts.say("safety-nobody-watches"), 80, "") + "\n"
}

/// What follows a saved entry: the plan, one quiet line, or nothing. The entry is safe already, so this refuses nothing.
pub fn offered(here: &Here, diary: &Diary, offer: &Offer) -> String {
    match offer.show {
        Show::Nothing => String::new(),
        Show::QuietLine => format!("\n{}  (somacard safety)\n", here.texts.say("safety-quiet-line")),
        Show::Plan => {
            let shown = diary.safety(here.now, offer.injury_first);
            let shown = shown.unwrap_or_else(|_| copy(here, offer.injury_first));
            format!("\n{}{}\n", in_words(&shown, &here.texts), put_away(offer, &here.texts))
        }
    }
}

/// How to put it away.
fn put_away(offer: &Offer, texts: &Texts) -> String {
    let items = offer.because.iter().map(|because| format!(" {}={}", because.item, because.number)).collect::<String>();
    let day = offer.for_day.map_or_else(String::new, |day| format!(" --for {day}"));
    format!("{} somacard safety put-away{items}{day}", texts.say("safety-put-away"))
}
