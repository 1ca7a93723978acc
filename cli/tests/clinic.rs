//! A link by the commands, from the practitioner's key to its end; what waits, what is refused, who can read the files.
#![allow(clippy::unwrap_used)]

mod relayed;
mod served;
mod terminal;

use relayed::Relayed;
use serde_json::{Value, json};
use served::Served;
use sha2::{Digest, Sha256};
use terminal::Terminal;

const WORDS: &str = "Read on weekdays, not for emergencies. Meanwhile call 112.";

/// A person's diary and a clinic's key, in one place.
fn ready() -> Terminal {
    let terminal = Terminal::with_diary();
    terminal.done(&["clinic", "keygen", "--name", "Dr. A. Example", "--role", "dbt-therapist", "--out", "dr.key"]);
    terminal
}

const AT: [&str; 4] = ["--key", "dr.key", "--desk", "desk"];

fn clinic(more: &[&'static str]) -> Vec<&'static str> {
    [&["clinic"], more, &AT].concat()
}

/// Invites; the invitation's text lies in `invitation.txt`.
fn invite(terminal: &Terminal, relay: &str, code: &str) -> Value {
    let invite = [clinic(&["invite", "--words", WORDS, "--json"]), vec!["--relay", relay]].concat();
    let invited = terminal.typing(&format!("{code}\n"), &invite);
    assert_eq!(invited.status, 0, "{invited:?}");
    let invited: Value = serde_json::from_str(&invited.stdout).unwrap();
    terminal.file("invitation.txt", invited["text"].as_str().unwrap());
    invited
}

const LINK: [&str; 6] = ["clinic", "link", "--file", "invitation.txt", "--as", "Kim"];

fn appointing(pair: &str) -> Vec<&str> {
    let when = ["--start", "2026-03-10T09:00", "--minutes", "50", "--what", "Individual session", "--place", "Room 3"];
    [&["clinic", "appoint", "--pair", pair], AT.as_slice(), &when].concat()
}

#[test]
fn from_the_key_to_the_end_of_the_link() {
    let (terminal, relay) = (ready(), Relayed::start());
    let code = relay.join_code();
    let invited = invite(&terminal, &relay.url, &code);
    let pair = invited["pair"].as_str().unwrap();
    let scanned = terminal.done(&["clinic", "scan", "--file", "invitation.txt"]);
    let words: Vec<_> = invited["fingerprint"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    for said in ["They say they are Dr. A. Example. Nobody has checked that.", &words.join(" "), "127.0.0.1", WORDS] {
        assert!(scanned.contains(said), "{said}: {scanned}");
    }
    assert_eq!(relay.mailboxes(), 0, "scanning sends nothing");
    assert_eq!(terminal.json(&LINK), json!({ "pair": pair, "ended": "synced" }));
    let inbox = terminal.json(&clinic(&["inbox"]));
    assert_eq!((&inbox["pairs"][0]["client"], &inbox["pairs"][0]["ended"]), (&json!("Kim"), &json!("synced")));

    let sent = terminal.json(&appointing(pair));
    assert_eq!(sent["sent"], true);
    assert_eq!(terminal.json(&["clinic", "fetch"])["links"][0]["received"], 1);
    let items = terminal.json(&["clinic", "items"]);
    assert_eq!(items[0]["content"]["start"], "2026-03-10T09:00:00");
    let id = items[0]["id"].as_str().unwrap();
    assert_eq!(terminal.json(&["clinic", "accept", id, "--tell"])["answer"], "accepted");
    assert_eq!(
        terminal.json(&["session", "list", "--from", "2026-03-01", "--to", "2026-03-31"]).as_array().unwrap().len(),
        1
    );
    assert_eq!(terminal.json(&["clinic", "items"]), json!([]));
    assert_eq!(terminal.json(&["clinic", "fetch", pair])["links"][0]["sent"], 1);
    let cancel = [&["clinic", "appoint", "--cancel", sent["appointment"].as_str().unwrap()], AT.as_slice()].concat();
    assert_eq!(terminal.json(&cancel)["cancelled"], true);
    terminal.file(
        "card.toml",
        "version = 1\n[[item]]\nid = \"a\"\nlabel = \"Longing\"\nkind = \"emotion\"\nscale = \"peak\"\n",
    );
    let template = [&["clinic", "template", "--pair", pair, "--file", "card.toml"], AT.as_slice()].concat();
    assert_eq!(terminal.json(&template)["sent"], true);
    assert_eq!(terminal.json(&clinic(&["inbox"]))["pairs"][0]["sent"][0]["accepted"], true);
    assert_eq!(terminal.json(&["clinic", "fetch"])["links"][0]["received"], 2);
    assert_eq!((relay.mailboxes(), relay.log().contains("POST /v1/batches")), (1, true));
    let told = told_by(&terminal, pair, &relay.everything());
    assert!(told.is_empty(), "the relay keeps or says {told:?}");
    for item in terminal.json(&["clinic", "items"]).as_array().unwrap() {
        terminal.done(&["clinic", "accept", item["id"].as_str().unwrap()]);
    }
    let lines = terminal.json(&["template", "show"])["items"].clone();
    let line = lines.as_array().unwrap().iter().find(|line| line["name"] == "Longing").unwrap();
    assert_eq!(line["owner"], json!({ "by": "clinic", "name": pair }));

    assert_eq!(terminal.json(&[&["clinic", "revoke", pair], AT.as_slice()].concat())["revoked"], true);
    terminal.done(&["clinic", "fetch"]);
    assert_eq!(terminal.json(&["clinic", "list"])[0]["key"], "revoked");
    terminal.done(&["clinic", "keygen", "--renews", "dr.key", "--out", "new.key"]);
    let renew = ["clinic", "invite", "--renew", pair, "--key", "new.key", "--desk", "desk"];
    terminal.file("invitation.txt", terminal.json(&renew)["text"].as_str().unwrap());
    assert!(terminal.done(&["clinic", "scan", "--file", "invitation.txt"]).contains("has changed"));
    assert_eq!(terminal.refused(&LINK)["field"], "compare", "another key is never taken unseen");
    let compared = |words: &str| [LINK.as_slice(), &["--compare", words]].concat().join("\t");
    let old = words.join(" ");
    assert_eq!(terminal.refused(&compared(&old).split('\t').collect::<Vec<_>>())["field"], "compare");
    let new = terminal.json(&["clinic", "scan", "--file", "invitation.txt"])["fingerprint"].clone();
    let new: Vec<_> = new.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_uppercase()).collect();
    terminal.done(&compared(&new.join(" ")).split('\t').collect::<Vec<_>>());
    assert_eq!(terminal.json(&["clinic", "list"])[0]["key"], "holds");
    let inbox = terminal.json(&["clinic", "inbox", "--key", "new.key", "--desk", "desk"]);
    assert_eq!(inbox["pairs"][0]["ended"], "synced");

    assert_eq!(terminal.json(&["clinic", "unlink", pair])["unlinked"], true);
    assert_eq!((terminal.json(&["clinic", "list"]), relay.mailboxes()), (json!([]), 0));
    terminal.done(&["clinic", "forget", pair, "--desk", "desk"]);
    assert_eq!(terminal.json(&clinic(&["inbox"]))["pairs"], json!([]));
}

/// What of a pair stands in what a relay keeps and says: words, keys and tokens, as text and as bytes.
fn told_by(terminal: &Terminal, pair: &str, everything: &[u8]) -> Vec<String> {
    let read = |name: &str| std::fs::read_to_string(terminal.path(name)).unwrap();
    let desk: Value = serde_json::from_str(&read(&format!("desk/{pair}.json"))).unwrap();
    let (access, secrets) = (&desk["access"][0], read("dr.key"));
    let secret = |line: &str| secrets.lines().find_map(|l| l.strip_prefix(line)).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let keys = [
        pair.to_owned(),
        text(&desk["client"]["key"]),
        text(&access["signing"]),
        text(&access["reader"]),
        text(&access["appender"]),
        secret("signing ").to_owned(),
        secret("agreement ").to_owned(),
    ];
    let words = ["Dr. A.", "Example", "Kim", "Individual", "Room 3", "Longing", "appointment", "weekdays", "Amsterdam"];
    let texts = words.into_iter().map(str::to_owned).chain(keys.clone()).chain([read("invitation.txt")[18..58].into()]);
    let mut looked: Vec<_> = texts.map(|text| (text.clone(), text.into_bytes())).collect();
    looked.extend(keys.iter().map(|key| (key.clone(), bytes(key))));
    looked.push(("an address".into(), b"127.0.0.1".to_vec()));
    let stands = |part: &[u8]| everything.windows(part.len()).any(|there| there == part);
    // A token's hash is what it does keep.
    assert!(stands(&Sha256::digest(bytes(&keys[3]))) && stands(b"/v1/batches"), "what is there is found");
    looked.into_iter().filter(|(_, part)| stands(part)).map(|(name, _)| name).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect()
}

#[test]
fn what_can_not_be_sent_waits_and_goes_on_later() {
    let (terminal, relay) = (ready(), Served::with(&["C0DE"]));
    let pair = invite(&terminal, &relay.url, "C0DE")["pair"].as_str().unwrap().to_owned();
    relay.down(Some(503));
    let refusal = terminal.refused(&LINK);
    assert_eq!((&refusal["error"], &refusal["pair"]), (&json!("later"), &json!(pair)));
    assert_eq!(terminal.refused(&["clinic", "fetch"])["links"][0]["ended"], "later");
    relay.down(None);
    terminal.done(&["clinic", "fetch"]);
    terminal.done(&clinic(&["inbox"]));
    relay.down(Some(429));
    let refusal = terminal.refused(&appointing(&pair));
    assert_eq!((&refusal["error"], &refusal["sent"]), (&json!("later"), &json!(false)));
    assert_eq!(terminal.refused(&["clinic", "unlink", &pair])["unlinked"], false);
    relay.down(None);
    assert_eq!(terminal.json(&clinic(&["inbox"]))["pairs"][0]["waiting"], 0);
    assert_eq!(terminal.json(&["clinic", "unlink", &pair])["unlinked"], true);
}

#[test]
fn a_relay_that_is_not_there_and_a_code_that_is_refused_are_told_apart() {
    let terminal = ready();
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let pair = invite(&terminal, &format!("http://{nobody}"), "C0DE")["pair"].as_str().unwrap().to_owned();
    assert_eq!(terminal.refused(&LINK)["error"], "later");
    let offline = terminal.refused(&clinic(&["inbox"]));
    assert_eq!((&offline["error"], &offline["pairs"][0]["ended"]), (&json!("later"), &json!("later")));
    assert_eq!(terminal.json(&["clinic", "unlink", &pair, "--without-relay"])["unlinked"], true);
    terminal.done(&["clinic", "forget", &pair, "--desk", "desk"]);
    let relay = Relayed::start();
    invite(&terminal, &relay.url, "0LD");
    assert_eq!(terminal.refused(&LINK)["error"], "join-refused");
    let unanswered = terminal.json(&clinic(&["inbox"]));
    assert_eq!(unanswered["pairs"][0]["ended"], "no-access", "nobody answered yet, which is no failure");
}

#[test]
fn a_hostile_invitation_links_nothing_and_says_why() {
    let terminal = ready();
    invite(&terminal, "https://relay.example", "C0DE");
    let text = std::fs::read_to_string(terminal.path("invitation.txt")).unwrap();
    let place = text.len() / 2;
    let other = if &text[place..=place] == "A" { "B" } else { "A" };
    let cases = [
        (format!("{}{other}{}", &text[..place], &text[place + 1..]), "signature"),
        (text[..place].to_owned(), "invitation"),
        ("SOMACARD-PAIR-1 https://relay.example 00".into(), "invitation"),
        (String::new(), "invitation"),
    ];
    for (text, field) in cases {
        terminal.file("hostile.txt", &text);
        for command in [&["scan"] as &[&str], &["link", "--as", "Kim"]] {
            let refusal = terminal.refused(&[&["clinic"], command, &["--file", "hostile.txt"]].concat());
            assert_eq!((&refusal["error"], &refusal["field"]), (&json!("invalid"), &json!(field)), "{text}");
            let typed = terminal.typing(&text, &[&["clinic"], command, &["--json"]].concat());
            assert_eq!(typed.status, 1);
        }
    }
    assert_eq!(terminal.json(&["clinic", "list"]), json!([]));
}

#[test]
fn what_is_off_is_named() {
    let terminal = ready();
    let keygen = |name: &str, role: &str, more: &[&str]| {
        terminal.refused(&[&["clinic", "keygen", "--name", name, "--role", role, "--out", "x.key"], more].concat())["field"].clone()
    };
    assert_eq!(keygen("see evil.example", "other", &[]), "name");
    assert_eq!(keygen("A", "therapist", &[]), "role");
    assert_eq!(keygen("A", "other", &["--expires", "2020-01-01"]), "expires");
    assert_eq!(keygen("A", "other", &["--expires", "2040-01-01"]), "expires");
    let again = ["clinic", "keygen", "--name", "A", "--role", "other", "--out", "dr.key"];
    assert_eq!(terminal.refused(&again)["field"], "out", "no key is ever replaced");
    assert_eq!(terminal.refused(&["clinic", "inbox", "--key", "none.key", "--desk", "desk"])["field"], "key");
    terminal.file("broken.key", "somacard-clinic-key 1\nname A\n");
    assert_eq!(terminal.refused(&["clinic", "inbox", "--key", "broken.key", "--desk", "desk"])["field"], "key");
    let unknown = "00112233445566778899aabbccddeeff";
    for pair in [unknown, "../dr", "x"] {
        assert_eq!(terminal.refused(&appointing(pair))["field"], "pair");
        assert_eq!(terminal.refused(&["clinic", "unlink", pair])["field"], "pair");
    }
    let invited = [clinic(&["invite", "--words", WORDS, "--relay", "http://relay.example", "--json"])].concat();
    let refusal: Value = serde_json::from_str(&terminal.typing("C0DE", &invited).stdout).unwrap();
    assert_eq!(refusal["field"], "relay");
    assert_eq!(terminal.refused(&["clinic", "accept", unknown])["error"], "not-found");
}

#[test]
fn no_secret_can_be_an_argument() {
    let terminal = ready();
    let text = invite(&terminal, "https://relay.example", "C0DE")["text"].as_str().unwrap().to_owned();
    let calls: [&[&str]; 4] = [
        &["clinic", "scan", &text],
        &["clinic", "link", &text, "--as", "Kim"],
        &[
            "clinic",
            "invite",
            "--key",
            "dr.key",
            "--desk",
            "desk",
            "--words",
            WORDS,
            "--relay",
            "https://a.example",
            "--join-code",
            "C0DE",
        ],
        &["clinic", "keygen", "--name", "A", "--role", "other", "--out", "x.key", "--signing", "00"],
    ];
    for call in calls {
        let output = terminal.run(call);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{call:?}");
    }
}

#[test]
#[cfg(unix)]
fn key_and_desk_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let terminal = ready();
    let pair = invite(&terminal, "https://relay.example", "C0DE")["pair"].as_str().unwrap().to_owned();
    let mode = |name: &str| std::fs::metadata(terminal.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("dr.key"), mode("desk"), mode(&format!("desk/{pair}.json"))), (0o600, 0o700, 0o600));
    let shown = terminal.run(&clinic(&["inbox"])).stdout;
    let file = std::fs::read_to_string(terminal.path(&format!("desk/{pair}.json"))).unwrap();
    let access: Value = serde_json::from_str::<Value>(&file).unwrap()["access"][0].clone();
    for token in ["reader", "appender"] {
        assert!(!shown.contains(access[token].as_str().unwrap()), "no token is shown");
    }
}
