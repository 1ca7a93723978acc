//! The safety screens through the door that Kotlin and Swift use: the plan written and shown, every number that can be
//! read can be tapped, offers, rules, lines, and the page without the diary.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;
use std::sync::Arc;

use keeping::phone::refused;
use keeping::{FIRST, Home, OwnerAway, at};
use somacard_core::phone::card::{Answer, NewAnswer, NewCheckIn};
use somacard_core::phone::safety::{
    NewPlanLine, Offer, PlanLineEdit, Reach, ReachBy, SafetyBlockKind, SafetyCard, SafetyPageScreen, SafetyPlanEdit,
    SafetyPlanScreen, UrgeJump, UrgeRuleEdit,
};
use somacard_core::phone::{Day, Diary, SomacardError};
use somacard_core::safety::{LineKind, Show, Step};
use somacard_core::signed_pack::sign;
use somacard_core::store::{KeySlot, KeyVault};
use somacard_core::text::Language;

const SISTER: &str = "My sister";

fn folder(home: &Home) -> String {
    home.place().folder().to_str().unwrap().to_owned()
}

fn in_country(code: &str) -> SafetyPlanEdit {
    SafetyPlanEdit { country: Some(code.into()), ..SafetyPlanEdit::default() }
}

/// A plan with a sign and a sister, in a country.
fn planned(code: &str) -> (Home, Arc<Diary>) {
    let (home, diary) = Home::with_phone(Language::English);
    let sign = NewPlanLine { words: "I stop answering".into(), ..NewPlanLine::default() };
    diary.add_plan_line(at(FIRST, 9), Step::Signs, sign).unwrap();
    let phone = Some("07700 900001".into());
    let sister = NewPlanLine { words: SISTER.into(), phone, not_after_self_harm: true, place: None };
    diary.add_plan_line(at(FIRST, 9), Step::People, sister).unwrap();
    diary.edit_safety_plan(at(FIRST, 9), in_country(code)).unwrap();
    (home, diary)
}

fn rated(item: &str, value: i32) -> NewCheckIn {
    let answers = vec![NewAnswer { item: item.into(), answer: Some(Answer::Number { value }) }];
    NewCheckIn { answers, ..NewCheckIn::default() }
}

fn reaches(page: &SafetyPageScreen) -> Vec<&Reach> {
    page.blocks.iter().flat_map(|block| &block.lines).flat_map(|line| &line.reach).collect()
}

fn kinds(page: &SafetyPageScreen) -> Vec<SafetyBlockKind> {
    page.blocks.iter().map(|block| block.kind).collect()
}

#[test]
fn the_page_stands_in_blocks_and_in_fields() {
    use SafetyBlockKind::{Contacts, Emergency, Injury, Lines, Plan, Poison};
    let (_home, diary) = planned("US");
    let page = diary.safety(at(FIRST, 22), false).unwrap();
    assert_eq!(kinds(&page), [Plan, Plan, Contacts, Emergency, Lines, Poison]);
    assert_eq!((page.blocks[0].step, page.blocks[1].step), (Some(Step::Signs), Some(Step::People)));
    let sister = &page.blocks[2].lines[0];
    assert_eq!((sister.words.as_str(), sister.reach[0].link.as_str()), ("My sister: 07700 900001", "tel:07700900001"));
    assert_eq!((page.contacts[0].words[0].as_str(), page.contacts[0].rests_until), (SISTER, None));
    assert_eq!((page.country.as_deref(), page.emergency[0].name.as_str()), (Some("US"), "United States"));
    assert_eq!(page.emergency[0].numbers[0].link, "tel:911");
    let texts = page.lines.iter().find(|line| line.id == "us-crisis-text-line").unwrap();
    assert_eq!((texts.reach[0].by, texts.reach[0].keyword.as_deref()), (ReachBy::TextMessage, Some("HOME")));
    assert!(page.poison.iter().all(|line| line.kind == LineKind::Poison) && !page.from_copy);
    let hurt = diary.safety(at(FIRST, 22), true).unwrap();
    assert_eq!(kinds(&hurt), [Injury, Plan, Plan, Contacts, Lines]);
    assert_eq!(hurt.blocks[0].lines[0].reach, []);
    assert_eq!(hurt.blocks[0].lines[1].reach[0].link, "tel:911");
}

