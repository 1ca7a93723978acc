//! What crosses parts.
