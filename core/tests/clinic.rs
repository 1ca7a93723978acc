//! A link with a clinic: what is offered, what is accepted, what the relay sees.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use clinics::card::{SECOND, take};
use clinics::{Clinic, KNOWN_AS, WORDS, bytes, fetch, fetched, linked, now, open_item, sessions};
use keeping::{Home, day};
use mailbox::Host;
use somacard_core::clinic::ItemContent;
use somacard_core::sessions::{Outcome, SessionKind};
use somacard_core::sync::Ended;
use somacard_core::{ItemAnswer, LinkChange};

#[test]
fn a_person_scans_links_and_accepts_an_appointment() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::with(&["code"]));
    let invited = clinic.invite("code");
    let before = diary.changes().unwrap();
    let preview = diary.scan_clinic(now(9), &invited.text).unwrap();
    assert_eq!((preview.claimed_name.as_str(), preview.relay_host.as_str()), ("Dr. A. Example", "relay.example"));
    assert_eq!((preview.fingerprint, preview.change), (invited.fingerprint, LinkChange::New));
    assert_eq!((preview.clinic_words.as_str(), preview.key_until), (WORDS, day("2027-03-03")));
    assert_eq!(diary.changes().unwrap(), before, "a scan keeps nothing");

    let pair = diary.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
    assert!(relay.mailboxes.is_empty(), "nothing was sent before the session");
    assert_eq!((fetched(&diary, &mut relay, &pair, now(9)).sent, pair.as_str()), (1, invited.pair.as_str()));
    assert_eq!(clinic.talked(&mut relay, &pair, now(10)).received, 1);
    assert_eq!(clinic.desk.pairs(&clinic.key).unwrap()[0].client.as_deref(), Some(KNOWN_AS));

    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    assert_eq!(fetched(&diary, &mut relay, &pair, now(11)).received, 1);
    let item = open_item(&diary, now(11));
    assert!(matches!(&item.content, ItemContent::Appointment(a) if a.what == "Individual session" && a.minutes == 50));
    assert!(item.acceptable && sessions(&diary).is_empty(), "nothing is applied on its own");

    diary.accept_clinic_item(now(12), &item.id, false).unwrap();
    let all = sessions(&diary);
    assert_eq!((all.len(), all[0].minutes, all[0].kind), (1, 50, SessionKind::IndividualDbt));
    assert_eq!(all[0].begins.rfc3339(), "2026-03-10T09:00:00+01:00");
    assert_eq!(diary.series().unwrap()[0].title.as_deref(), Some("Individual session"));
    assert_eq!(diary.clinic_items(now(12)).unwrap()[0].answer, Some(ItemAnswer::Accepted));
    assert_eq!(fetched(&diary, &mut relay, &pair, now(13)).sent, 0, "what was not ticked is not told");
    assert!(diary.check().unwrap().sound());
}

#[test]
fn what_is_hidden_can_be_accepted_later_and_undo_opens_it_again() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    fetched(&diary, &mut relay, &pair, now(10));
    let item = open_item(&diary, now(10));
    diary.hide_clinic_item(now(10), &item.id, false).unwrap();
    assert_eq!(diary.clinic_items(now(10)).unwrap()[0].answer, Some(ItemAnswer::Hidden));
    diary.accept_clinic_item(now(11), &item.id, false).unwrap();
    assert_eq!(sessions(&diary).len(), 1);
    let refusal = diary.hide_clinic_item(now(11), &item.id, false).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "clinic-item");
    diary.undo(now(12)).unwrap();
    assert!(sessions(&diary).is_empty());
    assert_ne!(diary.clinic_items(now(12)).unwrap()[0].answer, Some(ItemAnswer::Accepted));
    diary.accept_clinic_item(now(13), &item.id, false).unwrap();
    assert_eq!(sessions(&diary).len(), 1);
    assert_eq!(diary.clinics(now(13)).unwrap().len(), 1, "no undo ends a link");
}

#[test]
fn a_clinic_cancels_what_it_sent_itself_and_nothing_else() {
    let (_home, diary) = Home::with_diary();
    let (clinic, other, mut relay) = (Clinic::new(), Clinic::new(), Host::default());
    let (pair, others) = (linked(&diary, &clinic, &mut relay, "a"), linked(&diary, &other, &mut relay, "b"));
    let appointment = clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    fetched(&diary, &mut relay, &pair, now(10));
    diary.accept_clinic_item(now(10), &open_item(&diary, now(10)).id, false).unwrap();

    // Another clinic that has learned the id can say what it likes.
    let forger = clinics::forge::Forger::with(&other.key.to_text());
    let content = vec![(0, clinics::forge::V::text("cancellation")), (1, clinics::forge::V::text(&appointment))];
    let (id, end) = (bytes(&others), now(9).instant + 86_400_000);
    let item = forger.item(&id, 1, end, &clinics::forge::V::Map(content).bytes());
    let letter = clinics::forge::letter(5, &id, &other.client_key(&others), &item);
    relay.mailboxes[1].items.push(letter);
    assert_eq!(fetched(&diary, &mut relay, &others, now(10)).received, 1);
    let foreign = open_item(&diary, now(10));
    let refusal = diary.accept_clinic_item(now(10), &foreign.id, false).unwrap_err();
    assert_eq!(refusal.details().unwrap().0, "appointment");
    assert_eq!(sessions(&diary)[0].outcome, None);
    diary.hide_clinic_item(now(10), &foreign.id, false).unwrap();

    clinic.desk.cancel(now(11), &clinic.key, &appointment).unwrap();
    clinic.talked(&mut relay, &pair, now(11));
    fetched(&diary, &mut relay, &pair, now(11));
    assert_eq!(sessions(&diary)[0].outcome, None, "nothing is applied on its own");
    diary.accept_clinic_item(now(11), &open_item(&diary, now(11)).id, false).unwrap();
    assert_eq!(sessions(&diary)[0].outcome, Some(Outcome::Cancelled));
}

