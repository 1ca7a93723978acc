//! Sealed files: what is sealed opens for whom it was sealed to, and for nobody when a bit of it changed.
#![allow(clippy::unwrap_used)]

mod chance;

use std::io::{Cursor, Read, Seek, SeekFrom, Write};

use proptest::prelude::*;
use somacard_core::sharing::{AgeIdentity, AgeReader, AgeRecipient, AgeWriter};
use somacard_core::{Error, SystemEntropy};

const PIECE: usize = 64 * 1024;

fn identity(byte: u8) -> AgeIdentity {
    AgeIdentity::from_bytes([byte; 32])
}

fn seal(content: &[u8], to: &[&AgeIdentity]) -> Vec<u8> {
    let to: Vec<AgeRecipient> = to.iter().map(|identity| identity.recipient().unwrap()).collect();
    let mut writer = AgeWriter::new(Vec::new(), &to, &SystemEntropy).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

fn open(sealed: &[u8], identities: &[AgeIdentity]) -> Result<Vec<u8>, Error> {
    let mut content = Vec::new();
    AgeReader::open(sealed, identities)?.read_to_end(&mut content)?;
    Ok(content)
}

fn some(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * 31 % 251) as u8).collect()
}

#[test]
fn lengths_around_a_piece_come_back() {
    for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7] {
        let sealed = seal(&some(length), &[&identity(1)]);
        assert_eq!(open(&sealed, &[identity(1)]).unwrap(), some(length), "{length}");
    }
}

#[test]
fn each_recipient_opens_it_and_nobody_else() {
    let sealed = seal(b"for two", &[&identity(1), &identity(2)]);
    assert_eq!(open(&sealed, &[identity(1)]).unwrap(), b"for two");
    assert_eq!(open(&sealed, &[identity(9), identity(2)]).unwrap(), b"for two");
    assert_eq!(open(&sealed, &[identity(3)]).unwrap_err(), Error::WrongKey);
    assert_eq!(open(&sealed, &[]).unwrap_err(), Error::WrongKey);
}

#[test]
fn no_or_too_many_recipients_are_refused() {
    let one = identity(1).recipient().unwrap();
    for to in [vec![], vec![one; 21]] {
        let error = AgeWriter::new(Vec::new(), &to, &SystemEntropy).err().unwrap();
        assert_eq!(error.details().unwrap().0, "recipients");
    }
}

#[test]
fn keys_are_read_in_one_spelling() {
    // The pair that the format's own description shows.
    let secret = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    let public = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    let identity = AgeIdentity::parse(secret).unwrap();
    assert_eq!(identity.to_text().as_str(), secret);
    assert_eq!(identity.recipient().unwrap().to_string(), public);
    assert_eq!(AgeRecipient::parse(&format!(" {public}\n")).unwrap(), identity.recipient().unwrap());
    for text in
        ["", "age1", secret, &public.to_uppercase(), &public.replace("zvk", "zvl"), &public[..61], "age1pq1x34n"]
    {
        assert_eq!(AgeRecipient::parse(text).unwrap_err().details().unwrap().0, "recipient", "{text}");
    }
    for text in ["", public, &secret.to_lowercase(), &secret.replace("GFP", "GFQ"), &secret[..70]] {
        assert_eq!(AgeIdentity::parse(text).unwrap_err().details().unwrap().0, "identity", "{text}");
    }
    assert!(!format!("{identity:?} {:?}", identity.recipient().unwrap()).contains("GFPY"));
}

#[test]
fn points_of_low_order_are_no_recipients() {
    let mut one = [0; 32];
    one[0] = 1;
    for point in [[0; 32], one] {
        assert_eq!(AgeRecipient::from_bytes(point).unwrap_err().details().unwrap().0, "recipient");
    }
}