#[test]
fn every_number_that_is_read_can_be_tapped() {
    let (_home, diary) = planned("ES");
    let codes: Vec<_> = diary.helplines(at(FIRST, 9)).unwrap().countries.into_iter().map(|one| one.code).collect();
    for code in codes.iter().map(String::as_str).chain(["", "ZZ"]) {
        diary.edit_safety_plan(at(FIRST, 10), in_country(code)).unwrap();
        for hurt in [false, true] {
            let page = diary.safety(at(FIRST, 22), hurt).unwrap();
            let rows = page.lines.iter().chain(&page.poison).flat_map(|line| &line.reach);
            let contacts = page.contacts.iter().flat_map(|contact| &contact.reach);
            let all: Vec<_> = page.emergency.iter().flat_map(|one| &one.numbers).chain(rows).chain(contacts).collect();
            let shown = reaches(&page);
            assert_eq!(shown.len(), all.len(), "{code} {hurt}");
            assert!(all.iter().all(|reach| shown.contains(reach)), "{code} {hurt}");
        }
    }
}

#[test]
fn a_plan_is_written_line_by_line() {
    let (_home, diary) = Home::with_phone(Language::English);
    let empty = diary.safety_plan(at(FIRST, 9)).unwrap();
    assert_eq!((empty.plan.steps.len(), empty.plan.empty.is_some(), empty.while_locked), (7, true, false));
    let lines = |screen: &SafetyPlanScreen| screen.plan.steps[3].lines.clone();
    let add = |words: &str, place| NewPlanLine { words: words.into(), place, ..NewPlanLine::default() };
    diary.add_plan_line(at(FIRST, 9), Step::People, add("Ana", None)).unwrap();
    let two = diary.add_plan_line(at(FIRST, 9), Step::People, add("Ben", Some(0))).unwrap();
    let [ben, ana] = lines(&two).try_into().unwrap();
    assert_eq!((ben.words[0].as_str(), ana.words[0].as_str(), two.plan.empty), ("Ben", "Ana", None));
    let last = PlanLineEdit { place: Some(9), phone: Some("ask for me at 07700 900002".into()), ..Default::default() };
    let moved = diary.edit_plan_line(at(FIRST, 10), ben.id.clone(), last).unwrap();
    assert_eq!((&lines(&moved)[1].id, &lines(&moved)[1].reach), (&ben.id, &None), "a text is no number to dial");
    let one = diary.delete_plan_line(at(FIRST, 11), ana.id.clone()).unwrap();
    assert_eq!(lines(&one).len(), 1);
    let day = Day { year: 2026, month: 3, day: 1 };
    let said =
        SafetyPlanEdit { agreed_with: Some("my DBT therapist".into()), agreed_on: Some(day), ..Default::default() };
    let said = diary.edit_safety_plan(at(FIRST, 12), said).unwrap();
    assert_eq!(said.plan.dates, ["Agreed with my DBT therapist on Sun 1 Mar 2026"]);
    let cleared = SafetyPlanEdit { clear_agreed_on: true, ..SafetyPlanEdit::default() };
    assert_eq!(diary.edit_safety_plan(at(FIRST, 13), cleared).unwrap().plan.agreed_on, None);
    let before = diary.safety_plan(at(FIRST, 14)).unwrap();
    assert_eq!(refused(diary.add_plan_line(at(FIRST, 14), Step::People, add(" ", None))).0, "words");
    let number = NewPlanLine { phone: Some("112".into()), ..add("at home", None) };
    assert_eq!(refused(diary.add_plan_line(at(FIRST, 14), Step::Surroundings, number)).0, "phone");
    assert_eq!(refused(diary.edit_plan_line(at(FIRST, 14), ana.id, PlanLineEdit::default())).0, "plan-line");
    assert_eq!(refused(diary.edit_safety_plan(at(FIRST, 14), in_country("Spain"))).0, "country");
    let both = SafetyPlanEdit { agreed_on: Some(day), clear_agreed_on: true, ..SafetyPlanEdit::default() };
    assert_eq!(refused(diary.edit_safety_plan(at(FIRST, 14), both)).0, "agreed_on");
    assert_eq!(diary.safety_plan(at(FIRST, 14)).unwrap(), before);
}

