//! The story's arguments as the border takes them.

use serde_json::{Map, Value, json};
use somacard_core::Replan;
use somacard_core::body::{TouchLevel, View};
use somacard_core::card::{FilledIn, ItemKind};
use somacard_core::phone::card::{
    Answer, BodyAnswer, MissingDay, NewAnswer, NewCheckIn, NewDay, NewRating, NewReading, SkillUsed, Ticked,
    WeekHeaderEdit,
};
use somacard_core::phone::sharing::{ShareForm, ShareScope};
use somacard_core::phone::{Civil, Day};
use somacard_core::safety::{Show, Step};
use somacard_core::sessions::{Role, SessionKind};
use somacard_core::sharing::SharePart;
use somacard_core::text::Language;
use somacard_core::time::Moment;

pub fn moment(given: &Value) -> Moment {
    match given {
        Value::String(text) => Moment::of(chrono::DateTime::parse_from_rfc3339(text).unwrap()).unwrap(),
        parts => Moment {
            instant: parts["instant"].as_i64().unwrap(),
            offset_minutes: i32::try_from(parts["offset_minutes"].as_i64().unwrap()).unwrap(),
        },
    }
}

pub fn day(given: &Value) -> Day {
    let number = |part: &Value| i32::try_from(part.as_i64().unwrap()).unwrap();
    let (year, month, day) = match given {
        Value::String(text) => {
            let parts: Vec<i32> = text.split('-').map(|part| part.parse().unwrap()).collect();
            (parts[0], parts[1], parts[2])
        }
        parts => (number(&parts["year"]), number(&parts["month"]), number(&parts["day"])),
    };
    Day { year, month: month.try_into().unwrap(), day: day.try_into().unwrap() }
}

/// `2026-03-10T14:00:00`.
pub fn civil(given: &Value) -> Civil {
    Civil::from(chrono::NaiveDateTime::parse_from_str(given.as_str().unwrap(), "%Y-%m-%dT%H:%M:%S").unwrap())
}

/// A choice by its name.
pub fn chosen<T: Chosen>(given: &Value) -> T {
    let name = given.as_str().unwrap();
    T::ALL.iter().find(|one| format!("{one:?}") == name || json!(one) == *given).copied().unwrap()
}

/// A choice without content, with all that can be chosen in the story.
pub trait Chosen: Copy + std::fmt::Debug + serde::Serialize + 'static {
    const ALL: &'static [Self];
}

