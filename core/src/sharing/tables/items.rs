//! The lines of the card: what was asked, on which scale.

use super::column::{Column, Table};
use super::days::{KINDS, SCALES};
use super::making::Making;
use super::rows::Rows;
use crate::card::{Owner, Scale};
use crate::error::Result;
use crate::sharing::SharePart;

pub(super) const ITEMS: Table = Table {
    name: "items",
    parts: &[SharePart::Card],
    columns: &[
        Column::word("item", ""),
        Column::text("label"),
        Column::word("kind", KINDS),
        Column::word("scale", SCALES),
        Column::integer("min", "").or("no-numbers"),
        Column::integer("max", "").or("no-numbers"),
        Column::integer("step", "").or("no-numbers"),
        Column::text("low").or("not-said"),
        Column::text("high").or("not-said"),
        Column::word("day_value", "highest, sum, any, latest"),
        Column::word("owner", "pack, person, import, clinic"),
        Column::date("active_from").or("always"),
        Column::date("active_to").or("still"),
        Column::word("replaces", "").or("none-replaced"),
        Column::word("target", "life-threatening, therapy-interfering, quality-of-life, skills").or("not-said"),
    ],
    day: None,
    rest: Some(items),
};

fn items(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    let about = &making.outgoing.about;
    for item in &making.outgoing.items {
        making.item(rows, &item.id)?;
        let ends = item.scale.ends();
        rows.maybe_number(ends.map(|(min, _)| min))?;
        rows.maybe_number(ends.map(|(_, max)| max))?;
        let step = if let Scale::Range { step, .. } = item.scale { step } else { 1 };
        rows.maybe_number(ends.map(|_| step))?;
        let [low, high] = match &item.scale {
            Scale::Range { low, high, .. } => [low.as_deref(), high.as_deref()],
            _ => [None; 2],
        };
        rows.maybe(low)?;
        rows.maybe(high)?;
        rows.text(item.rule().name())?;
        rows.text(match item.owner {
            Owner::Pack(_) => "pack",
            Owner::Person => "person",
            Owner::Import(_) => "import",
            Owner::Clinic(_) => "clinic",
        })?;
        rows.maybe_day(item.active_from)?;
        rows.maybe_day(item.active_to)?;
        // A line that does not go is not named by the one that took its place.
        let replaces = item.replaces.as_ref().filter(|old| making.outgoing.item(old).is_some());
        rows.text(&replaces.map(|old| about.item_name(old)).unwrap_or_default())?;
        rows.maybe(item.target.map(|target| target.name()))?;
        rows.next()?;
    }
    Ok(())
}
