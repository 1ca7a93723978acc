//! A body map in words, in reading order: a full second way to see it, for a screen reader or a list.

use super::{Language, TextArg, Texts};
use crate::body::{BodyAnswer, Felt, Place, PlaceOverTime};

impl Texts {
    /// A map of a moment or a day, a line for each place where something was said; those where nothing was felt in one line
    /// at the end. `before` is an earlier map to compare with.
    pub fn places(&self, places: &[Place], before: &[Place]) -> Vec<String> {
        let earlier = |place: &Place| before.iter().find(|other| other.target == place.target);
        let (quiet, said): (Vec<_>, Vec<_>) = places.iter().partition(|place| place.nothing_felt());
        let lines = said.into_iter().map(|place| self.place(place, earlier(place)));
        lines.chain(self.quiet(&quiet.iter().map(|place| place.target.as_str()).collect::<Vec<_>>())).collect()
    }

    /// A map of a span of days, in the same way.
    pub fn places_over_time(&self, places: &[PlaceOverTime]) -> Vec<String> {
        let (quiet, said): (Vec<_>, Vec<_>) = places.iter().partition(|place| place.nothing_felt());
        let lines = said.into_iter().map(|place| self.place_over_time(place));
        lines.chain(self.quiet(&quiet.iter().map(|place| place.target.as_str()).collect::<Vec<_>>())).collect()
    }

    /// Names a few places where nothing was felt, and counts many.
    fn quiet(&self, targets: &[&str]) -> Option<String> {
        let count = i64::try_from(targets.len()).unwrap_or(i64::MAX);
        match count {
            0 => None,
            1..=6 => {
                let names: Vec<_> = targets.iter().map(|target| self.region(target)).collect();
                Some(self.say_with("felt-nothing-at", &[("places", TextArg::Text(&names.join(", ")))]))
            }
            _ => Some(self.say_with("felt-nothing-count", &[("count", TextArg::Number(count))])),
        }
    }

    /// What was felt at a place, such as "left shoulder: tight 6, up from 4".
    pub fn place(&self, place: &Place, before: Option<&Place>) -> String {
        let name = self.region(&place.target);
        let mut felt: Vec<_> = place.felt.iter().map(|felt| self.felt(felt, before)).collect();
        if place.intensity(None) == Some(0) && place.felt.iter().all(|felt| felt.copied) {
            felt.insert(0, self.say("felt-nothing"));
        }
        let felt = if felt.is_empty() { self.say("felt-unsaid") } else { felt.join("; ") };
        format!("{name}: {felt}")
    }

    fn felt(&self, felt: &Felt, before: Option<&Place>) -> String {
        let sensation = self.sensation(&felt.sensation);
        let said = match felt.answer {
            BodyAnswer::Intensity(number) => {
                let earlier = before.and_then(|place| place.intensity(Some(&felt.sensation)));
                let change = earlier.map(|earlier| self.change(f64::from(number), f64::from(earlier)));
                format!("{sensation} {number}{}", change.unwrap_or_default())
            }
            BodyAnswer::Absent => self.say("body-absent"),
            BodyAnswer::Declined => self.say("body-declined"),
        };
        if felt.copied { format!("{said} ({})", self.say("felt-copied")) } else { said }
    }

    /// What a span of days says of a place, such as "left shoulder: tight, felt on 9 of 20 days, mean 4.2, highest 7".
    pub fn place_over_time(&self, place: &PlaceOverTime) -> String {
        let mut parts: Vec<_> = place.sensations.iter().take(2).map(|(s, _)| self.sensation(s)).collect();
        if let (Some(mean), Some((peak, _))) = (place.mean, place.peak) {
            let days =
                [("felt", place.felt.into()), ("known", place.known.into())].map(|(n, v)| (n, TextArg::Number(v)));
            parts.push(self.say_with("place-days", &days));
            let change = place.mean_before.map(|before| self.change(mean, before)).unwrap_or_default();
            let mean = self.tenths(mean);
            parts.push(self.say_with("place-mean", &[("mean", TextArg::Text(&mean))]) + &change);
            parts.push(self.say_with("place-peak", &[("peak", TextArg::Number(peak.into()))]));
        }
        if place.absent > 0 {
            parts.push(self.say_with("place-absent", &[("days", TextArg::Number(place.absent.into()))]));
        }
        format!("{}: {}", self.region(&place.target), parts.join(", "))
    }

    /// ", up from 4"; nothing when it is the same.
    fn change(&self, now: f64, before: f64) -> String {
        let (now, earlier) = (self.tenths(now), self.tenths(before));
        let tenths = |text: &str| text.replace(',', ".").parse::<f64>().unwrap_or_default();
        let word = match tenths(&now).total_cmp(&tenths(&earlier)) {
            std::cmp::Ordering::Greater => "change-up",
            std::cmp::Ordering::Less => "change-down",
            std::cmp::Ordering::Equal => return String::new(),
        };
        let earlier = earlier.strip_suffix(".0").or(earlier.strip_suffix(",0")).unwrap_or(&earlier);
        format!(", {}", self.say_with(word, &[("before", TextArg::Text(earlier))]))
    }

    /// A number with one digit after the language's decimal sign.
    pub fn tenths(&self, number: f64) -> String {
        let text = format!("{number:.1}");
        if self.language() == Language::Spanish { text.replace('.', ",") } else { text }
    }
}
