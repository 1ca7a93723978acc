//! Automerge: a map of records for each kind, each record a map of its fields, a commit for each user action.

use automerge::transaction::Transactable;
use automerge::{ActorId, Automerge, ObjId, ObjType, ROOT, ReadDoc, ScalarValue};
use somacard_core::store::{Change, Value};

use crate::KINDS;
use crate::document::Document;

impl Document for Automerge {
    type News = Vec<u8>;

    fn begin(side: u8) -> Self {
        let mut document = Self::new().with_actor(ActorId::from([side; 16]));
        let mut begin = document.transaction();
        KINDS.iter().for_each(|kind| drop(begin.put_object(ROOT, *kind, ObjType::Map).unwrap()));
        begin.commit();
        document
    }

    fn act(&mut self, changes: &[Change]) {
        let mut action = self.transaction();
        for change in changes {
            let records = object(&action, &ROOT, &change.kind).unwrap();
            let record = object(&action, &records, &change.id);
            let record =
                record.unwrap_or_else(|| action.put_object(&records, change.id.as_str(), ObjType::Map).unwrap());
            for (field, value) in &change.fields {
                action.put(&record, field.as_str(), scalar(value)).unwrap();
            }
        }
        action.commit();
    }

    fn fork(&self, side: u8) -> Self {
        Self::fork(self).with_actor(ActorId::from([side; 16]))
    }

    fn news(&mut self, other: &mut Self) -> Vec<u8> {
        self.save_after(&other.get_heads())
    }

    fn load(bytes: &[u8]) -> Self {
        Self::load(bytes).unwrap()
    }

    fn merge(&mut self, news: &Vec<u8>) {
        self.load_incremental(news).unwrap();
    }

    fn save(&mut self) -> Vec<u8> {
        Self::save(self)
    }

    fn records(&self, kind: &str) -> usize {
        object(self, &ROOT, kind).map_or(0, |records| self.length(records))
    }
}

fn object(document: &impl ReadDoc, within: &ObjId, key: &str) -> Option<ObjId> {
    document.get(within, key).unwrap().map(|(_, id)| id)
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Bool(yes) => ScalarValue::Boolean(*yes),
        Value::Int(number) => ScalarValue::Int(*number),
        Value::Text(text) => ScalarValue::Str(text.as_str().into()),
        _ => ScalarValue::Null,
    }
}
