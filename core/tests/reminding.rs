//! Reminders of a diary on a device: planned from what it holds, handed over, done, put off, forgotten by the platform.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::collections::BTreeSet;

use chrono::NaiveTime;
use keeping::{Home, around, item, rated, refuses};
use somacard_core::reminders::{About, Limits, QuietHours, ReminderText, When};
use somacard_core::sessions::{Outcome, SessionKind, Timetable};
use somacard_core::store::{Act, Place, Taken};
use somacard_core::text::{Language, Texts};
use somacard_core::time::recurrence::Schedule;
use somacard_core::time::{Moment, Zone, parse_civil, parse_zone, resolve};
use somacard_core::{
    AnswerDay, Diary, ReminderAct, ReminderEdit, ReminderPlan, Replan, SeriesDraft, SeriesEdit, SessionEdit, VisitDraft,
};

/// Where the person lives.
fn own_zone() -> Zone {
    parse_zone("Europe/Amsterdam").unwrap()
}

fn at(text: &str) -> Moment {
    resolve(own_zone(), parse_civil("at", &format!("2026-{text}")).unwrap()).unwrap().moment()
}

fn daily(start: &str) -> When {
    When::Floating(Schedule::parse(parse_civil("at", start).unwrap(), "FREQ=DAILY", None).unwrap())
}

/// A diary with a nightly card.
fn with_card() -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    diary.add_reminder(at("03-01T12:00"), About::Card, daily("2026-03-01T21:00"), ReminderEdit::default()).unwrap();
    (home, diary)
}

fn massage(diary: &Diary) -> String {
    let schedule = Schedule::parse(parse_civil("at", "2026-03-03T14:00").unwrap(), "FREQ=WEEKLY", None).unwrap();
    let timetable = Timetable::new(schedule, own_zone(), 60).unwrap();
    let draft = SeriesDraft { kind: SessionKind::Massage, timetable, about: SeriesEdit::default() };
    diary.add_series(at("03-01T12:00"), draft).unwrap()
}

fn plan(diary: &Diary, now: &str) -> ReminderPlan {
    diary.reminders(at(now), own_zone(), Limits::IOS).unwrap()
}

/// The first three of a plan, as day and time.
fn next(diary: &Diary, now: &str) -> Vec<String> {
    let told = plan(diary, now);
    told.plan.reminders.iter().take(3).map(|reminder| reminder.civil.format("%d %H:%M").to_string()).collect()
}

fn hand_over(diary: &Diary, now: &str) -> ReminderPlan {
    let told = plan(diary, now);
    diary.handed_over(at(now), &told, &Texts::new(Language::English)).unwrap();
    told
}

#[test]
fn what_is_done_does_not_ring_and_what_is_undone_rings_again() {
    let (_home, diary) = with_card();
    assert_eq!(next(&diary, "03-02T12:00"), ["02 21:00", "03 21:00", "04 21:00"]);
    diary.check_in(at("03-02T09:00"), rated("sad", 2)).unwrap();
    assert_eq!(next(&diary, "03-02T18:00")[0], "02 21:00", "a word in the morning is no card");
    diary.check_in(at("03-02T19:00"), rated("sad", 2)).unwrap();
    assert_eq!(next(&diary, "03-02T19:01")[0], "03 21:00");
    diary.undo(at("03-02T19:02")).unwrap();
    assert_eq!(next(&diary, "03-02T19:03")[0], "02 21:00");
    let away = AnswerDay { day: Some("2026-03-02".parse().unwrap()), away: Some(true), ..AnswerDay::default() };
    diary.answer_day(at("03-02T19:04"), away).unwrap();
    assert_eq!(next(&diary, "03-02T19:05")[0], "03 21:00", "a day away is not asked after");
}

