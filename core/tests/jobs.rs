//! A long call tells how far it is and ends when it is no longer wanted, with nothing changed.
#![allow(clippy::unwrap_used)]

mod imports;

use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use imports::{Desk, HEADER, MAP, day, map};
use somacard_core::card::{Answer, ItemId};
use somacard_core::sessions::Role;
use somacard_core::sharing::ShareScope;
use somacard_core::{Area, ChangeListener, CheckInDraft, Diary, Error, Job, ListenerError, Result};

/// More rows than are read at once.
const ROWS: u64 = 2_000;

fn rows() -> String {
    let row = |n: u64| format!("k{n},2026-02-{:02} 10:00,{},1,,\n", n % 28 + 1, n % 6);
    format!("{HEADER}\n{}", (0..ROWS).map(row).collect::<String>())
}

/// The file, in a folder that goes when the first of them does.
fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rows.csv");
    fs::write(&file, rows()).unwrap();
    (folder, file)
}

/// A diary of 300 days.
fn lived() -> Desk {
    let desk = Desk::new();
    for n in 0..300 {
        let answers = vec![(ItemId::new("sad").unwrap(), Answer::Number(i32::try_from(n * 7 % 6).unwrap()))];
        let for_day = Some(day("2026-03-02").plus(-n));
        desk.diary.check_in(desk.now, CheckInDraft { for_day, answers, ..CheckInDraft::default() }).unwrap();
    }
    desk
}

fn insights(desk: &Desk, job: &Job) -> Result<()> {
    desk.diary.insights(day("2025-05-01"), day("2026-03-02"), job).map(drop)
}

fn report(desk: &Desk, job: &Job) -> Result<()> {
    let scope = ShareScope::preset(Role::DbtTherapist);
    desk.diary.report(desk.now, day("2025-05-01"), day("2026-03-02"), &scope, job).map(drop)
}

fn cancelled<T: Debug>(answer: Result<T>) {
    assert!(matches!(answer, Err(Error::Cancelled)), "{answer:?}");
}

/// A job that keeps how far it was at each step, and is cancelled once it is beyond `end`.
fn kept(end: f64) -> (Job, Arc<Mutex<Vec<f64>>>) {
    let steps = Arc::new(Mutex::new(Vec::new()));
    let kept = steps.clone();
    let job = Job::watched(move |job| {
        kept.lock().unwrap().push(job.fraction());
        if job.fraction() > end {
            job.cancel();
        }
    });
    (job, steps)
}

#[derive(Default)]
struct Told(Mutex<u32>);

impl ChangeListener for Told {
    fn changed(&self, _: Vec<Area>, _: u64) -> Result<(), ListenerError> {
        *self.0.lock().unwrap() += 1;
        Ok(())
    }
}

fn listening(diary: &Diary) -> (Arc<Told>, somacard_core::Listening) {
    let told = Arc::new(Told::default());
    (told.clone(), diary.listen(told))
}

#[test]
fn what_was_cancelled_before_never_begins_also_the_next_time() {
    let (desk, (_folder, file)) = (lived(), file());
    let before = desk.dump();
    let job = Job::default();
    job.cancel();
    for _ in 0..2 {
        cancelled(insights(&desk, &job));
        cancelled(report(&desk, &job));
        cancelled(desk.diary.import_file(desk.now, &file, &map(MAP), false, &job));
    }
    assert!(job.is_cancelled());
    assert_eq!((desk.dump(), job.fraction()), (before, 0.0));
}

#[test]
fn an_import_cancelled_after_some_rows_leaves_the_diary_as_it_was() {
    let desk = Desk::new();
    let before = desk.dump();
    let (told, _listening) = listening(&desk.diary);
    let job = Job::default();
    let told_so_far = desk.diary.revision();
    let answer = desk.diary.import_csv(desk.now, rows().as_bytes(), &map(MAP), false, |read| {
        if read == ROWS / 2 {
            job.cancel();
        }
        assert!(read <= ROWS / 2, "a row after it was cancelled");
        job.check()
    });
    cancelled(answer);
    assert_eq!((desk.dump(), *told.0.lock().unwrap(), desk.diary.revision()), (before, 0, told_so_far));
}

#[test]
fn a_file_is_imported_whole_or_not_at_all() {
    let (desk, (_folder, file)) = (Desk::new(), file());
    let before = desk.dump();
    let (job, steps) = kept(0.3);
    cancelled(desk.diary.import_file(desk.now, &file, &map(MAP), false, &job));
    assert_eq!(desk.dump(), before);
    assert!(steps.lock().unwrap().len() > 2 && job.fraction() < 1.0, "{job:?}");
    let (job, steps) = kept(1.0);
    let summary = desk.diary.import_file(desk.now, &file, &map(MAP), false, &job).unwrap();
    assert_eq!((summary.published, summary.imported), (true, ROWS));
    grows_to_1(&steps.lock().unwrap());
    job.cancel();
    assert_eq!(desk.diary.info().unwrap().check_ins, ROWS, "one that is done stays done");
    let nowhere = desk.diary.import_file(desk.now, &file.with_extension("none"), &map(MAP), false, &Job::default());
    assert_eq!(nowhere.unwrap_err().details().map(|(field, ..)| field.to_owned()), Some("file".into()));
}

#[test]
fn insights_and_the_report_end_between_two_quarters() {
    let desk = lived();
    for call in [insights, report] {
        let (job, steps) = kept(1.0);
        call(&desk, &job).unwrap();
        let all = steps.lock().unwrap().clone();
        grows_to_1(&all);
        assert!(all.len() > 4, "{all:?}");
        for end in [0.1, 0.55, 0.999] {
            let (job, steps) = kept(end);
            let answer = call(&desk, &job);
            // The last step is the end itself.
            if end < 0.99 {
                cancelled(answer);
                assert!(steps.lock().unwrap().len() < all.len() && job.fraction() < 1.0, "{job:?}");
            } else {
                answer.unwrap();
            }
        }
    }
}

fn grows_to_1(steps: &[f64]) {
    assert!(steps.windows(2).all(|two| two[0] <= two[1]), "{steps:?}");
    assert_eq!(steps.last(), Some(&1.0));
}
