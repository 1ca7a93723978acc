//! The map for one real person's 1,476 momentary reports, on the published file where it is at hand.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;

use somacard_core::body::{BodyAnswer, FeltAt};
use somacard_core::card::{Answer, CheckIn};
use somacard_core::import::{ImportMap, ImportSummary};
use somacard_core::store::{KeyFile, Place};
use somacard_core::time::{DiaryDay, Moment, Source};
use somacard_core::{Diary, Surroundings, SystemEntropy};
use tempfile::TempDir;

const REPORTS: u64 = 1476;

fn map() -> ImportMap {
    ImportMap::parse(include_str!("../../cli/maps/esm-single-person.toml")).unwrap()
}

fn now() -> Moment {
    Moment::of(chrono::DateTime::parse_from_rfc3339("2026-03-02T20:00:00+01:00").unwrap()).unwrap()
}

fn diary() -> (TempDir, Diary) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("diary"));
    let vault = KeyFile::new(folder.path().join("diary.key"), place.folder());
    let around = Surroundings { vault: Arc::new(vault), entropy: Arc::new(SystemEntropy) };
    let diary = Diary::create(&place, around, now()).unwrap();
    (folder, diary)
}

fn import(diary: &Diary, file: &[u8]) -> ImportSummary {
    diary.import_csv(now(), file, &map(), false, |_| Ok(())).unwrap()
}

/// The real file, where it is beside the checkout.
fn reports() -> Option<Vec<u8>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/esm-single-person.csv");
    let file = std::fs::read(path).ok();
    if file.is_none() {
        eprintln!("skipped: esm-single-person.csv is not in ../shared/data");
    }
    file
}

fn day(text: &str) -> DiaryDay {
    text.parse().unwrap()
}

fn all(diary: &Diary) -> Vec<CheckIn> {
    diary.check_ins(day("2012-01-01"), day("2013-12-31")).unwrap()
}

/// The rows of the file, read without the importer: by the local second at which they were answered, or prompted, where
/// that was not recorded.
fn by_second(file: &[u8]) -> HashMap<String, HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(file);
    let rows = reader.deserialize().map(|row| row.unwrap());
    let second = |row: &HashMap<String, String>| match row["answered_at"].ends_with("T99:00:00") {
        true => row["prompted_at"].clone(),
        false => row["answered_at"].clone(),
    };
    rows.map(|row| (second(&row), row)).collect()
}

/// One row under the map's own columns, answered at this local second.
fn one_report(answered: &str) -> String {
    let columns = map().columns;
    let mut file = String::from("prompted_at,prompt_no,answered_at");
    columns.iter().for_each(|column| write!(file, ",{}", column.name).unwrap());
    write!(file, "\n{answered},1,{answered}").unwrap();
    columns.iter().for_each(|_| file.push_str(",1"));
    file + "\n"
}

#[test]
fn every_report_arrives_and_the_same_file_again_adds_nothing() {
    let Some(file) = reports() else { return };
    let (_folder, diary) = diary();
    let first = import(&diary, &file);
    assert_eq!((first.read, first.imported, first.unchanged, first.published), (REPORTS, REPORTS, 0, true));
    assert!(first.skipped.is_empty(), "{:?}", first.skipped);
    assert_eq!(first.other_time, [797, 1111], "the two reports whose answering hour is written 99");
    assert!(first.left_out.iter().any(|column| column == "who_with"), "{:?}", first.left_out);
    let log = diary.changes().unwrap();
    let second = import(&diary, &file);
    assert_eq!((second.read, second.imported, second.unchanged), (REPORTS, 0, REPORTS));
    assert_eq!(diary.changes().unwrap(), log);
    assert_eq!(diary.info().unwrap().check_ins, REPORTS);
    assert!(diary.check().unwrap().sound());
}

