//! The diary as one JSON document: what stands now, by scope, for whoever reads; and in the person's own whole copy every change there
//! ever was, from which the same diary is made again. The schema in `docs/schema` says what each field is.

mod change;
mod document;
mod items;
mod massage;
mod moments;
mod plans;
mod reading;
mod value;
mod visits;

use std::io::Write;

use crate::error::{Error, Result};
use crate::store::Change;

pub use document::{RecordsWritten, write_records};
pub(crate) use reading::{Checked, check, each_change};

/// The version of the document. Fields may be added to it, none changes its meaning.
pub const RECORDS_FORMAT: u64 = 1;

/// Every change there ever was.
pub trait OutLog {
    /// Hands over each change, in the order of their stamps.
    ///
    /// # Errors
    /// What `take` answers; a file that can't be read.
    fn changes(&self, take: &mut dyn FnMut(&Change) -> Result<()>) -> Result<()>;
}

/// Writes something as JSON, in one line.
fn put(out: &mut dyn Write, json: &impl serde::Serialize) -> Result<()> {
    serde_json::to_writer(out, json).map_err(|error| match error.io_error_kind() {
        Some(kind) => std::io::Error::from(kind).into(),
        None => Error::Store { what: "something that is no JSON".into() },
    })
}
