//! A place of the body with its side: what Observation.bodySite, which is one concept, can't say in SNOMED CT's
//! codes.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Concept, Id, Meta, Reference};
use super::super::entries::Resource;
use super::super::places::PlaceWords;
use super::super::systems::SNOMED;
use crate::body::Side;

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct BodyStructure<'a> {
    id: Id,
    meta: Meta,
    location: Concept<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    location_qualifier: Vec<Concept<'static>>,
    patient: Reference,
}

impl Resource for BodyStructure<'_> {
    const TYPE: &'static str = "BodyStructure";
}

impl<'a> BodyStructure<'a> {
    pub(crate) fn new(place: &'a PlaceWords, patient: Uuid) -> Self {
        let qualifier = place.side.and_then(qualifier).map(|code| Concept::code(Coding::of(SNOMED, code)));
        Self {
            id: Id(place.structure),
            meta: Meta::of(None),
            location: place.concept(),
            location_qualifier: qualifier.into_iter().collect(),
            patient: Reference::to(patient),
        }
    }
}

/// "Unilateral left" and "unilateral right", as R4's own value set for this field has them.
fn qualifier(side: Side) -> Option<&'static str> {
    match side {
        Side::Left => Some("419161000"),
        Side::Right => Some("419465000"),
        Side::Midline => None,
    }
}
