//! The peer: the same rows in the same file with the same settings, by hand, without HTTP, tokens or quotas.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use somacard_relay::SqliteEngine;

pub struct ByHand {
    file: Connection,
    heads: Vec<(u64, [u8; 32])>,
    next: usize,
}

impl ByHand {
    /// An empty file of the relay's own making, with mailboxes that take turns.
    pub fn open(folder: &Path, mailboxes: usize) -> Self {
        SqliteEngine::open(folder).unwrap().close();
        let file = Connection::open(folder.join("relay.db")).unwrap();
        file.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
        file.execute_batch("PRAGMA synchronous = FULL; PRAGMA cache_size = -32768").unwrap();
        file.query_row("PRAGMA secure_delete = ON", [], |_| Ok(())).unwrap();
        file.set_prepared_statement_cache_capacity(16);
        for id in 0..mailboxes {
            let sql = "INSERT INTO mailbox (id, opened_by, head_running, base_running)
                 VALUES (?1, ?2, zeroblob(32), zeroblob(32))";
            file.execute(sql, params![id as i64, id.to_be_bytes()]).unwrap();
        }
        Self { file, heads: vec![(0, [0; 32]); mailboxes], next: 0 }
    }

    /// Appends for a while, `group` in one transaction; answers how many a second.
    pub fn append(&mut self, size: usize, group: usize, span: Duration) -> f64 {
        let (bytes, start, mut count) = (vec![0x5a; size], Instant::now(), 0);
        while start.elapsed() < span {
            self.file.execute_batch("BEGIN IMMEDIATE").unwrap();
            (0..group).for_each(|_| self.one(&bytes));
            self.file.execute_batch("COMMIT").unwrap();
            count += group;
        }
        count as f64 / start.elapsed().as_secs_f64()
    }

    fn one(&mut self, bytes: &[u8]) {
        let id = self.next;
        self.next = (id + 1) % self.heads.len();
        let (head, running) = &mut self.heads[id];
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        *head += 1;
        *running = Sha256::digest([*running, hash].concat()).into();
        // As long as the relay's own filler.
        let filler = 489 + bytes.len().div_ceil(4092) * 4092 - 39 - bytes.len();
        let sql = "INSERT INTO content (sha256, filler, bytes) VALUES (?1, zeroblob(?2), ?3)";
        self.file.prepare_cached(sql).unwrap().execute(params![hash, filler as i64, bytes]).unwrap();
        let content = self.file.last_insert_rowid();
        let sql = "INSERT INTO batch (mailbox, sequence, running, length, content) VALUES (?1, ?2, ?3, ?4, ?5)";
        let row = params![id as i64, *head as i64, *running, bytes.len() as i64, content];
        self.file.prepare_cached(sql).unwrap().execute(row).unwrap();
        let sql = "UPDATE mailbox SET head = ?2, head_running = ?3, batch_bytes = batch_bytes + ?4 WHERE id = ?1";
        let row = params![id as i64, *head as i64, *running, bytes.len() as i64];
        self.file.prepare_cached(sql).unwrap().execute(row).unwrap();
    }
}
