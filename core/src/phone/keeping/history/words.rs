//! The log in a person's words, as far as there are words for it: the rest keeps the name it has in the log.

use super::{HistoryField, RecordRow};
use crate::body::Sensation;
use crate::card::{CardItem, SkillId};
use crate::phone::values::Day;
use crate::store::kinds::{day, day_answer, insight, item, skill_tick, touch, week};
use crate::store::{HistoryEntry, Value};
use crate::text::Texts;
use crate::time::DiaryDay;

/// What names things.
pub(super) struct Words<'a> {
    pub items: &'a [CardItem],
    pub texts: &'a Texts,
}

impl Words<'_> {
    pub fn record(&self, kind: String, id: String, change: Option<&HistoryEntry>) -> RecordRow {
        let (date, name) = id.split_once('/').unwrap_or((&id, &id));
        let about = match kind.as_str() {
            day_answer::KIND | item::KIND => Some(self.item(name)),
            skill_tick::KIND => Some(self.skill(name)),
            touch::KIND => Some(self.texts.region(name)),
            insight::KIND => Some(format!("{} · {}", self.item(date), self.texts.place_of_body(name))),
            _ => None,
        };
        let of_id = matches!(kind.as_str(), day_answer::KIND | skill_tick::KIND | day::KIND | week::KIND);
        let said = || change?.fields.iter().find(|(name, _)| name == "for_day")?.1.text();
        let day = if of_id { Some(date) } else { said() }.and_then(|day| day.parse::<DiaryDay>().ok());
        RecordRow { about, day: day.map(Day::from), kind, id }
    }

    pub fn field(&self, change: &HistoryEntry, name: &str, value: &Value) -> HistoryField {
        let label = self.label(change, name);
        let value = match (name, value) {
            ("source", Value::Text(source)) => Some(self.known(&format!("source-{source}")).unwrap_or(source.clone())),
            ("kind", Value::Text(kind)) => Some(self.known(&format!("kind-{kind}")).unwrap_or(kind.clone())),
            ("target", Value::Text(target)) => Some(self.known(&format!("target-{target}")).unwrap_or(target.clone())),
            _ => self.value(value),
        };
        HistoryField { name: name.to_owned(), label, value }
    }

    fn label(&self, change: &HistoryEntry, name: &str) -> Option<String> {
        let (first, rest) = name.split_once('.').unwrap_or((name, ""));
        match (first, rest) {
            ("peak" | "value", "") | ("text", "answer") if change.kind == day_answer::KIND => {
                change.id.split_once('/').map(|(_, item)| self.item(item))
            }
            ("text", "note") => self.known("note"),
            ("text", "life_worth_living") => self.known("report-life"),
            ("text", "in_the_way") => self.known("missing-in-the-way"),
            ("text", _) => self.text(rest),
            ("peak" | "value", item) if !item.is_empty() => Some(self.item(item)),
            ("skill", skill) if !skill.is_empty() => Some(self.skill(skill)),
            ("reading" | "copied", place) => self.reading(place),
            ("asked", region) => Some(self.texts.region(region)),
            ("trigger", tag) => Some(format!("{}: {tag}", self.texts.say("triggers"))),
            ("link", _) => self.known("chain-links"),
            ("before" | "after", rating) => self.known(&format!("coming-{rating}")),
            _ => None,
        }
    }

    /// What follows `text.`.
    fn text(&self, name: &str) -> Option<String> {
        match name.split_once('.') {
            Some(("item", item)) => Some(self.item(item)),
            Some(("reading", place)) => self.reading(place),
            Some(("term", term)) => self.known(&format!("term-{term}")),
            _ => self.known(&format!("chain-{}", name.replace('_', "-"))),
        }
    }

    fn reading(&self, place: &str) -> Option<String> {
        let (target, sensation) = place.split_once('.')?;
        let sensation = Sensation::new(sensation).ok()?;
        Some(format!("{}, {}", self.texts.region(target), self.texts.sensation(&sensation)))
    }

    fn value(&self, value: &Value) -> Option<String> {
        match value {
            Value::Bool(yes) => Some(self.texts.say(if *yes { "yes" } else { "no" })),
            Value::Int(number) => Some(number.to_string()),
            Value::Text(text) => Some(text.clone()),
            Value::List(values) => {
                Some(values.iter().filter_map(|value| self.value(value)).collect::<Vec<_>>().join(" · "))
            }
            Value::Null | Value::Other(_) => None,
        }
    }

    fn item(&self, id: &str) -> String {
        let known = self.items.iter().find(|item| item.id.as_str() == id);
        known.map_or_else(|| id.to_owned(), |item| self.texts.item(item))
    }

    fn skill(&self, id: &str) -> String {
        SkillId::new(id).map_or_else(|_| id.to_owned(), |skill| self.texts.skill(&skill))
    }

    /// The text of this id, if there is one.
    fn known(&self, id: &str) -> Option<String> {
        Some(self.texts.say(id)).filter(|said| said != id)
    }
}
