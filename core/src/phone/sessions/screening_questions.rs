//! The health questions as they are asked, and their answers on the way in.

use crate::error::{Error, Given};
use crate::phone::error::Result;
use crate::sessions::{ScreeningAnswer, ScreeningAnswers, ScreeningItem, Standing, Tier};
use crate::text::Texts;

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreeningChoice {
    /// The answer.
    pub answer: ScreeningAnswer,
    /// Its words.
    pub label: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreeningQuestion {
    /// Stable id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// What a yes leads to.
    pub tier: Tier,
    /// It is about a place: with yes or not sure it asks for regions.
    pub placed: bool,
    /// It is about how the person is today: it is asked again at each session.
    pub of_the_day: bool,
    /// It is to be asked now: its answer ran out, something changed, or there is none.
    pub asked: bool,
    /// Its last answer, yes or not sure, counts until it is asked again: never fill in a no for it.
    pub carried: bool,
}

/// An answer to save.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewScreeningAnswer {
    /// The question's id.
    pub question: String,
    /// The answer.
    pub answer: ScreeningAnswer,
    /// The regions it is about, by id; only of a question about a place, answered yes or not sure.
    #[uniffi(default = [])]
    pub regions: Vec<String>,
}

/// Answers by question, each once.
pub(super) fn said(answers: Vec<NewScreeningAnswer>) -> Result<ScreeningAnswers> {
    let mut said = ScreeningAnswers::default();
    for NewScreeningAnswer { question, answer, regions } in answers {
        if !regions.is_empty() {
            said.places.insert(question.clone(), regions.into_iter().collect());
        }
        if said.answers.insert(question.clone(), answer).is_some() {
            return Err(Error::invalid("screening", Given::value(question), "each of them once").into());
        }
    }
    Ok(said)
}

/// A question in words.
pub(super) fn question(id: &str, texts: &Texts) -> String {
    texts.say(&format!("screening-{id}"))
}

/// An answer with its words.
pub(super) fn choice(answer: ScreeningAnswer, texts: &Texts) -> ScreeningChoice {
    ScreeningChoice { answer, label: texts.say(&format!("screening-{}", answer.name())) }
}

impl ScreeningQuestion {
    pub(super) fn of(item: &ScreeningItem, standing: &Standing, texts: &Texts) -> Self {
        Self {
            id: item.id.clone(),
            text: question(&item.id, texts),
            tier: item.tier,
            placed: item.tier == Tier::NotHere,
            of_the_day: item.of_the_day(),
            asked: standing.asked_again.iter().any(|asked| asked.id == item.id),
            carried: standing.carried.contains(&item.id.as_str()),
        }
    }
}
