//! Numbers that are right, dated and never invented: the pack that ships, what is shown of it on which day, and how it is replaced.
#![allow(clippy::unwrap_used)]

mod chance;
mod keeping;

use std::collections::BTreeSet;

use chance::holds;
use keeping::{FIRST, Home, at, refuses};
use proptest::prelude::*;
use somacard_core::safety::{
    Checked, Country, Helplines, Known, LineKind, SafetyScreen, Sources, Who, screen, shipped,
};
use somacard_core::signed_pack::{PackKey, sign};
use somacard_core::text::{Language, Texts};
use somacard_core::{Diary, SafetyPlanEdit};

/// The countries that must be there.
const LISTED: [&str; 12] = ["US", "GB", "IE", "ES", "MX", "AR", "DE", "FR", "NL", "CA", "AU", "NZ"];
/// Countries for which no source with a date states a line for poisoning: the emergency number stands alone there.
const NO_POISON: [&str; 3] = ["MX", "AR", "NL"];
const SECRET: [u8; 32] = [7; 32];

fn pack(version: u32, lines: &str) -> String {
    format!(
        "[pack]\nid = \"somacard-helplines\"\nversion = {version}\nlicence = \"CC0-1.0\"\nsource = \"a test\"\n\n\
         [[country]]\ncode = \"ZZ\"\nnames = {{ en = \"Nowhere\" }}\n[country.emergency]\nnumbers = [\"112\"]\n\
         source = \"https://example.org\"\nverified_on = \"2026-01-01\"\n{lines}"
    )
}

fn line(id: &str, more: &str) -> String {
    format!(
        "[[country.line]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"crisis\"\nphone = [\"116 123\"]\n\
         source = \"https://example.org\"\n{more}\n"
    )
}

fn shown(pack: &Helplines, country: Option<&str>, day: &str) -> SafetyScreen {
    screen(Known { plan: None, country, helplines: pack, rests_until: None }, at(day, 12), false)
}

fn sources(sources: &Sources) -> Vec<&str> {
    match sources {
        Sources::One(one) => vec![one],
        Sources::Agreeing(all) => all.iter().map(String::as_str).collect(),
    }
}

#[test]
fn each_line_has_a_source_and_the_listed_countries_are_there() {
    let pack = shipped();
    for code in LISTED {
        let country = pack.country(code).unwrap_or_else(|| panic!("{code} is missing"));
        assert!(country.names.contains_key("en") && country.names.contains_key("es"), "{code}");
        assert!(country.emergency.verified_on.is_some(), "{code}: the emergency number was never checked");
        let shown: BTreeSet<_> = checked(country).map(|line| line.kind).collect();
        let wanted = [LineKind::Crisis, LineKind::Poison, LineKind::SexualAssault];
        let missing: Vec<_> = wanted.iter().filter(|kind| !shown.contains(kind)).collect();
        let known = if NO_POISON.contains(&code) { vec![&LineKind::Poison] } else { vec![] };
        assert_eq!(missing, known, "{code}");
    }
    for country in &pack.countries {
        let all = country.lines.iter().map(|line| (&line.id, &line.source));
        for (id, source) in all.chain([(&country.code, &country.emergency.source)]) {
            assert!(!sources(source).is_empty(), "{id}");
            assert!(
                sources(source).iter().all(|url| url.starts_with("https://") || url.starts_with("http://")),
                "{id}: {source:?}"
            );
        }
        let prefix = country.code.to_lowercase() + "-";
        assert!(country.lines.iter().all(|line| line.id.starts_with(&prefix)), "{}", country.code);
    }
}

fn checked(country: &Country) -> impl Iterator<Item = &somacard_core::safety::Helpline> {
    country.lines.iter().filter(|line| line.verified_on.is_some() && !line.withdrawn)
}

#[test]
fn no_line_was_checked_after_the_pack_was_made() {
    // Whoever takes a newer date into the pack raises this, too: a date in the future would hide that nobody looks.
    let made = "2026-11-25".parse().unwrap();
    for country in &shipped().countries {
        let dates = country.lines.iter().map(|line| line.verified_on).chain([country.emergency.verified_on]);
        assert!(dates.flatten().all(|day| day <= made), "{}", country.code);
    }
}

