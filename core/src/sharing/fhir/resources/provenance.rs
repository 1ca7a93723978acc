//! Where the document comes from: written by the program, from what the person wrote, of which it is said how much
//! was written when.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Concept, Id, Meta, Reference, instant};
use super::super::entries::Resource;
use crate::time::Moment;

#[derive(Serialize)]
#[serde(tag = "resourceType")]
pub(crate) struct Provenance {
    id: Id,
    meta: Meta,
    target: [Reference; 1],
    recorded: String,
    agent: [Agent; 2],
    entity: [Entity; 1],
}

#[derive(Serialize)]
struct Agent {
    r#type: Concept<'static>,
    who: Reference,
}

#[derive(Serialize)]
struct Entity {
    role: &'static str,
    what: Reference,
}

/// Who and what it speaks of.
pub(crate) struct Origin {
    pub document: Uuid,
    pub person: Uuid,
    pub program: Uuid,
    /// The observation of how complete the diary is.
    pub completeness: Uuid,
}

impl Resource for Provenance {
    const TYPE: &'static str = "Provenance";
}

impl Provenance {
    pub(crate) fn new(id: Uuid, origin: &Origin, made_at: Moment) -> Self {
        let agent = |role, who| Agent { r#type: Concept::code(Coding::of(ROLE, role)), who: Reference::to(who) };
        Self {
            id: Id(id),
            meta: Meta::of(None),
            target: [Reference::to(origin.document)],
            recorded: instant(made_at),
            agent: [agent("author", origin.person), agent("assembler", origin.program)],
            entity: [Entity { role: "source", what: Reference::to(origin.completeness) }],
        }
    }
}

const ROLE: &str = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
