//! Loro: a map of records for each kind, each record a map of its fields, a commit for each user action.

use loro::{ExportMode, LoroDoc, LoroValue};
use somacard_core::store::{Change, Value};

use crate::KINDS;
use crate::document::Document;

impl Document for LoroDoc {
    type News = Vec<u8>;

    fn begin(side: u8) -> Self {
        let document = Self::new();
        document.set_peer_id(side.into()).unwrap();
        KINDS.iter().for_each(|kind| drop(document.get_map(*kind)));
        document
    }

    fn act(&mut self, changes: &[Change]) {
        for change in changes {
            let records = self.get_map(change.kind.as_str());
            let record = records.ensure_mergeable_map(&change.id).unwrap();
            for (field, value) in &change.fields {
                record.insert(field, scalar(value)).unwrap();
            }
        }
        self.commit();
    }

    fn fork(&self, side: u8) -> Self {
        let fork = Self::fork(self);
        fork.set_peer_id(side.into()).unwrap();
        fork
    }

    fn news(&mut self, other: &mut Self) -> Vec<u8> {
        self.export(ExportMode::updates(&other.oplog_vv())).unwrap()
    }

    fn load(bytes: &[u8]) -> Self {
        Self::from_snapshot(bytes).unwrap()
    }

    fn merge(&mut self, news: &Vec<u8>) {
        self.import(news).unwrap();
    }

    fn save(&mut self) -> Vec<u8> {
        self.export(ExportMode::Snapshot).unwrap()
    }

    fn records(&self, kind: &str) -> usize {
        self.get_map(kind).len()
    }
}

fn scalar(value: &Value) -> LoroValue {
    match value {
        Value::Bool(yes) => (*yes).into(),
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        _ => LoroValue::Null,
    }
}
