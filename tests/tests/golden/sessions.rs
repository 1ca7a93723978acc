//! What format 3 added: series and their hours, single sessions, visits, people and places, what massage is for, reminders,
//! what a calendar file said. Written once; nothing here may change.

use chrono::{NaiveDateTime, NaiveTime};
use serde_json::{Value as Json, json};
use somacard_core::card::{Coming, ItemId};
use somacard_core::reminders::{About, Limits, QuietHours, ReminderText, When};
use somacard_core::sessions::{
    Boundary, Cadence, NEXT_DAY, Outcome, Pause, RELATIONSHIP, Ratings, Role, SessionKind, Timetable,
};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{parse_civil, parse_zone};
use somacard_core::{
    CheckInDraft, Diary, PlaceEdit, PractitionerEdit, ReminderAct, ReminderEdit, SeriesDraft, SeriesEdit, SessionEdit,
    VisitDraft,
};

use crate::life::{at, day};

/// A group that is moved once, off once, and then over.
const CLINIC: &[u8] = b"BEGIN:VCALENDAR
BEGIN:VEVENT
UID:group@clinic.example
SUMMARY:Group
LOCATION:Room 5
DTSTART;TZID=Europe/Amsterdam:20260316T180000
DURATION:PT90M
RRULE:FREQ=WEEKLY;COUNT=12
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:group@clinic.example
RECURRENCE-ID;TZID=Europe/Amsterdam:20260323T180000
DTSTART;TZID=Europe/Amsterdam:20260324T170000
DURATION:PT60M
END:VEVENT
BEGIN:VEVENT
UID:group@clinic.example
RECURRENCE-ID;TZID=Europe/Amsterdam:20260330T180000
DTSTART;TZID=Europe/Amsterdam:20260330T180000
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
";

pub fn live(diary: &Diary) {
    let massage = series(diary);
    single(diary, &massage);
    visits(diary, &massage);
    reminders(diary, &massage);
    diary
        .import_calendar(at("04-02T17:30"), parse_zone("Europe/Amsterdam").unwrap(), CLINIC, SessionKind::SkillsGroup)
        .unwrap();
    diary.edit_massage_plan(at("04-02T17:00"), Some("to sleep"), Some(Some(Cadence::Days(10)))).unwrap();
}

fn civil(text: &str) -> NaiveDateTime {
    parse_civil("start", &format!("2026-{text}")).unwrap()
}

