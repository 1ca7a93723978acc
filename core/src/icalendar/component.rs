//! The components of a file, BEGIN to END, as a tree.

use super::line::{Line, refused, unfolded};
use crate::error::{Error, Given, Result};

/// The most that a file may hold, in bytes.
const MOST_BYTES: usize = 4_000_000;
/// And in events.
const MOST_EVENTS: usize = 5_000;
/// A calendar, an event, an alarm and what an alarm may hold.
const DEEPEST: usize = 8;

/// A component with its properties and parts.
pub(super) struct Component {
    /// In capitals.
    pub name: String,
    /// Where it begins, from 1.
    pub number: u64,
    pub lines: Vec<Line>,
    pub parts: Vec<Component>,
}

impl Component {
    /// All properties of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    /// The property of a name.
    ///
    /// # Errors
    /// `Invalid` at the second one.
    pub fn one<'a>(&'a self, name: &'a str) -> Result<Option<&'a Line>> {
        let mut all = self.all(name);
        let first = all.next();
        match all.next() {
            Some(second) => Err(refused(second.number, name, Given::text(&second.value), "given once")),
            None => Ok(first),
        }
    }

    /// The property of a name that has to be there.
    ///
    /// # Errors
    /// `Invalid` at the component's beginning without it, or at the second one.
    pub fn needed<'a>(&'a self, name: &'a str) -> Result<&'a Line> {
        self.one(name)?.ok_or_else(|| refused(self.number, name, Given::nothing(), "one of it in each entry"))
    }
}

/// The calendars of a file.
///
/// # Errors
/// `Invalid` for a file that is too long or holds none, or at the line that is off.
pub(super) fn calendars(bytes: &[u8]) -> Result<Vec<Component>> {
    if bytes.len() > MOST_BYTES {
        return Err(refused(1, "file", Given::value(bytes.len()), "up to 4,000,000 bytes"));
    }
    let mut tree = Tree::default();
    for (number, text) in unfolded(bytes)? {
        tree.take(number, &text)?;
    }
    tree.grown()
}

#[derive(Default)]
struct Tree {
    /// Those that are not yet at their end, the innermost last.
    open: Vec<Component>,
    calendars: Vec<Component>,
    events: usize,
}

impl Tree {
    fn take(&mut self, number: u64, text: &str) -> Result<()> {
        match text.split_once(':') {
            Some((word, name)) if word.eq_ignore_ascii_case("BEGIN") => self.begin(number, name.trim()),
            Some((word, name)) if word.eq_ignore_ascii_case("END") => self.end(number, name.trim()),
            _ => match self.open.last_mut() {
                Some(component) => {
                    component.lines.push(Line::parse(number, text)?);
                    Ok(())
                }
                None => Err(no_calendar(number, text)),
            },
        }
    }

    fn begin(&mut self, number: u64, name: &str) -> Result<()> {
        let name = name.to_ascii_uppercase();
        if self.open.is_empty() && name != "VCALENDAR" {
            return Err(no_calendar(number, &name));
        }
        if self.open.len() == DEEPEST {
            return Err(refused(number, "BEGIN", Given::text(&name), "components up to 8 deep"));
        }
        self.events += usize::from(name == "VEVENT");
        if self.events > MOST_EVENTS {
            return Err(refused(number, "BEGIN", Given::value(self.events), "up to 5,000 events"));
        }
        self.open.push(Component { name, number, lines: Vec::new(), parts: Vec::new() });
        Ok(())
    }

    fn end(&mut self, number: u64, name: &str) -> Result<()> {
        let component = self.open.pop().filter(|open| open.name.eq_ignore_ascii_case(name));
        let component =
            component.ok_or_else(|| refused(number, "END", Given::text(name), "the END of the last BEGIN"))?;
        match self.open.last_mut() {
            Some(parent) => parent.parts.push(component),
            None => self.calendars.push(component),
        }
        Ok(())
    }

    fn grown(self) -> Result<Vec<Component>> {
        match self.open.last() {
            Some(open) => Err(refused(open.number, "BEGIN", Given::text(&open.name), "with an END")),
            None if self.calendars.is_empty() => Err(no_calendar(1, "")),
            None => Ok(self.calendars),
        }
    }
}

fn no_calendar(number: u64, text: &str) -> Error {
    refused(number, "VCALENDAR", Given::text(text), "a calendar, from BEGIN:VCALENDAR to END:VCALENDAR")
}
