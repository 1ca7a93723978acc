//! Where touch is welcome, on which terms, and the page for the massage practitioner.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::body::{Touch, TouchLevel, targets};
use somacard_core::card::Versions;
use somacard_core::sessions::{TERMS, term};
use somacard_core::sharing::{TouchSheet, touch_sheet};
use somacard_core::text::Texts;
use somacard_core::{Diary, Error, Result, TouchEdit};

use crate::answer::pair;
use crate::here::Here;
use crate::output::Output;

/// Options of `massage touch`.
#[derive(Args)]
pub struct Options {
    /// Mark a region, or both sides: avoid, ask-first, usually-fine, or none to take the mark away
    #[arg(long = "mark", value_name = "REGION=LEVEL")]
    marks: Vec<String>,
    /// Why, in own words; private, never printed
    #[arg(long = "reason", value_name = "REGION=TEXT")]
    reasons: Vec<String>,
    /// A term of the session in own words, such as stop-signal="I lift my hand"; an empty one takes it away
    #[arg(long = "term", value_name = "TERM=TEXT")]
    terms: Vec<String>,
    /// Write the page for the massage practitioner to this file, as HTML to print
    #[arg(long, value_name = "FILE")]
    sheet: Option<PathBuf>,
    /// Terms to show on the page beside the signal to stop, or all
    #[arg(long, value_name = "TERMS", value_delimiter = ',', requires = "sheet")]
    show: Vec<String>,
}

/// Changes the plan as asked, and shows it or writes the page.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let edits = edits(options)?;
    if !edits.is_empty() {
        diary.edit_touch(here.now, edits)?;
    }
    let said = options.terms.iter().map(|typed| pair("term", typed, "TERM=TEXT"));
    let said: Vec<_> = said.map(|pair| pair.map(|(n, t)| (n.to_owned(), t.to_owned()))).collect::<Result<_>>()?;
    if !said.is_empty() {
        diary.edit_session_terms(here.now, &said)?;
    }
    match &options.sheet {
        Some(file) => sheet(here, &diary, file, &options.show),
        None => show(here, &diary),
    }
}

fn edits(options: &Options) -> Result<Vec<TouchEdit>> {
    let mut edits: Vec<TouchEdit> = Vec::new();
    for typed in &options.marks {
        let (name, level) = pair("mark", typed, "REGION=LEVEL, such as neck-back=avoid")?;
        let level = if level == "none" { None } else { Some(TouchLevel::from_name(level)?) };
        for region in targets(name)? {
            edits.push(TouchEdit { region: region.to_owned(), level: Some(level), reason: None });
        }
    }
    for typed in &options.reasons {
        let (name, reason) = pair("reason", typed, "REGION=TEXT")?;
        for region in targets(name)? {
            let reason = Some(reason.to_owned());
            match edits.iter_mut().find(|edit| edit.region == region) {
                Some(edit) => edit.reason = reason,
                None => edits.push(TouchEdit { region: region.to_owned(), level: None, reason }),
            }
        }
    }
    Ok(edits)
}

fn show(here: &Here, diary: &Diary) -> Result<Output> {
    let (plan, terms, texts) = (diary.touch_plan()?, diary.session_terms()?, &here.texts);
    let mut text = texts.say("touch-title") + "\n";
    let said: Vec<_> =
        plan.touches.iter().filter(|touch| touch.marked.is_some() || touch.no_go || touch.locked).collect();
    said.iter().for_each(|touch| text.push_str(&line(touch, texts)));
    let _ = writeln!(text, "  {}", texts.say("touch-ask-first-means"));
    for (name, said) in terms.0.iter().filter(|(_, said)| !said.0.is_empty()) {
        let _ = writeln!(text, "{}\n{}", texts.say(&format!("term-{name}")), indented(said));
    }
    let _ = writeln!(text, "{}", texts.say("touch-changeable"));
    let terms: serde_json::Map<_, _> = terms.0.iter().map(|(name, said)| ((*name).to_owned(), json!(said))).collect();
    Ok(Output::done(json!({ "touches": plan.touches, "terms": terms }), text))
}

fn line(touch: &Touch, texts: &Texts) -> String {
    let why = match (touch.locked, touch.no_go) {
        (true, _) => format!(" ({})", texts.say("touch-locked")),
        (false, true) => format!(" ({})", texts.say("touch-no-go")),
        (false, false) => String::new(),
    };
    let level = texts.say(&format!("touch-{}", touch.level.name()));
    let reason = if touch.reason.0.is_empty() { String::new() } else { indented(&touch.reason) + "\n" };
    format!("  {}: {level}{why}\n{reason}", texts.region(touch.region))
}

fn indented(said: &Versions) -> String {
    said.0.iter().map(|text| format!("    {}", text.replace('\n', "\n    "))).collect::<Vec<_>>().join("\n")
}

fn sheet(here: &Here, diary: &Diary, file: &PathBuf, show: &[String]) -> Result<Output> {
    let (plan, terms) = (diary.touch_plan()?, diary.session_terms()?);
    let all = show.iter().any(|name| name == "all");
    let chosen = show.iter().filter(|name| *name != "all").map(|name| term(name)).collect::<Result<Vec<_>>>()?;
    let show = if all { TERMS.to_vec() } else { chosen };
    let sheet = TouchSheet { plan: &plan, terms: &terms, show: &show, day: diary.today(here.now)? };
    std::fs::write(file, touch_sheet(&sheet, &here.texts)).map_err(Error::from)?;
    let written = file.display().to_string();
    let text = format!(
        "Written: {written}\nIt holds the plan, the terms you named and no reason. Who prints it can keep it.\n"
    );
    Ok(Output::done(json!({ "file": written }), text))
}
