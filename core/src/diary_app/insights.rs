//! Insights: the table of days read a quarter at a time, and the person's own questions.

use rusqlite::Connection;

use super::body::body_days;
use super::entries::find;
use super::job::Part;
use super::{Diary, Job};
use crate::body::{HEAD, Region, WHOLE};
use crate::card::{CardItem, ItemId, fold_day, skill_pack};
use crate::error::{Error, Given, Result};
use crate::insights::{
    DayTable, DayTableMaker, InsightQuestion, Insights, LookedAt, MOST_QUESTIONS, Noted, insights, is_part, looked_at,
};
use crate::safety::sensitive;
use crate::sessions::Visit;
use crate::store::cards;
use crate::store::interface::{DISCREET, is_on};
use crate::store::kinds::{insight, item, visit};
use crate::time::{DiaryDay, Moment};

/// So much of the time goes to reading the days, the rest to looking at them.
const READ: f64 = 0.7;

impl Diary {
    /// What the days `from` to `to` say about how feelings, body, triggers, skills and visits go together.
    ///
    /// # Errors
    /// `Invalid` when `to` is before `from` or more than 40 years later; `Cancelled`.
    pub fn insights(&self, from: DiaryDay, to: DiaryDay, job: &Job) -> Result<Insights> {
        from.span_to(to)?;
        let part = job.part(0.0, READ);
        let looked = self.read(|file| Looked::read(file, from, to, is_on(file, DISCREET)?, part))?;
        let insights = looked.insights();
        job.check()?;
        job.finish();
        Ok(insights)
    }

    /// The person's own questions; in discreet mode without those about what is not for other eyes.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn insight_questions(&self) -> Result<Vec<InsightQuestion>> {
        self.read(|file| questions(file, is_on(file, DISCREET)?))
    }

    /// Chooses a question, or takes one back. It is asked of all days; one that was chosen after looking says less.
    ///
    /// # Errors
    /// `NotFound` for an unknown line or place; `Invalid` for a line that is never looked at, and for a sixth question.
    pub fn set_insight_question(&self, now: Moment, question: &InsightQuestion, on: bool) -> Result<()> {
        self.act(now, |action| {
            let items = item::read_all(action.file())?;
            let item = find(&items, &question.item)?;
            if !looked_at(item, &items) {
                let allowed = "a feeling or an urge; never what is about suicide or self-harm";
                return Err(Error::invalid("item", Given::value(&question.item), allowed));
            }
            if question.place != HEAD && question.place != WHOLE && !is_part(&question.place) {
                Region::find(&question.place)?;
            }
            let known = insight::questions(action.file())?;
            if on && !known.contains(question) && known.len() >= MOST_QUESTIONS {
                let allowed = format!("at most {MOST_QUESTIONS} questions; take one back first");
                return Err(Error::invalid("question", Given::value(known.len() + 1), allowed));
            }
            action.change(insight::KIND, &insight::id(question), insight::fields(on))
        })
    }
}

/// What was read to be looked at.
pub(super) struct Looked {
    table: DayTable,
    questions: Vec<InsightQuestion>,
    noted: Vec<Noted>,
    visits: Vec<Visit>,
}

impl Looked {
    /// Reads some days; what is shared is not read as on a shared screen.
    pub fn read(file: &Connection, from: DiaryDay, to: DiaryDay, discreet: bool, part: Part<'_>) -> Result<Self> {
        let table = table(file, from, to, discreet, part)?;
        let items: Vec<_> = table.items.iter().map(|(item, _)| item.id.clone()).collect();
        let noted = cards::noted(file, &items, from, to)?;
        part.reach(1.0)?;
        Ok(Self { questions: questions(file, discreet)?, noted, visits: visit::read(file, from, to)?, table })
    }

    /// Looks at it, without the file: others can read and write meanwhile.
    pub fn insights(&self) -> Insights {
        let Self { table, questions, noted, visits } = self;
        insights(LookedAt { table, questions, noted, skills: &skill_pack().1, visits })
    }
}

/// The person's own questions; on a shared screen without those about what it leaves out.
fn questions(file: &Connection, discreet: bool) -> Result<Vec<InsightQuestion>> {
    let mut questions = insight::questions(file)?;
    if discreet {
        let items = item::read_all(file)?;
        let shown = |id: &ItemId| items.iter().any(|item| item.id == *id && !sensitive(item, &items));
        questions.retain(|question| shown(&question.item));
    }
    Ok(questions)
}

fn table(file: &Connection, from: DiaryDay, to: DiaryDay, discreet: bool, part: Part<'_>) -> Result<DayTable> {
    let all = item::read_all(file)?;
    // On a shared screen they leave out what the card leaves out.
    let here = |item: &&CardItem| looked_at(item, &all) && !(discreet && sensitive(item, &all));
    let shown: Vec<_> = all.iter().filter(here).cloned().collect();
    let mut maker = DayTableMaker::new(from, usize::try_from(to.since(from) + 1).unwrap_or(0), shown.clone());
    part.quarters(from, to, |first, last| {
        for (day, known) in cards::days(file, first, last)? {
            let mut card = fold_day(day, known, &shown);
            if discreet {
                card.triggers.clear();
            }
            maker.card(&card);
        }
        body_days(file, first, last)?.iter().for_each(|map| maker.body(map));
        Ok(())
    })?;
    Ok(maker.finish())
}
