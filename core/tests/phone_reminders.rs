//! Reminders as a phone calls them: planned, told to the platform, done, put off, and the locked phone.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::Arc;

use keeping::phone::refused_as;
use keeping::{Home, OwnerAway};
use somacard_core::Replan;
use somacard_core::phone::reminders::{
    LockScreen, LockScreenReminder, NewReminder, PlannedReminder, QuietHours, ReceiptAct, ReminderAbout, ReminderAct,
    ReminderLimits, ReminderPlan, ReminderText, ReminderTimes, RemindersScreen, TimeOfDay, zone_names, zone_offsets,
};
use somacard_core::phone::sessions::{NewHours, Repeats, SeriesAbout};
use somacard_core::phone::{Civil, Day, Diary, SomacardError, WhyNotOpened};
use somacard_core::sessions::SessionKind;
use somacard_core::store::SidecarKind;
use somacard_core::text::Language;
use somacard_core::time::{Moment, parse_civil, parse_zone, resolve};

const HOME: &str = "Europe/Amsterdam";
const IOS: ReminderLimits = ReminderLimits { capacity: 64, exact: true };
const PRIVATE: &str = "You have something planned";

fn at(text: &str) -> Moment {
    let civil = parse_civil("at", &format!("2026-{text}")).unwrap();
    resolve(parse_zone(HOME).unwrap(), civil).unwrap().moment()
}

fn civil(day: u8, hour: u8) -> Civil {
    Civil { day: Day { year: 2026, month: 3, day }, hour, minute: 0, second: 0 }
}

fn folder(home: &Home) -> String {
    home.path().join("diary").to_str().unwrap().to_owned()
}

/// A diary with a reminder of the card every evening at 21:00.
fn begun() -> (Home, Arc<Diary>) {
    let home = Home::empty();
    let diary = Diary::create(folder(&home), home.around().vault, Language::English, at("03-01T08:00")).unwrap();
    add(&diary, ReminderAbout::Card, nightly());
    (home, diary)
}

fn nightly() -> NewReminder {
    let times = ReminderTimes::Floating { start: civil(1, 21), repeats: Repeats::Daily };
    NewReminder { times: Some(times), ..NewReminder::default() }
}

fn add(diary: &Diary, about: ReminderAbout, reminder: NewReminder) -> RemindersScreen {
    diary.add_reminder(at("03-01T09:00"), HOME.into(), IOS, about, reminder).unwrap()
}

fn massage(diary: &Diary) -> String {
    let hours = NewHours { start: civil(3, 14), zone: HOME.into(), repeats: Repeats::Weekly, minutes: 60 };
    diary.add_series(at("03-01T09:00"), SessionKind::Massage, hours, SeriesAbout::default(), None).unwrap().id
}

fn shown(diary: &Diary, now: &str) -> RemindersScreen {
    diary.reminders(at(now), HOME.into(), IOS).unwrap()
}

fn replan(diary: &Diary, now: &str, because: Replan) -> ReminderPlan {
    diary.replan(at(now), HOME.into(), IOS, because).unwrap()
}

fn hand_over(diary: &Diary, now: &str) -> ReminderPlan {
    let plan = replan(diary, now, Replan::DataChanged);
    diary.handed_over(at(now), plan.clone()).unwrap();
    plan
}

fn days(reminders: &[PlannedReminder]) -> Vec<u8> {
    reminders.iter().take(3).map(|reminder| reminder.civil.day.day).collect()
}

