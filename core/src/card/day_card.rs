//! The day's card: a fold of its check-ins and of what was typed on the card itself. A number typed on the card replaces
//! exactly the check-ins it saw; what it did not see, because it came later or from another device, counts again. The
//! result does not depend on the order of arrival, and no high value can vanish.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Answer, CardItem, DayRule, ItemId, SkillId, SkillUse};
use crate::time::{DiaryDay, EntryTime, Source, Stamp};

/// A free text with what was written beside it: usually one text; two or more where devices wrote at once and nobody has
/// joined them yet. Newest last. As JSON: null, a text, or a list of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Versions(pub Vec<String>);

impl Versions {
    /// The newest text, if there is any.
    pub fn current(&self) -> Option<&str> {
        self.0.last().map(String::as_str)
    }
}

impl<'de> Deserialize<'de> for Versions {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            None,
            One(String),
            All(Vec<String>),
        }
        Ok(Self(match Written::deserialize(from)? {
            Written::None => Vec::new(),
            Written::One(text) => vec![text],
            Written::All(texts) => texts,
        }))
    }
}

impl Serialize for Versions {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [] => out.serialize_none(),
            [text] => out.serialize_str(text),
            texts => out.collect_seq(texts),
        }
    }
}

/// One answer found in a check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// Which item.
    pub item: ItemId,
    /// The answer.
    pub answer: Answer,
    /// The stamp of the change that gave it.
    pub stamp: Stamp,
}

/// One answer typed on the card itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayAnswer {
    /// Which item.
    pub item: ItemId,
    /// The answer; of concurrent ones the higher, where the item counts its highest.
    pub answer: Answer,
    /// The stamp of the newest change that gave it.
    pub stamp: Stamp,
    /// The stamps it replaced.
    pub saw: Vec<Stamp>,
    /// When it was typed.
    pub time: EntryTime,
}

/// Whether and why a day was not filled in, asked without blame.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MissingLinks {
    /// Did you know that the card was due?
    pub knew: Option<bool>,
    /// Were you willing?
    pub willing: Option<bool>,
    /// Did you think of it?
    pub thought_of_it: Option<bool>,
    /// What got in the way?
    pub in_the_way: Versions,
}

/// All that is known of one day, before folding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardDay {
    /// Answers found in check-ins.
    pub observed: Vec<Observed>,
    /// Answers typed on the card.
    pub answers: Vec<DayAnswer>,
    /// How each entry of the day came about.
    pub sources: Vec<Source>,
    /// Skills ticked on the card.
    pub ticks: Vec<SkillId>,
    /// Skill uses of the check-ins.
    pub skills: Vec<SkillUse>,
    /// Trigger tags of the check-ins, each once.
    pub triggers: Vec<String>,
    /// The day's note.
    pub note: Versions,
    /// Marked as away: not counted as unfilled.
    pub away: bool,
    /// The missing-links answers, if any were given.
    pub missing: Option<MissingLinks>,
}

/// Where the value of a day came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "ValueFrom"))]
pub enum From {
    /// Typed on the card.
    Card,
    /// Found in a check-in.
    CheckIn,
    /// Both went into it.
    Both,
}

/// The value of one item on one day. The card shows both sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayValue {
    /// The value of the day.
    pub value: Answer,
    /// Where it came from.
    pub from: From,
    /// What was typed on the card.
    pub typed: Option<Answer>,
    /// What the day's check-ins say by themselves.
    pub checked_in: Option<Answer>,
}

/// One day of the diary card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayCard {
    /// The day.
    pub day: DiaryDay,
    /// Whether anything was entered for it.
    pub filled: bool,
    /// Whether all of it was entered late.
    pub late: bool,
    /// Marked as away.
    pub away: bool,
    /// Values by item; an item without an answer is missing, never zero.
    pub items: BTreeMap<ItemId, DayValue>,
    /// Skills ticked, or used in a check-in.
    pub ticks: Vec<SkillId>,
    /// Skill uses of the check-ins.
    pub skills: Vec<SkillUse>,
    /// Trigger tags.
    pub triggers: Vec<String>,
    /// The day's note.
    pub note: Versions,
    /// The missing-links answers.
    pub missing: Option<MissingLinks>,
    /// How each entry of the day came about.
    #[serde(skip)]
    pub sources: Vec<Source>,
}

/// Folds one day. Items the template does not know are left out.
pub fn fold_day(day: DiaryDay, known: CardDay, items: &[CardItem]) -> DayCard {
    let mut ticks = known.ticks;
    ticks.extend(known.skills.iter().filter(|skill| skill.used()).map(|skill| skill.skill.clone()));
    ticks.sort();
    ticks.dedup();
    let (mut observed, mut answers) = (known.observed, known.answers);
    observed.sort_by(|a, b| a.item.cmp(&b.item));
    answers.sort_by(|a, b| a.item.cmp(&b.item));
    let value = |item: &CardItem| {
        let typed = of_item(&answers, &item.id, |answer| &answer.item).first();
        let value = fold_item(item.rule(), of_item(&observed, &item.id, |observed| &observed.item), typed)?;
        Some((item.id.clone(), value))
    };
    DayCard {
        day,
        filled: !known.sources.is_empty(),
        late: !known.sources.is_empty() && known.sources.iter().all(|source| *source == Source::Late),
        away: known.away,
        items: items.iter().filter_map(value).collect(),
        ticks,
        skills: known.skills,
        triggers: known.triggers,
        note: known.note,
        missing: known.missing,
        sources: known.sources,
    }
}

/// The part of a list, sorted by item, that is about one of them.
fn of_item<'a, T>(sorted: &'a [T], id: &ItemId, item: impl Fn(&T) -> &ItemId) -> &'a [T] {
    let from = sorted.partition_point(|one| item(one) < id);
    let rest = &sorted[from..];
    &rest[..rest.partition_point(|one| item(one) == id)]
}

/// Folds one item of one day: what the card says, and every check-in the card did not see.
pub fn fold_item(rule: DayRule, observed: &[Observed], typed: Option<&DayAnswer>) -> Option<DayValue> {
    let dated = |o: &Observed| (o.stamp, o.answer.clone());
    let checked_in = combine(rule, observed.iter().map(dated));
    let seen = |o: &&Observed| typed.is_some_and(|typed| typed.saw.contains(&o.stamp));
    let unseen: Vec<_> = observed.iter().filter(|o| !seen(o)).map(dated).collect();
    let newer = combine(rule, unseen.iter().cloned());
    let value = combine(rule, unseen.into_iter().chain(typed.map(|typed| (typed.stamp, typed.answer.clone()))))?;
    let typed = typed.map(|typed| typed.answer.clone());
    let from = match (&typed, &newer) {
        (Some(_), Some(_)) if rule == DayRule::Total => From::Both,
        (Some(typed), _) if *typed == value => From::Card,
        _ => From::CheckIn,
    };
    Some(DayValue { value, from, typed, checked_in })
}

/// Joins answers by the item's rule, whatever order they come in.
fn combine(rule: DayRule, answers: impl Iterator<Item = (Stamp, Answer)>) -> Option<Answer> {
    match rule {
        DayRule::Highest | DayRule::Any => answers.map(|(_, answer)| answer).max(),
        DayRule::Latest => answers.max_by_key(|(stamp, _)| *stamp).map(|(_, answer)| answer),
        DayRule::Total => {
            answers.filter_map(|(_, answer)| answer.number()).reduce(i32::saturating_add).map(Answer::Number)
        }
    }
}
