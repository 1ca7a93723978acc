//! A body scan as one observation: which places it asked about, and whether something was noted there. Only so can a
//! reader tell a place where nothing was felt from one that was never asked; the zeros do not go one by one.

use uuid::Uuid;

use super::basics::{Coding, Concept, Meta, Reference};
use super::definitions::Profile;
use super::places::Places;
use super::ratings::When;
use super::resources::{Component, Observation, Value};
use super::systems::System;
use crate::body::{BodyReading, BodyScan};
use crate::text::Texts;

/// The observation of a scan, with the readings of the same check-in as its members.
pub(crate) fn observation<'a>(
    ids: (Uuid, Uuid),
    scan: &'a BodyScan,
    when: &When,
    (readings, members): (&[&BodyReading], Vec<Uuid>),
    (places, texts): (&'a Places, &Texts),
) -> Observation<'a> {
    let noted = |target: &str| readings.iter().any(|reading| reading.target == target);
    let asked = scan
        .asked
        .iter()
        .filter_map(|target| Some(Component { code: places.get(target)?.code(), value: Value::YesNo(noted(target)) }));
    let measure = |code: &'static str, text: String| Concept::said(Coding::ours(System::Measure, code), text);
    let stopped = scan.stopped.then(|| Component {
        code: measure("scan-stopped", texts.say("fhir-scan-stopped")),
        value: Value::YesNo(true),
    });
    let meta = Meta::sourced(Some(Profile::BodyScan.url()), &when.sources);
    let (code, time) = (measure("scan", texts.say("fhir-scan")), (when.effective.clone(), when.issued));
    Observation {
        method: Some(when.method()),
        has_member: members.into_iter().map(Reference::to).collect(),
        component: asked.chain(stopped).collect(),
        ..Observation::new(ids, meta, code, time, None)
    }
}
