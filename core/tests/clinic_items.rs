//! Items from anybody: what the clinic's key did not sign for this pair, in this order, in plain words, is refused and named; nothing
//! of it is kept.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use clinics::forge::{Forger, V, appointment, letter, with};
use clinics::{Clinic, KNOWN_AS, bytes, fetched, linked, now, open_item};
use keeping::{Home, at};
use mailbox::Host;
use somacard_core::Diary;
use somacard_core::clinic::WhyRefused;
use somacard_core::store::Change;

const ID: &str = "00112233445566778899aabbccddeeff";

/// A link, and whoever has the clinic's key file.
struct Linked {
    diary: Diary,
    clinic: Clinic,
    relay: Host,
    pair: String,
    key: Forger,
    version: u64,
    _home: Home,
}

impl Linked {
    fn new() -> Self {
        let (home, diary) = Home::with_diary();
        let (clinic, mut relay) = (Clinic::new(), Host::default());
        let pair = linked(&diary, &clinic, &mut relay, "code");
        let key = Forger::with(&clinic.key.to_text());
        Self { diary, clinic, relay, pair, key, version: 0, _home: home }
    }

    fn id(&self) -> [u8; 16] {
        bytes(&self.pair)
    }

    /// A letter with an item that holds this content.
    fn letter(&mut self, by: &Forger, content: Vec<(u64, V)>) -> Vec<u8> {
        self.version += 1;
        let item = by.item(&self.id(), self.version, tomorrow(), &V::Map(content).bytes());
        self.sealed(&item)
    }

    fn sealed(&self, item: &[u8]) -> Vec<u8> {
        letter(5, &self.id(), &self.clinic.client_key(&self.pair), item)
    }

    fn signed(&self, version: u64, expires: i64, content: Vec<(u64, V)>) -> Vec<u8> {
        self.sealed(&self.key.item(&self.id(), version, expires, &V::Map(content).bytes()))
    }

    /// Puts a letter into the mailbox. What the person's side says to it.
    fn met(&mut self, letter: Vec<u8>) -> (u64, Vec<(WhyRefused, Option<String>)>) {
        self.relay.mailboxes[0].items.push(letter);
        let report = fetched(&self.diary, &mut self.relay, &self.pair, now(11));
        (report.received, report.refused.into_iter().map(|refused| (refused.why, refused.field)).collect())
    }

    fn refused(&mut self, letter: Vec<u8>) -> (WhyRefused, Option<String>) {
        let before = self.kept();
        let (received, mut refused) = self.met(letter);
        assert_eq!((received, refused.len()), (0, 1), "{refused:?}");
        assert_eq!(self.kept(), before, "nothing of it is kept");
        refused.remove(0)
    }

    fn kept(&self) -> Vec<Change> {
        self.diary.changes().unwrap()
    }
}

fn tomorrow() -> i64 {
    now(11).instant + 86_400_000
}

fn why(why: WhyRefused) -> (WhyRefused, Option<String>) {
    (why, None)
}

#[test]
fn an_item_by_the_format_alone_is_one() {
    let mut link = Linked::new();
    let key = Forger::with(&link.clinic.key.to_text());
    let letter = link.letter(&key, appointment(ID));
    assert_eq!(link.met(letter), (1, vec![]));
    assert!(open_item(&link.diary, now(11)).acceptable);
}

