//! Looking for what the story expects in an answer or a refusal.

use serde_json::Value;
use somacard_core::phone::SomacardError;

/// The part of an answer at a path; nothing where there is none.
pub fn at<'a>(answer: &'a Value, path: &str) -> Option<&'a Value> {
    let parts = path.split('/').filter(|part| !part.is_empty());
    let mut here = answer;
    for part in parts {
        here = match (here, part.split_once('=')) {
            (Value::Array(all), Some((field, value))) => all.iter().find(|one| {
                let inner = field.split('.').try_fold(*one, |one, field| one.get(field));
                inner.is_some_and(|inner| same(inner, &Value::String(value.into())))
            })?,
            (Value::Array(all), None) => all.get(part.parse::<usize>().ok()?)?,
            (Value::Object(fields), _) => fields.get(part)?,
            _ => return None,
        };
    }
    Some(here)
}

/// Fails unless the part at the path is as expected.
pub fn expect(say: &str, answer: &Value, path: &str, expected: &Value) {
    let found = match path.strip_suffix('#') {
        Some(path) => at(answer, path).and_then(Value::as_array).map(|all| Value::from(all.len())),
        None => at(answer, path).cloned(),
    };
    let found = found.unwrap_or(Value::Null);
    assert!(same(&found, expected), "{say}: {path} is {found}, expected {expected}");
}

/// Fails unless the refusal has what is expected of it.
pub fn refused(say: &str, expected: &Value, error: &SomacardError) {
    let found = fields(error);
    for (name, value) in expected.as_object().unwrap() {
        let field = found.iter().find(|(field, _)| field == name);
        let field = field.unwrap_or_else(|| panic!("{say}: {error:?} has no {name}"));
        assert!(same(&Value::String(field.1.clone()), value), "{say}: {name} is {}, expected {value}", field.1);
    }
}

fn fields(error: &SomacardError) -> Vec<(&'static str, String)> {
    use SomacardError::{CannotOpen, CannotWrite, Failed, Invalid, NotFound, NotYet, Vault};
    let all = match error {
        Invalid { field, given, allowed } | NotFound { field, given, allowed } => {
            vec![("field", field.clone()), ("given", given.to_caller().into()), ("allowed", allowed.clone())]
        }
        CannotOpen { why, advice } => vec![("why", format!("{why:?}")), ("advice", advice.clone())],
        CannotWrite { why, advice } => vec![("why", format!("{why:?}")), ("advice", advice.clone())],
        NotYet { why, advice } => vec![("why", format!("{why:?}")), ("advice", advice.clone())],
        Vault { reason } | Failed { reason } => vec![("reason", reason.clone())],
        SomacardError::SavedThenLocked { id } => vec![("id", id.clone())],
        SomacardError::Locked | SomacardError::Cancelled => Vec::new(),
    };
    let kind = format!("{error:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
    [("kind", kind)].into_iter().chain(all).collect()
}

/// Texts of the same letters and digits are the same: each language writes the name of a choice in its own way.
fn same(one: &Value, other: &Value) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    match (one, other) {
        (Value::String(one), Value::String(other)) => one == other || letters(one) == letters(other),
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (one, Value::String(other)) => serde_json::from_str::<Value>(other).is_ok_and(|other| *one == other),
        _ => one == other,
    }
}
