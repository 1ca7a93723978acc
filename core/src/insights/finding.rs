//! What was found, what was looked for and not found, and what takes more days.

use serde::{Serialize, Serializer};

use super::levels::LatelyAndBefore;
use super::places::part_named;
use super::statistics::{self, Answer, Difference, Levels, When, bh};
use crate::card::{ItemId, SkillId};
use crate::sessions::SessionKind;

/// What kind of thing a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FindingKind {
    /// A line of the card, or a part of the body, lately and before.
    Trend,
    /// A line of the card and a place of the body.
    Association,
    /// A trigger and a line of the card or a place.
    Trigger,
    /// Using a skill and what followed until the next entry.
    Skill,
    /// A kind of visit and what was different afterwards.
    Visit,
    /// How long it took after massage until it was as before.
    Return,
}

/// What a finding is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Subject {
    /// A line of the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// A part of the body or a region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// A trigger tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    /// A skill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillId>,
    /// A module of skills.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<String>,
    /// A kind of session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionKind>,
    /// On which days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Verdict {
    /// It is there, and how strong it is can be said.
    Clear,
    /// It may be there.
    Hint,
    /// Looked for and not seen; there may still be something.
    NoSign,
    /// Too few days to look.
    NotEnoughDays,
}

impl Verdict {
    /// The name used in files and in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Hint => "hint",
            Self::NoSign => "no-sign",
            Self::NotEnoughDays => "not-enough-days",
        }
    }
}

impl From<statistics::Verdict> for Verdict {
    fn from(verdict: statistics::Verdict) -> Self {
        match verdict {
            statistics::Verdict::Clear => Self::Clear,
            statistics::Verdict::Hint => Self::Hint,
            statistics::Verdict::NoSign => Self::NoSign,
            statistics::Verdict::NotEnoughDays { .. } => Self::NotEnoughDays,
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.name())
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// What kind.
    pub kind: FindingKind,
    /// What it is about.
    pub subject: Subject,
    /// The person asked this beforehand.
    pub asked: bool,
    /// How strong. Of associations and triggers a rank correlation, of trends a rank-biserial one, -1 to 1; of skills and visits a
    /// difference on the scale, above 0 for more; of the return a number of days.
    pub effect: f64,
    /// The 95 % interval of that, where there is one.
    pub interval: Option<(f64, f64)>,
    /// On how many days, or moments, or visits it rests.
    pub days: usize,
    /// The p-value.
    pub p: f64,
    /// The least false discovery rate at which it is reported, over all that was looked at.
    pub q: f64,
    /// How sure it is.
    pub verdict: Verdict,
    /// Of trends, the level lately and before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levels: Option<LatelyAndBefore>,
}

impl Finding {
    /// A finding with this effect and p-value; the rest is said where it is known.
    pub(super) fn new(kind: FindingKind, subject: Subject, effect: f64, p: f64) -> Self {
        let (asked, verdict) = (false, Verdict::NoSign);
        Self { kind, subject, asked, effect, interval: None, days: 0, p, q: 1.0, verdict, levels: None }
    }

    /// What was different beside like moments.
    pub(super) fn differing(kind: FindingKind, subject: Subject, difference: Difference) -> Self {
        let new = Self::new(kind, subject, difference.mean, difference.p);
        Self { interval: Some(difference.interval), days: difference.changes, ..new }
    }

    /// The statistics' answer about this; nothing where it takes more days. Where there was nothing to measure the effect is 0.
    pub(super) fn of(kind: FindingKind, subject: Subject, answer: &Answer) -> Option<Self> {
        let verdict = Verdict::from(answer.verdict);
        let (effect, interval) = answer.effect.map_or((0.0, None), |effect| (effect.rho, Some(effect.interval)));
        let new = Self::new(kind, subject, effect, answer.p);
        (verdict != Verdict::NotEnoughDays).then_some(Self { interval, days: answer.days, q: answer.q, verdict, ..new })
    }
}

/// How often something was said of the day after a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextDay {
    /// The kind of session.
    pub session: SessionKind,
    /// Soreness, bruising, flashback, dissociation, urge.
    pub question: String,
    /// After how many visits it was asked.
    pub asked: usize,
    /// After how many of these there was any.
    pub felt: usize,
    /// After how many of these it was 3 or more, of 5.
    pub strong: usize,
}

/// Something that takes more days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotEnough {
    /// What kind.
    pub kind: FindingKind,
    /// What it is about.
    pub subject: Subject,
    /// The person asked this beforehand.
    pub asked: bool,
    /// How many more days at least.
    pub days_needed: usize,
}

/// All that was looked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Insights {
    /// Days with an entry.
    pub days: usize,
    /// How many pairs were looked at.
    pub pairs_tested: usize,
    /// What was found, and every answer to the person's own questions; the own ones first, then the surest.
    pub findings: Vec<Finding>,
    /// What takes more days.
    pub not_enough: Vec<NotEnough>,
    /// What was said of the days after visits, what was worse as plainly as what was not.
    pub next_days: Vec<NextDay>,
}

impl Insights {
    /// What a screen tells of one kind: the person's own questions, then what is clear or a hint, the surest first. Of a part of the
    /// body and its regions only the one that goes along most is told.
    pub fn told(&self, kind: FindingKind) -> Vec<&Finding> {
        let shown = |finding: &&Finding| finding.kind == kind && (finding.asked || finding.verdict <= Verdict::Hint);
        let mut all: Vec<&Finding> = self.findings.iter().filter(shown).collect();
        all.sort_by(|a, b| (!a.asked, a.verdict).cmp(&(!b.asked, b.verdict)).then(a.q.total_cmp(&b.q)));
        let same = |a: &Finding, b: &Finding| {
            let beside = |subject: &Subject| (subject.item.clone(), subject.trigger.clone(), subject.when);
            let part = |subject: &Subject| subject.place.as_deref().map(part_named);
            beside(&a.subject) == beside(&b.subject)
                && part(&a.subject) == part(&b.subject)
                && a.effect * b.effect > 0.0
        };
        let stronger = |a: &Finding, b: &Finding| a.verdict <= b.verdict && a.effect.abs() > b.effect.abs();
        let outdone = |one: &Finding| {
            let equal = |at: usize, other: &Finding| {
                let first = all.iter().position(|finding| std::ptr::eq(*finding, one)).unwrap_or(0);
                at > first && other.effect.abs() >= one.effect.abs() && other.verdict <= one.verdict
            };
            let rivals = all.iter().enumerate().filter(|(_, other)| !std::ptr::eq(**other, one) && same(one, other));
            !one.asked && rivals.into_iter().any(|(at, other)| stronger(other, one) || equal(at, other))
        };
        all.iter().copied().filter(|one| one.subject.place.is_none() || !outdone(one)).collect()
    }

    /// Takes findings of one kind: their q over all of them, and what may be said; those without a sign are counted, not listed.
    pub(super) fn add(&mut self, findings: Vec<Finding>) {
        let q = bh(&findings.iter().map(|finding| finding.p).collect::<Vec<_>>());
        self.pairs_tested += findings.len();
        for (finding, q) in findings.into_iter().zip(q) {
            let (low, high) = finding.interval.unwrap_or_default();
            let verdict = Levels::ALL.verdict(q, low > 0.0 || high < 0.0).into();
            let shown = verdict != Verdict::NoSign || finding.kind == FindingKind::Trend;
            self.findings.extend(shown.then_some(Finding { q, verdict, ..finding }));
        }
    }
}
