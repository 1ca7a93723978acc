//! Importing another program's CSV: a TOML map says which column is which item, on which scale, when it was recorded and
//! what counts as missing. Reading and converting only: what is written and when is the façade's business.

mod cell;
mod header;
mod lines;
mod map;
mod map_file;
mod rows;
mod time_format;

pub use map::{Column, ImportMap, TimeColumn};
pub use rows::{ImportSummary, SkippedLine};

pub(crate) use rows::{Row, Rows};
