//! A look at what would go, before anything is made: each part with how many entries it has, what is left out by name, how often the
//! recipient reads, and whom to call meanwhile.

use serde::Serialize;

use super::outgoing::Sharing;
use crate::body::Region;
use crate::card::{CheckIn, Versions, life_threatening};
use crate::diary_app::{Diary, Job};
use crate::error::Result;
use crate::sharing::{OutDay, OutDays, Outgoing, SharePart};
use crate::time::{DiaryDay, Moment};

/// A part that would go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartPreview {
    /// Which.
    pub part: SharePart,
    /// How many entries of it: days, check-ins, readings, visits, sessions, marks, answers, texts, lines. Nothing for what goes
    /// together, which is counted when it is looked for.
    pub entries: Option<u64>,
}

/// What would go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharePreview {
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// To whom; nothing for the person's own use.
    pub recipient: Option<String>,
    /// The name by which the recipient would know who it is from.
    pub known_as: Option<String>,
    /// What goes, in the order in which parts are named.
    pub parts: Vec<PartPreview>,
    /// What does not go, and is named as that.
    pub left_out: Vec<SharePart>,
    /// How many lines of the card do not go beside that; which, is not told.
    pub items_left_out: u32,
    /// Days that are filled in, of the days that count.
    pub filled: [u32; 2],
    /// The recipient's words on how often they read and whom to call meanwhile, where they are linked.
    pub clinic_words: Option<String>,
}

impl Diary {
    /// What would go. Nothing is written and nothing is sent.
    ///
    /// # Errors
    /// `Invalid` for days that are none or a scope of which nothing would go; `Locked`.
    pub fn share_preview(&self, now: Moment, sharing: &Sharing) -> Result<SharePreview> {
        self.check_sharing(sharing)?;
        self.with_outgoing(now, sharing, None, &Job::default(), |outgoing, days| {
            let about = &outgoing.about;
            let mut counts = Counts::of(outgoing);
            days.each(&mut |day| {
                counts.day(outgoing, &day);
                Ok(())
            })?;
            let went = SharePart::ALL.into_iter().filter(|part| about.scope.has(*part));
            Ok(SharePreview {
                from: about.from,
                to: about.to,
                recipient: about.recipient.clone(),
                known_as: about.known_as.clone(),
                parts: went.map(|part| PartPreview { part, entries: counts.get(part) }).collect(),
                left_out: about.scope.left_out(),
                items_left_out: about.scope.items_left_out(),
                filled: [about.completeness.filled, about.completeness.days],
                clinic_words: about.clinic_words.clone(),
            })
        })
    }
}

/// How many entries each part has.
struct Counts([u64; SharePart::ALL.len()]);

impl Counts {
    /// Of what there is little of.
    fn of(outgoing: &Outgoing) -> Self {
        let mut counts = Self([0; SharePart::ALL.len()]);
        let reasons = outgoing.more.touch.iter().flat_map(|plan| &plan.touches);
        let terms = outgoing.more.terms.iter().flat_map(|terms| &terms.0);
        let plan = outgoing.more.safety_plan.as_ref().map_or(0, |plan| plan.lines.len());
        let rated = outgoing.visits.iter().filter(|seen| !seen.visit.relationship.0.is_empty());
        counts.add(SharePart::Visits, outgoing.visits.len());
        counts.add(SharePart::Sessions, outgoing.sessions.len());
        counts.add(SharePart::TouchPlan, reasons.clone().filter(|touch| touch.marked.is_some()).count());
        counts.add(SharePart::Screening, outgoing.more.screening.len());
        counts.add(SharePart::SessionTerms, terms.filter(|(_, said)| !said.0.is_empty()).count());
        counts.add(SharePart::Chains, outgoing.more.chains.len());
        counts.add(SharePart::SafetyPlan, plan);
        counts.add(SharePart::RelationshipRatings, rated.count());
        counts.add(SharePart::PrivateReasons, reasons.map(|touch| touch.reason.0.len()).sum());
        for visit in outgoing.visits.iter().map(|seen| &seen.visit) {
            counts.add(SharePart::PrivateReasons, visit.boundary_note.0.len());
            counts.add(SharePart::Notes, visit.note.0.len() + visit.homework.0.len());
        }
        let of_sessions = outgoing.sessions.iter().map(|session| session.note.0.len());
        counts.add(SharePart::Notes, of_sessions.sum::<usize>() + outgoing.life_worth_living.0.len());
        counts
    }

    fn day(&mut self, outgoing: &Outgoing, day: &OutDay) {
        let items = &outgoing.items;
        let danger = |id| outgoing.item(id).is_some_and(|item| life_threatening(item, items));
        let card = !day.card.items.is_empty() || !day.card.ticks.is_empty();
        self.add(SharePart::Card, usize::from(card));
        self.add(SharePart::LifeThreatening, day.card.items.keys().filter(|id| danger(id)).count());
        self.add(SharePart::CheckIns, day.check_ins.len());
        let words = |said: &Versions| said.0.len();
        let in_the_way = day.card.missing.as_ref().map_or(0, |missing| words(&missing.in_the_way));
        self.add(SharePart::Notes, words(&day.card.note) + day.card.triggers.len() + in_the_way);
        day.check_ins.iter().for_each(|one| self.check_in(one));
    }

    fn check_in(&mut self, one: &CheckIn) {
        let hidden = |target: &str| Region::find(target).is_ok_and(|region| region.intimate);
        self.add(SharePart::Body, one.readings.len() + usize::from(one.scan.is_some()));
        self.add(SharePart::HiddenRegions, one.readings.iter().filter(|reading| hidden(&reading.target)).count());
        let notes = one.readings.iter().map(|reading| reading.note.0.len()).sum::<usize>();
        self.add(SharePart::Notes, notes + one.note.0.len() + one.trigger_text.0.len());
    }

    fn add(&mut self, part: SharePart, count: usize) {
        self.0[part as usize] += count as u64;
    }

    fn get(&self, part: SharePart) -> Option<u64> {
        (part != SharePart::Together).then(|| self.0[part as usize])
    }
}
