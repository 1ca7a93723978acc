//! The profiles of everything that is no observation, and the extension of ours.

use serde_json::{Value, json};

use super::super::basics::LINE;
use super::super::systems::{BASE, System};
use super::codes::{frame, with};
use super::elements::{bound, element, fixed, needed, never, root, rule};

pub(super) fn bundle() -> Vec<Value> {
    let restricted = rule(
        "somacard-all-restricted",
        "Everything in it is labelled as restricted.",
        "entry.resource.all(meta.security.where(code = 'R').exists())",
    );
    let claimed = rule(
        "somacard-all-claim",
        "Every observation and every answered form says which profile it keeps.",
        &format!(
            "entry.resource.where($this is Observation or $this is QuestionnaireResponse)\
             .all(meta.profile.where(startsWith('{BASE}/StructureDefinition/')).exists())"
        ),
    );
    vec![
        root("Bundle", vec![restricted, claimed]),
        needed("Bundle.identifier"),
        element("Bundle.type", json!({ "fixedCode": "document" })),
        needed("Bundle.timestamp"),
        needed("Bundle.entry.fullUrl"),
        needed("Bundle.entry.resource"),
        never("Bundle.entry.request"),
    ]
}

pub(super) fn document() -> Vec<Value> {
    vec![
        root("Composition", vec![]),
        fixed("Composition.type", System::Section, "report"),
        needed("Composition.subject"),
        element("Composition.confidentiality", json!({ "min": 1, "fixedCode": "R" })),
        needed("Composition.section"),
        needed("Composition.section.title"),
        element("Composition.section.code", json!({ "min": 1, "binding": bound(System::Section.value_set()) })),
        needed("Composition.section.text"),
    ]
}

pub(super) fn person() -> Vec<Value> {
    let mut all = vec![root("Patient", vec![])];
    all.push(element("Patient.identifier", json!({ "min": 1, "max": "1" })));
    all.push(element("Patient.name", json!({ "max": "1" })));
    all.extend(
        ["telecom", "gender", "birthDate", "deceased[x]", "address", "maritalStatus", "photo", "contact"]
            .map(|name| never(&format!("Patient.{name}"))),
    );
    all
}

pub(super) fn entry() -> Vec<Value> {
    vec![
        root("QuestionnaireResponse", vec![]),
        element("QuestionnaireResponse.meta.tag", json!({ "binding": bound(System::EntrySource.value_set()) })),
        needed("QuestionnaireResponse.questionnaire"),
        needed("QuestionnaireResponse.subject"),
        needed("QuestionnaireResponse.item"),
    ]
}

pub(super) fn massage() -> Vec<Value> {
    vec![
        root("Procedure", vec![]),
        fixed("Procedure.code", System::SessionKind, "massage"),
        needed("Procedure.performed[x]"),
        never("Procedure.performer"),
        never("Procedure.location"),
        never("Procedure.reasonCode"),
        never("Procedure.reasonReference"),
    ]
}

pub(super) fn session() -> Vec<Value> {
    let patient =
        json!([{ "code": "Reference", "targetProfile": ["http://hl7.org/fhir/StructureDefinition/Patient"] }]);
    vec![
        root("Appointment", vec![]),
        element(
            "Appointment.serviceType",
            json!({
                "min": 1, "max": "1", "binding": bound(System::SessionKind.value_set()),
            }),
        ),
        never("Appointment.description"),
        needed("Appointment.start"),
        needed("Appointment.end"),
        element("Appointment.participant", json!({ "max": "1" })),
        element("Appointment.participant.actor", json!({ "min": 1, "type": patient })),
    ]
}

/// Which line of the card's form an observation of an own line is about.
pub(super) fn line_extension() -> Value {
    let about = "Which line of the card a number is about, by its linkId in the form of the card.";
    let elements = [
        element("Extension", json!({ "max": "1" })),
        never("Extension.extension"),
        element("Extension.url", json!({ "fixedUri": LINE })),
        element("Extension.value[x]", json!({ "min": 1, "type": [{ "code": "string" }] })),
    ];
    with(
        frame("StructureDefinition", "card-line", about),
        json!({
            "fhirVersion": "4.0.1",
            "kind": "complex-type",
            "abstract": false,
            "context": [{ "type": "element", "expression": "Observation" }],
            "type": "Extension",
            "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
            "derivation": "constraint",
            "differential": { "element": elements },
        }),
    )
}
