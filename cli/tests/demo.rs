//! The sample person: lived through the façade, the same for a seed, and plausible as a diary.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use somacard_cli::sample::{Options, begins, live};
use somacard_core::card::{Answer, CheckIn, DayCard, From, ItemId, Shares};
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::{DiaryDay, Moment, Source, parse_zone};
use somacard_core::{Diary, Error, Surroundings, SystemEntropy};
use tempfile::TempDir;

/// A life with all that is read of it; the diary's folder goes with it.
struct Life {
    diary: Diary,
    name: String,
    about: String,
    days: Vec<DayCard>,
    check_ins: Vec<CheckIn>,
    today: DiaryDay,
    _folder: TempDir,
}

fn options(weeks: u32, seed: u64) -> Options {
    let now = Moment::of(chrono::DateTime::parse_from_rfc3339("2026-06-19T23:30:00+02:00").unwrap()).unwrap();
    Options { weeks, seed, now, zone: parse_zone("Europe/Amsterdam").unwrap() }
}

fn empty(options: &Options) -> (TempDir, Diary) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("diary"));
    let vault = KeyFile::new(folder.path().join("diary.key"), place.folder());
    let around = Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) };
    let begin = begins(options).unwrap_or(options.now);
    (folder, Diary::create(&place, around, begin).unwrap())
}

fn lived(options: Options) -> Life {
    let (folder, diary) = empty(&options);
    let told = live(&diary, &options).unwrap();
    let today = diary.today(options.now).unwrap();
    let from = today.plus(-7 * i64::from(options.weeks) - 30);
    let days = diary.days(from, today).unwrap().days;
    let check_ins = diary.check_ins(from, today).unwrap();
    Life { diary, name: told.name, about: told.about, days, check_ins, today, _folder: folder }
}

/// Twelve weeks of a few different people.
static LIVES: LazyLock<Vec<Life>> = LazyLock::new(|| [7, 1, 2, 3, 40].map(|seed| lived(options(12, seed))).into());

/// All that a person reads of a life; ids of own items come from the system's randomness and stay out.
fn cards(life: &Life) -> String {
    let labels = life.diary.template().unwrap().into_iter().map(|item| (item.id, item.label));
    let own: Vec<_> = labels.filter_map(|(id, label)| Some((id, label?))).collect();
    let said = format!("{}\n{}\n{:?}\n{:?}", life.name, life.about, life.days, life.check_ins);
    let said = own.iter().fold(said, |said, (id, label)| said.replace(id.as_str(), label));
    life.check_ins.iter().fold(said, |said, check_in| said.replace(&check_in.id, "id"))
}

fn peak(card: &DayCard, item: &str) -> Option<f64> {
    let number = card.items.get(&ItemId::new(item).unwrap())?.value.number()?;
    Some(f64::from(number))
}

/// The days of a life, without those before it began.
fn own_days(life: &Life) -> &[DayCard] {
    let first = life.days.iter().position(|card| card.filled || card.away || card.missing.is_some()).unwrap();
    &life.days[first..]
}

