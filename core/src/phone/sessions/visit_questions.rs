//! What is asked around a session, in which words, and what a person may do next. Only where a person may be touched is
//! the boundary asked about.

use crate::card::Coming;
use crate::phone::card::Named;
use crate::sessions::{Boundary, NEXT_DAY, RELATIONSHIP};
use crate::text::Texts;

/// An answer to the question about the boundary.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct BoundaryChoice {
    /// The answer.
    pub answer: Boundary,
    /// Its words.
    pub label: String,
    /// What can be offered quietly after it, in this order: `note`, `dbt-therapist`, `end-series`, `complaint`,
    /// `assault-line`. Nothing of it is done or sent by itself.
    pub next_steps: Vec<Named>,
}

/// What is asked around a session, and its words. Everything may be left open.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct VisitQuestions {
    /// The heading of what is rated on coming into session.
    pub coming_before: String,
    /// The heading of what is rated on leaving it.
    pub coming_after: String,
    /// What is rated on coming and leaving, each 0 to 5.
    pub coming: Vec<Named>,
    /// The heading of mood and body before.
    pub before: String,
    /// The heading of mood and body after.
    pub after: String,
    /// The heading of the check-in on the relationship.
    pub relationship_title: String,
    /// What it is for, and who sees it.
    pub relationship_why: String,
    /// Its questions, each 0 to 10.
    pub relationship: Vec<Named>,
    /// "Was my boundary respected?"
    pub boundary_question: String,
    /// Its answers.
    pub boundary: Vec<BoundaryChoice>,
    /// What to say above the next steps.
    pub next_steps_title: String,
    /// The heading of the check on the day after.
    pub next_day_title: String,
    /// Its questions, each 0 to 5.
    pub next_day: Vec<Named>,
    /// The heading of homework.
    pub homework_title: String,
}

impl VisitQuestions {
    pub(super) fn of(texts: &Texts) -> Self {
        let say = |id: &str| texts.say(id);
        let asked = |of: &str, names: &[&str]| names.iter().map(|name| named(of, name, texts)).collect();
        let choice = |answer: Boundary| BoundaryChoice {
            answer,
            label: say(&format!("boundary-{}", answer.name())),
            next_steps: next_steps(Some(answer), texts),
        };
        Self {
            coming_before: say("coming-before"),
            coming_after: say("coming-after"),
            coming: asked("coming", &Coming::NAMES),
            before: say("visit-before"),
            after: say("visit-after"),
            relationship_title: say("relationship-title"),
            relationship_why: say("relationship-why"),
            relationship: asked("relationship", &RELATIONSHIP),
            boundary_question: say("boundary-question"),
            boundary: [Boundary::Yes, Boundary::No, Boundary::NotSure].map(choice).into(),
            next_steps_title: say("boundary-steps"),
            next_day_title: say("next-day-title"),
            next_day: asked("next-day", &NEXT_DAY),
            homework_title: say("homework-title"),
        }
    }
}

/// What can be offered after an answer.
pub(super) fn next_steps(answer: Option<Boundary>, texts: &Texts) -> Vec<Named> {
    let steps = answer.map(Boundary::next_steps).unwrap_or_default();
    steps.iter().map(|step| named("boundary-step", step, texts)).collect()
}

/// Something asked or offered, by its name and words.
fn named(of: &str, name: &str, texts: &Texts) -> Named {
    Named { id: name.into(), label: texts.say(&format!("{of}-{name}")) }
}
