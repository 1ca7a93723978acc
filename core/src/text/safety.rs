//! The safety plan in words, as blocks of lines that every screen and page shows in the same order.

use chrono::{DateTime, FixedOffset};

use super::{TextArg, Texts};
use crate::safety::{
    Checked, EmergencyNumber, Helpline, Hours, Line, LineKind, OwnContact, SafetyPlan, SafetyScreen, Step, UrgeRule,
    Who, shipped,
};
use crate::time::{DiaryDay, Moment};

/// A heading with its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The heading.
    pub heading: String,
    /// The lines, each with what is said beside it.
    pub lines: Vec<(String, String)>,
}

impl Texts {
    /// The screen, block by block: injury first where that was asked for, the plan, own contacts, the emergency number, the lines.
    pub fn safety_blocks(&self, screen: &SafetyScreen) -> Vec<Block> {
        let mut blocks = Vec::new();
        if screen.injury_first {
            blocks.push(self.injury(screen));
        }
        blocks.extend(self.plan_blocks(screen.plan.as_ref()));
        if !screen.contacts.is_empty() {
            let lines = screen.contacts.iter().map(|contact| self.contact(contact)).collect();
            blocks.push(Block { heading: self.say("safety-contacts"), lines });
        }
        blocks.extend(self.number_blocks(screen));
        blocks
    }

