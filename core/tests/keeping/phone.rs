//! The same diary as a phone has it, and what it refuses.

use std::fmt::Debug;
use std::sync::Arc;

use somacard_core::phone::{Diary, SomacardError};
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
        SomacardError::Invalid { field, given, .. } | SomacardError::NotFound { field, given, .. } => {
            (field, given.to_caller().to_owned())
        }
        other => panic!("{other:?}"),
    }
}

/// `invalid FIELD`, `no FIELD`, or whatever else it is.
pub fn refused_as<T: Debug>(answer: Result<T, SomacardError>) -> String {
    match answer.unwrap_err() {
        SomacardError::Invalid { field, .. } => format!("invalid {field}"),
        SomacardError::NotFound { field, .. } => format!("no {field}"),
        other => format!("{other:?}"),
    }
}
