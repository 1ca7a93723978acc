//! What the report holds besides the diary card where the person shares it: where touch is welcome, on which terms, health answers,
//! chains, the safety plan. It is taken over as it goes out; nothing of it is counted.

use serde::Serialize;

use crate::body::TouchPlan;
use crate::card::Chain;
use crate::safety::SafetyPlan;
use crate::sessions::{ScreeningAnswer, SessionTerms};
use crate::time::EntryTime;

/// One answer to a health question that goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScreeningSaid {
    /// The question's id; its wording is `screening-ID`.
    pub item: String,
    /// The latest answer.
    pub answer: ScreeningAnswer,
    /// The day it was given, and when it was typed.
    pub time: EntryTime,
}

/// What is in it besides the card. A part that does not go is empty, and named as left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct More {
    /// Where touch is welcome, today.
    pub touch: Option<TouchPlan>,
    /// The chosen health questions that were answered, in their order.
    pub screening: Vec<ScreeningSaid>,
    /// The terms of a massage session.
    pub terms: Option<SessionTerms>,
    /// Chains about these days, oldest first.
    pub chains: Vec<Chain>,
    /// The safety plan, as it is today.
    pub safety_plan: Option<SafetyPlan>,
}
