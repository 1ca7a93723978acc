//! A massage that took place.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Concept, Id, Meta, Reference};
use super::super::definitions::Profile;
use super::super::entries::Resource;
use super::super::systems::System;
use crate::time::{DiaryDay, Source};

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Procedure {
    id: Id,
    meta: Meta,
    status: &'static str,
    code: Concept<'static>,
    subject: Reference,
    performed_date_time: DiaryDay,
}

impl Resource for Procedure {
    const TYPE: &'static str = "Procedure";
}

impl Procedure {
    /// `done` is false for a visit to a session that did not take place.
    pub(crate) fn massage(
        (id, person): (Uuid, Uuid),
        (day, source): (DiaryDay, Source),
        done: bool,
        said: String,
    ) -> Self {
        Self {
            id: Id(id),
            meta: Meta::sourced(Some(Profile::Massage.url()), &[source]),
            status: if done { "completed" } else { "not-done" },
            code: Concept::said(Coding::ours(System::SessionKind, "massage"), said),
            subject: Reference::to(person),
            performed_date_time: day,
        }
    }
}
