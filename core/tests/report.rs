//! The report as a record: what is counted, what is missing, what a scope takes away before anything is counted.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, NOTE, at, card, day, item, noted, rated, skill, typed, used};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, Coming, DbtTarget};
use somacard_core::safety::Discretion;
use somacard_core::sessions::Role;
use somacard_core::sessions::SessionKind;
use somacard_core::sharing::{Measured, Report, SharePart, ShareScope, report_html};
use somacard_core::text::{Language, Texts};
use somacard_core::{AnswerDay, CheckInDraft, Diary, Job, VisitDraft, WeekEdit};

fn whole() -> ShareScope {
    ShareScope::preset(Role::DbtTherapist).with(SharePart::Notes)
}

fn least() -> ShareScope {
    ShareScope::preset(Role::DbtTherapist).without(SharePart::LifeThreatening)
}

/// The report of the two weeks that `FIRST` is in.
fn report(diary: &Diary, scope: &ShareScope) -> Report {
    let first = day(FIRST).week_start(chrono::Weekday::Mon);
    diary.report(at(FIRST, 22), first.plus(-7), first.plus(6), scope, &Job::default()).unwrap()
}

fn on(diary: &Diary, days_before: i64, draft: CheckInDraft) {
    diary.check_in(at(FIRST, 20), CheckInDraft { for_day: Some(day(FIRST).plus(-days_before)), ..draft }).unwrap();
}

#[test]
fn a_line_is_counted_on_the_days_it_was_answered_and_missing_is_never_0() {
    let (_home, diary) = Home::with_diary();
    on(&diary, 0, rated("sad", 1));
    on(&diary, 1, rated("sad", 5));
    on(&diary, 2, rated("sad", 2));
    on(&diary, 2, rated("urge-self-harm", 0));
    on(&diary, 1, rated("urge-self-harm", 3));
    let report = report(&diary, &whole());
    let sad = report.trends.iter().find(|trend| trend.item == item("sad")).unwrap();
    assert_eq!((sad.known, sad.median, sad.ends), (3, Some(2.0), (0, 5)));
    assert_eq!(sad.days.len(), 14);
    assert_eq!(sad.days.iter().filter_map(|point| point.value).collect::<Vec<_>>(), [2, 5, 1]);
    assert_eq!(sad.weeks.iter().map(|week| week.known).sum::<u32>(), 3);
    assert!(sad.weeks.iter().all(|week| week.median.is_some() == (week.known > 0)));
    let danger = &report.targets[0];
    assert_eq!(danger.target, DbtTarget::LifeThreatening);
    let line = danger.lines.iter().find(|line| line.item == item("urge-self-harm")).unwrap();
    assert_eq!((line.known, line.above_zero, line.peak), (2, 1, Some((3, day(FIRST).plus(-1)))));
    let unanswered = danger.lines.iter().find(|line| line.item == item("self-harm")).unwrap();
    assert_eq!((unanswered.known, unanswered.peak, unanswered.total), (0, None, None));
}

#[test]
fn what_a_scope_leaves_out_is_in_no_part_of_the_record() {
    let (_home, diary) = Home::with_diary();
    for draft in [rated("urge-suicide", 4), rated("self-harm", 1), noted(NOTE)] {
        on(&diary, 0, CheckInDraft { triggers: vec!["a quarrel".into()], ..draft });
    }
    let words = vec![(item("alcohol-what"), Answer::Text("two beers".into()))];
    on(&diary, 0, CheckInDraft { answers: words, ..CheckInDraft::default() });
    let mut coming = Coming::default();
    coming.rate("urge-suicide", 3).unwrap();
    coming.rate("urge-use", 1).unwrap();
    diary.edit_week(at(FIRST, 21), day(FIRST), WeekEdit { before: coming.clone(), ..WeekEdit::default() }).unwrap();
    let mut visit = VisitDraft { kind: Some(SessionKind::Massage), before: coming, ..VisitDraft::default() };
    visit.felt_before = Some(rated("urge-suicide", 2));
    visit.next_day.0.insert("urge".into(), 4);
    visit.relationship.0.insert("heard".into(), 2);
    visit.boundary_note = Some("only for me".into());
    visit.note = Some("cold hands".into());
    diary.add_visit(at(FIRST, 21), visit).unwrap();

    let whole = report(&diary, &whole());
    let told = serde_json::to_string(&whole).unwrap();
    for said in ["urge-suicide", "self-harm", NOTE, "a quarrel", "two beers", "cold hands"] {
        assert!(told.contains(said), "{said}");
    }
    assert!(!told.contains("only for me") && !told.contains("heard"), "never in a report");
    assert!(!whole.not_in_it.contains(&SharePart::LifeThreatening) && whole.not_in_it.contains(&SharePart::SafetyPlan));

    let scope = least();
    let least = report(&diary, &scope);
    let left_out: Vec<_> = SharePart::ALL.into_iter().filter(|part| !scope.has(*part)).collect();
    assert_eq!(least.not_in_it, left_out, "all that does not go is named");
    for (language, page) in Language::ALL.map(|language| (language, report_html(&least, &Texts::new(language)))) {
        let told = page.to_lowercase() + &serde_json::to_string(&least.sheets).unwrap();
        for hidden in ["suicid", "autolesi", NOTE, "a quarrel", "two beers", "cold hands", "only for me"] {
            assert!(!told.contains(&hidden.to_lowercase()), "{hidden} in {language:?}");
        }
    }
    let visit = &least.visits[0];
    assert_eq!(visit.next_day.0.len(), 0);
    assert_eq!(
        visit.lines.iter().map(|line| &line.measured).collect::<Vec<_>>(),
        [&Measured::Coming("urge-use".into())]
    );
}

