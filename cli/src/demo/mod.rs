//! The sample person.
