//! The diary card: what it asks ([`CardItem`], [`Scale`]), what a person answers ([`Answer`], [`CheckIn`]), how a day
//! folds into one card ([`DayCard`], highest value of the day), weeks, skills on two axes, goals and chains. Plain types
//! and rules: no file, no clock, no translated text.

mod answer;
mod chain;
mod check_in;
mod day_card;
mod goals;
mod item;
mod names;
mod pack;
mod scale;
mod skill;
mod week;

pub use answer::Answer;
pub use chain::{Chain, ChainLink, LinkKind};
pub use check_in::CheckIn;
pub use day_card::{
    CardDay, DayAnswer, DayCard, DayValue, From, MissingLinks, Observed, Versions, fold_day, fold_item,
};
pub use goals::{DbtTarget, Goals};
pub use item::{CardItem, DayRule, ItemKind, Owner, life_threatening};
pub(crate) use names::checked_id;
pub use names::{ItemId, SkillId, checked_label, checked_tag, checked_text};
pub use pack::{Pack, SkillInfo, card_pack, skill_pack};
pub use scale::Scale;
pub use skill::{Effort, SkillUse};
pub use week::{Coming, FilledIn, Shares, WeekCard, WeekHeader, four_weeks};
