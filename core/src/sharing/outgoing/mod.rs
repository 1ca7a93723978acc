//! What goes out, after the scope took away the rest: one form from which the bundle, the tables and the records are written. What
//! there is little of is here whole; days come one after another, so that ten years are never in memory at once.

mod ids;

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::{More, SeenVisit, ShareScope};
use crate::card::{CardItem, CheckIn, DayCard, ItemId, Shares, Versions, WeekHeader};
use crate::error::Result;
use crate::sessions::Occurrence;
use crate::time::{CIVIL, DiaryDay, Moment};

pub use ids::ExportIds;

/// For whom, of when, and what is not in it.
#[derive(Debug, Clone)]
pub struct About {
    /// When it was made.
    pub made_at: Moment,
    /// The person's current day then.
    pub today: DiaryDay,
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// What goes.
    pub scope: ShareScope,
    /// The recipient's name, as the person has it; nothing for the person's own use.
    pub recipient: Option<String>,
    /// The name by which the recipient knows the person, if they want to be named at all.
    pub known_as: Option<String>,
    /// How much was filled in, and when.
    pub completeness: Shares,
    /// The recipient's words on how often they read and whom to call meanwhile, where they are linked.
    pub clinic_words: Option<String>,
    /// The names that things have towards this recipient; nothing for the person's own use, where they keep their own.
    pub ids: Option<ExportIds>,
}

/// What there is little of. A part that does not go is empty, and named by [`ShareScope::left_out`].
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// For whom, and of when.
    pub about: About,
    /// The lines of the card that go, in the card's order.
    pub items: Vec<CardItem>,
    /// The headers of the weeks that these days touch, by their first day; only those in which something was said.
    pub headers: BTreeMap<DiaryDay, WeekHeader>,
    /// Sessions of these days, in the order in which they begin.
    pub sessions: Vec<Occurrence>,
    /// Visits of these days, with mood and body before and after.
    pub visits: Vec<SeenVisit>,
    /// Where touch is welcome, health answers, terms, chains, the safety plan.
    pub more: More,
    /// What a life worth living is to the person; one of the notes.
    pub life_worth_living: Versions,
}

/// A day on which something was entered.
#[derive(Debug, Clone)]
pub struct OutDay {
    /// Its card.
    pub card: DayCard,
    /// When the last of its entries was typed.
    pub typed_at: Option<Moment>,
    /// Its check-ins, in the order in which they were recorded; none where they don't go.
    pub check_ins: Vec<CheckIn>,
}

/// The days, which can be gone through more than once.
pub trait OutDays {
    /// Hands over each day on which something was entered, in order.
    ///
    /// # Errors
    /// What `take` answers; a file that can't be read; `Cancelled`.
    fn each(&self, take: &mut dyn FnMut(OutDay) -> Result<()>) -> Result<()>;
}

impl About {
    /// The name of something in this export.
    pub fn name(&self, kind: &str, id: &str) -> String {
        self.ids.as_ref().map_or_else(|| id.to_owned(), |ids| ids.name(kind, id).to_string())
    }

    /// The name of a line of the card: a pack's or an import's word as it is, which is the same for everybody; one of the person's own
    /// lines as anything else.
    pub fn item_name(&self, id: &ItemId) -> String {
        if uuid::Uuid::try_parse(id.as_str()).is_ok() { self.name("item", id.as_str()) } else { id.to_string() }
    }

    /// The name of a session, by its series and the civil start that it had at first.
    pub fn session_name(&self, series: &str, original: NaiveDateTime) -> String {
        self.name("occurrence", &format!("{series}/{}", original.format(CIVIL)))
    }
}

impl Outgoing {
    /// The line of the card of this id.
    pub fn item(&self, id: &ItemId) -> Option<&CardItem> {
        self.items.iter().find(|item| item.id == *id)
    }
}
