//! The packs that ship with the app: the default card and the list of skills. A pack is data with id, version, licence
//! and source; its texts are in `texts/`. Only names and numbers are common property of the field: every sentence is our own.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{CardItem, DbtTarget, ItemId, ItemKind, Owner, Scale, SkillId};
use crate::shipped::shipped;

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Pack {
    /// Stable id.
    pub id: String,
    /// Rising version.
    pub version: u32,
    /// Licence of the data.
    pub licence: String,
    /// Where it comes from.
    pub source: String,
}

/// A skill of the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillInfo {
    /// Stable id.
    pub id: SkillId,
    /// The module it belongs to, such as `distress-tolerance`.
    pub module: String,
    /// Whether a caution is shown before it.
    pub caution: bool,
    /// Whether it turns to what is outside the body: may be offered after "spaced out".
    pub outward: bool,
}

#[derive(Deserialize)]
struct CardFile {
    pack: Pack,
    item: Vec<ItemRow>,
}

#[derive(Deserialize)]
struct ItemRow {
    id: String,
    kind: String,
    scale: String,
    target: Option<String>,
}

#[derive(Deserialize)]
struct SkillFile {
    pack: Pack,
    skill: Vec<SkillRow>,
}

#[derive(Deserialize)]
struct SkillRow {
    id: String,
    module: String,
    #[serde(default)]
    caution: bool,
    #[serde(default)]
    outward: bool,
}

static CARD: LazyLock<(Pack, Vec<CardItem>)> = LazyLock::new(|| {
    let file: CardFile = shipped(include_str!("../../packs/card.toml"));
    let items = file.item.iter().enumerate().map(|(place, row)| item(&file.pack, place, row)).collect();
    (file.pack, items)
});

static SKILLS: LazyLock<(Pack, Vec<SkillInfo>)> = LazyLock::new(|| {
    let file: SkillFile = shipped(include_str!("../../packs/skills.toml"));
    let info = |row: SkillRow| SkillInfo {
        id: SkillId::new(&row.id).expect("the shipped pack is tested"),
        module: row.module,
        caution: row.caution,
        outward: row.outward,
    };
    (file.pack, file.skill.into_iter().map(info).collect())
});

/// The default card and its items, in order.
pub fn card_pack() -> &'static (Pack, Vec<CardItem>) {
    &CARD
}

/// The skills, in the order of their modules.
pub fn skill_pack() -> &'static (Pack, Vec<SkillInfo>) {
    &SKILLS
}

fn item(pack: &Pack, place: usize, row: &ItemRow) -> CardItem {
    let scale = match row.scale.as_str() {
        "peak" => Scale::Peak,
        "yes-no" => Scale::YesNo,
        "count" => Scale::Count,
        "minutes" => Scale::Minutes,
        "skills" => Scale::Skills,
        "text" => Scale::Text,
        other => unreachable!("the shipped pack is tested: {other}"),
    };
    CardItem {
        id: ItemId::new(&row.id).expect("the shipped pack is tested"),
        kind: ItemKind::from_name(&row.kind).expect("the shipped pack is tested"),
        scale,
        label: None,
        owner: Owner::Pack(pack.id.clone()),
        sort: (i64::try_from(place).unwrap_or(0) + 1) * 100,
        active_from: None,
        active_to: None,
        replaces: None,
        target: row.target.as_deref().and_then(DbtTarget::from_name),
    }
}
