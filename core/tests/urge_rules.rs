//! What brings the safety plan up: every threshold, jump and act of the default rules and of agreed ones, what makes it one quiet
//! line, what offers nothing, and that no rule ever stands before an entry.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, card, day, item, rated, refuses, typed};
use somacard_core::card::{Answer, Coming, ItemKind, Scale};
use somacard_core::safety::{Jump, Offer, Show};
use somacard_core::sessions::SessionKind;
use somacard_core::time::Moment;
use somacard_core::{
    AnswerDay, CheckInDraft, Diary, ItemDraft, PlanLineEdit, Saved, UrgeRuleEdit, VisitDraft, WeekEdit,
};

const URGES: [&str; 2] = ["urge-suicide", "urge-self-harm"];

fn offered(diary: &Diary, now: Moment, id: &str, number: i32) -> Offer {
    diary.check_in(now, rated(id, number)).unwrap().offer
}

fn yes(id: &str) -> CheckInDraft {
    CheckInDraft { answers: vec![(item(id), Answer::YesNo(true))], ..CheckInDraft::default() }
}

fn agreed(edit: UrgeRuleEdit) -> UrgeRuleEdit {
    UrgeRuleEdit { agreed_on: Some(Some(day(FIRST))), ..edit }
}

/// A diary with the same number on each of some days before the third week.
fn usually(id: &str, number: i32, days: i64) -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    for n in 0..days {
        let day = day("2026-03-16").plus(-1 - n).to_string();
        diary.check_in(at(&day, 12), rated(id, number)).unwrap();
    }
    (home, diary)
}

#[test]
fn every_threshold_brings_the_plan_up_and_one_below_does_not() {
    for id in URGES {
        for number in 0..=5 {
            let (_home, diary) = Home::with_diary();
            let offer = offered(&diary, at(FIRST, 12), id, number);
            let expected = if number >= 4 { Show::Plan } else { Show::Nothing };
            assert_eq!((offer.show, offer.injury_first), (expected, false), "{id} {number}");
            assert_eq!(offer.because.len(), usize::from(number >= 4));
        }
    }
    let (_home, diary) = Home::with_diary();
    for id in ["urge-use", "urge-quit-therapy", "sad", "spaced-out"] {
        assert_eq!(offered(&diary, at(FIRST, 12), id, 5).show, Show::Nothing, "{id} has no rule until one is agreed");
    }
}

#[test]
fn the_card_the_week_and_a_visit_bring_it_up_as_a_check_in_does() {
    let (_home, diary) = Home::with_diary();
    assert_eq!(diary.answer_day(at(FIRST, 21), typed("urge-suicide", 4)).unwrap().show, Show::Plan);
    let mut before = Coming::default();
    before.rate("urge-suicide", 4).unwrap();
    let header = WeekEdit { before: before.clone(), ..WeekEdit::default() };
    assert_eq!(diary.edit_week(at(FIRST, 21), day(FIRST), header).unwrap().show, Show::Plan);
    let old = WeekEdit { before: before.clone(), ..WeekEdit::default() };
    assert_eq!(diary.edit_week(at("2026-03-20", 21), day(FIRST), old).unwrap().show, Show::QuietLine, "long past");
    let visit = VisitDraft { kind: Some(SessionKind::Massage), before, ..VisitDraft::default() };
    let Saved { id, offer } = diary.add_visit(at(FIRST, 21), visit).unwrap();
    assert_eq!(offer.show, Show::Plan);
    let felt = VisitDraft { felt_after: Some(rated("urge-self-harm", 5)), ..VisitDraft::default() };
    assert_eq!(diary.edit_visit(at(FIRST, 22), &id, felt).unwrap().show, Show::Plan);
    let entry = diary.check_in(at(FIRST, 22), rated("sad", 1)).unwrap().id;
    assert_eq!(diary.edit_check_in(at(FIRST, 23), &entry, rated("urge-suicide", 4)).unwrap().show, Show::Plan);
}

#[test]
fn a_jump_over_what_is_usual_brings_it_up() {
    let shows = |usual: i32, days: i64, number: i32| {
        let (_home, diary) = usually("urge-suicide", usual, days);
        offered(&diary, at("2026-03-16", 12), "urge-suicide", number).show == Show::Plan
    };
    assert!(shows(1, 14, 3) && shows(0, 14, 3));
    assert!(!shows(0, 14, 2), "2 is below 3, however far it rose");
    assert!(!shows(2, 14, 3), "a rise of 1");
    assert!(shows(1, 1, 3), "one day is little, but it is what is known");
    assert!(!shows(1, 0, 3), "without a day before there is no rise");
}

