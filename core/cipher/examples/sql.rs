//! Runs SQL from standard input on a file, a statement a line: `sql FILE`. The rows of a line that begins with `?` are
//! printed, a row a line, values parted by blanks: `n`, `i` and a number, `r` and the bits, `t` or `b` and the bytes.
//! For `tests/soak/cipher`, which runs the same lines through an SQLCipher that is built on OpenSSL.

use std::fmt::Write;
use std::io::{Error, stdin};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result, Row};

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    somacard_cipher::link();
    let file = std::env::args_os().nth(1).ok_or(Error::other("sql FILE"))?;
    let connection = Connection::open(file)?;
    for line in stdin().lines() {
        let line = line?;
        match line.strip_prefix('?') {
            Some(question) => run(&connection, question, |row| {
                println!("{}", shown(row)?);
                Ok(())
            })?,
            None => run(&connection, &line, |_| Ok(()))?,
        }
    }
    Ok(connection.close().map_err(|(_, error)| error)?)
}

fn run(connection: &Connection, sql: &str, each: impl Fn(&Row<'_>) -> Result<()>) -> Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(row)?;
    }
    Ok(())
}

fn shown(row: &Row<'_>) -> Result<String> {
    let values = (0..row.as_ref().column_count()).map(|column| {
        Ok(match row.get_ref(column)? {
            ValueRef::Null => "n".to_owned(),
            ValueRef::Integer(number) => format!("i{number}"),
            ValueRef::Real(number) => format!("r{:016x}", number.to_bits()),
            ValueRef::Text(bytes) => format!("t{}", hex(bytes)),
            ValueRef::Blob(bytes) => format!("b{}", hex(bytes)),
        })
    });
    Ok(values.collect::<Result<Vec<_>>>()?.join(" "))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
