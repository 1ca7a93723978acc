//! What leaves a diary, opened by programs that know nothing of us; and what they make, opened here. `tests/run` installs them and
//! names their folder.
#![allow(clippy::unwrap_used)]

mod ways;

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use somacard_core::SystemEntropy;
use somacard_core::sharing::{AgeIdentity, AgeReader, AgeWriter, JweKey, LinkFlags, QrSquares, SmartLink};
use ways::packed;
use ways::served::serve;

const FHIR: &str = "application/fhir+json";
const PATH: &str = "/v1/shared/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM";

/// The folder with what the step `80-ways` installed.
fn peers() -> PathBuf {
    std::env::var_os("SOMACARD_WAYS_PEERS").expect("SOMACARD_WAYS_PEERS names the folder; tests/run sets it").into()
}

/// Runs a program with this input; what it printed.
fn run(program: impl AsRef<OsStr>, arguments: &[&OsStr], input: &str) -> Vec<u8> {
    let mut command = Command::new(program.as_ref());
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    running.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = running.wait_with_output().unwrap();
    assert!(output.status.success(), "{}: {}", program.as_ref().display(), String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Long enough for many pieces, and no text.
fn content() -> Vec<u8> {
    (0..300_000u32).flat_map(|n| (n.wrapping_mul(2_654_435_761) >> (n % 7)).to_le_bytes()).take(700_001).collect()
}

/// A clinic's bundle.
fn bundle(entries: u32) -> String {
    let entries: Vec<String> =
        (0..entries).map(|n| format!(r#"{{"resource":{{"id":"{n}","note":"Überdruß"}}}}"#)).collect();
    format!(r#"{{"resourceType":"Bundle","type":"document","entry":[{}]}}"#, entries.join(","))
}

fn opens_the_link(program: &Path, script: &Path) {
    // One that is packed, and one that no reader would unpack without being asked to.
    for entries in [2000, 60_000] {
        opens_a_link(program, script, &bundle(entries));
    }
}

fn opens_a_link(program: &Path, script: &Path, bundle: &str) {
    let key = JweKey::generate(&SystemEntropy).unwrap();
    let served = serve(PATH, key.seal(FHIR, bundle.as_bytes(), &SystemEntropy).unwrap());
    let flags = LinkFlags { one_file: true, ..LinkFlags::default() };
    let link = SmartLink::new(&format!("http://{}{PATH}", served.address), key, flags, Some("Diary")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (out, again) = (folder.path().join("out"), folder.path().join("again"));
    let printed = run(program, &[script.as_os_str(), out.as_os_str(), again.as_os_str()], &link.to_text().unwrap());
    assert_eq!(String::from_utf8(printed).unwrap().trim(), FHIR);
    assert_eq!(fs::read_to_string(out).unwrap(), bundle);
    assert!(served.asked.recv().unwrap().contains("?recipient=Plain"));
    let theirs = link.key().open(&fs::read_to_string(again).unwrap(), 1 << 24).unwrap();
    assert_eq!((theirs.content_type.as_deref(), theirs.content), (Some(FHIR), bundle.as_bytes().to_vec()));
}

#[test]
#[ignore = "needs peers: tests/steps/80-ways.sh"]
fn jose_opens_the_links_file_and_we_open_its() {
    opens_the_link(Path::new("node"), &peers().join("link.mjs"));
}

#[test]
#[ignore = "needs peers: tests/steps/80-ways.sh"]
fn jwcrypto_opens_the_links_file_and_we_open_its() {
    opens_the_link(&peers().join("python/bin/python"), &peers().join("link.py"));
}

#[test]
#[ignore = "needs peers: tests/steps/80-ways.sh"]
fn age_opens_our_sealed_file_and_we_open_its() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let identity = AgeIdentity::generate(&SystemEntropy).unwrap();
    let recipient = identity.recipient().unwrap();
    let second = AgeIdentity::generate(&SystemEntropy).unwrap().recipient().unwrap();
    fs::write(at("identity"), format!("# a key\n{}\n", identity.to_text().as_str())).unwrap();
    let mut sealed = AgeWriter::new(Vec::new(), &[second, recipient], &SystemEntropy).unwrap();
    sealed.write_all(&content()).unwrap();
    fs::write(at("ours"), sealed.finish().unwrap()).unwrap();
    let open = ["-d", "-i"].map(OsStr::new);
    let opened = run("age", &[open[0], open[1], at("identity").as_os_str(), at("ours").as_os_str()], "");
    assert!(opened == content());
    fs::write(at("plain"), content()).unwrap();
    let to = recipient.to_string();
    let seal = ["-r", &to, "-o"].map(OsStr::new);
    run("age", &[seal[0], seal[1], seal[2], at("theirs").as_os_str(), at("plain").as_os_str()], "");
    let mut opened = Vec::new();
    let theirs = AgeReader::open(fs::File::open(at("theirs")).unwrap(), &[identity]);
    theirs.unwrap().read_to_end(&mut opened).unwrap();
    assert!(opened == content());
    // A pair that age's own program made is one of ours.
    let made = String::from_utf8(run("age-keygen", &[], "")).unwrap();
    let secret = made.lines().find(|line| line.starts_with("AGE-")).unwrap();
    let public = made.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap();
    assert_eq!(AgeIdentity::parse(secret).unwrap().recipient().unwrap().to_string(), public);
}

#[test]
#[ignore = "needs peers: tests/steps/80-ways.sh"]
fn unzip_opens_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("package.zip");
    let (bytes, share) = packed(&[("report.html", b"<p>Hello</p>"), ("long.bin", &content()), ("empty.csv", b"")]);
    fs::write(&path, bytes).unwrap();
    let tested = String::from_utf8(run("unzip", &[OsStr::new("-t"), path.as_os_str()], "")).unwrap();
    assert!(tested.contains("No errors detected") && !tested.contains("warning"), "{tested}");
    let read = |name: &str| run("unzip", &[OsStr::new("-p"), path.as_os_str(), OsStr::new(name)], "");
    assert!(read("long.bin") == content());
    assert_eq!(read("report.html"), b"<p>Hello</p>");
    let json: somacard_core::sharing::Share = serde_json::from_slice(&read("share.json")).unwrap();
    assert_eq!(json, share);
}

#[test]
#[ignore = "needs peers: tests/steps/80-ways.sh"]
fn a_camera_reads_the_links_code() {
    let folder = tempfile::tempdir().unwrap();
    let (svg, png) = (folder.path().join("code.svg"), folder.path().join("code.png"));
    let key = JweKey::generate(&SystemEntropy).unwrap();
    let link =
        SmartLink::new(&format!("https://share.example{PATH}"), key, LinkFlags::default(), Some("Diary")).unwrap();
    let text = link.to_text().unwrap();
    fs::write(&svg, QrSquares::new(&text).unwrap().svg("Link to a file")).unwrap();
    let draw = ["--width=600", "-o"].map(OsStr::new);
    run("rsvg-convert", &[draw[0], draw[1], png.as_os_str(), svg.as_os_str()], "");
    let read = run("zbarimg", &[OsStr::new("--raw"), OsStr::new("--quiet"), png.as_os_str()], "");
    assert_eq!(String::from_utf8(read).unwrap().trim(), text.as_str());
}