#[test]
fn rules_are_shown_in_words_and_read_back_as_they_were_said() {
    let (_home, diary) = begun();
    let series = massage(&diary);
    let before = ReminderTimes::WithSessions { series: Some(series), minutes: -120 };
    let own = ReminderText::Own { text: "Tuesday".into() };
    let two_hours = NewReminder { times: Some(before.clone()), text: Some(own.clone()), ..NewReminder::default() };
    add(&diary, ReminderAbout::BeforeSession, two_hours);
    let rule = Repeats::ByRule { lines: "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\n".into() };
    let water = ReminderTimes::Anchored { start: civil(2, 8), repeats: rule, zone: "Asia/Tokyo".into() };
    let water = NewReminder { times: Some(water), label: Some("Water".into()), ..NewReminder::default() };
    let screen = add(&diary, ReminderAbout::Own, water.clone());
    let found = |title: &str| screen.rules.iter().find(|rule| rule.title == title).unwrap();
    let card = found("Card of the day");
    assert_eq!((card.times_text.as_str(), Some(&card.times)), ("every day, 21:00", nightly().times.as_ref()));
    assert_eq!(card.manner_text, "private on the lock screen, rests on days away");
    let session = found("Before a session");
    assert_eq!((session.times_text.as_str(), &session.times), ("120 minutes before, Massage", &before));
    assert_eq!((&session.text, session.rests_when_away), (&own, false));
    let own = found("Water");
    assert_eq!(
        (own.times_text.as_str(), Some(&own.times)),
        ("every week, Mon, Thu 08:00, Asia/Tokyo", water.times.as_ref())
    );
    let next = screen.next.iter().find(|one| one.text == "Tuesday").unwrap();
    assert_eq!(next.title.as_deref(), Some("Before a session: Massage"));
    assert_eq!((next.civil, next.zone.as_deref()), (civil(3, 12), Some(HOME)));
    assert!(screen.standing[0].starts_with("Certain until"));
    let off = NewReminder { on: Some(false), ..NewReminder::default() };
    let edited = diary.edit_reminder(at("03-01T09:01"), HOME.into(), IOS, card.id.clone(), off).unwrap();
    assert!(edited.next.iter().all(|one| one.about != Some(ReminderAbout::Card)));
    assert_eq!(edited.rules.len(), 3);
    let left = diary.delete_reminder(at("03-01T09:02"), HOME.into(), IOS, own.id.clone()).unwrap();
    assert_eq!(left.rules.len(), 2);
}

#[test]
fn a_refusal_names_the_field_and_leaves_the_rules() {
    let (_home, diary) = begun();
    let (now, zone) = (at("03-01T09:00"), || HOME.to_owned());
    let add = |about, reminder| diary.add_reminder(now, zone(), IOS, about, reminder);
    assert_eq!(refused_as(add(ReminderAbout::Own, NewReminder::default())), "invalid times");
    assert_eq!(refused_as(add(ReminderAbout::AfterSession, nightly())), "invalid when");
    assert_eq!(refused_as(add(ReminderAbout::Medication { item: "sad".into() }, nightly())), "no item");
    let long = NewReminder { label: Some("x".repeat(81)), ..nightly() };
    assert_eq!(refused_as(add(ReminderAbout::Own, long)), "invalid label");
    assert_eq!(refused_as(diary.reminders(now, "Mars/Olympus".into(), IOS)), "invalid zone");
    let elsewhere = diary.add_reminder(now, "Mars/Olympus".into(), IOS, ReminderAbout::Own, nightly());
    assert_eq!(refused_as(elsewhere), "invalid zone");
    let ten = TimeOfDay { hour: 22, minute: 0 };
    let none = QuietHours { from: ten, to: ten };
    assert_eq!(refused_as(diary.set_quiet_hours(now, zone(), IOS, Some(none))), "invalid quiet-hours");
    let late = QuietHours { from: ten, to: TimeOfDay { hour: 24, minute: 0 } };
    assert_eq!(refused_as(diary.set_quiet_hours(now, zone(), IOS, Some(late))), "invalid time");
    assert_eq!(shown(&diary, "03-01T09:00").rules.len(), 1);
}

#[test]
fn the_platform_is_told_once_and_by_ids_that_no_zone_changes() {
    let (_home, diary) = begun();
    let told = hand_over(&diary, "03-01T09:00");
    assert_eq!((told.add.len(), told.all.len(), told.cancel.len()), (61, 61, 0), "sixty days and: open me");
    assert!(told.all.iter().all(|one| one.zone.is_none()));
    assert_eq!((told.all[0].text.as_str(), told.all[0].title.as_deref()), (PRIVATE, Some("Card of the day")));
    let again = replan(&diary, "03-01T10:00", Replan::DataChanged);
    assert_eq!((again.add.len(), again.cancel.len()), (0, 0), "nothing is new");
    let tomorrow = replan(&diary, "03-02T10:00", Replan::DataChanged);
    assert!(tomorrow.cancel.contains(&"open-me".to_owned()), "it moves on with the horizon, once a day");
    // Six hours west: the same reminders at another instant, each in the place of the one it was.
    let there = "America/New_York".to_owned();
    let west = diary.replan(at("03-01T10:00"), there, IOS, Replan::ZoneChanged).unwrap();
    let ids = |plan: &ReminderPlan| plan.all.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&west)[..59], ids(&told)[..59]);
    assert_eq!(west.all[0].at.instant - told.all[0].at.instant, 6 * 3_600_000);
    assert!(ids(&west).iter().take(59).all(|id| west.cancel.contains(id)), "taken back before it is set anew");
    // After a restart the platform knows nothing.
    assert_eq!(replan(&diary, "03-01T10:00", Replan::Booted).add.len(), 61);
}

