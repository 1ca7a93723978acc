//! A safety plan in the person's own words, what brings it up, and whom to call: the plan in the field's six steps, the rules
//! agreed with the DBT therapist, helplines with source and date, what helped before, and what others must not see on a shared
//! screen. Nothing here sends, counts or watches, and nothing delays an entry.

mod coping;
mod discretion;
mod helplines;
mod hours;
mod offer;
mod pack;
mod plan;
mod rule;
mod screen;

pub use coping::{Coping, CopingFrom, Helped, NEUTRAL, OUTWARD, Suggested, coping, is_spaced_out, says_spaced_out};
pub(crate) use discretion::veils;
pub use discretion::{Discretion, sensitive, veil_card, veil_check_in};
pub use helplines::{Checked, Country, Emergency, Helpline, LineKind, Sources, Who};
pub use hours::{Hours, Span};
pub use offer::{Because, Before, Offer, Show, Typed, offer};
pub use pack::{Helplines, shipped};
pub use plan::{PlanLine, SafetyPlan, Step};
pub use rule::{Jump, Median, UrgeRule, default_rules};
pub use screen::{EmergencyNumber, Known, Line, OwnContact, SafetyScreen, screen};
