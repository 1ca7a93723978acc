//! What crosses parts.

mod body;
pub mod cluster;
pub mod copies;
pub mod insights;
mod safety;
mod sessions;
pub mod vault;
pub mod whole_copy;
