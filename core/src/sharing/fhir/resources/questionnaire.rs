//! A form: what is asked, and how it is answered. Its version is a digest of its questions, so that another form has
//! another one.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Extension, Id, Meta};
use super::super::entries::Resource;
use super::super::systems::{BASE, System};
use crate::short_id::short_id;

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Questionnaire {
    id: Id,
    meta: Meta,
    language: &'static str,
    url: String,
    version: String,
    name: &'static str,
    title: String,
    status: &'static str,
    subject_type: [&'static str; 1],
    item: Vec<Question>,
}

/// A question, or a group of them.
#[derive(Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Question {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extension: Vec<Extension>,
    pub link_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<[Coding<'static>; 1]>,
    pub text: String,
    pub r#type: QuestionKind,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub repeats: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_value_set: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<Question>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum QuestionKind {
    #[default]
    Group,
    Boolean,
    Integer,
    Date,
    String,
    Text,
    Choice,
    OpenChoice,
}

impl Resource for Questionnaire {
    const TYPE: &'static str = "Questionnaire";
}

impl Question {
    /// A question without answers to choose from.
    pub(crate) fn new(link: &str, text: String, kind: QuestionKind) -> Self {
        Self { link_id: link.to_owned(), text, r#type: kind, ..Self::default() }
    }

    /// A question answered by a code of a system.
    pub(crate) fn choice(link: &str, text: String, from: System) -> Self {
        Self { answer_value_set: Some(from.value_set()), ..Self::new(link, text, QuestionKind::Choice) }
    }

    /// A whole number between two ends.
    pub(crate) fn number(link: &str, text: String, least: Option<i32>, most: Option<i32>) -> Self {
        Self { extension: Extension::ends(least, most), ..Self::new(link, text, QuestionKind::Integer) }
    }

    /// Own words; several where devices wrote at once.
    pub(crate) fn words(link: &str, text: String) -> Self {
        Self { repeats: true, ..Self::new(link, text, QuestionKind::Text) }
    }

    /// Questions under a heading.
    pub(crate) fn group(link: &str, text: String, item: Vec<Question>) -> Self {
        Self { item, ..Self::new(link, text, QuestionKind::Group) }
    }

    /// The day that everything else is about.
    pub(crate) fn day(text: String) -> Self {
        Self { required: true, ..Self::new("day", text, QuestionKind::Date) }
    }
}

impl Questionnaire {
    /// A form: the last part of its address, its name for programs, its title.
    pub(crate) fn new(
        id: impl FnOnce(&str) -> Uuid,
        (slug, name, title): (&str, &'static str, String),
        language: &'static str,
        item: Vec<Question>,
    ) -> Self {
        let digest = short_id(&serde_json::to_string(&item).unwrap_or_default());
        let (url, version) = (format!("{BASE}/Questionnaire/{slug}"), format!("{language}-{digest}"));
        Self {
            id: Id(id(&format!("{slug}/{version}"))),
            meta: Meta::of(None),
            language,
            url,
            version,
            name,
            title,
            status: "active",
            subject_type: ["Patient"],
            item,
        }
    }

    pub(crate) fn id(&self) -> Uuid {
        self.id.0
    }

    /// Its address with its version.
    pub(crate) fn canonical(&self) -> String {
        format!("{}|{}", self.url, self.version)
    }
}
