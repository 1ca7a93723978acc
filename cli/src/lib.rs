//! The command line of Somacard: the same core in a terminal.

pub mod demo;
