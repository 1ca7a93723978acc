//! Who wants to know that something changed. A listener is told after the commit, on a thread that wrote, with no lock held: it
//! may call the diary. Writes at the same time may be told as one. It is told what to read anew, never what was written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::Diary;
use crate::store::HERE;

/// A part of the app whose screens may show something else now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Area {
    /// Today, the check-in, the day and the week.
    Card,
    /// The body map and the scan.
    Body,
    /// Skills.
    Skills,
    /// Sessions, visits, people, links with clinics, the massage plan, the health questions and the touch plan.
    Sessions,
    /// Reminders; what is done needs none.
    Reminders,
    /// Insights and the report.
    Insights,
    /// The safety plan and its rules.
    Safety,
    /// The card's template, the hours of the day, links with clinics, and what is of this device alone, such as its sync.
    Settings,
}

impl Area {
    const ALL: [Self; 8] = [
        Self::Card,
        Self::Body,
        Self::Skills,
        Self::Sessions,
        Self::Reminders,
        Self::Insights,
        Self::Safety,
        Self::Settings,
    ];

    /// The parts that show a kind of record; all of them for a kind of which that is not known.
    fn showing(kind: &str) -> &'static [Self] {
        use Area::{Body, Card, Insights, Reminders, Safety, Sessions, Settings, Skills};
        match kind {
            "check-in" => &[Card, Body, Skills, Sessions, Reminders, Insights, Safety],
            "day-answer" | "skill-tick" => &[Card, Skills, Reminders, Insights, Safety],
            "day" => &[Card, Skills, Reminders, Insights],
            "week" => &[Card, Skills],
            "goals" | "chain" => &[Card],
            "touch" => &[Sessions],
            "massage-plan" => &[Sessions, Body],
            "screening" => &[Sessions, Body],
            "series" | "occurrence" | "practitioner" | "place" => &[Card, Sessions, Reminders],
            "visit" => &[Card, Body, Sessions, Reminders, Insights, Safety],
            "reminder-rule" | "reminder" => &[Reminders],
            "safety-plan" | "plan-line" | "urge-rule" => &[Safety, Reminders],
            "clinic" | "clinic-item" => &[Sessions, Settings],
            "insight-question" => &[Insights],
            HERE => &[Reminders, Safety, Settings],
            _ => &Self::ALL,
        }
    }
}

/// Why a listener could not take what it was told. Nothing comes of it: the entry is saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum ListenerError {
    /// It failed.
    #[error("the listener failed")]
    Failed,
}

/// Is told that something changed.
#[cfg_attr(feature = "uniffi", uniffi::export(with_foreign))]
pub trait ChangeListener: Send + Sync {
    /// These parts may show something else than what a screen with a lower revision shows. After the diary was locked, that is
    /// all of them, and reading them answers `Locked`.
    ///
    /// # Errors
    /// When it can't take it; it is told again with the next change only.
    fn changed(&self, areas: Vec<Area>, revision: u64) -> Result<(), ListenerError>;
}

/// The listeners of an open diary, and how often they were told.
#[derive(Default)]
pub(super) struct Listeners {
    told: AtomicU64,
    next: AtomicU64,
    all: Arc<Mutex<ByNumber>>,
}

type ByNumber = BTreeMap<u64, Arc<dyn ChangeListener>>;

/// Listens as long as it lives.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Listening {
    number: u64,
    among: Weak<Mutex<ByNumber>>,
}

impl Listening {
    /// Listens no longer.
    pub fn stop(&self) {
        let Some(among) = self.among.upgrade() else { return };
        let gone = among.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.number);
        // It is dropped with no lock held: it may be the platform's.
        drop(gone);
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Listeners {
    /// Tells all of them which kinds of records are different now.
    pub(super) fn tell(&self, kinds: &BTreeSet<String>) {
        if kinds.is_empty() {
            return;
        }
        let areas: BTreeSet<Area> = kinds.iter().flat_map(|kind| Area::showing(kind)).copied().collect();
        self.tell_all(areas.into_iter().collect());
    }

    /// Tells all of them that every screen is another one now.
    pub(super) fn tell_locked(&self) {
        self.tell_all(Area::ALL.to_vec());
    }

    fn tell_all(&self, areas: Vec<Area>) {
        let revision = self.told.fetch_add(1, Ordering::SeqCst) + 1;
        let all: Vec<_> = self.all.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect();
        for listener in all {
            let _ = listener.changed(areas.clone(), revision);
        }
    }
}

impl Diary {
    /// Tells `listener` of every change, until what is returned is dropped.
    pub fn listen(&self, listener: Arc<dyn ChangeListener>) -> Listening {
        let listeners = &self.0.listeners;
        let number = listeners.next.fetch_add(1, Ordering::SeqCst);
        listeners.all.lock().unwrap_or_else(PoisonError::into_inner).insert(number, listener);
        Listening { number, among: Arc::downgrade(&listeners.all) }
    }

    /// Tells that a talk with a relay is over: what is known of it on this device may be another one.
    pub(super) fn tell_here(&self) {
        self.0.listeners.tell(&BTreeSet::from([HERE.to_owned()]));
    }

    /// How many changes were told since the diary was opened. What is read after this call holds all of them.
    pub fn revision(&self) -> u64 {
        self.0.listeners.told.load(Ordering::SeqCst)
    }
}
