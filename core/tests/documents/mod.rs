//! A FHIR document as a test reads it. Each one that is made is looked at for what holds of all of them.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::HashSet;

use serde_json::Value;
use somacard_core::sessions::Role;
use somacard_core::sharing::ShareScope;
use somacard_core::sharing::fhir::ReportFiles;
use somacard_core::text::{Language, Texts};
use somacard_core::time::Moment;
use somacard_core::{Diary, Job, NewRecipient, Recipient, ShareWay, Sharing};

use crate::keeping::{FIRST, at, day};

/// A document: what it is as text, and its resources.
pub struct Document {
    pub text: String,
    pub all: Value,
}

/// Two weeks around `FIRST`, to somebody or nobody.
pub fn sharing(scope: ShareScope, recipient: Option<Recipient>) -> Sharing {
    Sharing { recipient, scope, from: day(FIRST).plus(-7), to: day(FIRST).plus(6), named: false }
}

pub fn somebody(diary: &Diary, name: &str) -> Recipient {
    let new = NewRecipient { name: name.into(), role: Role::DbtTherapist, seal_to: None };
    let id = diary.add_share_recipient(at(FIRST, 8), &new).unwrap();
    diary.share_recipient(&id).unwrap()
}

/// Everything, for nobody in particular.
pub fn everything(diary: &Diary) -> Document {
    Document::of(diary, &sharing(ShareScope::everything(), None))
}

impl Document {
    pub fn of(diary: &Diary, sharing: &Sharing) -> Self {
        Self::made(diary, sharing, at(FIRST, 23), &ReportFiles::default(), Language::English)
    }

    pub fn made(diary: &Diary, sharing: &Sharing, now: Moment, report: &ReportFiles, language: Language) -> Self {
        let (mut out, texts) = (Vec::new(), Texts::new(language));
        let way = ShareWay::File;
        let made = diary.export_fhir(now, sharing, way, report, &texts, &mut out, &Job::default()).unwrap();
        let text = String::from_utf8(out).unwrap();
        let this = Self { all: serde_json::from_str(&text).unwrap(), text };
        assert_eq!(this.resources().count() as u64, made.entries);
        this.whole();
        this
    }

    pub fn resources(&self) -> impl Iterator<Item = &Value> {
        self.all["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"])
    }

    /// The resources of a type.
    pub fn of_type(&self, wanted: &str) -> Vec<&Value> {
        self.resources().filter(|one| one["resourceType"] == wanted).collect()
    }

    /// The observations of a code.
    pub fn observed(&self, code: &str) -> Vec<&Value> {
        let of_code = |one: &&Value| one["code"]["coding"][0]["code"] == code;
        self.of_type("Observation").into_iter().filter(of_code).collect()
    }

    /// The answered forms of a kind, by the last part of the form's address.
    pub fn answered(&self, form: &str) -> Vec<&Value> {
        let of_form = |one: &&Value| one["questionnaire"].as_str().unwrap().contains(&format!("/{form}|"));
        self.of_type("QuestionnaireResponse").into_iter().filter(of_form).collect()
    }

    /// A section by its code.
    pub fn section(&self, code: &str) -> Option<&Value> {
        let sections = self.of_type("Composition")[0]["section"].as_array().unwrap();
        sections.iter().find(|section| section["code"]["coding"][0]["code"] == code)
    }

    /// The ids of all resources.
    pub fn ids(&self) -> HashSet<String> {
        self.resources().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    }

    /// What holds of every document: each resource has its own address, says that it is restricted, and refers to
    /// nothing outside; nothing is empty.
    fn whole(&self) {
        let mut addresses = HashSet::new();
        for entry in self.all["entry"].as_array().unwrap() {
            let (address, resource) = (entry["fullUrl"].as_str().unwrap(), &entry["resource"]);
            assert!(addresses.insert(address), "two at {address}");
            assert_eq!(address, format!("urn:uuid:{}", resource["id"].as_str().unwrap()));
            assert_eq!(resource["meta"]["security"][0]["code"], "R");
        }
        let mut pairs = Vec::new();
        walk(&self.all, &mut |key, value| {
            assert!(!value.is_null() && value.as_str().is_none_or(|text| !text.trim().is_empty()), "{key} is empty");
            assert!(value.as_array().is_none_or(|list| !list.is_empty()), "{key} is an empty list");
            assert!(value.as_object().is_none_or(|fields| !fields.is_empty()), "{key} has no fields");
            if key == "reference" && value.is_string() {
                pairs.push(value.as_str().unwrap().to_owned());
            }
        });
        pairs.iter().for_each(|to| assert!(addresses.contains(to.as_str()), "{to} leads nowhere"));
    }
}

fn walk(value: &Value, see: &mut dyn FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            see(key, value);
            walk(value, see);
        }),
        Value::Array(list) => list.iter().for_each(|value| walk(value, see)),
        _ => {}
    }
}

/// An answer of a form, wherever it stands in it.
pub fn answer<'a>(response: &'a Value, link: &str) -> Option<&'a Value> {
    let items = response["item"].as_array()?;
    let here = items.iter().find(|item| item["linkId"] == link);
    let value = |item: &'a Value| {
        let fields = item["answer"][0].as_object()?;
        fields.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| value)
    };
    here.and_then(value).or_else(|| {
        let below = |item: &'a Value| answer(item, link).or_else(|| answer(&item["answer"][0], link));
        items.iter().find_map(below)
    })
}