    /// The emergency number and the lines alone, as far as they do not stand first already.
    pub fn number_blocks(&self, screen: &SafetyScreen) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !screen.injury_first {
            blocks.push(self.emergency(screen));
        }
        if let (Some(code), false) = (&screen.country, screen.lines.is_empty()) {
            let heading = self.say_with("safety-lines", &[("country", TextArg::Text(&self.country(screen, code)))]);
            blocks.push(Block { heading, lines: screen.lines.iter().map(|line| self.helpline(line)).collect() });
        }
        if !screen.poison.is_empty() && !screen.injury_first {
            let lines = screen.poison.iter().map(|line| self.helpline(line)).collect();
            blocks.push(Block { heading: self.say("safety-poison"), lines });
        }
        blocks
    }

    fn injury(&self, screen: &SafetyScreen) -> Block {
        let mut lines = vec![(self.say("safety-injury-first"), String::new())];
        lines.extend(self.emergency(screen).lines);
        lines.extend(screen.poison.iter().map(|line| self.helpline(line)));
        Block { heading: self.say("safety-injury"), lines }
    }

    /// The plan, step by step; a sentence where there is none.
    pub fn plan_blocks(&self, plan: Option<&SafetyPlan>) -> Vec<Block> {
        let alone =
            |key| vec![Block { heading: self.say("safety-title"), lines: vec![(self.say(key), String::new())] }];
        let Some(plan) = plan else { return alone("safety-not-here") };
        if plan.is_empty() {
            return alone("safety-empty");
        }
        let of = |step: Step| {
            // Numbers stand once, with the contacts, where it is said whether one rests.
            let lines =
                plan.step(step).flat_map(|line| line.words.0.iter().map(|words| (words.clone(), String::new())));
            Block { heading: self.say(&format!("step-{}", step.name())), lines: lines.collect() }
        };
        Step::ALL.map(of).into_iter().filter(|block| !block.lines.is_empty()).collect()
    }

    /// With whom and when the plan was agreed, and when it was last gone through.
    pub fn plan_dates(&self, plan: &SafetyPlan) -> Vec<String> {
        let day = |day: Option<DiaryDay>| day.map(|day| self.day(day.date()));
        let said = |key: &str, who: &str, day: &str| {
            self.say_with(key, &[("who", TextArg::Text(who)), ("day", TextArg::Text(day))])
        };
        let agreed = match (&plan.agreed_with, day(plan.agreed_on)) {
            (Some(who), Some(day)) => Some(said("safety-agreed", who, &day)),
            (Some(who), None) => Some(said("safety-agreed-with", who, "")),
            (None, Some(day)) => Some(said("safety-agreed-on", "", &day)),
            (None, None) => None,
        };
        let reviewed = day(plan.reviewed_on).map(|day| said("safety-reviewed-on", "", &day));
        agreed.into_iter().chain(reviewed).collect()
    }

    fn contact(&self, contact: &OwnContact) -> (String, String) {
        let words = format!("{}: {}", contact.words.0.join(" / "), contact.phone);
        let rests = contact.rests_until.map(|until| {
            let time = self.moment(until);
            self.say_with("safety-rests", &[("time", TextArg::Text(&time))])
        });
        (words, rests.unwrap_or_default())
    }

    fn moment(&self, at: Moment) -> String {
        let offset = FixedOffset::east_opt(at.offset_minutes * 60);
        let local = DateTime::from_timestamp_millis(at.instant).zip(offset);
        local.map_or_else(String::new, |(at, offset)| self.civil(at.with_timezone(&offset).naive_local()))
    }

    fn country(&self, screen: &SafetyScreen, code: &str) -> String {
        let tag = self.language().tag();
        let named = screen.emergency.iter().find(|number| number.country == code);
        let name = named.and_then(|number| number.names.get(tag).or_else(|| number.names.get("en")));
        name.cloned().or_else(|| Some(shipped().country(code)?.name(tag).to_owned())).unwrap_or_else(|| code.to_owned())
    }

    fn emergency(&self, screen: &SafetyScreen) -> Block {
        let known =
            screen.country.as_ref().filter(|code| screen.emergency.iter().any(|number| number.country == **code));
        let heading = match (&screen.country, known) {
            (_, Some(_)) => self.say("safety-emergency"),
            (Some(code), None) => {
                self.say_with("safety-unknown-country", &[("country", TextArg::Text(&self.country(screen, code)))])
            }
            (None, None) => self.say("safety-no-country"),
        };
        let line = |number: &EmergencyNumber| {
            let numbers = number.numbers.join(", ");
            let text = if known.is_some() {
                format!("{}: {numbers}", self.say("safety-emergency"))
            } else {
                format!("{}: {numbers}", self.country(screen, &number.country))
            };
            (text, self.checked(number.checked))
        };
        Block { heading, lines: screen.emergency.iter().map(line).collect() }
    }

    /// A line: its name and how to reach it; beside it, for whom, when, in which languages, and when it was checked.
    pub fn helpline(&self, line: &Line) -> (String, String) {
        let known = &line.line;
        let name = known.region.as_ref().map_or(known.name.clone(), |region| format!("{} ({region})", known.name));
        let said = [self.for_whom(known), self.hours(&known.hours), self.languages(known), self.checked(line.checked)];
        let beside = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        (format!("{name}: {}", self.reached(known)), beside)
    }

    fn reached(&self, line: &Helpline) -> String {
        let text = line.text.as_ref().map(|number| match &line.text_keyword {
            Some(word) => {
                self.say_with("line-text", &[("word", TextArg::Text(word)), ("number", TextArg::Text(number))])
            }
            None => self.say_with("line-text-any", &[("number", TextArg::Text(number))]),
        });
        let chat = line.chat.as_ref().map(|chat| self.say_with("line-chat", &[("address", TextArg::Text(chat))]));
        line.phone.iter().cloned().chain(text).chain(chat).collect::<Vec<_>>().join(", ")
    }

    fn for_whom(&self, line: &Helpline) -> String {
        let kind = (line.kind != LineKind::Crisis).then(|| self.say(&format!("line-kind-{}", line.kind.name())));
        let who = (line.who != Who::Anyone).then(|| self.say(&format!("line-who-{}", line.who.name())));
        kind.into_iter().chain(who).collect::<Vec<_>>().join(", ")
    }

    /// When a line can be reached; empty where its source does not say.
    pub fn hours(&self, hours: &Hours) -> String {
        let spans = match hours {
            Hours::Unsaid => return String::new(),
            Hours::Always => return self.say("line-always"),
            Hours::At(spans) => spans,
        };
        let day = |day: chrono::Weekday| self.say(&format!("weekday-{}", day.number_from_monday()));
        let span = |span: &crate::safety::Span| {
            let days = match span.from_day == span.to_day {
                true => day(span.from_day),
                false => format!("{}–{}", day(span.from_day), day(span.to_day)),
            };
            format!("{days} {}–{}", span.from.format("%H:%M"), span.to.format("%H:%M"))
        };
        spans.iter().map(span).collect::<Vec<_>>().join("; ")
    }

    fn languages(&self, line: &Helpline) -> String {
        // What is said in the reader's own language needs no word.
        if line.languages.is_empty() || line.languages == [self.language().tag()] {
            return String::new();
        }
        let named = line.languages.iter().map(|tag| match self.say(&format!("language-{tag}")) {
            same if same == format!("language-{tag}") => tag.clone(),
            name => name,
        });
        let all = named.collect::<Vec<_>>().join(", ");
        self.say_with("line-languages", &[("languages", TextArg::Text(&all))])
    }

    fn checked(&self, checked: Checked) -> String {
        match checked {
            Checked::Lately(_) => String::new(),
            Checked::LastOn(day) => {
                self.say_with("line-last-checked", &[("day", TextArg::Text(&self.day(day.date())))])
            }
        }
    }

    /// A rule: what it asks for and how it was agreed.
    pub fn urge_rule(&self, rule: &UrgeRule, yes_no: bool) -> String {
        let number = |number: i32| TextArg::Number(number.into());
        let reached = rule.at_least.map(|least| match yes_no {
            true => self.say("rule-yes"),
            false => self.say_with("rule-at-least", &[("number", number(least))]),
        });
        let jump =
            rule.jump.map(|jump| self.say_with("rule-jump", &[("least", number(jump.least)), ("by", number(jump.by))]));
        let marks = [(rule.act, "rule-act"), (rule.quiet, "rule-quiet"), (!rule.on, "rule-off")];
        let marks = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| self.say(key));
        let agreed = rule.agreed_on.map_or_else(
            || self.say("rule-not-agreed"),
            |day| self.say_with("rule-agreed", &[("day", TextArg::Text(&self.day(day.date())))]),
        );
        reached.into_iter().chain(jump).chain(marks).chain([agreed]).collect::<Vec<_>>().join("; ")
    }
}