#[test]
fn a_cancellation_hides_an_appointment_that_was_not_accepted() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    let appointment = clinic.appoint(&pair, "2026-03-10");
    clinic.desk.cancel(now(9), &clinic.key, &appointment).unwrap();
    clinic.talked(&mut relay, &pair, now(9));
    fetched(&diary, &mut relay, &pair, now(10));
    let items = diary.clinic_items(now(10)).unwrap();
    let cancellation = items.iter().find(|item| matches!(item.content, ItemContent::Cancellation { .. })).unwrap();
    diary.accept_clinic_item(now(10), &cancellation.id, false).unwrap();
    assert!(sessions(&diary).is_empty());
    assert!(diary.clinic_items(now(10)).unwrap().iter().all(|item| item.answer.is_some()));
}

#[test]
fn the_clinic_hears_only_what_the_person_ticked() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    for day in ["2026-03-10", "2026-03-17", "2026-03-24"] {
        clinic.appoint(&pair, day);
    }
    clinic.talked(&mut relay, &pair, now(9));
    fetched(&diary, &mut relay, &pair, now(10));
    let mut items = diary.clinic_items(now(10)).unwrap();
    items.sort_by_key(|item| item.expires);
    diary.accept_clinic_item(now(10), &items[0].id, true).unwrap();
    diary.hide_clinic_item(now(10), &items[1].id, true).unwrap();
    diary.accept_clinic_item(now(10), &items[2].id, false).unwrap();
    assert_eq!(fetched(&diary, &mut relay, &pair, now(10)).sent, 2);
    assert_eq!(fetched(&diary, &mut relay, &pair, now(11)).sent, 0, "once");
    assert_eq!(clinic.talked(&mut relay, &pair, now(11)).received, 2);
    let told: Vec<_> = clinic.desk.pairs(&clinic.key).unwrap()[0].sent.iter().map(|sent| sent.accepted).collect();
    assert_eq!(told, [Some(true), Some(false), None]);
}

#[test]
fn the_relay_sees_sizes_and_nothing_that_can_be_read() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    take(&clinic, &diary, &mut relay, &pair, SECOND, 10);
    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    fetched(&diary, &mut relay, &pair, now(11));
    let mailbox = &relay.mailboxes[0];
    let urls: String = mailbox.seen.iter().map(|(_, url, _)| url.as_str()).collect();
    let everything = [mailbox.items.concat(), urls.into_bytes()].concat();
    let pair_bytes: [u8; 16] = bytes(&pair);
    for text in [KNOWN_AS, "Example", "Individual", "Room 3", "appointment", "Longing", &pair] {
        assert!(!everything.windows(text.len()).any(|part| part == text.as_bytes()), "{text}");
    }
    assert!(!everything.windows(16).any(|part| part == pair_bytes));
    assert!(mailbox.items.iter().all(|item| item.len() == 1024), "all of it fits the smallest size");
}

#[test]
fn whichever_answer_is_lost_a_link_is_made_and_an_appointment_comes_once() {
    for lost in 0..14 {
        let (_home, diary) = Home::with_diary();
        let (clinic, mut relay) = (Clinic::new(), Host::with(&["code"]));
        relay.lose = vec![lost, lost + 2];
        let invited = clinic.invite("code");
        let pair = diary.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
        fetched(&diary, &mut relay, &pair, now(9));
        clinic.talked(&mut relay, &pair, now(9));
        clinic.send_appointment(&mut relay, &pair, "2026-03-10");
        let report = fetched(&diary, &mut relay, &pair, now(10));
        assert_eq!(report.refused, [], "answer {lost}");
        clinic.talked(&mut relay, &pair, now(10));
        let item = open_item(&diary, now(10));
        diary.accept_clinic_item(now(10), &item.id, true).unwrap();
        fetched(&diary, &mut relay, &pair, now(10));
        clinic.talked(&mut relay, &pair, now(11));
        let links = clinic.desk.pairs(&clinic.key).unwrap();
        assert_eq!(
            (links[0].waiting, links[0].sent[0].accepted, relay.mailboxes.len()),
            (0, Some(true), 1),
            "answer {lost}"
        );
    }
}

#[test]
fn a_code_that_is_refused_a_full_mailbox_and_a_busy_relay_are_told_apart() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let invited = clinic.invite("code");
    let pair = diary.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
    assert_eq!(fetch(&diary, &mut relay, &pair, now(9)).ended, Ended::JoinRefused);
    for (status, ended) in [(507, Ended::Full), (503, Ended::Later), (429, Ended::Later), (400, Ended::Unexpected)] {
        relay.down = Some(status);
        assert_eq!(fetch(&diary, &mut relay, &pair, now(9)).ended, ended);
    }
    (relay.down, relay.codes) = (None, vec!["code".into()]);
    assert!(!diary.clinics(now(9)).unwrap()[0].introduced);
    fetched(&diary, &mut relay, &pair, now(9));
    assert!(diary.clinics(now(9)).unwrap()[0].introduced);
    relay.mailboxes.clear();
    assert_eq!(fetch(&diary, &mut relay, &pair, now(9)).ended, Ended::NoAccess);
}
