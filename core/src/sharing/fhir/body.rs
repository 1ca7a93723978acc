//! What was felt in the body as observations: where, what, how strong or why not said. A mark that was taken over
//! from an earlier map and not confirmed is no observation and does not go.

use uuid::Uuid;

use super::basics::{Annotation, Coding, Concept, Meta};
use super::definitions::Profile;
use super::places::Places;
use super::ratings::When;
use super::resources::{Observation, Value};
use super::systems::System;
use crate::body::{BodyAnswer, BodyReading};

/// The readings that were observed, each place and sensation once.
pub(crate) fn observed(readings: &[BodyReading]) -> Vec<&BodyReading> {
    let mut observed: Vec<&BodyReading> = Vec::with_capacity(readings.len());
    for reading in readings.iter().filter(|reading| !reading.copied) {
        let same = |other: &&BodyReading| other.target == reading.target && other.sensation == reading.sensation;
        if !observed.iter().any(same) {
            observed.push(reading);
        }
    }
    observed
}

/// The observation of one.
pub(crate) fn observation<'a>(
    ids: (Uuid, Uuid),
    reading: &'a BodyReading,
    when: &When,
    places: &'a Places,
    absent: &'a str,
) -> Observation<'a> {
    let value = match reading.answer {
        BodyAnswer::Intensity(number) => Value::Number(number.into()),
        BodyAnswer::Absent => Value::Code(Concept::said(Coding::ours(System::BodyAnswer, "absent"), absent)),
        BodyAnswer::Declined => Observation::declined(),
    };
    let meta = Meta::sourced(Some(Profile::BodyReading.url()), &when.sources);
    let (code, time) = (places.felt(&reading.sensation), (when.effective.clone(), when.issued));
    Observation {
        note: Annotation::all(&reading.note.0),
        body_site: Some(places.site(&reading.target)),
        method: Some(when.method()),
        ..Observation::new(ids, meta, code, time, Some(value))
    }
}
