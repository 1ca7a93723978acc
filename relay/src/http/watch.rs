//! What is noted of each request, for logs and metrics: the route's template, the status, how long and how large by
//! class. Not who, not which mailbox, not when to the second.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use serde_json::json;

/// Upper ends of the classes of duration, in milliseconds.
const TOOK: [(u64, &str); 5] = [(1, "<1ms"), (10, "<10ms"), (100, "<100ms"), (1000, "<1s"), (10_000, "<10s")];
/// Upper ends of the classes of size, in bytes.
const SIZES: [(u64, &str); 5] =
    [(0, "none"), (1 << 10, "<=1KiB"), (1 << 15, "<=32KiB"), (1 << 20, "<=1MiB"), (1 << 24, "<=16MiB")];

/// Where log lines go.
pub type Log = fn(&str);

/// One answered request.
pub struct Seen {
    pub route: String,
    pub status: u16,
    pub took: Duration,
    /// Bytes that were announced to come in.
    pub size: u64,
}

/// Counts and logs.
#[derive(Default)]
pub struct Watch {
    log: Option<Log>,
    counts: Mutex<BTreeMap<(String, u16, &'static str), u64>>,
}

impl Watch {
    pub fn new(log: Option<Log>) -> Self {
        Self { log, counts: Mutex::default() }
    }

    pub fn note(&self, seen: &Seen, at: SystemTime) {
        let took = class(seen.took.as_millis() as u64 + 1, &TOOK, ">=10s");
        if let Some(log) = self.log {
            let size = class(seen.size, &SIZES, ">16MiB");
            let line =
                json!({ "at": minute(at), "route": seen.route, "status": seen.status, "took": took, "size": size });
            log(&line.to_string());
        }
        if let Ok(mut counts) = self.counts.lock() {
            *counts.entry((seen.route.clone(), seen.status, took)).or_default() += 1;
        }
    }

    /// The counts in Prometheus' text format.
    pub fn text(&self) -> String {
        let mut text = String::from("# TYPE relay_requests_total counter\n");
        let counts = self.counts.lock().map(|counts| counts.clone()).unwrap_or_default();
        for ((route, status, took), count) in counts {
            let _ =
                writeln!(text, "relay_requests_total{{route=\"{route}\",status=\"{status}\",took=\"{took}\"}} {count}");
        }
        text
    }
}

/// The first class whose end is not passed.
fn class(value: u64, classes: &[(u64, &'static str)], beyond: &'static str) -> &'static str {
    classes.iter().find(|(end, _)| value <= *end).map_or(beyond, |(_, name)| name)
}

/// A moment, to the minute.
fn minute(at: SystemTime) -> String {
    let seconds = at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    let moment = chrono::DateTime::from_timestamp(seconds as i64, 0).unwrap_or_default();
    moment.format("%Y-%m-%dT%H:%MZ").to_string()
}
