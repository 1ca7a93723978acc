//! Opening a diary and reading its first screen, ten years and empty.

use somacard_core::Diary;
use tempfile::TempDir;

use crate::measure;
use crate::years::{Years, door};

/// The row of the table.
pub fn row(years: &Years) {
    let empty = TempDir::new().unwrap();
    let (place, around) = door(empty.path());
    drop(Diary::create(&place, around, years.evening(0)).unwrap());
    let one_year = Years::live(1);
    let first_screen = |diary: Diary| drop(diary.week(years.evening(0), years.last_day()).unwrap());
    let open_empty = |_| {
        let (place, around) = door(empty.path());
        first_screen(Diary::open(&place, around).unwrap());
    };
    let times = measure::in_turns(100, |_| first_screen(years.open()), open_empty);
    measure::row("open ten years, first screen", times, "≤ 2 × opening the empty file");
    let times = measure::in_turns(100, |_| first_screen(years.open()), |_| first_screen(one_year.open()));
    measure::row("open ten years against one year", times, "flat");
}
