//! A day: its card as an answered form, the highest numbers of its feelings and urges, and its check-ins.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::card::goes;
use super::entries::Entries;
use super::export::{Export, Used};
use super::forms::{Form, check_in_answers};
use super::ratings::{self, When};
use super::resources::{Observation, QuestionnaireResponse};
use super::section::Section;
use super::{body, scan};
use crate::card::CheckIn;
use crate::error::Result;
use crate::sharing::OutDay;

/// Where the observations of a check-in stand, and what is said of each beside.
pub(crate) struct Place<'a> {
    pub ratings: Section,
    pub body: Section,
    pub words: Section,
    /// Whether it is known that it was typed after the moment that it is about.
    pub remembered: bool,
    pub mark: &'a dyn Fn(&mut Observation<'_>),
}

impl Export<'_> {
    /// A day, without the check-ins that stand with a visit.
    pub(crate) fn day(
        &self,
        day: &OutDay,
        of_visits: &BTreeSet<&str>,
        entries: &mut Entries<'_>,
        used: &mut Used,
    ) -> Result<()> {
        self.card_of_day(day, entries, used)?;
        let place = Place {
            ratings: Section::CheckIns,
            body: Section::Body,
            words: Section::CheckIns,
            remembered: false,
            mark: &|_| (),
        };
        let mut alone = day.check_ins.iter().filter(|check_in| !of_visits.contains(check_in.id.as_str()));
        alone.try_for_each(|check_in| self.check_in(check_in, &place, entries, used))
    }

    fn card_of_day(&self, day: &OutDay, entries: &mut Entries<'_>, used: &mut Used) -> Result<()> {
        let card = &day.card;
        let has = |part| self.about.scope.has(part);
        if !goes(card, has) {
            return Ok(());
        }
        used.card = true;
        let date = card.day.to_string();
        let (id, typed) = (self.names.id("day", &date), (day.typed_at, card.sources.as_slice()));
        entries.put(Section::Card, id, || {
            let answers = self.card.answers(card, has(crate::sharing::SharePart::Card));
            QuestionnaireResponse::new((id, self.person), &self.canonical, typed, (answers, &self.displays))
        })?;
        let when = When::day(card.day, day.typed_at, &card.sources);
        for (item, value) in &card.items {
            if let Some(rated) = ratings::rating(&self.card, item, &value.value) {
                let peak = self.names.id("peak", &format!("{date}/{item}"));
                entries
                    .put(Section::Card, peak, || ratings::observation((peak, self.person), rated, &when, Some(id)))?;
            }
        }
        Ok(())
    }

    /// A check-in: its numbers, what was felt in the body, the scan, its words.
    pub(crate) fn check_in(
        &self,
        check_in: &CheckIn,
        place: &Place<'_>,
        entries: &mut Entries<'_>,
        used: &mut Used,
    ) -> Result<()> {
        let time = &check_in.time;
        let when = if place.remembered { When::remembered(time) } else { When::entry(time) };
        let name = |what: &str| format!("{}/{what}", check_in.id);
        let marked = |mut one| {
            (place.mark)(&mut one);
            one
        };
        for (item, answer) in &check_in.answers {
            if let Some(rated) = ratings::rating(&self.card, item, answer) {
                let id = self.names.id("moment", &name(item.as_str()));
                let ids = (id, self.person);
                entries.put(place.ratings, id, || marked(ratings::observation(ids, rated, &when, None)))?;
            }
        }
        let observed = body::observed(&check_in.readings);
        let mut members: Vec<Uuid> = Vec::new();
        for reading in &observed {
            used.sites.extend(self.places.structure_of(&reading.target));
            let id = self.names.id("reading", &name(&format!("{}/{}", reading.target, reading.sensation.as_str())));
            let ids = (id, self.person);
            members.push(id);
            entries
                .put(place.body, id, || marked(body::observation(ids, reading, &when, &self.places, &self.absent)))?;
        }
        if let Some(scan) = &check_in.scan {
            let id = self.names.id("scan", &check_in.id);
            let (ids, words) = ((id, self.person), (&self.places, self.texts));
            entries.put(place.body, id, || marked(scan::observation(ids, scan, &when, (&observed, members), words)))?;
        }
        self.words_of(check_in, place, entries, used)
    }

    fn words_of(
        &self,
        check_in: &CheckIn,
        place: &Place<'_>,
        entries: &mut Entries<'_>,
        used: &mut Used,
    ) -> Result<()> {
        let Some(answers) = check_in_answers(check_in) else { return Ok(()) };
        used.forms.insert(Form::CheckIn as usize);
        let id = self.names.id("check-in", &check_in.id);
        let typed = (Some(check_in.time.recorded_at), &[check_in.time.source][..]);
        entries.put(place.words, id, || {
            QuestionnaireResponse::new(
                (id, self.person),
                self.forms.canonical(Form::CheckIn),
                typed,
                (answers, &self.displays),
            )
        })
    }
}
