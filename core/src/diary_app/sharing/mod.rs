//! What goes out: to whom, a look at it before, the files themselves, and a log of every time.

mod bundle;
mod days;
mod export;
mod links;
mod log;
mod outgoing;
mod preview;
mod recipients;
mod records;
mod sealed;
mod tables;

pub(super) use outgoing::{more, on_the_card};

pub use export::Exported;
pub use links::PreparedLink;
pub use log::{ShareEntry, ShareWay};
pub use outgoing::Sharing;
pub use preview::{PartPreview, SharePreview};
pub use recipients::{NewRecipient, Recipient, RecipientEdit};
pub use records::ExportedRecords;
pub use tables::ExportedTables;
