//! The report of some weeks for the person's DBT therapist: in DBT's order of targets first, then the cards, how feelings went,
//! the body, what went together, visits, skills, sessions. One record of numbers and points; a page and the apps' screens are
//! made from it. What the person leaves out is taken away before anything is counted, and named.

mod associations;
mod body;
mod html;
mod material;
mod more;
mod points;
mod scope;
mod sessions;
mod skills;
mod targets;
mod trends;
mod visits;
mod weeks;
mod words;

use serde::Serialize;

use crate::card::{CardItem, Shares, Versions};
use crate::sharing::{SharePart, ShareScope};
use crate::time::DiaryDay;

pub use associations::Associations;
pub use body::{BodyPart, PlaceChange};
pub use html::report_html;
pub use material::{Material, SeenVisit};
pub use more::{More, ScreeningSaid};
pub use points::Point;
pub use sessions::SessionCounts;
pub use skills::{ModuleUse, SkillCount, SkillLedger};
pub use targets::{TargetLine, TargetPart};
pub use trends::{Trend, WeekPoint};
pub use visits::{BeforeAfter, Measured, VisitPart};
pub use weeks::WeekSheet;
pub use words::OwnWords;

/// The report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The day it was made.
    pub made_on: DiaryDay,
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// What is not in it.
    pub not_in_it: Vec<SharePart>,
    /// How many lines of the card the person left out one by one; which, is not told.
    pub items_left_out: u32,
    /// The lines of the card it speaks of, in the card's order.
    pub items: Vec<CardItem>,
    /// What a life worth living is to the person; one of the notes.
    pub life_worth_living: Versions,
    /// How much was filled in, and when.
    pub completeness: Shares,
    /// The first page, in DBT's order of targets.
    pub targets: Vec<TargetPart>,
    /// The cards of the last weeks, four weeks to a sheet, oldest first.
    pub sheets: Vec<WeekSheet>,
    /// Emotions, urges and other numbers over the days.
    pub trends: Vec<Trend>,
    /// The body, and its change.
    pub body: BodyPart,
    /// What went together.
    pub associations: Associations,
    /// Visits, before and after; those of which something was noted.
    pub visits: Vec<VisitPart>,
    /// Skills, counted.
    pub skills: SkillLedger,
    /// Sessions, counted by kind.
    pub sessions: Vec<SessionCounts>,
    /// What is in it besides the card.
    pub more: More,
    /// The person's own words by day, where they are in it.
    pub words: Vec<OwnWords>,
}

impl Report {
    /// The report from what the diary gives; what the scope leaves out is taken away first.
    pub fn of(mut material: Material, scope: &ShareScope) -> Self {
        let not_in_it = scope.take_away(&mut material);
        Self {
            made_on: material.today,
            from: material.from,
            to: material.to,
            not_in_it,
            items_left_out: scope.items_left_out(),
            completeness: Shares::of(&material.days, material.began, material.today),
            targets: targets::parts(&material),
            sheets: weeks::sheets(&material),
            trends: trends::trends(&material),
            body: body::part(&material),
            associations: associations::part(&material),
            visits: visits::parts(&material),
            skills: SkillLedger::of(&material.items, &material.days),
            sessions: sessions::counts(&material),
            words: words::words(&material),
            more: material.more,
            life_worth_living: material.life_worth_living,
            items: material.items,
        }
    }

    /// Whether a part is in it.
    pub fn has(&self, part: SharePart) -> bool {
        !self.not_in_it.contains(&part)
    }

    /// The line of the card of this id.
    pub fn item(&self, id: &crate::card::ItemId) -> Option<&CardItem> {
        self.items.iter().find(|item| item.id == *id)
    }
}
