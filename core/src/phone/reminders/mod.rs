//! The reminders' screens: what comes next and up to when that is certain, the rules behind it, what the platform is to
//! be told, what was done about it, and the locked phone. The platform turns civil times into instants with zone data
//! of its own; ids come from rule and civil start alone, so that other zone data or a flight never makes a second
//! reminder of one.

mod about;
mod act;
mod choices;
mod lock_screen;
mod plan;
mod planned;
mod quiet;
mod receipts;
mod rule;
mod rules;
mod screen;
mod words;
mod zones;

pub use about::ReminderAbout;
pub use act::ReminderAct;
pub use choices::{ReminderAboutChoice, ReminderChoices, ReminderTextChoice, ReminderTextKind};
pub use lock_screen::{LockScreen, LockScreenReminder};
pub use plan::{ReminderLimits, ReminderPlan};
pub use planned::PlannedReminder;
pub use quiet::{QuietHours, TimeOfDay};
pub use receipts::{ReceiptAct, ReceiptRow, ReceiptsScreen};
pub use rule::{NewReminder, ReminderText, ReminderTimes};
pub use screen::RemindersScreen;
pub use words::ReminderRow;
pub use zones::{zone_data_version, zone_names, zone_offsets};
