//! What goes out for somebody else's eyes: a look at it before, files, links, deliveries to a linked clinic, and the log of
//! all that. The platform prints, hands over and asks the relay; nothing is sent from here. What is left out is named.

mod choosing;
mod files;
mod log;
mod qr;
mod recipients;
mod report;
mod request;
mod rows;
mod scope;
mod screen;
mod session;
mod talks;
mod touch_sheet;
mod under_key;

use crate::sharing::SharePart;
use crate::text::{TextArg, Texts};

pub use files::{ShareForm, SharedFile};
pub use log::{ShareLogRow, ShareLogScreen};
pub use qr::{QrCode, qr_code};
pub use recipients::{RecipientAdded, RecipientEdit, ShareRecipientRow};
pub use report::{LeftOutPart, ReportPreview, SharedReport};
pub use request::ShareRequest;
pub use rows::{ShareItemRow, SharePartRow, ShareQuestionRow};
pub use scope::ShareScope;
pub use screen::ShareScreen;
pub use session::{ShareLink, ShareReport, ShareSession, ShareStep};
pub use touch_sheet::SharedTouchSheet;
pub use under_key::SharedUnderKey;

fn label(part: SharePart, texts: &Texts) -> String {
    texts.say(&format!("part-{}", part.name()))
}

/// So many entries, in words.
fn entries(count: u64, texts: &Texts) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    texts.say_with("share-entries", &[("count", TextArg::Number(count))])
}
