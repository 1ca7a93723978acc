//! Importing another program's CSV: a TOML map says which column is which item or reading of the body, on which scale, when it was recorded and
//! what counts as missing. Reading and converting only: what is written and when is the façade's business.

mod cell;
mod header;
mod lines;
mod map;
mod map_column;
mod map_file;
mod rows;
mod summary;
mod time_format;

pub use map::{Column, ImportMap, ReadingColumn, TimeColumn};
pub use summary::{ImportSummary, SkippedLine};

pub(crate) use rows::{Row, Rows};
