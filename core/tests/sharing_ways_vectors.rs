//! The age format's own test vectors (C2SP/CCTV): what other implementations have to open and to refuse, ours does too. They are
//! not kept here; `tests/run` fetches them and names their folder.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use flate2::read::ZlibDecoder;
use sha2::{Digest, Sha256};
use somacard_core::Error;
use somacard_core::sharing::{AgeIdentity, AgeReader};

/// What a vector says of itself, and the sealed file behind it.
struct Vector {
    says: BTreeMap<String, String>,
    sealed: Vec<u8>,
}

fn vector(path: &Path) -> Option<Vector> {
    let bytes = std::fs::read(path).unwrap();
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap();
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let pairs = head.lines().filter_map(|line| line.split_once(": "));
    let says: BTreeMap<String, String> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let text = |name: &str| says.get(name).map_or("", String::as_str);
    // Passphrases, keys of other kinds and armor are not ours.
    let ours = text("identity").starts_with("AGE-SECRET-KEY-1") && !says.contains_key("passphrase");
    let ours = ours && text("armored").is_empty();
    let mut sealed = bytes[end + 2..].to_vec();
    if text("compressed") == "zlib" {
        sealed.clear();
        ZlibDecoder::new(&bytes[end + 2..]).read_to_end(&mut sealed).unwrap();
    }
    ours.then_some(Vector { sealed, says })
}

/// What came out of it, and how it ended.
fn opened(vector: &Vector) -> (Vec<u8>, Result<(), Error>) {
    let identity = AgeIdentity::parse(&vector.says["identity"]).unwrap();
    let mut content = Vec::new();
    let read = AgeReader::open(vector.sealed.as_slice(), &[identity])
        .and_then(|mut reader| Ok(reader.read_to_end(&mut content).map(drop)?));
    (content, read)
}

fn check(name: &str, vector: &Vector) {
    let (content, read) = opened(vector);
    let expected = vector.says["expect"].as_str();
    let fits = match (expected, &read) {
        ("success", Ok(())) => true,
        ("no match", Err(Error::WrongKey)) => true,
        ("HMAC failure" | "payload failure", Err(Error::Damaged { .. })) => true,
        ("header failure", Err(error)) => *error != Error::WrongKey,
        _ => false,
    };
    assert!(fits, "{name}: {expected}, but {read:?}");
    if let Some(payload) = vector.says.get("payload") {
        let digest: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(&digest, payload, "{name}: what came out before it ended");
    }
    if expected == "payload failure" {
        // Whoever goes to the end first is told as well.
        let identity = AgeIdentity::parse(&vector.says["identity"]).unwrap();
        let reader = AgeReader::open(std::io::Cursor::new(&vector.sealed), &[identity]);
        let gone = reader.and_then(|mut reader| {
            reader.seek(SeekFrom::End(0))?;
            reader.rewind()?;
            Ok(std::io::copy(&mut reader, &mut std::io::sink())?)
        });
        assert!(gone.is_err(), "{name}: read from its end");
    }
}

#[test]
#[ignore = "needs the vectors: tests/steps/80-ways.sh"]
fn the_vectors_of_the_format_are_opened_and_refused_as_they_say() {
    let peers =
        std::env::var_os("SOMACARD_WAYS_PEERS").expect("SOMACARD_WAYS_PEERS names the folder; tests/run sets it");
    let files = std::fs::read_dir(Path::new(&peers).join("vectors")).unwrap();
    let mut paths: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let ours: Vec<_> = paths.iter().filter_map(|path| Some((path, vector(path)?))).collect();
    ours.iter().for_each(|(path, vector)| check(&path.file_name().unwrap().to_string_lossy(), vector));
    assert!(ours.len() > 60, "{} vectors", ours.len());
}
