//! What the first version gave to clinics, read for ever: a package, the same sealed, a file under a key and its link.
//! `BLESS=1` writes them, once: after a release they are never made anew. And what the specification of SMART Health Links shows.
#![allow(clippy::unwrap_used)]

mod ways;

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use somacard_core::sharing::{
    AgeIdentity, AgeReader, AgeWriter, JweKey, LinkFlags, Package, PackageLimits, PackageWriter, SmartLink,
};
use somacard_core::time::Moment;
use somacard_core::{Entropy, Result};
use ways::{SEED, share};

const REPORT: &str = "<!doctype html><title>Diary card</title><p>Four weeks.</p>\n";
const ROWS: &str = "day,item,value\n2026-01-01,sadness,3\n2026-01-02,sadness,4\n";
const BUNDLE: &str = r#"{"resourceType":"Bundle","type":"document"}"#;
const URL: &str = "https://share.example/v1/shared/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM";

/// The golden files, written first where that was asked for.
static GOLDEN: LazyLock<PathBuf> = LazyLock::new(|| {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/share-1");
    if std::env::var_os("BLESS").is_some_and(|yes| yes == "1") && !golden.exists() {
        let made = tempfile::tempdir_in(golden.parent().unwrap()).unwrap();
        write(made.path());
        fs::rename(made.keep(), &golden).unwrap();
    }
    golden
});

fn read(name: &str) -> String {
    fs::read_to_string(GOLDEN.join(name)).unwrap()
}

fn now() -> Moment {
    Moment::new(1_772_000_000_000, 60).unwrap()
}

/// Bytes that anyone can know: for golden files alone.
struct Known(AtomicU64);

impl Entropy for Known {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        for part in bytes.chunks_mut(32) {
            let digest = Sha256::digest(self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            part.copy_from_slice(&digest[..part.len()]);
        }
        Ok(())
    }
}

fn write(golden: &Path) {
    let known = Known(AtomicU64::new(0));
    let keep = |name: &str, content: &[u8]| fs::write(golden.join(name), content).unwrap();
    let mut package = PackageWriter::new(Vec::new());
    package.file("report.html", "text/html; charset=utf-8", |out| Ok(out.write_all(REPORT.as_bytes())?)).unwrap();
    package.file("check-ins.csv", "text/csv; charset=utf-8", |out| Ok(out.write_all(ROWS.as_bytes())?)).unwrap();
    let (package, share) = package.finish(share(), &SEED).unwrap();
    keep("package.zip", &package);
    keep("share.json", (serde_json::to_string_pretty(&share).unwrap() + "\n").as_bytes());
    let identity = AgeIdentity::generate(&known).unwrap();
    keep("identity.txt", format!("{}\n", identity.to_text().as_str()).as_bytes());
    let mut sealed = AgeWriter::new(Vec::new(), &[identity.recipient().unwrap()], &known).unwrap();
    sealed.write_all(&package).unwrap();
    keep("package.age", &sealed.finish().unwrap());
    let key = JweKey::generate(&known).unwrap();
    keep("bundle.jwk", key.to_jwk().as_bytes());
    keep("bundle.jwe", key.seal("application/fhir+json", BUNDLE.as_bytes(), &known).unwrap().as_bytes());
    let flags = LinkFlags { one_file: true, ..LinkFlags::default() };
    let until = Moment::new(now().instant + 7 * 86_400_000, 0).unwrap();
    let link = SmartLink::new(URL, key, flags, Some("Somacard")).unwrap().until(until);
    keep("link.txt", link.to_text().unwrap().as_bytes());
}

#[test]
fn the_sealed_package_of_the_first_version_opens() {
    let identity = AgeIdentity::parse(&read("identity.txt")).unwrap();
    let reader = AgeReader::open(fs::File::open(GOLDEN.join("package.age")).unwrap(), &[identity]).unwrap();
    let mut package = Package::open(reader, PackageLimits::default(), None).unwrap();
    assert_eq!(
        serde_json::to_value(package.share()).unwrap(),
        serde_json::from_str::<Json>(&read("share.json")).unwrap()
    );
    for (name, expected) in [("report.html", REPORT), ("check-ins.csv", ROWS)] {
        let mut content = Vec::new();
        package.read_file(name, &mut content).unwrap();
        assert_eq!(content, expected.as_bytes(), "{name}");
    }
    let plain = fs::read(GOLDEN.join("package.zip")).unwrap();
    let plain = Package::open(Cursor::new(plain), PackageLimits::default(), Some(&package.signer().unwrap())).unwrap();
    assert_eq!(plain.share(), package.share());
}

#[test]
fn the_link_of_the_first_version_opens_its_file() {
    let link = SmartLink::parse(&read("link.txt"), now()).unwrap();
    assert_eq!(link.to_text().unwrap().as_str(), read("link.txt"));
    assert_eq!((link.url(), link.label(), link.flags().one_file), (URL, Some("Somacard"), true));
    assert_eq!(link.key().to_jwk().as_str(), read("bundle.jwk"));
    let opened = JweKey::from_jwk(&read("bundle.jwk")).unwrap().open(&read("bundle.jwe"), 1 << 20).unwrap();
    assert_eq!(opened.content_type.as_deref(), Some("application/fhir+json"));
    assert_eq!(opened.content, BUNDLE.as_bytes());
}

#[test]
fn the_specifications_worked_examples_are_read_as_it_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/shl-worked-examples.json");
    let Ok(examples) = fs::read_to_string(file) else {
        eprintln!("skipped: ../shared/data/shl-worked-examples.json is absent");
        return;
    };
    let examples: Json = serde_json::from_str(&examples).unwrap();
    let text = |place: &str| examples.pointer(place).and_then(Json::as_str).unwrap();
    let link = SmartLink::parse(text("/link/uri"), now()).unwrap();
    let flags = LinkFlags { long_term: true, passcode: true, one_file: false };
    let read = json!({ "url": link.url(), "flag": "LP", "key": link.key().to_text().as_str(), "label": link.label() });
    assert_eq!((read, link.flags()), (examples["link"]["payload"].clone(), flags));
    assert_eq!(link.to_text().unwrap().as_str(), text("/link/uri"));
    let opened = JweKey::parse(text("/file/key")).unwrap().open(text("/file/jwe"), 1 << 20).unwrap();
    assert_eq!(opened.content_type.as_deref(), Some(text("/file/cty")));
    let card: Json = serde_json::from_slice(&opened.content).unwrap();
    assert!(card["verifiableCredential"].is_array());
}
