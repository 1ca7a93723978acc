//! Beginning a diary and keeping it safe: what it holds, checks, backups, recovery words, true erasure.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::store::CheckReport;
use somacard_core::{Diary, Error, Given, Info, Result};

use crate::here::Here;
use crate::keys;
use crate::output::Output;
use crate::words::Words;

/// Options of `init`.
#[derive(Args)]
pub struct Init {
    /// Begin anew with the key that is there, although its diary is gone
    #[arg(long)]
    anew: bool,
}

/// Options of `check`.
#[derive(Args)]
pub struct Check {
    /// A backup to try out with the recovery words
    backup: Option<PathBuf>,
    #[command(flatten)]
    words: Words,
}

/// Options of `backup`.
#[derive(Args)]
pub struct Backup {
    /// The file to write
    file: PathBuf,
}

/// Options of `restore`.
#[derive(Args)]
pub struct Restore {
    /// The backup
    file: PathBuf,
    #[command(flatten)]
    words: Words,
}

/// Options of `erase`.
#[derive(Args)]
pub struct Erase {
    #[command(subcommand)]
    what: Erased,
}

#[derive(Subcommand)]
enum Erased {
    /// One entry, its history included
    Entry {
        /// Its kind, as `history` shows it
        kind: String,
        /// Its id, as `history` shows it
        id: String,
    },
    /// The whole diary, its key included
    Diary {
        /// Don't ask
        #[arg(long)]
        yes: bool,
    },
}

/// Begins a diary.
pub fn init(here: &Here, options: &Init) -> Result<Output> {
    let info = here.create(options.anew)?.info()?;
    let folder = here.place.folder().display().to_string();
    let key = here.key_file.as_ref().map(|path| path.display().to_string());
    let kept = match &key {
        Some(path) => format!("Its key is in {path}. Whoever has both can read it; without the key nobody can.\n"),
        None => format!("Its key is the one in {}. Without it nobody can read the diary.\n", keys::VARIABLE),
    };
    let next = "Next: `somacard recovery-words` and `somacard backup FILE`, so that it can be restored; then `somacard checkin`.";
    let text = format!("A diary was begun in {folder}.\n{kept}{next}\n");
    Ok(Output::done(json!({ "diary": folder, "key_file": key, "device": info.device }), text))
}

/// Says what the diary holds.
pub fn info(here: &Here) -> Result<Output> {
    let info = here.open()?.info()?;
    let text = described(&info, &here.place.folder().display().to_string());
    Ok(Output::done(info, text))
}

fn described(info: &Info, folder: &str) -> String {
    let mut text = format!("Diary       {folder}\n");
    let mut line = |name: &str, value: String| text.push_str(&format!("{name:<12}{value}\n"));
    match (info.first_day, info.last_day) {
        (Some(first), Some(last)) => line("Days", format!("{} with an entry, {first} to {last}", info.days)),
        _ => line("Days", "none yet".into()),
    }
    line("Check-ins", info.check_ins.to_string());
    line("Changes", info.changes.to_string());
    line("Size", format!("{} KB, format {}", info.size_bytes.div_ceil(1024), info.schema));
    line("Device", info.device.clone());
    line("Recovery", if info.recovery_words { "words were made" } else { "no words yet: `recovery-words`" }.into());
    if let Some(why) = &info.read_only_because {
        line("Writing", format!("not possible ({why}); reading is"));
    }
    if info.quarantined > 0 {
        line("Set aside", format!("{} records that this version can't read; they are kept", info.quarantined));
    }
    text
}

