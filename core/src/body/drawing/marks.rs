//! From what is known of the body to the marks of a picture.

use super::{Fill, Mark, Picture};
use crate::body::{BodyPeriod, HEAD, Place, TouchLevel, TouchPlan, WHOLE};
use crate::text::{TextArg, Texts};

/// Stands where a scan asked and nothing was there.
const NOTHING: &str = "○";

/// The map of a moment or a day.
pub fn map_of_places(title: String, places: &[Place], texts: &Texts, show_intimate: bool) -> Picture {
    let marks = places.iter().filter(|place| has_region(&place.target)).filter_map(|place| {
        let strongest = place.felt.iter().filter_map(|felt| felt.answer.intensity()).max();
        let number = place.intensity(None).or(strongest);
        let (fill, label) = match number {
            Some(0) => (Fill::Plain, NOTHING.to_owned()),
            Some(number) => (step(f64::from(number)), number.to_string()),
            None if place.absent() => (Fill::Stripes, "–".to_owned()),
            None => return None,
        };
        let copied = !place.felt.is_empty() && place.felt.iter().all(|felt| felt.copied);
        Some(Mark { target: place.target.clone(), fill, label, said: texts.place(place, None), copied })
    });
    let mut notes = beside(places.iter().map(|place| (place.target.as_str(), texts.place(place, None))));
    notes.push(texts.say("map-own-sides"));
    let marks: Vec<_> = marks.collect();
    let legend = legend(&marks, texts);
    Picture { title, headed: true, words: words(texts), marks, legend, notes, show_intimate }
}

/// The map of a span of days: the mean of the days' strongest.
pub fn map_of_period(title: String, period: &BodyPeriod, texts: &Texts, show_intimate: bool) -> Picture {
    let marks = period.places.iter().filter(|place| has_region(&place.target)).map(|place| {
        let (fill, label) = match place.mean {
            Some(_) if place.nothing_felt() => (Fill::Plain, NOTHING.to_owned()),
            Some(mean) => (step(mean.round()), whole(mean)),
            None => (Fill::Stripes, "–".to_owned()),
        };
        Mark { target: place.target.clone(), fill, label, said: texts.place_over_time(place), copied: false }
    });
    let marks: Vec<_> = marks.collect();
    let mut notes = vec![texts.say_with("map-mean", &[("days", TextArg::Number(period.days.into()))])];
    notes.extend(beside(period.places.iter().map(|place| (place.target.as_str(), texts.place_over_time(place)))));
    notes.push(texts.say("map-own-sides"));
    let legend = legend(&marks, texts);
    Picture { title, headed: true, words: words(texts), marks, legend, notes, show_intimate }
}

/// The touch plan: avoid and usually fine are marked, ask first is everywhere else. Locked regions are marked too, and no
/// reason is said.
pub fn plan_of_touch(title: String, plan: &TouchPlan, texts: &Texts) -> Picture {
    let sign = |level: TouchLevel| match level {
        TouchLevel::Avoid => (Fill::Crossed, "✕"),
        TouchLevel::AskFirst => (Fill::Plain, "?"),
        TouchLevel::UsuallyFine => (Fill::Step(1), "✓"),
    };
    let worth_a_mark = plan.touches.iter().filter(|touch| touch.marked.is_some() || touch.level == TouchLevel::Avoid);
    let marks = worth_a_mark.map(|touch| {
        let (fill, label) = sign(touch.level);
        let said = format!("{}: {}", texts.region(touch.region), texts.say(&format!("touch-{}", touch.level.name())));
        Mark { target: touch.region.to_owned(), fill, label: label.to_owned(), said, copied: false }
    });
    let legend = TouchLevel::ALL.into_iter().rev().map(|level| {
        let (fill, label) = sign(level);
        (fill, label.to_owned(), texts.say(&format!("touch-{}-means", level.name())))
    });
    let (marks, legend) = (marks.collect(), legend.collect());
    let notes = vec![texts.say("map-own-sides")];
    Picture { title, headed: false, words: words(texts), marks, legend, notes, show_intimate: false }
}

/// The nearest whole number; the words say the mean in tenths.
fn whole(mean: f64) -> String {
    if mean < 0.5 { "<1".to_owned() } else { format!("{:.0}", mean.round()) }
}

fn has_region(target: &str) -> bool {
    target != WHOLE && target != HEAD
}

/// What has no place on the figure.
fn beside<'a>(said: impl Iterator<Item = (&'a str, String)>) -> Vec<String> {
    said.filter(|(target, _)| !has_region(target)).map(|(_, said)| said).collect()
}

fn words(texts: &Texts) -> [String; 4] {
    ["view-front", "view-back", "side-left", "side-right"].map(|word| texts.say(word))
}

/// 1–2, 3–4, 5–6, 7–8, 9–10; a mean below 1 is a faint one.
fn step(number: f64) -> Fill {
    let steps = [(2.5, Fill::Step(1)), (4.5, Fill::Step(2)), (6.5, Fill::Step(3)), (8.5, Fill::Step(4))];
    steps.into_iter().find(|(below, _)| number < *below).map_or(Fill::Step(5), |(_, fill)| fill)
}

/// The fills that there are, with their numbers.
fn legend(marks: &[Mark], texts: &Texts) -> Vec<(Fill, String, String)> {
    let rows = [
        (Fill::Plain, NOTHING, "map-zero"),
        (Fill::Step(1), "1–2", "map-step-1"),
        (Fill::Step(2), "3–4", "map-step-2"),
        (Fill::Step(3), "5–6", "map-step-3"),
        (Fill::Step(4), "7–8", "map-step-4"),
        (Fill::Step(5), "9–10", "map-step-5"),
        (Fill::Stripes, "–", "map-stripes"),
    ];
    let used = |fill: Fill| marks.iter().any(|mark| mark.fill == fill);
    let mut legend: Vec<_> = rows
        .into_iter()
        .filter(|(fill, ..)| matches!(fill, Fill::Step(_)) || used(*fill))
        .map(|(fill, sign, text)| (fill, sign.to_owned(), texts.say(text)))
        .collect();
    legend.push((Fill::Plain, String::new(), texts.say("map-empty")));
    if marks.iter().any(|mark| mark.copied) {
        legend.push((Fill::Plain, "┄".to_owned(), texts.say("map-copied")));
    }
    legend
}
