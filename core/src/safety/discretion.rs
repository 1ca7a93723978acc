//! What others must not see on a shared screen: in discreet mode the app has a neutral name, reminders say nothing, and the
//! lines of a card that tell most are left out, with a word that they are.

use serde::Serialize;

use crate::card::{CardItem, CheckIn, DayCard, ItemId, ItemKind, Versions, life_threatening};

/// How much is shown on this device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Discretion {
    /// Discreet mode.
    pub discreet: bool,
    /// Hidden for the moment: a neutral screen until the person comes back.
    pub hidden: bool,
}

/// Whether an item is not for other eyes: urges, target behaviours, substances, and whatever is life-threatening.
pub fn sensitive(item: &CardItem, all: &[CardItem]) -> bool {
    let kind = matches!(item.kind, ItemKind::Urge | ItemKind::TargetBehaviour | ItemKind::Substance);
    kind || life_threatening(item, all)
}

/// Takes out of some days of the card what is not for other eyes. What was typed stays where it is; only this reading lacks it.
pub fn veil_card(items: &mut Vec<CardItem>, days: &mut [DayCard]) {
    let all = items.clone();
    items.retain(|item| !sensitive(item, &all));
    for day in days {
        day.items.retain(|id, _| items.iter().any(|item| item.id == *id));
        day.note = Versions::default();
        day.triggers.clear();
        if let Some(missing) = &mut day.missing {
            missing.in_the_way = Versions::default();
        }
    }
}

/// Whether a text field of a day or a check-in is one of those that are taken out.
pub(crate) fn veils(field: &str) -> bool {
    ["text.note", "text.trigger", "text.in_the_way"].contains(&field) || field.starts_with("text.reading.")
}

/// The same of a check-in, given all items of the card.
pub fn veil_check_in(items: &[CardItem], check_in: &mut CheckIn) {
    let shown = |id: &ItemId| items.iter().any(|item| item.id == *id && !sensitive(item, items));
    check_in.answers.retain(|(id, _)| shown(id));
    check_in.triggers.clear();
    check_in.trigger_text = Versions::default();
    check_in.note = Versions::default();
    check_in.readings.iter_mut().for_each(|reading| reading.note = Versions::default());
}
