//! Whom to call, country by country, and taking a newer pack of lines.

use super::blocks::number_blocks;
use super::{EmergencyRow, HelplineRow, Reach, SafetyBlock};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::safety::{Checked, Country, Helplines, Known, LineKind, screen};
use crate::signed_pack::PackKey;
use crate::store::to_hex;
use crate::text::Texts;
use crate::time::Moment;

/// How many lines there are for something.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LineCount {
    /// What they are for.
    pub kind: LineKind,
    /// The same in words.
    pub label: String,
    /// How many are shown.
    pub count: u32,
}

/// A country that lines are known for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CountryRow {
    /// Two letters.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its emergency numbers, the usual one first.
    pub emergency: Vec<Reach>,
    /// Its lines, counted.
    pub lines: Vec<LineCount>,
}

/// The countries that lines are known for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HelplinesScreen {
    /// What the screen holds: every change told with this revision or a lower one. 0 where it comes from the copy.
    pub revision: u64,
    /// The version of the pack.
    pub version: u32,
    /// The chosen country.
    pub chosen: Option<String>,
    /// The countries, in the pack's order.
    pub countries: Vec<CountryRow>,
}

/// The lines of one country, chosen or not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct CountryLines {
    /// What the screen holds: every change told with this revision or a lower one. 0 where it comes from the copy.
    pub revision: u64,
    /// Its two letters.
    pub country: String,
    /// The lines in words, in the order in which they are shown.
    pub blocks: Vec<SafetyBlock>,
    /// Its emergency number; of all countries that are known, where this one is not.
    pub emergency: Vec<EmergencyRow>,
    /// Its lines for something taken.
    pub poison: Vec<HelplineRow>,
    /// Its other lines, those for a crisis first.
    pub lines: Vec<HelplineRow>,
}

#[uniffi::export]
impl Diary {
    /// The countries that lines are known for.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read; `SafetyCard` works then.
    pub fn helplines(&self, now: Moment) -> Result<HelplinesScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let chosen = self.diary.safety(now, false)?.country;
        let listed = HelplinesScreen::of(&self.diary.helplines()?, chosen, now, &self.texts);
        Ok(HelplinesScreen { revision, ..listed })
    }

    /// The lines of a country, without choosing it.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read; `SafetyCard` works then.
    pub fn country_lines(&self, now: Moment, country: String) -> Result<CountryLines> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let lines = CountryLines::of(&self.diary.helplines()?, &country, now, &self.texts);
        Ok(CountryLines { revision, ..lines })
    }

    /// Takes a newer pack of lines from a signed file. `trusted` are the public keys, 32 bytes each, of whoever keeps
    /// the pack.
    ///
    /// # Errors
    /// `Invalid` for a file that none of them signed, that is no pack of helplines, or not newer than the one that is
    /// used.
    pub fn install_helplines(&self, now: Moment, file: Vec<u8>, trusted: Vec<Vec<u8>>) -> Result<HelplinesScreen> {
        let keys = trusted.iter().map(|key| PackKey::from_hex(&to_hex(key))).collect::<crate::Result<Vec<_>>>()?;
        self.diary.install_helplines(checked(now)?, &file, &keys)?;
        self.helplines(now)
    }
}

impl HelplinesScreen {
    pub(super) fn of(pack: &Helplines, chosen: Option<String>, now: Moment, texts: &Texts) -> Self {
        let countries = pack.countries.iter().map(|country| CountryRow::of(country, now, texts)).collect();
        Self { revision: 0, version: pack.pack.version, chosen, countries }
    }
}

impl CountryLines {
    pub(super) fn of(pack: &Helplines, country: &str, now: Moment, texts: &Texts) -> Self {
        let code = country.trim().to_uppercase();
        let known = Known { plan: None, country: Some(&code), helplines: pack, rests_until: None };
        let shown = screen(known, now, false);
        Self {
            revision: 0,
            blocks: number_blocks(&shown, texts),
            emergency: shown.emergency.iter().map(|number| EmergencyRow::of(number, texts)).collect(),
            poison: shown.poison.iter().map(|line| HelplineRow::of(line, texts)).collect(),
            lines: shown.lines.iter().map(|line| HelplineRow::of(line, texts)).collect(),
            country: code,
        }
    }
}

impl CountryRow {
    fn of(country: &Country, now: Moment, texts: &Texts) -> Self {
        let today = now.civil().date();
        let shown = country.lines.iter().filter(|line| !line.withdrawn);
        let shown: Vec<_> = shown.filter(|line| Checked::of(line.verified_on, today).is_some()).collect();
        let count = |kind: LineKind| LineCount {
            kind,
            label: texts.say(&format!("line-kind-{}", kind.name())),
            count: shown.iter().filter(|line| line.kind == kind).count() as u32,
        };
        Self {
            code: country.code.clone(),
            name: country.name(texts.language().tag()).to_owned(),
            emergency: Reach::calls(&country.emergency.numbers),
            lines: LineKind::ALL.map(count).into_iter().filter(|lines| lines.count > 0).collect(),
        }
    }
}
