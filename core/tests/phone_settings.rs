//! Settings, keeping, history, importing, chains and goals through the phone's door.
#![cfg(feature = "uniffi")]
#![allow(clippy::unwrap_used)]

mod imports;
mod keeping;

use std::sync::Arc;

use imports::{HEADER, MAP};
use keeping::phone::refused;
use keeping::{FIRST, Home, NOTE, at, day, noted, rated};
use somacard_core::Job;
use somacard_core::card::Scale;
use somacard_core::card::{DbtTarget, ItemKind, LinkKind};
use somacard_core::phone::card::{NewAnswer, NewDay, ScaleKind};
use somacard_core::phone::chains::{NewChain, NewChainLink};
use somacard_core::phone::keeping::check_backup;
use somacard_core::phone::settings::{Discreet, ItemEdit, ItemOwner, NewItem, SettingsScreen, TemplateLine};
use somacard_core::phone::{Diary, SomacardError, WhyNotOpened, WhyNotYet};
use somacard_core::store::KeyFile;
use somacard_core::text::Language;

fn begin() -> (Home, Arc<Diary>) {
    let home = Home::empty();
    let phone = Diary::create(folder(&home), vault(&home), Language::English, at(FIRST, 8)).unwrap();
    (home, phone)
}

fn folder(home: &Home) -> String {
    home.place().folder().display().to_string()
}

fn vault(home: &Home) -> Arc<KeyFile> {
    Arc::new(KeyFile::new(home.key_file(), home.place().folder()))
}

fn line<'a>(settings: &'a SettingsScreen, id: &str) -> &'a TemplateLine {
    settings.template.iter().find(|line| line.item.id == id).unwrap()
}

fn pair(field: &str, given: &str) -> (String, String) {
    (field.into(), given.into())
}

#[test]
fn a_line_of_ones_own_takes_a_place_and_is_taken_off_again() {
    let (_home, phone) = begin();
    let now = at(FIRST, 9);
    let scale = Scale::Range { min: 0, max: 10, step: 2, low: Some("none".into()), high: None };
    let new =
        NewItem { label: "Longing".into(), kind: ItemKind::Emotion, scale, target: None, replaces: Some("joy".into()) };
    let added = phone.add_item(now, new.clone()).unwrap();
    let own = line(&added.settings, &added.id);
    assert_eq!(
        (own.item.label.as_str(), own.heading.as_str(), &own.owner),
        ("Longing", "Emotions", &ItemOwner::Person)
    );
    assert_eq!((own.item.scale.kind, own.item.scale.max, own.item.scale.step), (ScaleKind::Range, Some(10), 2));
    assert_eq!((own.replaces.as_deref(), own.asked, own.active_from), (Some("joy"), true, Some(day(FIRST).into())));
    let joy = line(&added.settings, "joy");
    assert_eq!((joy.asked, joy.active_to), (false, Some(day(FIRST).into())));
    assert!(matches!(&joy.owner, ItemOwner::Pack { .. }) && joy.own_label.is_none());

    let edit = |edit: ItemEdit| phone.edit_item(now, added.id.clone(), edit);
    let off = Some(day(FIRST).plus(1).into());
    let target = Some(DbtTarget::QualityOfLife);
    let settings = edit(ItemEdit { target, active_to: off, ..ItemEdit::default() }).unwrap();
    let own = line(&settings, &added.id);
    assert_eq!((own.target_label.as_deref(), own.active_to), (Some("Quality of life"), off));
    let cleared = ItemEdit { clear_target: true, clear_active_to: true, ..ItemEdit::default() };
    let settings = edit(cleared).unwrap();
    assert_eq!((line(&settings, &added.id).item.target, line(&settings, &added.id).active_to), (None, None));

    let emotions = |settings: &SettingsScreen| -> Vec<String> {
        let lines = settings.template.iter().filter(|line| line.heading == "Emotions" && line.asked);
        lines.map(|line| line.item.label.clone()).collect()
    };
    let before = emotions(&settings);
    let place = before.iter().position(|label| label == "Longing").unwrap();
    let mut up = before.clone();
    up.swap(place, place - 1);
    assert_eq!(emotions(&phone.move_item(now, added.id.clone(), true).unwrap()), up);
    assert_eq!(emotions(&phone.move_item(now, added.id.clone(), false).unwrap()), before);

    let both = ItemEdit { target, clear_target: true, ..ItemEdit::default() };
    assert_eq!(refused(edit(both)), pair("target", "both"));
    assert_eq!(refused(edit(ItemEdit::default())), pair("item", "nothing"));
    let nameless = ItemEdit { label: Some(" ".into()), ..ItemEdit::default() };
    assert_eq!(refused(edit(nameless)), pair("label", "nothing"));
    let nobody = ItemEdit { label: Some("No one".into()), ..ItemEdit::default() };
    assert_eq!(refused(phone.edit_item(now, "nobody".into(), nobody)), pair("item", "nobody"));
    let uneven = Scale::Range { min: 0, max: 10, step: 3, low: None, high: None };
    assert_eq!(refused(phone.add_item(now, NewItem { scale: uneven, ..new })), pair("scale", "0 to 10 by 3"));
}