#[test]
fn every_answer_is_the_one_in_the_file_and_every_time_the_local_second() {
    let Some(file) = reports() else { return };
    let (_folder, diary) = diary();
    import(&diary, &file);
    let rows = by_second(&file);
    let check_ins = all(&diary);
    assert_eq!(check_ins.len(), rows.len());
    for check_in in check_ins {
        let local = check_in.time.recorded_at.civil().format("%Y-%m-%dT%H:%M:%S").to_string();
        let row = &rows[&local];
        assert_eq!(check_in.time.source, Source::Imported);
        assert_eq!(check_in.answers.len(), map().columns.len(), "{local}");
        for (item, answer) in &check_in.answers {
            let said: i32 = row[item.as_str().strip_prefix("esm-").unwrap()].parse().unwrap();
            assert_eq!(*answer, Answer::Number(said), "{item} at {local}");
        }
    }
}

/// What was felt there, by local second: sensation and intensity.
fn felt(diary: &Diary, target: &str) -> HashMap<String, (String, u8)> {
    let felt = diary.felt(target, day("2012-01-01"), day("2013-12-31")).unwrap();
    let one = |at: FeltAt| {
        let BodyAnswer::Intensity(intensity) = at.reading.answer else { panic!("{at:?}") };
        let second = at.time.recorded_at.civil().format("%Y-%m-%dT%H:%M:%S").to_string();
        (second, (at.reading.sensation.as_str().to_owned(), intensity))
    };
    felt.into_iter().map(one).collect()
}

#[test]
fn every_pain_and_every_headache_is_felt_in_the_body_from_0_to_10() {
    let Some(file) = reports() else { return };
    let (_folder, diary) = diary();
    import(&diary, &file);
    let rows = by_second(&file);
    for (column, target) in [("headache", "head"), ("pain", "whole")] {
        let felt = felt(&diary, target);
        assert_eq!(felt.len(), rows.len(), "{target}");
        for (second, row) in &rows {
            let intensity = [0, 2, 3, 5, 7, 8, 10][row[column].parse::<usize>().unwrap() - 1];
            assert_eq!(felt[second], ("pain".to_owned(), intensity), "{target} at {second}");
        }
        let strong = felt.values().filter(|(_, intensity)| *intensity >= 3).count();
        assert_eq!(strong, if target == "head" { 111 + 8 } else { 40 }, "cells of 3 and 4 in the file");
    }
    assert_eq!(felt(&diary, "head")["2012-08-13T09:00:15"].1, 0);
}

#[test]
fn reports_on_both_sides_of_a_clock_change_have_their_own_offset() {
    let Some(file) = reports() else { return };
    let (_folder, diary) = diary();
    import(&diary, &file);
    let times: Vec<_> = all(&diary).into_iter().map(|check_in| check_in.time.recorded_at.rfc3339()).collect();
    for time in [
        "2012-08-13T09:00:15+02:00",
        "2012-10-27T18:47:30+02:00",
        "2012-10-28T08:22:58+01:00",
        "2013-03-30T22:02:39+01:00",
        "2013-03-31T11:59:01+02:00",
    ] {
        assert!(times.iter().any(|found| found == time), "{time}");
    }
    let summer = times.iter().filter(|time| time.ends_with("+02:00")).count();
    assert_eq!(times.len() - summer, times.iter().filter(|time| time.ends_with("+01:00")).count());
    let last_summer_day = |time: &&String| time.as_str() < "2012-10-28T03" || time.as_str() > "2013-03-31T02";
    assert_eq!(times.iter().filter(last_summer_day).count(), summer);
}

#[test]
fn a_report_after_midnight_belongs_to_the_day_before() {
    for (answered, for_day) in [
        ("2012-08-15T00:20:00", "2012-08-14"),
        ("2012-08-15T03:59:59", "2012-08-14"),
        ("2012-08-15T04:00:00", "2012-08-15"),
        // The night in which the clock goes back, and the one in which it goes forward.
        ("2012-10-28T02:30:00", "2012-10-27"),
        ("2013-03-31T03:30:00", "2013-03-30"),
    ] {
        let (_folder, diary) = diary();
        import(&diary, one_report(answered).as_bytes());
        let days: Vec<_> = all(&diary).into_iter().map(|check_in| check_in.time.for_day).collect();
        assert_eq!(days, [day(for_day)], "{answered}");
    }
}