#[test]
fn after_a_year_a_line_says_when_it_was_checked() {
    let text = pack(2, &line("zz-a", "verified_on = \"2026-01-01\""));
    let pack = Helplines::parse(&text).unwrap();
    let on = |day| (shown(&pack, Some("ZZ"), day).lines[0].checked, shown(&pack, Some("ZZ"), day).emergency[0].checked);
    let checked = "2026-01-01".parse().unwrap();
    assert_eq!(on("2027-01-01"), (Checked::Lately(checked), Checked::Lately(checked)));
    assert_eq!(on("2027-01-02"), (Checked::LastOn(checked), Checked::LastOn(checked)));
    assert_eq!(on("2040-01-01").0, Checked::LastOn(checked), "old, but never away");
    for (language, said) in [(Language::English, "last checked on"), (Language::Spanish, "comprobado por última vez")]
    {
        let texts = Texts::new(language);
        let beside = |day| texts.helpline(&shown(&pack, Some("ZZ"), day).lines[0]).1;
        assert!(!beside("2027-01-01").contains(said) && beside("2027-01-02").contains(said));
    }
}

#[test]
fn what_was_withdrawn_or_never_checked_is_not_shown() {
    let lines = line("zz-a", "verified_on = \"2026-01-01\"\nwithdrawn = true")
        + &line("zz-b", "")
        + &line("zz-c", "verified_on = \"2026-01-01\"");
    let pack = Helplines::parse(&pack(2, &lines)).unwrap();
    let lines = shown(&pack, Some("ZZ"), "2026-03-02").lines;
    assert_eq!(lines.iter().map(|line| line.line.id.as_str()).collect::<Vec<_>>(), ["zz-c"]);
}

#[test]
fn an_unknown_country_shows_emergency_numbers() {
    for country in [None, Some("AQ")] {
        let screen = shown(shipped(), country, "2026-11-25");
        assert_eq!(screen.lines.len() + screen.poison.len(), 0);
        assert!(LISTED.iter().all(|code| screen.emergency.iter().any(|number| number.country == *code)));
        for language in Language::ALL {
            let blocks = Texts::new(language).safety_blocks(&screen);
            let numbers = blocks.iter().flat_map(|block| &block.lines);
            assert!(numbers.filter(|(line, _)| line.contains(": 112")).count() > 2, "{country:?}");
        }
    }
    let known = shown(shipped(), Some("NL"), "2026-11-25");
    assert_eq!(known.emergency.iter().map(|number| number.country.as_str()).collect::<Vec<_>>(), ["NL"]);
}

#[test]
fn every_line_can_be_said_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for country in &shipped().countries {
            let screen = shown(shipped(), Some(&country.code), "2026-11-25");
            for line in screen.lines.iter().chain(&screen.poison) {
                let (how, beside) = texts.helpline(line);
                assert!(how.contains(&line.line.name) && !how.ends_with(": "), "{how}");
                assert!(!beside.contains("language-") && !beside.contains("line-"), "{}: {beside}", line.line.id);
                assert!(line.line.phone.iter().all(|number| how.contains(number)));
            }
        }
        for who in [Who::Anyone, Who::Young, Who::Women, Who::Men, Who::Lgbtq, Who::Veterans] {
            assert_ne!(texts.say(&format!("line-who-{}", who.name())), format!("line-who-{}", who.name()));
        }
    }
}

fn install(diary: &Diary, file: &str, trusted: &[PackKey]) -> somacard_core::Result<Helplines> {
    diary.install_helplines(at(FIRST, 12), file.as_bytes(), trusted)
}