#[test]
fn what_is_none_of_ages_and_a_newer_version_say_so() {
    let armored = b"-----BEGIN AGE ENCRYPTED FILE-----\n";
    for other in [&b"PK\x03\x04 and so on\n"[..], armored] {
        assert_eq!(open(other, &[identity(1)]).unwrap_err().details().unwrap().0, "file");
    }
    let newer = b"age-encryption.org/v2\n-> X25519 x\n";
    assert_eq!(open(newer, &[identity(1)]).unwrap_err(), Error::NewerFormat { found: 2, known: 1 });
    // A header without an end is given up soon.
    let endless = std::io::Read::chain(&b"age-encryption.org/v1\n-> "[..], std::io::repeat(b'x'));
    assert!(matches!(AgeReader::open(endless, &[identity(1)]), Err(Error::Damaged { .. })));
}

#[test]
fn every_cut_is_noticed() {
    let sealed = seal(&some(PIECE + 100), &[&identity(1)]);
    let all = sealed.len();
    let cuts = (0..250).chain(all - 120..all).chain(PIECE + 190..PIECE + 240);
    for cut in cuts {
        assert!(open(&sealed[..cut], &[identity(1)]).is_err(), "cut at {cut}");
    }
    let longer = [sealed.as_slice(), b"x"].concat();
    assert!(matches!(open(&longer, &[identity(1)]), Err(Error::Damaged { .. })));
}

#[test]
fn pieces_can_not_change_places() {
    let sealed = seal(&some(3 * PIECE), &[&identity(1)]);
    let begin = sealed.len() - 3 * (PIECE + 16);
    let mut swapped = sealed.clone();
    swapped[begin..begin + PIECE + 16].copy_from_slice(&sealed[begin + PIECE + 16..begin + 2 * (PIECE + 16)]);
    assert!(matches!(open(&swapped, &[identity(1)]), Err(Error::Damaged { .. })));
    let without_last = &sealed[..sealed.len() - PIECE - 16];
    assert!(matches!(open(without_last, &[identity(1)]), Err(Error::Damaged { .. })));
}

#[test]
fn an_empty_file_can_be_gone_through_too() {
    let mut reader = AgeReader::open(Cursor::new(seal(b"", &[&identity(1)])), &[identity(1)]).unwrap();
    for to in [SeekFrom::End(0), SeekFrom::Start(0), SeekFrom::Start(9), SeekFrom::Current(0)] {
        assert_eq!(reader.seek(to).unwrap(), 0);
    }
    assert!(reader.seek(SeekFrom::Current(-1)).is_err());
}

#[test]
fn a_changed_bit_is_never_opened() {
    let sealed = seal(&some(60), &[&identity(1)]);
    for (at, bit) in (0..sealed.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
        let mut changed = sealed.clone();
        changed[at] ^= 1 << bit;
        assert!(open(&changed, &[identity(1)]).is_err(), "bit {bit} of byte {at}");
    }
}

#[test]
fn reading_from_anywhere_is_reading_from_there() {
    let steps = prop::collection::vec((0..3 * PIECE as u64 + 9, 0..70_000usize, 0..3), 1..8);
    chance::holds(48, (0..3 * PIECE, steps), |(length, steps)| {
        let content = some(length);
        let mut plain = Cursor::new(content.clone());
        let mut reader = AgeReader::open(Cursor::new(seal(&content, &[&identity(1)])), &[identity(1)]).unwrap();
        for (to, take, from) in steps {
            let to = to.min(length as u64);
            let to = match from {
                0 => SeekFrom::Start(to),
                1 => SeekFrom::End(-(to as i64)),
                _ => SeekFrom::Current(to as i64 - plain.position() as i64),
            };
            prop_assert_eq!(reader.seek(to).unwrap(), plain.seek(to).unwrap());
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            reader.by_ref().take(take as u64).read_to_end(&mut ours).unwrap();
            (&mut plain).take(take as u64).read_to_end(&mut theirs).unwrap();
            prop_assert!(ours == theirs);
        }
        Ok(())
    });
}
