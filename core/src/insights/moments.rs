//! Skills: how the strongest feeling of a check-in changed until the next one, where a skill was used, beside moments that began as
//! strongly and where none was. The person's own numbers side by side, never a promise.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, FindingKind, Insights, NotEnough, Subject};
use super::statistics::{Alike, FEWEST_EACH, matched};
use crate::card::{ItemId, SkillId, SkillInfo};

/// The next check-in has to come within this time, in milliseconds: twelve hours.
const NEXT: i64 = 12 * 3_600_000;

/// What nobody wants eased.
const PLEASANT: [&str; 1] = ["joy"];

/// A check-in as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// When it was recorded, in milliseconds since 1970.
    pub at: i64,
    /// Numbers of the lines that are looked at.
    pub answers: Vec<(ItemId, i32)>,
    /// Skills that were used.
    pub skills: Vec<SkillId>,
}

/// Which feeling, and how strong it was to begin with.
type Began<'a> = (&'a ItemId, i32);

/// What happened to a feeling from one check-in to the next.
struct Moment<'a> {
    item: &'a ItemId,
    began: i32,
    change: f64,
    skills: Vec<&'a SkillId>,
}

/// Looks at every module, and every skill, that was used before a next check-in.
pub(super) fn skills(noted: &[Noted], pack: &[SkillInfo], insights: &mut Insights) {
    let moments = moments(noted);
    let usual = usual(&moments);
    let mut by: BTreeMap<Subject, BTreeMap<Began<'_>, Vec<f64>>> = BTreeMap::new();
    for moment in moments.iter().filter(|moment| usual.contains_key(&(moment.item, moment.began))) {
        for subject in subjects(&moment.skills, pack) {
            by.entry(subject).or_default().entry((moment.item, moment.began)).or_default().push(moment.change);
        }
    }
    let mut found = Vec::new();
    for (subject, changes) in by {
        let count: usize = changes.values().map(Vec::len).sum();
        let strata: Vec<Alike> =
            changes.into_iter().map(|(began, with)| Alike { with, without: usual[&began].clone() }).collect();
        if count < FEWEST_EACH {
            let days_needed = FEWEST_EACH - count;
            insights.not_enough.push(NotEnough { kind: FindingKind::Skill, subject, asked: false, days_needed });
        } else {
            found.extend(matched(&strata).map(|one| Finding::differing(FindingKind::Skill, subject, one)));
        }
    }
    insights.add(found);
}

/// The skills of a moment and their modules, each once.
fn subjects(skills: &[&SkillId], pack: &[SkillInfo]) -> BTreeSet<Subject> {
    let module = |skill: &SkillId| pack.iter().find(|info| info.id == *skill).map(|info| info.module.clone());
    let modules = skills.iter().filter_map(|skill| module(skill));
    let modules = modules.map(|module| Subject { module: Some(module), ..Subject::default() });
    let skills = skills.iter().map(|skill| Subject { skill: Some((*skill).clone()), ..Subject::default() });
    skills.chain(modules).collect()
}

/// Check-ins with a next one soon after it in which the strongest feeling was rated again.
fn moments(noted: &[Noted]) -> Vec<Moment<'_>> {
    noted.windows(2).filter_map(|pair| moment(&pair[0], &pair[1])).collect()
}

fn moment<'a>(now: &'a Noted, then: &Noted) -> Option<Moment<'a>> {
    let strongest = now.answers.iter().filter(|(id, number)| *number > 0 && !PLEASANT.contains(&id.as_str()));
    let (item, began) = strongest.max_by_key(|(id, number)| (*number, std::cmp::Reverse(id)))?;
    let (_, ended) = then.answers.iter().find(|(id, _)| id == item)?;
    let soon = (0..=NEXT).contains(&(then.at - now.at));
    soon.then(|| Moment { item, began: *began, change: f64::from(ended - began), skills: now.skills.iter().collect() })
}

/// The changes without any skill, by feeling and where it began: strong feelings ease by themselves, too.
fn usual<'a>(moments: &[Moment<'a>]) -> BTreeMap<Began<'a>, Vec<f64>> {
    let mut changes: BTreeMap<Began<'a>, Vec<f64>> = BTreeMap::new();
    for moment in moments.iter().filter(|moment| moment.skills.is_empty()) {
        changes.entry((moment.item, moment.began)).or_default().push(moment.change);
    }
    changes
}
