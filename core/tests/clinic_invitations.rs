//! Invitations from anybody: a scan keeps and sends nothing, and what is off is named.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use clinics::forge::{Forger, V, with};
use clinics::{Clinic, KNOWN_AS, now};
use keeping::{Home, at, on_a_diary};
use proptest::prelude::*;
use somacard_core::clinic::PractitionerKey;
use somacard_core::sessions::Role;
use somacard_core::{Diary, Error, SystemEntropy};

const DAY: i64 = 86_400_000;

/// The field for which an invitation is refused, by scanning and by linking alike.
fn refused(diary: &Diary, text: &str) -> Option<String> {
    let scanned = diary.scan_clinic(now(9), text).err();
    let linked = diary.link_clinic(now(9), text, KNOWN_AS).err();
    assert_eq!(scanned, linked, "what can't be scanned can't be linked, and the other way round");
    scanned.map(|error| match error {
        Error::NewerFormat { .. } => "format".into(),
        other => other.details().expect("a refusal names the field").0.to_owned(),
    })
}

#[test]
fn an_invitation_by_the_format_alone_is_one() {
    let (_home, diary) = Home::with_diary();
    let forger = Forger::stranger();
    let text = forger.invitation(forger.fields(now(8).instant));
    let preview = diary.scan_clinic(now(9), &format!("  {text}\n")).unwrap();
    assert_eq!(
        (preview.claimed_name.as_str(), preview.role, preview.fingerprint.len()),
        ("Dr. A. Example", Role::DbtTherapist, 6)
    );
    assert_eq!(preview.clinic_words, "Read on weekdays. Meanwhile call 112.");
}

#[test]
fn each_field_that_is_off_is_named_and_nothing_is_kept() {
    let forger = Forger::stranger();
    let then = now(8).instant;
    let cases: [(u64, V, &str); 31] = [
        (0, V::Int(2), "format"),
        (0, V::text("1"), "invitation"),
        (1, V::Bytes(vec![5; 15]), "invitation"),
        (2, V::text("http://relay.example"), "relay"),
        (2, V::text("https://relay.example/path"), "relay"),
        (2, V::text("https://me@relay.example"), "relay"),
        (2, V::text(" https://relay.example"), "relay"),
        (2, V::text(&format!("https://{}.example", "x".repeat(200))), "relay"),
        (3, V::None, "join"),
        (3, V::text(""), "join"),
        (3, V::text(&"x".repeat(101)), "join"),
        (4, V::text(""), "name"),
        (4, V::text(&"x".repeat(61)), "name"),
        (4, V::text("Dr. A.\nExample"), "name"),
        (4, V::text("Dr. A. \u{202e}elpmaxE"), "name"),
        (4, V::text("see clinic.example"), "name"),
        (5, V::text("group-leader"), "role"),
        (5, V::text("therapist"), "role"),
        (6, V::Bytes(vec![0; 32]), "signature"),
        (6, V::Bytes(vec![3; 32]), "signature"),
        (7, V::Bytes(vec![0; 32]), "agreement"),
        (8, V::Int(then), "key-expires"),
        (8, V::Int(i64::MAX), "key-expires"),
        (9, V::Bytes(vec![1; 31]), "invitation"),
        (11, V::text("Pay at https://evil.example now"), "words"),
        (11, V::text(&"x".repeat(301)), "words"),
        (12, V::Int(then + 2 * DAY), "made-at"),
        (12, V::Int(i64::MIN), "expires"),
        (13, V::Int(then), "expires"),
        (13, V::Int(then + 91 * DAY), "expires"),
        (13, V::Int(i64::MAX), "expires"),
    ];
    on_a_diary(|diary| {
        for (field, value, named) in cases {
            let text = forger.invitation(with(forger.fields(then), field, value.clone()));
            assert_eq!(refused(diary, &text).as_deref(), Some(named), "{field}: {value:?}");
        }
        let long = forger.invitation([forger.fields(then), vec![(99, V::text(&"x".repeat(2_500)))]].concat());
        for text in [
            long.as_str(),
            "",
            "SOMACARD-CLINIC-1",
            "SOMACARD-CLINIC-1 AAAA",
            "SOMACARD-PAIR-1 x y",
            "https://clinic.example",
        ] {
            assert_eq!(refused(diary, text).as_deref(), Some("invitation"));
        }
        assert!(diary.clinics(now(9)).unwrap().is_empty());
    });
}