/// Checks the diary, or a backup.
pub fn check(here: &Here, options: &Check) -> Result<Output> {
    let Some(backup) = &options.backup else {
        let report = here.open()?.check()?;
        return Ok(reported(&report, json!({}), "The diary"));
    };
    let words = options.words.read()?;
    let scratch = std::env::temp_dir().join(format!("somacard-drill-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let drill = Diary::check_backup(backup, &words, &scratch);
    let _ = std::fs::remove_dir_all(&scratch);
    let (summary, report) = drill?;
    let about = format!("The backup of {}", summary.made_at.rfc3339());
    Ok(reported(&report, json!({ "made_at": summary.made_at.rfc3339(), "size_bytes": summary.size_bytes }), &about))
}

fn reported(report: &CheckReport, mut json: serde_json::Value, what: &str) -> Output {
    if let (Some(all), Ok(serde_json::Value::Object(found))) = (json.as_object_mut(), serde_json::to_value(report)) {
        all.extend(found);
        all.insert("sound".into(), report.sound().into());
    }
    let last = report.last_day.as_ref().map_or(String::new(), |day| format!(", the last {day}"));
    let holds = format!("{} changes, {} days with an entry{last}", report.changes, report.days);
    if report.sound() {
        return Output::done(json, format!("{what} is sound: {holds}.\n"));
    }
    let problems: String = report.problems.iter().map(|problem| format!("  {problem}\n")).collect();
    Output::done(json, format!("{what} is not sound ({holds}); it was left as it is:\n{problems}")).refused()
}

/// Writes a backup.
pub fn backup(here: &Here, options: &Backup) -> Result<Output> {
    let summary = here.open()?.backup(here.now, &options.file)?;
    let file = options.file.display();
    let text = format!(
        "A backup of {} KB is in {file}. Only the recovery words open it; try it out with `somacard check {file}`.\n",
        summary.size_bytes.div_ceil(1024)
    );
    Ok(Output::done(
        json!({ "file": file.to_string(), "made_at": summary.made_at.rfc3339(), "size_bytes": summary.size_bytes }),
        text,
    ))
}

/// Makes a diary from a backup.
pub fn restore(here: &Here, options: &Restore) -> Result<Output> {
    let words = options.words.read()?;
    let diary = Diary::restore(&options.file, &words, &here.place, here.surroundings())?;
    let info = diary.info()?;
    let folder = here.place.folder().display().to_string();
    let text = format!("The diary was restored, as a device of its own.\n{}", described(&info, &folder));
    Ok(Output::done(info, text))
}

/// Makes recovery words.
pub fn recovery_words(here: &Here) -> Result<Output> {
    let words = here.open()?.new_recovery_words()?;
    let words: Vec<&str> = words.words().collect();
    let rows = (0..8).map(|row| {
        (0..3).map(|column| format!("{:>4}. {:<12}", column * 8 + row + 1, words[column * 8 + row])).collect::<String>()
    });
    let rows: String = rows.map(|row| format!("{}\n", row.trim_end())).collect();
    let text = format!(
        "Write these 24 words on paper, in this order, and keep it where only you find it:\n\n{rows}\n\
         With them and a backup you can restore the diary when this machine is gone. They are not shown again: asking \
         again makes new ones, and backups made before then keep opening with the words of their time.\n"
    );
    Ok(Output::done(json!({ "words": words }), text))
}

/// Erases for good.
pub fn erase(here: &Here, options: &Erase) -> Result<Output> {
    match &options.what {
        Erased::Entry { kind, id } => {
            let erased = here.open()?.erase_entry(here.now, kind, id)?;
            let text = "The entry and its history are erased. Backups and files handed out before still hold it.\n";
            Ok(Output::done(erased, text))
        }
        Erased::Diary { yes } => {
            if !yes {
                confirm()?;
            }
            Diary::erase(&here.place, &here.surroundings())?;
            let key = match here.key_file {
                Some(_) => "The diary and its key are erased.",
                None => "The diary is erased. Its key is still in the environment; it opens nothing any more.",
            };
            let text = format!("{key} Backups and files handed out before can't be recalled.\n");
            Ok(Output::done(json!({ "erased": "diary" }), text))
        }
    }
}

fn confirm() -> Result<()> {
    let refused = || Error::invalid("yes", Given::nothing(), "--yes, or the word `erase` typed on a terminal");
    if !std::io::stdin().is_terminal() {
        return Err(refused());
    }
    eprint!("This erases the whole diary and its key for good. Type `erase` to go on: ");
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed)?;
    if typed.trim() == "erase" { Ok(()) } else { Err(refused()) }
}
