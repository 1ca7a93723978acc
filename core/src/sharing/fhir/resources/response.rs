//! Answers to a form.

use std::borrow::Cow;

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Id, Meta, Reference, clean, instant};
use super::super::definitions::Profile;
use super::super::displays::Displays;
use super::super::entries::Resource;
use super::super::systems::System;
use crate::card::Versions;
use crate::time::{DiaryDay, Moment, Source};

#[derive(Serialize)]
#[serde(tag = "resourceType")]
pub(crate) struct QuestionnaireResponse<'a> {
    id: Id,
    meta: Meta,
    questionnaire: &'a str,
    status: &'static str,
    subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    authored: Option<String>,
    author: Reference,
    source: Reference,
    item: Vec<Answered<'a>>,
}

/// A question with its answers, or a group.
#[derive(Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answered<'a> {
    link_id: Cow<'a, str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<Answer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Answered<'a>>,
}

#[derive(Clone, Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    said: Said<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Answered<'a>>,
}

/// An answer.
#[derive(Clone, Serialize)]
pub(crate) enum Said<'a> {
    #[serde(rename = "valueInteger")]
    Number(i32),
    #[serde(rename = "valueBoolean")]
    YesNo(bool),
    #[serde(rename = "valueDate")]
    Day(DiaryDay),
    #[serde(rename = "valueString")]
    Words(String),
    #[serde(rename = "valueCoding")]
    Code(Coding<'a>),
}

impl Resource for QuestionnaireResponse<'_> {
    const TYPE: &'static str = "QuestionnaireResponse";
}

impl<'a> QuestionnaireResponse<'a> {
    /// Answers of the person about themselves, typed at a moment.
    pub(crate) fn new(
        (id, person): (Uuid, Uuid),
        questionnaire: &'a str,
        (authored, sources): (Option<Moment>, &[Source]),
        (mut item, displays): (Vec<Answered<'a>>, &'a Displays),
    ) -> Self {
        item.iter_mut().for_each(|one| one.say(displays));
        Self {
            id: Id(id),
            meta: Meta::sourced(Some(Profile::Entry.url()), sources),
            questionnaire,
            status: "completed",
            subject: Reference::to(person),
            authored: authored.map(instant),
            author: Reference::to(person),
            source: Reference::to(person),
            item,
        }
    }
}

impl<'a> Answered<'a> {
    /// One answer.
    pub(crate) fn one(link: impl Into<Cow<'a, str>>, said: Said<'a>) -> Self {
        Self { link_id: link.into(), answer: vec![Answer { said, item: Vec::new() }], item: Vec::new() }
    }

    /// Several answers; nothing where there is none.
    pub(crate) fn many(link: impl Into<Cow<'a, str>>, said: impl IntoIterator<Item = Said<'a>>) -> Option<Self> {
        let answer: Vec<_> = said.into_iter().map(|said| Answer { said, item: Vec::new() }).collect();
        (!answer.is_empty()).then(|| Self { link_id: link.into(), answer, item: Vec::new() })
    }

    /// Own words, all versions of them.
    pub(crate) fn words(link: impl Into<Cow<'a, str>>, words: &Versions) -> Option<Self> {
        Self::texts(link, &words.0)
    }

    /// Own words.
    pub(crate) fn texts(link: impl Into<Cow<'a, str>>, texts: &[String]) -> Option<Self> {
        Self::many(link, texts.iter().filter_map(|text| Some(Said::Words(clean(text)?))))
    }

    /// A code of a system.
    pub(crate) fn code(link: impl Into<Cow<'a, str>>, system: System, code: impl Into<Cow<'a, str>>) -> Self {
        Self::one(link, Said::Code(Coding::ours(system, code)))
    }

    /// What stands under a heading; nothing where nothing does.
    pub(crate) fn group(link: impl Into<Cow<'a, str>>, item: Vec<Answered<'a>>) -> Option<Self> {
        (!item.is_empty()).then(|| Self { link_id: link.into(), answer: Vec::new(), item })
    }

    /// Says what its codes mean.
    fn say(&mut self, displays: &'a Displays) {
        for answer in &mut self.answer {
            if let Said::Code(coding) = &mut answer.said {
                displays.say(coding);
            }
            answer.item.iter_mut().for_each(|one| one.say(displays));
        }
        self.item.iter_mut().for_each(|one| one.say(displays));
    }

    /// Whether it answers this question.
    pub(crate) fn is(&self, link: &str) -> bool {
        self.link_id == link
    }

    /// What is asked further about the first answer.
    pub(crate) fn and(mut self, more: Option<Self>) -> Self {
        if let (Some(first), Some(more)) = (self.answer.first_mut(), more) {
            first.item.push(more);
        }
        self
    }
}