#[test]
fn what_the_clinics_key_did_not_sign_for_this_pair_is_refused() {
    let mut link = Linked::new();
    let stranger = link.letter(&Forger::stranger(), appointment(ID));
    assert_eq!(link.refused(stranger), why(WhyRefused::NotSigned));
    let foreign = link.key.item(&[6; 16], 9, tomorrow(), &V::Map(appointment(ID)).bytes());
    let foreign = link.sealed(&foreign);
    assert_eq!(link.refused(foreign), why(WhyRefused::NotSigned));
    let item = link.key.item(&link.id(), 9, tomorrow(), &V::Map(appointment(ID)).bytes());
    let client = link.clinic.client_key(&link.pair);
    assert_eq!(link.refused(letter(5, &[6; 16], &client, &item)), why(WhyRefused::NotForThisLink));
    assert_eq!(
        link.refused(letter(5, &link.id(), &Forger::stranger().agreement, &item)),
        why(WhyRefused::NotForThisLink)
    );
    for junk in [vec![0; 1024], vec![1; 1000], vec![], b"\x01\x05".repeat(512)] {
        assert_eq!(link.refused(junk), why(WhyRefused::NotForThisLink));
    }
    assert_eq!(link.refused(b"\x02\x05".repeat(512)), why(WhyRefused::Newer));
    let short = link.sealed(&[0; 79]);
    assert_eq!(link.refused(short), why(WhyRefused::NotForThisLink));
    let known = link.diary.clinics(now(11)).unwrap().remove(0).refused;
    assert!(
        known.len() > 8 && known.iter().all(|refused| refused.at == now(11).instant),
        "the link says what was refused"
    );
}

#[test]
fn any_byte_of_a_letter_that_is_changed_makes_it_nobodys() {
    let mut link = Linked::new();
    let key = Forger::with(&link.clinic.key.to_text());
    let letter = link.letter(&key, appointment(ID));
    for place in (0..letter.len()).step_by(41) {
        let mut changed = letter.clone();
        changed[place] ^= 4;
        let (why, _) = link.refused(changed);
        assert!(matches!(why, WhyRefused::NotForThisLink | WhyRefused::Newer), "{place}: {why:?}");
    }
    assert_eq!(link.met(letter), (1, vec![]));
}

#[test]
fn any_byte_of_what_is_signed_that_is_changed_is_not_signed() {
    let mut link = Linked::new();
    let item = link.key.item(&link.id(), 1, tomorrow(), &V::Map(appointment(ID)).bytes());
    for place in (0..item.len()).step_by(7) {
        let mut changed = item.clone();
        changed[place] ^= 1;
        let letter = link.sealed(&changed);
        assert_eq!(link.refused(letter), why(WhyRefused::NotSigned), "{place}");
    }
}

#[test]
fn a_version_that_does_not_rise_is_a_replay_and_the_very_same_item_is_nothing_new() {
    let mut link = Linked::new();
    let first = link.signed(5, tomorrow(), appointment(ID));
    assert_eq!(link.met(first.clone()), (1, vec![]));
    assert_eq!(link.met(first), (0, vec![]), "shown twice by the relay, it is there once");
    for version in [5, 4, 0] {
        let other = link.signed(version, tomorrow(), with(appointment(ID), 4, V::Int(60)));
        assert_eq!(link.refused(other), why(WhyRefused::Replayed));
    }
    let next = link.signed(6, tomorrow(), with(appointment(ID), 4, V::Int(60)));
    assert_eq!(link.met(next), (1, vec![]));
}

#[test]
fn a_relay_that_turns_items_round_or_keeps_one_back_is_noticed() {
    let mut link = Linked::new();
    let one = link.signed(1, tomorrow(), appointment(ID));
    let two = link.signed(2, tomorrow(), with(appointment(ID), 4, V::Int(60)));
    link.relay.mailboxes[0].items.push(two);
    assert_eq!(link.met(one).1, [why(WhyRefused::Replayed)]);
}

#[test]
fn a_relay_that_goes_back_or_shows_another_past_brings_nothing_twice_and_loses_nothing() {
    let mut link = Linked::new();
    let (one, two) =
        (link.signed(1, tomorrow(), appointment(ID)), link.signed(2, tomorrow(), with(appointment(ID), 4, V::Int(60))));
    assert_eq!(link.met(one.clone()), (1, vec![]));
    link.relay.mailboxes[0].items.truncate(1);
    let report = fetched(&link.diary, &mut link.relay, &link.pair, now(12));
    assert_eq!((report.received, report.refused), (0, vec![]));
    link.relay.mailboxes[0].items = vec![one];
    assert_eq!(link.met(two), (1, vec![]));
    assert_eq!(link.diary.clinic_items(now(12)).unwrap().len(), 2);
}

