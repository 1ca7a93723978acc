//! Recurrence in civil time: rules in the words of RFC 5545, and sets of occurrences with exceptions and additions. What a
//! series means in a zone comes last (`resolve`), so that neither travel nor a clock change moves an occurrence.

mod days;
mod expand;
mod parse;
mod rule;
mod set;

pub use expand::Occurrences;
pub use rule::{End, Frequency, NthWeekday, Rule};
pub use set::Schedule;
