//! Insights around triggers, skills, visits and the time before: what was planted is said, what falls by itself is not, and what was
//! worse the day after is counted beside what was better.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, day, item, skill};
use somacard_core::card::{Answer, SkillUse};
use somacard_core::insights::{Finding, FindingKind, Insights, Verdict};
use somacard_core::sessions::{NEXT_DAY, Ratings, SessionKind};
use somacard_core::text::{Language, Texts};
use somacard_core::{CheckInDraft, Diary, Job, VisitDraft};

/// A number from 0 up to below `end` that only its place makes.
fn pick(n: i64, salt: u64, end: i32) -> i32 {
    let mut x = (u64::try_from(n).unwrap() * 64 + salt).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    i32::try_from((x >> 33) % u64::try_from(end).unwrap()).unwrap()
}

fn date(n: i64) -> String {
    day(FIRST).plus(n).to_string()
}

fn rated(number: i32) -> CheckInDraft {
    CheckInDraft { answers: vec![(item("sad"), Answer::Number(number))], ..CheckInDraft::default() }
}

fn all(diary: &Diary, days: i64) -> Insights {
    diary.insights(day(FIRST), day(FIRST).plus(days - 1), &Job::default()).unwrap()
}

fn of(insights: &Insights, kind: FindingKind) -> Vec<&Finding> {
    insights.told(kind)
}

#[test]
fn a_trigger_goes_with_what_was_higher_on_its_days() {
    let (_home, diary) = Home::with_diary();
    for n in 0..120 {
        let called = pick(n, 1, 3) == 0;
        let triggers = if called { vec!["family call".to_owned()] } else { vec![] };
        let answers = vec![
            (item("sad"), Answer::Number((pick(n, 2, 4) + 2 * i32::from(called)).min(5))),
            (item("joy"), Answer::Number(pick(n, 3, 6))),
        ];
        let draft = CheckInDraft { answers, triggers, ..CheckInDraft::default() };
        diary.check_in(at(&date(n), 20), draft).unwrap();
    }
    let insights = all(&diary, 120);
    let told = of(&insights, FindingKind::Trigger);
    let clear: Vec<_> = told.iter().filter(|one| one.verdict == Verdict::Clear).collect();
    assert_eq!(clear.len(), 1, "{told:?}");
    assert_eq!(
        (clear[0].subject.item.clone(), clear[0].subject.trigger.as_deref()),
        (Some(item("sad")), Some("family call"))
    );
    let said = Texts::new(Language::English).finding(clear[0], &diary.template().unwrap());
    assert!(said.starts_with("On days with “family call”, there was") && said.contains("more: Sadness."), "{said}");
}

/// Two check-ins a day: the first begins at 4; the next is lower by itself, and lower still after one of the skills.
fn with_skills(helps: bool) -> (Home, Diary) {
    let (_home, diary) = Home::with_diary();
    for n in 0..60 {
        let used = n % 2 == 0;
        let name = if helps { "stop" } else { "give" };
        let skills = if used { vec![SkillUse::from_number(skill(name), 5).unwrap()] } else { vec![] };
        diary.check_in(at(&date(n), 12), CheckInDraft { skills, ..rated(4) }).unwrap();
        let eased = 1 + pick(n, 4, 2) + i32::from(used && helps);
        diary.check_in(at(&date(n), 18), rated(4 - eased)).unwrap();
    }
    (_home, diary)
}

#[test]
fn after_a_skill_counts_only_what_fell_further_than_without() {
    let (_home, diary) = with_skills(true);
    let insights = all(&diary, 60);
    let told = of(&insights, FindingKind::Skill);
    let named: Vec<_> = told.iter().map(|one| (one.subject.skill.clone(), one.subject.module.clone())).collect();
    assert_eq!(named, [(None, Some("distress-tolerance".to_owned())), (Some(skill("stop")), None)]);
    assert!(told.iter().all(|one| one.effect < -0.5 && one.days == 30 && one.verdict == Verdict::Clear), "{told:?}");
    let said = Texts::new(Language::English).finding(told[1], &diary.template().unwrap());
    assert!(said.starts_with("After STOP") && said.contains("points more until the next check-in"), "{said}");
    let (_home, diary) = with_skills(false);
    let insights = all(&diary, 60);
    assert!(of(&insights, FindingKind::Skill).is_empty(), "what eases by itself is no skill’s doing: {insights:?}");
}

