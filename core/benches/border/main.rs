//! What a screen costs inside Rust, and how many bytes it is across the border, on ten years of data. `bindings/bench` runs it
//! beside the same screens in Kotlin and Swift: `cargo bench -p somacard-core --features uniffi --bench border -- DIR` makes
//! the diary in `DIR`, with its key file, and prints one line for each screen.
#![allow(clippy::unwrap_used)]

#[path = "../budgets/years.rs"]
#[allow(dead_code)]
mod years;

use std::path::Path;
use std::time::Instant;

use somacard_core::Job;
use somacard_core::phone::reminders::ReminderLimits;
use somacard_core::phone::{Day, Diary, SomacardError};
use somacard_core::sessions::Role;
use somacard_core::store::KeyFile;
use somacard_core::text::Language;
use uniffi::LowerReturn;

/// How often each screen is asked for.
const ROUNDS: usize = 200;

fn main() {
    let Some(folder) = std::env::args().nth(1).filter(|argument| !argument.starts_with('-')) else {
        println!("give a folder for the diary of ten years; bindings/bench does");
        return;
    };
    let (folder, years) = (Path::new(&folder), years::Years::live(10));
    copy(years.folder(), folder);
    let place = folder.join("diary");
    let vault = std::sync::Arc::new(KeyFile::new(folder.join("diary.key"), &place));
    let diary = Diary::open(place.to_str().unwrap().into(), vault, Language::English).unwrap();
    let now = years.evening(0);
    let day = Day { year: 2026, month: 6, day: 30 };
    let job = || std::sync::Arc::new(Job::default());
    screen("today", || diary.today(now));
    screen("check_in_form", || diary.check_in_form(now, None, None));
    screen("day", || diary.day(now, day));
    screen("week", || diary.week(now, Some(day)));
    screen("four_weeks", || diary.four_weeks(now, Some(day)));
    screen("body_figure", || diary.body_figure());
    screen("body_day", || diary.body_day(now, Some(day)));
    screen("body_period", || diary.body_period(now, None, None, None));
    screen("skills", || diary.skills(now, None, None));
    screen("sessions", || diary.sessions(now, None));
    screen("visits", || diary.visits(now, None));
    screen("massage_plan", || diary.massage_plan(now));
    screen("touch_plan", || diary.touch_plan());
    screen("screening", || diary.screening(now));
    screen("reminders", || diary.reminders(now, "Europe/Amsterdam".into(), phone()));
    screen("insights", || diary.insights(now, None, None, job()));
    screen("safety", || diary.safety(now, false));
    let scope = diary.share_preset(Role::DbtTherapist).expect("an open diary");
    screen("report", || diary.report(now, None, None, scope.clone(), job()));
    screen("settings", || diary.settings(now));
}

fn phone() -> ReminderLimits {
    ReminderLimits { capacity: 64, exact: true }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.join("diary")).unwrap();
    for file in ["diary.key", "diary/diary.db", "diary/sidecar.db"] {
        std::fs::copy(from.join(file), to.join(file)).unwrap();
    }
}

/// The median of a screen, and its size as it crosses.
fn screen<T>(name: &str, ask: impl Fn() -> Result<T, SomacardError>)
where
    Result<T, SomacardError>: LowerReturn<somacard_core::UniFfiTag, ReturnType = uniffi::RustBuffer>,
{
    let rounds = if ask().is_ok() && slow(&ask) { ROUNDS / 20 } else { ROUNDS };
    let mut times: Vec<_> = (0..rounds)
        .map(|_| {
            let began = Instant::now();
            std::hint::black_box(ask().unwrap());
            began.elapsed()
        })
        .collect();
    times.sort();
    let across = <Result<T, SomacardError> as LowerReturn<somacard_core::UniFfiTag>>::lower_return(ask());
    let bytes = across.map_or(0, |buffer| buffer.destroy_into_vec().len());
    println!("{name} {} {bytes}", times[times.len() / 2].as_nanos() as f64 / 1000.0);
}

fn slow<T>(ask: &impl Fn() -> Result<T, SomacardError>) -> bool {
    let began = Instant::now();
    std::hint::black_box(ask().unwrap());
    began.elapsed().as_millis() > 20
}