fn share(life: &Life) -> f64 {
    let shares = Shares::of(own_days(life), Some(own_days(life)[0].day), life.today);
    f64::from(shares.filled) / f64::from(shares.days)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// How much a day resembles the day before it, over neighbours that are both filled in.
fn lag_one(days: &[DayCard], item: &str) -> f64 {
    let values: Vec<_> = days.iter().map(|card| peak(card, item)).collect();
    let known: Vec<_> = values.iter().flatten().copied().collect();
    let middle = mean(&known);
    let squares: Vec<_> = known.iter().map(|value| (value - middle).powi(2)).collect();
    let pairs = values.windows(2).filter_map(|pair| Some((pair[0]? - middle) * (pair[1]? - middle)));
    mean(&pairs.collect::<Vec<_>>()) / mean(&squares)
}

#[test]
fn the_same_seed_gives_the_same_cards_and_another_seed_another_person() {
    let again = lived(options(12, 7));
    assert!(cards(&LIVES[0]) == cards(&again), "the cards differ");
    assert_eq!(LIVES[0].diary.chains().unwrap().len(), again.diary.chains().unwrap().len());
    assert_eq!(LIVES[0].diary.goals().unwrap(), again.diary.goals().unwrap());
    let different: HashSet<_> = LIVES.iter().map(cards).collect();
    assert_eq!(different.len(), LIVES.len());
    let abouts: HashSet<_> = LIVES.iter().map(|life| &life.about).collect();
    assert_eq!(abouts.len(), LIVES.len());
}

#[test]
fn exactly_the_weeks_asked_for_are_lived_and_nothing_after_now() {
    for weeks in [1, 2, 5] {
        let life = lived(options(weeks, 7));
        let days = own_days(&life);
        assert_eq!(days[0].day, life.today.plus(1 - 7 * i64::from(weeks)), "{weeks} weeks");
        let now = options(weeks, 7).now;
        assert!(life.check_ins.iter().all(|check_in| check_in.time.recorded_at <= now));
    }
    for weeks in [0, 521] {
        let (_folder, diary) = empty(&options(weeks, 7));
        let refused = live(&diary, &options(weeks, 7));
        assert!(matches!(&refused, Err(Error::Invalid { field, .. }) if field == "weeks"), "{refused:?}");
    }
}

#[test]
fn a_life_lived_until_noon_has_no_evening_yet() {
    let noon = Moment::of(chrono::DateTime::parse_from_rfc3339("2026-06-19T12:00:00+02:00").unwrap()).unwrap();
    let life = lived(Options { now: noon, ..options(3, 7) });
    let earlier = |check_in: &CheckIn| check_in.time.recorded_at <= noon;
    assert!(life.check_ins.iter().all(earlier));
    let today = own_days(&life).last().unwrap();
    assert!(today.items.values().all(|value| value.typed.is_none()));
    assert_eq!(own_days(&life).len(), 21);
}

#[test]
fn the_diary_is_sound_and_keeps_nothing_it_cannot_read() {
    for life in LIVES.iter() {
        let report = life.diary.check().unwrap();
        assert!(report.sound() && report.quarantined == 0, "{report:?}");
    }
}

#[test]
fn every_value_is_on_the_scale_of_its_item() {
    for life in LIVES.iter() {
        let items = life.diary.template().unwrap();
        for card in own_days(life) {
            for (id, value) in &card.items {
                let item = items.iter().find(|item| item.id == *id).unwrap();
                item.scale.check(id.as_str(), &value.value).unwrap();
                assert!(item.active_on(card.day), "{id} is not asked on {}", card.day);
            }
        }
    }
}

#[test]
fn the_card_is_filled_in_as_people_do() {
    for life in LIVES.iter() {
        let share = share(life);
        assert!((0.60..=0.97).contains(&share), "{}: {share}", life.about);
        let days = own_days(life);
        let sources: HashSet<_> =
            days.iter().flat_map(|card| card.sources.iter().map(|source| source.name())).collect();
        assert_eq!(sources, HashSet::from([Source::Live, Source::Late, Source::InSession].map(Source::name)));
        assert!(days.iter().any(|card| card.away && !card.filled), "no day away");
        assert!(days.iter().any(|card| card.missing.is_some()), "no missing-links answer");
        let both =
            |card: &&DayCard| card.items.values().any(|value| value.from == From::CheckIn && value.typed.is_some());
        let raised = days.iter().filter(both).count();
        assert!(raised < days.len() / 4, "check-ins above the card are the exception: {raised}");
    }
}

#[test]
fn the_strongest_feeling_goes_on_from_day_to_day_and_changes_slowly() {
    for life in LIVES.iter() {
        let days = own_days(life);
        let level = |item: &str| mean(&days.iter().filter_map(|card| peak(card, item)).collect::<Vec<_>>());
        let feelings = ["sad", "shame", "anger", "fear"];
        let strongest = feelings.into_iter().max_by(|a, b| level(a).total_cmp(&level(b))).unwrap();
        let lag = lag_one(days, strongest);
        assert!((0.2..0.95).contains(&lag), "{strongest} of seed {}: {lag}", life.about);
        assert!((1.5..4.0).contains(&level(strongest)));
    }
}

#[test]
fn urges_are_mostly_low_and_acts_rare() {
    for life in LIVES.iter() {
        let days = own_days(life);
        for item in ["urge-suicide", "urge-self-harm"] {
            let urges: Vec<_> = days.iter().filter_map(|card| peak(card, item)).collect();
            let low = urges.iter().filter(|urge| **urge <= 1.0).count() as f64 / urges.len() as f64;
            assert!(low > 0.6, "{item}: {low}");
            assert!(urges.iter().all(|urge| *urge <= 3.0));
        }
        let acts = days.iter().filter(|card| peak(card, "self-harm").is_some_and(|count| count > 0.0)).count();
        assert!(acts <= 3, "{acts}");
        let attempt = ItemId::new("suicide-attempt").unwrap();
        assert!(days.iter().filter_map(|card| card.items.get(&attempt)).all(|day| day.value == Answer::YesNo(false)));
    }
}

#[test]
fn hard_days_have_triggers_skills_and_body_readings() {
    for life in LIVES.iter() {
        let with = |what: fn(&CheckIn) -> bool| life.check_ins.iter().filter(|check_in| what(check_in)).count();
        assert!(with(|check_in| !check_in.triggers.is_empty()) >= 5);
        assert!(with(|check_in| !check_in.skills.is_empty()) >= 10);
        assert!(with(|check_in| !check_in.readings.is_empty()) >= 20);
        assert!(own_days(life).iter().any(|card| !card.ticks.is_empty()));
    }
}

#[test]
fn goals_headers_and_chains_are_kept_too() {
    for life in LIVES.iter() {
        assert!(life.diary.goals().unwrap().life_worth_living.current().is_some());
        let chains = life.diary.chains().unwrap();
        assert!((1..=4).contains(&chains.len()), "{}", chains.len());
        assert!(chains.iter().all(|chain| chain.behaviour.is_some() && chain.links.len() >= 4));
        let (_, weeks) = life.diary.four_weeks(options(12, 7).now, life.today).unwrap();
        assert!(weeks.iter().filter(|week| week.header.skill_of_week.is_some()).count() >= 2);
    }
}

#[test]
fn notes_rarely_repeat() {
    for life in LIVES.iter() {
        let notes: Vec<_> = own_days(life).iter().filter_map(|card| card.note.current()).collect();
        let different: HashSet<_> = notes.iter().collect();
        assert!(notes.len() >= 20, "{}", notes.len());
        assert!(different.len() * 10 >= notes.len() * 8, "{} of {}", different.len(), notes.len());
        assert!(notes.iter().all(|note| !note.contains('{')), "a name is missing");
    }
}
