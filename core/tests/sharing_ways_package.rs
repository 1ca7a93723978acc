//! Packages for a clinic: what is packed comes out as it was, and nothing comes out of what was changed.
#![allow(clippy::unwrap_used)]

mod chance;
mod ways;

use std::io::{Cursor, Write};

use proptest::prelude::*;
use somacard_core::sharing::{AgeIdentity, AgeReader, AgeWriter, Package, PackageLimits, PackageWriter, Share};
use somacard_core::{Error, SystemEntropy};
use ways::{SEED, all, field, open, packed, share};

#[test]
fn what_is_packed_and_sealed_comes_out() {
    let identity = AgeIdentity::generate(&SystemEntropy).unwrap();
    let sealed = AgeWriter::new(Vec::new(), &[identity.recipient().unwrap()], &SystemEntropy).unwrap();
    let long: Vec<u8> = (0..300_000u32).flat_map(|n| (n % 1009).to_le_bytes()).collect();
    let mut writer = PackageWriter::new(sealed);
    writer.file("report.html", "text/html; charset=utf-8", |out| Ok(out.write_all(b"<p>Hello</p>")?)).unwrap();
    writer.file("long.bin", "application/octet-stream", |out| Ok(out.write_all(&long)?)).unwrap();
    let (sealed, written) = writer.finish(share(), &SEED).unwrap();
    let sealed = sealed.finish().unwrap();
    let reader = AgeReader::open(Cursor::new(sealed), &[identity]).unwrap();
    let mut package = Package::open(reader, PackageLimits::default(), None).unwrap();
    assert_eq!(package.share(), &written);
    assert_eq!((written.format, written.made_at.instant), (1, 1_772_000_000_000));
    let key = package.signer().unwrap();
    assert_eq!(written.key, key.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let mut content = Vec::new();
    package.read_file("long.bin", &mut content).unwrap();
    assert!(content == long);
    content.clear();
    package.read_file("report.html", &mut content).unwrap();
    assert_eq!(content, b"<p>Hello</p>");
    assert_eq!(field(package.read_file("share.json", &mut content).unwrap_err()), "file");
}

#[test]
fn another_signer_is_refused() {
    let (bytes, share) = packed(&[("a.txt", b"a")]);
    let key: Vec<u8> = (0..64).step_by(2).map(|at| u8::from_str_radix(&share.key[at..at + 2], 16).unwrap()).collect();
    let open = |key: &[u8; 32]| Package::open(Cursor::new(&bytes), PackageLimits::default(), Some(key));
    assert!(open(key.as_slice().try_into().unwrap()).is_ok());
    assert_eq!(field(open(&[1; 32]).unwrap_err()), "signer");
}

#[test]
fn a_year_of_the_same_is_no_bomb_and_ten_megabytes_of_zeros_are() {
    let mut writer = PackageWriter::new(Vec::new());
    let rows = |out: &mut dyn Write| (0..20_000).try_for_each(|row| Ok(writeln!(out, "2026-01-01,{row},0,0,0,0,0")?));
    writer.file("rows.csv", "text/csv", rows).unwrap();
    assert!(writer.finish(share(), &SEED).is_ok());
    let mut writer = PackageWriter::new(Vec::new());
    let zeros = |out: &mut dyn Write| Ok(out.write_all(&vec![0; 10 << 20])?);
    assert_eq!(field(writer.file("zeros.bin", "text/plain", zeros).unwrap_err()), "bytes");
}

#[test]
fn names_types_and_numbers_of_files_are_bounded() {
    let mut writer = PackageWriter::new(Vec::new());
    let mut add = |name: &str, content_type: &str| writer.file(name, content_type, |_| Ok(()));
    let long = "x".repeat(65);
    for name in ["", ".", "..", "a/b", "a\\b", "A.txt", ".hidden", "a.", "ä.txt", "share.json", "share.sig", &long] {
        assert_eq!(field(add(name, "text/plain").unwrap_err()), "name", "{name}");
    }
    for content_type in ["", "text", "/", "text/plain\n", &"x/".repeat(60)] {
        assert_eq!(field(add("a.txt", content_type).unwrap_err()), "content-type", "{content_type}");
    }
    (0..100).for_each(|n| add(&format!("{n}.txt"), "text/plain").unwrap());
    assert_eq!(field(add("0.txt", "text/plain").unwrap_err()), "name");
    assert_eq!(field(add("more.txt", "text/plain").unwrap_err()), "files");
    let (bytes, _) = writer.finish(share(), &SEED).unwrap();
    assert_eq!(all(&bytes).unwrap().len(), 100);
}

#[test]
fn a_share_that_is_off_is_named_before_it_is_written() {
    type Change = fn(&mut Share);
    let off: [(&str, Change); 8] = [
        ("id", |share| share.id = "a/b".into()),
        ("known-as", |share| share.known_as = Some("a\nb".into())),
        ("recipient", |share| share.recipient.name.clear()),
        ("pair", |share| share.recipient.pair = Some("xy".into())),
        ("parts", |share| share.parts = vec!["x".into(); 201]),
        ("left-out", |share| share.left_out = vec!["x".repeat(201)]),
        ("from", |share| share.from = "2026-03-01".parse().unwrap()),
        ("filled", |share| share.filled = 33),
    ];
    for (name, change) in off {
        let mut share = share();
        change(&mut share);
        assert_eq!(field(PackageWriter::new(Vec::new()).finish(share, &SEED).unwrap_err()), name);
    }
}

#[test]
fn a_file_that_could_not_be_written_leaves_no_package() {
    let mut writer = PackageWriter::new(Vec::new());
    assert_eq!(writer.file("a.txt", "text/plain", |_| Err(Error::Cancelled)), Err(Error::Cancelled));
    assert!(writer.file("b.txt", "text/plain", |_| Ok(())).is_err());
    assert!(writer.finish(share(), &SEED).is_err());
}

#[test]
fn every_cut_is_refused() {
    let (bytes, _) = packed(&[("a.txt", b"some words"), ("b.txt", b"")]);
    for cut in 0..bytes.len() {
        assert!(open(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    assert!(open(&[bytes.as_slice(), b"x"].concat()).is_err());
    assert_eq!(field(open(b"").unwrap_err()), "file");
    assert_eq!(field(open(b"age-encryption.org/v1\n").unwrap_err()), "file");
}

#[test]
fn more_than_the_reader_takes_is_refused_before_it_is_read() {
    let (bytes, _) = packed(&[("a.txt", &[b'a'; 1000])]);
    let limit = |most_bytes| Package::open(Cursor::new(&bytes), PackageLimits { most_bytes }, None);
    assert!(limit(1000).is_ok());
    assert_eq!(field(limit(999).unwrap_err()), "bytes");
}

#[test]
fn no_changed_bit_changes_what_comes_out() {
    let (bytes, _) = packed(&[("a.txt", b"some words, and some more words"), ("b.txt", b"")]);
    let before = all(&bytes).unwrap();
    for (at, bit) in (0..bytes.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << bit;
        // What is left over in the last byte of packed content says nothing.
        assert!(all(&changed).map_or(true, |after| after == before), "bit {bit} of byte {at}");
    }
}

#[test]
fn any_files_come_out_as_they_were() {
    let content = prop::collection::vec(any::<u8>(), 0..3000);
    chance::holds(64, prop::collection::vec(content, 0..6), |contents| {
        let names: Vec<String> = (0..contents.len()).map(|n| format!("{n}.bin")).collect();
        let files: Vec<(&str, &[u8])> =
            names.iter().map(String::as_str).zip(contents.iter().map(Vec::as_slice)).collect();
        prop_assert_eq!(all(&packed(&files).0).unwrap(), contents);
        Ok(())
    });
}
