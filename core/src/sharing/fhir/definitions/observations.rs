//! The profiles of observations.

use serde_json::{Value, json};

use super::super::basics::LINE;
use super::super::systems::{SNOMED, System};
use super::codes::Set;
use super::elements::{bound, concept, element, fixed, needed, never, number, root, rule};

const OBSERVATION: &str = "Observation";

/// Every observation of ours is a survey.
fn survey(mut rules: Vec<Value>) -> Value {
    rules.push(rule(
        "somacard-survey",
        "What the person says of themselves.",
        "category.coding.where(system = 'http://terminology.hl7.org/CodeSystem/observation-category' \
         and code = 'survey').exists()",
    ));
    root(OBSERVATION, rules)
}

/// A method and the kind of time that belongs to it.
fn timed() -> Vec<Value> {
    let needs = |key: &str, code: &str, human: &str, then: &str| {
        rule(key, human, &format!("method.coding.where(code = '{code}').exists() implies ({then})"))
    };
    vec![
        needs(
            "somacard-highest",
            "highest-of-day",
            "A highest of the day has the day as its time.",
            "effective is Period",
        ),
        needs(
            "somacard-moment",
            "in-the-moment",
            "A moment has a date with time.",
            "effective is dateTime and effective.toString().length() > 10",
        ),
        needs(
            "somacard-remembered",
            "remembered",
            "What was remembered has the day as its time.",
            "effective is Period",
        ),
    ]
}

pub(super) fn rating() -> Vec<Value> {
    let mut rules = timed();
    rules.push(rule(
        "somacard-derived",
        "A highest of the day comes from that day's card.",
        "method.coding.where(code = 'highest-of-day').exists() implies derivedFrom.exists()",
    ));
    rules.push(rule(
        "somacard-own-line",
        "A line that is not of the default card says which line of the form it is.",
        &format!("code.coding.where(code.startsWith('own-')).exists() = extension.where(url = '{LINE}').exists()"),
    ));
    let slicing = json!({ "discriminator": [{ "type": "value", "path": "url" }], "rules": "open" });
    let line = json!({ "id": "Observation.extension:line", "path": "Observation.extension", "sliceName": "line",
        "max": "1",
        "type": [{ "code": "Extension", "profile": [LINE] }] });
    let mut all = vec![survey(rules), element("Observation.extension", json!({ "slicing": slicing })), line];
    all.extend(concept("Observation.code", System::CardLine.value_set()));
    all.extend([needed("Observation.code.text"), needed("Observation.effective[x]")]);
    all.push(element("Observation.value[x]", json!({ "min": 1, "type": [{ "code": "integer" }] })));
    all.extend(["dataAbsentReason", "bodySite"].map(|name| never(&format!("Observation.{name}"))));
    all.extend(concept("Observation.method", System::Statistic.value_set()));
    all.push(never("Observation.component"));
    all
}

pub(super) fn rating_zero_to_five() -> Vec<Value> {
    vec![number("Observation.value[x]", [0, 5])]
}

pub(super) fn body_reading() -> Vec<Value> {
    let mut rules = timed();
    rules.push(rule(
        "somacard-said",
        "A number, numb or absent, or declined; one of them.",
        "value.exists() xor dataAbsentReason.exists()",
    ));
    rules.push(rule(
        "somacard-ends",
        "A whole number from 0 to 10.",
        "value.ofType(integer).all($this >= 0 and $this <= 10)",
    ));
    rules.push(rule(
        "somacard-absent",
        "The only answer that is no number.",
        &format!(
            "value.ofType(CodeableConcept).all(coding.where(system = '{}' and code = 'absent').exists())",
            System::BodyAnswer.url()
        ),
    ));
    rules.push(rule(
        "somacard-declined",
        "The only reason not to say.",
        "dataAbsentReason.exists() implies dataAbsentReason.coding.where(code = 'asked-declined').exists()",
    ));
    rules.push(rule(
        "somacard-side",
        "A place with a side has it as a BodyStructure, too.",
        "bodySite.coding.where(code.endsWith('-left') or code.endsWith('-right')).exists() implies \
         bodySite.extension.where(url = 'http://hl7.org/fhir/StructureDefinition/bodySite').exists()",
    ));
    let mut all = vec![survey(rules)];
    all.extend(concept("Observation.code", System::Sensation.value_set()));
    all.extend([needed("Observation.code.text"), needed("Observation.effective[x]")]);
    all.push(element(
        "Observation.value[x]",
        json!({ "type": [{ "code": "integer" }, { "code": "CodeableConcept" }] }),
    ));
    all.extend(body_site());
    all.extend(concept("Observation.method", System::Statistic.value_set()));
    all.push(never("Observation.component"));
    all
}

