//! Taking away what is not shared from all that a report is made from, before anything is counted.

use super::Material;
use crate::card::Versions;
use crate::insights::{Insights, Subject};
use crate::sharing::{Filter, SharePart, ShareScope};

impl ShareScope {
    /// Takes away what is not shared, and says what that is.
    pub(super) fn take_away(&self, material: &mut Material) -> Vec<SharePart> {
        let items = std::mem::take(&mut material.items);
        let filter = Filter::new(self, &items);
        material.items = items.into_iter().filter(|item| filter.item(&item.id)).collect();
        material.days.iter_mut().for_each(|day| filter.day(day));
        material.headers.values_mut().for_each(|header| filter.header(header));
        own_words(material, &filter);
        body(material, &filter);
        sessions(material, &filter);
        let seen = material.visits.iter_mut().flat_map(|seen| seen.before.iter_mut().chain(seen.after.iter_mut()));
        seen.chain(&mut material.check_ins).for_each(|check_in| filter.check_in(check_in));
        together(&mut material.insights, &filter);
        self.left_out()
    }
}

fn own_words(material: &mut Material, filter: &Filter<'_>) {
    if !filter.has(SharePart::Notes) {
        material.check_ins.clear();
        material.life_worth_living = Versions::default();
    }
    if !filter.has(SharePart::Card) {
        material.headers.clear();
    }
}

fn body(material: &mut Material, filter: &Filter<'_>) {
    material.body.places.retain(|place| filter.has(SharePart::Body) && filter.place(&place.target));
}

fn sessions(material: &mut Material, filter: &Filter<'_>) {
    material.visits.retain(|seen| filter.has(SharePart::Visits) && filter.kind(seen.visit.kind));
    material.visits.iter_mut().for_each(|seen| filter.visit(&mut seen.visit));
    material.sessions.retain(|session| filter.has(SharePart::Sessions) && filter.kind(session.kind));
    material.sessions.iter_mut().for_each(|session| filter.session(session));
}

fn together(insights: &mut Insights, filter: &Filter<'_>) {
    if !filter.has(SharePart::Together) {
        *insights = Insights::default();
    }
    let goes = |subject: &Subject| {
        let item = subject.item.as_ref().is_none_or(|item| filter.item(item));
        let place = subject.place.as_deref();
        let place = place.is_none_or(|place| filter.has(SharePart::Body) && filter.place(place));
        let trigger = subject.trigger.is_none() || filter.has(SharePart::Notes);
        let session = subject.session.is_none_or(|kind| filter.has(SharePart::Visits) && filter.kind(kind));
        let skill = filter.has(SharePart::Card) || (subject.skill.is_none() && subject.module.is_none());
        item && place && trigger && session && skill
    };
    insights.findings.retain(|finding| goes(&finding.subject));
    insights.not_enough.retain(|open| goes(&open.subject));
    let urges = filter.has(SharePart::LifeThreatening);
    let visits = filter.has(SharePart::Visits);
    insights.next_days.retain(|said| visits && filter.kind(said.session) && (urges || said.question != "urge"));
}