#[test]
fn what_was_handed_over_is_told_once_and_has_the_same_ids_after_a_replan() {
    let (_home, diary) = with_card();
    let told = hand_over(&diary, "03-02T12:00");
    assert_eq!(told.diff.add.len(), told.plan.reminders.len());
    let again = plan(&diary, "03-02T12:05");
    // The end of the plan moves with the clock, so the one that asks to be opened is set anew.
    assert!(again.diff.add.iter().all(|reminder| reminder.rule.is_none()), "{:?}", again.diff);
    let ids = |told: &ReminderPlan| -> BTreeSet<String> {
        told.plan.reminders.iter().filter(|r| r.at.instant < at("04-20T00:00").instant).map(|r| r.id.clone()).collect()
    };
    let booted = diary.replan(at("03-02T13:00"), own_zone(), Limits::IOS, Replan::Booted).unwrap();
    assert_eq!(booted.diff.add.len(), booted.plan.reminders.len(), "a platform that forgot is told all");
    assert_eq!(ids(&booted), ids(&told));
    let zone =
        diary.replan(at("03-02T13:00"), parse_zone("Asia/Tokyo").unwrap(), Limits::IOS, Replan::ZoneChanged).unwrap();
    let (far, near) = (ids(&zone), ids(&told));
    assert!(far.intersection(&near).count() >= 45, "the same evenings under the same ids");
}

#[test]
fn an_evening_that_rang_does_not_ring_again_but_comes_back_when_put_off() {
    let (_home, diary) = with_card();
    let told = hand_over(&diary, "03-02T12:00");
    let tonight = told.plan.reminders[0].clone();
    assert_eq!(next(&diary, "03-02T21:01")[0], "03 21:00");
    diary.reminder_seen(at("03-02T21:01"), &tonight.id).unwrap();
    diary.act_on_reminder(at("03-02T21:02"), &tonight.slot, ReminderAct::Later(30)).unwrap();
    assert_eq!(next(&diary, "03-02T21:03")[0], "02 21:32");
    hand_over(&diary, "03-02T21:03");
    assert_eq!(next(&diary, "03-02T21:33")[0], "03 21:00", "put off once, it came once more");
    let receipt = diary.receipts().unwrap().into_iter().find(|receipt| receipt.id == tonight.id).unwrap();
    assert_eq!((receipt.act.as_deref(), receipt.at), (Some("later"), at("03-02T21:32").instant));
    assert_eq!(receipt.seen, Some(at("03-02T21:01").instant));
    refuses("reminder", "nobody", diary.reminder_seen(at("03-02T21:01"), "nobody"));
    refuses("later", "1441", diary.act_on_reminder(at("03-02T21:02"), &tonight.slot, ReminderAct::Later(1441)));
}

#[test]
fn done_and_later_on_a_lock_screen_are_taken_over_at_the_next_opening() {
    let (home, diary) = with_card();
    let told = hand_over(&diary, "03-02T12:00");
    let mut sidecar = Diary::sidecar(&home.place(), &home.around()).unwrap();
    assert_eq!(sidecar.reminders().unwrap()[0].text, "You have something planned");
    for (reminder, act, time) in
        [(&told.plan.reminders[0], Act::Done, "03-02T20:00"), (&told.plan.reminders[1], Act::Later, "03-03T21:10")]
    {
        sidecar.take(&Taken { reminder: reminder.id.clone(), act, at: at(time) }).unwrap();
    }
    sidecar.take(&Taken { reminder: "unknown".into(), act: Act::Done, at: at("03-03T21:11") }).unwrap();
    drop(sidecar);
    let told = diary.replan(at("03-02T20:01"), own_zone(), Limits::IOS, Replan::DataChanged).unwrap();
    assert_eq!(told.plan.reminders[0].at, at("03-03T21:40"));
    let again = diary.replan(at("03-02T20:02"), own_zone(), Limits::IOS, Replan::DataChanged).unwrap();
    assert_eq!(again.plan.reminders[0], told.plan.reminders[0]);
}