#[test]
fn only_a_newer_pack_signed_by_a_trusted_key_is_taken() {
    let (home, diary) = Home::with_diary();
    let (trusted, other) = (PackKey::of(&SECRET), PackKey::of(&[8; 32]));
    let newer = pack(1000, &line("zz-new", "verified_on = \"2026-03-01\""));
    let signed = sign(&newer, &SECRET);
    let nothing = "nothing";
    refuses("pack", nothing, install(&diary, &newer, std::slice::from_ref(&trusted)));
    refuses("pack", nothing, install(&diary, &signed, std::slice::from_ref(&other)));
    refuses("pack", nothing, install(&diary, &signed, &[]));
    refuses("pack", nothing, install(&diary, &signed.replace("116 123", "116 124"), std::slice::from_ref(&trusted)));
    let old = sign(&pack(shipped().pack.version, ""), &SECRET);
    let refused = install(&diary, &old, std::slice::from_ref(&trusted)).unwrap_err();
    assert_eq!(refused.details().map(|(field, ..)| field), Some("version"), "not newer than the one that ships");
    assert_eq!(&diary.helplines().unwrap(), shipped());

    assert_eq!(install(&diary, &signed, &[other, trusted.clone()]).unwrap().pack.version, 1000);
    assert!(install(&diary, &signed, std::slice::from_ref(&trusted)).is_err(), "nor than the one that came last");
    let country = SafetyPlanEdit { country: Some("ZZ".into()), ..SafetyPlanEdit::default() };
    diary.edit_safety_plan(at(FIRST, 13), &country).unwrap();
    drop(diary);
    let diary = home.open().unwrap();
    assert_eq!(diary.safety(at(FIRST, 14), false).unwrap().lines[0].line.id, "zz-new");
    let locked = somacard_core::SafetyCard::open(&home.place(), &home.around());
    assert_eq!(locked.screen(at(FIRST, 14), false).lines[0].line.id, "zz-new", "the locked phone has it, too");
}

#[test]
fn a_key_is_64_digits_and_no_weak_point() {
    let key = PackKey::of(&SECRET);
    assert_eq!(PackKey::from_hex(&key.to_hex()).unwrap(), key);
    for wrong in ["", "12", &"0".repeat(64), &"zz".repeat(32), &"01".repeat(33)] {
        let given = format!("a text of {} characters", wrong.len());
        refuses("key", &given, PackKey::from_hex(wrong));
    }
}

#[test]
fn harmed_packs_are_refused() {
    let refused = |lines: &str| Helplines::parse(&pack(2, lines)).unwrap_err();
    for (from, to) in [
        ("116 123", "call us"),
        ("phone = [\"116 123\"]\n", ""),
        ("phone", "chat = \"http://example.org\"\nphone"),
        ("phone", "hours = \"mon-fri\"\nphone"),
        ("phone", "hours = [\"mon-fri 09:00-25:00\"]\nphone"),
        ("\"crisis\"", "\"chat\""),
        ("phone", "telephone = [\"1\"]\nphone"),
        ("phone", "verified_on = \"2026-02-30\"\nphone"),
    ] {
        assert_eq!(refused(&line("zz-a", "").replace(from, to)).code(), "invalid", "{from} → {to}");
    }
    assert_eq!(refused(&(line("zz-a", "") + &line("zz-a", ""))).details().unwrap().0, "zz-a");
    for (from, to) in [("\"ZZ\"", "\"Zz\""), ("[\"112\"]", "[]"), ("verified_on", "#"), ("somacard-helplines", "x")] {
        assert_eq!(Helplines::parse(&pack(2, "").replace(from, to)).unwrap_err().code(), "invalid", "{to}");
    }
}

#[test]
fn a_signed_file_with_any_byte_changed_is_refused() {
    let (_home, diary) = Home::with_diary();
    let signed = sign(&pack(1000, &line("zz-new", "")), &SECRET).into_bytes();
    let key = PackKey::of(&SECRET);
    let change = (0..signed.len(), 1..=255_u8);
    holds(300, change, |(place, with)| {
        let mut file = signed.clone();
        file[place] ^= with;
        let installed = diary.install_helplines(at(FIRST, 12), &file, std::slice::from_ref(&key));
        // The digits of the signature may be written large.
        let same = file.eq_ignore_ascii_case(&signed) && installed.is_ok();
        prop_assert!(installed.is_err() || same);
        Ok(())
    });
}