fn hours(start: &str, rule: &str, zone: &str) -> Timetable {
    let (zone, start) = (parse_zone(zone).unwrap(), civil(start));
    Timetable::new(Schedule::parse(start, rule, Some(zone)).unwrap(), zone, 50).unwrap()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn series(diary: &Diary) -> String {
    let now = at("03-01T18:00");
    let anna = PractitionerEdit {
        name: text("Anna"),
        role: Some(Role::MassagePractitioner),
        phone: text("555 0100"),
        note: text("speaks softly"),
    };
    let room = PlaceEdit { name: text("Room 2"), address: text("Quay 1"), note: text("second bell") };
    let about = SeriesEdit {
        title: text("Massage"),
        practitioner: Some(diary.add_practitioner(now, &anna).unwrap()),
        place: Some(diary.add_place(now, &room).unwrap()),
        note: text("bring socks"),
    };
    let rule = "RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20260317T140000\nRDATE:20260318T100000";
    let timetable = hours("03-03T14:00", rule, "Europe/Amsterdam");
    let id = diary.add_series(now, SeriesDraft { kind: SessionKind::Massage, timetable, about }).unwrap();
    let later = Timetable { from: day("03-23"), ..hours("03-26T10:00", "FREQ=MONTHLY;BYDAY=-1TH", "Europe/London") };
    diary.change_hours(at("03-20T18:00"), &id, &later).unwrap();
    diary.pause_series(now, &id, Pause { from: day("04-10"), until: Some(day("04-20")) }).unwrap();
    diary.pause_series(now, &id, Pause { from: day("05-10"), until: None }).unwrap();
    diary.end_series(now, &id, day("12-31")).unwrap();
    let once = hours("03-12T09:00", "", "America/Sao_Paulo");
    let about = SeriesEdit::default();
    diary.add_series(now, SeriesDraft { kind: SessionKind::Other, timetable: once, about }).unwrap();
    id
}

fn single(diary: &Diary, id: &str) {
    let moved = SessionEdit {
        moved_to: Some(Some(civil("03-11T16:30"))),
        minutes: Some(Some(90)),
        note: text("her child is ill"),
        outcome: Some(Some(Outcome::Attended)),
    };
    diary.edit_session(at("03-11T18:00"), id, civil("03-10T14:00"), &moved).unwrap();
    let cancelled = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    diary.edit_session(at("03-11T18:01"), id, civil("03-18T10:00"), &cancelled).unwrap();
}

fn visits(diary: &Diary, id: &str) {
    let mut coming = Coming::default();
    coming.rate("urge-quit-therapy", 2).unwrap();
    let rated = |names: &[&str], most: i32| {
        let mut ratings = Ratings::default();
        (1..).zip(names).for_each(|(number, name)| ratings.rate(names, most, name, number).unwrap());
        ratings
    };
    let noted = |note: &str| Some(CheckInDraft { note: text(note), ..CheckInDraft::default() });
    let draft = VisitDraft {
        series: Some(id.into()),
        original: Some(civil("03-03T14:00")),
        before: coming.clone(),
        after: coming,
        felt_before: noted("before"),
        felt_after: noted("after"),
        relationship: rated(&RELATIONSHIP, 10),
        boundary: Some(Boundary::NotSure),
        shown_to_rated: Some(true),
        homework: text("warm shower"),
        note: text("quiet"),
        boundary_note: text("the towel"),
        ..VisitDraft::default()
    };
    let visit = diary.add_visit(at("03-03T16:00"), draft).unwrap().id;
    let later = VisitDraft { next_day: rated(&NEXT_DAY, 5), homework_done: Some(true), ..VisitDraft::default() };
    diary.edit_visit(at("03-04T09:00"), &visit, later).unwrap();
}

fn reminders(diary: &Diary, series: &str) {
    let now = at("04-02T17:10");
    let daily = |zone: Option<&str>| {
        let schedule = Schedule::parse(civil("04-02T21:00"), "FREQ=DAILY", None).unwrap();
        zone.map_or(When::Floating(schedule.clone()), |zone| When::Anchored(schedule, parse_zone(zone).unwrap()))
    };
    let own = ReminderEdit {
        text: Some(ReminderText::Own("the blue one".into())),
        label: text("Evening"),
        only_if_not_done: Some(false),
        ..ReminderEdit::default()
    };
    let pill = About::Medication(ItemId::new("medication-prescribed").unwrap());
    diary.add_reminder(now, pill, daily(Some("Europe/Amsterdam")), own).unwrap();
    diary.add_reminder(now, About::Card, daily(None), ReminderEdit::default()).unwrap();
    let before = When::Relative { series: Some(series.into()), minutes: -120 };
    let plain = ReminderEdit { text: Some(ReminderText::Plain), on: Some(false), ..ReminderEdit::default() };
    diary.add_reminder(now, About::BeforeSession, before, plain).unwrap();
    let after = When::Relative { series: None, minutes: 90 };
    diary.add_reminder(now, About::AfterSession, after, ReminderEdit::default()).unwrap();
    let quiet = |hour| NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
    diary.set_quiet_hours(now, Some(QuietHours { from: quiet(23), to: quiet(6) })).unwrap();
    let start = |day: &str| civil(day).and_utc().timestamp();
    for (day, act) in [
        ("04-02T21:00", ReminderAct::Done),
        ("04-03T21:00", ReminderAct::Skip),
        ("04-04T21:00", ReminderAct::Later(30)),
    ] {
        diary.act_on_reminder(now, &format!("card/{}", start(day)), act).unwrap();
    }
}

/// What comes in the three weeks after; later days depend on how far ahead a version plans.
pub fn planned(diary: &Diary) -> Json {
    let now = at("04-03T09:00");
    let limits = Limits { capacity: 1000, exact: true };
    let mut plan = diary.reminders(now, parse_zone("Europe/Amsterdam").unwrap(), limits).unwrap().plan;
    plan.reminders.retain(|reminder| reminder.rule.is_some() && reminder.at.instant < at("04-24T00:00").instant);
    json!(plan.reminders)
}
