//! Findings in words: what went together, with how many days and how sure. No sentence says what leads to what.

use super::{TextArg, Texts};
use crate::card::{CardItem, ItemId};
use crate::insights::{Finding, FindingKind, Insights, Level, NextDay, NotEnough, Subject, Verdict, When, is_part};

/// From this correlation on it is strong; from the second on it is moderate.
const STRONG: f64 = 0.5;
const MIDDLE: f64 = 0.3;

impl Texts {
    /// A finding as a sentence or two.
    pub fn finding(&self, finding: &Finding, items: &[CardItem]) -> String {
        match finding.kind {
            FindingKind::Association => self.association(finding, items),
            FindingKind::Trigger => self.trigger(finding, items),
            FindingKind::Trend => self.trend(finding, items),
            FindingKind::Skill | FindingKind::Visit => self.difference(finding, items),
            FindingKind::Return => self.returning(finding, items),
        }
    }

    fn strength(&self, finding: &Finding) -> String {
        match finding.effect.abs() {
            strength if strength >= STRONG => self.say("strength-strong"),
            strength if strength >= MIDDLE => self.say("strength-middle"),
            _ => self.say("strength-weak"),
        }
    }

    fn association(&self, finding: &Finding, items: &[CardItem]) -> String {
        let (item, place) = self.pair(&finding.subject, items);
        let strength = self.strength(finding);
        let args =
            [("item", TextArg::Text(&item)), ("place", TextArg::Text(&place)), ("strength", TextArg::Text(&strength))];
        if finding.verdict == Verdict::NoSign {
            return format!("{} {}", self.say_with("association-no-sign", &args), self.measured(finding));
        }
        let when = when(finding);
        let key = format!("association-{when}-{}", side(finding));
        format!("{} {}", self.say_with(&key, &args), self.measured(finding))
    }

    fn trigger(&self, finding: &Finding, items: &[CardItem]) -> String {
        let (name, strength) = (self.named(&finding.subject, items), self.strength(finding));
        let trigger = finding.subject.trigger.clone().unwrap_or_default();
        let args = [
            ("trigger", TextArg::Text(&trigger)),
            ("name", TextArg::Text(&name)),
            ("strength", TextArg::Text(&strength)),
        ];
        let key = format!("trigger-{}-{}", when(finding), side(finding));
        format!("{} {}", self.say_with(&key, &args), self.measured(finding))
    }

    fn trend(&self, finding: &Finding, items: &[CardItem]) -> String {
        let level = |level: Level| {
            let [median, low, high] = [level.median, level.quartiles.0, level.quartiles.1].map(plain);
            let args =
                [("median", &median), ("low", &low), ("high", &high)].map(|(name, text)| (name, TextArg::Text(text)));
            self.say_with("trend-level", &args)
        };
        let Some(levels) = finding.levels else { return String::new() };
        let (name, lately, before) = (self.named(&finding.subject, items), level(levels.lately), level(levels.before));
        let args =
            [("name", &name), ("lately", &lately), ("before", &before)].map(|(name, text)| (name, TextArg::Text(text)));
        let key = if finding.verdict == Verdict::NoSign { "same" } else { side(finding) };
        format!("{} ({})", self.say_with(&format!("trend-{key}"), &args), self.verdict(finding.verdict))
    }

    /// How much more or less, beside moments or days that began alike.
    fn difference(&self, finding: &Finding, items: &[CardItem]) -> String {
        let (kind, name) = match finding.kind {
            FindingKind::Skill => ("skill", self.skill_or_module(&finding.subject)),
            _ => ("visit", self.named(&finding.subject, items)),
        };
        let session = finding.subject.session.map(|kind| self.session_kind(kind)).unwrap_or_default();
        let number = plain(finding.effect.abs());
        let args = [("name", &name), ("session", &session), ("number", &number)]
            .map(|(name, text)| (name, TextArg::Text(text)));
        let said = self.say_with(&format!("{kind}-{}", side(finding)), &args);
        let (low, high) = finding.interval.unwrap_or((finding.effect, finding.effect));
        let (low, high, verdict) = (plain(low), plain(high), self.verdict(finding.verdict));
        let args = [
            ("low", TextArg::Text(&low)),
            ("high", TextArg::Text(&high)),
            ("days", count(finding.days)),
            ("verdict", TextArg::Text(&verdict)),
        ];
        format!("{said} {}", self.say_with("difference-measured", &args))
    }