#[test]
fn an_item_that_ran_out_is_refused_and_one_that_runs_out_later_can_be_accepted_no_more() {
    let mut link = Linked::new();
    let late = link.signed(1, now(11).instant, appointment(ID));
    assert_eq!(link.refused(late), why(WhyRefused::Expired));
    let next = link.signed(2, tomorrow(), appointment(ID));
    assert_eq!(link.met(next), (1, vec![]));
    let id = open_item(&link.diary, now(11)).id;
    let after = at("2026-03-05", 12);
    assert!(!link.diary.clinic_items(after).unwrap()[0].acceptable);
    let refusal = link.diary.accept_clinic_item(after, &id, false).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "expires");
    link.diary.hide_clinic_item(after, &id, false).unwrap();
}

#[test]
fn texts_that_are_not_plain_and_numbers_that_are_off_are_refused_by_their_field() {
    let mut link = Linked::new();
    let key = Forger::with(&link.clinic.key.to_text());
    let long = |count| V::text(&"x".repeat(count));
    let fields: [(u64, V, &str); 18] = [
        (1, V::text("7"), "appointment"),
        (1, V::text("../../../../etc/passwd0123456789"), "appointment"),
        (2, V::text("2026-02-30T09:00:00"), "start"),
        (2, V::text("tomorrow"), "start"),
        (3, V::text("Mars/Olympus"), "zone"),
        (4, V::Int(0), "minutes"),
        (4, V::Int(601), "minutes"),
        (4, V::Int(-5), "content"),
        (5, long(61), "what"),
        (5, V::text(""), "what"),
        (5, V::text("Pay at evil.example"), "what"),
        (5, V::text("see https://a"), "what"),
        (5, V::text("a\u{1b}[2J"), "what"),
        (5, V::text("a\nb"), "what"),
        (5, V::text("\u{202e}abc"), "what"),
        (6, long(101), "place"),
        (6, V::text("www.place"), "place"),
        (5, V::Bytes(vec![1]), "content"),
    ];
    for (field, value, named) in fields {
        let letter = link.letter(&key, with(appointment(ID), field, value.clone()));
        assert_eq!(link.refused(letter), (WhyRefused::Content, Some(named.into())), "{field}: {value:?}");
    }
    let line = |id: &str, label: &str, kind: &str, scale: &str| {
        V::Map(vec![(0, V::text(id)), (1, V::text(label)), (2, V::text(kind)), (3, V::text(scale))])
    };
    let good = line("a", "A", "emotion", "peak");
    let range = |range: V| {
        V::Map(vec![(0, V::text("a")), (1, V::text("A")), (2, V::text("emotion")), (3, V::text("range")), (4, range)])
    };
    let templates = [
        (vec![], "items"),
        (vec![good.clone(); 41], "items"),
        (vec![good.clone(), good.clone()], "items"),
        (vec![line("A b", "A", "emotion", "peak")], "item"),
        (vec![line("a", "see a.example", "emotion", "peak")], "label"),
        (vec![line("a", "A", "mood", "peak")], "kind"),
        (vec![line("a", "A", "emotion", "stars")], "scale"),
        (vec![line("a", "A", "emotion", "range")], "scale"),
        (vec![range(V::List(vec![V::Int(5), V::Int(1), V::Int(1)]))], "scale"),
        (vec![range(V::List(vec![V::Int(5), V::Int(1)]))], "content"),
    ];
    for (lines, named) in templates {
        let content = vec![(0, V::text("template")), (1, V::Int(1)), (2, V::List(lines.clone()))];
        let letter = link.letter(&key, content);
        assert_eq!(link.refused(letter), (WhyRefused::Content, Some(named.into())), "{lines:?}");
    }
    let not_cbor = link.key.item(&link.id(), 999, tomorrow(), b"\xff\xff");
    let letter = link.sealed(&not_cbor);
    assert_eq!(link.refused(letter), (WhyRefused::Content, Some("content".into())));
}

