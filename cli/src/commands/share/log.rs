//! What went out: to whom, what, by which way. Delivered is not opened: whether anybody opened it, nobody here knows.

use std::fmt::Write as _;

use somacard_core::{Result, ShareEntry};

use crate::here::Here;
use crate::output::Output;
use crate::screen::wrapped;

/// Shows the log.
pub fn show(here: &Here) -> Result<Output> {
    let log = here.open()?.share_log()?;
    let mut text = String::new();
    log.iter().for_each(|entry| text += &line(here, entry));
    if log.is_empty() {
        text += "Nothing went out yet.\n";
    }
    Ok(Output::done(&log, text))
}

fn line(here: &Here, entry: &ShareEntry) -> String {
    let whom = entry.name.as_deref().unwrap_or("-");
    let (form, way) = (&entry.form, entry.way.name());
    let (at, id) = (here.day_of(entry.at), &entry.id[..8]);
    let mut text =
        format!("{id}  {at}  {whom}  {form}, {way}, {} to {}, {} entries\n", entry.from, entry.to, entry.entries);
    let parts: Vec<_> = entry.parts.iter().map(|part| here.texts.say(&format!("part-{}", part.name()))).collect();
    let _ = writeln!(text, "          {}", wrapped(&parts.join("; "), 70, "          "));
    let mut states = Vec::new();
    states.extend(entry.delivered_at.map(|at| format!("delivered {}", here.day_of(at))));
    states.extend(entry.expires.map(|at| format!("until {}", here.day_of(at))));
    states.extend(entry.revoked_at.map(|at| format!("taken back {}", here.day_of(at))));
    if !states.is_empty() {
        let _ = writeln!(text, "          {}", states.join(", "));
    }
    text
}
