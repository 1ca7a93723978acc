//! Taking away: one rule for each piece of the diary, used by everything that goes out.

use super::{SharePart, ShareScope};
use crate::body::Region;
use crate::card::{CardItem, Chain, CheckIn, Coming, DayCard, ItemId, Scale, Versions, WeekHeader, life_threatening};
use crate::sessions::{Occurrence, Role, SessionKind, Visit};

/// A scope, applied to one person's card.
pub(crate) struct Filter<'a> {
    scope: &'a ShareScope,
    gone: Vec<ItemId>,
}

impl<'a> Filter<'a> {
    /// The filter for a card of these items.
    pub(crate) fn new(scope: &'a ShareScope, items: &[CardItem]) -> Self {
        let has = |part| scope.has(part);
        let goes = |item: &CardItem| {
            has(SharePart::Card)
                && (has(SharePart::LifeThreatening) || !life_threatening(item, items))
                && (has(SharePart::Notes) || item.scale != Scale::Text)
                && !scope.without_items.contains(&item.id)
        };
        let gone = items.iter().filter(|item| !goes(item)).map(|item| item.id.clone()).collect();
        Self { scope, gone }
    }

    /// Whether a part goes.
    pub(crate) fn has(&self, part: SharePart) -> bool {
        self.scope.has(part)
    }

    /// Whether a line of the card goes.
    pub(crate) fn item(&self, id: &ItemId) -> bool {
        !self.gone.contains(id)
    }

    /// Whether the answer to a health question goes.
    pub(crate) fn question(&self, id: &str) -> bool {
        self.scope.screening.contains(id)
    }

    /// Whether a place of the body goes.
    pub(crate) fn place(&self, target: &str) -> bool {
        self.has(SharePart::HiddenRegions) || Region::find(target).map_or(true, |region| !region.intimate)
    }

    /// Whether sessions of a kind go: to a massage practitioner only those with touch.
    pub(crate) fn kind(&self, kind: SessionKind) -> bool {
        self.scope.role != Role::MassagePractitioner || kind.with_touch()
    }

    /// A day's card.
    pub(crate) fn day(&self, day: &mut DayCard) {
        day.items.retain(|id, _| self.item(id));
        if !self.has(SharePart::Card) {
            (day.ticks, day.skills, day.missing) = (Vec::new(), Vec::new(), None);
        }
        if !self.has(SharePart::Notes) {
            (day.note, day.triggers) = (Versions::default(), Vec::new());
            day.missing.iter_mut().for_each(|missing| missing.in_the_way = Versions::default());
        }
    }

    /// A check-in.
    pub(crate) fn check_in(&self, check_in: &mut CheckIn) {
        check_in.answers.retain(|(id, _)| self.item(id));
        if !self.has(SharePart::Card) {
            check_in.skills.clear();
        }
        if !self.has(SharePart::Body) {
            (check_in.readings, check_in.scan) = (Vec::new(), None);
        }
        if !self.has(SharePart::Notes) {
            check_in.triggers.clear();
            (check_in.trigger_text, check_in.note) = Default::default();
            check_in.readings.iter_mut().for_each(|reading| reading.note = Versions::default());
        }
        check_in.readings.retain(|reading| self.place(&reading.target));
        check_in.scan.iter_mut().for_each(|scan| scan.asked.retain(|target| self.place(target)));
    }

    /// The header of a week.
    pub(crate) fn header(&self, header: &mut WeekHeader) {
        (header.before, header.after) = (self.coming(&header.before), self.coming(&header.after));
    }

    /// A visit. Ratings of a relationship go to who is rated only where the person chose to show them.
    pub(crate) fn visit(&self, visit: &mut Visit) {
        (visit.before, visit.after) = (self.coming(&visit.before), self.coming(&visit.after));
        if !self.has(SharePart::LifeThreatening) {
            // The day after asks for urges of any kind.
            visit.next_day.0.remove("urge");
        }
        if !self.has(SharePart::Notes) {
            (visit.homework, visit.note) = Default::default();
        }
        if !self.has(SharePart::PrivateReasons) {
            visit.boundary_note = Versions::default();
        }
        let rated = self.scope.role == rated(visit.kind) && !visit.shown_to_rated;
        if rated || !self.has(SharePart::RelationshipRatings) {
            visit.relationship.0.clear();
            visit.boundary = visit.boundary.filter(|_| visit.shown_to_rated);
        }
    }

    /// A session.
    pub(crate) fn session(&self, session: &mut Occurrence) {
        if !self.has(SharePart::Notes) {
            session.note = Versions::default();
        }
    }

    /// Whether a chain goes: one about a line that does not go stays.
    pub(crate) fn chain(&self, chain: &Chain) -> bool {
        self.has(SharePart::Chains) && chain.behaviour.as_ref().is_none_or(|id| self.item(id))
    }

    fn coming(&self, coming: &Coming) -> Coming {
        let mut kept = Coming::default();
        let danger = self.has(SharePart::LifeThreatening);
        for (name, number) in coming.ratings().filter(|(name, _)| danger || !Coming::DANGER.contains(name)) {
            // It was rated before, so that it can be rated again.
            let _ = kept.rate(name, number.into());
        }
        kept
    }
}

/// Who is rated after a session of a kind.
fn rated(kind: SessionKind) -> Role {
    match kind {
        SessionKind::IndividualDbt | SessionKind::PhoneCoaching => Role::DbtTherapist,
        SessionKind::SkillsGroup => Role::GroupLeader,
        SessionKind::Massage => Role::MassagePractitioner,
        SessionKind::Other => Role::Other,
    }
}
