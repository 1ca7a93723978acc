//! A session: when it is and what became of it. With whom and where it is, goes to nobody.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Concept, Id, Meta, Reference, clean, instant};
use super::super::definitions::Profile;
use super::super::entries::Resource;
use super::super::systems::System;
use crate::sessions::{Occurrence, Outcome};
use crate::time::Moment;

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Appointment {
    id: Id,
    meta: Meta,
    status: &'static str,
    service_type: [Concept<'static>; 1],
    start: String,
    end: String,
    minutes_duration: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
    participant: [Participant; 1],
}

#[derive(Serialize)]
struct Participant {
    actor: Reference,
    status: &'static str,
}

impl Resource for Appointment {
    const TYPE: &'static str = "Appointment";
}

impl Appointment {
    pub(crate) fn new((id, person): (Uuid, Uuid), session: &Occurrence, kind: String) -> Self {
        let end = Moment { instant: session.ends(), ..session.begins };
        Self {
            id: Id(id),
            meta: Meta::of(Some(Profile::Session.url())),
            status: status(session.outcome),
            service_type: [Concept::said(Coding::ours(System::SessionKind, session.kind.name()), kind)],
            start: instant(session.begins),
            end: instant(end),
            minutes_duration: session.minutes,
            comment: clean(&session.note.0.join("\n")),
            participant: [Participant { actor: Reference::to(person), status: "accepted" }],
        }
    }
}

fn status(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "booked",
        Some(Outcome::Attended) => "fulfilled",
        Some(Outcome::Missed) => "noshow",
        Some(Outcome::Cancelled) => "cancelled",
    }
}
