//! Packages by the format's description alone, with whatever is wrong in them that somebody could want.

use std::io::Write;

use ed25519_dalek::{Signer, SigningKey};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use sha2::{Digest, Sha256};
use somacard_core::sharing::{Share, ShareFile};

use super::{SEED, share};

/// One entry of a ZIP as it will be written, whatever its content is.
#[derive(Clone)]
pub struct Forged {
    pub name: String,
    pub packed: Vec<u8>,
    pub crc: u32,
    pub size: u32,
}

/// An honest entry.
pub fn entry(name: &str, content: &[u8]) -> Forged {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
    packed.write_all(content).unwrap();
    let mut crc = Crc::new();
    crc.update(content);
    Forged { name: name.into(), packed: packed.finish().unwrap(), crc: crc.sum(), size: content.len() as u32 }
}

/// A ZIP of these entries.
pub fn zip(entries: &[Forged]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for entry in entries {
        let at = bytes.len() as u32;
        let name = entry.name.as_bytes();
        bytes.extend(b"PK\x03\x04\x14\0\x08\0\x08\0\0\0\x21\0");
        bytes.extend([0; 12]);
        bytes.extend((name.len() as u32).to_le_bytes());
        bytes.extend(name);
        bytes.extend(&entry.packed);
        let sizes = [entry.crc, entry.packed.len() as u32, entry.size].map(u32::to_le_bytes).concat();
        bytes.extend(b"PK\x07\x08");
        bytes.extend(&sizes);
        list.extend(b"PK\x01\x02\x14\x03\x14\0\x08\0\x08\0\0\0\x21\0");
        list.extend(&sizes);
        list.extend((name.len() as u32).to_le_bytes());
        list.extend([0; 6]);
        list.extend([0, 0, 0xa4, 0x81]);
        list.extend(at.to_le_bytes());
        list.extend(name);
    }
    let (count, at) = ((entries.len() as u16).to_le_bytes(), bytes.len() as u32);
    let size = list.len() as u32;
    bytes.extend(list);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    bytes.extend([size.to_le_bytes(), at.to_le_bytes()].concat());
    bytes.extend([0; 2]);
    bytes
}

/// What an honest share says of these files.
pub fn share_of(files: &[(&str, &[u8])]) -> Share {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let files = files.iter().map(|(name, content)| ShareFile {
        name: (*name).into(),
        bytes: content.len() as u64,
        sha256: hex(&Sha256::digest(content)),
        content_type: "text/plain".into(),
    });
    let key = hex(SigningKey::from_bytes(&SEED).verifying_key().as_bytes());
    Share { format: 1, files: files.collect(), key, ..share() }
}

/// The two entries that stand last: a share, signed as it is.
pub fn signed(json: &[u8]) -> [Forged; 2] {
    let signature = SigningKey::from_bytes(&SEED).sign(&[b"somacard share 1", json].concat()).to_bytes();
    let signature: String = signature.iter().map(|byte| format!("{byte:02x}")).collect();
    [entry("share.json", json), entry("share.sig", signature.as_bytes())]
}

/// A package of these entries under a right signature of this share.
pub fn package(entries: &[Forged], share: &Share) -> Vec<u8> {
    zip(&[entries, &signed(&serde_json::to_vec(share).unwrap())].concat())
}
