//! The rows of the screen: parts, items of the card and health questions, each to be ticked by itself.

use super::{entries, label};
use crate::PartPreview;
use crate::card::CardItem;
use crate::sessions::{Screening, ScreeningAnswer, screening_items};
use crate::sharing::{Filter, SharePart, ShareScope};
use crate::text::Texts;
use crate::time::DiaryDay;

/// A part that can go.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SharePartRow {
    /// Which.
    pub part: SharePart,
    /// Its name.
    pub label: String,
    /// Whether it goes; one that does not is named as left out.
    pub chosen: bool,
    /// Whether it is usual for what they are.
    pub usual: bool,
    /// How many entries of it go; nothing for a part that does not go, and for what goes together, which is counted when it
    /// is looked for.
    pub entries: Option<u64>,
    /// The same in words.
    pub entries_text: Option<String>,
}

/// An item of the card that goes, or would.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareItemRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Whether it was left out by itself. Which ones were is not told, only how many.
    pub left_out: bool,
}

/// A health question that was answered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareQuestionRow {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The last answer.
    pub answer: ScreeningAnswer,
    /// Its words.
    pub answer_label: String,
    /// Whether it goes.
    pub chosen: bool,
}

/// All parts, in the order in which they are named. Of a scope of which nothing would go there is no count.
pub(super) fn parts(
    scope: &ShareScope,
    usual: &ShareScope,
    counted: &[PartPreview],
    texts: &Texts,
) -> Vec<SharePartRow> {
    let row = |part: SharePart| {
        let count = counted.iter().find(|one| one.part == part).and_then(|one| one.entries);
        SharePartRow {
            part,
            label: label(part, texts),
            chosen: scope.has(part),
            usual: usual.has(part),
            entries: count,
            entries_text: count.map(|count| entries(count, texts)),
        }
    };
    SharePart::ALL.map(row).into()
}

/// The items that were on the card in these days and that no part leaves out.
pub(super) fn items(
    all: &[CardItem],
    scope: &ShareScope,
    [from, to]: [DiaryDay; 2],
    texts: &Texts,
) -> Vec<ShareItemRow> {
    let with_all = ShareScope { without_items: Default::default(), ..scope.clone() };
    let filter = Filter::new(&with_all, all);
    let was_there = |item: &&CardItem| {
        item.active_from.is_none_or(|began| began <= to) && item.active_to.is_none_or(|ended| from < ended)
    };
    let row = |item: &CardItem| ShareItemRow {
        id: item.id.to_string(),
        label: texts.item(item),
        left_out: scope.without_items.contains(&item.id),
    };
    all.iter().filter(|item| filter.item(&item.id)).filter(was_there).map(row).collect()
}

/// The questions that were ever answered, in the order in which they are asked, with the last answer.
pub(super) fn questions(answered: &[Screening], scope: &ShareScope, texts: &Texts) -> Vec<ShareQuestionRow> {
    let row = |id: &String| {
        let answer = answered.iter().find_map(|one| one.said.answers.get(id).copied())?;
        Some(ShareQuestionRow {
            id: id.clone(),
            text: texts.say(&format!("screening-{id}")),
            answer,
            answer_label: texts.say(&format!("screening-{}", answer.name())),
            chosen: scope.has(SharePart::Screening) && scope.screening.contains(id),
        })
    };
    screening_items().iter().filter_map(|item| row(&item.id)).collect()
}
