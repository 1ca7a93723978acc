//! What our codes, profiles and forms mean, as FHIR resources of their own: the files of `docs/fhir`, for systems
//! that check or show what they get. An export does not need them to be read.

mod codes;
mod elements;
mod observations;
mod others;
mod profile;

use serde_json::Value;
use uuid::Uuid;

use super::forms::Form;
use crate::text::{Language, Texts};

pub(crate) use profile::Profile;

/// Every definition, by the name of its file.
pub fn definitions() -> Vec<(String, Value)> {
    let mut all = codes::code_systems();
    all.extend(codes::value_sets());
    all.extend(Profile::ALL.into_iter().map(Profile::definition));
    all.push(others::line_extension());
    let named = all.into_iter().map(|one| {
        let part = |field: &str| one[field].as_str().unwrap_or_default().to_owned();
        (format!("{}-{}.json", part("resourceType"), part("id")), one)
    });
    named.chain(Language::ALL.into_iter().flat_map(forms)).collect()
}

/// The forms that are the same for everybody, in one language.
fn forms(language: Language) -> Vec<(String, Value)> {
    let texts = Texts::new(language);
    let made = Form::ALL.into_iter().map(|form| {
        let made = form.make(|_| Uuid::nil(), true, &texts);
        let mut form = serde_json::to_value(made).unwrap_or_default();
        let slug = form["url"].as_str().and_then(|url| url.rsplit('/').next()).unwrap_or_default();
        let name = format!("{slug}-{}", language.tag());
        form["id"] = name.as_str().into();
        // A form without answers says nothing about anybody.
        form.as_object_mut().map(|fields| fields.remove("meta"));
        (format!("Questionnaire-{name}.json"), form)
    });
    made.collect()
}
