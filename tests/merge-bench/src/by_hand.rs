//! The peer by hand: the rows that a merge leaves in a diary's tables, the log's among them, upserted into the same tables of
//! an encrypted file, as many in one transaction as a page of the mailbox brings.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// The tables that a merge writes, in the order in which their rows come.
const TABLES: [(&str, &str); 10] = [
    ("change", "time"),
    ("check_in", "for_day"),
    ("rating", "for_day"),
    ("trigger_tag", "for_day"),
    ("skill_use", "for_day"),
    ("body_reading", "for_day"),
    ("day_answer", "for_day"),
    ("skill_tick", "for_day"),
    ("day", "for_day"),
    ("words", "time"),
];

/// The rows of a merged diary.
pub struct Rows(Vec<(String, Vec<Vec<Value>>)>);

impl Rows {
    /// All of the merged file that are not in the file before.
    pub fn new(merged: &Connection, before: &Path, key: &[u8]) -> Self {
        merged.execute("ATTACH DATABASE ?1 AS old KEY ?2", [before.to_str().unwrap(), &literal(key)]).unwrap();
        let rows = TABLES.map(|(table, order)| {
            let select = format!("SELECT * FROM main.{table} EXCEPT SELECT * FROM old.{table} ORDER BY {order}");
            let mut query = merged.prepare(&select).unwrap();
            let columns = query.column_count();
            let row = |row: &rusqlite::Row<'_>| (0..columns).map(|n| row.get(n)).collect();
            let rows: Vec<Vec<Value>> = query.query_map([], row).unwrap().map(Result::unwrap).collect();
            let places = vec!["?"; columns].join(", ");
            (format!("INSERT OR REPLACE INTO {table} VALUES ({places})"), rows)
        });
        merged.execute_batch("DETACH old").unwrap();
        Self(rows.into())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|(_, rows)| rows.len()).sum()
    }

    /// Writes them into the file in so many transactions.
    pub fn upsert(&self, file: &Path, key: &[u8], transactions: usize) {
        let file = open(file, key);
        for n in 0..transactions {
            file.execute_batch("BEGIN IMMEDIATE").unwrap();
            for (upsert, rows) in &self.0 {
                let mut upsert = file.prepare_cached(upsert).unwrap();
                for row in &rows[rows.len() * n / transactions..rows.len() * (n + 1) / transactions] {
                    upsert.execute(params_from_iter(row)).unwrap();
                }
            }
            file.execute_batch("COMMIT").unwrap();
        }
    }
}

/// Opens an encrypted file with the settings that a diary has.
pub fn open(file: &Path, key: &[u8]) -> Connection {
    let file = Connection::open(file).unwrap();
    file.pragma_update(None, "key", literal(key)).unwrap();
    file.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    file.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL",
    )
    .unwrap();
    file
}

fn literal(key: &[u8]) -> String {
    format!("x'{}'", key.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}
