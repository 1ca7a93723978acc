//! The log of who opened what at the desk, as lines of JSON: each names the hash of the line before it, and the last one's hash is
//! kept beside the log, so that a line that was changed or taken out is noticed. It holds no client's name and nothing of what was
//! opened.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::store::to_hex;
use crate::time::Moment;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeskAct {
    /// A share's sealed file was fetched from the relay.
    Fetched,
    /// A share was opened with the practitioner's key.
    Opened,
    /// Its files were written into the client's folder.
    Filed,
    /// A share was refused.
    Refused,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskLine {
    /// When, as RFC 3339 with offset, to the second.
    pub at: String,
    /// Who: the name given with the command, else that of the key.
    pub who: String,
    /// What was done.
    pub what: DeskAct,
    /// The pair, 32 hexadecimal digits.
    pub pair: String,
    /// The share, 32 hexadecimal digits.
    pub share: String,
    /// The SHA-256 of the line before, without its end of line; zeros for the first.
    pub before: String,
}

/// What a look at the log found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LogCheck {
    /// How many lines there are.
    pub lines: u64,
    /// The SHA-256 of the last line; zeros where there is none. Noted elsewhere, it shows later that nothing before it was changed.
    pub last: String,
    /// The first line that does not follow from the one before it, counted from 1.
    pub wrong: Option<u64>,
    /// Whether the end of the log is not the one that was written last: lines were taken out or changed.
    pub end_differs: bool,
}

impl LogCheck {
    /// Whether nothing was changed or taken out, as far as can be seen.
    pub fn sound(&self) -> bool {
        self.wrong.is_none() && !self.end_differs
    }
}

/// The end of the log, as it is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LogEnd {
    pub lines: u64,
    pub sha256: String,
}

impl LogEnd {
    /// Of a log without a line.
    pub fn none() -> Self {
        Self { lines: 0, sha256: to_hex(&[0; 32]) }
    }

    /// Of a log; a last line without its end, which was never whole, does not count.
    pub fn of(log: &str) -> Self {
        let lines = whole(log);
        Self { lines: lines.len() as u64, ..lines.last().map_or(Self::none(), |line| Self::after(line)) }
    }

    /// The end after a line.
    pub fn after(line: &str) -> Self {
        Self { lines: 0, sha256: to_hex(&Sha256::digest(line)) }
    }

    /// As a file.
    pub fn to_text(&self) -> String {
        format!("{} {}\n", self.lines, self.sha256)
    }

    /// What [`LogEnd::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        let (lines, sha256) = text.trim_end().split_once(' ')?;
        Some(Self { lines: lines.parse().ok()?, sha256: sha256.to_owned() })
    }

    /// Whether a log has this end, or one line more: the end is written after the line.
    pub fn is_of(&self, log: &str) -> bool {
        let lines = whole(log);
        let Ok(known) = usize::try_from(self.lines) else { return false };
        let there = known.checked_sub(1).map_or(Some(Self::none()), |last| Some(Self::after(lines.get(last)?)));
        there.is_some_and(|there| there.sha256 == self.sha256) && lines.len() <= known + 1
    }
}

/// The lines that were written whole.
fn whole(log: &str) -> Vec<&str> {
    log.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')).collect()
}

/// A new line for a log.
pub(crate) fn line(log: &str, now: Moment, who: &str, what: DeskAct, [pair, share]: [&str; 2]) -> DeskLine {
    let before = LogEnd::of(log).sha256;
    DeskLine { at: now.rfc3339(), who: who.to_owned(), what, pair: pair.to_owned(), share: share.to_owned(), before }
}

/// The lines that can be read.
pub(crate) fn read(log: &str) -> Vec<DeskLine> {
    whole(log).into_iter().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Looks whether each line follows from the one before it, and whether the end is the one that was written last.
pub(crate) fn check(log: &str, end: Option<&LogEnd>) -> LogCheck {
    let (mut before, mut wrong) = (LogEnd::none().sha256, None);
    for (place, line) in whole(log).into_iter().enumerate() {
        let follows = serde_json::from_str::<DeskLine>(line).is_ok_and(|line| line.before == before);
        wrong = wrong.or((!follows).then_some(place as u64 + 1));
        before = LogEnd::after(line).sha256;
    }
    let LogEnd { lines, sha256: last } = LogEnd::of(log);
    let end_differs = end.map_or(lines > 0, |end| !end.is_of(log));
    LogCheck { lines, last, wrong, end_differs }
}
