//! Packages by somebody who knows the format, has a key of their own and means no good; and other shapes of ZIP.
#![allow(clippy::unwrap_used)]

mod ways;

use std::io::{Cursor, Read, Write};

use somacard_core::sharing::Share;
use somacard_core::{Error, Result};
use ways::forge::{Forged, entry, package, share_of, signed, zip};
use ways::{all, field, open, packed, share};

const WORDS: &[u8] = b"some words";

/// A package of one file that was meddled with.
fn meddled(meddle: impl Fn(&mut Forged, &mut Share)) -> Result<Vec<Vec<u8>>> {
    let (mut forged, mut share) = (entry("a.txt", WORDS), share_of(&[("a.txt", WORDS)]));
    meddle(&mut forged, &mut share);
    all(&package(&[forged], &share))
}

fn is_damaged<T: std::fmt::Debug>(result: Result<T>) -> bool {
    matches!(result, Err(Error::Damaged { .. }))
}

#[test]
fn a_package_by_the_description_alone_is_one() {
    assert_eq!(meddled(|_, _| ()).unwrap(), [WORDS]);
}

#[test]
fn sizes_that_lie_are_noticed_while_it_is_unpacked() {
    let lies = |size: u32| {
        meddled(|entry, share| {
            entry.size = size;
            share.files[0].bytes = size.into();
        })
    };
    assert!(is_damaged(lies(WORDS.len() as u32 - 1)));
    assert!(is_damaged(lies(WORDS.len() as u32 + 1)));
    // What comes out first is never more than was said.
    let bomb = entry("a.txt", &vec![0; 64 << 20]);
    let (mut said, mut told) = (bomb.clone(), share_of(&[("a.txt", WORDS)]));
    said.size = 10;
    told.files[0].bytes = 10;
    let bytes = package(&[said], &told);
    let mut written = Vec::new();
    assert!(is_damaged(open(&bytes).unwrap().read_file("a.txt", &mut written)));
    assert!(written.len() <= 10);
    let honest = package(&[bomb], &share_of(&[("a.txt", &vec![0; 64 << 20])]));
    assert_eq!(field(open(&honest).unwrap_err()), "bytes");
}

#[test]
fn content_that_is_another_is_noticed() {
    assert!(is_damaged(meddled(|entry, _| entry.packed = ways::forge::entry("x", b"SOME WORDS").packed)));
    assert!(is_damaged(meddled(|entry, _| entry.packed = b"\x07no deflate".to_vec())));
    assert!(is_damaged(meddled(|entry, _| entry.packed.truncate(4))));
    assert!(is_damaged(meddled(|entry, _| entry.packed.push(0))));
    assert!(is_damaged(meddled(|_, share| share.files[0].sha256 = "00".repeat(32))));
    assert!(is_damaged(meddled(|_, share| share.files[0].bytes = 9)));
    assert!(is_damaged(meddled(|_, share| share.files[0].name = "b.txt".into())));
    assert!(is_damaged(meddled(|_, share| share.files.clear())));
}

#[test]
fn names_that_lead_elsewhere_or_stand_twice_are_named() {
    for name in ["../a.txt", "/a.txt", "c:a.txt", "A.txt", "a/", ""] {
        let refused = meddled(|entry, share| {
            entry.name = name.into();
            share.files[0].name = name.into();
        });
        assert_eq!(field(refused.unwrap_err()), "name", "{name}");
    }
    let twice = [entry("a.txt", WORDS), entry("a.txt", b"other")];
    let bytes = package(&twice, &share_of(&[("a.txt", WORDS), ("a.txt", b"other")]));
    assert_eq!(field(open(&bytes).unwrap_err()), "name");
    let many: Vec<Forged> = (0..101).map(|n| entry(&format!("{n}.txt"), b"")).collect();
    assert_eq!(field(open(&package(&many, &share())).unwrap_err()), "files");
}