#[test]
fn what_is_usual_is_the_median_of_the_last_14_days_that_were_filled_in() {
    let (_home, diary) = Home::with_diary();
    // Long ago it was high; then seven days at 1 and seven at 2, with empty days between.
    for n in 0..40 {
        let number = if n >= 14 { 5 } else { 1 + n % 2 };
        let day = day("2026-03-16").plus(-2 - 2 * i64::from(n)).to_string();
        diary.check_in(at(&day, 12), rated("urge-suicide", number)).unwrap();
    }
    // The median is 1.5, so that 3 is less than 2 above it; with one more day at 1 it is 1.
    assert_eq!(offered(&diary, at("2026-03-16", 12), "urge-suicide", 3).show, Show::Nothing);
    diary.answer_day(at("2026-03-15", 22), typed("urge-suicide", 1)).unwrap();
    assert_eq!(offered(&diary, at("2026-03-16", 13), "urge-suicide", 3).show, Show::Plan);
    // The same day's own numbers are not what is usual.
    assert_eq!(offered(&diary, at("2026-03-16", 14), "urge-suicide", 3).show, Show::Plan);
}

#[test]
fn an_act_asks_about_injury_first_and_is_never_quiet() {
    let (_home, diary) = Home::with_diary();
    let offer = diary.check_in(at(FIRST, 12), yes("suicide-attempt")).unwrap().offer;
    assert_eq!((offer.show, offer.injury_first), (Show::Plan, true));
    let offer = offered(&diary, at(FIRST, 12), "self-harm", 1);
    assert_eq!((offer.show, offer.injury_first), (Show::Plan, true));
    let offer = offered(&diary, at(FIRST, 12), "self-harm", 0);
    assert_eq!((offer.show, offer.injury_first), (Show::Nothing, false));
    let no = AnswerDay { answers: vec![(item("suicide-attempt"), Some(Answer::YesNo(false)))], ..AnswerDay::default() };
    assert_eq!(diary.answer_day(at(FIRST, 13), no).unwrap(), Offer { for_day: Some(day(FIRST)), ..Offer::default() });
    let quiet = UrgeRuleEdit { quiet: Some(true), ..UrgeRuleEdit::default() };
    refuses("quiet", "yes", diary.edit_urge_rule(at(FIRST, 14), &item("self-harm"), &quiet));
}

#[test]
fn more_than_a_day_late_is_one_quiet_line() {
    let (_home, diary) = Home::with_diary();
    let late = |days: i64, draft: CheckInDraft| {
        let for_day = Some(day("2026-03-10").plus(-days));
        diary.check_in(at("2026-03-10", 12), CheckInDraft { for_day, ..draft }).unwrap().offer
    };
    for days in [0, 1] {
        assert_eq!(late(days, rated("urge-suicide", 5)).show, Show::Plan, "{days} days late");
    }
    for days in [2, 3, 30] {
        let offer = late(days, yes("suicide-attempt"));
        assert_eq!((offer.show, offer.injury_first), (Show::QuietLine, false), "{days} days late");
    }
    // At two in the night it is still the evening before: not late.
    let night = at("2026-03-11", 2);
    let for_day = Some(day("2026-03-10"));
    let draft = CheckInDraft { for_day, ..rated("urge-self-harm", 5) };
    assert_eq!(diary.check_in(night, draft).unwrap().offer.show, Show::Plan);
}

#[test]
fn what_was_imported_or_merged_offers_nothing() {
    let (home, first) = Home::with_diary();
    let words = first.new_recovery_words().unwrap();
    let backup = home.path().join("backup");
    first.backup(at(FIRST, 9), &backup).unwrap();
    let other = Home::empty();
    let second = Diary::restore(&backup, &words, &other.place(), other.around()).unwrap();
    offered(&first, at(FIRST, 12), "urge-suicide", 5);
    // Neither call has an offer to return; and what came does not count as typed here when the next entry is.
    second.absorb(&first.changes().unwrap()).unwrap();
    assert_eq!(offered(&second, at(FIRST, 13), "sad", 2).show, Show::Nothing);
    assert_eq!(card(&second, FIRST).items[&item("urge-suicide")].value, Answer::Number(5), "it is on the card");
}

#[test]
fn a_chronic_urge_is_one_quiet_line_by_choice() {
    let (_home, diary) = Home::with_diary();
    let quiet = agreed(UrgeRuleEdit { quiet: Some(true), ..UrgeRuleEdit::default() });
    diary.edit_urge_rule(at(FIRST, 9), &item("urge-suicide"), &quiet).unwrap();
    assert_eq!(offered(&diary, at(FIRST, 12), "urge-suicide", 5).show, Show::QuietLine);
    assert_eq!(offered(&diary, at(FIRST, 12), "urge-self-harm", 5).show, Show::Plan, "the other rule is as it was");
    let both = CheckInDraft {
        answers: vec![(item("urge-suicide"), Answer::Number(5)), (item("suicide-attempt"), Answer::YesNo(true))],
        ..CheckInDraft::default()
    };
    let offer = diary.check_in(at(FIRST, 13), both).unwrap().offer;
    assert_eq!((offer.show, offer.injury_first, offer.because.len()), (Show::Plan, true, 2));
}

