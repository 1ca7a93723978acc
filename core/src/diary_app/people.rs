//! Practitioners and places.

use super::Diary;
use super::entries::require;
use crate::card::{checked_label, checked_text};
use crate::error::Result;
use crate::sessions::{Place, Practitioner, Role};
use crate::store::kinds::people;
use crate::store::{Fields, Value};
use crate::time::Moment;

/// What can be said of a practitioner. What is left out stays as it was; a new one needs a name and a role.
#[derive(Debug, Clone, Default)]
pub struct PractitionerEdit {
    /// What they are called, up to 80 characters.
    pub name: Option<String>,
    /// What they are to the person.
    pub role: Option<Role>,
    /// How to reach them; an empty one takes it away.
    pub phone: Option<String>,
    /// A note; an empty one takes it away.
    pub note: Option<String>,
}

/// What can be said of a place. What is left out stays as it was; a new one needs a name.
#[derive(Debug, Clone, Default)]
pub struct PlaceEdit {
    /// What it is called, up to 80 characters.
    pub name: Option<String>,
    /// Its address, up to 80 characters; an empty one takes it away.
    pub address: Option<String>,
    /// A note; an empty one takes it away.
    pub note: Option<String>,
}

impl Diary {
    /// Adds a practitioner. Returns the id.
    ///
    /// # Errors
    /// `Invalid` for a name that is none or a role that is missing.
    pub fn add_practitioner(&self, now: Moment, said: &PractitionerEdit) -> Result<String> {
        let (id, role) = (self.new_id(now)?, said.role.unwrap_or(Role::Other));
        let whole =
            PractitionerEdit { name: Some(said.name.clone().unwrap_or_default()), role: Some(role), ..said.clone() };
        let fields = practitioner(&whole)?;
        self.act(now, |action| action.change(people::PRACTITIONER, &id, fields))?;
        Ok(id)
    }

    /// Changes a practitioner.
    ///
    /// # Errors
    /// `NotFound` when there is none, `Invalid` for a text that is none.
    pub fn edit_practitioner(&self, now: Moment, id: &str, edit: &PractitionerEdit) -> Result<()> {
        let fields = practitioner(edit)?;
        self.change_known(now, people::PRACTITIONER, id, fields)
    }

    /// Adds a place. Returns the id.
    ///
    /// # Errors
    /// `Invalid` for a name that is none.
    pub fn add_place(&self, now: Moment, said: &PlaceEdit) -> Result<String> {
        let id = self.new_id(now)?;
        let fields = place(&PlaceEdit { name: Some(said.name.clone().unwrap_or_default()), ..said.clone() })?;
        self.act(now, |action| action.change(people::PLACE, &id, fields))?;
        Ok(id)
    }

    /// Changes a place.
    ///
    /// # Errors
    /// `NotFound` when there is none, `Invalid` for a text that is none.
    pub fn edit_place(&self, now: Moment, id: &str, edit: &PlaceEdit) -> Result<()> {
        let fields = place(edit)?;
        self.change_known(now, people::PLACE, id, fields)
    }

    /// Deletes a practitioner. Series keep their hours and are with nobody then; history keeps what was.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub fn delete_practitioner(&self, now: Moment, id: &str) -> Result<()> {
        self.delete_known(now, people::PRACTITIONER, id)
    }

    /// Deletes a place. Series keep their hours and are nowhere then; history keeps what was.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub fn delete_place(&self, now: Moment, id: &str) -> Result<()> {
        self.delete_known(now, people::PLACE, id)
    }

    /// All practitioners, by name.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn practitioners(&self) -> Result<Vec<Practitioner>> {
        self.read(people::practitioners)
    }

    /// All places, by name.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn places(&self) -> Result<Vec<Place>> {
        self.read(people::places)
    }

    fn change_known(&self, now: Moment, kind: &str, id: &str, fields: Fields) -> Result<()> {
        self.act(now, |action| {
            require(action, kind, id)?;
            action.change(kind, id, fields)
        })
    }

    /// Deletes a record of a kind that is there. History keeps it; a newer change on another device brings it back.
    pub(super) fn delete_known(&self, now: Moment, kind: &str, id: &str) -> Result<()> {
        self.act(now, |action| {
            require(action, kind, id)?;
            action.delete(kind, id)
        })
    }
}

fn practitioner(edit: &PractitionerEdit) -> Result<Fields> {
    let mut fields = Fields::new();
    fields.extend(edit.role.map(|role| ("role".into(), Value::Text(role.name().into()))));
    fields.extend(lines([("name", &edit.name, false), ("phone", &edit.phone, true)])?);
    fields.extend(note(edit.note.as_deref())?);
    Ok(fields)
}

fn place(edit: &PlaceEdit) -> Result<Fields> {
    let mut fields = lines([("name", &edit.name, false), ("address", &edit.address, true)])?;
    fields.extend(note(edit.note.as_deref())?);
    Ok(fields)
}

/// Texts of one line; those that may be empty are taken away by it.
fn lines(said: [(&str, &Option<String>, bool); 2]) -> Result<Fields> {
    let mut fields = Fields::new();
    for (field, text, may_be_empty) in said {
        let Some(text) = text else { continue };
        let taken_away = may_be_empty && text.trim().is_empty();
        let value = if taken_away { Value::Null } else { Value::Text(checked_label(field, text)?) };
        fields.insert(field.into(), value);
    }
    Ok(fields)
}

fn note(note: Option<&str>) -> Result<Option<(String, Value)>> {
    note.map(|note| Ok(("text.note".into(), Value::Text(checked_text("note", note)?)))).transpose()
}
