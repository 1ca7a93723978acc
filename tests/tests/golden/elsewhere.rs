//! What comes into the golden diary from elsewhere: a CSV, and changes of another device and a newer version.

use somacard_core::Diary;
use somacard_core::import::ImportMap;
use somacard_core::store::{Change, Fields, Value};
use somacard_core::time::{DeviceId, Stamp};

use crate::life::{at, day};

const MAP: &str = r#"
name = "notebook"
zone = "Europe/Amsterdam"
key = ["id"]
note = "note"
[time]
column = "at"
format = "%Y-%m-%d %H:%M"
[[column]]
name = "calm"
item = "notebook-calm"
label = "Calm"
kind = "emotion"
scale = { min = 1, max = 7, low = "not at all", high = "very" }
"#;

pub fn import(diary: &Diary) {
    let rows = "id,at,calm,note\n1,2026-03-01 10:00,6,by the lake\n2,2026-03-29 02:30,2,\n";
    let map = ImportMap::parse(MAP).unwrap();
    let summary = diary.import_csv(at("04-02T09:00"), rows.as_bytes(), &map, false, |_| Ok(())).unwrap();
    assert_eq!(summary.imported, 2);
}

/// A change of another device, of 2 March at noon.
fn told(place: u64, kind: &str, id: &str, fields: [(&str, Value); 2]) -> Change {
    let millis = u64::try_from(at("03-02T12:02").instant).unwrap();
    Change {
        kind: kind.into(),
        id: id.into(),
        fields: Fields::from(fields.map(|(name, value)| (name.to_owned(), value))),
        stamp: Stamp { time: (millis + place) << 16, device: DeviceId([7; 16]) },
        saw: vec![],
    }
}

/// A text beside one of ours, fields and a kind of a newer version, a record without a time.
pub fn absorb(diary: &Diary) {
    let entries = diary.check_ins(day("03-02"), day("03-02")).unwrap();
    let ours = entries.into_iter().find(|entry| !entry.note.0.is_empty()).unwrap().id;
    let list = Value::List(vec![Value::Null, Value::Bool(true), Value::Int(i64::MIN), Value::List(vec![])]);
    let float = Value::Other(vec![0xfb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0]);
    let map = Value::Other(vec![0xa1, 0x61, b'a', 0x01]);
    let text = Value::Text("written elsewhere".into());
    let changes = [
        told(0, "check-in", &ours, [("text.note", text), ("newer", map.clone())]),
        told(1, "newer-kind", "a", [("float", float), ("list", list)]),
        told(2, "check-in", "without-a-time", [("peak.sad", Value::Int(3)), ("map", map)]),
    ];
    assert_eq!(diary.absorb(&changes), Ok(3));
}
