//! The desk's log of who opened what, and its index page.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde_json::{Value as Json, json};
use somacard_core::clinic::{DeskLine, LogCheck};
use somacard_core::{Desk, Result, SystemEntropy};

use crate::here::Here;
use crate::output::{Output, unfinished};

/// A desk, where no key is needed.
#[derive(Args)]
pub struct At {
    /// The desk's folder
    #[arg(long, value_name = "DIR")]
    desk: PathBuf,
}

impl At {
    fn open(&self) -> Result<Desk> {
        Desk::open(&self.desk, Arc::new(SystemEntropy))
    }
}

/// Options of `clinic log`.
#[derive(Args)]
pub struct Log {
    #[command(flatten)]
    at: At,
    /// Look whether a line was changed or taken out
    #[arg(long)]
    check: bool,
}

/// Shows who opened what, or checks it.
pub fn log(options: &Log) -> Result<Output> {
    let desk = options.at.open()?;
    if options.check {
        return Ok(checked(&desk.check_log()?));
    }
    let lines = desk.log()?;
    let text = lines.iter().map(line).collect::<String>();
    Ok(Output::done(&lines, if lines.is_empty() { "Nothing was opened yet.\n".into() } else { text }))
}

fn line(line: &DeskLine) -> String {
    let DeskLine { at, who, pair, share, .. } = line;
    let what = json!(line.what);
    format!("{at}  {}  {pair}  {share}  {who}\n", what.as_str().unwrap_or_default())
}

fn checked(check: &LogCheck) -> Output {
    let mut text = format!("{} lines. The last one's hash is {}.\n", check.lines, check.last);
    if check.sound() {
        text.push_str(
            "Each follows from the one before. Noted elsewhere, the hash shows later that this is still so.\n",
        );
        return Output::done(check, text);
    }
    let message = match check.wrong {
        Some(wrong) => format!("line {wrong} of the desk's log does not follow from the one before it"),
        None => "the end of the desk's log is not the one that was written last: lines were taken out".to_owned(),
    };
    let _ = writeln!(text, "Changed: {message}.");
    Output::done(unfinished(json!(check), "damaged", &message), text).refused()
}

/// Options of `clinic index`.
#[derive(Args)]
pub struct Index {
    #[command(flatten)]
    at: At,
}

/// Writes the page of clients and what they shared.
pub fn index(here: &Here, options: &Index) -> Result<Output> {
    let path = options.at.open()?.write_index(here.now, &here.texts)?;
    let path = path.display().to_string();
    let json: Json = json!({ "index": path });
    Ok(Output::done(json, format!("{path}\n")))
}