    fn returning(&self, finding: &Finding, items: &[CardItem]) -> String {
        let session = finding.subject.session.map(|kind| self.session_kind(kind)).unwrap_or_default();
        let (low, high) = finding.interval.unwrap_or((finding.effect, finding.effect));
        let (name, number) = (self.named(&finding.subject, items), plain(finding.effect));
        let (low, high) = (plain(low), plain(high));
        let texts = [("session", &session), ("name", &name), ("number", &number), ("low", &low), ("high", &high)];
        let args = texts.map(|(name, text)| (name, TextArg::Text(text)));
        self.say_with("return-days", &[args.as_slice(), &[("days", count(finding.days))]].concat())
    }

    /// What was said of the days after a kind of visit.
    pub fn next_day(&self, said: &NextDay) -> String {
        let (session, question) = (self.session_kind(said.session), self.say(&format!("next-day-{}", said.question)));
        let args = [
            ("session", TextArg::Text(&session)),
            ("question", TextArg::Text(&question)),
            ("asked", count(said.asked)),
            ("felt", count(said.felt)),
            ("strong", count(said.strong)),
        ];
        self.say_with("next-day-count", &args)
    }

    fn skill_or_module(&self, subject: &Subject) -> String {
        let skill = subject.skill.as_ref().map(|skill| self.skill(skill));
        let module = || subject.module.as_ref().map(|module| self.say(&format!("module-{module}")));
        skill.or_else(module).unwrap_or_default()
    }

    /// The line of the card or the place.
    fn named(&self, subject: &Subject, items: &[CardItem]) -> String {
        let (item, place) = self.pair(subject, items);
        if item.is_empty() { place } else { item }
    }

    /// Number, interval, days and verdict.
    fn measured(&self, finding: &Finding) -> String {
        let number = |number: f64| format!("{number:.2}").replace('-', "−");
        let (low, high) = finding.interval.unwrap_or((finding.effect, finding.effect));
        let said = [number(finding.effect), number(low), number(high), self.verdict(finding.verdict)];
        let [effect, low, high, verdict] = said.each_ref().map(|text| TextArg::Text(text));
        let days = count(finding.days);
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
        let what = if open.kind == FindingKind::Association {
            let pair = [("item", TextArg::Text(&item)), ("place", TextArg::Text(&place))];
            self.say_with("association-not-enough", &pair)
        } else {
            let session = open.subject.session.map(|kind| self.session_kind(kind));
            let parts = [session, open.subject.trigger.clone(), Some(self.skill_or_module(&open.subject))];
            let named = parts.into_iter().flatten().chain([self.named(&open.subject, items)]);
            named.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        format!("{what}: {}", self.say_with("days-needed", &[("count", count(open.days_needed))]))
    }

    /// How much was looked at, and what going together does not say.
    pub fn looked(&self, insights: &Insights) -> String {
        let args = [("pairs", count(insights.pairs_tested)), ("days", count(insights.days))];
        format!("{} {}", self.say_with("insights-looked", &args), self.say("insights-together"))
    }
}

fn when(finding: &Finding) -> &'static str {
    match finding.subject.when {
        Some(When::BodyNextDay) => "body-next-day",
        Some(When::FeelingNextDay) => "feeling-next-day",
        _ => "same-day",
    }
}

fn side(finding: &Finding) -> &'static str {
    if finding.effect < 0.0 { "less" } else { "more" }
}

fn count(number: usize) -> TextArg<'static> {
    TextArg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A number with one place behind the point, and none where that is 0.
fn plain(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "−")
}
