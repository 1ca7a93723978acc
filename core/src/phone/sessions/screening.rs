//! Health questions before massage: what to ask, and what came of the answers. Medical help comes before any list; what
//! comes out is to talk over, and never says that somebody is fit.

use super::NewScreeningAnswer;
use super::screening_questions::{ScreeningChoice, ScreeningQuestion, choice, question, said};
use crate::body::regions;
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::{Result, saved_then};
use crate::phone::values::{Day, now as checked};
use crate::sessions::{ScreeningAnswer, ScreeningOutcome, Standing, Tier, screening_items};
use crate::text::{TextArg, Texts};
use crate::time::Moment;

/// What to take along, by what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreeningList {
    /// What to do about it: postpone, not here, doctor or agree.
    pub tier: Tier,
    /// The heading.
    pub heading: String,
    /// The lines, in the person's voice; of places to leave out, the regions' names.
    pub lines: Vec<String>,
}

/// The health questions and what holds today.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreeningScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The title.
    pub title: String,
    /// What comes out of it, and what not.
    pub why: String,
    /// Get medical help now: shown before everything else, when it is there.
    pub help_now: Option<String>,
    /// What to say above the questions that led to it.
    pub help_asked: String,
    /// The questions that led to it.
    pub help_because: Vec<String>,
    /// What to take along, by what to do about it, in this order; lists without a line are left out.
    pub lists: Vec<ScreeningList>,
    /// The regions to leave out, by id, in the order in which they are read.
    pub no_go: Vec<String>,
    /// There is a place to leave out, and its region was not said.
    pub no_go_somewhere: bool,
    /// Said when every question has an answer that counts, and none was yes or not sure.
    pub nothing: Option<String>,
    /// Whether the questions were ever answered.
    pub ever: bool,
    /// Which are asked again and until when the rest counts, in words, a sentence each.
    pub standing: Vec<String>,
    /// The last day on which no lasting question is asked again; nothing when one is now.
    pub valid_until: Option<Day>,
    /// All questions, in the order in which they are asked.
    pub questions: Vec<ScreeningQuestion>,
    /// Answers to choose from.
    pub answers: Vec<ScreeningChoice>,
    /// The regions that a question about a place may name.
    pub regions: Vec<Named>,
}

#[uniffi::export]
impl Diary {
    /// The health questions and what holds today.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn screening(&self, now: Moment) -> Result<ScreeningScreen> {
        let (revision, texts) = (self.diary.revision(), &self.texts);
        let standing = self.diary.screening(checked(now)?)?;
        let outcome = &standing.outcome;
        let lists = lists(outcome, texts);
        let nothing = standing.asked_again.is_empty() && lists.is_empty() && outcome.help_now.is_empty();
        Ok(ScreeningScreen {
            revision,
            title: texts.say("screening-title"),
            why: texts.say("screening-why"),
            help_now: (!outcome.help_now.is_empty()).then(|| texts.say("screening-help-now")),
            help_asked: texts.say("screening-help-asked"),
            help_because: outcome.help_now.iter().map(|id| question(id, texts)).collect(),
            lists,
            no_go: outcome.no_go.iter().map(|id| (*id).to_owned()).collect(),
            no_go_somewhere: outcome.no_go_somewhere,
            nothing: nothing.then(|| texts.say("screening-nothing")),
            ever: standing.ever,
            standing: sentences(&standing, texts),
            valid_until: standing.valid_until.map(Day::from),
            questions: screening_items().iter().map(|item| ScreeningQuestion::of(item, &standing, texts)).collect(),
            answers: ScreeningAnswer::ALL.map(|answer| choice(answer, texts)).into(),
            regions: regions().iter().map(|r| Named { id: r.id.clone(), label: texts.region(&r.id) }).collect(),
        })
    }

    /// Saves answers to some or all of the questions.
    ///
    /// # Errors
    /// `NotFound` for an unknown question or region; `Invalid` when nothing is answered, a question is answered twice,
    /// or regions stand where none are asked. Nothing is saved then.
    pub fn answer_screening(&self, now: Moment, answers: Vec<NewScreeningAnswer>) -> Result<ScreeningScreen> {
        let id = self.diary.screen(checked(now)?, &said(answers)?)?;
        saved_then(&id, self.screening(now))
    }

    /// Says that something changed since the questions were last answered: all of them are asked again.
    ///
    /// # Errors
    /// `NotFound` when they never were.
    pub fn screening_changed(&self, now: Moment) -> Result<ScreeningScreen> {
        self.diary.screening_changed(checked(now)?)?;
        self.screening(now)
    }
}

fn lists(outcome: &ScreeningOutcome, texts: &Texts) -> Vec<ScreeningList> {
    let take = |ids: &[&str]| ids.iter().map(|id| texts.say(&format!("screening-{id}-take"))).collect();
    let mut places: Vec<_> = outcome.no_go.iter().map(|region| texts.region(region)).collect();
    places.extend(outcome.no_go_somewhere.then(|| texts.say("screening-somewhere")));
    let list = |(tier, lines): (Tier, Vec<String>)| {
        let heading = texts.say(&format!("screening-tier-{}", tier.name()));
        (!lines.is_empty()).then_some(ScreeningList { tier, heading, lines })
    };
    let all = [
        (Tier::Postpone, take(&outcome.postpone)),
        (Tier::NotHere, places),
        (Tier::Doctor, take(&outcome.doctor)),
        (Tier::Agree, take(&outcome.agree)),
    ];
    all.into_iter().filter_map(list).collect()
}

/// Which questions are asked again, and until when the rest counts.
fn sentences(standing: &Standing, texts: &Texts) -> Vec<String> {
    let count = i64::try_from(standing.asked_again.len()).unwrap_or(i64::MAX);
    let never = (!standing.ever).then(|| texts.say("screening-never"));
    let again = texts.say_with("screening-asked-again", &[("count", TextArg::Number(count))]);
    let until = standing.valid_until.map(|until| {
        let until = texts.day(until.date());
        texts.say_with("screening-valid-until", &[("day", TextArg::Text(&until))])
    });
    let acute = texts.say("screening-acute-again");
    never.into_iter().chain([again]).chain(until).chain([acute]).collect()
}
