//! Talking with a relay to the end of a session, and what is shown of how it ended.

use serde_json::Value as Json;
use somacard_core::clinic::{ClinicNext, ClinicReport};
use somacard_core::sync::{Ended, Response};
use somacard_core::{Error, Result};

use crate::output::unfinished;
use crate::relay;

/// Talks to the end. A relay that can't be reached ends it as one that is busy does.
pub fn talk(next: impl Fn() -> Result<ClinicNext>, answer: impl Fn(&Response) -> Result<()>) -> Result<ClinicReport> {
    loop {
        match next()? {
            ClinicNext::Done(report) => return Ok(report),
            ClinicNext::Ask(request) => match relay::ask(&request) {
                Ok(response) => answer(&response)?,
                Err(Error::Unreachable) => return Ok(unreached()),
                Err(other) => return Err(other),
            },
        }
    }
}

fn unreached() -> ClinicReport {
    ClinicReport { ended: Ended::Later, received: 0, sent: 0, refused: Vec::new(), unlinked: false, delivered: false }
}

/// How it ended, in words for who typed the command.
pub fn words(ended: Ended) -> &'static str {
    match ended {
        Ended::Synced => "done",
        Ended::NoAccess => {
            "the relay does not let us in: the link was ended or renewed elsewhere, or nobody answered yet"
        }
        Ended::JoinRefused => {
            "the relay refused the join code: it is unknown, used up or too old; ask for another invitation"
        }
        Ended::Full => "the mailbox is full; nothing is lost, it waits here",
        Ended::Later => "the relay can't be reached or is busy; nothing is lost, try again later",
        Ended::Unexpected => "the relay answered something that it can't mean",
    }
}

/// The fields of a refusal beside a result, for a talk that did not end well.
pub fn refusal(json: Json, ended: Ended) -> Json {
    unfinished(json, ended.name(), words(ended))
}
