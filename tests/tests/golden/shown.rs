//! A diary and its changes as JSON.

use serde_json::{Value as Json, json};
use somacard_core::Diary;
use somacard_core::store::{Change, Value};

use crate::life::{at, day};

/// All that screens show of the diary. Size and schema are left out: they may grow with the version that opens it.
pub fn diary(diary: &Diary) -> Json {
    let mut info = json!(diary.info().unwrap());
    for changing in ["size_bytes", "schema"] {
        info.as_object_mut().unwrap().remove(changing);
    }
    let reading = diary.days(day("02-28"), day("04-03")).unwrap();
    let maps = ["03-02", "04-02", "04-03"].map(|text| diary.body_day(day(text)).unwrap());
    // A newer figure may have more regions; what was said of these stays.
    let mut touch = diary.touch_plan().unwrap().touches;
    touch.retain(|touch| touch.marked.is_some() || touch.no_go);
    json!({
        "info": info,
        "days": reading.days,
        "sources": reading.days.iter().map(|card| &card.sources).collect::<Vec<_>>(),
        "check_ins": diary.check_ins(day("02-28"), day("04-03")).unwrap(),
        "week": diary.week(at("03-07T12:00"), day("03-02")).unwrap().1,
        "chains": diary.chains().unwrap(),
        "goals": diary.goals().unwrap(),
        "template": diary.template().unwrap(),
        "day_start": diary.day_start().unwrap().hour(),
        "body": maps,
        "body_period": diary.body_period(day("03-01"), day("04-03"), None).unwrap(),
        "touch": touch,
        "terms": diary.session_terms().unwrap(),
        "screenings": diary.screenings().unwrap(),
        "series": diary.series().unwrap(),
        "sessions": diary.sessions(day("03-01"), day("06-30")).unwrap(),
        "visits": diary.visits(day("03-01"), day("06-30")).unwrap(),
        "people_and_places": [json!(diary.practitioners().unwrap()), json!(diary.places().unwrap())],
        "massage_plan": diary.massage_plan(at("04-03T09:00")).unwrap(),
        "reminders": crate::sessions::planned(diary),
        "safety": crate::safety::shown(diary),
        "insight_questions": diary.insight_questions().unwrap(),
        "scan_and_intimate": [diary.scan().unwrap().is_some(), diary.shows_intimate().unwrap()],
    })
}

pub fn change(change: &Change) -> Json {
    let fields = change.fields.iter().map(|(name, field)| (name.clone(), value(field)));
    json!({
        "kind": change.kind,
        "id": change.id,
        "fields": fields.collect::<serde_json::Map<_, _>>(),
        "time": change.stamp.time,
        "device": change.stamp.device.to_string(),
        "saw": change.saw.iter().map(|stamp| json!([stamp.time, stamp.device.to_string()])).collect::<Vec<_>>(),
    })
}

fn value(field: &Value) -> Json {
    match field {
        Value::Null => Json::Null,
        Value::Bool(yes) => json!(yes),
        Value::Int(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::List(values) => values.iter().map(value).collect(),
        Value::Other(raw) => json!({ "cbor": raw }),
    }
}
