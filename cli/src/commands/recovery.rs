//! Getting a diary back: recovery words, backups, restoring, and the check that tells beforehand whether it would work.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::store::CheckReport;
use somacard_core::{Diary, Entropy, Error, Result, SystemEntropy};

use super::keeping::described;
use crate::here::Here;
use crate::output::{Output, refusal};
use crate::screen::wrapped;
use crate::words::Words;

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

/// Checks the diary, or a backup.
pub fn check(here: &Here, options: &Check) -> Result<Output> {
    let Some(backup) = &options.backup else {
        let report = here.open()?.check()?;
        return Ok(reported(&report, json!({}), "The diary"));
    };
    let words = options.words.read()?;
    let scratch = scratch_folder()?;
    let drill = Diary::check_backup(backup, &words, &scratch);
    let _ = std::fs::remove_dir_all(&scratch);
    let (summary, report) = drill?;
    let about = format!("The backup of {}", summary.made_at.rfc3339());
    Ok(reported(&report, json!({ "made_at": summary.made_at.rfc3339(), "size_bytes": summary.size_bytes }), &about))
}

/// A folder that nobody made before and only this person can read.
fn scratch_folder() -> Result<PathBuf> {
    let mut name = [0; 8];
    SystemEntropy.fill(&mut name)?;
    let folder = std::env::temp_dir().join(format!("somacard-drill-{:016x}", u64::from_ne_bytes(name)));
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder)
}

/// What a check found; what is not sound is a refusal with its report, so that scripts find both forms.
fn reported(report: &CheckReport, mut json: serde_json::Value, what: &str) -> Output {
    if let (Some(all), Ok(serde_json::Value::Object(found))) = (json.as_object_mut(), serde_json::to_value(report)) {
        all.extend(found);
        all.insert("sound".into(), report.sound().into());
    }
    let last = report.last_day.as_ref().map_or(String::new(), |day| format!(", the last {day}"));
    let days = if report.days == 1 { "day" } else { "days" };
    let holds = format!("{} changes, {} {days} with an entry{last}", report.changes, report.days);
    if report.sound() {
        return Output::done(json, format!("{what} is sound: {holds}.\n"));
    }
    let damaged = refusal(&Error::Damaged { what: format!("{} problems found", report.problems.len()) });
    if let (Some(all), serde_json::Value::Object(refusal)) = (json.as_object_mut(), damaged) {
        all.extend(refusal);
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
    let write = "Write these 24 words on paper, in this order, and keep it where only you find it:";
    let what_for = "With them and a backup you can restore the diary when this machine is gone. They are not shown again: \
                    asking again makes new ones, and backups made before then keep opening with the words of their time.";
    let text = format!("{}\n\n{rows}\n{}\n", wrapped(write, 80, ""), wrapped(what_for, 80, ""));
    Ok(Output::done(json!({ "words": words }), text))
}
