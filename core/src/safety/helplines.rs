//! Whom to call: emergency numbers and helplines by country, each with its source and the latest day on which that source is
//! known to have said so. What was never checked, or was withdrawn, is not shown; what was checked long ago says so.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::hours::Hours;
use crate::time::DiaryDay;

/// After so many days a line is shown with the day on which it was last checked.
const YEAR: i64 = 365;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LineKind {
    /// A crisis, thoughts of suicide.
    Crisis,
    /// Something taken that may harm.
    Poison,
    /// Sexual assault.
    SexualAssault,
    /// Violence at home.
    DomesticViolence,
}

impl LineKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Crisis, Self::Poison, Self::SexualAssault, Self::DomesticViolence];

    /// The name used in packs and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Crisis => "crisis",
            Self::Poison => "poison",
            Self::SexualAssault => "sexual-assault",
            Self::DomesticViolence => "domestic-violence",
        }
    }
}

/// Whom a line is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Who {
    /// Anyone.
    #[default]
    Anyone,
    /// Children and young people.
    Young,
    /// Women.
    Women,
    /// Men.
    Men,
    /// LGBTQ+ people.
    Lgbtq,
    /// Veterans.
    Veterans,
}

impl Who {
    /// The name used in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Young => "young",
            Self::Women => "women",
            Self::Men => "men",
            Self::Lgbtq => "lgbtq",
            Self::Veterans => "veterans",
        }
    }
}

/// One source, or two that agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Sources {
    /// One.
    One(String),
    /// Two that agree.
    Agreeing(Vec<String>),
}

/// A line of help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Stable id.
    pub id: String,
    /// Its own name, in its own language.
    pub name: String,
    /// What it is for.
    pub kind: LineKind,
    /// Whom it is for.
    #[serde(default)]
    pub who: Who,
    /// Numbers as they are dialled inside the country.
    #[serde(default)]
    pub phone: Vec<String>,
    /// A number for text messages.
    pub text: Option<String>,
    /// The word to send there.
    pub text_keyword: Option<String>,
    /// Where to write by web chat.
    pub chat: Option<String>,
    /// When it can be reached.
    #[serde(default)]
    pub hours: Hours,
    /// Languages, ISO 639-1.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The part of the country it is for; all of it when left out.
    pub region: Option<String>,
    /// Where it is said.
    pub source: Sources,
    /// The latest day on which the source is known to have said so.
    pub verified_on: Option<DiaryDay>,
    /// It is no longer there.
    #[serde(default)]
    pub withdrawn: bool,
}

/// The emergency number of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Its numbers, the usual one first.
    pub numbers: Vec<String>,
    /// Where it is said.
    pub source: Sources,
    /// The latest day on which the source is known to have said so; a pack without it is refused.
    pub verified_on: Option<DiaryDay>,
}

/// A country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1, two capital letters.
    pub code: String,
    /// Its name by language.
    pub names: BTreeMap<String, String>,
    /// Its emergency number.
    pub emergency: Emergency,
    /// Its lines.
    #[serde(default, rename = "line")]
    pub lines: Vec<Helpline>,
}

impl Country {
    /// Its name in a language, in English, or its code.
    pub fn name(&self, language: &str) -> &str {
        self.names.get(language).or_else(|| self.names.get("en")).map_or(&self.code, String::as_str)
    }
}

/// When something was checked, as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "checked", content = "on")]
pub enum Checked {
    /// Within the last year.
    Lately(DiaryDay),
    /// Longer ago: shown with the day.
    LastOn(DiaryDay),
}

impl Checked {
    /// What to show on a day; nothing of what was never checked.
    pub fn of(verified_on: Option<DiaryDay>, today: NaiveDate) -> Option<Self> {
        let day = verified_on?;
        Some(if (today - day.date()).num_days() > YEAR { Self::LastOn(day) } else { Self::Lately(day) })
    }
}
