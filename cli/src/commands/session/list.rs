//! Sessions of some days, by day; or the series with their hours.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use clap::Args;
use serde_json::{Value, json};
use somacard_core::sessions::{Occurrence, Series};
use somacard_core::text::{TextArg, Texts};
use somacard_core::time::{Resolved, resolve};
use somacard_core::{Diary, Result};

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `session list`.
#[derive(Args)]
pub struct List {
    /// First day [default: today]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Last day [default: 28 days later]
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// The series instead of their sessions
    #[arg(long, conflicts_with_all = ["from", "to"])]
    series: bool,
}

/// Lists sessions or series.
pub fn list(here: &Here, diary: &Diary, options: &List) -> Result<Output> {
    let all = diary.series()?;
    if options.series {
        let text = all.iter().map(|series| series_lines(series, &here.texts)).collect::<String>();
        return Ok(Output::done(&all, text));
    }
    let from = match &options.from {
        Some(from) => answer::day("from", from)?,
        None => diary.today(here.now)?,
    };
    let to = options.to.as_deref().map_or_else(|| Ok(from.plus(28)), |to| answer::day("to", to))?;
    let sessions = diary.sessions(from, to)?;
    let named: BTreeMap<&str, &Series> = all.iter().map(|series| (series.id.as_str(), series)).collect();
    let mut text = String::new();
    for session in &sessions {
        let name = named.get(session.series.as_str()).map(|series| here.texts.series(series)).unwrap_or_default();
        text.push_str(&session_lines(session, &name, here));
    }
    let text = if text.is_empty() { here.texts.say("session-none") + "\n" } else { text };
    Ok(Output::done(sessions.iter().map(session_json).collect::<Vec<_>>(), text))
}

/// A session as JSON: its moment as RFC 3339, too.
pub fn session_json(session: &Occurrence) -> Value {
    let mut json = json!(session);
    json["at"] = session.begins.rfc3339().into();
    json
}

fn session_lines(session: &Occurrence, name: &str, here: &Here) -> String {
    let texts = &here.texts;
    let minutes = texts.say_with("session-minutes", &[("count", TextArg::Number(session.minutes.into()))]);
    let mut line = format!("{}  {name}, {minutes}", texts.civil(session.civil));
    // Where the clocks agree, the name of the zone says nothing.
    if resolve(here.zone, session.civil).map(Resolved::moment) != Ok(session.begins) {
        let _ = write!(line, " ({})", session.zone.name());
    }
    if let Some(outcome) = session.outcome {
        let _ = write!(line, " · {}", texts.say(&format!("session-{}", outcome.name())));
    }
    if session.moved {
        let from = texts.civil(session.original);
        let _ = write!(line, " · {}", texts.say_with("session-moved", &[("from", TextArg::Text(&from))]));
    }
    line.push('\n');
    session.note.0.iter().for_each(|note| line.push_str(&format!("    {}\n", note.replace('\n', "\n    "))));
    line
}

/// A series for a person: its name, its hours in their order, pauses and end.
pub fn series_lines(series: &Series, texts: &Texts) -> String {
    let mut text = format!("{}  {}\n", texts.series(series), series.id);
    for timetable in &series.timetables {
        let minutes = texts.say_with("session-minutes", &[("count", TextArg::Number(timetable.minutes.into()))]);
        let rule = timetable.schedule.text().replace('\n', " ");
        let start = texts.civil(timetable.schedule.start);
        let _ = writeln!(text, "  {start}, {minutes}, {}  {}", timetable.zone.name(), rule.trim());
    }
    for pause in &series.pauses {
        let (from, until) = (pause.from.to_string(), pause.until.map(|until| until.to_string()));
        let from = ("from", TextArg::Text(&from));
        let line = match &until {
            Some(until) => texts.say_with("session-paused", &[from, ("to", TextArg::Text(until))]),
            None => texts.say_with("session-paused-open", &[from]),
        };
        let _ = writeln!(text, "  {line}");
    }
    if let Some(ended) = series.ended {
        let _ = writeln!(text, "  {}", texts.say_with("session-ended", &[("day", TextArg::Text(&ended.to_string()))]));
    }
    text
}
