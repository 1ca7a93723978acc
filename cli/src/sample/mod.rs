//! A sample person and some weeks of their diary, made up from a seed: lived day by day through the façade, as a person
//! would. The same seed, moment and zone give the same cards; nobody real is in it.

mod appointments;
mod chance;
mod evening;
mod habit;
mod life;
mod moment;
mod person;
mod plan;
mod scan;
mod session;
mod state;
mod words;

use chrono::{NaiveDateTime, Weekday};
use somacard_core::time::{DayStart, DiaryDay, Moment, Zone, resolve};
use somacard_core::{Diary, Error, Given, Result};

use evening::clock;
use person::Person;

/// Which life to make up.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Weeks up to now, 1 to 520.
    pub weeks: u32,
    /// The seed; another one is another person.
    pub seed: u64,
    /// The moment up to which it is lived.
    pub now: Moment,
    /// The zone the person lives in.
    pub zone: Zone,
}

/// Who it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The first name.
    pub name: String,
    /// A few sentences about the person and what to look for.
    pub about: String,
}

/// The moment the person begins: a diary for [`live`] is best created then, so that its history is in order.
///
/// # Errors
/// `Invalid` outside 1 to 520 weeks, or for days before 1900.
pub fn begins(options: &Options) -> Result<Moment> {
    at(options.zone, clock(first_day(options)?, 9 * 60 + 30, 0))
}

/// Lives `weeks` weeks up to `now` in a diary with the default card.
///
/// # Errors
/// `Invalid` outside 1 to 520 weeks; else what the diary refuses.
pub fn live(diary: &Diary, options: &Options) -> Result<Told> {
    let first = first_day(options)?;
    let person = Person::of(options.seed);
    let own = life::set_up(diary, &person, options, first)?;
    let mut entries = life::entries(&person, &own, options, first)?;
    entries.sort_by_key(|entry| entry.at);
    for entry in entries {
        let moment = at(options.zone, entry.at)?;
        if moment.instant <= options.now.instant {
            life::enter(diary, moment, entry.what)?;
        }
    }
    Ok(Told { name: person.name.into(), about: about(&person, options) })
}

fn first_day(options: &Options) -> Result<DiaryDay> {
    if !(1..=520).contains(&options.weeks) {
        return Err(Error::invalid("weeks", Given::value(options.weeks), "a whole number from 1 to 520"));
    }
    let today = DiaryDay::proposed(options.now.civil(), DayStart::default())?;
    Ok(today.plus(1 - 7 * i64::from(options.weeks)))
}

fn at(zone: Zone, civil: NaiveDateTime) -> Result<Moment> {
    Ok(resolve(zone, civil)?.moment())
}

fn about(person: &Person, options: &Options) -> String {
    let feeling = ["sadness", "shame", "anger", "fear"][person.dominant];
    let (weekday, hour) = person.habits.session;
    let weekday = weekday_name(weekday);
    let unit = if options.weeks == 1 { "week" } else { "weeks" };
    format!(
        "{}, {}, {}: nobody real, made up from seed {}. {} {unit} of the diary, with a session on {weekday}s at {hour}:00. \
         Mostly it is {feeling} that stands out; the line of their own on the card is “{}”.",
        person.name, person.age, person.work, options.seed, options.weeks, person.behaviour.label
    )
}

fn weekday_name(day: Weekday) -> &'static str {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    match day {
        Mon => "Monday",
        Tue => "Tuesday",
        Wed => "Wednesday",
        Thu => "Thursday",
        Fri => "Friday",
        Sat => "Saturday",
        Sun => "Sunday",
    }
}
