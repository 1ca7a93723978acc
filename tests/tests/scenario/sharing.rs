//! The calls of sharing.

use std::sync::Arc;

use serde_json::Value;
use somacard_core::Job;
use somacard_core::phone::sharing::ShareRequest;

use super::calls::{Called, answer};
use super::given::{chosen, moment, scope, some, text};
use super::{Came, Story};

pub fn call(story: &Story, name: &str, with: &Value) -> Option<Called> {
    let (diary, now) = (story.diary(), || moment(&with["now"]));
    let job = || Arc::new(Job::default());
    let request = || ShareRequest {
        scope: scope(&with["scope"]),
        recipient: text(&with["recipient"]),
        from: None,
        to: None,
        named: with["named"] == true,
    };
    Some(match name {
        "share_preset" => answer(diary.share_preset(chosen(&with["role"]))),
        "report" => answer(diary.report(now(), None, None, scope(&with["scope"]), job())),
        "share_screen" => {
            let (recipient, scope) = (text(&with["recipient"]), some(&with["scope"], scope));
            answer(diary.share_screen(now(), recipient, scope, None, None, with["named"] == true))
        }
        "add_recipient" => {
            answer(diary.add_recipient(now(), text(&with["name"]).unwrap(), chosen(&with["role"]), None))
        }
        "share_file" => {
            let path = format!("{}/{}", story.folder("files"), with["file"].as_str().unwrap());
            answer(diary.share_file(now(), request(), chosen(&with["form"]), None, path, job()))
        }
        "share_log" => answer(diary.share_log(now())),
        "share_link" => diary.share_link(now(), request(), 7, None, job()).map(|_| Came::Answer(Value::Null)),
        _ => return None,
    })
}
