//! The forms that are the same for everybody but for their language: what is asked around visits, of a week, before
//! massage and so on. The card's own form is made of its lines; what every day asks beside them stands here.

mod chain;
mod check_in;
mod day;
mod massage;
mod plan;
mod visit;
mod week;

use uuid::Uuid;

use super::names::Names;
use super::resources::Questionnaire;
use super::section::Section;
use crate::text::Texts;

pub(crate) use chain::chain_answers;
pub(crate) use check_in::check_in_answers;
pub(crate) use day::day_questions;
pub(crate) use massage::{screening_answers, terms_answers, touch_answers};
pub(crate) use plan::plan_answers;
pub(crate) use visit::visit_answers;
pub(crate) use week::week_answers;

/// One of these forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    CheckIn,
    Week,
    Visit,
    TouchPlan,
    Screening,
    Terms,
    Chain,
    SafetyPlan,
}

impl Form {
    /// All of them.
    pub(crate) const ALL: [Self; 8] = [
        Self::CheckIn,
        Self::Week,
        Self::Visit,
        Self::TouchPlan,
        Self::Screening,
        Self::Terms,
        Self::Chain,
        Self::SafetyPlan,
    ];

    /// The section that its answers stand in.
    pub(crate) fn section(self) -> Section {
        match self {
            Self::CheckIn => Section::CheckIns,
            Self::Week => Section::Card,
            Self::Visit => Section::Visits,
            Self::TouchPlan => Section::TouchPlan,
            Self::Screening => Section::Screening,
            Self::Terms => Section::Terms,
            Self::Chain => Section::Chains,
            Self::SafetyPlan => Section::SafetyPlan,
        }
    }

    /// The form, under a name for it as a resource; with or without what it asks about danger to life.
    pub(crate) fn make(self, id: impl FnOnce(&str) -> Uuid, danger: bool, texts: &Texts) -> Questionnaire {
        let ((slug, name, title), questions) = match self {
            Self::CheckIn => (("check-in", "CheckIn", "fhir-check-in"), check_in::questions(texts)),
            Self::Week => (("week", "Week", "fhir-week"), week::questions(danger, texts)),
            Self::Visit => (("visit", "Visit", "report-visits"), visit::questions(danger, texts)),
            Self::TouchPlan => (("touch-plan", "TouchPlan", "touch-title"), massage::touch_questions(texts)),
            Self::Screening => (("screening", "Screening", "screening-title"), massage::screening_questions(texts)),
            Self::Terms => (("session-terms", "SessionTerms", "touch-terms"), massage::terms_questions(texts)),
            Self::Chain => (("chain", "Chain", "report-chains"), chain::questions(texts)),
            Self::SafetyPlan => (("safety-plan", "SafetyPlan", "safety-title"), plan::questions(danger, texts)),
        };
        Questionnaire::new(id, (slug, name, texts.say(title)), texts.language().tag(), questions)
    }
}

/// The forms of an export, each with the address that its answers name.
pub(crate) struct Forms(Vec<(Questionnaire, String)>);

impl Forms {
    pub(crate) fn new(names: &Names, danger: bool, texts: &Texts) -> Self {
        let made = Form::ALL.into_iter().map(|form| form.make(|id| names.id("questionnaire", id), danger, texts));
        Self(
            made.map(|form| {
                let canonical = form.canonical();
                (form, canonical)
            })
            .collect(),
        )
    }

    pub(crate) fn get(&self, form: Form) -> &Questionnaire {
        &self.0[form as usize].0
    }

    pub(crate) fn canonical(&self, form: Form) -> &str {
        &self.0[form as usize].1
    }
}
