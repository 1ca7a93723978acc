//! Statistics of one person's days, for small whole numbers with many ties, days that resemble the days before them, and
//! many missing days. Everything is a pure function of the table; nothing is random.

mod adjust;
mod autocorrelation;
mod compare;
mod dot;
mod effect;
mod even;
mod families;
mod filled;
mod level;
mod mann_whitney;
mod matched;
mod memory;
mod null;
mod pair;
mod pairs;
mod prepared;
mod question;
mod ranks;
mod search;
mod tails;
mod verdict;
mod weekly;

pub use adjust::{ADJUSTED_FOR, Adjusted};
pub use autocorrelation::{effective_days, shrunk};
pub use compare::{Comparison, FEWEST_EACH, compare, compare_recent};
pub use effect::{Effect, block_variance};
pub use even::evened;
pub use families::{Steps, bh, simes};
pub use filled::{Filled, Sets};
pub use level::{Level, quantile};
pub use mann_whitney::{MannWhitney, mann_whitney};
pub use matched::{Alike, Difference, matched};
pub use memory::{MOST_PERSISTENT, Memory};
pub use null::{Shape, p_value};
pub use pair::{Tested, When, test};
pub use prepared::Prepared;
pub use question::{Answer, Answers, Group, Place, Question};
pub use ranks::{Days, average_ranks, normal_scores, pearson, spearman};
pub use search::search;
pub use tails::{gamma_above, ln_gamma, normal_above, student_above, student_quantile};
pub use verdict::{CLEAR_DAYS, CLEAR_EFFECTIVE, FEWEST_DAYS, FEWEST_VARIED, Levels, Verdict};