#[test]
fn what_was_told_counts_however_late_and_however_much_of_it() {
    let (_home, diary) = begun();
    let mut told = replan(&diary, "03-01T09:00", Replan::DataChanged);
    // Meanwhile the person moves the reminder, and the platform refuses one.
    let times = ReminderTimes::Floating { start: civil(1, 22), repeats: Repeats::Daily };
    let later = NewReminder { times: Some(times), ..NewReminder::default() };
    diary.edit_reminder(at("03-01T09:01"), HOME.into(), IOS, "card".into(), later).unwrap();
    let refused_one = told.add.remove(1);
    diary.handed_over(at("03-01T09:02"), told.clone()).unwrap();
    let plan = replan(&diary, "03-01T09:03", Replan::DataChanged);
    assert_eq!((plan.all[0].civil, plan.add.len()), (civil(1, 22), 60));
    assert!(plan.cancel.contains(&told.all[0].id), "the one at nine is taken back: the platform has it");
    assert!(!plan.cancel.contains(&refused_one.id), "of the refused one it knows nothing");
    let mut mangled = replan(&diary, "03-01T09:03", Replan::DataChanged);
    mangled.add[0].id = "another".into();
    assert_eq!(refused_as(diary.handed_over(at("03-01T09:04"), mangled)), "invalid id");
}

#[test]
fn one_is_done_put_off_skipped_and_seen() {
    let (_home, diary) = begun();
    let told = hand_over(&diary, "03-01T09:00");
    let act = |now: &str, id: &str, act| diary.act_on_reminder(at(now), HOME.into(), IOS, id.into(), act);
    let id = |place: usize| told.all[place].id.as_str();
    assert_eq!(days(&act("03-01T20:00", id(0), ReminderAct::Done).unwrap().next), [2, 3, 4]);
    let screen = act("03-02T21:00", id(1), ReminderAct::Later { minutes: 45 }).unwrap();
    let later = &screen.next[0];
    assert_eq!((later.id.as_str(), later.at_text.as_str()), (id(1), "Mon 2 Mar 2026, 21:45"));
    assert_eq!(refused_as(act("03-02T21:00", id(1), ReminderAct::Later { minutes: 1441 })), "invalid later");
    assert_eq!(refused_as(act("03-02T21:00", "none", ReminderAct::Done)), "no reminder");
    let skipped = diary.skip_today(at("03-03T09:00"), HOME.into(), IOS, "card".into()).unwrap();
    assert_eq!(days(&skipped.next), [4, 5, 6]);
    diary.reminder_seen(at("03-01T20:00"), id(0).into()).unwrap();
    assert_eq!(refused_as(diary.reminder_seen(at("03-01T20:00"), "none".into())), "no reminder");
    let receipts = diary.reminder_receipts(HOME.into()).unwrap().receipts;
    let receipt = |id: &str| receipts.iter().find(|receipt| receipt.id == id).unwrap();
    assert_eq!((receipt(id(0)).act, receipt(id(1)).act), (Some(ReceiptAct::Done), Some(ReceiptAct::Later)));
    assert_eq!(receipt(id(0)).title.as_deref(), Some("Card of the day"));
    assert_eq!(
        (receipt(id(0)).at_text.as_str(), receipt(id(0)).handed_over),
        ("Sun 1 Mar 2026, 21:00", at("03-01T09:00"))
    );
    // One that was never handed over can be skipped by its place in the plan.
    let far = shown(&diary, "03-03T09:00").next.into_iter().rev().nth(1).unwrap();
    let left = act("03-03T09:00", &far.id, ReminderAct::Skip).unwrap();
    assert!(left.next.iter().all(|one| one.id != far.id));
}

