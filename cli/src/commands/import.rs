//! Importing another program's file, with a map that says which column is what.

use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use somacard_core::import::{ImportMap, ImportSummary};
use somacard_core::{Error, Given, Job, Result};

use crate::here::Here;
use crate::output::{Output, refusal};

/// Options of `import`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Import CSV files, each whole or not at all
    Csv {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// A map file, or the name of a map that comes along: esm-single-person
        #[arg(long, value_name = "MAP.toml")]
        map: PathBuf,
        /// Leave out refused rows instead of refusing the file
        #[arg(long)]
        skip_bad: bool,
    },
    /// Make the diary of your own whole copy, as `export json` wrote it, in a diary in which nothing was written yet
    Json {
        /// The file
        file: PathBuf,
    },
}

/// Maps that come along.
const SHIPPED: [(&str, &str); 1] = [("esm-single-person", include_str!("../../maps/esm-single-person.toml"))];

/// Imports.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let (files, map, skip_bad) = match options.what {
        What::Csv { files, map, skip_bad } => (files, map, skip_bad),
        What::Json { file } => return json(here, &file),
    };
    let map = ImportMap::parse(&map_text(&map)?)?;
    let diary = here.open()?;
    let mut all = ImportSummary { published: true, ..ImportSummary::default() };
    let mut text = String::new();
    let open = |path: &PathBuf| File::open(path).map_err(|error| unreadable("file", path, &error));
    files.iter().try_for_each(|path| open(path).map(drop))?;
    let mut last = ImportSummary::default();
    for path in &files {
        let summary = diary.import_csv(here.now, open(path)?, &map, skip_bad, progress(path));
        clear_progress();
        let summary = summary?;
        text.push_str(&told(path, &summary));
        all.read += summary.read;
        all.imported += summary.imported;
        all.unchanged += summary.unchanged;
        all.published &= summary.published;
        all.skipped.extend(summary.skipped.iter().cloned());
        all.other_time.extend(&summary.other_time);
        all.left_out.clone_from(&summary.left_out);
        last = summary;
        if !last.published {
            break;
        }
    }
    let output = Output::done(summary_json(&all, &last), text);
    Ok(if all.published { output } else { output.refused() })
}

/// Makes the diary of a copy.
fn json(here: &Here, path: &Path) -> Result<Output> {
    let file = File::open(path).map_err(|error| unreadable("file", path, &error))?;
    let done = here.open()?.import_json(file, &Job::default())?;
    let text =
        format!("{}: the diary is as it was there: {} changes, {} days\n", path.display(), done.changes, done.days);
    Ok(Output::done(done, text))
}

fn map_text(path: &Path) -> Result<String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) => {
            let shipped = SHIPPED.iter().find(|(name, _)| path == Path::new(name));
            shipped.map(|(_, text)| (*text).to_owned()).ok_or_else(|| unreadable("map", path, &error))
        }
    }
}

fn unreadable(field: &str, path: &Path, error: &std::io::Error) -> Error {
    Error::invalid(field, Given::value(path.display()), format!("a file that can be read ({})", error.kind()))
}

/// The summary of all files; where the last was refused with its refusal, so that scripts find both forms.
fn summary_json(summary: &ImportSummary, last: &ImportSummary) -> Value {
    let mut json = json!({
        "read": summary.read, "imported": summary.imported, "unchanged": summary.unchanged, "skipped": summary.skipped,
        "other_time": summary.other_time, "left_out": summary.left_out,
    });
    if !summary.published {
        let refused = last.skipped.len() as u64;
        let refusal = refusal(&Error::ImportRefused { read: last.read, refused });
        if let (Some(all), Value::Object(refusal)) = (json.as_object_mut(), refusal) {
            all.extend(refusal);
        }
    }
    json
}

fn told(path: &Path, summary: &ImportSummary) -> String {
    let ImportSummary { read, imported, unchanged, .. } = summary;
    let mut text = match summary.published {
        true => format!("{}: {read} read, {imported} imported, {unchanged} known already", path.display()),
        false => format!("{}: refused, nothing was imported; {read} read", path.display()),
    };
    text.push_str(&format!(", {} refused\n", summary.skipped.len()));
    let skipped = summary.skipped.iter().map(|skipped| format!("  line {}: {}\n", skipped.line, skipped.reason));
    text.extend(skipped);
    if !summary.other_time.is_empty() {
        let lines: Vec<_> = summary.other_time.iter().map(u64::to_string).collect();
        text.push_str(&format!("  the other time column stood in at line {}\n", lines.join(", ")));
    }
    if !summary.left_out.is_empty() {
        text.push_str(&format!("  columns the map leaves out: {}\n", summary.left_out.join(", ")));
    }
    text
}

/// Says now and then how far a long import is, on a terminal.
fn progress(path: &Path) -> impl FnMut(u64) -> Result<()> {
    let shown = std::io::stderr().is_terminal();
    let name = path.display().to_string();
    move |read| {
        if shown && read % 1000 == 0 {
            let _ = write!(std::io::stderr(), "\r{name}: {read} rows read");
            let _ = std::io::stderr().flush();
        }
        Ok(())
    }
}

/// Leaves the line for what comes next.
fn clear_progress() {
    if std::io::stderr().is_terminal() {
        let _ = write!(std::io::stderr(), "\r\u{1b}[K");
    }
}
