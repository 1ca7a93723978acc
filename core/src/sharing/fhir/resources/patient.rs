//! The person, by a name of the export alone; by the name that the recipient knows only where the person wants that.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Id, Identifier, Meta, clean};
use super::super::definitions::Profile;
use super::super::entries::Resource;

#[derive(Serialize)]
#[serde(tag = "resourceType")]
pub(crate) struct Patient {
    id: Id,
    meta: Meta,
    identifier: [Identifier; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    name: Vec<HumanName>,
}

#[derive(Serialize)]
struct HumanName {
    text: String,
}

impl Resource for Patient {
    const TYPE: &'static str = "Patient";
}

impl Patient {
    pub(crate) fn new(id: Uuid, known_as: Option<&str>) -> Self {
        let name = known_as.and_then(clean).map(|text| HumanName { text }).into_iter().collect();
        Self { id: Id(id), meta: Meta::of(Some(Profile::Person.url())), identifier: [Identifier::of(id)], name }
    }
}
