//! The words of the product: both languages complete and alike, every pack covered, nothing said that must not be said.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use somacard_core::card::{
    CardItem, Coming, DbtTarget, FilledIn, ItemId, ItemKind, LinkKind, Owner, SkillId, card_pack, skill_pack,
};
use somacard_core::sync::{Ended, Noticed, PairingEnd};
use somacard_core::text::{Language, TextArg, Texts};
use somacard_core::time::Source;

/// Whole words no text may contain: claims about what leads to what, counting of days, blame.
const FORBIDDEN: [&str; 9] =
    ["cause", "causes", "streak", "failed", "should", "causa", "racha", "fallaste", "deberías"];

const MODULES: [&str; 5] = ["mindfulness", "interpersonal", "emotion-regulation", "distress-tolerance", "addiction"];

/// The messages of a language as its files have them: id and text, comments left out.
fn messages(language: Language) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language.tag());
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let file = fs::read_to_string(entry.unwrap().path()).unwrap();
        // Built in, an unreadable message would be said in English and go unnoticed.
        assert!(FluentResource::try_new(file.clone()).is_ok(), "a message can't be read in {}", language.tag());
        let mut last = String::new();
        for line in file.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            match line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
                Some((id, text)) => {
                    last = id.trim().to_owned();
                    let before = all.insert(last.clone(), text.trim().to_owned());
                    assert_eq!(before, None, "{last} stands twice in {}", language.tag());
                }
                None => all.get_mut(&last).unwrap().push_str(&format!("\n{line}")),
            }
        }
    }
    all
}

/// The names after `$` in a text.
fn variables(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
    text.split('$').skip(1).map(name).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase)
}

/// Asserts that both languages have a text for each id.
fn assert_said(ids: impl IntoIterator<Item = String>) {
    let files = Language::ALL.map(messages);
    for id in ids {
        for (language, file) in Language::ALL.iter().zip(&files) {
            assert!(file.contains_key(&id), "{id} is missing in {}", language.tag());
            assert_ne!(Texts::new(*language).say(&id), id, "{id} is not built in for {}", language.tag());
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let [english, spanish] = Language::ALL.map(messages);
    let shape = |file: &BTreeMap<String, String>| -> BTreeMap<String, BTreeSet<String>> {
        file.iter().map(|(id, text)| (id.clone(), variables(text))).collect()
    };
    assert!(english.len() > 150);
    assert_eq!(shape(&english), shape(&spanish));
}

#[test]
fn every_message_is_built_in_and_complete() {
    let names = "filled days count day month year before known felt mean peak from to title sensation places place \
                 name word number address languages used helped least by who time country item strength \
                 effect low high verdict pairs lately before median trigger session question asked strong \
                 words host device received sent why what a b allowed field";
    let args: Vec<_> = names.split(' ').map(|name| (name, TextArg::Number(2))).collect();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (id, file_text) in messages(language) {
            let said = texts.say_with(&id, &args);
            assert_ne!(said, id, "{id} can't be read in {}", language.tag());
            assert!(!said.trim().is_empty() && !said.contains(['{', '}', '$']), "{id}: {said}");
            if !file_text.contains(['{', '\n']) {
                assert_eq!(said, file_text, "{id} differs from its file in {}", language.tag());
            }
        }
    }
}

#[test]
fn no_text_claims_counts_days_in_a_row_or_blames() {
    for language in Language::ALL {
        for (id, text) in messages(language) {
            let found = words(&text).find(|word| FORBIDDEN.contains(&word.as_str()));
            assert_eq!(found, None, "{id} in {}", language.tag());
        }
    }
}

#[test]
fn everything_on_the_card_has_a_name_that_fits() {
    assert_said(card_pack().1.iter().map(|item| format!("item-{}", item.id)));
    assert_said(ItemKind::ALL.map(|kind| format!("kind-{}", kind.name())));
    for language in Language::ALL {
        for (id, text) in messages(language).iter().filter(|(id, _)| id.starts_with("item-")) {
            assert!(text.chars().count() <= 26, "{id} in {} is too long: {text}", language.tag());
        }
    }
}

#[test]
fn items_of_one_card_have_different_names() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let names: BTreeSet<_> = card_pack().1.iter().map(|item| texts.item(item)).collect();
        assert_eq!(names.len(), card_pack().1.len());
    }
}

#[test]
fn every_skill_module_and_caution_has_a_text() {
    let skills = &skill_pack().1;
    assert_said(skills.iter().map(|skill| format!("skill-{}", skill.id)));
    assert_said(skills.iter().map(|skill| format!("module-{}", skill.module)));
    assert_said(skills.iter().filter(|skill| skill.caution).map(|skill| format!("caution-{}", skill.id)));
}

#[test]
fn the_words_around_the_card_are_complete() {
    assert_said((0..=7).map(|number| format!("legend-{number}")));
    let sources = [Source::Live, Source::Late, Source::InSession, Source::Imported];
    assert_said(sources.map(|source| format!("source-{}", source.name())));
    assert_said(DbtTarget::ALL.map(|target| format!("target-{}", target.name())));
    assert_said(Coming::NAMES.map(|name| format!("coming-{name}")));
    let choices = [FilledIn::Daily, FilledIn::FourToSix, FilledIn::TwoOrThree, FilledIn::Once];
    assert_said(choices.map(|choice| format!("filled-in-{}", choice.name())));
    assert_said(LinkKind::ALL.map(|kind| format!("link-{}", kind.name())));
    assert_said((1..=7).map(|day| format!("weekday-{day}")));
    assert_said((1..=12).map(|month| format!("month-{month}")));
    assert_said(["missing-knew", "missing-willing", "missing-thought", "missing-in-the-way"].map(str::to_owned));
}