#[test]
fn sessions_bring_their_reminders_and_take_them_along() {
    let (_home, diary) = Home::with_diary();
    let id = massage(&diary);
    let now = at("03-01T12:00");
    let before = When::Relative { series: Some(id.clone()), minutes: -120 };
    diary.add_reminder(now, About::BeforeSession, before, ReminderEdit::default()).unwrap();
    let after = When::Relative { series: None, minutes: 90 };
    diary.add_reminder(now, About::AfterSession, after, ReminderEdit::default()).unwrap();
    assert_eq!(next(&diary, "03-02T12:00"), ["03 12:00", "03 15:30", "10 12:00"]);
    let moved = parse_civil("to", "2026-03-04T10:00").unwrap();
    let first = parse_civil("at", "2026-03-03T14:00").unwrap();
    let edit = SessionEdit { moved_to: Some(Some(moved)), ..SessionEdit::default() };
    diary.edit_session(at("03-02T12:00"), &id, first, &edit).unwrap();
    assert_eq!(next(&diary, "03-02T12:00"), ["04 08:00", "04 11:30", "10 12:00"]);
    diary.add_visit(at("03-04T11:10"), VisitDraft { series: Some(id.clone()), ..VisitDraft::default() }).unwrap();
    assert_eq!(next(&diary, "03-04T11:15"), ["10 12:00", "10 15:30", "17 12:00"]);
    let cancelled = SessionEdit { outcome: Some(Some(Outcome::Cancelled)), ..SessionEdit::default() };
    let second = parse_civil("at", "2026-03-10T14:00").unwrap();
    diary.edit_session(at("03-05T12:00"), &id, second, &cancelled).unwrap();
    assert_eq!(next(&diary, "03-05T12:00")[0], "17 12:00");
    diary.end_series(at("03-05T12:00"), &id, "2026-03-05".parse().unwrap()).unwrap();
    assert_eq!(plan(&diary, "03-05T12:00").plan.reminders.len(), 1, "only the one that asks to be opened");
}

#[test]
fn homework_is_asked_after_until_it_is_done() {
    let (_home, diary) = Home::with_diary();
    let id = massage(&diary);
    diary.add_reminder(at("03-01T12:00"), About::Homework, daily("2026-03-01T18:00"), ReminderEdit::default()).unwrap();
    assert_eq!(plan(&diary, "03-03T15:00").plan.reminders.len(), 1);
    let draft = VisitDraft { series: Some(id), homework: Some("read".into()), ..VisitDraft::default() };
    let visit = diary.add_visit(at("03-03T15:10"), draft).unwrap().id;
    assert_eq!(next(&diary, "03-03T15:11")[0], "03 18:00");
    let done = VisitDraft { homework_done: Some(true), ..VisitDraft::default() };
    diary.edit_visit(at("03-04T12:00"), &visit, done).unwrap();
    assert_eq!(plan(&diary, "03-04T12:01").plan.reminders.len(), 1);
}

#[test]
fn what_is_said_on_one_device_is_said_on_all_and_a_second_device_rings_only_when_asked_to() {
    let (home, diary) = with_card();
    hand_over(&diary, "03-02T12:00");
    let words = diary.new_recovery_words().unwrap();
    let backup = home.path().join("backup");
    diary.backup(at("03-02T12:00"), &backup).unwrap();
    let place = Place::new(home.path().join("second"));
    let second = Diary::restore(&backup, &words, &place, around(&home.path().join("second.key"), &place)).unwrap();
    assert_eq!((diary.reminds_here().unwrap(), second.reminds_here().unwrap()), (true, false));
    let quiet = plan(&second, "03-02T12:00");
    assert!(quiet.plan.reminders.is_empty() && !quiet.here && second.receipts().unwrap().is_empty());
    second.set_reminds_here(true).unwrap();
    let tonight = plan(&second, "03-02T12:00").plan.reminders[0].clone();
    assert_eq!(plan(&diary, "03-02T12:00").plan.reminders[0].id, tonight.id, "the same name on both");
    second.act_on_reminder(at("03-02T18:00"), &tonight.slot, ReminderAct::Done).unwrap();
    diary.absorb(&second.changes().unwrap()).unwrap();
    assert_eq!(next(&diary, "03-02T18:01")[0], "03 21:00");
    diary.set_reminds_here(false).unwrap();
    let off = plan(&diary, "03-02T18:02");
    assert_eq!(off.diff.cancel.len(), 61, "what is pending is taken back");
}

