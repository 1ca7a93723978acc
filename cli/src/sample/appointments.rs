//! Sessions of the sample person: individual therapy, a skills group, a massage every two weeks; what is noted around them,
//! and the reminders that go with an evening person's life.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, ItemId};
use somacard_core::reminders::{About, QuietHours, ReminderText, When};
use somacard_core::sessions::{
    Boundary, Cadence, NEXT_DAY, Outcome, RELATIONSHIP, Ratings, Role, SessionKind, Timetable,
};
use somacard_core::time::recurrence::{Rule, Schedule};
use somacard_core::time::{DiaryDay, Moment, Zone};
use somacard_core::{
    CheckInDraft, Diary, PlaceEdit, PractitionerEdit, ReminderEdit, Result, SeriesDraft, SeriesEdit, SessionEdit,
    VisitDraft,
};

use super::chance::{Chance, Stream};
use super::evening::clock;
use super::habit::{Filled, Plan};
use super::life::{Entry, What};
use super::person::{FEELINGS, Person};
use super::state::Day;

/// Minutes after midnight of group and massage.
const GROUP: i64 = 18 * 60 + 30;
const MASSAGE: i64 = 17 * 60;
const HOMEWORK: [&str; 5] = [
    "Fill in the card before ten in the evening.",
    "One page on wise mind.",
    "Try opposite action once and write down what happened.",
    "Ten minutes outside every day.",
    "Write the chain for Tuesday.",
];

/// The series of a life.
pub(super) struct Appointments {
    individual: String,
    group: String,
    massage: String,
}

/// The first morning: who, where, when; what massage is for; and what to be reminded of.
pub(super) fn set_up(
    diary: &Diary,
    person: &Person,
    begin: Moment,
    first: DiaryDay,
    zone: Zone,
) -> Result<Appointments> {
    let at = |minute: i64| Moment { instant: begin.instant + minute * 60_000, ..begin };
    let text = |text: &str| Some(text.to_owned());
    let who = |name, role| PractitionerEdit { name: text(name), role: Some(role), ..PractitionerEdit::default() };
    let therapist = diary.add_practitioner(at(7), &who("S. Brandt", Role::DbtTherapist))?;
    let masseur = diary.add_practitioner(at(7), &who("Anna K.", Role::MassagePractitioner))?;
    let clinic = PlaceEdit { name: text("Clinic by the bridge"), ..PlaceEdit::default() };
    let clinic = diary.add_place(at(7), &clinic)?;
    let series = |kind, offset, minute, weeks, minutes, with: Option<&String>| {
        let start = clock(first_on(person, first, offset), minute, 0);
        let rule = Rule::parse(&format!("FREQ=WEEKLY;INTERVAL={weeks}"), None)?;
        let timetable = Timetable::new(Schedule::repeating(start, rule), zone, minutes)?;
        let about = SeriesEdit { practitioner: with.cloned(), place: Some(clinic.clone()), ..SeriesEdit::default() };
        diary.add_series(at(8), SeriesDraft { kind, timetable, about })
    };
    let hour = i64::from(person.habits.session.1) * 60;
    let appointments = Appointments {
        individual: series(SessionKind::IndividualDbt, 0, hour, 1, 50, Some(&therapist))?,
        group: series(SessionKind::SkillsGroup, 3, GROUP, 1, 120, None)?,
        massage: series(SessionKind::Massage, 2, MASSAGE, 2, 60, Some(&masseur))?,
    };
    diary.edit_massage_plan(at(9), Some("To feel where I am tense, and to sleep."), Some(Some(Cadence::TwoWeeks)))?;
    remind(diary, at(10), first, &appointments)?;
    Ok(appointments)
}

fn remind(diary: &Diary, now: Moment, first: DiaryDay, appointments: &Appointments) -> Result<()> {
    let daily = |minute| {
        let rule = Rule::parse("FREQ=DAILY", None)?;
        Ok::<_, somacard_core::Error>(When::Floating(Schedule::repeating(clock(first, minute, 0), rule)))
    };
    let usual = ReminderEdit::default;
    let plain = || ReminderEdit { text: Some(ReminderText::Plain), ..usual() };
    diary.add_reminder(now, About::Card, daily(21 * 60)?, usual())?;
    let pill = About::Medication(ItemId::new("medication-prescribed")?);
    diary.add_reminder(now, pill, daily(8 * 60)?, usual())?;
    diary.add_reminder(now, About::Homework, daily(18 * 60 + 30)?, plain())?;
    let before = When::Relative { series: None, minutes: -120 };
    diary.add_reminder(now, About::BeforeSession, before, plain())?;
    let after = When::Relative { series: Some(appointments.massage.clone()), minutes: 90 };
    diary.add_reminder(now, About::AfterSession, after, usual())?;
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    diary.set_quiet_hours(now, Some(QuietHours { from: time(22, 30), to: time(7, 30) }))
}

/// The first day on or after `first` that lies so many weekdays after that of the session.
fn first_on(person: &Person, first: DiaryDay, offset: i64) -> DiaryDay {
    let of_week = |day: DiaryDay| i64::from(day.date().weekday().num_days_from_monday());
    let wanted = i64::from(person.habits.session.0.num_days_from_monday()) + offset;
    first.plus((wanted - of_week(first)).rem_euclid(7))
}

