//! The clinic's side of a pair: what it invited, who answered, what it sent and what waits to be sent, what the client shared, and the
//! talk with the mailbox. Each pair is a record of its own; nothing joins them but the log of who opened what, which has no names.

pub(crate) mod harmless;
pub(crate) mod log;
mod page;
mod pair;
mod session;
mod share;

pub(crate) use log::LogEnd;
pub use log::{DeskAct, DeskLine, LogCheck};
pub(crate) use page::IndexPage;
pub(crate) use pair::{Access, DeskPair};
pub(crate) use session::{Kept, Session};
pub(crate) use share::{DeskShare, FiledAs, FiledFile, ShareState, shelf_path};
