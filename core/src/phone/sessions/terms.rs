//! The terms on which a person agrees to a massage session.

use super::MassagePlanScreen;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::sessions::SessionTerms;
use crate::text::Texts;
use crate::time::Moment;

/// A term on which the person agrees to a session.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Term {
    /// Its name, such as `stop-signal`.
    pub name: String,
    /// What it is about.
    pub label: String,
    /// The person's own words: none while it is open, two or more where devices wrote at once.
    pub texts: Vec<String>,
}

/// A term to save.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewTerm {
    /// Its name.
    pub name: String,
    /// The person's own words; empty ones take it away.
    pub text: String,
}

#[uniffi::export]
impl Diary {
    /// Says terms of a session in own words.
    ///
    /// # Errors
    /// `NotFound` for a term that does not exist, `Invalid` for a text that is none, or when nothing is said.
    pub fn edit_session_terms(&self, now: Moment, terms: Vec<NewTerm>) -> Result<MassagePlanScreen> {
        let (now, said) = (checked(now)?, terms.into_iter().map(|term| (term.name, term.text)).collect::<Vec<_>>());
        self.diary.edit_session_terms(now, &said)?;
        self.massage_plan(now)
    }
}

/// Terms as rows.
pub(super) fn terms(terms: SessionTerms, texts: &Texts) -> Vec<Term> {
    let label = |name| texts.say(&format!("term-{name}"));
    terms.0.into_iter().map(|(name, said)| Term { name: name.into(), label: label(name), texts: said.0 }).collect()
}