#[test]
fn a_kind_of_a_newer_version_is_kept_for_it_and_not_shown() {
    let mut link = Linked::new();
    let key = Forger::with(&link.clinic.key.to_text());
    let letter = link.letter(&key, vec![(0, V::text("homework")), (1, V::text("x"))]);
    assert_eq!(link.met(letter), (1, vec![]));
    assert!(link.diary.clinic_items(now(11)).unwrap().is_empty());
    assert!(link.kept().iter().any(|change| change.kind == "clinic-item"));
    assert!(link.diary.check().unwrap().sound());
}

#[test]
fn an_item_is_hidden_or_accepted_by_its_own_name_alone() {
    let link = Linked::new();
    for id in ["", "x", ID, "../x"] {
        assert_eq!(link.diary.accept_clinic_item(now(11), id, false).unwrap_err().code(), "not-found");
        assert_eq!(link.diary.hide_clinic_item(now(11), id, false).unwrap_err().code(), "not-found");
    }
}

#[test]
fn a_clinic_believes_the_first_who_answered_and_what_is_sealed_with_that_secret() {
    let mut link = Linked::new();
    let (pair, key) = (link.id(), Forger::with(&link.clinic.key.to_text()));
    let hello = |name: &str, pair: [u8; 16]| {
        V::Map(vec![(0, V::Bytes(pair.to_vec())), (1, V::Bytes(vec![9; 32])), (2, V::Int(0)), (3, V::text(name))])
            .bytes()
    };
    let told = V::Map(vec![
        (0, V::Bytes(pair.to_vec())),
        (1, V::Bytes(vec![9; 32])),
        (2, V::Int(0)),
        (4, V::Map(vec![(0, V::Int(1)), (1, V::Bytes(vec![]))])),
    ]);
    let letters = [
        letter(4, &pair, &key.agreement, &hello("Somebody else", pair)),
        letter(4, &pair, &key.agreement, &hello("see evil.example", pair)),
        letter(4, &[6; 16], &key.agreement, &hello("Other pair", [6; 16])),
        letter(4, &pair, &key.agreement, &told.bytes()),
        vec![0; 1024],
    ];
    for letter in letters {
        link.relay.mailboxes[0].items.push(letter);
        let report = link.clinic.talked(&mut link.relay, &link.pair, now(12));
        assert_eq!((report.received, report.refused.len()), (0, 1));
    }
    assert_eq!(link.clinic.desk.pairs(&link.clinic.key).unwrap()[0].client.as_deref(), Some(KNOWN_AS));
    let report = fetched(&link.diary, &mut link.relay, &link.pair, now(12));
    assert_eq!((report.received, report.refused.len()), (0, 1), "of all that, one is no letter to the clinic");
}

#[test]
fn no_clinic_fills_a_diary() {
    let mut link = Linked::new();
    let key = Forger::with(&link.clinic.key.to_text());
    for _ in 0..103 {
        let letter = link.letter(&key, appointment(ID));
        link.relay.mailboxes[0].items.push(letter);
    }
    let report = fetched(&link.diary, &mut link.relay, &link.pair, now(11));
    assert_eq!((report.received, report.refused.len()), (100, 3));
    assert!(report.refused.iter().all(|refused| refused.why == WhyRefused::TooMany));
    for item in link.diary.clinic_items(now(11)).unwrap() {
        link.diary.hide_clinic_item(now(11), &item.id, false).unwrap();
    }
    let letter = link.letter(&key, appointment(ID));
    assert_eq!(link.met(letter), (1, vec![]));
}