#[test]
fn put_away_it_does_not_come_again_for_the_same_number() {
    let (home, diary) = Home::with_diary();
    let offer = offered(&diary, at(FIRST, 12), "urge-suicide", 4);
    assert_eq!(offer.show, Show::Plan);
    diary.dismiss_offer(&offer).unwrap();
    assert_eq!(offered(&diary, at(FIRST, 13), "urge-suicide", 4).show, Show::QuietLine);
    assert_eq!(offered(&diary, at(FIRST, 13), "urge-suicide", 5).show, Show::Plan, "a higher one is news");
    assert_eq!(offered(&diary, at("2026-03-03", 12), "urge-suicide", 4).show, Show::Plan, "another day is, too");
    drop(diary);
    let diary = home.open().unwrap();
    assert_eq!(offered(&diary, at(FIRST, 14), "urge-suicide", 4).show, Show::QuietLine, "it is remembered");
}

#[test]
fn each_act_is_asked_about_and_the_card_that_repeats_it_is_not() {
    let (_home, diary) = Home::with_diary();
    for hour in [15, 16] {
        let act = diary.check_in(at(FIRST, hour), rated("self-harm", 1)).unwrap().offer;
        assert_eq!((act.show, act.injury_first), (Show::Plan, true), "hurt again is hurt again");
        diary.dismiss_offer(&act).unwrap();
    }
    let offer = |number| diary.answer_day(at(FIRST, 21), typed("self-harm", number)).unwrap();
    assert_eq!((offer(1).show, offer(1).injury_first), (Show::QuietLine, false));
    assert_eq!((offer(2).show, offer(2).injury_first), (Show::Plan, true), "more than was put away");
}

#[test]
fn an_item_that_replaces_one_with_a_rule_is_ruled_in_the_same_way() {
    let (_home, diary) = Home::with_diary();
    let replace = |id: &str, kind, scale| {
        let draft = ItemDraft { kind, scale, label: "in my words".into(), target: None, replaces: Some(item(id)) };
        diary.add_item(at(FIRST, 9), draft).unwrap()
    };
    let ten = Scale::range(0, 10, 1, None, None).unwrap();
    let urge = replace("urge-suicide", ItemKind::Urge, ten.clone());
    let again = replace(urge.as_str(), ItemKind::Urge, Scale::YesNo);
    let act = replace("self-harm", ItemKind::TargetBehaviour, Scale::YesNo);
    assert_eq!(offered(&diary, at("2026-03-04", 12), urge.as_str(), 7).show, Show::Nothing);
    assert_eq!(offered(&diary, at("2026-03-04", 12), urge.as_str(), 8).show, Show::Plan);
    assert_eq!(diary.check_in(at("2026-03-04", 12), yes(again.as_str())).unwrap().offer.show, Show::Plan);
    assert!(diary.check_in(at("2026-03-04", 12), yes(act.as_str())).unwrap().offer.injury_first);
    let off = UrgeRuleEdit { on: Some(false), ..UrgeRuleEdit::default() };
    diary.edit_urge_rule(at("2026-03-04", 13), &urge, &off).unwrap();
    assert_eq!(offered(&diary, at("2026-03-04", 14), urge.as_str(), 10).show, Show::Nothing, "agreed otherwise");
}

#[test]
fn an_entry_is_saved_whatever_becomes_of_the_rules() {
    let (home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 12), rated("urge-suicide", 5)).unwrap();
    // The copy beside the diary can't be written: the entry is saved and the plan offered all the same.
    std::fs::remove_file(home.place().sidecar()).unwrap();
    std::fs::create_dir(home.place().sidecar()).unwrap();
    let offer = diary.check_in(at(FIRST, 13), yes("suicide-attempt")).unwrap().offer;
    assert_eq!((offer.show, offer.injury_first), (Show::Plan, true));
    assert_eq!(card(&diary, FIRST).items[&item("suicide-attempt")].value, Answer::YesNo(true));
    // What is refused is refused by the card, not by a rule.
    refuses("urge-suicide", "6", diary.check_in(at(FIRST, 14), rated("urge-suicide", 6)));
}

