//! What surrounds a session with a practitioner: the health questions before massage.

mod terms;

pub use terms::{SessionTerms, TERMS, term};
