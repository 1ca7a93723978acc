//! Visits: massage as a procedure; mood and body before and after as observations, parts of it where there is one;
//! what else was noted as an answered form, and its numbers as observations.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::basics::{Coding, Concept, Meta, Reference};
use super::days::Place;
use super::definitions::Profile;
use super::entries::Entries;
use super::export::{Export, Used};
use super::forms::{Form, visit_answers};
use super::resources::{Effective, Observation, Procedure, Value};
use super::section::Section;
use super::systems::System;
use crate::card::{CheckIn, Coming};
use crate::error::Result;
use crate::sessions::{NEXT_DAY, Occurrence, Outcome, RELATIONSHIP, SessionKind, Visit};
use crate::sharing::SeenVisit;
use crate::time::DiaryDay;

/// A number noted around a visit.
struct Rated<'a> {
    /// Before, after, or the day after.
    moment: &'static str,
    code: String,
    day: DiaryDay,
    value: Value<'a>,
    profile: Profile,
}

impl Export<'_> {
    /// The ids of the check-ins that stand with visits.
    pub(crate) fn check_ins_of_visits(&self) -> BTreeSet<&str> {
        let seen = self.outgoing.visits.iter().flat_map(|seen| [&seen.before, &seen.after]);
        seen.flatten().map(|check_in| check_in.id.as_str()).collect()
    }

    /// All visits.
    pub(crate) fn visits(&self, entries: &mut Entries<'_>, used: &mut Used) -> Result<()> {
        let mut written = BTreeSet::new();
        for seen in &self.outgoing.visits {
            let visit = &seen.visit;
            let id = self.names.id("visit", &visit.id);
            let typed = (Some(visit.time.recorded_at), &[visit.time.source][..]);
            self.respond(entries, used, Form::Visit, id, typed, || visit_answers(visit))?;
            let procedure = self.procedure(visit, entries)?;
            for rated in rated(visit) {
                let name = self.names.id("around", &format!("{}/{}/{}", visit.id, rated.moment, rated.code));
                entries.put(Section::Visits, name, || self.around_visit(name, visit, rated, (id, procedure)))?;
            }
            for (moment, check_in) in [("before", &seen.before), ("after", &seen.after)] {
                let mark = |one: &mut Observation<'_>| mark(one, moment, procedure);
                let (ratings, body, words) = (Section::Visits, Section::Visits, Section::Visits);
                let remembered = moment == "before" && self.typed_afterwards(seen);
                let place = Place { ratings, body, words, remembered, mark: &mark };
                if let Some(check_in) = check_in.as_ref().filter(|check_in| written.insert(check_in.id.as_str())) {
                    self.check_in(check_in, &place, entries, used)?;
                }
            }
        }
        Ok(())
    }

    /// Whether what was before a visit is known to have been typed once it had begun, or together with what came
    /// after.
    fn typed_afterwards(&self, seen: &SeenVisit) -> bool {
        let typed = |check_in: &Option<CheckIn>| check_in.as_ref().map(|one| one.time.recorded_at.instant);
        let begins = self.session_of(&seen.visit).map(|session| session.begins.instant);
        let limits = [begins, typed(&seen.after)];
        typed(&seen.before).is_some_and(|before| limits.into_iter().flatten().any(|limit| before >= limit))
    }

    /// The session that a visit belongs to, where sessions go.
    fn session_of(&self, visit: &Visit) -> Option<&Occurrence> {
        let of_visit = |session: &&Occurrence| {
            Some(&session.series) == visit.series.as_ref() && Some(session.original) == visit.original
        };
        self.outgoing.sessions.iter().find(of_visit)
    }

    /// A massage as a procedure; not done, where its session did not take place.
    fn procedure(&self, visit: &Visit, entries: &mut Entries<'_>) -> Result<Option<Uuid>> {
        if visit.kind != SessionKind::Massage {
            return Ok(None);
        }
        let outcome = self.session_of(visit).and_then(|session| session.outcome);
        let done = !matches!(outcome, Some(Outcome::Missed | Outcome::Cancelled));
        let id = self.names.id("massage", &visit.id);
        let (time, said) = ((visit.time.for_day, visit.time.source), self.texts.session_kind(visit.kind));
        entries.put(Section::Visits, id, || Procedure::massage((id, self.person), time, done, said))?;
        Ok(Some(id))
    }

    fn around_visit<'b>(
        &self,
        id: Uuid,
        visit: &Visit,
        rated: Rated<'b>,
        (response, procedure): (Uuid, Option<Uuid>),
    ) -> Observation<'b> {
        let text = match rated.code.as_str() {
            "boundary" => self.texts.say("boundary-question"),
            code => self.texts.say(code),
        };
        let meta = Meta::sourced(Some(rated.profile.url()), &[visit.time.source]);
        let time = (Effective::At(rated.day.to_string()), Some(visit.time.recorded_at));
        let code = self.measure(rated.code, text);
        let mut one = Observation {
            derived_from: Some([Reference::to(response)]),
            ..Observation::new((id, self.person), meta, code, time, Some(rated.value))
        };
        mark(&mut one, rated.moment, procedure);
        one
    }
}

/// Says of an observation that it is of before or after a session, and of which massage.
fn mark(one: &mut Observation<'_>, moment: &'static str, procedure: Option<Uuid>) {
    one.category.push(Concept::code(Coding::ours(System::SessionMoment, moment)));
    one.part_of = procedure.map(|id| [Reference::to(id)]);
}

/// The numbers and the answer that were noted beside mood and body.
fn rated(visit: &Visit) -> Vec<Rated<'_>> {
    let (day, next) = (visit.time.for_day, visit.time.for_day.plus(1));
    let number = |moment, prefix: &str, name: &str, day, number, profile| Rated {
        moment,
        code: format!("{prefix}-{name}"),
        day,
        value: Value::Number(number),
        profile,
    };
    let five = Profile::AroundSessionZeroToFive;
    let coming = |moment, coming: &Coming| -> Vec<_> {
        let rated = coming.ratings();
        rated.map(|(name, value)| number(moment, "coming", name, day, value, five)).collect()
    };
    let mut all = coming("before", &visit.before);
    all.extend(coming("after", &visit.after));
    let of = |name: &&'static str, ratings: &crate::sessions::Ratings| ratings.0.get(*name).copied();
    all.extend(RELATIONSHIP.iter().filter_map(|name| {
        let value = of(name, &visit.relationship)?;
        Some(number("after", "relationship", name, day, value, Profile::AroundSessionZeroToTen))
    }));
    all.extend(visit.boundary.map(|boundary| Rated {
        moment: "after",
        code: "boundary".into(),
        day,
        value: Value::Code(Concept::code(Coding::ours(System::Boundary, boundary.name()))),
        profile: Profile::Boundary,
    }));
    all.extend(
        NEXT_DAY
            .iter()
            .filter_map(|name| Some(number("next-day", "next-day", name, next, of(name, &visit.next_day)?, five))),
    );
    all
}
