//! Feelings and urges as observations: the highest of each day, and the single moments behind it. Which of the two a
//! number is, stands in its method and in its time; the two are never mixed.

use uuid::Uuid;

use super::basics::{Coding, Concept, Extension, Meta, Reference};
use super::card::{Card, Line};
use super::definitions::Profile;
use super::resources::{Effective, Observation, Value};
use super::systems::System;
use crate::card::{Answer, Scale};
use crate::time::{DiaryDay, EntryTime, Moment, Source};

/// A number's time: of a day, or of a moment.
#[derive(Clone)]
pub(crate) struct When {
    pub effective: Effective,
    pub issued: Option<Moment>,
    pub statistic: &'static str,
    pub sources: Vec<Source>,
}

impl When {
    /// The highest of a day.
    pub(crate) fn day(day: DiaryDay, typed_at: Option<Moment>, sources: &[Source]) -> Self {
        let statistic = "highest-of-day";
        Self { effective: Effective::day(day), issued: typed_at, statistic, sources: sources.to_vec() }
    }

    /// When a check-in was so: the moment it was typed, if that was on its day; else no more than that day is known
    /// of it.
    pub(crate) fn entry(time: &EntryTime) -> Self {
        let on_its_day = time.recorded_at.civil().date() == time.for_day.date();
        let momentary = time.source == Source::Live || (time.source != Source::Late && on_its_day);
        if !momentary {
            return Self::remembered(time);
        }
        let effective = Effective::moment(time.recorded_at);
        Self { effective, issued: Some(time.recorded_at), statistic: "in-the-moment", sources: vec![time.source] }
    }

    /// Of a day, as it was remembered when it was typed.
    pub(crate) fn remembered(time: &EntryTime) -> Self {
        let effective = Effective::day(time.for_day);
        Self { effective, issued: Some(time.recorded_at), statistic: "remembered", sources: vec![time.source] }
    }

    pub(crate) fn method(&self) -> Concept<'static> {
        Concept::code(Coding::ours(System::Statistic, self.statistic))
    }
}

/// A number of a line that is a feeling or an urge; nothing for any other line or answer.
pub(crate) fn rating<'a>(card: &'a Card, item: &crate::card::ItemId, answer: &Answer) -> Option<(&'a Line, i32)> {
    let line = card.line(item).filter(|line| line.is_rating())?;
    answer.number().map(|number| (line, number))
}

/// The observation of such a number.
pub(crate) fn observation<'a>(
    ids: (Uuid, Uuid),
    (line, number): (&'a Line, i32),
    when: &When,
    derived_from: Option<Uuid>,
) -> Observation<'a> {
    let profile = if line.scale == Scale::Peak { Profile::RatingZeroToFive } else { Profile::Rating };
    let meta = Meta::sourced(Some(profile.url()), &when.sources);
    let time = (when.effective.clone(), when.issued);
    Observation {
        extension: (!line.of_pack).then(|| [Extension::line(&line.link)]),
        method: Some(when.method()),
        derived_from: derived_from.map(|id| [Reference::to(id)]),
        ..Observation::new(ids, meta, line.concept(when.statistic), time, Some(Value::Number(number)))
    }
}
