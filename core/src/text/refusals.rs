//! Why something was not taken, in the person's words. The core refuses in English, for the engineer: which field, what is
//! allowed. As gettext does, that English is the name under which the words for the person are found; numbers and days in it
//! are put into them. What has no words is said without them, never in another language.

use super::{TextArg, Texts};
use crate::time::DiaryDay;

/// The names under which numbers and days are put in.
const NAMES: [&str; 3] = ["a", "b", "c"];

/// A refusal as a screen says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Beside the field.
    pub here: String,
    /// Anywhere else: it names the field, where that has a name.
    pub alone: String,
}

impl Texts {
    /// A refusal in the person's words: of a field, in the words of the model, and of what it takes.
    pub fn refused(&self, field: &str, allowed: &str) -> Refused {
        let name = self.field(field);
        let (id, given) = told(allowed);
        let given: Vec<String> = given.into_iter().map(|given| self.number_or_day(given)).collect();
        let args: Vec<_> = NAMES.into_iter().zip(&given).map(|(name, given)| (name, TextArg::Text(given))).collect();
        let allowed = self.find(&format!("allowed-{id}"), &args);
        let put = |id: &str, field: &str, allowed: &str| {
            self.say_with(id, &[("field", TextArg::Text(field)), ("allowed", TextArg::Text(allowed))])
        };
        let alone = match (&name, &allowed) {
            (Some(name), Some(allowed)) => put("refusal-of-field", name, allowed),
            (None, Some(allowed)) => put("refusal-alone", "", allowed),
            (Some(name), None) => put("refusal-otherwise-of-field", name, ""),
            (None, None) => self.say("refusal-otherwise"),
        };
        let here =
            allowed.map_or_else(|| self.say("refusal-otherwise"), |allowed| put("refusal-here", "", allowed.as_str()));
        Refused { here, alone }
    }

    /// Why an entry of a calendar file was passed over.
    pub fn passed_over(&self, reason: &str) -> String {
        let said = self.find(&format!("passed-over-{}", told(reason).0), &[]);
        said.unwrap_or_else(|| self.say("passed-over-it-is-of-another-kind"))
    }

    /// What a field is called; of a file, its line.
    fn field(&self, field: &str) -> Option<String> {
        let line = field.strip_prefix("line ").and_then(|rest| rest.split(':').next());
        match line {
            Some(number) => self.find("refusal-line", &[("number", TextArg::Text(number))]),
            None => self.find(&format!("field-{}", identifier(field)), &[]),
        }
    }

    fn number_or_day(&self, given: &str) -> String {
        given.parse::<DiaryDay>().map_or_else(|_| given.to_owned(), |day| self.day(day.date()))
    }
}

/// The name of what is allowed, and the numbers and days in it.
fn told(allowed: &str) -> (String, Vec<&str>) {
    let mut given = Vec::new();
    // What stands in brackets explains, and may be a system's own words.
    let plain = allowed.split('(').enumerate().map(|(at, part)| match at {
        0 => part,
        _ => part.split_once(')').map_or("", |(_, rest)| rest),
    });
    let words = plain.flat_map(str::split_whitespace).map(|word| {
        let bare = word.trim_matches(|c: char| ",.;:?()`".contains(c));
        let number = bare.strip_prefix('-').unwrap_or(bare);
        if number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(|c| !c.is_ascii_alphabetic()) {
            given.push(bare);
            "n".to_owned()
        } else {
            identifier(bare)
        }
    });
    let name = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    (name, given)
}

/// A text as a part of an id: its letters and digits, small, with single hyphens between them; underscores stay.
fn identifier(text: &str) -> String {
    let small = text.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' });
    let small: String = small.collect();
    small.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