#[test]
fn rules_are_agreed_item_by_item() {
    let (_home, diary) = Home::with_diary();
    let now = at(FIRST, 9);
    let rule = |at_least, jump| UrgeRuleEdit { at_least: Some(at_least), jump: Some(jump), ..UrgeRuleEdit::default() };
    let jump = Some(Jump { by: 1, least: 2 });
    diary.edit_urge_rule(now, &item("urge-use"), &agreed(rule(Some(5), jump))).unwrap();
    diary.check_in(at(FIRST, 10), rated("urge-use", 1)).unwrap();
    assert_eq!(offered(&diary, at("2026-03-03", 10), "urge-use", 2).show, Show::Plan);
    let off = UrgeRuleEdit { on: Some(false), ..UrgeRuleEdit::default() };
    diary.edit_urge_rule(now, &item("urge-suicide"), &off).unwrap();
    assert_eq!(offered(&diary, at(FIRST, 12), "urge-suicide", 5).show, Show::Nothing);
    let rules = diary.urge_rules().unwrap();
    let names: Vec<_> = rules.iter().map(|rule| rule.item.as_str()).collect();
    assert_eq!(names, ["urge-suicide", "urge-self-harm", "suicide-attempt", "self-harm", "urge-use"]);
    assert_eq!((rules[0].on, rules[0].at_least), (false, Some(4)), "switched off, it keeps what was agreed");
    assert_eq!((rules[4].agreed_on, rules[1].agreed_on), (Some(day(FIRST)), None));
    diary.undo(at(FIRST, 13)).unwrap();
}

#[test]
fn rules_that_nothing_meets_are_refused() {
    let (_home, diary) = Home::with_diary();
    let question = ItemDraft {
        kind: ItemKind::Question,
        scale: Scale::Text,
        label: "What for?".into(),
        target: None,
        replaces: None,
    };
    let text = diary.add_item(at(FIRST, 8), question).unwrap();
    let before = diary.urge_rules().unwrap();
    let edit = |id: &str, edit: UrgeRuleEdit| diary.edit_urge_rule(at(FIRST, 9), &item(id), &edit);
    let least = |number| UrgeRuleEdit { at_least: Some(Some(number)), ..UrgeRuleEdit::default() };
    let jump = |by, least| UrgeRuleEdit { jump: Some(Some(Jump { by, least })), ..UrgeRuleEdit::default() };
    refuses("urge-suicide", "6", edit("urge-suicide", least(6)));
    refuses("at-least", "0", edit("urge-suicide", least(0)));
    refuses("jump", "0", edit("urge-suicide", jump(0, 3)));
    refuses("jump", "6", edit("urge-suicide", jump(6, 3)));
    refuses("urge-suicide", "-1", edit("urge-suicide", jump(2, -1)));
    refuses("item", "suicide-attempt", edit("suicide-attempt", jump(1, 1)));
    refuses("item", "nobody", edit("nobody", least(1)));
    refuses("item", text.as_str(), edit(text.as_str(), least(1)));
    let nothing = UrgeRuleEdit { at_least: Some(None), jump: Some(None), ..UrgeRuleEdit::default() };
    refuses("at-least", "nothing", edit("urge-suicide", nothing));
    assert_eq!(diary.urge_rules().unwrap(), before);
}

#[test]
fn a_contact_rests_for_a_day_after_self_harm() {
    let (_home, diary) = Home::with_diary();
    let line = |words: &str, rests| PlanLineEdit {
        words: Some(words.into()),
        phone: Some("07700 900001".into()),
        not_after_self_harm: Some(rests),
        ..PlanLineEdit::default()
    };
    let step = somacard_core::safety::Step::Professionals;
    diary.add_plan_line(at(FIRST, 8), step, line("coaching", true)).unwrap();
    diary.add_plan_line(at(FIRST, 8), step, line("my sister", false)).unwrap();
    let resting = |now| {
        let contacts = diary.safety(now, false).unwrap().contacts;
        contacts.iter().map(|one| (one.words.0[0].clone(), one.rests_until.is_some())).collect::<Vec<_>>()
    };
    let awake = [("coaching".to_owned(), false), ("my sister".to_owned(), false)];
    assert_eq!(resting(at(FIRST, 9)), awake);
    diary.check_in(at(FIRST, 20), rated("self-harm", 1)).unwrap();
    let asleep = [("my sister".to_owned(), false), ("coaching".to_owned(), true)];
    assert_eq!(resting(at(FIRST, 21)), asleep, "who can be reached comes first");
    assert_eq!(resting(at("2026-03-03", 19)), asleep);
    assert_eq!(resting(at("2026-03-03", 21)), awake);
    // Typed again on the card of that day, late, it rests no longer than a day after that day.
    diary.answer_day(at("2026-03-03", 22), AnswerDay { day: Some(day(FIRST)), ..typed("self-harm", 1) }).unwrap();
    assert_eq!(resting(at("2026-03-04", 3)), asleep);
    assert_eq!(resting(at("2026-03-04", 5)), awake);
    diary.undo(at("2026-03-04", 6)).unwrap();
    // Taken back, it rests no more.
    diary.undo(at(FIRST, 22)).unwrap();
    assert_eq!(resting(at(FIRST, 22)), awake);
}
