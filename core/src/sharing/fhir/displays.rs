//! How codes are said in the person's language, for answers that are codes: a reader without our definitions still
//! reads words.

use std::borrow::Cow;
use std::collections::HashMap;

use super::basics::Coding;
use super::systems::System;
use crate::text::Texts;

/// The systems that answers are chosen from.
const CHOSEN: [System; 8] = [
    System::Skill,
    System::SkillUse,
    System::TouchLevel,
    System::ScreeningAnswer,
    System::Boundary,
    System::FilledIn,
    System::LinkKind,
    System::SessionKind,
];

/// Words for codes.
pub(crate) struct Displays(Vec<(&'static str, HashMap<String, String>)>);

impl Displays {
    pub(crate) fn new(texts: &Texts) -> Self {
        Self(CHOSEN.into_iter().map(|system| (system.url(), system.concepts(texts).into_iter().collect())).collect())
    }

    /// Says a code's words beside it.
    pub(crate) fn say<'a>(&'a self, coding: &mut Coding<'a>) {
        let system = self.0.iter().find(|(url, _)| *url == coding.system).map(|(_, words)| words);
        coding.display =
            system.and_then(|words| words.get(coding.code.as_ref())).map(|said| Cow::Borrowed(said.as_str()));
    }
}