/// Our code, which has the side; SNOMED CT's only from the list; no other.
fn body_site() -> Vec<Value> {
    let path = "Observation.bodySite.coding";
    let slice = |name: &str, system: &str, [min, max]: [&str; 2], value_set: &str| {
        let id = format!("{path}:{name}");
        [
            json!({ "id": id, "path": path, "sliceName": name, "min": min.parse::<u32>().unwrap_or(0), "max": max,
                "binding": bound(value_set) }),
            json!({ "id": format!("{id}.system"), "path": format!("{path}.system"), "min": 1, "fixedUri": system }),
            json!({ "id": format!("{id}.code"), "path": format!("{path}.code"), "min": 1 }),
        ]
    };
    let slicing = json!({ "discriminator": [{ "type": "value", "path": "system" }], "rules": "closed" });
    let mut all = vec![needed("Observation.bodySite"), element(path, json!({ "slicing": slicing, "min": 1 }))];
    all.extend(slice("region", System::BodyRegion.url(), ["1", "1"], System::BodyRegion.value_set()));
    all.extend(slice("snomed", SNOMED, ["0", "1"], &Set::SnomedBodyParts.url()));
    all.push(needed("Observation.bodySite.text"));
    all
}

pub(super) fn body_scan() -> Vec<Value> {
    let mut all = vec![survey(timed()), fixed("Observation.code", System::Measure, "scan")];
    all.extend([needed("Observation.effective[x]"), never("Observation.value[x]")]);
    all.extend(concept("Observation.method", System::Statistic.value_set()));
    all.push(needed("Observation.component"));
    all.extend(concept("Observation.component.code", &Set::ScanParts.url()));
    all.push(element("Observation.component.value[x]", json!({ "min": 1, "type": [{ "code": "boolean" }] })));
    all
}

pub(super) fn completeness() -> Vec<Value> {
    vec![
        survey(vec![]),
        fixed("Observation.code", System::Measure, "completeness"),
        element("Observation.effective[x]", json!({ "min": 1, "type": [{ "code": "Period" }] })),
        never("Observation.value[x]"),
        element("Observation.component", json!({ "min": 7, "max": "7" })),
        element("Observation.component.code", json!({ "binding": bound(System::Measure.value_set()) })),
        number("Observation.component.value[x]", [0, i32::MAX]),
    ]
}

fn around() -> Vec<Value> {
    let moment = format!("category.coding.where(system = '{}').count() = 1", System::SessionMoment.url());
    vec![rule("somacard-around", "Before a session, after it, or the day after.", &moment)]
}

pub(super) fn around_session(most: i32) -> Vec<Value> {
    let set = if most == 5 { Set::AroundSessionZeroToFive } else { Set::AroundSessionZeroToTen };
    let mut all = vec![survey(around())];
    all.extend(concept("Observation.code", &set.url()));
    all.extend([needed("Observation.effective[x]"), number("Observation.value[x]", [0, most])]);
    all.push(needed("Observation.derivedFrom"));
    all
}

pub(super) fn boundary() -> Vec<Value> {
    let value =
        json!({ "min": 1, "type": [{ "code": "CodeableConcept" }], "binding": bound(System::Boundary.value_set()) });
    vec![
        survey(around()),
        fixed("Observation.code", System::Measure, "boundary"),
        needed("Observation.effective[x]"),
        element("Observation.value[x]", value),
        needed("Observation.derivedFrom"),
    ]
}