#[test]
fn an_earlier_plan_can_be_read() {
    let (_home, diary) = planned("ES");
    let id = diary.safety_plan(at(FIRST, 10)).unwrap().plan.steps[3].lines[0].id.clone();
    diary.delete_plan_line(at(FIRST, 20), id).unwrap();
    let history = diary.safety_plan_changes(at(FIRST, 21)).unwrap();
    let words: Vec<_> = history.changes.iter().map(|change| change.words.as_str()).collect();
    assert_eq!(words.first(), Some(&"Mon 2 Mar 2026, 20:00"));
    assert_eq!(words.last(), Some(&"Mon 2 Mar 2026, 09:00"));
    let then = diary.safety_plan_at(history.changes[1].at).unwrap();
    assert_eq!(then.plan.steps[3].lines[0].words, [SISTER]);
    assert_eq!(diary.safety_plan_at(history.changes[0].at).unwrap().plan.steps[3].lines.len(), 0);
}

#[test]
fn the_plan_is_offered_after_a_save_and_can_be_put_away() {
    let (_home, diary) = planned("ES");
    let saved = diary.save_check_in(at(FIRST, 20), rated("urge-suicide", 5)).unwrap();
    assert_eq!((saved.offer.show, saved.offer.injury_first), (Show::Plan, false));
    assert_eq!(saved.offer.because[0].number, 5);
    diary.dismiss_offer(saved.offer).unwrap();
    let again = diary.save_check_in(at(FIRST, 21), rated("urge-suicide", 5)).unwrap();
    assert_eq!(again.offer.show, Show::QuietLine);
    // After an act injury is asked about first, and whoever is not for that time rests.
    let act = diary.save_check_in(at(FIRST, 22), rated("self-harm", 1)).unwrap();
    assert_eq!((act.offer.show, act.offer.injury_first), (Show::Plan, true));
    let page = diary.safety(at(FIRST, 23), act.offer.injury_first).unwrap();
    assert_eq!(page.contacts[0].rests_until, Some(at("2026-03-03", 22)));
    let said = page.blocks.iter().find(|block| block.kind == SafetyBlockKind::Contacts).unwrap();
    assert!(said.lines[0].beside.as_ref().unwrap().starts_with("not before Tue 3 Mar 2026, 22:00"));
    let odd = Offer { for_day: Some(Day { year: 2026, month: 13, day: 1 }), ..act.offer };
    assert_eq!(refused(diary.dismiss_offer(odd)).0, "day");
}

#[test]
fn a_rule_is_agreed_in_words() {
    let (_home, diary) = Home::with_phone(Language::English);
    let rules = diary.urge_rules(at(FIRST, 9)).unwrap();
    let suicide = &rules.rules[0];
    assert_eq!((suicide.item.as_str(), suicide.at_least), ("urge-suicide", Some(4)));
    assert_eq!(
        suicide.words,
        "from 4 on; from 3 on, if that is 2 or more above what is usual; not yet agreed with anybody"
    );
    assert!(rules.others.iter().any(|item| item.id == "sad") && rules.others.iter().all(|item| item.id != "self-harm"));
    let agreed = Day { year: 2026, month: 3, day: 1 };
    let edit = UrgeRuleEdit { at_least: Some(5), clear_jump: true, agreed_on: Some(agreed), ..Default::default() };
    let edited = diary.edit_urge_rule(at(FIRST, 10), "urge-suicide".into(), edit).unwrap();
    assert_eq!(edited.rules[0].words, "from 5 on; agreed on Sun 1 Mar 2026");
    let saved = diary.save_check_in(at(FIRST, 20), rated("urge-suicide", 4)).unwrap();
    assert_eq!(saved.offer.show, Show::Nothing);
    let jump = |by| UrgeRuleEdit { jump: Some(UrgeJump { by, least: 3 }), ..UrgeRuleEdit::default() };
    assert_eq!(refused(diary.edit_urge_rule(at(FIRST, 10), "urge-suicide".into(), jump(9))).0, "jump");
    assert_eq!(refused(diary.edit_urge_rule(at(FIRST, 10), "no-such-item".into(), jump(2))).0, "item");
    assert_eq!(diary.urge_rules(at(FIRST, 21)).unwrap().rules, edited.rules);
}

/// A signed pack of helplines with one country.
fn pack(version: u32, secret: &[u8; 32]) -> Vec<u8> {
    let body = format!(
        "[pack]\nid = \"somacard-helplines\"\nversion = {version}\nlicence = \"CC0-1.0\"\nsource = \"a test\"\n\n\
         [[country]]\ncode = \"ZZ\"\nnames = {{ en = \"Nowhere\" }}\n[country.emergency]\nnumbers = [\"119\"]\n\
         source = \"https://example.org\"\nverified_on = \"2024-01-01\"\n"
    );
    sign(&body, secret).into_bytes()
}

