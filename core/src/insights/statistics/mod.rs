//! Statistics of one person's days, for small whole numbers with many ties, days that resemble the days before them, and
//! many missing days. Everything is a pure function of the table; nothing is random.

mod adjust;
mod autocorrelation;
mod changes;
mod dot;
mod effect;
mod families;
mod memory;
mod null;
mod pair;
mod pairs;
mod prepared;
mod ranks;
mod search;
mod tails;
mod verdict;

pub use adjust::{ADJUSTED_FOR, Adjusted};
pub use autocorrelation::{autocorrelations, effective_days};
pub use changes::{Change, FEWEST_CHANGES, change, median, signed_rank};
pub use effect::{Effect, block_variance};
pub use families::{Steps, bh, simes};
pub use memory::{MOST_PERSISTENT, Memory};
pub use null::{Shape, p_value};
pub use pair::{Tested, When, test};
pub use prepared::Prepared;
pub use ranks::{Days, average_ranks, pearson, spearman};
pub use search::{Answer, Answers, Group, Place, Question, search};
pub use tails::{gamma_above, ln_gamma, normal_above, student_above, student_quantile};
pub use verdict::{CLEAR_DAYS, CLEAR_EFFECTIVE, CLEAR_Q, FEWEST_DAYS, FEWEST_VARIED, HINT_Q, Verdict};
