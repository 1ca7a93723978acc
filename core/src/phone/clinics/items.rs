//! What clinics sent, in words.

use crate::clinic::{Appointment, ItemContent};
use crate::phone::sessions::minutes;
use crate::phone::syncing::there;
use crate::phone::values::Civil;
use crate::text::{TextArg, Texts};
use crate::time::Moment;
use crate::{ClinicItem, ItemAnswer};

/// What kind of thing a clinic sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ClinicItemKind {
    /// An appointment: accepted, it is a session.
    Appointment,
    /// An appointment that does not take place: accepted, its session is cancelled.
    Cancellation,
    /// Lines for the card: accepted, they are asked there.
    Template,
    /// Their key ended. There is nothing to accept.
    Revocation,
}

/// An appointment that a clinic offers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicAppointment {
    /// When it begins, on the clock of its zone.
    pub begins: Civil,
    /// That zone, by its IANA name.
    pub zone: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// What it is.
    pub what: String,
    /// Where.
    pub place: Option<String>,
}

/// Something that a clinic sent.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ClinicItemRow {
    /// Its id.
    pub id: String,
    /// The pair.
    pub pair: String,
    /// What the clinic says it is called.
    pub claimed_name: String,
    /// What kind of thing it is.
    pub kind: ClinicItemKind,
    /// The same in words.
    pub title: String,
    /// What it says, in the order in which it is shown.
    pub lines: Vec<String>,
    /// The appointment, or the one that does not take place where it is known.
    pub appointment: Option<ClinicAppointment>,
    /// When it was read.
    pub received_at: Option<Moment>,
    /// From when on it can't be accepted any more.
    pub expires: Option<Moment>,
    /// What the person said of it.
    pub answer: Option<ItemAnswer>,
    /// The same in words, or that it is open or past.
    pub answer_text: String,
    /// Whether it can be accepted now.
    pub acceptable: bool,
}

impl ClinicItemRow {
    pub(super) fn all(items: Vec<ClinicItem>, now: Moment, texts: &Texts) -> Vec<Self> {
        items.iter().filter_map(|item| Self::of(item, &items, now, texts)).collect()
    }

    fn of(item: &ClinicItem, all: &[ClinicItem], now: Moment, texts: &Texts) -> Option<Self> {
        let appointment = appointment(item, all);
        let (kind, lines) = match &item.content {
            ItemContent::Appointment(_) => (ClinicItemKind::Appointment, said(appointment, texts)),
            ItemContent::Cancellation { .. } => (ClinicItemKind::Cancellation, said(appointment, texts)),
            ItemContent::Template(template) => {
                let count = i64::try_from(template.items.len()).unwrap_or(i64::MAX);
                let count = texts.say_with("clinic-lines", &[("count", TextArg::Number(count))]);
                let labels = template.items.iter().map(|line| line.label.clone());
                (ClinicItemKind::Template, [count].into_iter().chain(labels).collect())
            }
            ItemContent::Revocation => (ClinicItemKind::Revocation, Vec::new()),
            // The façade leaves it out.
            ItemContent::Newer => return None,
        };
        Some(Self {
            id: item.id.clone(),
            pair: item.pair.clone(),
            claimed_name: item.claimed_name.clone(),
            kind,
            title: texts.say(&format!("clinic-item-{}", item.content.name())),
            lines,
            appointment: appointment.map(ClinicAppointment::of),
            received_at: there(item.received_at, now),
            expires: there(item.expires, now),
            answer: item.answer,
            answer_text: texts.say(answer(item)),
            acceptable: item.acceptable,
        })
    }
}

/// The appointment that an item is or is about.
fn appointment<'a>(item: &'a ClinicItem, all: &'a [ClinicItem]) -> Option<&'a Appointment> {
    match &item.content {
        ItemContent::Appointment(appointment) => Some(appointment),
        ItemContent::Cancellation { appointment: id } => {
            all.iter().filter(|other| other.pair == item.pair).find_map(|other| match &other.content {
                ItemContent::Appointment(appointment) if appointment.id == *id => Some(appointment),
                _ => None,
            })
        }
        _ => None,
    }
}

/// An appointment in words.
fn said(appointment: Option<&Appointment>, texts: &Texts) -> Vec<String> {
    let Some(appointment) = appointment else { return Vec::new() };
    let (start, zone) = (texts.civil(appointment.start), appointment.zone.name());
    let when = format!("{start} {zone}, {}", minutes(appointment.minutes, texts));
    [appointment.what.clone(), when].into_iter().chain(appointment.place.clone()).collect()
}

fn answer(item: &ClinicItem) -> &'static str {
    match item.answer {
        Some(ItemAnswer::Accepted) => "clinic-answer-accepted",
        Some(ItemAnswer::Hidden) => "clinic-answer-hidden",
        None if item.acceptable || item.content == ItemContent::Revocation => "clinic-answer-open",
        None => "clinic-answer-past",
    }
}

impl ClinicAppointment {
    fn of(appointment: &Appointment) -> Self {
        Self {
            begins: appointment.start.into(),
            zone: appointment.zone.name().into(),
            minutes: appointment.minutes,
            what: appointment.what.clone(),
            place: appointment.place.clone(),
        }
    }
}
