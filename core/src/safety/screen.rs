//! The screen of a bad evening: the plan, own contacts, the emergency number and the lines of the person's country, and
//! something useful and true where any of these is missing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::helplines::{Checked, Country, Helpline, LineKind};
use super::pack::Helplines;
use super::plan::SafetyPlan;
use crate::card::Versions;
use crate::time::Moment;

/// Somebody of the plan to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnContact {
    /// The line of the plan.
    pub id: String,
    /// Who.
    pub words: Versions,
    /// How.
    pub phone: String,
    /// Not before this moment, as agreed; the lines below are there now.
    pub rests_until: Option<Moment>,
}

/// A line with when it was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The line.
    #[serde(flatten)]
    pub line: Helpline,
    /// When it was checked.
    #[serde(flatten)]
    pub checked: Checked,
}

/// The emergency number of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmergencyNumber {
    /// The country's code.
    pub country: String,
    /// The country's name by language.
    pub names: BTreeMap<String, String>,
    /// The numbers, the usual one first.
    pub numbers: Vec<String>,
    /// When it was checked.
    #[serde(flatten)]
    pub checked: Checked,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SafetyScreen {
    /// Ask "Hurt, or taken something?" first, with the emergency number and `poison`.
    pub injury_first: bool,
    /// Lines for something taken.
    pub poison: Vec<Line>,
    /// The plan; nothing where it can't be read, or may not be shown while locked.
    pub plan: Option<SafetyPlan>,
    /// Own contacts, those that rest last.
    pub contacts: Vec<OwnContact>,
    /// The chosen country.
    pub country: Option<String>,
    /// Its emergency number; of all countries that are known, where none is chosen or the chosen one is not known.
    pub emergency: Vec<EmergencyNumber>,
    /// Its other lines, those for a crisis first.
    pub lines: Vec<Line>,
}

/// What the screen is made from.
#[derive(Debug, Clone)]
pub struct Known<'a> {
    /// The plan.
    pub plan: Option<SafetyPlan>,
    /// The chosen country.
    pub country: Option<&'a str>,
    /// The pack.
    pub helplines: &'a Helplines,
    /// Until when contacts that are not for the time after self-harm rest.
    pub rests_until: Option<Moment>,
}

/// Makes the screen.
pub fn screen(known: Known<'_>, now: Moment, injury_first: bool) -> SafetyScreen {
    let rests_until = known.rests_until.filter(|until| until.instant > now.instant);
    let today = now.civil().date();
    let country = known.country.and_then(|code| known.helplines.country(code));
    let lines = country.map(|country| lines(country, today)).unwrap_or_default();
    let (poison, lines) = lines.into_iter().partition(|line: &Line| line.line.kind == LineKind::Poison);
    let of: Vec<&Country> = match country {
        Some(country) => vec![country],
        None => known.helplines.countries.iter().collect(),
    };
    SafetyScreen {
        injury_first,
        poison,
        contacts: known.plan.as_ref().map(|plan| contacts(plan, rests_until)).unwrap_or_default(),
        plan: known.plan,
        country: known.country.map(str::to_owned),
        emergency: of.into_iter().filter_map(|country| emergency(country, today)).collect(),
        lines,
    }
}

fn contacts(plan: &SafetyPlan, rests_until: Option<Moment>) -> Vec<OwnContact> {
    let contact = |line: &super::PlanLine| {
        Some(OwnContact {
            id: line.id.clone(),
            words: line.words.clone(),
            phone: line.phone.clone()?,
            rests_until: rests_until.filter(|_| line.not_after_self_harm),
        })
    };
    let mut all: Vec<_> = plan.lines.iter().filter_map(contact).collect();
    all.sort_by_key(|contact| contact.rests_until.is_some());
    all
}

fn lines(country: &Country, today: NaiveDate) -> Vec<Line> {
    let shown = |line: &Helpline| {
        let checked = Checked::of(line.verified_on, today)?;
        (!line.withdrawn).then(|| Line { line: line.clone(), checked })
    };
    let mut all: Vec<_> = country.lines.iter().filter_map(shown).collect();
    all.sort_by_key(|line| line.line.kind);
    all
}

fn emergency(country: &Country, today: NaiveDate) -> Option<EmergencyNumber> {
    Some(EmergencyNumber {
        country: country.code.clone(),
        names: country.names.clone(),
        numbers: country.emergency.numbers.clone(),
        checked: Checked::of(country.emergency.verified_on, today)?,
    })
}
