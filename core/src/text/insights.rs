//! Findings in words: what went together, with how many days and how sure. No sentence says what leads to what.

use super::{TextArg, Texts};
use crate::card::{CardItem, ItemId};
use crate::insights::{Finding, FindingKind, Insights, NotEnough, Subject, Verdict, When, is_part};

/// From this correlation on it is strong; from the second on it is moderate.
const STRONG: f64 = 0.5;
const MIDDLE: f64 = 0.3;

impl Texts {
    /// A finding as a sentence or two.
    pub fn finding(&self, finding: &Finding, items: &[CardItem]) -> String {
        match finding.kind {
            FindingKind::Association => self.association(finding, items),
            _ => String::new(),
        }
    }

    fn association(&self, finding: &Finding, items: &[CardItem]) -> String {
        let (item, place) = self.pair(&finding.subject, items);
        let strength = match finding.effect.abs() {
            strength if strength >= STRONG => self.say("strength-strong"),
            strength if strength >= MIDDLE => self.say("strength-middle"),
            _ => self.say("strength-weak"),
        };
        let args =
            [("item", TextArg::Text(&item)), ("place", TextArg::Text(&place)), ("strength", TextArg::Text(&strength))];
        if finding.verdict == Verdict::NoSign {
            return format!("{} {}", self.say_with("association-no-sign", &args), self.measured(finding));
        }
        let when = match finding.subject.when {
            Some(When::BodyNextDay) => "body-next-day",
            Some(When::FeelingNextDay) => "feeling-next-day",
            _ => "same-day",
        };
        let side = if finding.effect < 0.0 { "less" } else { "more" };
        format!("{} {}", self.say_with(&format!("association-{when}-{side}"), &args), self.measured(finding))
    }

    /// Number, interval, days and verdict.
    fn measured(&self, finding: &Finding) -> String {
        let number = |number: f64| format!("{number:.2}").replace('-', "−");
        let (low, high) = finding.interval.unwrap_or((finding.effect, finding.effect));
        let said = [number(finding.effect), number(low), number(high), self.verdict(finding.verdict)];
        let [effect, low, high, verdict] = said.each_ref().map(|text| TextArg::Text(text));
        let days = TextArg::Number(i64::try_from(finding.days).unwrap_or(i64::MAX));
        let args = [("effect", effect), ("low", low), ("high", high), ("days", days), ("verdict", verdict)];
        self.say_with("finding-measured", &args)
    }

    /// How sure, in a word or two.
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.say(&format!("verdict-{}", verdict.name()))
    }

    fn pair(&self, subject: &Subject, items: &[CardItem]) -> (String, String) {
        let item = subject.item.as_ref().map(|id| self.item_named(id, items)).unwrap_or_default();
        (item, subject.place.as_deref().map(|place| self.place_of_body(place)).unwrap_or_default())
    }

    fn item_named(&self, id: &ItemId, items: &[CardItem]) -> String {
        items.iter().find(|item| item.id == *id).map_or_else(|| id.to_string(), |item| self.item(item))
    }

    /// A part of the body or a region, inside a sentence.
    pub fn place_of_body(&self, place: &str) -> String {
        if is_part(place) { self.say(&format!("part-{place}")) } else { self.region(place) }
    }

    /// What takes more days, and how many.
    pub fn not_enough(&self, open: &NotEnough, items: &[CardItem]) -> String {
        let (item, place) = self.pair(&open.subject, items);
        let pair = [("item", TextArg::Text(&item)), ("place", TextArg::Text(&place))];
        let count = TextArg::Number(i64::try_from(open.days_needed).unwrap_or(i64::MAX));
        format!(
            "{}: {}",
            self.say_with("association-not-enough", &pair),
            self.say_with("days-needed", &[("count", count)])
        )
    }

    /// How much was looked at, and what going together does not say.
    pub fn looked(&self, insights: &Insights) -> String {
        let number = |count: usize| TextArg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [("pairs", number(insights.pairs_tested)), ("days", number(insights.days))];
        format!("{} {}", self.say_with("insights-looked", &args), self.say("insights-together"))
    }
}
