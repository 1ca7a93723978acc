//! What crosses parts.

pub mod copies;
