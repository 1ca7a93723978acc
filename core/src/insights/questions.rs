//! Which lines of the card are looked at, and the person's own questions: up to five, chosen beforehand. They are answered first and as
//! a family of their own, so that asking little makes an answer surer.

use serde::Serialize;

use crate::card::{CardItem, ItemId, ItemKind, Scale, life_threatening};

/// So many questions at most.
pub const MOST_QUESTIONS: usize = 5;

/// Does this line of the card go with this place?
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct InsightQuestion {
    /// A feeling or an urge.
    pub item: ItemId,
    /// A part of the body, a region, `head` or `whole`.
    pub place: String,
}

/// Whether a line of the card is looked at: feelings and urges with numbers. Never what is about suicide or self-harm, nor what
/// replaced such a line: these are not turned into anything.
pub fn looked_at(item: &CardItem, all: &[CardItem]) -> bool {
    let kind = matches!(item.kind, ItemKind::Emotion | ItemKind::Urge);
    kind && !matches!(item.scale, Scale::Text) && !life_threatening(item, all)
}
