//! Sessions, counted by kind.

use serde::Serialize;

use super::Material;
use crate::sessions::{Occurrence, Outcome, SessionKind};

/// The sessions of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionCounts {
    /// What kind.
    pub kind: SessionKind,
    /// Attended.
    pub attended: u32,
    /// Missed.
    pub missed: u32,
    /// Cancelled, by whomever.
    pub cancelled: u32,
    /// Past, and nothing was said of it.
    pub unsaid: u32,
    /// Still to come.
    pub ahead: u32,
}

/// The kinds of which there was a session, in their order.
pub(super) fn counts(material: &Material) -> Vec<SessionCounts> {
    let of_kind = |kind| {
        let mut counts = SessionCounts { kind, attended: 0, missed: 0, cancelled: 0, unsaid: 0, ahead: 0 };
        let sessions = material.sessions.iter().filter(|session| session.kind == kind);
        sessions.for_each(|session| counts.take(session, material));
        counts
    };
    SessionKind::ALL.map(of_kind).into_iter().filter(|counts| counts.all() > 0).collect()
}

impl SessionCounts {
    /// All of them.
    pub fn all(&self) -> u32 {
        self.attended + self.missed + self.cancelled + self.unsaid + self.ahead
    }

    fn take(&mut self, session: &Occurrence, material: &Material) {
        let ahead = session.civil.date() > material.today.date();
        let count = match session.outcome {
            Some(Outcome::Attended) => &mut self.attended,
            Some(Outcome::Missed) => &mut self.missed,
            Some(Outcome::Cancelled) => &mut self.cancelled,
            None if ahead => &mut self.ahead,
            None => &mut self.unsaid,
        };
        *count += 1;
    }
}
