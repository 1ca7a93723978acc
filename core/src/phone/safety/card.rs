//! The page without the diary: locked, damaged, without its key, or gone. It takes the vault's always key alone, which
//! can be had once the phone was unlocked after it was switched on.

use std::sync::Arc;

use super::{CountryLines, HelplinesScreen, SafetyPageScreen};
use crate::SafetyCard as Core;
use crate::phone::error::Result;
use crate::phone::opening::around;
use crate::phone::values::now as checked;
use crate::store::{KeyVault, Place};
use crate::text::{Language, Texts};
use crate::time::Moment;

/// What can be shown without opening the diary, as it was when this was opened: the plan, if the person allowed that,
/// and the numbers in any case.
#[derive(uniffi::Object)]
pub struct SafetyCard {
    card: Core,
    texts: Texts,
}

#[uniffi::export]
impl SafetyCard {
    /// Opens what there is. It needs no unlock and never fails for what is in the folder: what can't be read is left
    /// out, and the emergency numbers that ship with the app are always there.
    ///
    /// # Errors
    /// None that is known.
    #[uniffi::constructor]
    pub fn open(folder: String, vault: Arc<dyn KeyVault>, language: Language) -> Result<Arc<Self>> {
        let card = Core::open(&Place::new(folder), &around(vault));
        Ok(Arc::new(Self { card, texts: Texts::new(language) }))
    }

    /// The page of a bad evening. `injury_first` puts "Hurt, or taken something?" first.
    ///
    /// # Errors
    /// `Invalid` for a moment that is none, and for nothing else.
    pub fn screen(&self, now: Moment, injury_first: bool) -> Result<SafetyPageScreen> {
        Ok(SafetyPageScreen::of(self.card.screen(checked(now)?, injury_first), &self.texts))
    }

    /// The countries that lines are known for.
    ///
    /// # Errors
    /// `Invalid` for a moment that is none.
    pub fn helplines(&self, now: Moment) -> Result<HelplinesScreen> {
        let now = checked(now)?;
        let chosen = self.card.screen(now, false).country;
        Ok(HelplinesScreen::of(&self.card.helplines(), chosen, now, &self.texts))
    }

    /// The lines of a country.
    ///
    /// # Errors
    /// `Invalid` for a moment that is none.
    pub fn country_lines(&self, now: Moment, country: String) -> Result<CountryLines> {
        Ok(CountryLines::of(&self.card.helplines(), &country, checked(now)?, &self.texts))
    }
}
