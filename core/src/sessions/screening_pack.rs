//! The questions of the screening pack, by what their answers lead to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::card::Pack;
use crate::error::{Error, Given, Result};
use crate::shipped::shipped;

/// What an answer leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Tier {
    /// Medical help now, before anything else.
    Now,
    /// Better on another day.
    Postpone,
    /// Regions to leave out.
    NotHere,
    /// Ask your doctor first.
    Doctor,
    /// Agree with the massage practitioner.
    Agree,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreeningItem {
    /// Stable id; its wording is `screening-ID`.
    pub id: String,
    /// What a yes leads to.
    pub tier: Tier,
    /// For how many days after it was given an answer counts; 0 is that day alone.
    pub days: i64,
}

impl ScreeningItem {
    /// Whether it is about how the person is at the moment: an answer of another day says nothing then.
    pub fn of_the_day(&self) -> bool {
        self.days == 0
    }
}

#[derive(Deserialize)]
struct ScreeningFile {
    pack: Pack,
    days: ByTier<i64>,
    own_days: BTreeMap<String, i64>,
    items: ByTier<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct ByTier<T> {
    now: T,
    postpone: T,
    not_here: T,
    doctor: T,
    agree: T,
}

impl<T> ByTier<T> {
    fn in_order(self) -> [T; 5] {
        [self.now, self.postpone, self.not_here, self.doctor, self.agree]
    }
}

impl Tier {
    /// All, in the order in which they are asked and answered for.
    pub const ALL: [Self; 5] = [Self::Now, Self::Postpone, Self::NotHere, Self::Doctor, Self::Agree];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Postpone => "postpone",
            Self::NotHere => "not-here",
            Self::Doctor => "doctor",
            Self::Agree => "agree",
        }
    }
}

static SCREENING: LazyLock<(Pack, Vec<ScreeningItem>)> = LazyLock::new(|| {
    let file: ScreeningFile = shipped(include_str!("../../packs/screening.toml"));
    let tiers = Tier::ALL.into_iter().zip(file.days.in_order()).zip(file.items.in_order());
    let item = |tier, id: String, days| {
        let days = file.own_days.get(&id).copied().unwrap_or(days);
        ScreeningItem { id, tier, days }
    };
    let items = tiers.flat_map(|((tier, days), ids)| ids.into_iter().map(move |id| item(tier, id, days)));
    (file.pack, items.collect())
});

/// What the pack says of itself.
pub fn screening_pack() -> &'static Pack {
    &SCREENING.0
}

/// The questions, in the order in which they are asked.
pub fn screening_items() -> &'static [ScreeningItem] {
    &SCREENING.1
}

/// The question of this id.
///
/// # Errors
/// `NotFound` when the pack has none.
pub fn screening_item(id: &str) -> Result<&'static ScreeningItem> {
    let found = screening_items().iter().find(|item| item.id == id);
    found.ok_or_else(|| {
        let allowed = "a question of the pack; `somacard massage screen --questions` lists them";
        Error::not_found("screening item", Given::value(id), allowed)
    })
}
