//! How the card looks in a terminal of 80 columns. Colours are only emphasis: everything is said without them, too.

mod below;
mod blocks;
mod cells;
mod day;
mod four_weeks;
mod layout;
mod week;

pub use blocks::{blocks, strong};
pub use day::{entries, felt};
pub use four_weeks::four_weeks;
pub use layout::wrapped;
pub use week::{days, week};
