//! The data types of FHIR R4 that our resources are made of, as much of each as we use. What is empty is not written:
//! R4 has neither
//! `null` nor empty lists.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::systems::System;
use crate::time::{DiaryDay, Moment, Source};

/// The id of a resource.
#[derive(Clone, Copy)]
pub(crate) struct Id(pub Uuid);

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.0.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }
}

/// A resource of the bundle by its address.
#[derive(Clone, Copy)]
pub(crate) struct Urn(pub Uuid);

impl Serialize for Urn {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.0.urn().encode_lower(&mut Uuid::encode_buffer()))
    }
}

/// A reference to a resource of the bundle.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Reference {
    reference: Urn,
}

impl Reference {
    pub(crate) fn to(id: Uuid) -> Self {
        Self { reference: Urn(id) }
    }
}

/// A code of a system.
#[derive(Clone, Serialize)]
pub(crate) struct Coding<'a> {
    pub system: &'static str,
    pub code: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<Cow<'a, str>>,
}

impl<'a> Coding<'a> {
    pub(crate) fn of(system: &'static str, code: impl Into<Cow<'a, str>>) -> Self {
        Self { system, code: code.into(), display: None }
    }

    pub(crate) fn ours(system: System, code: impl Into<Cow<'a, str>>) -> Self {
        Self::of(system.url(), code)
    }
}

/// A concept: codes for programs, words for people.
#[derive(Clone, Default, Serialize)]
pub(crate) struct Concept<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coding: Vec<Coding<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Cow<'a, str>>,
}

impl<'a> Concept<'a> {
    pub(crate) fn code(coding: Coding<'a>) -> Self {
        Self { coding: vec![coding], ..Self::default() }
    }

    pub(crate) fn said(coding: Coding<'a>, text: impl Into<Cow<'a, str>>) -> Self {
        Self { coding: vec![coding], text: Some(text.into()), ..Self::default() }
    }
}

/// An extension; those that we use.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Extension {
    url: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_reference: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_string: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_integer: Option<i32>,
}

/// Which line of the card a number is about, by the `linkId` it has in the Questionnaire.
pub(crate) const LINE: &str = "https://somacard.org/fhir/StructureDefinition/card-line";

impl Extension {
    const fn new(url: &'static str) -> Self {
        Self { url, value_reference: None, value_string: None, value_integer: None }
    }

    /// R4's own: the place with its side, as a BodyStructure.
    pub(crate) fn body_site(structure: Uuid) -> Self {
        let url = "http://hl7.org/fhir/StructureDefinition/bodySite";
        Self { value_reference: Some(Reference::to(structure)), ..Self::new(url) }
    }

    /// Ours: [`LINE`].
    pub(crate) fn line(link: &str) -> Self {
        Self { value_string: Some(link.to_owned()), ..Self::new(LINE) }
    }

    /// R4's own: the lowest and the highest answer.
    pub(crate) fn ends(least: Option<i32>, most: Option<i32>) -> Vec<Self> {
        let urls =
            ["http://hl7.org/fhir/StructureDefinition/minValue", "http://hl7.org/fhir/StructureDefinition/maxValue"];
        let ends = urls.into_iter().zip([least, most]);
        ends.filter_map(|(url, end)| Some(Self { value_integer: Some(end?), ..Self::new(url) })).collect()
    }
}

/// What a resource says of itself: the profile that it keeps, that it is restricted, and how its entries came about.
#[derive(Clone, Serialize)]
pub(crate) struct Meta {
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<[&'static str; 1]>,
    security: [Coding<'static>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tag: Vec<Coding<'static>>,
}

impl Meta {
    pub(crate) fn of(profile: Option<&'static str>) -> Self {
        Self { profile: profile.map(|url| [url]), security: [restricted()], tag: Vec::new() }
    }

    pub(crate) fn sourced(profile: Option<&'static str>, sources: &[Source]) -> Self {
        let there = super::systems::SOURCES.into_iter().filter(|source| sources.contains(source));
        let tag = there.map(|source| Coding::ours(System::EntrySource, source.name())).collect();
        Self { tag, ..Self::of(profile) }
    }
}

/// HL7's label for what only those may see to whom it was given.
pub(crate) fn restricted() -> Coding<'static> {
    Coding::of("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R")
}

/// An identifier that is a UUID.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Identifier {
    system: &'static str,
    value: Urn,
}

impl Identifier {
    pub(crate) fn of(id: Uuid) -> Self {
        Self { system: "urn:ietf:rfc:3986", value: Urn(id) }
    }
}

/// Days, both included. A diary's day is a civil date and has no hours.
#[derive(Clone, Serialize)]
pub(crate) struct Period {
    start: DiaryDay,
    end: DiaryDay,
}

impl Period {
    pub(crate) fn days(start: DiaryDay, end: DiaryDay) -> Self {
        Self { start, end }
    }
}

/// A note.
#[derive(Clone, Serialize)]
pub(crate) struct Annotation {
    text: String,
}

impl Annotation {
    pub(crate) fn all(texts: &[String]) -> Vec<Self> {
        texts.iter().filter_map(|text| Some(Self { text: clean(text)? })).collect()
    }
}

/// A moment as R4 writes it: with the offset of the person's clock, or in UTC where R4 has no such offset.
pub(crate) fn instant(moment: Moment) -> String {
    let fits = moment.offset_minutes.abs() <= 14 * 60;
    if fits { moment.rfc3339() } else { Moment { offset_minutes: 0, ..moment }.rfc3339() }
}

/// A text as R4 takes it: no control characters, no space around it, not empty.
pub(crate) fn clean(text: &str) -> Option<String> {
    let kept = |c: char| if c.is_control() && !matches!(c, '\n' | '\r' | '\t') { '\u{fffd}' } else { c };
    let text: String = text.trim().chars().map(kept).collect();
    (!text.is_empty()).then_some(text)
}
