//! A share, packed and opened in short ways, and packages written by the format's description alone.
#![allow(dead_code, clippy::unwrap_used)]

pub mod forge;
pub mod served;

use std::io::Cursor;

use somacard_core::sessions::Role;
use somacard_core::sharing::{Package, PackageLimits, PackageWriter, Share, ShareRecipient};
use somacard_core::time::Moment;
use somacard_core::{Error, Result};

/// What signs.
pub const SEED: [u8; 32] = [7; 32];

pub fn share() -> Share {
    Share {
        format: 0,
        id: "0195-share".into(),
        made_at: Moment::new(1_772_000_000_123, 60).unwrap(),
        known_as: Some("Kim".into()),
        recipient: ShareRecipient { name: "Dr. A. Example".into(), role: Role::DbtTherapist, pair: None },
        parts: vec!["card".into(), "skills".into()],
        left_out: vec!["notes".into()],
        from: "2026-01-01".parse().unwrap(),
        to: "2026-02-01".parse().unwrap(),
        expires: Some(Moment::new(1_773_000_000_000, -90).unwrap()),
        days: 32,
        filled: 30,
        files: Vec::new(),
        key: String::new(),
    }
}

pub fn packed(files: &[(&str, &[u8])]) -> (Vec<u8>, Share) {
    let mut writer = PackageWriter::new(Vec::new());
    for (name, content) in files {
        writer.file(name, "text/plain", |out| Ok(out.write_all(content)?)).unwrap();
    }
    writer.finish(share(), &SEED).unwrap()
}

pub fn open(bytes: &[u8]) -> Result<Package<Cursor<&[u8]>>> {
    Package::open(Cursor::new(bytes), PackageLimits::default(), None)
}

/// All files of a package, or the first refusal.
pub fn all(bytes: &[u8]) -> Result<Vec<Vec<u8>>> {
    let mut package = open(bytes)?;
    let names: Vec<String> = package.share().files.iter().map(|file| file.name.clone()).collect();
    let read = |name: &String| {
        let mut content = Vec::new();
        package.read_file(name, &mut content).map(|()| content)
    };
    names.iter().map(read).collect()
}

pub fn field(error: Error) -> String {
    error.details().expect("a refusal names the field").0.to_owned()
}
