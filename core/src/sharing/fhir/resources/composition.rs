//! What the document is, and its sections.

use std::fmt::Write;

use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::super::basics::{Coding, Concept, Id, Identifier, Meta, Period, Reference, clean, instant};
use super::super::definitions::Profile;
use super::super::entries::Resource;
use super::super::systems::System;
use crate::body::drawing::escaped;
use crate::sharing::About;

#[derive(Serialize)]
#[serde(tag = "resourceType")]
pub(crate) struct Composition<'a> {
    id: Id,
    meta: Meta,
    language: &'static str,
    identifier: Identifier,
    status: &'static str,
    r#type: Concept<'static>,
    subject: Reference,
    date: String,
    author: [Reference; 1],
    title: String,
    confidentiality: &'static str,
    event: [Event; 1],
    section: Vec<DocumentSection<'a>>,
}

#[derive(Serialize)]
struct Event {
    period: Period,
}

/// A section.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DocumentSection<'a> {
    pub title: String,
    pub code: Concept<'static>,
    pub text: Narrative,
    #[serde(skip_serializing_if = "<[Uuid]>::is_empty", serialize_with = "references")]
    pub entry: &'a [Uuid],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub empty_reason: Option<Concept<'static>>,
}

/// Text for people.
#[derive(Serialize)]
pub(crate) struct Narrative {
    status: &'static str,
    div: String,
}

impl Resource for Composition<'_> {
    const TYPE: &'static str = "Composition";
}

impl<'a> Composition<'a> {
    pub(crate) fn new(
        (id, person): (Uuid, Uuid),
        (language, title): (&'static str, String),
        about: &About,
        section: Vec<DocumentSection<'a>>,
    ) -> Self {
        Self {
            id: Id(id),
            meta: Meta::of(Some(Profile::Document.url())),
            language,
            identifier: Identifier::of(id),
            status: "final",
            r#type: Concept::said(Coding::ours(System::Section, "report"), title.clone()),
            subject: Reference::to(person),
            date: instant(about.made_at),
            author: [Reference::to(person)],
            title,
            confidentiality: "R",
            event: [Event { period: Period::days(about.from, about.to) }],
            section,
        }
    }
}

impl Narrative {
    /// Paragraphs; those that are empty are left out.
    pub(crate) fn of<T: AsRef<str>>(paragraphs: impl IntoIterator<Item = T>) -> Self {
        let mut div = String::from("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
        for text in paragraphs.into_iter().filter_map(|text| clean(text.as_ref())) {
            // Writing into a text can't fail.
            let _ = write!(div, "<p>{}</p>", escaped(&text));
        }
        Self { status: "generated", div: div + "</div>" }
    }
}

fn references<S: Serializer>(ids: &&[Uuid], out: S) -> Result<S::Ok, S::Error> {
    out.collect_seq(ids.iter().map(|id| Reference::to(*id)))
}
