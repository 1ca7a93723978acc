//! The lines of the card, and the headers of weeks.

use serde::Serialize;

use super::document::Lines;
use crate::card::{CardItem, DbtTarget, ItemKind, Owner, Scale, WeekHeader};
use crate::error::Result;
use crate::sharing::Outgoing;
use crate::time::DiaryDay;

#[derive(Serialize)]
struct Item<'a> {
    label: Option<&'a str>,
    kind: ItemKind,
    scale: &'a Scale,
    day_value: &'static str,
    owner: &'static str,
    sort: i64,
    active_from: Option<DiaryDay>,
    active_to: Option<DiaryDay>,
    replaces: Option<String>,
    target: Option<DbtTarget>,
}

/// A line of the card.
pub(super) fn item(outgoing: &Outgoing, item: &CardItem, lines: &mut Lines<'_>) -> Result<()> {
    let name = |id| outgoing.about.item_name(id);
    let fields = Item {
        label: item.label.as_deref(),
        kind: item.kind,
        scale: &item.scale,
        day_value: item.rule().name(),
        owner: match item.owner {
            Owner::Pack(_) => "pack",
            Owner::Person => "person",
            Owner::Import(_) => "import",
            Owner::Clinic(_) => "clinic",
        },
        sort: item.sort,
        active_from: item.active_from,
        active_to: item.active_to,
        // A line that does not go is not named by the one that took its place.
        replaces: item.replaces.as_ref().filter(|old| outgoing.item(old).is_some()).map(name),
        target: item.target,
    };
    lines.record("item", name(&item.id), fields)
}

/// The header of a week.
pub(super) fn week(first: DiaryDay, header: &WeekHeader, lines: &mut Lines<'_>) -> Result<()> {
    lines.record("week", first.to_string(), header)
}
