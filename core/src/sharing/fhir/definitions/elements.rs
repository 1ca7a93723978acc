//! Elements of a profile, in short.

use serde_json::{Value, json};

use super::super::systems::System;
use super::codes::with;

/// An element with what is asked of it.
pub(super) fn element(path: &str, more: Value) -> Value {
    with(json!({ "id": path, "path": path }), more)
}

/// An element that has to be there.
pub(super) fn needed(path: &str) -> Value {
    element(path, json!({ "min": 1 }))
}

/// An element that is never there.
pub(super) fn never(path: &str) -> Value {
    element(path, json!({ "max": "0" }))
}

/// One concept of one code, from a value set and no other, with words.
pub(super) fn concept(path: &str, value_set: &str) -> Vec<Value> {
    vec![
        element(path, json!({ "min": 1, "binding": bound(value_set) })),
        element(&format!("{path}.coding"), json!({ "min": 1, "max": "1" })),
    ]
}

pub(super) fn bound(value_set: &str) -> Value {
    json!({ "strength": "required", "valueSet": value_set })
}

/// The only code an element may have.
pub(super) fn fixed(path: &str, system: System, code: &str) -> Value {
    let coding = json!([{ "system": system.url(), "code": code }]);
    element(path, json!({ "min": 1, "patternCodeableConcept": { "coding": coding } }))
}

/// A whole number between two ends.
pub(super) fn number(path: &str, [least, most]: [i32; 2]) -> Value {
    element(
        path,
        json!({
            "min": 1,
            "type": [{ "code": "integer" }],
            "minValueInteger": least,
            "maxValueInteger": most,
            "constraint": [rule("somacard-ends", "A whole number within the scale.",
                &format!("$this >= {least} and $this <= {most}"))],
        }),
    )
}

/// A rule in FHIRPath.
pub(super) fn rule(key: &str, human: &str, expression: &str) -> Value {
    json!({ "key": key, "severity": "error", "human": human, "expression": expression })
}

/// The element of the resource itself with its rules; that it is labelled as restricted is one of each.
pub(super) fn root(resource: &str, rules: Vec<Value>) -> Value {
    let restricted = rule(
        "somacard-restricted",
        "Labelled as restricted.",
        "meta.security.where(system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality' \
         and code = 'R').exists()",
    );
    let rules: Value = [restricted].into_iter().chain(rules).collect();
    element(resource, json!({ "constraint": rules }))
}
