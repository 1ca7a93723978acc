//! What a phone calls, through UniFFI: one record for each screen, with everything the screen shows in the person's language
//! and its `revision`; actions that return the new state; few errors. It shapes and never decides: every rule is behind
//! [`crate::Diary`]. It is compiled with the feature `uniffi` only, and is the one room whose types UniFFI knows, besides
//! those of the domain that cross as they are.

pub mod body;
pub mod card;
pub mod chains;
pub mod clinics;
mod error;
pub mod insights;
pub mod keeping;
mod opening;
mod refusal;
pub mod reminders;
pub mod safety;
pub mod sessions;
pub mod settings;
pub mod sharing;
pub mod skills;
pub mod syncing;
mod values;

use std::collections::HashMap;
use std::sync::Arc;

use crate::text::{Language, Texts};
use crate::{ChangeListener, Listening};

pub use error::{SomacardError, WhyNotOpened, WhyNotWritten, WhyNotYet};
pub use opening::{erase_diary, start_state};
pub use refusal::{RefusalWords, refusal_words};
pub use values::{Civil, Day};

use error::Result;

/// An open diary, in one language. It can be called from any thread; two of one folder are the same diary.
#[derive(uniffi::Object)]
pub struct Diary {
    diary: crate::Diary,
    texts: Arc<Texts>,
}

#[uniffi::export]
impl Diary {
    /// The same diary in another language.
    ///
    /// # Errors
    /// None that is known.
    pub fn in_language(&self, language: Language) -> Result<Arc<Self>> {
        Ok(Self::speaking(self.diary.clone(), language))
    }

    /// Texts of the app by their ids, in the diary's language; an id without a text as it is.
    ///
    /// # Errors
    /// None that is known.
    pub fn texts(&self, ids: Vec<String>) -> Result<HashMap<String, String>> {
        Ok(ids.into_iter().map(|id| (id.clone(), self.texts.say(&id))).collect())
    }

    /// Closes the file and drops the keys. Every later call answers `Locked`, whoever makes it.
    ///
    /// # Errors
    /// None that is known.
    pub fn lock(&self) -> Result<()> {
        self.diary.lock();
        Ok(())
    }

    /// Tells `listener` of every change, until what is returned is stopped or closed.
    ///
    /// # Errors
    /// None that is known.
    pub fn listen(&self, listener: Arc<dyn ChangeListener>) -> Result<Arc<Listening>> {
        Ok(Arc::new(self.diary.listen(listener)))
    }
}

#[uniffi::export]
impl Listening {
    /// Listens no longer.
    ///
    /// # Errors
    /// None that is known.
    #[uniffi::method(name = "stop")]
    pub fn stopping(&self) -> Result<()> {
        self.stop();
        Ok(())
    }
}

impl Diary {
    fn speaking(diary: crate::Diary, language: Language) -> Arc<Self> {
        Arc::new(Self { diary, texts: Arc::new(Texts::new(language)) })
    }
}
