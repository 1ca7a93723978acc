//! Files for whoever has a link: at the relay of the diary's own mailbox, found by a name, gone when they are to be.
#![allow(clippy::unwrap_used)]

mod keeping;
mod mailbox;

use keeping::{Home, at};
use mailbox::{RELAY, Relay, link};
use somacard_core::sync::{BlobNext, Ended, Method, Request, Response};
use somacard_core::time::Moment;
use somacard_core::{BlobSession, Diary, Error, Mailbox};

const BLOB: [u8; 32] = [9; 32];

fn now() -> Moment {
    at("2026-03-04", 9)
}

fn linked() -> (Home, Diary, Relay) {
    let (home, diary) = Home::with_diary();
    let mut relay = Relay::default();
    link(&diary, &mut relay, now(), "Phone");
    (home, diary, relay)
}

/// Talks to the end; `over` may change an answer.
fn ended(session: &BlobSession, relay: &mut Relay, over: impl Fn(Response) -> Response) -> Ended {
    for _ in 0..20 {
        match session.next() {
            BlobNext::Done(report) => return report.ended,
            BlobNext::Ask(request) => session.answer(&over(relay.ask(&request).unwrap())),
        }
    }
    panic!("the talk has no end")
}

fn fetched(relay: &mut Relay, url: String) -> Response {
    let (authorization, content_type, body) = (None, None, Vec::new());
    relay.ask(&Request { method: Method::Get, url, authorization, content_type, body }).unwrap()
}

#[test]
fn a_file_is_there_for_whoever_has_the_link_until_it_is_deleted() {
    let (_home, diary, mut relay) = linked();
    let url = diary.blob_url(BLOB).unwrap();
    assert_eq!(url, format!("{RELAY}/v1/blobs/CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk"));
    for body in [b"one".to_vec(), b"another".to_vec()] {
        let session = diary.put_blob(now(), BLOB, 7, body.clone()).unwrap();
        assert_eq!(ended(&session, &mut relay, |answer| answer), Ended::Synced);
        assert_eq!(fetched(&mut relay, url.clone()).body, body);
    }
    assert_eq!(relay.blobs.values().map(|(days, _)| *days).collect::<Vec<_>>(), [7]);
    for _ in 0..2 {
        let session = diary.delete_blob(BLOB).unwrap();
        assert_eq!(ended(&session, &mut relay, |answer| answer), Ended::Synced, "gone is gone, asked again, too");
        assert_eq!(fetched(&mut relay, url.clone()).status, 404);
    }
}

#[test]
fn a_diary_without_an_open_mailbox_keeps_no_file_anywhere() {
    let (_home, diary) = Home::with_diary();
    let refused = |diary: &Diary| {
        let put = diary.put_blob(now(), BLOB, 7, b"x".to_vec()).err();
        [put, diary.delete_blob(BLOB).err(), diary.blob_url(BLOB).err()]
    };
    assert_eq!(refused(&diary), [const { Some(Error::NotSynced) }; 3]);
    let mailbox = Mailbox { relay: RELAY.into(), join: "join me".into(), device_name: "Phone".into() };
    diary.open_mailbox(now(), &mailbox).unwrap();
    assert_eq!(refused(&diary), [const { Some(Error::NotSynced) }; 3], "the relay does not know it yet");
}

#[test]
fn days_and_lengths_that_no_relay_keeps_are_refused_before_it_is_asked() {
    let (_home, diary, relay) = linked();
    let field = |days, bytes| {
        let refused = diary.put_blob(now(), BLOB, days, vec![1; bytes]).err();
        refused.map(|refused| refused.details().unwrap().0.to_owned())
    };
    let asked = relay.seen.len();
    assert_eq!([field(0, 1), field(31, 1)], [const { Some("days") }; 2].map(|field| field.map(str::to_owned)));
    assert_eq!([field(1, 0), field(1, (16 << 20) + 1)], [const { Some("body") }; 2].map(|f| f.map(str::to_owned)));
    assert_eq!([field(1, 16 << 20), field(30, 1)], [None, None]);
    assert_eq!(relay.seen.len(), asked);
}

#[test]
fn each_answer_of_a_relay_says_what_became_of_it() {
    let (_home, diary, mut relay) = linked();
    let answers = [
        (401, Ended::NoAccess),
        (403, Ended::NoAccess),
        (408, Ended::Later),
        (413, Ended::Full),
        (429, Ended::Later),
        (503, Ended::Later),
        (507, Ended::Full),
        (302, Ended::Unexpected),
        (400, Ended::Unexpected),
    ];
    for (status, expected) in answers {
        let session = diary.put_blob(now(), BLOB, 7, b"x".to_vec()).unwrap();
        assert_eq!(ended(&session, &mut relay, |answer| Response { status, ..answer }), expected, "{status}");
        session.answer(&Response { status: 201, body: Vec::new() });
        assert_eq!(session.next(), BlobNext::Done(somacard_core::sync::BlobReport { ended: expected }));
    }
}
