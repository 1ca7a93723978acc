//! What the person shares, and what is taken away before anything is counted. What is left out is named, never blank and never 0.

use serde::{Serialize, Serializer};

use super::Material;
use crate::body::Region;
use crate::card::{Coming, ItemId, Scale, Versions, life_threatening};

/// The ratings on coming into session and on leaving it that are about danger to life.
const COMING: [&str; 2] = ["urge-self-harm", "urge-suicide"];

/// What goes into the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReportScope {
    /// What is about danger to life: suicide and self-harm, urges and acts.
    pub life_threatening: bool,
    /// Notes and all other own words.
    pub notes: bool,
}

impl Default for ReportScope {
    fn default() -> Self {
        Self { life_threatening: true, notes: false }
    }
}

/// Something that is not in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LeftOut {
    /// What is about danger to life.
    LifeThreatening,
    /// Notes, triggers and all other own words.
    Notes,
    /// Regions that the person's map hides.
    HiddenRegions,
    /// Chain analyses.
    Chains,
    /// Private reasons: why a touch is not welcome, what happened to a boundary.
    PrivateReasons,
    /// The ratings of relationships.
    RelationshipRatings,
    /// The safety plan.
    SafetyPlan,
}

impl LeftOut {
    /// All, in the order in which they are named.
    pub const ALL: [Self; 7] = [
        Self::LifeThreatening,
        Self::Notes,
        Self::HiddenRegions,
        Self::Chains,
        Self::PrivateReasons,
        Self::RelationshipRatings,
        Self::SafetyPlan,
    ];

    /// The name used in files and in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::LifeThreatening => "life-threatening",
            Self::Notes => "notes",
            Self::HiddenRegions => "hidden-regions",
            Self::Chains => "chains",
            Self::PrivateReasons => "private-reasons",
            Self::RelationshipRatings => "relationship-ratings",
            Self::SafetyPlan => "safety-plan",
        }
    }
}

impl Serialize for LeftOut {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.name())
    }
}

impl ReportScope {
    /// Takes away what is not shared, and says what that is.
    pub(super) fn take_away(&self, material: &mut Material) -> Vec<LeftOut> {
        if !self.life_threatening {
            danger(material);
        }
        if !self.notes {
            own_words(material);
        }
        if !material.shows_intimate {
            hidden(material);
        }
        private(material);
        let left_out = |part: &LeftOut| match part {
            LeftOut::LifeThreatening => !self.life_threatening,
            LeftOut::Notes => !self.notes,
            LeftOut::HiddenRegions => !material.shows_intimate,
            _ => true,
        };
        LeftOut::ALL.into_iter().filter(left_out).collect()
    }
}

fn danger(material: &mut Material) {
    let all = material.items.clone();
    let told: Vec<ItemId> =
        all.iter().filter(|item| life_threatening(item, &all)).map(|item| item.id.clone()).collect();
    drop_items(material, &told);
    for header in material.headers.values_mut() {
        (header.before, header.after) = (without_danger(&header.before), without_danger(&header.after));
    }
    for seen in &mut material.visits {
        let visit = &mut seen.visit;
        (visit.before, visit.after) = (without_danger(&visit.before), without_danger(&visit.after));
        // The day after asks for urges of any kind.
        visit.next_day.0.remove("urge");
    }
    material.insights.next_days.retain(|said| said.question != "urge");
}

fn without_danger(coming: &Coming) -> Coming {
    let mut kept = Coming::default();
    for (name, number) in coming.ratings().filter(|(name, _)| !COMING.contains(name)) {
        // It was rated before, so that it can be rated again.
        let _ = kept.rate(name, number.into());
    }
    kept
}

fn drop_items(material: &mut Material, gone: &[ItemId]) {
    material.items.retain(|item| !gone.contains(&item.id));
    material.days.iter_mut().for_each(|day| day.items.retain(|id, _| !gone.contains(id)));
    let seen = material.visits.iter_mut().flat_map(|seen| seen.before.iter_mut().chain(seen.after.iter_mut()));
    seen.chain(&mut material.check_ins).for_each(|check_in| check_in.answers.retain(|(id, _)| !gone.contains(id)));
    let kept = |item: &Option<ItemId>| item.as_ref().is_none_or(|id| !gone.contains(id));
    material.insights.findings.retain(|finding| kept(&finding.subject.item));
    material.insights.not_enough.retain(|open| kept(&open.subject.item));
}

fn own_words(material: &mut Material) {
    let words = material.items.iter().filter(|item| item.scale == Scale::Text);
    let words: Vec<ItemId> = words.map(|item| item.id.clone()).collect();
    drop_items(material, &words);
    for day in &mut material.days {
        (day.note, day.triggers) = (Versions::default(), Vec::new());
        day.missing.iter_mut().for_each(|missing| missing.in_the_way = Versions::default());
    }
    for seen in &mut material.visits {
        (seen.visit.homework, seen.visit.note) = Default::default();
    }
    material.sessions.iter_mut().for_each(|session| session.note = Versions::default());
    material.insights.findings.retain(|finding| finding.subject.trigger.is_none());
    material.check_ins.clear();
    material.life_worth_living = Versions::default();
}

fn hidden(material: &mut Material) {
    let shown = |place: &str| Region::find(place).is_ok_and(|region| !region.intimate) || Region::find(place).is_err();
    material.body.places.retain(|place| shown(&place.target));
    let known = |place: &Option<String>| place.as_deref().is_none_or(shown);
    material.insights.findings.retain(|finding| known(&finding.subject.place));
    material.insights.not_enough.retain(|open| known(&open.subject.place));
    let seen = material.visits.iter_mut().flat_map(|seen| seen.before.iter_mut().chain(seen.after.iter_mut()));
    for check_in in seen.chain(&mut material.check_ins) {
        check_in.readings.retain(|reading| shown(&reading.target));
        check_in.scan.iter_mut().for_each(|scan| scan.asked.retain(|target| shown(target)));
    }
}

/// What is never shared by a report.
fn private(material: &mut Material) {
    for visit in material.visits.iter_mut().map(|seen| &mut seen.visit) {
        visit.relationship.0.clear();
        visit.boundary_note = Versions::default();
        visit.boundary = visit.boundary.filter(|_| visit.shown_to_rated);
    }
}
