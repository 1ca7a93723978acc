//! The scales of card items. Whole numbers only; what does not fit is refused, never rounded or clipped.

use serde::Serialize;

use super::Answer;
use super::names::{checked_label, checked_text};
use crate::error::{Error, Given, Result};

/// How an item is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "NewScale"))]
pub enum Scale {
    /// 0 (not present) to 5 (very intense): the highest of the day.
    Peak,
    /// A range of whole numbers with named ends; imported items keep theirs.
    Range {
        /// Lowest number.
        min: i32,
        /// Highest number.
        max: i32,
        /// Distance between two allowed numbers, from `min`.
        #[cfg_attr(feature = "uniffi", uniffi(default = 1))]
        step: i32,
        /// What the lowest number means.
        #[cfg_attr(feature = "uniffi", uniffi(default = None))]
        low: Option<String>,
        /// What the highest number means.
        #[cfg_attr(feature = "uniffi", uniffi(default = None))]
        high: Option<String>,
    },
    /// Yes or no.
    YesNo,
    /// How many, 0 to 999.
    Count,
    /// How long, 0 to 1,440 minutes.
    Minutes,
    /// The day's own answer about skills, 0 to 7: effort and whether it helped, ordinal, never averaged.
    Skills,
    /// Own words.
    Text,
}

impl Scale {
    /// A range with these ends.
    ///
    /// # Errors
    /// `Invalid` unless -1000 ≤ min < max ≤ 1000 and the step divides the range.
    pub fn range(min: i32, max: i32, step: i32, low: Option<String>, high: Option<String>) -> Result<Self> {
        let ends = (-1000..=1000).contains(&min) && (-1000..=1000).contains(&max) && min < max;
        if !ends || step < 1 || (max - min) % step != 0 {
            let given = Given::value(format!("{min} to {max} by {step}"));
            return Err(Error::invalid("scale", given, "min < max within -1000..1000, a step that divides the range"));
        }
        Ok(Self::Range { min, max, step, low, high })
    }

    /// Refuses a range that is none, or an end that is not named in one line.
    pub(crate) fn check_range(&self) -> Result<()> {
        let Self::Range { min, max, step, low, high } = self else { return Ok(()) };
        [low, high].into_iter().flatten().try_for_each(|end| checked_label("scale", end).map(drop))?;
        Self::range(*min, *max, *step, None, None).map(drop)
    }

    /// The scale's name in files and on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Peak => "peak",
            Self::Range { .. } => "range",
            Self::YesNo => "yes-no",
            Self::Count => "count",
            Self::Minutes => "minutes",
            Self::Skills => "skills",
            Self::Text => "text",
        }
    }

    /// The scale as one short text: `peak`, `range 1 to 7`, `range 0 to 10 by 2`.
    pub fn describe(&self) -> String {
        match self {
            Self::Range { min, max, step: 1, .. } => format!("range {min} to {max}"),
            Self::Range { min, max, step, .. } => format!("range {min} to {max} by {step}"),
            other => other.name().to_owned(),
        }
    }

    /// Lowest and highest number, where the scale has them.
    pub fn ends(&self) -> Option<(i32, i32)> {
        match self {
            Self::Peak => Some((0, 5)),
            Self::Range { min, max, .. } => Some((*min, *max)),
            Self::Count => Some((0, 999)),
            Self::Minutes => Some((0, 1440)),
            Self::Skills => Some((0, 7)),
            Self::YesNo | Self::Text => None,
        }
    }

    /// Reads an answer from text as typed on a command line or found in a file.
    ///
    /// # Errors
    /// `Invalid` with the item as field when it is not on the scale.
    pub fn parse(&self, field: &str, text: &str) -> Result<Answer> {
        let answer = match self {
            Self::YesNo => match text.trim().to_lowercase().as_str() {
                "yes" | "y" | "true" | "1" => Answer::YesNo(true),
                "no" | "n" | "false" | "0" => Answer::YesNo(false),
                _ => return Err(Error::invalid(field, Given::value(text), self.allowed())),
            },
            Self::Text => Answer::Text(text.to_owned()),
            _ => match text.trim().parse() {
                Ok(number) => Answer::Number(number),
                Err(_) => return Err(Error::invalid(field, Given::value(text), self.allowed())),
            },
        };
        self.check(field, &answer)?;
        Ok(answer)
    }

    /// Refuses an answer that is not on the scale.
    ///
    /// # Errors
    /// `Invalid` with the item as field.
    pub fn check(&self, field: &str, answer: &Answer) -> Result<()> {
        let fits = match (self, answer) {
            (Self::YesNo, Answer::YesNo(_)) => true,
            (Self::Text, Answer::Text(text)) => return checked_text(field, text).map(drop),
            (_, Answer::Number(number)) => self.holds(*number),
            _ => false,
        };
        if fits { Ok(()) } else { Err(Error::invalid(field, given(answer), self.allowed())) }
    }

    fn holds(&self, number: i32) -> bool {
        let step = if let Self::Range { step, .. } = self { *step } else { 1 };
        self.ends().is_some_and(|(min, max)| (min..=max).contains(&number) && (number - min) % step == 0)
    }

    fn allowed(&self) -> String {
        match (self, self.ends()) {
            (Self::Range { min, max, step, .. }, _) if *step > 1 => format!("{min} to {max} in steps of {step}"),
            (_, Some((min, max))) => format!("a whole number from {min} to {max}"),
            (Self::YesNo, None) => "yes or no".into(),
            (_, None) => "text".into(),
        }
    }
}

fn given(answer: &Answer) -> Given {
    match answer {
        Answer::Number(number) => Given::value(number),
        Answer::YesNo(yes) => Given::value(if *yes { "yes" } else { "no" }),
        Answer::Text(text) => Given::text(text),
    }
}
