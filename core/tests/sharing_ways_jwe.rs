//! Files under a key: the specification's example opens, what is sealed comes back, and what asks for something else is named.
#![allow(clippy::unwrap_used)]

mod chance;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use proptest::prelude::*;
use somacard_core::sharing::{JweKey, Opened};
use somacard_core::{Error, Result, SystemEntropy};

const FHIR: &str = "application/fhir+json;fhirVersion=4.0.1";
const MOST: usize = 1 << 20;

fn key() -> JweKey {
    JweKey::from_bytes([3; 32])
}

fn seal(content: &[u8]) -> String {
    key().seal(FHIR, content, &SystemEntropy).unwrap()
}

fn field(error: Error) -> String {
    error.details().expect("a refusal names the field").0.to_owned()
}

/// The same sealed file with another header: what follows can't be right, but the header is looked at first.
fn with_header(header: &str) -> Result<Opened> {
    let sealed = seal(b"content");
    let (_, rest) = sealed.split_once('.').unwrap();
    key().open(&format!("{}.{rest}", BASE64.encode(header)), MOST)
}

#[test]
fn what_is_sealed_comes_back_with_its_type() {
    let opened = key().open(&seal(b"{\"resourceType\":\"Bundle\"}"), MOST).unwrap();
    assert_eq!(opened.content_type.as_deref(), Some(FHIR));
    assert_eq!(opened.content, b"{\"resourceType\":\"Bundle\"}");
    assert!(!format!("{opened:?} {:?}", key()).contains("66, 117"));
    // Never the same twice.
    assert_ne!(seal(b"content"), seal(b"content"));
    assert_eq!(field(key().seal("text", &b""[..], &SystemEntropy).unwrap_err()), "content-type");
}

#[test]
fn a_key_has_one_spelling_in_a_link_and_one_as_a_jwk() {
    let text = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
    let key = JweKey::parse(text).unwrap();
    let jwk = format!(r#"{{"kty":"oct","alg":"A256GCM","k":"{text}"}}"#);
    assert_eq!((key.to_text().as_str(), key.to_jwk().as_str()), (text, jwk.as_str()));
    assert_eq!(JweKey::from_jwk(&jwk).unwrap().to_text().as_str(), text);
    assert!(JweKey::from_jwk(&format!(r#"{{"k":"{text}","kty":"oct","kid":"1"}}"#)).is_ok());
    for off in ["", &text[1..], &format!("{text}="), &text.replace("7Q", "7R"), &text.replace('Y', "/")] {
        assert_eq!(field(JweKey::parse(off).unwrap_err()), "key", "{off}");
    }
    for off in ["", "{}", &jwk.replace("oct", "OKP"), &jwk.replace("A256GCM", "A128GCM"), &jwk.replace("rxT", "r")] {
        assert_eq!(field(JweKey::from_jwk(off).unwrap_err()), "key", "{off}");
    }
}

#[test]
fn what_a_header_asks_for_and_is_not_done_is_named() {
    let cases = [
        (r#"{"alg":"A256KW","enc":"A256GCM"}"#, "alg"),
        (r#"{"alg":"dir","enc":"A128GCM"}"#, "enc"),
        (r#"{"alg":"dir","enc":"A256GCM","zip":"GZ"}"#, "zip"),
        (r#"{"alg":"dir","enc":"A256GCM","crit":["exp"],"exp":1}"#, "crit"),
        (r#"{"alg":"dir","alg":"dir","enc":"A256GCM"}"#, "jwe"),
        (r#"{"alg":"dir"}"#, "jwe"),
        ("", "jwe"),
    ];
    for (header, name) in cases {
        assert_eq!(field(with_header(header).unwrap_err()), name, "{header}");
    }
    // What is not asked to be understood may be there, and is under the seal like the rest.
    let other = r#"{"alg":"dir","enc":"A256GCM","cty":"text/plain","zip":"DEF","kid":"1"}"#;
    assert_eq!(with_header(other).unwrap_err(), Error::WrongKey);
}

#[test]
fn another_key_and_a_changed_letter_open_nothing() {
    let sealed = seal(b"content that matters");
    assert_eq!(JweKey::from_bytes([4; 32]).open(&sealed, MOST).unwrap_err(), Error::WrongKey);
    for at in 0..sealed.len() {
        let mut changed = sealed.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        assert!(key().open(std::str::from_utf8(&changed).unwrap(), MOST).is_err(), "letter {at}");
        assert!(key().open(&sealed[..at], MOST).is_err(), "cut at {at}");
    }
    for off in [format!("{sealed}."), format!("{sealed}=="), sealed.replacen("..", ".AAAA.", 1)] {
        assert_eq!(field(key().open(&off, MOST).unwrap_err()), "jwe");
    }
}

#[test]
fn a_bomb_is_stopped_where_it_begins() {
    let sealed = seal(&vec![0; 64 << 20]);
    assert!(sealed.len() < 100_000);
    assert_eq!(field(key().open(&sealed, MOST).unwrap_err()), "bytes");
    let sealed = seal(&[0; 1000]);
    assert_eq!(key().open(&sealed, 1000).unwrap().content.len(), 1000);
    assert_eq!(field(key().open(&sealed, 999).unwrap_err()), "bytes");
    assert_eq!(field(key().open(&"A".repeat(3 * MOST), MOST).unwrap_err()), "bytes");
}

#[test]
fn any_content_comes_back() {
    chance::holds(64, prop::collection::vec(any::<u8>(), 0..5000), |content| {
        prop_assert_eq!(key().open(&seal(&content), MOST).unwrap().content, content);
        Ok(())
    });
}

#[test]
fn what_common_readers_would_not_unpack_is_not_packed() {
    let header = |text: &str| {
        let first = text.split('.').next().unwrap();
        String::from_utf8(BASE64.decode(first).unwrap()).unwrap()
    };
    for (bytes, packed) in [(1_000, true), (239_999, true), (240_000, false), (2_000_000, false), (12_000_000, true)] {
        let content = vec![b'a'; bytes];
        let text = key().seal(FHIR, content.as_slice(), &SystemEntropy).unwrap();
        assert_eq!(header(&text).contains("\"zip\":\"DEF\""), packed, "{bytes}");
        assert_eq!(key().open(&text, bytes).unwrap().content, content);
    }
}