#[test]
fn hours_and_what_is_of_this_device_alone() {
    let (home, phone) = begin();
    let now = at(FIRST, 9);
    let settings = phone.settings(now).unwrap();
    let discreet = Discreet { discreet: false, hidden: false };
    assert_eq!((settings.day_start, settings.week_start, settings.discreet), (4, 1, discreet));
    assert_eq!(phone.set_day_start(now, 12).unwrap().day_start, 12);
    // Before noon it is still the day before.
    let settings = phone.set_week_start(now, 7).unwrap();
    assert_eq!((settings.week_start, settings.today), (7, day(FIRST).plus(-1).into()));
    assert_eq!(refused(phone.set_day_start(now, 13)), pair("day_start", "13"));
    assert_eq!(refused(phone.set_week_start(now, 0)), pair("week_start", "0"));
    let wanted = Discreet { discreet: true, hidden: true };
    assert_eq!(phone.set_discreet(now, wanted).unwrap().discreet, wanted);

    home.open().unwrap().check_in(at(FIRST, 13), rated("sad", 4)).unwrap();
    let after = phone.settings(at(FIRST, 14)).unwrap();
    assert!(after.revision > settings.revision);
    let holds = after.holds;
    assert_eq!((holds.first_day, holds.last_day), (Some(day(FIRST).into()), Some(day(FIRST).into())));
    assert_eq!((holds.recovery_words, holds.quarantined, holds.cannot_write), (false, 0, None));
    assert!(holds.size_bytes > 10_000 && holds.device.len() == 8 && after.language == "en");
}

#[test]
fn a_backup_comes_back_with_its_words_and_with_no_others() {
    let (home, phone) = begin();
    let now = at(FIRST, 20);
    home.open().unwrap().check_in(at(FIRST, 12), noted(NOTE)).unwrap();
    let file = home.path().join("backup").display().to_string();
    let without = phone.backup(now, file.clone());
    assert!(matches!(without, Err(SomacardError::NotYet { why: WhyNotYet::RecoveryWords, .. })), "{without:?}");
    let words = phone.new_recovery_words().unwrap();
    assert_eq!((words.len(), phone.settings(now).unwrap().holds.recovery_words), (24, true));
    let backup = phone.backup(now, file.clone()).unwrap();

    let scratch = home.path().display().to_string();
    let drill = check_backup(file.clone(), words.join(" "), scratch.clone()).unwrap();
    assert_eq!((drill.backup, drill.found.sound, drill.found.last_day), (backup, true, Some(day(FIRST).into())));
    assert_eq!(drill.found, phone.check().unwrap());
    let others = phone.new_recovery_words().unwrap();
    let wrong = check_backup(file.clone(), others.join(" "), scratch.clone());
    assert!(matches!(wrong, Err(SomacardError::CannotOpen { why: WhyNotOpened::WrongWords, .. })), "{wrong:?}");
    let few = check_backup(file.clone(), words[1..].join(" "), scratch);
    assert_eq!(refused(few), pair("recovery-words", "23 words"));

    let new = Home::empty();
    let restored = Diary::restore(file, words.join(" "), folder(&new), vault(&new), Language::English).unwrap();
    assert_eq!(restored.day(now, day(FIRST).into()).unwrap().check_ins[0].notes, [NOTE]);
    let (here, there) = (phone.settings(now).unwrap().holds.device, restored.settings(now).unwrap().holds.device);
    assert_ne!(here, there);
}

