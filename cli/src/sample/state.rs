//! Day by day, how the person is. Strain lasts from day to day (an autoregressive process over a slow wave), events raise
//! feelings and urges together, skills that helped lower the next day's strain, and over the months it eases a little.

use chrono::Datelike;
use somacard_core::time::DiaryDay;

use super::chance::{Chance, Stream};
use super::person::Person;
use super::words::Stressor;

/// One day of the life, before anybody writes it down.
pub(super) struct Day {
    pub date: DiaryDay,
    /// Strain: 0 on an average day, above 1 on a hard one.
    pub strain: f64,
    /// Sadness, shame, anger, fear: 0 to 5.
    pub feelings: [i32; 4],
    pub joy: i32,
    pub misery: i32,
    pub physical: i32,
    pub spaced_out: i32,
    pub own_feeling: i32,
    /// Suicide, self-harm, use, quit therapy: 0 to 5.
    pub urges: [i32; 4],
    pub stressor: Option<&'static Stressor>,
    pub good: bool,
    /// Skills with their number, 0 to 7.
    pub skills: Vec<(&'static str, i64)>,
    pub self_harm: bool,
    pub behaviour: bool,
    pub lied: bool,
    pub interfering: bool,
    pub drinks: i32,
    pub prescribed: bool,
    pub as_needed: bool,
    /// Minutes slept in the night before.
    pub sleep: i32,
}

impl Day {
    /// Whether it was a hard one.
    pub(super) fn hard(&self) -> bool {
        self.strain > 0.9 || self.stressor.is_some()
    }
}

/// What one day hands to the next.
struct Carried {
    strain: f64,
    wave: f64,
    own: [f64; 4],
    /// What skills took off.
    relief: f64,
    days_since_harm: u32,
}

/// The days of a life, in order.
pub(super) fn days(person: &Person, seed: u64, first: DiaryDay, count: u32) -> Vec<Day> {
    let mut chance = Chance::new(seed, Stream::Days);
    let mut carried = Carried { strain: 0.4, wave: 0.2, own: [0.0; 4], relief: 0.0, days_since_harm: 20 };
    (0..count).map(|n| day(person, &mut chance, &mut carried, first.plus(n.into()), n)).collect()
}

fn day(person: &Person, chance: &mut Chance, carried: &mut Carried, date: DiaryDay, number: u32) -> Day {
    // Most of the change comes in the first half-year, and it is a part of the strain, not all of it.
    let months = f64::from(number) / 30.0;
    let eased = 0.7 * months / (months + 4.0);
    let stressor = chance.happens(0.16).then(|| *chance.pick(&person.stressors));
    let sleep = person.sleep - 22.0 * carried.strain + 40.0 * chance.bell();
    let short_night = ((person.sleep - sleep) / 60.0).max(0.0);
    carried.wave = 0.96 * carried.wave + 0.14 * chance.bell();
    carried.strain = 0.62 * carried.strain + 0.5 * chance.bell() + 0.2 * short_night - carried.relief;
    carried.strain = (carried.strain + if stressor.is_some() { 0.6 } else { 0.0 }).clamp(-2.2, 2.6);
    let strain = carried.strain + carried.wave - eased;
    let good = chance.happens(0.3 - 0.12 * strain.clamp(-1.0, 1.5));
    let skills = skills(person, chance, strain, eased);
    carried.relief = 0.13 * skills.iter().filter(|(_, number)| matches!(number, 5 | 7)).count() as f64;
    let raised = stressor.map_or([0.0; 4], |stressor| stressor.raises);
    let feelings = std::array::from_fn(|at| {
        carried.own[at] = 0.55 * carried.own[at] + 0.4 * chance.bell();
        peak(person.calm[at] + person.loads[at] * strain + carried.own[at] + 0.8 * raised[at])
    });
    let mut day = Day { strain, feelings, stressor, good, skills, ..quiet(date, sleep) };
    rest(person, chance, &mut day);
    acts(person, chance, &mut day, &mut carried.days_since_harm);
    day
}

fn quiet(date: DiaryDay, sleep: f64) -> Day {
    Day {
        date,
        strain: 0.0,
        feelings: [0; 4],
        joy: 0,
        misery: 0,
        physical: 0,
        spaced_out: 0,
        own_feeling: 0,
        urges: [0; 4],
        stressor: None,
        good: false,
        skills: Vec::new(),
        self_harm: false,
        behaviour: false,
        lied: false,
        interfering: false,
        drinks: 0,
        prescribed: true,
        as_needed: false,
        // People tell their sleep to the quarter of an hour.
        sleep: (sleep.clamp(150.0, 620.0) / 15.0).round() as i32 * 15,
    }
}

fn skills(person: &Person, chance: &mut Chance, strain: f64, practised: f64) -> Vec<(&'static str, i64)> {
    let wanted = 0.5 + 0.15 * strain.clamp(-1.0, 1.5) + 0.3 * practised;
    let count = usize::from(chance.happens(wanted)) + usize::from(chance.happens(wanted * 0.6));
    let used = chance.some(&person.skills, count);
    used.into_iter().map(|skill| (skill, skill_number(chance, strain, practised))).collect()
}

/// How a skill went, 1 to 7: the harder the day the less it helps, and some come by themselves with the months.
fn skill_number(chance: &mut Chance, strain: f64, practised: f64) -> i64 {
    let helped = chance.happens(0.62 - 0.12 * strain.clamp(-1.0, 2.0));
    match chance.unit() {
        share if share < 0.06 => 1,
        share if share < 0.14 => 2,
        share if share < 0.22 + 0.05 * strain.max(0.0) => 3,
        share if share > 0.97 - 0.25 * practised => 6 + i64::from(helped),
        _ => 4 + i64::from(helped),
    }
}

fn rest(person: &Person, chance: &mut Chance, day: &mut Day) {
    let strain = day.strain;
    let highest = f64::from(day.feelings.into_iter().max().unwrap_or(0));
    let mean = f64::from(day.feelings.iter().sum::<i32>()) / 4.0;
    let tired = (420.0 - f64::from(day.sleep)) / 90.0;
    day.joy = peak(1.6 - 0.6 * strain + if day.good { 1.1 } else { 0.0 } + 0.4 * chance.bell());
    day.misery = peak(0.55 * highest + 0.45 * mean + 0.3 * chance.bell());
    day.physical = peak(1.0 + 0.35 * strain + 0.5 * tired + 0.5 * chance.bell());
    day.spaced_out = peak(0.3 + 0.6 * strain + if stirred(day) { 1.4 } else { 0.0 } + 0.4 * chance.bell());
    day.own_feeling = peak(1.2 + 0.8 * strain + 0.5 * chance.bell());
    let pushed = day.stressor.map_or(0.0, |stressor| stressor.urges);
    let drive = [0.55, 0.7, 0.6, 0.5];
    let most = [3, 3, 5, 4];
    day.urges = std::array::from_fn(|at| {
        peak(person.urges[at] + drive[at] * strain.max(-0.5) + pushed + 0.35 * chance.bell()).min(most[at])
    });
}

fn stirred(day: &Day) -> bool {
    day.stressor.is_some_and(|stressor| matches!(stressor.tag, "memory" | "crowd"))
}

fn acts(person: &Person, chance: &mut Chance, day: &mut Day, since_harm: &mut u32) {
    let strained = day.strain.clamp(-0.5, 2.0);
    day.self_harm = day.urges[1] >= 3 && *since_harm > 24 && chance.happens(0.3);
    *since_harm = if day.self_harm { 0 } else { *since_harm + 1 };
    day.behaviour = chance.happens(0.1 + 0.09 * strained);
    day.lied = chance.happens(0.05 + 0.03 * strained);
    day.interfering = day.urges[3] >= 2 && chance.happens(0.25);
    let weekend = matches!(day.date.date().weekday().number_from_monday(), 5 | 6);
    let thirst = 0.12 * f64::from(day.urges[2]) + if weekend { 0.3 } else { 0.05 };
    if person.drinks.is_some() && chance.happens(thirst) {
        day.drinks = 1 + chance.below(3) as i32 + i32::from(day.urges[2] >= 4);
    }
    day.prescribed = chance.happens(person.prescribed);
    day.as_needed = person.as_needed.is_some() && day.strain > 1.0 && chance.happens(0.35);
}

/// A number on the card's scale, 0 to 5.
fn peak(value: f64) -> i32 {
    value.clamp(0.0, 5.0).round() as i32
}
