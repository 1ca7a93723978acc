//! A sample person's diary: made from a seed, kept, shown. Nothing else is needed, and nobody real is in it.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use somacard_core::store::NewFile;
use somacard_core::{Diary, Error, Given, Job, Result, ShareWay};

use super::export::{Choice, Pages};
use crate::here::Here;
use crate::output::Output;
use crate::{sample, screen};

/// Options of `demo`.
#[derive(Args)]
pub struct Options {
    /// The folder for the diary; one that an earlier demo made is made anew
    #[arg(long, value_name = "DIR", default_value = "somacard-demo")]
    out: PathBuf,
    /// How many weeks, 1 to 520
    #[arg(long, default_value_t = 12)]
    weeks: u32,
    /// Another seed is another person
    #[arg(long, default_value_t = 7)]
    seed: u64,
}

/// Marks a folder as made by a demo.
const MARK: &str = "made-by-somacard-demo";

/// Where what would be shared lies.
const SHARED: &str = "shared";

/// Makes the diary and shows this week's card.
pub fn run(here: Here, options: &Options) -> Result<Output> {
    let life = sample::Options { weeks: options.weeks, seed: options.seed, now: here.now, zone: here.zone };
    let begins = sample::begins(&life)?;
    make_room(&options.out)?;
    let here = here.at(options.out.clone())?;
    let diary = Diary::create_with_kept_key(&here.place, here.surroundings(), begins)?;
    std::fs::write(options.out.join(MARK), "")?;
    let told = sample::live(&diary, &life)?;
    share(&here, &diary, &options.out.join(SHARED))?;
    let card = cards(&here, &diary)?;
    let info = diary.info()?;
    let (folder, program) = (options.out.display(), program());
    let text = format!(
        "{}\n\n{card}\nThe diary is in {folder}, encrypted; its key is beside it. Look further:\n  \
         {program} --diary {folder} info\n  {program} --diary {folder} card --four-weeks\n  \
         {program} --diary {folder} card --json\n  \
         {program} --diary {folder} body map\n  \
         {program} --diary {folder} body svg --out body.svg\n  \
         {program} --diary {folder} session list\n  \
         {program} --diary {folder} safety\n  \
         {program} --diary {folder} remind plan\n  \
         {program} --diary {folder} massage touch --sheet touch.html\n  \
         {program} --diary {folder} share preview\n\
         What their DBT therapist would get is in {folder}/{SHARED}, in plain:\n\
         a report to read, a FHIR document for a clinic's system, tables.\n",
        screen::wrapped(&told.about, 78, ""),
    );
    Ok(Output::done(json!({ "diary": folder.to_string(), "name": told.name, "about": told.about, "info": info }), text))
}

/// What a DBT therapist would get of the last four weeks, in each form.
fn share(here: &Here, diary: &Diary, folder: &Path) -> Result<()> {
    std::fs::create_dir(folder)?;
    let sharing = Choice::default().sharing(here, diary, "dbt-therapist")?;
    let report = Pages::default().page(here, diary, &sharing)?;
    NewFile::write_whole(&folder.join("report.html"), report.html.as_deref().unwrap_or_default())?;
    let mut file = NewFile::begin(&folder.join("diary.fhir.json"))?;
    diary.export_fhir(here.now, &sharing, ShareWay::File, &report, &here.texts, &mut file, &Job::default())?;
    file.finish()?;
    diary.export_csv(here.now, &sharing, &here.texts, &folder.join("tables"), &Job::default())?;
    Ok(())
}

/// The program as it was called, so that the lines it shows can be run as they stand.
fn program() -> String {
    let called = std::env::args().next().filter(|path| path.contains(std::path::MAIN_SEPARATOR));
    called.unwrap_or_else(|| "somacard".into())
}

/// This week's card; on its first days the last week's before it, because there is little to see yet.
fn cards(here: &Here, diary: &Diary) -> Result<String> {
    let today = diary.today(here.now)?;
    let (items, week) = diary.week(here.now, today)?;
    let this = screen::week(&items, &week, today, &here.texts);
    if today.since(week.first_day) > 2 {
        return Ok(this);
    }
    let (items, last) = diary.week(here.now, week.first_day.plus(-1))?;
    Ok(format!("{}\n{this}", screen::week(&items, &last, today, &here.texts)))
}

/// Takes an earlier demo away; anything else in the folder stays and is a refusal.
fn make_room(folder: &Path) -> Result<()> {
    let full = std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some());
    if !full {
        return Ok(());
    }
    if !folder.join(MARK).exists() {
        let allowed = "an empty folder, a new one, or one that an earlier demo made";
        return Err(Error::invalid("out", Given::value(folder.display()), allowed));
    }
    if folder.join(SHARED).exists() {
        std::fs::remove_dir_all(folder.join(SHARED))?;
    }
    let place = somacard_core::store::Place::new(folder);
    match Diary::erase(&place, &Here::surroundings_of(folder)?) {
        Err(Error::NoDiary) | Ok(()) => Ok(()),
        Err(other) => Err(other),
    }
}
