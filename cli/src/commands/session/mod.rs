//! Sessions with a practitioner: series and their hours, single sessions, visits, people and places.

mod hours;
mod list;
mod mark;
mod people;
mod visit;

use clap::{Args, Subcommand};
use somacard_core::sessions::Series;
use somacard_core::{Diary, Error, Given, Result};

pub use hours::kind;
pub use list::session_json;

use crate::here::Here;
use crate::output::Output;

/// Options of `session`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Begin a series of sessions, or note a single one
    Add(hours::Add),
    /// List sessions, or the series with --series
    List(list::List),
    /// Move one session
    Move(mark::Move),
    /// Cancel one session
    Cancel(mark::Cancel),
    /// Say what became of one session
    Mark(mark::Outcome),
    /// Give a series other hours from a day on
    Hours(hours::Change),
    /// Change the name, the practitioner, the place or the note of a series
    Edit(hours::Edit),
    /// Pause a series; nobody has to say why
    Pause(hours::Pause),
    /// Go on with a paused or ended series
    Resume(hours::Resume),
    /// End a series; nobody has to say why
    End(hours::End),
    /// Note what was before, in and after a session
    Visit(Box<visit::Options>),
    /// List visits
    Visits(visit::List),
    /// Practitioners
    People(people::People),
    /// Places
    Places(people::Places),
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.what {
        What::Add(options) => hours::add(here, &diary, options),
        What::List(options) => list::list(here, &diary, &options),
        What::Move(options) => mark::move_to(here, &diary, &options),
        What::Cancel(options) => mark::cancel(here, &diary, &options),
        What::Mark(options) => mark::outcome(here, &diary, options),
        What::Hours(options) => hours::change(here, &diary, &options),
        What::Edit(options) => hours::edit(here, &diary, options),
        What::Pause(options) => hours::pause(here, &diary, &options),
        What::Resume(options) => hours::resume(here, &diary, &options),
        What::End(options) => hours::end(here, &diary, &options),
        What::Visit(options) => visit::run(here, &diary, *options),
        What::Visits(options) => visit::list(here, &diary, &options),
        What::People(options) => people::people(here, &diary, options),
        What::Places(options) => people::places(here, &diary, options),
    }
}

/// The series that is meant: by its id, the person's name for it, or the name of its kind where only one has it.
pub fn series_named(diary: &Diary, name: &str) -> Result<Series> {
    let all = diary.series()?;
    let titled = |series: &&Series| series.title.as_deref().is_some_and(|title| title.eq_ignore_ascii_case(name));
    let tests: [&dyn Fn(&&Series) -> bool; 3] =
        [&|series| series.id == name, &titled, &|series| series.kind.name() == name];
    for test in tests {
        let found: Vec<_> = all.iter().filter(test).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Ok((*one).clone()),
            _ => {
                return Err(Error::invalid("series", Given::value(name), "a name that only one series has, or its id"));
            }
        }
    }
    let allowed = "a series by its id or name; `somacard session list --series` shows them";
    Err(Error::not_found("series", Given::value(name), allowed))
}
