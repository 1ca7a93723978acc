//! What the person agreed to: which parts go to whom, and which do not.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Coding, Concept, Id, Meta, Period, Reference, clean, instant, restricted};
use super::super::entries::Resource;
use super::super::systems::System;
use crate::sharing::{About, SharePart};

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Consent {
    id: Id,
    meta: Meta,
    status: &'static str,
    scope: Concept<'static>,
    category: [Concept<'static>; 1],
    patient: Reference,
    date_time: String,
    performer: [Reference; 1],
    policy: [Policy; 1],
    provision: Provision,
}

#[derive(Serialize)]
struct Policy {
    uri: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Provision {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<[Actor; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    security_label: Option<[Coding<'static>; 1]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    code: Vec<Concept<'static>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_period: Option<Period>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provision: Vec<Provision>,
}

#[derive(Serialize)]
struct Actor {
    role: Concept<'static>,
    reference: Named,
}

/// Somebody by what the person calls them: there is no resource of them.
#[derive(Serialize)]
struct Named {
    display: String,
}

/// Says: the person chose what goes, part by part, and was shown it before. What is in no provision did not go.
pub(crate) const POLICY: &str = "https://somacard.org/fhir/policy/chosen-by-the-person";

impl Resource for Consent {
    const TYPE: &'static str = "Consent";
}

impl Consent {
    pub(crate) fn new((id, person): (Uuid, Uuid), about: &About) -> Self {
        let left_out = about.scope.left_out();
        let went: Vec<_> = SharePart::ALL.into_iter().filter(|part| about.scope.has(*part)).collect();
        let denied = Provision {
            r#type: "deny",
            actor: None,
            security_label: None,
            code: parts(&left_out),
            data_period: None,
            provision: Vec::new(),
        };
        let recipient = about.recipient.as_deref().and_then(clean);
        let permitted = Provision {
            r#type: "permit",
            actor: recipient.map(|display| [Actor { role: recipient_role(), reference: Named { display } }]),
            security_label: Some([restricted()]),
            code: parts(&went),
            data_period: Some(Period::days(about.from, about.to)),
            provision: if left_out.is_empty() { Vec::new() } else { vec![denied] },
        };
        let scope = Coding::of("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy");
        let category = Coding::of("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL");
        Self {
            id: Id(id),
            meta: Meta::of(None),
            status: "active",
            scope: Concept::code(scope),
            category: [Concept::code(category)],
            patient: Reference::to(person),
            date_time: instant(about.made_at),
            performer: [Reference::to(person)],
            policy: [Policy { uri: POLICY }],
            provision: permitted,
        }
    }
}

fn parts(parts: &[SharePart]) -> Vec<Concept<'static>> {
    parts.iter().map(|part| Concept::code(Coding::ours(System::SharePart, part.name()))).collect()
}

fn recipient_role() -> Concept<'static> {
    Concept::code(Coding::of("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP"))
}