#[test]
fn a_share_that_is_no_share_is_refused() {
    let of = |json: &[u8]| open(&zip(&signed(json))).map(drop);
    assert_eq!(of(br#"{"format":2,"anything":[]}"#), Err(Error::NewerFormat { found: 2, known: 1 }));
    for json in ["", "[]", "{}", r#"{"format":1}"#, r#"{"format":"1"}"#] {
        assert_eq!(field(of(json.as_bytes()).unwrap_err()), "share.json", "{json}");
    }
    assert_eq!(field(of(&vec![b' '; 300 << 10]).unwrap_err()), "bytes");
    let with = |change: &dyn Fn(&mut Share)| {
        let mut share = share_of(&[]);
        change(&mut share);
        of(&serde_json::to_vec(&share).unwrap())
    };
    assert!(with(&|_| ()).is_ok());
    assert_eq!(field(with(&|share| share.known_as = Some("\u{202e}miK".into())).unwrap_err()), "known-as");
    assert_eq!(field(with(&|share| share.key = "AB".repeat(32)).unwrap_err()), "key");
    assert!(is_damaged(with(&|share| share.key = "00".repeat(32))));
    assert!(is_damaged(with(&|share| share.key = "ab".repeat(32))));
    // What a later version adds to this format does not matter, as long as it is signed.
    let mut json = serde_json::to_value(share_of(&[])).unwrap();
    json["more"] = "than is known".into();
    assert!(of(&serde_json::to_vec(&json).unwrap()).is_ok());
}

#[test]
fn the_share_and_its_signature_stand_last() {
    let [json, signature] = signed(&serde_json::to_vec(&share_of(&[])).unwrap());
    let other = entry("a.txt", b"");
    assert!(open(&zip(&[json.clone(), signature.clone()])).is_ok());
    for order in [
        vec![signature.clone(), json.clone()],
        vec![json.clone(), signature.clone(), other.clone()],
        vec![json.clone()],
        vec![other, json.clone()],
    ] {
        assert!(is_damaged(open(&zip(&order))));
    }
    for off in [&signature.packed[1..], b"" as &[u8], &entry("x", b"zz").packed] {
        let forged = Forged { packed: off.to_vec(), ..signature.clone() };
        assert!(is_damaged(open(&zip(&[json.clone(), forged]))));
    }
}

#[test]
fn other_shapes_of_zip_are_refused_even_with_a_right_signature() {
    let [json, signature] = signed(&serde_json::to_vec(&share_of(&[])).unwrap());
    let content = |forged: &Forged| {
        let mut content = Vec::new();
        flate2::read::DeflateDecoder::new(forged.packed.as_slice()).read_to_end(&mut content).unwrap();
        content
    };
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let deflated = stored.compression_method(zip::CompressionMethod::Deflated);
    for options in [stored, deflated] {
        let mut other = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for forged in [&json, &signature] {
            other.start_file(forged.name.as_str(), options).unwrap();
            other.write_all(&content(forged)).unwrap();
        }
        assert!(is_damaged(open(&other.finish().unwrap().into_inner())));
    }
    let bytes = zip(&[json, signature]);
    assert!(is_damaged(open(&[b"PK\x03\x04", bytes.as_slice()].concat())));
    let mut with_comment = bytes.clone();
    *with_comment.last_mut().unwrap() = 1;
    with_comment.extend(b"xx");
    assert!(is_damaged(open(&with_comment)));
}

#[test]
fn another_program_reads_a_package_as_we_do() {
    let (bytes, share) = packed(&[("a.txt", WORDS), ("b.txt", &[7; 100_000])]);
    let mut other = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = other.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names, ["a.txt", "b.txt", "share.json", "share.sig"]);
    for (name, expected) in names.iter().zip(all(&bytes).unwrap()) {
        let mut content = Vec::new();
        other.by_name(name).unwrap().read_to_end(&mut content).unwrap();
        assert!(content == expected, "{name}");
    }
    let json: Share = serde_json::from_reader(other.by_name("share.json").unwrap()).unwrap();
    assert_eq!(json, share);
}