#[test]
fn skills_are_counted_and_never_averaged() {
    let (_home, diary) = Home::with_diary();
    for (days_before, number) in [(0, 5), (0, 4), (1, 7), (2, 3), (3, 1)] {
        on(&diary, days_before, used("stop", number));
    }
    diary.answer_day(at(FIRST, 21), typed("skills", 5)).unwrap();
    diary
        .answer_day(at(FIRST, 21), AnswerDay { ticks: vec![(skill("wise-mind"), true)], ..AnswerDay::default() })
        .unwrap();
    let ledger = report(&diary, &whole()).skills;
    assert_eq!((ledger.days, ledger.day_answers), (2, [0, 0, 0, 0, 0, 1, 0, 0]));
    let modules: Vec<_> = ledger.modules.iter().map(|module| module.module.as_deref().unwrap()).collect();
    assert_eq!(modules, ["mindfulness", "distress-tolerance"]);
    let stop = &ledger.modules[1].skills[0];
    assert_eq!((stop.days, stop.helped(), stop.not_helped(), stop.could_not(), stop.not_done()), (2, 2, 1, 1, 1));
}

#[test]
fn a_body_before_and_after_counts_what_was_noted_and_no_copy() {
    let (_home, diary) = Home::with_diary();
    let felt = |target: &str, number: u8| {
        BodyReading::new(target, Sensation::new("tight").unwrap(), BodyAnswer::Intensity(number))
    };
    on(&diary, 8, CheckInDraft { readings: vec![felt("jaw-left", 8), felt("genitals", 5)], ..CheckInDraft::default() });
    on(&diary, 1, CheckInDraft { readings: vec![felt("jaw-left", 3)], ..CheckInDraft::default() });
    diary.copy_map(at(FIRST, 21), day(FIRST).plus(-8), Some(day(FIRST))).unwrap();
    let visit = VisitDraft {
        kind: Some(SessionKind::Massage),
        felt_before: Some(CheckInDraft { readings: vec![felt("nape", 6)], ..CheckInDraft::default() }),
        ..VisitDraft::default()
    };
    diary.add_visit(at(FIRST, 21), visit).unwrap();
    let from = day(FIRST).plus(-6);
    let report = diary.report(at(FIRST, 22), from, day(FIRST), &whole(), &Job::default()).unwrap();
    let [jaw] = &report.body.changes[..] else { panic!("{:?}", report.body.changes) };
    assert_eq!((jaw.target.as_str(), jaw.mean, jaw.before, jaw.change), ("jaw-left", 3.0, 8.0, -5.0));
    let line = &report.visits[0].lines[0];
    assert_eq!((&line.measured, line.before, line.after), (&Measured::Place("nape".into()), Some(6), None));
    assert!(!serde_json::to_string(&report).unwrap().contains("genitals"), "hidden on the map, and named as that");
    assert!(report.not_in_it.contains(&SharePart::HiddenRegions));
    diary.set_shows_intimate(at(FIRST, 22), true).unwrap();
    let scope = diary.share_preset(Role::DbtTherapist).unwrap();
    let shown = diary.report(at(FIRST, 22), from.plus(-7), day(FIRST), &scope, &Job::default()).unwrap();
    assert!(shown.body.period.places.iter().any(|place| place.target == "genitals"));
    assert!(!shown.not_in_it.contains(&SharePart::HiddenRegions));
}

#[test]
fn days_outside_stay_outside_also_of_a_week_that_began_before() {
    let (_home, diary) = Home::with_diary();
    on(&diary, 1, rated("sad", 5));
    on(&diary, 0, rated("sad", 1));
    assert!(card(&diary, FIRST).filled);
    let only = diary.report(at(FIRST, 22), day(FIRST), day(FIRST), &whole(), &Job::default()).unwrap();
    assert_eq!(only.sheets.len(), 1);
    let days: Vec<_> = only.sheets[0].weeks.iter().flat_map(|week| &week.days).map(|day| day.day).collect();
    assert_eq!(days, [day(FIRST)]);
    assert_eq!((only.completeness.days, only.completeness.filled), (1, 1));
    let long = diary.report(at(FIRST, 22), day(FIRST).plus(-399), day(FIRST), &whole(), &Job::default()).unwrap();
    assert_eq!(long.sheets.iter().map(|sheet| sheet.weeks.len()).collect::<Vec<_>>(), [4, 4, 4]);
    assert!(long.trends.iter().all(|trend| trend.days.is_empty() && trend.weeks.len() >= 57));
}

#[test]
fn a_discreet_screen_takes_nothing_from_the_report() {
    let (_home, diary) = Home::with_diary();
    on(&diary, 0, rated("urge-suicide", 3));
    on(&diary, 1, rated("urge-use", 2));
    on(&diary, 1, noted(NOTE));
    let before = report(&diary, &whole());
    diary.set_discretion(Discretion { discreet: true, hidden: false }).unwrap();
    assert_eq!(report(&diary, &whole()), before);
}
