//! Packages as a client's device makes them, and what is wrong with them where a test wants that.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::Write;

use somacard_core::SystemEntropy;
use somacard_core::clinic::{Delivery, PractitionerKey};
use somacard_core::sessions::Role;
use somacard_core::sharing::{AgeIdentity, AgeWriter, PackageWriter, Share, ShareRecipient};
use somacard_core::time::Moment;

/// The name under which the person is known.
pub const KNOWN_AS: &str = "Kim from Tuesdays";

/// A page as the report is one.
pub const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
    <title>Report</title>\n</head>\n<body><p>A page.</p></body>\n</html>\n";

/// What is to be packed.
#[derive(Clone)]
pub struct Parcel {
    pub id: String,
    pub pair: Option<String>,
    pub made_at: Moment,
    pub seed: [u8; 32],
    pub files: Vec<(&'static str, &'static str, Vec<u8>)>,
    pub left_out: Vec<String>,
}

impl Parcel {
    /// A report and a table for a pair.
    pub fn of(pair: &str, byte: u8) -> Self {
        Self {
            id: format!("{byte:02x}").repeat(16),
            pair: Some(pair.into()),
            made_at: made_at("2026-03-04T10:00:00+01:00"),
            seed: [5; 32],
            files: vec![
                ("report.html", "text/html", PAGE.into()),
                ("check-ins.csv", "text/csv", b"day,joy\n2026-03-02,3\n".to_vec()),
            ],
            left_out: vec!["notes".into(), "safety-plan".into()],
        }
    }

    /// The package.
    pub fn packed(&self) -> Vec<u8> {
        let mut package = PackageWriter::new(Vec::new());
        for (name, kind, content) in &self.files {
            package.file(name, kind, |out| Ok(out.write_all(content)?)).unwrap();
        }
        package.finish(self.share(), &self.seed).unwrap().0
    }

    fn share(&self) -> Share {
        let recipient =
            ShareRecipient { name: "Dr. A. Example".into(), role: Role::DbtTherapist, pair: self.pair.clone() };
        Share {
            format: 1,
            id: self.id.clone(),
            made_at: self.made_at,
            known_as: Some(KNOWN_AS.into()),
            recipient,
            parts: vec!["card".into(), "body".into()],
            left_out: self.left_out.clone(),
            from: "2026-02-05".parse().unwrap(),
            to: "2026-03-04".parse().unwrap(),
            expires: None,
            days: 28,
            filled: 24,
            files: Vec::new(),
            key: String::new(),
        }
    }

    /// The key that signs it.
    pub fn signer(&self) -> [u8; 32] {
        let (_, share) = PackageWriter::new(Vec::new()).finish(self.share(), &self.seed).unwrap();
        bytes(&share.key)
    }

    /// The package sealed to a practitioner.
    pub fn sealed(&self, key: &PractitionerKey) -> Vec<u8> {
        sealed(key, &self.packed())
    }

    /// It on its way.
    pub fn delivery(&self, key: &PractitionerKey) -> Delivery {
        self.carrying(self.sealed(key))
    }

    /// The letter of it with another file.
    pub fn carrying(&self, sealed: Vec<u8>) -> Delivery {
        let id: [u8; 16] = bytes(&self.id);
        Delivery { id, blob: [id[0]; 32], key: self.signer(), sealed }
    }
}

/// The moment of a text.
pub fn made_at(text: &str) -> Moment {
    Moment::of(chrono::DateTime::parse_from_rfc3339(text).unwrap()).unwrap()
}

/// The bytes of hexadecimal digits.
pub fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    let bytes: Vec<u8> = (0..N).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect();
    bytes.try_into().unwrap()
}

/// Anything sealed to a practitioner.
pub fn sealed(key: &PractitionerKey, content: &[u8]) -> Vec<u8> {
    let text = key.to_text();
    let agreement = text.lines().find_map(|line| line.strip_prefix("agreement ")).unwrap();
    let recipient = AgeIdentity::from_bytes(bytes(agreement)).recipient().unwrap();
    let mut out = AgeWriter::new(Vec::new(), &[recipient], &SystemEntropy).unwrap();
    out.write_all(content).unwrap();
    out.finish().unwrap()
}