/// Sad when it is high and lower the next day, with or without a visit; a visit is booked on high days, and helps or does not.
fn with_visits(helps: bool, next_day: i64) -> (Home, Diary) {
    let (_home, diary) = Home::with_diary();
    let mut yesterday = None;
    for n in 0..200 {
        let eased = yesterday.map_or(0, |visited: bool| i32::from(visited && helps) * 2);
        let high = n % 2 == 0;
        let sad = if high { 4 + pick(n, 5, 2) } else { 2 + pick(n, 6, 2) - eased };
        diary.check_in(at(&date(n), 20), rated(sad)).unwrap();
        let visited = high && n % 10 == 0;
        if visited {
            let mut ratings = Ratings::default();
            ratings.rate(&NEXT_DAY, 5, "soreness", next_day).unwrap();
            let visit = VisitDraft { kind: Some(SessionKind::Massage), next_day: ratings, ..VisitDraft::default() };
            diary.add_visit(at(&date(n), 21), visit).unwrap();
        }
        yesterday = Some(visited);
    }
    (_home, diary)
}

#[test]
fn who_books_when_it_hurts_is_not_told_that_the_visit_helped() {
    let (_home, diary) = with_visits(false, 1);
    let insights = all(&diary, 200);
    assert!(
        of(&insights, FindingKind::Visit).is_empty(),
        "it fell as on like days: {:?}",
        of(&insights, FindingKind::Visit)
    );
}

#[test]
fn more_than_on_like_days_is_said_and_soreness_beside_it() {
    let (_home, diary) = with_visits(true, 4);
    let insights = all(&diary, 200);
    let told = of(&insights, FindingKind::Visit);
    assert_eq!((told.len(), told[0].days, told[0].verdict), (1, 20, Verdict::Clear), "{told:?}");
    assert!((told[0].effect + 2.0).abs() < 0.5);
    let sore = &insights.next_days[0];
    assert_eq!((sore.question.as_str(), sore.asked, sore.felt, sore.strong), ("soreness", 20, 20, 20));
    for language in Language::ALL {
        let texts = Texts::new(language);
        assert!(texts.next_day(sore).contains("20"), "{}", texts.next_day(sore));
        assert!(texts.finding(told[0], &diary.template().unwrap()).contains('2'));
    }
    let back = of(&insights, FindingKind::Return);
    assert_eq!(
        (back.len(), back[0].effect, back[0].verdict),
        (1, 2.0, Verdict::Hint),
        "it is high again two days later"
    );
}

#[test]
fn before_eight_visits_there_is_no_word_on_them() {
    let (_home, diary) = with_visits(true, 4);
    let insights = all(&diary, 70);
    assert!(of(&insights, FindingKind::Visit).is_empty() && of(&insights, FindingKind::Return).is_empty());
    let open: Vec<_> = insights.not_enough.iter().filter(|open| open.kind == FindingKind::Return).collect();
    assert_eq!((open.len(), open[0].days_needed), (1, 1));
}

#[test]
fn lately_is_told_beside_before() {
    let (_home, diary) = Home::with_diary();
    for n in 0..112 {
        let level = if n >= 84 { 3 } else { 1 };
        diary.check_in(at(&date(n), 20), rated(level + pick(n, 7, 2))).unwrap();
    }
    let insights = all(&diary, 112);
    let told = of(&insights, FindingKind::Trend);
    assert_eq!((told.len(), told[0].verdict, told[0].days), (1, Verdict::Clear, 112), "{told:?}");
    let levels = told[0].levels.unwrap();
    assert!(levels.lately.median > levels.before.median);
    let said = Texts::new(Language::English).finding(told[0], &diary.template().unwrap());
    assert!(said.starts_with("Sadness: more lately."), "{said}");
}
