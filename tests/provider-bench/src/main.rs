//! Times one provider on one file: `provider-bench FILE write|scan|open` prints microseconds. The key and the rows are the
//! same for both providers, so that either reads what the other wrote.

use std::time::Instant;

use rusqlite::{Connection, Result};

fn main() -> Result<()> {
    #[cfg(feature = "ours")]
    somacard_cipher::link();
    let arguments: Vec<String> = std::env::args().collect();
    let [_, file, what] = arguments.as_slice() else { panic!("provider-bench FILE write|scan|open") };
    let micros = match what.as_str() {
        "write" => write(file)?,
        "scan" => scan(file)?,
        "open" => open_again(file)?,
        _ => panic!("write, scan or open"),
    };
    println!("{micros}");
    Ok(())
}

fn connect(file: &str) -> Result<Connection> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32)))?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// 100,000 rows in one transaction.
fn write(file: &str) -> Result<u128> {
    let mut connection = connect(file)?;
    connection.execute_batch(
        "DROP TABLE IF EXISTS row; CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT, number INTEGER)",
    )?;
    let start = Instant::now();
    let transaction = connection.transaction()?;
    for id in 0..100_000_i64 {
        let insert = "INSERT INTO row VALUES (?1, ?2, ?3)";
        transaction.prepare_cached(insert)?.execute((
            id,
            format!("the row of number {id}, some words long"),
            id * 7919 % 1000,
        ))?;
    }
    transaction.commit()?;
    Ok(start.elapsed().as_micros())
}

/// All of them, from a fresh connection.
fn scan(file: &str) -> Result<u128> {
    let connection = connect(file)?;
    let start = Instant::now();
    let sum: i64 = connection.query_row("SELECT sum(number) + sum(length(text)) FROM row", [], |row| row.get(0))?;
    assert!(sum > 0);
    Ok(start.elapsed().as_micros())
}

/// Opening with the key, the median of a hundred.
fn open_again(file: &str) -> Result<u128> {
    let mut times = Vec::new();
    for _ in 0..100 {
        let start = Instant::now();
        drop(connect(file)?);
        times.push(start.elapsed().as_micros());
    }
    times.sort();
    Ok(times[50])
}
