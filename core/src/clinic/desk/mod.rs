//! The clinic's side of a pair: what it invited, who answered, what it sent and what waits to be sent, and the talk with the mailbox.
//! Each pair is a record of its own; nothing joins them.

mod pair;
mod session;

pub(crate) use pair::{Access, DeskPair};
pub(crate) use session::Session;
