//! The report as files, which every record can keep even if it reads nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use uuid::Uuid;

use super::super::ReportFiles;
use super::super::basics::{Coding, Concept, Id, Meta, Reference, instant, restricted};
use super::super::entries::Resource;
use super::super::systems::System;
use crate::text::{Language, Texts};
use crate::time::Moment;

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct DocumentReference {
    id: Id,
    meta: Meta,
    status: &'static str,
    r#type: Concept<'static>,
    subject: Reference,
    date: String,
    author: [Reference; 1],
    security_label: [Concept<'static>; 1],
    content: Vec<Content>,
}

#[derive(Serialize)]
struct Content {
    attachment: Attachment,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Attachment {
    content_type: &'static str,
    language: &'static str,
    data: String,
    title: String,
}

impl Resource for DocumentReference {
    const TYPE: &'static str = "DocumentReference";
}

impl DocumentReference {
    pub(crate) fn new(
        (id, person): (Uuid, Uuid),
        report: &ReportFiles,
        title: &str,
        (texts, made_at): (&Texts, Moment),
    ) -> Self {
        let content = |content_type, bytes: &Option<Vec<u8>>| {
            let attachment = attachment(content_type, texts.language(), bytes.as_ref()?, title);
            Some(Content { attachment })
        };
        let files = [("application/pdf", &report.pdf), ("text/html", &report.html)];
        Self {
            id: Id(id),
            meta: Meta::of(None),
            status: "current",
            r#type: Concept::said(Coding::ours(System::Section, "report"), texts.say("report-title")),
            subject: Reference::to(person),
            date: instant(made_at),
            author: [Reference::to(person)],
            security_label: [Concept::code(restricted())],
            content: files.into_iter().filter_map(|(kind, bytes)| content(kind, bytes)).collect(),
        }
    }
}

fn attachment(content_type: &'static str, language: Language, bytes: &[u8], title: &str) -> Attachment {
    Attachment { content_type, language: language.tag(), data: STANDARD.encode(bytes), title: title.to_owned() }
}
