//! What the form of a reminder offers: what it can be about, what the lock screen can show, which sessions it can go
//! with.

use super::ReminderAbout;
use crate::card::ItemKind;
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::reminders::About;
use crate::sessions::Series;
use crate::text::Texts;
use crate::time::DiaryDay;

/// Something a reminder can be about.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReminderAboutChoice {
    /// What.
    pub about: ReminderAbout,
    /// Its words; a medication with its name.
    pub label: String,
    /// It goes with sessions, and has no times of its own.
    pub with_sessions: bool,
    /// There is one rule for it, which a second one replaces.
    pub only_one: bool,
}

/// Which text the lock screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ReminderTextKind {
    /// "You have something planned".
    Private,
    /// What it is about.
    Plain,
    /// Own words.
    Own,
}

/// A text of the lock screen to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReminderTextChoice {
    /// Which.
    pub kind: ReminderTextKind,
    /// Its words.
    pub label: String,
}

/// What the form of a reminder offers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReminderChoices {
    /// What it can be about; each medication of the card by itself.
    pub about: Vec<ReminderAboutChoice>,
    /// What the lock screen can show.
    pub texts: Vec<ReminderTextChoice>,
    /// The series it can go with.
    pub series: Vec<Named>,
    /// Instead of one series: every session.
    pub every_session: String,
}

impl Diary {
    pub(super) fn reminder_choices(&self, today: DiaryDay, series: &[Series]) -> Result<ReminderChoices> {
        let (texts, items) = (&self.texts, self.diary.template()?);
        let medications = items.iter().filter(|item| item.kind == ItemKind::Medication && item.active_on(today));
        let taken = medications.map(|item| {
            let label = format!("{}: {}", texts.say("reminder-medication"), texts.item(item));
            ReminderAboutChoice::of(&About::Medication(item.id.clone()), label)
        });
        let plain = |about: About| ReminderAboutChoice::of(&about, texts.say(&format!("reminder-{about}")));
        let before = [About::Card, About::BodyScan, About::BeforeSession, About::AfterSession].map(plain);
        let after = [About::Homework, About::PlanReview, About::Own].map(plain);
        Ok(ReminderChoices {
            about: before.into_iter().chain(taken).chain(after).collect(),
            texts: ReminderTextChoice::all(texts),
            series: series.iter().map(|one| Named { id: one.id.clone(), label: texts.series(one) }).collect(),
            every_session: texts.say("reminder-every-session"),
        })
    }
}

impl ReminderAboutChoice {
    fn of(about: &About, label: String) -> Self {
        let only_one = matches!(about, About::Card | About::BodyScan | About::Homework | About::PlanReview);
        Self { about: about.into(), label, with_sessions: about.goes_with_sessions(), only_one }
    }
}

impl ReminderTextChoice {
    fn all(texts: &Texts) -> Vec<Self> {
        let all = [
            (ReminderTextKind::Private, "private"),
            (ReminderTextKind::Plain, "plain"),
            (ReminderTextKind::Own, "own"),
        ];
        all.map(|(kind, name)| Self { kind, label: texts.say(&format!("reminder-class-{name}")) }).into()
    }
}
