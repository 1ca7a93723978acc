//! The page for the massage practitioner.

use super::label;
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::sessions::term;
use crate::sharing::{SharePart, TouchSheet, touch_sheet};
use crate::text::Texts;
use crate::time::Moment;

/// The term that is always on it.
const ALWAYS: &str = "stop-signal";

/// The page for the massage practitioner.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SharedTouchSheet {
    /// What it holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// A page that needs nothing else, to print.
    pub html: String,
    /// The terms of a session that were said: those that were chosen are on the page, and the signal to stop always.
    pub on_it: Vec<Named>,
    /// Terms that were said and are not on the page.
    pub not_on_it: Vec<Named>,
    /// That private reasons never are.
    pub left_out: String,
}

#[uniffi::export]
impl Diary {
    /// Makes the page for the massage practitioner, with the terms to show, by their names.
    ///
    /// # Errors
    /// `NotFound` for a term that does not exist; `Locked`.
    pub fn touch_sheet(&self, now: Moment, show: Vec<String>) -> Result<SharedTouchSheet> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let show = show.iter().map(|name| term(name)).collect::<crate::Result<Vec<_>>>()?;
        let (plan, terms) = (self.diary.touch_plan()?, self.diary.session_terms()?);
        let sheet = TouchSheet { plan: &plan, terms: &terms, show: &show, day: self.diary.today(now)? };
        let said = terms.0.iter().filter(|(_, said)| !said.0.is_empty()).map(|(name, _)| *name);
        let (on_it, not_on_it) = said.partition(|name| *name == ALWAYS || show.contains(name));
        Ok(SharedTouchSheet {
            revision,
            html: touch_sheet(&sheet, &self.texts),
            on_it: terms_by_name(on_it, &self.texts),
            not_on_it: terms_by_name(not_on_it, &self.texts),
            left_out: label(SharePart::PrivateReasons, &self.texts),
        })
    }
}

fn terms_by_name(names: Vec<&str>, texts: &Texts) -> Vec<Named> {
    let named = |name: &str| Named { id: name.into(), label: texts.say(&format!("term-{name}")) };
    names.into_iter().map(named).collect()
}