/// Visits of one life.
pub(super) struct Visits<'a> {
    person: &'a Person,
    to: &'a Appointments,
    chance: Chance,
    first: [DiaryDay; 3],
}

impl<'a> Visits<'a> {
    pub(super) fn of(person: &'a Person, to: &'a Appointments, seed: u64, first: DiaryDay) -> Self {
        let first = [0, 3, 2].map(|offset| first_on(person, first, offset));
        Self { person, to, chance: Chance::new(seed, Stream::Visits), first }
    }

    /// What is noted around the sessions of a day.
    pub(super) fn of_day(&mut self, day: &Day, plan: Plan) -> Result<Vec<Entry>> {
        let since = self.first.map(|first| day.date.since(first));
        let mut entries = Vec::new();
        if since[0] >= 0 && since[0] % 7 == 0 {
            entries.push(self.individual(day, plan));
        }
        if since[1] >= 0 && since[1] % 7 == 0 {
            let outcome = if plan.away() || self.chance.happens(0.1) { Outcome::Missed } else { Outcome::Attended };
            let edit = SessionEdit { outcome: Some(Some(outcome)), ..SessionEdit::default() };
            let what = What::Session(self.to.group.clone(), clock(day.date, GROUP, 0), edit);
            entries.push(Entry { at: clock(day.date, GROUP + 130, 0), what });
        }
        if since[2] >= 0 && since[2] % 14 == 0 {
            entries.extend(self.massage(day, plan)?);
        }
        Ok(entries)
    }

    fn individual(&mut self, day: &Day, plan: Plan) -> Entry {
        let begins = clock(day.date, i64::from(self.person.habits.session.1) * 60, 0);
        let series = self.to.individual.clone();
        if !plan.session {
            return cancelled(series, begins);
        }
        let homework = self.chance.happens(0.7).then(|| (*self.chance.pick(&HOMEWORK)).to_owned());
        // What was agreed last is done on most weeks; older homework is not asked after.
        let homework_done = homework.is_some().then(|| self.chance.happens(0.5));
        let draft = VisitDraft {
            series: Some(series),
            original: Some(begins),
            homework,
            homework_done,
            ..VisitDraft::default()
        };
        Entry { at: begins + TimeDelta::minutes(53), what: What::Visit(Box::new(draft)) }
    }

    fn massage(&mut self, day: &Day, plan: Plan) -> Result<Vec<Entry>> {
        let (series, begins) = (self.to.massage.clone(), clock(day.date, MASSAGE, 0));
        if plan.away() || self.chance.happens(0.08) {
            return Ok(vec![cancelled(series, begins)]);
        }
        // A day that stays unwritten stays so: nothing is felt into it.
        let felt = matches!(plan.filled, Filled::Evening(_));
        let before = self.felt(day, 0)?;
        let ease = 1 + self.chance.below(4) as i32 - i32::from(self.chance.happens(0.15)) * 4;
        let after = self.felt(day, ease)?;
        let boundary = if self.chance.happens(0.04) { Boundary::NotSure } else { Boundary::Yes };
        let draft = VisitDraft {
            series: Some(series),
            original: Some(begins),
            felt_before: felt.then_some(before),
            felt_after: felt.then_some(after),
            relationship: self.rated(&RELATIONSHIP, 10, 7.5, 1.5)?,
            boundary: Some(boundary),
            ..VisitDraft::default()
        };
        let noted = Entry { at: begins + TimeDelta::minutes(75), what: What::Visit(Box::new(draft)) };
        let next_day = self.rated(&NEXT_DAY, 5, 0.3, 0.9)?;
        let at = clock(day.date.plus(1), 9 * 60 + 20, 0);
        Ok(vec![noted, Entry { at, what: What::NextDay(day.date, next_day) }])
    }

    /// The strongest feeling and where it sits, so much eased.
    fn felt(&mut self, day: &Day, eased: i32) -> Result<CheckInDraft> {
        let strongest = self.person.dominant;
        let mood = (day.feelings[strongest] - i32::from(eased > 0)).clamp(0, 5);
        let mut readings = Vec::new();
        for seat in self.person.seats.iter().filter(|seat| seat.feeling == strongest) {
            let felt = seat.rest + 1.2 * f64::from(day.feelings[strongest]) + 0.5 * self.chance.bell();
            let intensity = (felt.round() as i32 - eased).clamp(0, 10) as u8;
            let sensation = Sensation::new(seat.sensation)?;
            readings.push(BodyReading::new(seat.target, sensation, BodyAnswer::Intensity(intensity)));
        }
        let answers = vec![(ItemId::new(FEELINGS[strongest])?, Answer::Number(mood))];
        Ok(CheckInDraft { for_day: Some(day.date), answers, readings, ..CheckInDraft::default() })
    }

    fn rated(&mut self, names: &[&str], most: i32, mean: f64, spread: f64) -> Result<Ratings> {
        let mut ratings = Ratings::default();
        for name in names {
            let number = (mean + spread * self.chance.bell()).round().clamp(0.0, f64::from(most));
            ratings.rate(names, most, name, number as i64)?;
        }
        Ok(ratings)
    }
}

/// Said the evening before.
fn cancelled(series: String, begins: NaiveDateTime) -> Entry {
    let edit = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    Entry { at: begins - TimeDelta::hours(22), what: What::Session(series, begins, edit) }
}
