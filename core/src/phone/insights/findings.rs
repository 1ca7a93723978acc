//! Findings as rows: a sentence, and the numbers behind it for a chart.

use super::count;
use crate::card::{CardItem, ItemId, SkillId};
use crate::insights::{Finding, FindingKind, NextDay, NotEnough, Subject, Verdict, When};
use crate::sessions::SessionKind;
use crate::text::Texts;

/// What a finding is about, by ids; what does not belong to its kind is left out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct FindingSubject {
    /// A line of the card.
    pub item: Option<String>,
    /// A part of the body, such as `arm-left`, or a region.
    pub place: Option<String>,
    /// A trigger tag.
    pub trigger: Option<String>,
    /// A skill.
    pub skill: Option<String>,
    /// A module of skills.
    pub module: Option<String>,
    /// A kind of session.
    pub session: Option<SessionKind>,
    /// On which days the two were held against each other.
    pub on_days: Option<When>,
}

/// Where an effect lies with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, uniffi::Record)]
pub struct Interval {
    /// From here.
    pub low: f64,
    /// Up to here.
    pub high: f64,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct FindingRow {
    /// What kind.
    pub kind: FindingKind,
    /// The heading it stands under.
    pub heading: String,
    /// What it is about.
    pub subject: FindingSubject,
    /// The person asked this beforehand.
    pub asked: bool,
    /// How sure it is.
    pub verdict: Verdict,
    /// The same in words.
    pub verdict_label: String,
    /// The finding in words, numbers included.
    pub sentence: String,
    /// How strong. Of associations and triggers a rank correlation, of trends a rank-biserial one, -1 to 1; of skills
    /// and visits a difference on the scale, above 0 for more; of the return a number of days.
    pub effect: f64,
    /// Its interval, where there is one.
    pub interval: Option<Interval>,
    /// On how many days, or moments, or visits it rests.
    pub days: u32,
    /// The p-value.
    pub p: f64,
    /// The least false discovery rate at which it is reported, over all that was looked at.
    pub q: f64,
}

/// Something that takes more days.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct NotEnoughRow {
    /// What kind.
    pub kind: FindingKind,
    /// What it is about.
    pub subject: FindingSubject,
    /// The person asked this beforehand.
    pub asked: bool,
    /// In words.
    pub sentence: String,
    /// How many more days at least.
    pub days_needed: u32,
}

/// How often something was said of the day after a kind of visit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct NextDayRow {
    /// The kind of session.
    pub session: SessionKind,
    /// What was asked, such as `soreness`.
    pub question: String,
    /// In words.
    pub sentence: String,
    /// After how many visits it was asked.
    pub asked: u32,
    /// After how many of these there was any.
    pub felt: u32,
    /// After how many of these it was 3 or more, of 5.
    pub strong: u32,
}

impl FindingSubject {
    fn of(subject: &Subject) -> Self {
        Self {
            item: subject.item.as_ref().map(ItemId::to_string),
            place: subject.place.clone(),
            trigger: subject.trigger.clone(),
            skill: subject.skill.as_ref().map(SkillId::to_string),
            module: subject.module.clone(),
            session: subject.session,
            on_days: subject.when,
        }
    }
}

impl FindingRow {
    pub(super) fn of(finding: &Finding, items: &[CardItem], texts: &Texts) -> Self {
        Self {
            kind: finding.kind,
            heading: texts.say(heading(finding)),
            subject: FindingSubject::of(&finding.subject),
            asked: finding.asked,
            verdict: finding.verdict,
            verdict_label: texts.verdict(finding.verdict),
            sentence: texts.finding(finding, items),
            effect: finding.effect,
            interval: finding.interval.map(|(low, high)| Interval { low, high }),
            days: count(finding.days),
            p: finding.p,
            q: finding.q,
        }
    }
}

fn heading(finding: &Finding) -> &'static str {
    match finding.kind {
        FindingKind::Association if finding.asked => "insights-asked",
        FindingKind::Association => "insights-found",
        FindingKind::Trigger => "insights-triggers",
        FindingKind::Skill => "insights-skills",
        FindingKind::Visit | FindingKind::Return => "insights-visits",
        FindingKind::Trend => "insights-trends",
    }
}

impl NotEnoughRow {
    pub(super) fn of(open: &NotEnough, items: &[CardItem], texts: &Texts) -> Self {
        Self {
            kind: open.kind,
            subject: FindingSubject::of(&open.subject),
            asked: open.asked,
            sentence: texts.not_enough(open, items),
            days_needed: count(open.days_needed),
        }
    }
}

impl NextDayRow {
    pub(super) fn of(said: &NextDay, texts: &Texts) -> Self {
        Self {
            session: said.session,
            question: said.question.clone(),
            sentence: texts.next_day(said),
            asked: count(said.asked),
            felt: count(said.felt),
            strong: count(said.strong),
        }
    }
}