macro_rules! chosen {
    ($($what:ty: $($one:ident)*;)*) => { $(impl Chosen for $what { const ALL: &'static [Self] = &[$(Self::$one),*]; })* };
}

chosen! {
    View: Front Back;
    SessionKind: IndividualDbt SkillsGroup PhoneCoaching Massage Other;
    TouchLevel: UsuallyFine AskFirst Avoid;
    Step: Signs Myself Distraction People Professionals Surroundings Reasons;
    Show: Nothing QuietLine Plan;
    ItemKind: Emotion Urge Question;
    Role: DbtTherapist MassagePractitioner Other;
    ShareForm: Report Fhir Json;
}

impl Chosen for SharePart {
    const ALL: &'static [Self] = &Self::ALL;
}

pub fn because(given: &Value) -> Replan {
    if given == "ZoneChanged" { Replan::ZoneChanged } else { Replan::DataChanged }
}

pub fn language(given: &Value) -> Language {
    if given == "Spanish" { Language::Spanish } else { Language::English }
}

pub fn text(given: &Value) -> Option<String> {
    match given {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        long => {
            Some(long["repeat"].as_str().unwrap().repeat(usize::try_from(long["times"].as_u64().unwrap()).unwrap()))
        }
    }
}

fn texts(given: &Value) -> Vec<String> {
    given.as_array().into_iter().flatten().filter_map(text).collect()
}

/// A scope as it was told, or as a screen had it.
pub fn scope(given: &Value) -> ShareScope {
    ShareScope {
        role: chosen(&given["role"]),
        parts: given["parts"].as_array().unwrap().iter().map(chosen).collect(),
        without_items: texts(&given["without_items"]),
        health_questions: texts(&given["health_questions"]),
    }
}

pub fn some<T>(given: &Value, make: impl Fn(&Value) -> T) -> Option<T> {
    (!given.is_null()).then(|| make(given))
}

fn each<T>(given: &Value, make: impl Fn(String, &Value) -> T) -> Vec<T> {
    let none = Map::new();
    given.as_object().unwrap_or(&none).iter().map(|(name, value)| make(name.clone(), value)).collect()
}

fn number(given: &Value) -> i32 {
    i32::try_from(given.as_i64().unwrap()).unwrap()
}

fn answer(item: String, given: &Value) -> NewAnswer {
    let answer = match given {
        Value::Null => None,
        Value::Bool(value) => Some(Answer::YesNo { value: *value }),
        Value::String(value) => Some(Answer::Text { value: value.clone() }),
        number_given => Some(Answer::Number { value: number(number_given) }),
    };
    NewAnswer { item, answer }
}

fn reading(given: &Value) -> NewReading {
    let answer = match &given["intensity"] {
        Value::Null if given["absent"] == true => BodyAnswer::Absent,
        Value::Null => BodyAnswer::Declined,
        intensity => BodyAnswer::Intensity { value: number(intensity).try_into().unwrap() },
    };
    let (target, sensation) = (text(&given["target"]).unwrap(), text(&given["sensation"]).unwrap());
    NewReading { target, sensation, answer, note: text(&given["note"]) }
}

pub fn check_in(given: &Value) -> NewCheckIn {
    NewCheckIn {
        for_day: some(&given["for_day"], day),
        in_session: given["in_session"] == true,
        answers: each(&given["answers"], answer),
        readings: given["readings"].as_array().into_iter().flatten().map(reading).collect(),
        triggers: texts(&given["triggers"]),
        trigger_text: text(&given["trigger_text"]),
        skills: each(&given["skills"], |skill, given| SkillUsed { skill, number: number(given) }),
        note: text(&given["note"]),
        untrigger: texts(&given["untrigger"]),
        unskill: texts(&given["unskill"]),
        ..NewCheckIn::default()
    }
}

pub fn typed(given: &Value) -> NewDay {
    NewDay {
        day: some(&given["day"], day),
        in_session: given["in_session"] == true,
        answers: each(&given["answers"], answer),
        ticks: each(&given["ticks"], |skill, ticked| Ticked { skill, ticked: *ticked == true }),
        note: text(&given["note"]),
        away: given["away"].as_bool(),
        missing: some(&given["missing"], |said| MissingDay {
            knew: said["knew"].as_bool(),
            willing: said["willing"].as_bool(),
            thought_of_it: said["thought_of_it"].as_bool(),
            in_the_way: text(&said["in_the_way"]),
        }),
    }
}

pub fn week(given: &Value) -> WeekHeaderEdit {
    let filled_in = |name: &Value| match name.as_str().unwrap() {
        "Daily" => FilledIn::Daily,
        "FourToSix" => FilledIn::FourToSix,
        "TwoOrThree" => FilledIn::TwoOrThree,
        _ => FilledIn::Once,
    };
    let coming = |given: &Value| each(given, |name, given| NewRating { name, number: some(given, number) });
    WeekHeaderEdit {
        started_on: some(&given["started_on"], day),
        filled_in: some(&given["filled_in"], filled_in),
        filled_in_session: given["filled_in_session"].as_bool(),
        skill_of_week: text(&given["skill_of_week"]),
        before: coming(&given["before"]),
        after: coming(&given["after"]),
        clear_skill_of_week: given["clear_skill_of_week"] == true,
        ..WeekHeaderEdit::default()
    }
}