#[test]
fn history_speaks_the_persons_words_and_an_action_is_taken_back() {
    let (home, phone) = begin();
    let diary = home.open().unwrap();
    assert!(matches!(phone.undo(at(FIRST, 9)), Err(SomacardError::NotYet { why: WhyNotYet::Action, .. })));
    let saved = diary.check_in(at(FIRST, 12), rated("sad", 4)).unwrap();
    let answers = vec![NewAnswer { item: "sad".into(), answer: None }];
    phone.answer_day(at(FIRST, 21), NewDay { answers, ..NewDay::default() }).unwrap();
    let history = phone.history("Europe/Amsterdam".into(), 2).unwrap().changes;
    let [typed, check_in] = &history[..] else { panic!("{history:?}") };
    assert_eq!((typed.record.kind.as_str(), typed.record.about.as_deref()), ("day-answer", Some("Sadness")));
    assert!(typed.deleted && typed.here && typed.record.day == Some(day(FIRST).into()));
    assert_eq!((check_in.record.id.as_str(), check_in.record.day), (saved.id.as_str(), Some(day(FIRST).into())));
    assert_eq!((check_in.at, check_in.deleted), (at(FIRST, 12), false));
    let said = |name: &str| {
        let field = check_in.fields.iter().find(|field| field.name == name).unwrap();
        (field.label.clone(), field.value.clone())
    };
    assert_eq!(said("peak.sad"), (Some("Sadness".into()), Some("4".into())));
    assert_eq!(said("source"), (None, Some("Written on the day".into())));
    assert_eq!(refused(phone.history("Mars".into(), 1)), pair("zone", "Mars"));

    assert_eq!(phone.undo(at(FIRST, 22)).unwrap().records[0].kind, "day-answer");
    let undone = phone.undo(at(FIRST, 22)).unwrap();
    assert_eq!(undone.records.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), [saved.id.as_str()]);
    assert!(!phone.day(at(FIRST, 22), day(FIRST).into()).unwrap().filled);
    assert_eq!(phone.history_of("UTC".into(), "check-in".into(), saved.id).unwrap().changes.len(), 2);
}

#[test]
fn an_entry_that_was_erased_is_in_no_history() {
    let (home, phone) = begin();
    let saved = home.open().unwrap().check_in(at(FIRST, 12), noted(NOTE)).unwrap();
    let said = || serde_json::to_string(&phone.history("UTC".into(), 100).unwrap()).unwrap();
    assert!(said().contains(NOTE));
    let erased = phone.erase_entry(at(FIRST, 13), "check-in".into(), saved.id.clone()).unwrap();
    assert_eq!((erased.kind.as_str(), &erased.id), ("check-in", &saved.id));
    assert!(!said().contains(NOTE));
    let unknown = phone.erase_entry(at(FIRST, 13), "check-in".into(), "nobody".into());
    assert_eq!(refused(unknown), pair("entry", "nobody"));
}

#[test]
fn a_file_is_imported_with_a_map_or_refused_by_line() {
    let (home, phone) = begin();
    let (now, file) = (at(FIRST, 20), home.path().join("rows.csv"));
    let import = |map: &str, skip_bad, job: &Arc<Job>| {
        phone.import_csv(now, file.display().to_string(), map.into(), skip_bad, job.clone())
    };
    assert_eq!(refused(import(MAP, false, &Arc::new(Job::default()))).0, "file");
    std::fs::write(&file, format!("{HEADER}\na,2026-03-01 10:00,3,,,\nb,2026-03-01 11:00,9,,,\n")).unwrap();
    let job = Arc::new(Job::default());
    let summary = import(MAP, false, &job).unwrap();
    assert_eq!((summary.published, summary.read, summary.imported, job.fraction()), (false, 2, 0, 1.0));
    assert_eq!((summary.skipped.len(), summary.skipped[0].line), (1, 3));
    assert_eq!(phone.settings(now).unwrap().holds.first_day, None);
    let cancelled = Arc::new(Job::default());
    cancelled.cancel();
    assert!(matches!(import(MAP, true, &cancelled), Err(SomacardError::Cancelled)));
    let zone = MAP.replace("Europe/Amsterdam", "Mars");
    assert_eq!(refused(import(&zone, true, &Arc::new(Job::default()))), pair("map.zone", "Mars"));
    assert_eq!(phone.settings(now).unwrap().holds.first_day, None);
    let summary = import(MAP, true, &Arc::new(Job::default())).unwrap();
    assert_eq!((summary.published, summary.imported, summary.left_out.len()), (true, 1, 0));
    let settings = phone.settings(now).unwrap();
    assert!(settings.holds.first_day.is_some());
    assert_eq!(line(&settings, "notebook-calm").owner, ItemOwner::Import { map: "notebook".into() });
}

