//! What surrounds a session with a practitioner: the health questions before massage, and the terms on which a person
//! agrees to it. Plain types and rules.

mod screening;
mod screening_pack;
mod standing;
mod terms;

pub use screening::{Screening, ScreeningAnswer, ScreeningAnswers, ScreeningOutcome};
pub use screening_pack::{ScreeningItem, Tier, screening_item, screening_items, screening_pack};
pub use standing::{Standing, no_go, standing};
pub use terms::{SessionTerms, TERMS, term};
