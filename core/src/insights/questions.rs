//! Which lines of the card are looked at, and the person's own questions: up to five, chosen beforehand. They are answered first and as
//! a family of their own, so that asking little makes an answer surer.

use serde::Serialize;

use crate::card::{CardItem, DbtTarget, ItemId, ItemKind, Scale};

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

/// Whether a line, or one that it replaced, is about life and death.
pub fn life_threatening(item: &CardItem, all: &[CardItem]) -> bool {
    let mut one = Some(item);
    // A line that replaces itself over others would go round for ever; no chain is longer than the card.
    for _ in 0..=all.len() {
        let Some(item) = one else { return false };
        if item.target == Some(DbtTarget::LifeThreatening) {
            return true;
        }
        one = item.replaces.as_ref().and_then(|old| all.iter().find(|other| other.id == *old));
    }
    false
}
