//! The body map: a touch, a month, ten years of one place, out of ten years, warm.

use std::time::{Duration, Instant};

use somacard_core::body::View;
use somacard_core::body::drawing::{Theme, map_of_period};
use somacard_core::body::figure::{FINGER, Point, figure};
use somacard_core::text::{Language, Texts};

use crate::by_hand::ByHand;
use crate::measure;
use crate::years::Years;

/// The rows of the table.
pub fn row(years: &Years) {
    touch();
    let diary = years.open();
    let plain = ByHand::copy(years, false);
    let last = years.last_day();
    let (from, before) = (last.plus(-29), last.plus(-59));
    let spans = [[before.to_string(), from.plus(-1).to_string()], [from.to_string(), last.to_string()]];
    let ours = |_| drop(std::hint::black_box(diary.body_period(from, last, None).unwrap()));
    let peer = |_| spans.iter().map(|[from, to]| plain.body(from, to)).sum::<usize>();
    let times = measure::in_turns(300, ours, peer);
    measure::row("month of body map, against the month before", times, "≤ 1.3 × the same SQL by hand on plain SQLite");
    let first = last.plus(-3652);
    let (from, to) = (first.to_string(), last.to_string());
    let ours = |_| drop(std::hint::black_box(diary.felt("jaw-left", first, last).unwrap()));
    let times = measure::in_turns(30, ours, |_| plain.felt("jaw-left", &from, &to));
    measure::row("ten years of one region", times, "≤ 1.3 × the same SQL by hand on plain SQLite");
    let texts = Texts::new(Language::English);
    let month = diary.body_period(last.plus(-29), last, None).unwrap();
    let draw = || map_of_period("A month".into(), &month, &texts, false).svg(Theme::Light);
    drop(draw());
    let start = Instant::now();
    (0..50).for_each(|_| drop(std::hint::black_box(draw())));
    println!("| a month drawn as SVG | {} | – | – | – |", measure::said(start.elapsed() / 50));
    let _ = std::fs::remove_file(&plain.path);
}

/// Every tenth unit of both views, each the best of five, so that what else the machine does is left out.
fn touch() {
    let all = |_: &somacard_core::body::Region| true;
    let (mut total, mut longest, mut count) = (Duration::ZERO, Duration::ZERO, 0);
    let points = (0..50).flat_map(|x| (0..100).map(move |y| (f64::from(x) * 10.0, f64::from(y) * 10.0)));
    for ((x, y), view) in points.flat_map(|point| [(point, View::Front), (point, View::Back)]) {
        let once = || {
            let start = Instant::now();
            std::hint::black_box(figure().hit(view, Point { x, y }, FINGER, all).unwrap());
            start.elapsed()
        };
        let took = (0..5).map(|_| once()).min().unwrap_or_default();
        (total, longest, count) = (total + took, longest.max(took), count + 1);
    }
    let (mean, longest) = (measure::said(total / count), measure::said(longest));
    println!("| hit test, 10,000 points | {mean}, longest {longest} | – | – | ≤ 50 µs |");
}
