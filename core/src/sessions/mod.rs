//! Sessions with a practitioner: series and their occurrences, visits and what is noted around them, the plan for massage, the
//! health questions before it, and the terms on which a person agrees to it. Plain types and rules.

mod massage_plan;
mod occurrence;
mod people;
mod screening;
mod screening_pack;
mod series;
mod standing;
mod terms;
mod visit;

pub use massage_plan::{Ago, Cadence, MassagePlan};
pub use occurrence::{Mark, Marks, Occurrence, Outcome, next, not_ended, occurrence, occurrences};
pub use people::{Place, Practitioner, Role};
pub use screening::{Screening, ScreeningAnswer, ScreeningAnswers, ScreeningOutcome};
pub use screening_pack::{ScreeningItem, Tier, screening_item, screening_items, screening_pack};
pub use series::{Pause, Series, SessionKind, Timetable};
pub use standing::{Standing, no_go, standing};
pub use terms::{SessionTerms, TERMS, term};
pub use visit::{Boundary, NEXT_DAY, RELATIONSHIP, Ratings, Visit, known_rating};