#[test]
fn a_newer_field_is_passed_over() {
    let (_home, diary) = Home::with_diary();
    let forger = Forger::stranger();
    let fields = [forger.fields(now(8).instant), vec![(40, V::text("of a newer version"))]].concat();
    assert_eq!(refused(&diary, &forger.invitation(fields)), None);
}

#[test]
fn an_invitation_that_ran_out_and_a_key_that_ran_out_link_nothing() {
    let clinic = Clinic::new();
    let invited = clinic.invite("code");
    on_a_diary(|diary| {
        let late = at("2026-03-18", 9);
        assert_eq!(diary.scan_clinic(late, &invited.text).unwrap_err().details().unwrap().0, "expires");
        assert_eq!(diary.link_clinic(late, &invited.text, KNOWN_AS).unwrap_err().details().unwrap().0, "expires");
        let early = at("2026-02-20", 9);
        assert_eq!(diary.scan_clinic(early, &invited.text).unwrap_err().details().unwrap().0, "made-at");
        for name in ["", "x\ny", "me.example", &"x".repeat(61)] {
            assert_eq!(diary.link_clinic(now(9), &invited.text, name).unwrap_err().details().unwrap().0, "known-as");
        }
    });
    let short = PractitionerKey::generate("Dr. B.", Role::Other, "2026-03-05".parse().unwrap(), now(0), &SystemEntropy);
    let clinic = Clinic::of(short.unwrap());
    let invited = clinic.invite("code");
    on_a_diary(|diary| {
        let refusal = diary.scan_clinic(at("2026-03-06", 2), &invited.text).unwrap_err();
        assert_eq!(refusal.details().unwrap().0, "key-expires");
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, rng_seed: proptest::test_runner::RngSeed::Fixed(20_260_304), ..ProptestConfig::default() })]

    /// Whatever single character is put in the place of another, or left out: it is no invitation any more, and says why.
    #[test]
    fn an_invitation_with_any_character_changed_links_nothing(place in 0.0_f64..1.0, other in 32_u8..127, cut in any::<bool>()) {
        let (home, diary) = &*DIARY;
        let _ = home;
        let text = &*TEXT;
        let place = ((text.len() as f64) * place) as usize;
        let mut changed = text.clone().into_bytes();
        if cut { let _ = changed.remove(place); } else { changed[place] = other; }
        let changed = String::from_utf8(changed).unwrap();
        prop_assume!(changed.trim() != text);
        prop_assert!(refused(diary, &changed).is_some());
        prop_assert!(diary.clinics(now(9)).unwrap().is_empty());
    }

    /// The same for every bit of what is signed and of the signature.
    #[test]
    fn an_invitation_with_any_bit_changed_links_nothing(place in 0.0_f64..1.0, bit in 0_u8..8) {
        use base64::Engine;
        use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
        let (_, diary) = &*DIARY;
        let mut bytes = BASE64.decode(TEXT.strip_prefix("SOMACARD-CLINIC-1 ").unwrap()).unwrap();
        let place = ((bytes.len() as f64) * place) as usize;
        bytes[place] ^= 1 << bit;
        let changed = format!("SOMACARD-CLINIC-1 {}", BASE64.encode(bytes));
        prop_assert!(refused(diary, &changed).is_some());
    }
}

static DIARY: std::sync::LazyLock<(Home, Diary)> = std::sync::LazyLock::new(Home::with_diary);
static TEXT: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| Clinic::new().invite("code").text);
