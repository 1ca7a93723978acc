//! The person's own questions: does this line of the card go with this place?

use super::count;
use crate::body::{HEAD, WHOLE, regions};
use crate::card::{CardItem, ItemId};
use crate::insights::{InsightQuestion, MOST_QUESTIONS, is_part, looked_at};
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::phone::values::now as checked;
use crate::time::Moment;

/// A question of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct QuestionRow {
    /// The line of the card.
    pub item: Named,
    /// The part of the body, the region, `head` or `whole`.
    pub place: Named,
}

/// The person's own questions, and what a new one can be made of.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct InsightQuestions {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// The questions.
    pub questions: Vec<QuestionRow>,
    /// So many there can be.
    pub most: u32,
    /// Lines of the card that can be asked about; never what is about suicide or self-harm.
    pub items: Vec<Named>,
    /// The head, the whole body and parts of the body, then single regions, without those that the map hides.
    pub places: Vec<Named>,
}

#[uniffi::export]
impl Diary {
    /// The person's own questions.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn insight_questions(&self, now: Moment) -> Result<InsightQuestions> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let today = self.diary.today(now)?;
        let items = self.diary.days(today, today)?.items;
        let asked = |item: &&CardItem| item.active_on(today) && looked_at(item, &items);
        let named = |item: &CardItem| Named { id: item.id.to_string(), label: self.texts.item(item) };
        Ok(InsightQuestions {
            revision,
            questions: self.question_rows(&items)?,
            most: count(MOST_QUESTIONS),
            items: items.iter().filter(asked).map(named).collect(),
            places: self.places_to_ask()?,
        })
    }

    /// Chooses a question, or takes one back. It is best chosen before looking; at most five.
    ///
    /// # Errors
    /// `NotFound` for an unknown line or place; `Invalid` for a line that is never looked at, and for a sixth question.
    pub fn set_insight_question(
        &self,
        now: Moment,
        item: String,
        place: String,
        asked: bool,
    ) -> Result<InsightQuestions> {
        let question = InsightQuestion { item: ItemId::new(&item)?, place };
        self.diary.set_insight_question(checked(now)?, &question, asked)?;
        self.insight_questions(now)
    }
}

impl Diary {
    pub(super) fn question_rows(&self, items: &[CardItem]) -> Result<Vec<QuestionRow>> {
        let label = |id: &ItemId| {
            items.iter().find(|item| item.id == *id).map_or_else(|| id.to_string(), |item| self.texts.item(item))
        };
        let row = |question: InsightQuestion| QuestionRow {
            item: Named { id: question.item.to_string(), label: label(&question.item) },
            place: self.named_place(question.place),
        };
        Ok(self.diary.insight_questions()?.into_iter().map(row).collect())
    }

    fn named_place(&self, id: String) -> Named {
        Named { label: self.texts.place_of_body(&id), id }
    }

    fn places_to_ask(&self) -> Result<Vec<Named>> {
        let shows_intimate = self.diary.shows_intimate()?;
        let mut groups: Vec<&str> = regions().iter().map(|region| region.group.as_str()).collect();
        groups.dedup();
        let names = groups.iter().flat_map(|group| ["", "-left", "-right"].map(|side| format!("{group}{side}")));
        let mut places = vec![HEAD.to_owned(), WHOLE.to_owned()];
        for part in names.filter(|name| is_part(name)) {
            if !places.contains(&part) {
                places.push(part);
            }
        }
        let shown = regions().iter().filter(|region| shows_intimate || !region.intimate);
        places.extend(shown.map(|region| region.id.clone()));
        Ok(places.into_iter().map(|id| self.named_place(id)).collect())
    }
}