fn public(secret: &[u8; 32]) -> Vec<u8> {
    let hex = somacard_core::signed_pack::PackKey::of(secret).to_hex();
    (0..32).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap()).collect()
}

#[test]
fn lines_come_from_the_newest_signed_pack() {
    let (home, diary) = Home::with_phone(Language::English);
    let shipped = diary.helplines(at(FIRST, 9)).unwrap();
    let spain = shipped.countries.iter().find(|one| one.code == "ES").unwrap();
    assert_eq!((spain.name.as_str(), spain.emergency[0].link.as_str()), ("Spain", "tel:112"));
    assert!(spain.lines.iter().any(|lines| lines.kind == LineKind::Crisis && lines.count > 0));
    let lines = diary.country_lines(at(FIRST, 9), "es".into()).unwrap();
    assert!(
        lines.country == "ES" && !lines.lines.is_empty() && lines.lines.iter().all(|line| !line.sources.is_empty())
    );
    let (secret, other) = ([7; 32], [8; 32]);
    let install = |pack, key: &[u8; 32]| diary.install_helplines(at(FIRST, 10), pack, vec![public(key)]);
    assert_eq!(refused(install(pack(9, &secret), &other)).0, "pack");
    assert_eq!(refused(install(pack(0, &secret), &secret)).0, "version");
    assert_eq!(refused(diary.install_helplines(at(FIRST, 10), pack(9, &secret), vec![vec![1; 31]])).0, "key");
    let newer = install(pack(9, &secret), &secret).unwrap();
    assert_eq!((newer.version, newer.countries.len()), (9, 1));
    let nowhere = diary.country_lines(at(FIRST, 11), "ZZ".into()).unwrap();
    assert_eq!(nowhere.emergency[0].last_checked.as_deref(), Some("last checked on Mon 1 Jan 2024"));
    assert_eq!(nowhere.blocks[0].lines[0].reach[0].link, "tel:119");
    assert_eq!(locked(&home).helplines(at(FIRST, 11)).unwrap().version, 9);
}

/// The card on a phone whose owner is away: only the always key can be had.
fn locked(home: &Home) -> Arc<SafetyCard> {
    let vault: Arc<dyn KeyVault> = Arc::new(OwnerAway(home.around().vault));
    assert!(vault.load(KeySlot::File).is_err());
    SafetyCard::open(folder(home), vault, Language::English).unwrap()
}

#[test]
fn the_card_needs_no_unlock_and_shows_what_was_allowed() {
    let (home, diary) = planned("NL");
    let private = locked(&home).screen(at(FIRST, 22), false).unwrap();
    assert_eq!((&private.plan, private.contacts.len(), private.from_copy), (&None, 0, true));
    assert!(private.blocks[0].lines[0].words.starts_with("The plan itself can’t be shown"));
    assert!(!private.lines.is_empty());
    assert!(diary.set_plan_while_locked(at(FIRST, 10), true).unwrap().while_locked);
    diary.lock().unwrap();
    let page = locked(&home).screen(at(FIRST, 22), true).unwrap();
    assert_eq!(page.contacts[0].reach.as_ref().unwrap().link, "tel:07700900001");
    assert_eq!(page.plan.as_ref().unwrap().steps[0].lines[0].words, ["I stop answering"]);
    assert!(page.injury_first && page.blocks[0].kind == SafetyBlockKind::Injury);
}

#[test]
fn a_damaged_or_missing_diary_still_has_its_card() {
    let (home, diary) = planned("NL");
    diary.set_plan_while_locked(at(FIRST, 10), true).unwrap();
    drop(diary);
    fs::write(home.place().diary(), b"no longer a diary").unwrap();
    let open = || Diary::open(folder(&home), home.around().vault, Language::English);
    assert!(matches!(open(), Err(SomacardError::CannotOpen { .. })));
    assert_eq!(locked(&home).screen(at(FIRST, 22), false).unwrap().contacts[0].words, [SISTER]);
    fs::write(home.place().sidecar(), b"nor a copy").unwrap();
    let bare = locked(&home).screen(at(FIRST, 22), false).unwrap();
    assert!(bare.plan.is_none() && bare.emergency.len() > 1 && !reaches(&bare).is_empty());
    let nowhere = SafetyCard::open("/no/such/folder".into(), home.around().vault, Language::Spanish).unwrap();
    assert!(!nowhere.screen(at(FIRST, 22), true).unwrap().emergency.is_empty());
    assert_eq!(nowhere.country_lines(at(FIRST, 22), "es".into()).unwrap().emergency[0].name, "España");
}
