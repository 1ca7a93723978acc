//! One number or answer: what, when, of which kind of number.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Annotation, Coding, Concept, Extension, Id, Meta, Period, Reference, instant};
use super::super::entries::Resource;
use crate::time::{DiaryDay, Moment};

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Observation<'a> {
    pub id: Id,
    pub meta: Meta,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<[Extension; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<[Reference; 1]>,
    pub status: &'static str,
    pub category: Vec<Concept<'a>>,
    pub code: Concept<'a>,
    pub subject: Reference,
    #[serde(flatten)]
    pub effective: Effective,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<String>,
    pub performer: [Reference; 1],
    #[serde(flatten)]
    pub value: Option<Value<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_site: Option<Concept<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Concept<'static>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub has_member: Vec<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived_from: Option<[Reference; 1]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub component: Vec<Component<'a>>,
}

/// When it was so.
#[derive(Clone, Serialize)]
pub(crate) enum Effective {
    /// At this moment, or on this day.
    #[serde(rename = "effectiveDateTime")]
    At(String),
    /// On these days.
    #[serde(rename = "effectivePeriod")]
    Over(Period),
}

/// What was said.
#[derive(Clone, Serialize)]
pub(crate) enum Value<'a> {
    #[serde(rename = "valueInteger")]
    Number(i32),
    #[serde(rename = "valueBoolean")]
    YesNo(bool),
    #[serde(rename = "valueCodeableConcept")]
    Code(Concept<'a>),
    #[serde(rename = "dataAbsentReason")]
    Absent(Concept<'a>),
}

/// A part of an observation.
#[derive(Clone, Serialize)]
pub(crate) struct Component<'a> {
    pub code: Concept<'a>,
    #[serde(flatten)]
    pub value: Value<'a>,
}

impl Resource for Observation<'_> {
    const TYPE: &'static str = "Observation";
}

impl Effective {
    /// The moment itself.
    pub(crate) fn moment(at: Moment) -> Self {
        Self::At(instant(at))
    }

    /// The whole day.
    pub(crate) fn day(day: DiaryDay) -> Self {
        Self::Over(Period::days(day, day))
    }
}

impl<'a> Observation<'a> {
    /// What the person says of themselves, which is a survey to R4. Without a value it is its components.
    pub(crate) fn new(
        (id, person): (Uuid, Uuid),
        meta: Meta,
        code: Concept<'a>,
        (effective, issued): (Effective, Option<Moment>),
        value: Option<Value<'a>>,
    ) -> Self {
        Self {
            id: Id(id),
            meta,
            extension: None,
            part_of: None,
            status: "final",
            category: vec![Concept::code(Coding::of(CATEGORY, "survey"))],
            code,
            subject: Reference::to(person),
            effective,
            issued: issued.map(instant),
            performer: [Reference::to(person)],
            value,
            note: Vec::new(),
            body_site: None,
            method: None,
            has_member: Vec::new(),
            derived_from: None,
            component: Vec::new(),
        }
    }

    /// The reason for which there is no number: the person preferred not to look.
    pub(crate) fn declined() -> Value<'a> {
        let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
        Value::Absent(Concept::code(Coding::of(system, "asked-declined")))
    }
}

const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
