//! The list of devices, as the last sync left it.

use std::fmt::Write as _;

use serde_json::json;
use somacard_core::Result;
use somacard_core::sync::{DeviceSeen, SyncStatus};
use somacard_core::text::TextArg;

use crate::commands::sync::{device_name, noticed};
use crate::here::Here;
use crate::output::Output;
use crate::screen::wrapped;

/// How much of an id is shown, in digits.
pub const SHORT: usize = 8;

/// Lists the devices, what waits and what was noticed.
pub fn list(here: &Here) -> Result<Output> {
    let status = here.open()?.sync_status()?;
    let mut text = format!("{}\n", here.texts.say("sync-devices"));
    for device in &status.devices {
        let id = device.id.get(..SHORT).unwrap_or(&device.id);
        let _ = writeln!(text, "  {id}  {}: {}", device_name(&device.name), described(here, device).join(", "));
    }
    if status.devices.is_empty() {
        let _ = writeln!(text, "  {}", here.texts.say("sync-no-devices"));
    }
    let _ = writeln!(text, "\n{}", around(here, &status).join("\n"));
    text.push_str(&noticed(here, &status.notices, &status.devices));
    if !status.notices.is_empty() {
        text.push_str("`somacard device put-away` puts that away.\n");
    }
    Ok(Output::done(&status, text))
}

fn described(here: &Here, device: &DeviceSeen) -> Vec<String> {
    let say = |id: &str| here.texts.say(id);
    let seen = match device.last_seen {
        _ if device.this => say("sync-this-device"),
        Some(at) => dated(here, "sync-last-seen", at),
        None => say("sync-never-seen"),
    };
    let more = [(device.clock_wrong, "sync-clock-wrong"), (device.going, "sync-going")];
    [seen].into_iter().chain(more.into_iter().filter(|(is, _)| *is).map(|(_, id)| say(id))).collect()
}

fn around(here: &Here, status: &SyncStatus) -> Vec<String> {
    let say = |id: &str| wrapped(&here.texts.say(id), 80, "");
    let waiting = [("count", TextArg::Number(i64::try_from(status.waiting).unwrap_or(i64::MAX)))];
    let synced = status.synced_at.map(|at| dated(here, "sync-last-synced", at));
    let mut lines = vec![
        here.texts.say_with("sync-relay", &[("host", TextArg::Text(&status.relay))]),
        synced.unwrap_or_else(|| say("sync-never-synced")),
        here.texts.say_with("sync-waiting", &waiting),
        say(if status.words_read_it { "sync-words-read-it" } else { "sync-words-not" }),
    ];
    if !status.listed {
        lines.push(say("sync-not-listed"));
    }
    lines
}

fn dated(here: &Here, id: &str, at: i64) -> String {
    here.texts.say_with(id, &[("day", TextArg::Text(&here.day_of(at)))])
}

/// Puts away what was noticed.
pub fn put_away(here: &Here) -> Result<Output> {
    let diary = here.open()?;
    let away = diary.sync_status()?.notices.len();
    diary.put_sync_notices_away()?;
    Ok(Output::done(json!({ "put_away": away }), here.texts.say("sync-put-away") + "\n"))
}
