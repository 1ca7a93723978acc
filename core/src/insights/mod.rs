//! How body and feeling go together in a person's own days: which feelings sit where, what comes before them, what went along with
//! skills and visits, how it changes. Pure functions over one table of days; each finding says its number of days, its interval and
//! how sure it is, and none says what leads to what. Suicide urges and self-harm are never looked at here.

mod associations;
mod day_table;
mod finding;
mod places;
mod questions;
pub mod statistics;

pub use associations::associations;
pub use day_table::{DayTable, DayTableMaker, Days, PlaceSeries};
pub use finding::{Finding, FindingKind, Insights, NotEnough, Subject, Verdict};
pub use places::is_part;
pub use questions::{InsightQuestion, MOST_QUESTIONS, life_threatening, looked_at};
pub use statistics::When;
