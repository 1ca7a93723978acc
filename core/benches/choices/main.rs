//! What the file's layout was chosen by: the same check-ins under other ids, other clustering and other page caches, in
//! SQLCipher files. `cargo bench -p somacard-core --bench choices` prints the tables of `docs/performance.md`.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use rusqlite::{Connection, params};
use tempfile::TempDir;

/// Check-ins of ten years, two a day, ten ratings each.
const CHECK_INS: u32 = 7_300;

/// How rows find their place.
struct Layout {
    name: &'static str,
    tables: &'static str,
    /// Names a check-in by its place in time.
    id: fn(u32) -> String,
}

const BY_DAY: &str = "CREATE TABLE rating (for_day TEXT, check_in TEXT, item TEXT, value INTEGER, time INTEGER,
    PRIMARY KEY (for_day, check_in, item)) WITHOUT ROWID";
const BY_CHECK_IN: &str = "CREATE TABLE rating (for_day TEXT, check_in TEXT, item TEXT, value INTEGER, time INTEGER,
    PRIMARY KEY (check_in, item)) WITHOUT ROWID; CREATE INDEX rating_of_day ON rating (for_day)";
const HEAP: &str = "CREATE TABLE rating (for_day TEXT, check_in TEXT, item TEXT, value INTEGER, time INTEGER,
    UNIQUE (for_day, check_in, item))";

const LAYOUTS: [Layout; 4] = [
    Layout { name: "by day, time-ordered ids (chosen)", tables: BY_DAY, id: time_ordered },
    Layout { name: "by day, random ids", tables: BY_DAY, id: random },
    Layout { name: "by check-in, index on the day, random ids", tables: BY_CHECK_IN, id: random },
    Layout { name: "in order of arrival, unique index, time-ordered ids", tables: HEAP, id: time_ordered },
];

fn main() {
    println!("| layout of ten years of ratings | save | read a year, cold | size |");
    println!("|---|---|---|---|");
    for layout in &LAYOUTS {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("choice.db");
        let save = fill(&connect(&path, 8), layout);
        let read = median((0..15).map(|_| read_year(&connect(&path, 8))).collect());
        let size = std::fs::metadata(&path).unwrap().len() as f64 / 1e6;
        println!("| {} | {} | {} | {size:.1} MB |", layout.name, micros(save), micros(read));
    }
    println!("\n| page cache | a year, cold | ten years, cold | ten years again |");
    println!("|---|---|---|---|");
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("choice.db");
    fill(&connect(&path, 8), &LAYOUTS[0]);
    for megabytes in [1, 2, 4, 8, 16, 32] {
        let year = median((0..15).map(|_| read_year(&connect(&path, megabytes))).collect());
        let (cold, again): (Vec<_>, Vec<_>) = (0..9).map(|_| cold_and_again(&connect(&path, megabytes))).unzip();
        println!("| {megabytes} MB | {} | {} | {} |", micros(year), micros(median(cold)), micros(median(again)));
    }
}

fn connect(path: &std::path::Path, megabytes: u32) -> Connection {
    somacard_cipher::link();
    let file = Connection::open(path).unwrap();
    file.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32))).unwrap();
    file.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    let set_up =
        format!("PRAGMA synchronous = FULL; PRAGMA cache_size = -{}; PRAGMA secure_delete = ON", megabytes * 1024);
    file.execute_batch(&set_up).unwrap();
    file
}

/// Saves every check-in in a transaction of its own; returns the median time of one.
fn fill(file: &Connection, layout: &Layout) -> Duration {
    file.execute_batch(layout.tables).unwrap();
    let save = |n: u32| {
        let (day, id, start) = (day(n), (layout.id)(n), Instant::now());
        file.execute_batch("BEGIN IMMEDIATE").unwrap();
        for item in 0..10 {
            let sql = "INSERT INTO rating VALUES (?1, ?2, ?3, ?4, ?5)";
            file.prepare_cached(sql).unwrap().execute(params![day, id, format!("item-{item}"), 3, n]).unwrap();
        }
        file.execute_batch("COMMIT").unwrap();
        start.elapsed()
    };
    median((0..CHECK_INS).map(save).collect())
}

fn read_year(file: &Connection) -> Duration {
    read(file, &day(CHECK_INS / 2), &day(CHECK_INS / 2 + 730))
}

fn cold_and_again(file: &Connection) -> (Duration, Duration) {
    (read(file, "0", "9"), read(file, "0", "9"))
}

fn read(file: &Connection, from: &str, to: &str) -> Duration {
    let start = Instant::now();
    let mut query =
        file.prepare_cached("SELECT item, value, time FROM rating WHERE for_day BETWEEN ?1 AND ?2").unwrap();
    let rows = query.query_map([from, to], |row| row.get::<_, i64>(1)).unwrap();
    std::hint::black_box(rows.map(Result::unwrap).sum::<i64>());
    start.elapsed()
}

fn day(n: u32) -> String {
    let first: chrono::NaiveDate = "2016-07-01".parse().unwrap();
    (first + chrono::Days::new(u64::from(n / 2))).to_string()
}

/// Shaped like a UUIDv7: sorts by time.
fn time_ordered(n: u32) -> String {
    format!("0190{n:08x}-7000-8000-{:016x}", scrambled(n))
}

/// Shaped like a UUIDv4: sorts anyhow.
fn random(n: u32) -> String {
    format!("{:016x}-4000-8000-{:012x}", scrambled(n), n)
}

fn scrambled(n: u32) -> u64 {
    u64::from(n).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros < 1000.0 { format!("{micros:.0} µs") } else { format!("{:.1} ms", micros / 1000.0) }
}
