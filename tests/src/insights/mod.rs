//! Made-up diaries of which the truth is known.

mod cells;
mod chance;
mod diary;
mod kinds;
mod missing;
mod planted;
mod tally;

pub use cells::{Compared, Coverage, False, Power};
pub use chance::Chance;
pub use diary::{Diary, own_questions};
pub use kinds::{Kind, autoregression};
pub use missing::{BODY, FEELING, Missing, rounded};
pub use planted::{SIZES, pair};
pub use tally::Tally;
