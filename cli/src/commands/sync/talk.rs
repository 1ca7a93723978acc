//! One sync from its first question to its end, and what is shown of it.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};
use somacard_core::sync::{DeviceSeen, Ended, Next, Notice, Response, SyncReport};
use somacard_core::text::TextArg;
use somacard_core::{Diary, Error, Result, SyncSession};

use crate::here::Here;
use crate::output::{Output, unfinished};
use crate::relay;
use crate::screen::wrapped;

/// The answer in place of a relay that can't be reached: it ends as with one that is busy.
pub const UNREACHED: u16 = 503;

/// A sync that ended, and how it is shown.
pub struct Synced {
    pub ended: Ended,
    json: Json,
    said: String,
    text: String,
}

/// Talks to the end; `each` is called after each answer.
pub fn talk(session: &SyncSession, mut each: impl FnMut() -> Result<()>) -> Result<SyncReport> {
    loop {
        match session.next()? {
            Next::Done(report) => return Ok(report),
            Next::Ask(request) => match relay::ask(&request) {
                Ok(response) => session.answer(&response)?,
                Err(Error::Unreachable) => session.answer(&Response { status: UNREACHED, body: Vec::new() })?,
                Err(other) => return Err(other),
            },
        }
        each()?;
    }
}

impl Synced {
    /// Syncs this diary.
    pub fn with(here: &Here, diary: &Diary) -> Result<Self> {
        let report = talk(&diary.sync(here.now)?, || Ok(()))?;
        let status = diary.sync_status()?;
        Ok(Self::of(here, &report, &status.notices, &status.devices))
    }

    /// A sync that ended so.
    pub fn of(here: &Here, report: &SyncReport, notices: &[Notice], devices: &[DeviceSeen]) -> Self {
        let said = here.texts.say(&format!("sync-ended-{}", report.ended.name()));
        let count = |number| TextArg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let counts = [("received", count(report.received)), ("sent", count(report.sent))];
        let mut text = wrapped(&said, 80, "") + "\n";
        if report.ended == Ended::Synced || report.received + report.sent > 0 {
            let _ = writeln!(text, "{}", here.texts.say_with("sync-counts", &counts));
        }
        if report.compacted {
            let _ = writeln!(text, "{}", here.texts.say("sync-compacted"));
        }
        text.push_str(&noticed(here, notices, devices));
        let json = json!({
            "ended": report.ended,
            "received": report.received,
            "sent": report.sent,
            "compacted": report.compacted,
            "notices": notices,
        });
        Self { ended: report.ended, json, said, text }
    }

    /// Shown after something else that was done; an end other than a good one is a refusal that keeps the result.
    pub fn after(self, mut done: Json, text: &str) -> Output {
        if let (Some(all), Json::Object(more)) = (done.as_object_mut(), self.json) {
            all.extend(more);
        }
        let text = text.to_owned() + &self.text;
        match self.ended {
            Ended::Synced => Output::done(done, text),
            ended => Output::done(unfinished(done, ended.name(), &self.said), text).refused(),
        }
    }
}

/// What was noticed, in words; nothing where nothing was.
pub fn noticed(here: &Here, notices: &[Notice], devices: &[DeviceSeen]) -> String {
    if notices.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", here.texts.say("sync-noticed"));
    for notice in notices {
        let id = notice.device().map(|device| device.to_string());
        let device = devices.iter().find(|device| Some(&device.id) == id.as_ref());
        let name = device.map_or_else(|| here.texts.say("sync-some-device"), |device| device_name(&device.name));
        let said = format!("sync-notice-{}", notice.what.name());
        let mut said = here.texts.say_with(&said, &[("device", TextArg::Text(&name))]);
        if notice.times > 1 {
            let times = [("count", TextArg::Number(notice.times.into()))];
            let _ = write!(said, " ({})", here.texts.say_with("sync-notice-times", &times));
        }
        let _ = writeln!(text, "  - {}", wrapped(&said, 76, "    "));
    }
    text
}

/// A device's name as another one says it: on one line, and nothing that a terminal obeys.
pub fn device_name(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(40).collect()
}
