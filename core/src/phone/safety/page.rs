//! The page of a bad evening: in words, block by block, to be shown as it is, and as fields for whoever lays it out
//! otherwise.

use super::blocks::blocks;
use super::{EmergencyRow, HelplineRow, Reach, SafetyBlock, WrittenPlan};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::safety::{OwnContact, SafetyScreen};
use crate::text::Texts;
use crate::time::Moment;

/// Somebody of the plan to reach.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ContactRow {
    /// The line of the plan.
    pub id: String,
    /// Who: two or more texts where devices wrote at once.
    pub words: Vec<String>,
    /// How to reach them, as it was written.
    pub phone: String,
    /// The same to be tapped, where it is plainly a number.
    pub reach: Option<Reach>,
    /// Not before this moment, as agreed; the lines are there now. It is said, and the number stays.
    pub rests_until: Option<Moment>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SafetyPageScreen {
    /// What the screen holds: every change told with this revision or a lower one. 0 where it comes from the copy.
    pub revision: u64,
    /// It comes from the copy beside the diary, which is locked, broken or gone.
    pub from_copy: bool,
    /// Its title.
    pub title: String,
    /// The page in words, in the order in which it is shown.
    pub blocks: Vec<SafetyBlock>,
    /// With whom and when the plan was agreed, and when it was last gone through.
    pub dates: Vec<String>,
    /// What stands at the end: that nobody is watching and nothing was sent.
    pub nobody_watches: String,
    /// "Hurt, or taken something?" comes first.
    pub injury_first: bool,
    /// The plan; nothing where it can't be read, or may not be shown while locked.
    pub plan: Option<WrittenPlan>,
    /// Own contacts, those that rest last.
    pub contacts: Vec<ContactRow>,
    /// The chosen country, two letters.
    pub country: Option<String>,
    /// Its emergency number; of all countries that are known, where none is chosen or the chosen one is not known.
    pub emergency: Vec<EmergencyRow>,
    /// Its lines for something taken.
    pub poison: Vec<HelplineRow>,
    /// Its other lines, those for a crisis first.
    pub lines: Vec<HelplineRow>,
}

#[uniffi::export]
impl Diary {
    /// The page of a bad evening. `injury_first` as the offer said that led here.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read; `SafetyCard` works then.
    pub fn safety(&self, now: Moment, injury_first: bool) -> Result<SafetyPageScreen> {
        let revision = self.diary.revision();
        let screen = self.diary.safety(checked(now)?, injury_first)?;
        Ok(SafetyPageScreen { revision, from_copy: false, ..SafetyPageScreen::of(screen, &self.texts) })
    }
}

impl SafetyPageScreen {
    /// From the copy, until something else is said.
    pub(super) fn of(screen: SafetyScreen, texts: &Texts) -> Self {
        Self {
            revision: 0,
            from_copy: true,
            title: texts.say("safety-title"),
            blocks: blocks(&screen, texts),
            dates: screen.plan.iter().flat_map(|plan| texts.plan_dates(plan)).collect(),
            nobody_watches: texts.say("safety-nobody-watches"),
            injury_first: screen.injury_first,
            plan: screen.plan.map(|plan| WrittenPlan::of(plan, texts)),
            contacts: screen.contacts.into_iter().map(ContactRow::from).collect(),
            country: screen.country,
            emergency: screen.emergency.iter().map(|number| EmergencyRow::of(number, texts)).collect(),
            poison: screen.poison.iter().map(|line| HelplineRow::of(line, texts)).collect(),
            lines: screen.lines.iter().map(|line| HelplineRow::of(line, texts)).collect(),
        }
    }
}

impl From<OwnContact> for ContactRow {
    fn from(contact: OwnContact) -> Self {
        let OwnContact { id, words, phone, rests_until } = contact;
        Self { id, words: words.0, reach: Reach::call(&phone), phone, rests_until }
    }
}
