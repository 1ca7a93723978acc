//! The same diary as a phone has it, and what it refuses.

use std::fmt::Debug;
use std::sync::Arc;

use somacard_core::phone::{Diary, SomacardError, refusal_words};
use somacard_core::text::Language;

use super::{FIRST, Home, at};

impl Home {
    /// A new diary in this language.
    pub fn with_phone(language: Language) -> (Self, Arc<Diary>) {
        let home = Self::empty();
        let diary = Diary::create(home.folder(), home.around().vault, language, at(FIRST, 8)).unwrap();
        (home, diary)
    }

    /// The diary that is there.
    pub fn phone(&self) -> Arc<Diary> {
        Diary::open(self.folder(), self.around().vault, Language::English).unwrap()
    }

    pub fn folder(&self) -> String {
        self.place().folder().to_str().unwrap().to_owned()
    }
}

/// Field and given of a refusal.
pub fn refused<T: Debug>(answer: Result<T, SomacardError>) -> (String, String) {
    match answer.unwrap_err() {
        SomacardError::Invalid { field, given, allowed } => {
            is_said_in_spanish(&field, &allowed);
            (field, given.to_caller().to_owned())
        }
        SomacardError::NotFound { field, given, .. } => (field, given.to_caller().to_owned()),
        other => panic!("{other:?}"),
    }
}

/// `invalid FIELD`, `no FIELD`, or whatever else it is.
pub fn refused_as<T: Debug>(answer: Result<T, SomacardError>) -> String {
    match answer.unwrap_err() {
        SomacardError::Invalid { field, allowed, .. } => {
            is_said_in_spanish(&field, &allowed);
            format!("invalid {field}")
        }
        SomacardError::NotFound { field, .. } => format!("no {field}"),
        other => format!("{other:?}"),
    }
}

/// What only an engineer can get wrong: a screen hands in what the core gave it.
const NOT_TYPED: &[&str] = &["FREQ", "id", "key", "out", "rating", "reach", "sensation", "x", "y"];

/// Asserts that a screen can say in Spanish what was refused.
fn is_said_in_spanish(field: &str, allowed: &str) {
    let said = refusal_words(Language::Spanish, field.to_owned(), allowed.to_owned()).unwrap();
    let known = !said.here.starts_with("Así no se pudo") || field.starts_with("line ");
    assert!(known || NOT_TYPED.contains(&field), "{field}: {allowed}");
}
