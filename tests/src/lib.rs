//! What crosses parts.

mod body;
pub mod copies;
mod safety;
mod sessions;
