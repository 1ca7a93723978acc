//! The peer: the same tables in a plain SQLite file, written and read by hand with rusqlite, as an engineer in a hurry
//! would who needs no encryption, no history of texts, no merging.

use std::path::PathBuf;

use rusqlite::{Connection, params};

use crate::years::Years;

/// A plain copy of a diary.
pub struct ByHand {
    pub file: Connection,
    pub path: PathBuf,
}

impl ByHand {
    /// Exports a diary's tables into a plain file, or into one that is encrypted all the same.
    pub fn copy(of: &Years, encrypted: bool) -> Self {
        let path = of.folder().join(if encrypted { "sealed.db" } else { "plain.db" });
        let _ = std::fs::remove_file(&path);
        let keys = std::fs::read_to_string(of.folder().join("diary.key")).unwrap();
        let key = keys.lines().find_map(|line| line.strip_prefix("file ")).unwrap();
        let diary = Connection::open(of.door().0.diary()).unwrap();
        diary.pragma_update(None, "key", format!("x'{key}'")).unwrap();
        let literal = if encrypted { format!("x'{key}'") } else { String::new() };
        diary.execute("ATTACH DATABASE ?1 AS plain KEY ?2", [path.to_str().unwrap(), &literal]).unwrap();
        diary.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(())).unwrap();
        diary.execute_batch("DETACH plain").unwrap();
        let file = Connection::open(&path).unwrap();
        if encrypted {
            file.pragma_update(None, "key", literal).unwrap();
        }
        file.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
        file.execute_batch("PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA secure_delete = ON;").unwrap();
        file.set_prepared_statement_cache_capacity(64);
        Self { file, path }
    }

    /// A check-in of ten ratings and six readings with its log row, in one transaction.
    pub fn save(&mut self, n: usize) {
        let id = format!("0190{n:012}-by-hand-0000000000");
        let (day, time) = ("2026-06-30", 1_800_000_000_000_i64 * 65536 + n as i64);
        let blob = [7_u8; 620];
        let act = self.file.transaction().unwrap();
        let sql = "INSERT INTO change (time, device, kind, id, fields, saw, action) VALUES (?1, 1, 'check-in', ?2, ?3, x'', ?1)";
        act.prepare_cached(sql).unwrap().execute(params![time, id, blob]).unwrap();
        let sql = "INSERT INTO check_in VALUES (?1, ?2, ?3, 120, 'live', NULL)";
        act.prepare_cached(sql).unwrap().execute(params![day, id, time]).unwrap();
        for item in 0..10 {
            let sql = "INSERT INTO rating VALUES (?1, ?2, ?3, ?4, 0, ?5, 1)";
            let item = format!("item-{item}");
            act.prepare_cached(sql).unwrap().execute(params![day, id, item, 3, time]).unwrap();
        }
        for region in 0..6 {
            let sql = "INSERT INTO body_reading VALUES (?1, ?2, ?3, 'tight', 4, 'intensity', 0)";
            act.prepare_cached(sql).unwrap().execute(params![day, id, format!("region-{region}")]).unwrap();
        }
        let sql = "INSERT INTO trigger_tag VALUES (?1, ?2, 'work')";
        act.prepare_cached(sql).unwrap().execute([day, &id]).unwrap();
        let sql = "INSERT INTO skill_use VALUES (?1, ?2, 'stop', 5)";
        act.prepare_cached(sql).unwrap().execute([day, &id]).unwrap();
        let sql = "INSERT INTO words VALUES ('check-in', ?1, 'note', ?2, 1, ?3)";
        let note = "Long day, slept badly, the meeting went on and on.";
        act.prepare_cached(sql).unwrap().execute(params![id, time, note]).unwrap();
        act.commit().unwrap();
    }

    /// All that a week's card shows, every column of every row read.
    pub fn week(&self, from: &str, to: &str) -> usize {
        let by_day = [
            "SELECT for_day, item, value, yes_no, time, device FROM rating WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT for_day, item, value, yes_no, time, device, saw, recorded_at, \"offset\", source FROM day_answer
             WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT for_day, source FROM check_in WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT for_day, source, recorded_at FROM day_answer WHERE for_day BETWEEN ?1 AND ?2
             UNION SELECT for_day, source, recorded_at FROM skill_tick WHERE for_day BETWEEN ?1 AND ?2
             UNION SELECT for_day, source, recorded_at FROM day
             WHERE for_day BETWEEN ?1 AND ?2 AND recorded_at IS NOT NULL",
            "SELECT DISTINCT for_day, tag FROM trigger_tag WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT for_day, skill, number FROM skill_use WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT for_day, skill FROM skill_tick WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT for_day, away, knew, willing, thought_of_it FROM day WHERE for_day BETWEEN ?1 AND ?2",
            "SELECT * FROM words WHERE kind = 'day' AND id BETWEEN ?1 AND ?2",
            "SELECT * FROM week WHERE first_day BETWEEN ?1 AND ?2",
            "SELECT * FROM coming WHERE first_day BETWEEN ?1 AND ?2",
        ];
        let template = self.read("SELECT * FROM item ORDER BY sort, id", []);
        template + by_day.iter().map(|sql| self.read(sql, [from, to])).sum::<usize>()
    }

    /// All that a span of body maps shows.
    pub fn body(&self, from: &str, to: &str) -> usize {
        let readings = "SELECT for_day, target, sensation, intensity, answer, copied FROM body_reading
                        WHERE for_day BETWEEN ?1 AND ?2";
        let asked = "SELECT DISTINCT for_day, target FROM body_asked WHERE for_day BETWEEN ?1 AND ?2";
        self.read(readings, [from, to]) + self.read(asked, [from, to])
    }

    /// What was felt in one place, with its notes.
    pub fn felt(&self, target: &str, from: &str, to: &str) -> usize {
        let felt =
            "SELECT b.for_day, b.target, b.sensation, b.intensity, b.answer, b.copied, c.recorded_at, c.\"offset\",
                           c.source, b.check_in
                    FROM body_reading b JOIN check_in c ON c.for_day = b.for_day AND c.id = b.check_in
                    WHERE b.for_day BETWEEN ?1 AND ?2 AND b.target = ?3
                    ORDER BY b.for_day, c.recorded_at, b.check_in, b.sensation";
        let notes =
            "SELECT id, field, text FROM words WHERE kind = 'check-in' AND field >= ?1 || '.' AND field < ?1 || '/'";
        self.read(felt, [from, to, target]) + self.read(notes, [format!("reading.{target}")])
    }

    fn read(&self, sql: &str, with: impl rusqlite::Params) -> usize {
        let mut query = self.file.prepare_cached(sql).unwrap();
        let columns = query.column_count();
        let mut rows = query.query(with).unwrap();
        let mut read = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            read.push((0..columns).map(|n| row.get::<_, rusqlite::types::Value>(n).unwrap()).collect::<Vec<_>>());
        }
        std::hint::black_box(&read).len()
    }
}