#[test]
fn a_chain_is_written_and_corrected_part_by_part() {
    let (_home, phone) = begin();
    let now = at(FIRST, 20);
    let link = |kind, text: &str| NewChainLink { kind, text: text.into() };
    let chain = NewChain {
        behaviour: Some("lied".into()),
        prompting_event: Some("a message".into()),
        links: Some(vec![link(LinkKind::Thought, "they will leave"), link(LinkKind::Body, "a knot")]),
        ..NewChain::default()
    };
    let saved = phone.add_chain(now, chain).unwrap();
    let row = &saved.chains.chains[0];
    assert_eq!((row.id == saved.id, row.for_day), (true, day(FIRST).into()));
    assert_eq!(row.behaviour.as_ref().map(|item| item.label.as_str()), Some("Lied"));
    let links: Vec<_> = row.links.iter().map(|link| (link.label.as_str(), link.text.as_str())).collect();
    assert_eq!(links, [("Thought", "they will leave"), ("Body sensation", "a knot")]);
    assert!(saved.chains.behaviours.iter().any(|item| item.id == "self-harm") && saved.chains.link_kinds.len() == 5);

    let change = NewChain {
        links: Some(vec![link(LinkKind::Urge, "to run")]),
        repair: Some("I said sorry".into()),
        ..NewChain::default()
    };
    let changed = phone.edit_chain(now, saved.id.clone(), change).unwrap();
    let row = &changed.chains.chains[0];
    assert_eq!(
        (row.links.len(), row.links[0].kind, row.prompting_event.as_slice()),
        (1, LinkKind::Urge, &["a message".into()][..])
    );
    assert_eq!((row.repair.as_slice(), row.vulnerability.len()), (&["I said sorry".into()][..], 0));
    assert_eq!(refused(phone.edit_chain(now, saved.id, NewChain::default())), pair("chain", "nothing"));
    let repair = NewChain { repair: Some("x".into()), ..NewChain::default() };
    assert_eq!(refused(phone.edit_chain(now, "nobody".into(), repair)), pair("chain", "nobody"));
    let tomorrow = NewChain { day: Some(day(FIRST).plus(1).into()), repair: Some("x".into()), ..NewChain::default() };
    assert_eq!(refused(phone.add_chain(now, tomorrow)), pair("for_day", "2026-03-03"));
}

#[test]
fn goals_stand_in_dbts_order_and_in_own_words() {
    let (_home, phone) = begin();
    let now = at(FIRST, 20);
    assert!(phone.goals(now).unwrap().life_worth_living.is_empty());
    let goals = phone.set_life_worth_living(now, "A garden, and somebody to show it to".into()).unwrap();
    assert_eq!(goals.life_worth_living, ["A garden, and somebody to show it to"]);
    assert_eq!(
        (goals.targets[0].target, goals.targets[0].label.as_str()),
        (DbtTarget::LifeThreatening, "Danger to life")
    );
    assert!(goals.targets[0].items.iter().any(|item| item.id == "urge-suicide"));
    assert!(goals.skill_of_week.is_none());
    let long = phone.set_life_worth_living(now, "x".repeat(20_001));
    assert_eq!(refused(long), pair("life-worth-living", "a text of 20001 characters"));
    assert_eq!(phone.goals(now).unwrap(), goals, "what was refused changed nothing");
}
