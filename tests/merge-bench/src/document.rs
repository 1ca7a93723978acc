//! The peers that are documents: the same records as maps of maps, kept whole as one blob in an encrypted file. A merge loads
//! it, takes the other side's changes, and saves it.

use std::path::PathBuf;

use rusqlite::Connection;
use somacard_core::store::Change;

use crate::by_hand::open;

/// A document and its other side's changes.
pub trait Document: Sized {
    /// What of another side's changes goes over the line.
    type News;

    /// An empty one, for one side.
    fn begin(side: u8) -> Self;

    /// One user action.
    fn act(&mut self, changes: &[Change]);

    /// Another side's document with all that this one has.
    fn fork(&self, side: u8) -> Self;

    /// All that `other` has not.
    fn news(&mut self, other: &mut Self) -> Self::News;

    fn load(bytes: &[u8]) -> Self;
    fn merge(&mut self, news: &Self::News);
    fn save(&mut self) -> Vec<u8>;
    fn records(&self, kind: &str) -> usize;
}

/// Writes changes into a document, a user action at a time: what was written in one moment.
pub fn write<D: Document>(document: &mut D, changes: &[Change]) {
    changes.chunk_by(|a, b| a.stamp.millis() == b.stamp.millis()).for_each(|action| document.act(action));
}

/// A file with a document in it.
pub struct Kept(PathBuf);

impl Kept {
    pub fn new(path: PathBuf, bytes: &[u8]) -> Self {
        let _ = std::fs::remove_file(&path);
        let file = open(&path, &KEY);
        file.execute_batch("CREATE TABLE document (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)").unwrap();
        put(&file, bytes);
        Self(path)
    }

    /// The whole merge: load, take, save.
    pub fn merge<D: Document>(&self, news: &D::News) {
        let file = open(&self.0, &KEY);
        let bytes: Vec<u8> = file.query_row("SELECT bytes FROM document", [], |row| row.get(0)).unwrap();
        let mut document = D::load(&bytes);
        document.merge(news);
        put(&file, &document.save());
    }

    /// The document as it lies there.
    pub fn read<D: Document>(&self) -> D {
        let file = open(&self.0, &KEY);
        D::load(&file.query_row("SELECT bytes FROM document", [], |row| row.get::<_, Vec<u8>>(0)).unwrap())
    }
}

const KEY: [u8; 32] = [7; 32];

fn put(file: &Connection, bytes: &[u8]) {
    file.execute("INSERT OR REPLACE INTO document (id, bytes) VALUES (1, ?1)", [bytes]).unwrap();
}
