//! Practitioners and places.

use super::{SessionsAdded, SessionsScreen, ShownDays};
use crate::diary_app::{PlaceEdit, PractitionerEdit};
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::sessions::{Place, Practitioner, Role};
use crate::text::Texts;
use crate::time::Moment;

/// Someone who treats the person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PractitionerRow {
    /// Stable id.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// What they are to the person.
    pub role: Role,
    /// The role's name.
    pub label: String,
    /// How to reach them.
    pub phone: Option<String>,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
}

/// Where sessions are.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlaceRow {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its address, in one line.
    pub address: Option<String>,
    /// Notes: two or more where devices wrote at once.
    pub notes: Vec<String>,
}

/// A practitioner to save; a new one needs a name. What a change leaves out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewPractitioner {
    /// What they are called, up to 80 characters.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// What they are to the person; of a new one, *other* where it is left out.
    #[uniffi(default = None)]
    pub role: Option<Role>,
    /// How to reach them; an empty one takes it away.
    #[uniffi(default = None)]
    pub phone: Option<String>,
    /// A note; an empty one takes it away.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

/// A place to save; a new one needs a name. What a change leaves out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct NewPlace {
    /// What it is called, up to 80 characters.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// Its address, up to 80 characters; an empty one takes it away.
    #[uniffi(default = None)]
    pub address: Option<String>,
    /// A note; an empty one takes it away.
    #[uniffi(default = None)]
    pub note: Option<String>,
}

#[uniffi::export]
impl Diary {
    /// Adds a practitioner.
    ///
    /// # Errors
    /// `Invalid` for a name or a text that is none.
    #[uniffi::method(default(shown = None))]
    pub fn add_practitioner(
        &self,
        now: Moment,
        practitioner: NewPractitioner,
        shown: Option<ShownDays>,
    ) -> Result<SessionsAdded> {
        let (now, shown) = self.ready(now, shown)?;
        let id = self.diary.add_practitioner(now, &practitioner.into())?;
        let sessions = saved_then(&id, self.sessions_screen(now, shown))?;
        Ok(SessionsAdded { id, sessions })
    }

    /// Changes a practitioner.
    ///
    /// # Errors
    /// `NotFound` when there is none, `Invalid` for a text that is none.
    #[uniffi::method(default(shown = None))]
    pub fn edit_practitioner(
        &self,
        now: Moment,
        id: String,
        practitioner: NewPractitioner,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.edit_practitioner(now, &id, &practitioner.into())?;
        self.sessions_screen(now, shown)
    }

    /// Deletes a practitioner. Series keep their hours and are with nobody then.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    #[uniffi::method(default(shown = None))]
    pub fn delete_practitioner(&self, now: Moment, id: String, shown: Option<ShownDays>) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.delete_practitioner(now, &id)?;
        self.sessions_screen(now, shown)
    }

    /// Adds a place.
    ///
    /// # Errors
    /// `Invalid` for a name or a text that is none.
    #[uniffi::method(default(shown = None))]
    pub fn add_place(&self, now: Moment, place: NewPlace, shown: Option<ShownDays>) -> Result<SessionsAdded> {
        let (now, shown) = self.ready(now, shown)?;
        let id = self.diary.add_place(now, &place.into())?;
        let sessions = saved_then(&id, self.sessions_screen(now, shown))?;
        Ok(SessionsAdded { id, sessions })
    }

    /// Changes a place.
    ///
    /// # Errors
    /// `NotFound` when there is none, `Invalid` for a text that is none.
    #[uniffi::method(default(shown = None))]
    pub fn edit_place(
        &self,
        now: Moment,
        id: String,
        place: NewPlace,
        shown: Option<ShownDays>,
    ) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.edit_place(now, &id, &place.into())?;
        self.sessions_screen(now, shown)
    }

    /// Deletes a place. Series keep their hours and are nowhere then.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    #[uniffi::method(default(shown = None))]
    pub fn delete_place(&self, now: Moment, id: String, shown: Option<ShownDays>) -> Result<SessionsScreen> {
        let (now, shown) = self.ready(now, shown)?;
        self.diary.delete_place(now, &id)?;
        self.sessions_screen(now, shown)
    }
}

/// A role in words.
pub(super) fn role(role: Role, texts: &Texts) -> String {
    texts.say(&format!("role-{}", role.name()))
}

impl PractitionerRow {
    pub(super) fn of(one: Practitioner, texts: &Texts) -> Self {
        let Practitioner { id, name, role: is, phone, note } = one;
        Self { id, name, role: is, label: role(is, texts), phone, notes: note.0 }
    }
}

impl From<Place> for PlaceRow {
    fn from(place: Place) -> Self {
        let Place { id, name, address, note } = place;
        Self { id, name, address, notes: note.0 }
    }
}

impl From<NewPractitioner> for PractitionerEdit {
    fn from(said: NewPractitioner) -> Self {
        let NewPractitioner { name, role, phone, note } = said;
        Self { name, role, phone, note }
    }
}

impl From<NewPlace> for PlaceEdit {
    fn from(said: NewPlace) -> Self {
        let NewPlace { name, address, note } = said;
        Self { name, address, note }
    }
}
