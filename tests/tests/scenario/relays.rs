//! The calls of sync and of links with clinics. What the relay answers is told by the story.

use std::fs::read_to_string;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use somacard_core::phone::SomacardError;
use somacard_core::phone::syncing::{PairingStep, SyncStep};
use somacard_core::sync::{Request, Response};

use super::calls::{Called, answer};
use super::given::{moment, text};
use super::{Came, Story};

pub fn call(story: &Story, name: &str, with: &Value) -> Option<Called> {
    syncing(story, name, with).or_else(|| pairing(story, name, with)).or_else(|| clinics(story, name, with))
}

fn syncing(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    let part = |name: &str| text(&with[name]).unwrap();
    Some(match name {
        "syncing" => answer(diary.syncing(now())),
        "open_mailbox" => answer(diary.open_mailbox(now(), part("relay"), part("join"), part("device_name"))),
        "stop_syncing" => answer(diary.stop_syncing(now())),
        "sync" => begun(&story.session, diary.sync(now())),
        "sync_next" => last(&story.session).next().map(|step| match step {
            SyncStep::Ask { request } => asked(&request),
            SyncStep::Done { report } => Came::Answer(json!(report)),
        }),
        "sync_answer" => answer(last(&story.session).answer(response(with))),
        _ => return None,
    })
}

fn pairing(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let now = || moment(&with["now"]);
    Some(match name {
        "join" => {
            let (scanned, name) = (text(&with["scanned"]).unwrap(), text(&with["device_name"]).unwrap());
            begun(&story.pairing, story.diary().join(now(), scanned, name))
        }
        "pairing_next" => last(&story.pairing).next(now()).map(|step| match step {
            PairingStep::Ask { request } => asked(&request),
            PairingStep::Done { end, text } => Came::Answer(json!({ "end": format!("{end:?}"), "text": text })),
            other => Came::Answer(json!(format!("{other:?}"))),
        }),
        "pairing_answer" => answer(last(&story.pairing).answer(response(with))),
        _ => return None,
    })
}

fn clinics(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    let invitation = || match text(&with["golden"]) {
        Some(golden) => read_to_string(story.golden(&golden).join("invitation.txt")).unwrap(),
        None => text(&with["text"]).unwrap(),
    };
    Some(match name {
        "scan_clinic" => answer(diary.scan_clinic(now(), invitation())),
        "link_clinic" => {
            answer(diary.link_clinic(now(), invitation(), text(&with["known_as"]).unwrap(), text(&with["compared"])))
        }
        "clinic_session" => begun(&story.session, diary.clinic_session(now(), text(&with["pair"]).unwrap())),
        "forget_clinic" => answer(diary.forget_clinic(now(), text(&with["pair"]).unwrap())),
        _ => return None,
    })
}

/// What was begun, to be gone on with.
fn begun<T>(place: &Mutex<Option<Arc<T>>>, came: Result<Arc<T>, SomacardError>) -> Called {
    came.map(|begun| {
        *place.lock().unwrap() = Some(begun);
        Came::Answer(Value::Null)
    })
}

fn last<T>(place: &Mutex<Option<Arc<T>>>) -> Arc<T> {
    place.lock().unwrap().clone().expect("something was begun")
}

/// A question to the relay, as the story looks at it.
fn asked(request: &Request) -> Came {
    Came::Answer(json!({
        "method": format!("{:?}", request.method),
        "url": request.url,
        "authorized": request.authorization.is_some(),
        "body": serde_json::from_slice::<Value>(&request.body).unwrap_or_default(),
        "printed": format!("{request:?}"),
    }))
}

fn response(with: &Value) -> Response {
    Response { status: with["status"].as_u64().unwrap().try_into().unwrap(), body: Vec::new() }
}