#[test]
fn quiet_hours_a_skipped_day_a_rule_switched_off_and_one_deleted() {
    let (_home, diary) = with_card();
    let quiet = |from, to| {
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        QuietHours { from: time(from), to: time(to) }
    };
    diary.set_quiet_hours(at("03-02T12:00"), Some(quiet(20, 7))).unwrap();
    assert_eq!(next(&diary, "03-02T12:00")[0], "03 07:00");
    diary.set_quiet_hours(at("03-02T12:01"), None).unwrap();
    refuses("quiet-hours", "09:00:00", diary.set_quiet_hours(at("03-02T12:01"), Some(quiet(9, 9))));
    assert_eq!(diary.skip_today(at("03-02T12:02"), own_zone(), "card").unwrap(), 1);
    assert_eq!(next(&diary, "03-02T12:02")[0], "03 21:00");
    hand_over(&diary, "03-02T12:02");
    let off = ReminderEdit { on: Some(false), ..ReminderEdit::default() };
    diary.edit_reminder(at("03-02T12:03"), "card", off).unwrap();
    assert!(plan(&diary, "03-02T12:03").plan.reminders.is_empty());
    diary.delete_reminder(at("03-02T12:04"), "card").unwrap();
    let left: Vec<_> = diary.receipts().unwrap().into_iter().map(|receipt| receipt.id).collect();
    assert_eq!(left, ["open-me"], "what came of a rule's reminders goes with it");
}

#[test]
fn without_permission_nothing_is_certain_and_a_test_comes_in_a_minute() {
    let (_home, diary) = with_card();
    let told = diary.replan(at("03-02T12:00"), own_zone(), Limits::NONE, Replan::PermissionChanged).unwrap();
    assert!(told.plan.reminders.is_empty());
    assert_eq!(told.plan.coverage_until, at("03-02T21:00"), "up to the first that will not come");
    let test = diary.one_in_a_minute(at("03-02T12:00"), Limits::ANDROID_INEXACT).unwrap();
    assert_eq!((test.at, test.exact), (at("03-02T12:01"), false));
    let said = Texts::new(Language::English).lock_screen(&test);
    assert_eq!(said, "You have something planned");
    let before = diary.changes().unwrap().len();
    diary.act_on_reminder(at("03-02T12:02"), &test.slot, ReminderAct::Done).unwrap();
    assert_eq!(diary.changes().unwrap().len(), before, "a test leaves no trace in the log");
}

#[test]
fn what_a_reminder_can_not_be_is_refused_and_nothing_changes() {
    let (_home, diary) = with_card();
    let before = diary.changes().unwrap();
    let now = at("03-02T12:00");
    let add = |about, when| diary.add_reminder(now, about, when, ReminderEdit::default());
    let relative = |minutes| When::Relative { series: None, minutes };
    refuses("when", "card", add(About::Card, relative(-5)));
    refuses("when", "before-session", add(About::BeforeSession, daily("2026-03-01T21:00")));
    refuses("minutes", "-20161", add(About::BeforeSession, relative(-20_161)));
    let of = When::Relative { series: Some("nobody".into()), minutes: -5 };
    refuses("series", "nobody", add(About::BeforeSession, of));
    refuses("item", "sad", add(About::Medication(item("sad")), daily("2026-03-01T21:00")));
    let long = ReminderEdit { text: Some(ReminderText::Own("x".repeat(81))), ..ReminderEdit::default() };
    refuses("text", "a text of 81 characters", diary.edit_reminder(now, "card", long));
    refuses("reminder", "nobody", diary.edit_reminder(now, "nobody", ReminderEdit::default()));
    assert_eq!(diary.changes().unwrap(), before);
}

#[test]
fn a_plan_that_was_told_stays_the_same_all_day() {
    let (_home, diary) = with_card();
    hand_over(&diary, "03-02T12:00");
    for later in ["03-02T12:00:01", "03-02T20:59", "03-02T23:30"] {
        let told = plan(&diary, later);
        assert!(told.diff.add.is_empty() && told.diff.cancel.is_empty(), "{later}: {:?}", told.diff);
    }
}

#[test]
fn what_may_still_ring_is_not_taken_back_unless_it_is_done() {
    let (_home, diary) = with_card();
    let first = hand_over(&diary, "03-02T12:00").plan.reminders[0].clone();
    let just_past = plan(&diary, "03-02T21:05");
    assert!(just_past.diff.cancel.is_empty(), "a platform whose zone says five past rings now");
    diary.act_on_reminder(at("03-02T21:06"), &first.slot, ReminderAct::Done).unwrap();
    assert_eq!(plan(&diary, "03-02T21:07").diff.cancel, std::slice::from_ref(&first.id), "done, it needs no bell");
    let (_home, diary) = with_card();
    hand_over(&diary, "03-02T12:00");
    assert_eq!(plan(&diary, "03-03T01:00").diff.cancel[0], first.id, "long past it is given up");
}