#[test]
fn quiet_hours_this_device_and_a_missing_permission_are_said() {
    let (_home, diary) = begun();
    let now = at("03-01T09:00");
    let time = |hour| TimeOfDay { hour, minute: 0 };
    let night = QuietHours { from: time(20), to: time(7) };
    let screen = diary.set_quiet_hours(now, HOME.into(), IOS, Some(night)).unwrap();
    assert_eq!((screen.quiet, screen.quiet_text.as_deref()), (Some(night), Some("Quiet from 20:00 to 07:00")));
    assert_eq!(screen.next[0].civil, civil(2, 7));
    assert_eq!(diary.set_quiet_hours(now, HOME.into(), IOS, None).unwrap().next[0].civil, civil(1, 21));
    let none = diary.reminders(now, HOME.into(), ReminderLimits { capacity: 0, exact: false }).unwrap();
    assert_eq!(none.standing, ["This device may not show reminders; nothing will come."]);
    let loose = diary.reminders(now, HOME.into(), ReminderLimits { capacity: 200, exact: false }).unwrap();
    assert_eq!(loose.standing[1], "This device may bring them some minutes late.");
    hand_over(&diary, "03-01T09:00");
    let off = diary.set_reminds_here(now, HOME.into(), IOS, false).unwrap();
    assert_eq!(
        (off.here, off.standing.as_slice()),
        (false, &["Reminders are switched off on this device.".to_owned()][..])
    );
    let plan = replan(&diary, "03-01T09:01", Replan::DataChanged);
    assert_eq!((plan.all.len(), plan.cancel.len()), (0, 61), "all of it is taken back");
    let test = diary.one_in_a_minute(now, HOME.into(), IOS).unwrap();
    assert_eq!((test.at.instant - now.instant, test.text.as_str(), test.zone), (60_000, PRIVATE, None));
}

#[test]
fn the_locked_phone_shows_private_texts_and_keeps_what_is_said() {
    let (home, diary) = begun();
    let own = NewReminder { text: Some(ReminderText::Own { text: "to the river".into() }), ..nightly() };
    add(&diary, ReminderAbout::Own, own);
    let told = hand_over(&diary, "03-01T09:00");
    diary.lock().unwrap();
    let vault = home.around().vault;
    let locked = LockScreen::new(folder(&home), Arc::new(OwnerAway(vault.clone()))).unwrap();
    let rows = locked.reminders().unwrap();
    assert_eq!((rows.len(), rows[0].at), (told.all.len(), told.all[0].at.instant));
    let runs_out = |row: &LockScreenReminder| row.kind == SidecarKind::RunOut;
    assert!(rows.iter().all(|row| runs_out(row) || row.text == PRIVATE), "never own words");
    let last = rows.iter().find(|row| runs_out(row)).unwrap();
    assert_eq!(told.all.iter().find(|one| one.rule.is_none()).map(|one| &one.id), Some(&last.id));
    assert_ne!(last.text, PRIVATE, "that nothing comes after it is said");
    locked.done(told.all[0].id.clone(), at("03-01T21:00")).unwrap();
    let again = locked.later(told.all[1].id.clone(), at("03-01T21:05")).unwrap();
    assert_eq!(again, at("03-01T21:35"));
    let left = locked.reminders().unwrap();
    let of = |id: &str| left.iter().find(|row| row.id == id).map(|row| row.at);
    assert_eq!((of(&told.all[0].id), of(&told.all[1].id)), (None, Some(again.instant)), "as it was said here");
    let nobody = LockScreen::new(home.path().to_str().unwrap().into(), vault.clone()).unwrap();
    let why = |answer| match answer {
        Err(SomacardError::CannotOpen { why, .. }) => Some(why),
        _ => None,
    };
    assert_eq!(why(nobody.done("x".into(), at("03-01T21:00"))), Some(WhyNotOpened::NoDiary));
    assert!(matches!(
        diary.replan(at("03-01T21:10"), HOME.into(), IOS, Replan::DataChanged),
        Err(SomacardError::Locked)
    ));
    let diary = Diary::open(folder(&home), vault, Language::English).unwrap();
    let plan = replan(&diary, "03-01T21:10", Replan::DataChanged);
    assert_eq!((plan.all[0].id.as_str(), plan.all[0].at), (told.all[1].id.as_str(), again));
    assert!(plan.all.iter().all(|one| one.id != told.all[0].id));
}

#[test]
fn the_cores_zone_data_can_be_held_against_the_platforms() {
    let names = zone_names().unwrap();
    assert!(names.len() > 500 && names.contains(&HOME.to_owned()));
    // The clock went forward at 01:00 UTC on 29 March 2026.
    let change = 1_774_746_000_000;
    assert_eq!(zone_offsets(HOME.into(), vec![change - 1, change]).unwrap(), [3600, 7200]);
    // A moment's offset has minutes only: enough for every zone since 2000.
    let monthly: Vec<i64> = (0..38 * 12).map(|month| 946_684_800_000 + month * 2_629_746_000).collect();
    for name in names {
        let offsets = zone_offsets(name.clone(), monthly.clone()).unwrap();
        assert!(offsets.iter().all(|offset| offset % 60 == 0), "{name}");
    }
    assert_eq!(refused_as(zone_offsets("Mars/Olympus".into(), Vec::new())), "invalid zone");
    assert_eq!(refused_as(zone_offsets(HOME.into(), vec![i64::MAX])), "invalid instant");
}
