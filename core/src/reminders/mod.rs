//! Reminders that come at the right hour: from rules and what was done already to a plan of moments, with the day up to which
//! it is certain, and the difference against what the platform has pending. Pure: the clock, the zone, the sessions and what
//! was done come in; nothing is remembered here.

mod facts;
mod plan;
mod rule;
mod slots;

pub use facts::Facts;
pub use plan::{Diff, Limits, Pending, Plan, PlannedReminder, Situation, diff, plan};
pub use rule::{About, QuietHours, ReminderRule, ReminderText, SessionTime, When};
pub use slots::{slot_id, slot_name};
