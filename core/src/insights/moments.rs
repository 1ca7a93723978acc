//! Skills: how the strongest feeling of a check-in changed until the next one, where a skill was used, beside moments that began as
//! strongly and where none was. The person's own numbers side by side, never a promise.

use std::collections::BTreeMap;

use super::finding::{Finding, FindingKind, Insights, NotEnough, Subject};
use super::statistics::{FEWEST_EACH, matched};
use crate::card::{ItemId, SkillId, SkillInfo};

/// The next check-in has to come within this time, in milliseconds: twelve hours.
const NEXT: i64 = 12 * 3_600_000;

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
    let mut by: BTreeMap<Subject, (Vec<f64>, Vec<Vec<f64>>)> = BTreeMap::new();
    for moment in moments.iter().filter(|moment| !moment.skills.is_empty()) {
        let Some(without) = usual.get(&(moment.item, moment.began)) else { continue };
        let mut subjects: Vec<Subject> = Vec::new();
        for skill in &moment.skills {
            subjects.push(Subject { skill: Some((*skill).clone()), ..Subject::default() });
            let module = pack.iter().find(|info| info.id == **skill).map(|info| info.module.clone());
            subjects.extend(module.map(|module| Subject { module: Some(module), ..Subject::default() }));
        }
        subjects.sort();
        subjects.dedup();
        for subject in subjects {
            let (changes, beside) = by.entry(subject).or_default();
            changes.push(moment.change);
            beside.push(without.clone());
        }
    }
    let mut found = Vec::new();
    for (subject, (changes, beside)) in by {
        let needed = FEWEST_EACH.saturating_sub(changes.len());
        if needed > 0 {
            insights.not_enough.push(NotEnough {
                kind: FindingKind::Skill,
                subject,
                asked: false,
                days_needed: needed,
            });
        } else {
            found.extend(matched(&changes, &beside).map(|one| Finding::differing(FindingKind::Skill, subject, one)));
        }
    }
    insights.add(found);
}

/// Check-ins with a next one soon after it in which the strongest feeling was rated again.
fn moments(noted: &[Noted]) -> Vec<Moment<'_>> {
    noted.windows(2).filter_map(|pair| moment(&pair[0], &pair[1])).collect()
}

fn moment<'a>(now: &'a Noted, then: &Noted) -> Option<Moment<'a>> {
    let strongest = now.answers.iter().filter(|(_, number)| *number > 0);
    let (item, began) = strongest.max_by_key(|(id, number)| (*number, std::cmp::Reverse(id)))?;
    let (_, ended) = then.answers.iter().find(|(id, _)| id == item)?;
    let soon = (0..=NEXT).contains(&(then.at - now.at));
    soon.then(|| Moment { item, began: *began, change: f64::from(ended - began), skills: now.skills.iter().collect() })
}

/// The changes without any skill, by feeling and where it began: strong feelings ease by themselves, too.
fn usual<'a>(moments: &[Moment<'a>]) -> BTreeMap<(&'a ItemId, i32), Vec<f64>> {
    let mut changes: BTreeMap<(&ItemId, i32), Vec<f64>> = BTreeMap::new();
    for moment in moments.iter().filter(|moment| moment.skills.is_empty()) {
        changes.entry((moment.item, moment.began)).or_default().push(moment.change);
    }
    changes
}
