//! The words of the product, in the person's language: names of items and skills, headings, questions, short sentences
//! with numbers in them ([`Texts`]). Words live in Fluent files under `texts/`, one folder for each [`Language`], and are
//! built in; a word that one language lacks is said in English, and one that nobody knows is shown by its id. Nothing
//! here reads the phone's settings: the language comes in from outside.

mod insights;
mod language;
mod places;
mod refusals;
mod reminders;
mod safety;
mod sessions;
mod texts;

pub use language::Language;
pub use refusals::Refused;
pub use safety::Block;
pub use texts::{TextArg, Texts};
