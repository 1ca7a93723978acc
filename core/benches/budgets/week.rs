//! A week's card and a year of days out of ten years, warm.

use crate::by_hand::ByHand;
use crate::measure;
use crate::years::Years;

/// The rows of the table.
pub fn row(years: &Years) {
    let diary = years.open();
    let plain = ByHand::copy(years, false);
    let (now, last) = (years.evening(0), years.last_day());
    let first = diary.week(now, last).unwrap().1.first_day;
    let (from, to) = (first.to_string(), first.plus(6).to_string());
    let ours = |_| drop(std::hint::black_box(diary.week(now, last).unwrap()));
    let times = measure::in_turns(500, ours, |_| plain.week(&from, &to));
    measure::row("week card", times, "≤ 1.3 × the same SQL by hand on plain SQLite");
    let (from, to) = (last.plus(-364), last);
    let (text_from, text_to) = (from.to_string(), to.to_string());
    let ours = |_| drop(std::hint::black_box(diary.days(from, to).unwrap()));
    let times = measure::in_turns(50, ours, |_| plain.week(&text_from, &text_to));
    measure::row("a year of days", times, "≤ 1.3 × the same SQL by hand on plain SQLite");
    let _ = std::fs::remove_file(&plain.path);
}
