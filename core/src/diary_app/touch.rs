//! Where touch is welcome, and on which terms.

use rusqlite::Connection;

use super::Diary;
use crate::body::{Region, TouchLevel, TouchPlan, check_touch};
use crate::card::checked_text;
use crate::error::{Error, Given, Result};
use crate::sessions::{SessionTerms, TERMS, no_go, term};
use crate::store::kinds::{massage_plan, screening, touch};
use crate::store::{Fields, Value};
use crate::time::Moment;

/// A mark on the touch plan. What is left out stays as it was.
#[derive(Debug, Clone, Default)]
pub struct TouchEdit {
    /// A region's id.
    pub region: String,
    /// How welcome touch is there; nothing inside takes the mark away, which means ask first.
    pub level: Option<Option<TouchLevel>>,
    /// Why, in own words; private.
    pub reason: Option<String>,
}

impl Diary {
    /// The plan: every region with what holds there, after marks, locks and health questions.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn touch_plan(&self) -> Result<TouchPlan> {
        self.read(touch_plan)
    }

    /// Marks regions, all of them or none.
    ///
    /// # Errors
    /// `NotFound` for an unknown region; `Invalid` for a locked one, a reason that is none, or an edit that says nothing.
    pub fn edit_touch(&self, now: Moment, edits: Vec<TouchEdit>) -> Result<()> {
        let checked = edits.into_iter().map(checked).collect::<Result<Vec<_>>>()?;
        if checked.is_empty() {
            return Err(Error::invalid("touch", Given::nothing(), "at least one region"));
        }
        self.act(now, |action| {
            checked.into_iter().try_for_each(|(region, fields)| action.change(touch::KIND, &region, fields))
        })
    }

    /// The terms of a massage session, those that were not said empty.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn session_terms(&self) -> Result<SessionTerms> {
        self.read(|file| massage_plan::terms(file, &TERMS).map(SessionTerms))
    }

    /// Says terms in own words; an empty text takes one away.
    ///
    /// # Errors
    /// `NotFound` for a term that does not exist, `Invalid` for a text that is none, or when nothing is said.
    pub fn edit_session_terms(&self, now: Moment, said: &[(String, String)]) -> Result<()> {
        let field = |(name, text): &(String, String)| {
            Ok((format!("text.term.{}", term(name)?), Value::Text(checked_text(name, text)?)))
        };
        let fields: Fields = said.iter().map(field).collect::<Result<_>>()?;
        if fields.is_empty() {
            return Err(Error::invalid("term", Given::nothing(), "at least one term"));
        }
        self.act(now, |action| action.change(massage_plan::KIND, massage_plan::ID, fields))
    }
}

/// The plan of a file.
pub(super) fn touch_plan(file: &Connection) -> Result<TouchPlan> {
    let (levels, mut reasons) = (touch::levels(file)?, touch::reasons(file)?);
    let no_go = no_go(&screening::read_all(file)?);
    Ok(TouchPlan::of(|region| (levels.get(region).copied(), reasons(region)), |region| no_go.contains(&region)))
}

fn checked(edit: TouchEdit) -> Result<(String, Fields)> {
    Region::find(&edit.region)?;
    if let Some(Some(level)) = edit.level {
        check_touch(&edit.region, level)?;
    }
    let reason = edit.reason.map(|reason| checked_text("reason", &reason)).transpose()?;
    let fields = touch::fields(edit.level, reason);
    if fields.is_empty() {
        return Err(Error::invalid("touch", Given::nothing(), "a level or a reason"));
    }
    Ok((edit.region, fields))
}