#[test]
fn however_a_sync_or_a_pairing_ends_and_whatever_is_noticed_is_said() {
    assert_said(Ended::ALL.map(|ended| format!("sync-ended-{}", ended.name())));
    assert_said(PairingEnd::ALL.map(|end| format!("sync-pairing-{}", end.name())));
    assert_said(Noticed::ALL.map(|what| format!("sync-notice-{}", what.name())));
    // Scripts and texts call it the same.
    for (ended, json) in Ended::ALL.map(|ended| (ended.name(), serde_json::to_value(ended).unwrap())) {
        assert_eq!(ended, json);
    }
    for (what, json) in Noticed::ALL.map(|what| (what.name(), serde_json::to_value(&what).unwrap())) {
        assert_eq!(what, json);
    }
}

#[test]
fn numbers_take_the_plural_form_of_the_language() {
    let share = |language, id, count| Texts::new(language).say_with(id, &[("count", TextArg::Number(count))]);
    assert_eq!(share(Language::English, "share-away", 1), "1 day away");
    assert_eq!(share(Language::English, "share-away", 0), "0 days away");
    assert_eq!(share(Language::Spanish, "share-late", 1), "1 anotación añadida después");
    assert_eq!(share(Language::Spanish, "share-late", 5), "5 anotaciones añadidas después");
    assert_eq!(share(Language::Spanish, "share-late", 1_000_000), "1000000 anotaciones añadidas después");
    let filled = |language, filled, days| {
        let args = [("filled", TextArg::Number(filled)), ("days", TextArg::Number(days))];
        Texts::new(language).say_with("share-filled", &args)
    };
    assert_eq!(filled(Language::English, 5, 7), "5 of 7 days filled in");
    assert_eq!(filled(Language::English, 1, 1), "1 of 1 day filled in");
    assert_eq!(filled(Language::Spanish, 1, 7), "1 de 7 días rellenados");
    assert_eq!(filled(Language::Spanish, 0, 0), "aún no hay días que rellenar");
}

#[test]
fn a_label_wins_over_the_pack_and_an_unknown_item_shows_its_id() {
    let mut item: CardItem = card_pack().1[0].clone();
    let spanish = Texts::new(Language::Spanish);
    assert_eq!(spanish.item(&item), "Impulso suicida");
    item.label = Some("Querer desaparecer".into());
    assert_eq!(spanish.item(&item), "Querer desaparecer");
    item.label = None;
    item.owner = Owner::Person;
    item.id = ItemId::new("my-own").unwrap();
    assert_eq!(spanish.item(&item), "my-own");
    assert_eq!(spanish.skill(&SkillId::new("opposite-action").unwrap()), "Acción opuesta");
    assert_eq!(spanish.skill(&SkillId::new("juggling").unwrap()), "juggling");
}

#[test]
fn what_is_not_known_never_stops_anything() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        assert_eq!(texts.language(), language);
        for id in ["no-such-text", "", "not an id", "{ $x }", "ñ"] {
            assert_eq!(texts.say(id), id);
        }
        // A text whose numbers were not given is still said.
        assert!(!texts.say("share-away").is_empty());
        let useless = [("nobody", TextArg::Text("{ asks }"))];
        assert_eq!(texts.say_with("yes", &useless), texts.say("yes"));
    }
}

#[test]
fn tags_lead_to_a_language() {
    for tag in ["es", "es-MX", "ES", "es_ES.UTF-8", "es-419"] {
        assert_eq!(Language::from_tag(tag), Language::Spanish, "{tag}");
    }
    for tag in ["en", "en-GB", "de", "est", "", "-es", "C", "zz-es"] {
        assert_eq!(Language::from_tag(tag), Language::English, "{tag}");
    }
    assert_eq!(Language::ALL.map(Language::tag), ["en", "es"]);
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Texts::new(Language::Spanish));
}

#[test]
fn packs_parse_and_ids_are_unique() {
    let ((card, items), (skills, list)) = (card_pack(), skill_pack());
    for pack in [card, skills] {
        assert!(pack.version >= 1 && !pack.licence.is_empty() && !pack.source.is_empty());
    }
    assert_ne!(card.id, skills.id);
    assert_eq!(items.iter().map(|item| &item.id).collect::<BTreeSet<_>>().len(), items.len());
    assert_eq!(list.iter().map(|skill| &skill.id).collect::<BTreeSet<_>>().len(), list.len());
    let mut modules: Vec<_> = list.iter().map(|skill| skill.module.as_str()).collect();
    modules.dedup();
    assert_eq!(modules, MODULES, "skills stand together by module");
    let cautions: Vec<_> = list.iter().filter(|skill| skill.caution).map(|skill| skill.id.as_str()).collect();
    assert_eq!(cautions, ["tipp"]);
}
