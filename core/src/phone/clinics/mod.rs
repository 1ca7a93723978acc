//! Links with clinics: what an invitation says, the links there are, what clinics sent. This file holds the screen,
//! with which every action answers. A clinic offers; the person accepts or hides.

mod actions;
mod items;
mod link;
mod preview;

use super::Diary;
use super::error::Result;
use super::values::now as checked;
use crate::time::Moment;

pub use items::{ClinicAppointment, ClinicItemKind, ClinicItemRow};
pub use link::ClinicRow;
pub use preview::{ClinicLine, ClinicLineKind, ClinicPreview};

/// The links with clinics, and what came by them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The links, those first that were made first.
    pub links: Vec<ClinicRow>,
    /// What to say where there are none.
    pub no_links: String,
    /// What clinics sent, the latest first; what was answered too.
    pub items: Vec<ClinicItemRow>,
    /// What to say where there is nothing.
    pub no_items: String,
}

/// A link that was made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicLinked {
    /// The pair: talk with its mailbox now.
    pub pair: String,
    /// The links, as they are now.
    pub clinics: ClinicsScreen,
}

#[uniffi::export]
impl Diary {
    /// The links with clinics, and what came by them.
    ///
    /// # Errors
    /// `Locked`.
    pub fn clinics(&self, now: Moment) -> Result<ClinicsScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let links = self.diary.clinics(now)?;
        let items = self.diary.clinic_items(now)?;
        Ok(ClinicsScreen {
            revision,
            links: links.into_iter().map(|link| ClinicRow::of(link, now, &self.texts)).collect(),
            no_links: self.texts.say("clinic-none"),
            items: ClinicItemRow::all(items, now, &self.texts),
            no_items: self.texts.say("clinic-no-items"),
        })
    }
}
