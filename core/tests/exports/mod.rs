//! Every form in which a diary goes out, as one text each: packed ones unpacked, sealed ones opened.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{Cursor, Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use somacard_core::sharing::fhir::ReportFiles;
use somacard_core::sharing::{AgeIdentity, AgeReader, AgeRecipient, Package, PackageLimits};
use somacard_core::text::Texts;
use somacard_core::time::Moment;
use somacard_core::{Diary, Job, Result, ShareWay, Sharing};

/// The name of a form, and all that is in it.
pub type Form = (&'static str, String);

/// The secret of who a package is sealed to.
const OWN: [u8; 32] = [7; 32];

/// All forms. Those for nobody in particular are left out where there is a recipient, and the other way round.
pub fn all(diary: &Diary, now: Moment, sharing: &Sharing, texts: &Texts) -> Vec<Form> {
    let job = Job::default;
    let page = diary.shared_page(now, sharing, texts, &job()).unwrap();
    let report = ReportFiles { html: Some(page.clone().into_bytes()), pdf: None };
    let with = |form: &'static str, write: &dyn Fn(&mut dyn Write) -> Result<u64>| {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        (form, String::from_utf8(out).unwrap())
    };
    let fhir = with("fhir", &|out| {
        let made = diary.export_fhir(now, sharing, ShareWay::File, &report, texts, out, &job())?;
        Ok(made.entries)
    });
    let folder = tempfile::tempdir().unwrap();
    let tables = diary.export_csv(now, sharing, texts, folder.path(), &job()).unwrap();
    let table = |name: &String| format!("== {name}\n{}", std::fs::read_to_string(folder.path().join(name)).unwrap());
    let csv = ("csv", tables.files.keys().map(table).collect::<String>());
    let json = with("json", &|out| {
        let made = diary.export_json(now, sharing, ShareWay::File, texts, out, &job())?;
        Ok(made.made.entries)
    });
    let (_, sealed, key) = diary.export_under_key(now, sharing, &report, texts, &job()).unwrap();
    let opened = String::from_utf8(key.open(&sealed, 64 << 20).unwrap().content).unwrap();
    let unpacked = |bundle: &str| format!("{bundle}\n{}", inside(bundle));
    let mut forms = vec![("report", page), ("fhir", unpacked(&fhir.1)), csv, json, ("under-key", unpacked(&opened))];
    if sharing.recipient.is_some() {
        forms.push(("package", package(diary, now, sharing, &report, texts)));
    }
    forms
}

/// What a bundle carries as base64.
pub fn inside(bundle: &str) -> String {
    let bundle: Value = serde_json::from_str(bundle).unwrap();
    let mut all = String::new();
    for entry in bundle["entry"].as_array().unwrap() {
        for content in entry["resource"]["content"].as_array().into_iter().flatten() {
            let data = content["attachment"]["data"].as_str().unwrap();
            all += &String::from_utf8(STANDARD.decode(data).unwrap()).unwrap();
        }
    }
    all
}

fn package(diary: &Diary, now: Moment, sharing: &Sharing, report: &ReportFiles, texts: &Texts) -> String {
    let identity = AgeIdentity::from_bytes(OWN);
    let to: Vec<AgeRecipient> = vec![identity.recipient().unwrap()];
    let mut sealed = Vec::new();
    diary.export_package(now, sharing, &to, report, texts, &mut sealed, &Job::default()).unwrap();
    let mut zip = Vec::new();
    AgeReader::open(sealed.as_slice(), &[identity]).unwrap().read_to_end(&mut zip).unwrap();
    let mut package = Package::open(Cursor::new(zip), PackageLimits::default(), None).unwrap();
    let mut all = serde_json::to_string(package.share()).unwrap().into_bytes();
    for file in package.share().files.clone() {
        package.read_file(&file.name, &mut all).unwrap();
    }
    String::from_utf8(all).unwrap()
}
