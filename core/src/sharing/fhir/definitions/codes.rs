//! Code systems with their words in both languages, and the value sets that profiles are bound to.

use serde_json::{Value, json};

use super::super::systems::{BASE, SNOMED, System, snomed_parts};
use crate::text::{Language, Texts};

/// A set of codes that is not all of a system.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Set {
    /// SNOMED CT's body structures that regions are part of.
    SnomedBodyParts,
    /// What a scan's components are about.
    ScanParts,
    /// Ratings around a session, 0 to 5.
    AroundSessionZeroToFive,
    /// Ratings around a session, 0 to 10.
    AroundSessionZeroToTen,
}

impl Set {
    const ALL: [Self; 4] =
        [Self::SnomedBodyParts, Self::ScanParts, Self::AroundSessionZeroToFive, Self::AroundSessionZeroToTen];

    fn name(self) -> &'static str {
        match self {
            Self::SnomedBodyParts => "snomed-body-parts",
            Self::ScanParts => "scan-parts",
            Self::AroundSessionZeroToFive => "around-session-0-5",
            Self::AroundSessionZeroToTen => "around-session-0-10",
        }
    }

    /// Its address.
    pub(crate) fn url(self) -> String {
        format!("{BASE}/ValueSet/{}", self.name())
    }

    fn include(self, texts: &Texts) -> Value {
        let some = |system: &str, codes: Vec<String>| {
            let concepts: Value = codes.into_iter().map(|code| json!({ "code": code })).collect();
            json!({ "system": system, "concept": concepts })
        };
        let measures = |wanted: &dyn Fn(&str) -> bool| {
            let all = System::Measure.concepts(texts).into_iter().map(|(code, _)| code);
            some(System::Measure.url(), all.filter(|code| wanted(code)).collect())
        };
        match self {
            Self::SnomedBodyParts => json!([some(SNOMED, snomed_parts().into_iter().map(str::to_owned).collect())]),
            Self::ScanParts => {
                json!([{ "system": System::BodyRegion.url() }, measures(&|code| code == "scan-stopped")])
            }
            Self::AroundSessionZeroToFive => {
                json!([measures(&|code| code.starts_with("coming-") || code.starts_with("next-day-"))])
            }
            Self::AroundSessionZeroToTen => json!([measures(&|code| code.starts_with("relationship-"))]),
        }
    }
}

/// `touch-level` as `TouchLevel`.
fn pascal(name: &str) -> String {
    name.split('-')
        .map(|word| word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default())
        .collect()
}

/// What every definition says of itself.
pub(super) fn frame(resource_type: &str, name: &str, description: &str) -> Value {
    json!({
        "resourceType": resource_type,
        "id": name,
        "url": format!("{BASE}/{resource_type}/{name}"),
        "version": "1",
        "name": pascal(name),
        "title": name.replace('-', " "),
        "status": "active",
        "experimental": false,
        "publisher": "Somacard",
        "description": description,
    })
}

/// One value with the fields of another.
pub(super) fn with(mut frame: Value, more: Value) -> Value {
    if let (Some(fields), Value::Object(more)) = (frame.as_object_mut(), more) {
        fields.extend(more);
    }
    frame
}

pub(super) fn code_systems() -> Vec<Value> {
    let [english, spanish] = Language::ALL.map(Texts::new);
    let of = |system: &System| {
        let said = system.concepts(&english).into_iter().zip(system.concepts(&spanish));
        let concepts = said.map(|((code, display), (_, spanish))| {
            json!({ "code": code, "display": display, "designation": [{ "language": "es", "value": spanish }] })
        });
        with(
            frame("CodeSystem", system.name(), system.about()),
            json!({
                "language": "en",
                "caseSensitive": true,
                "valueSet": system.value_set(),
                "content": "complete",
                "concept": concepts.collect::<Value>(),
            }),
        )
    };
    System::ALL.iter().map(of).collect()
}

pub(super) fn value_sets() -> Vec<Value> {
    let whole = System::ALL.iter().map(|system| {
        let include = json!([{ "system": system.url() }]);
        with(frame("ValueSet", system.name(), system.about()), json!({ "compose": { "include": include } }))
    });
    let texts = Texts::new(Language::English);
    let parts = Set::ALL.into_iter().map(|set| {
        let mut made = with(
            frame("ValueSet", set.name(), "Some codes, for a profile to be bound to."),
            json!({ "compose": { "include": set.include(&texts) } }),
        );
        if set == Set::SnomedBodyParts {
            made["copyright"] =
                "Codes of SNOMED CT, which SNOMED International owns: using them takes its licence.".into();
        }
        made
    });
    whole.chain(parts).collect()
}
