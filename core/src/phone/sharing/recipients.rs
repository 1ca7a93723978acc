//! To whom something can go.

use super::ShareScreen;
use crate::phone::Diary;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::{now as checked, set_or_cleared};
use crate::sessions::Role;
use crate::text::Texts;
use crate::time::Moment;
use crate::{NewRecipient, Recipient};

/// Somebody to share with.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareRecipientRow {
    /// Their id; of a linked clinic the pair.
    pub id: String,
    /// What the person calls them; of a linked clinic the name that it claims.
    pub label: String,
    /// What they are to the person.
    pub role: Role,
    /// Its name.
    pub role_label: String,
    /// Whether they are a linked clinic, to which something can be delivered.
    pub linked: bool,
    /// Whether a file can be sealed to a key of theirs.
    pub sealable: bool,
}

/// What to change of somebody to share with. What is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct RecipientEdit {
    /// What the person calls them, 1 to 80 characters.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// What they are to the person.
    #[uniffi(default = None)]
    pub role: Option<Role>,
    /// An `age` recipient (`age1…`) of theirs, to seal files to.
    #[uniffi(default = None)]
    pub seal_to: Option<String>,
    /// Takes it away.
    #[uniffi(default = false)]
    pub clear_seal_to: bool,
}

impl RecipientEdit {
    fn checked(self) -> Result<crate::RecipientEdit> {
        let Self { name, role, seal_to, clear_seal_to } = self;
        Ok(crate::RecipientEdit { name, role, seal_to: set_or_cleared("seal_to", seal_to, clear_seal_to)? })
    }
}

/// Somebody who was added.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct RecipientAdded {
    /// Their id.
    pub id: String,
    /// What is usual for them, to look at.
    pub share: ShareScreen,
}

#[uniffi::export]
impl Diary {
    /// Adds somebody to share with who is no linked clinic. `name` is what the person calls them, 1 to 80 characters;
    /// `seal_to` an `age` recipient (`age1…`) of theirs, to seal files to.
    ///
    /// # Errors
    /// `Invalid` for a name or a key that is none; `CannotWrite`.
    #[uniffi::method(default(seal_to = None))]
    pub fn add_recipient(
        &self,
        now: Moment,
        name: String,
        role: Role,
        seal_to: Option<String>,
    ) -> Result<RecipientAdded> {
        let id = self.diary.add_share_recipient(checked(now)?, &NewRecipient { name, role, seal_to })?;
        let share = saved_then(&id, self.share_screen(now, Some(id.clone()), None, None, None, false))?;
        Ok(RecipientAdded { id, share })
    }

    /// Changes somebody whom the person named. Returns what is usual for them now.
    ///
    /// # Errors
    /// `NotFound` for a linked clinic or one who is not there; `Invalid` for a name or a key that is none, or for no
    /// change at all.
    pub fn edit_recipient(&self, now: Moment, id: String, edit: RecipientEdit) -> Result<ShareScreen> {
        self.diary.edit_share_recipient(checked(now)?, &id, &edit.checked()?)?;
        self.share_screen(now, Some(id), None, None, None, false)
    }

    /// Takes somebody whom the person named off the list. What went to them stays in the log; files that they have can't be
    /// recalled. Returns what is usual for one's own use.
    ///
    /// # Errors
    /// `NotFound` for a linked clinic or one who is not there.
    pub fn delete_recipient(&self, now: Moment, id: String) -> Result<ShareScreen> {
        self.diary.delete_share_recipient(checked(now)?, &id)?;
        self.share_screen(now, None, None, None, None, false)
    }
}

impl ShareRecipientRow {
    pub(super) fn of(one: &Recipient, texts: &Texts) -> Self {
        Self {
            id: one.id.clone(),
            label: one.name.clone(),
            role: one.role,
            role_label: texts.say(&format!("role-{}", one.role.name())),
            linked: one.linked,
            sealable: one.linked || one.seal_to.is_some(),
        }
    }
}
