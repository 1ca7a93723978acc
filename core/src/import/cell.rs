//! One cell as an answer on its item's scale.

use super::map::Column;
use crate::card::{Answer, Scale};

/// Reads a cell that is not missing, or says which column can't take it, never what stands in it.
pub(super) fn answer(cell: &str, column: &Column, scale: &Scale) -> Result<Answer, String> {
    let number = whole(cell);
    let answer = match column.convert {
        Some((from, to)) => convert(number, from, to)
            .ok_or_else(|| format!("{}: not a whole number from {} to {}", column.name, from[0], from[1]))?,
        None => {
            let text = if *scale == Scale::Text { cell } else { number };
            scale.parse(column.item.as_str(), text).map_err(|error| refused(column, &error))?
        }
    };
    scale.check(column.item.as_str(), &answer).map_err(|error| refused(column, &error))?;
    Ok(answer)
}

fn refused(column: &Column, error: &crate::Error) -> String {
    match error.details() {
        Some((_, _, allowed)) => format!("{}: not {allowed}", column.name),
        None => format!("{}: {error}", column.name),
    }
}

/// A whole number as some programs write it: `5.0` is 5, `5.5` stays what it is.
fn whole(cell: &str) -> &str {
    match cell.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => cell,
    }
}

/// A number of the file on the item's scale: linear, rounded to the nearest whole number, halves away from zero.
fn convert(cell: &str, from: [i32; 2], to: [i32; 2]) -> Option<Answer> {
    let number: i32 = cell.parse().ok().filter(|number| (from[0]..=from[1]).contains(number))?;
    let share = (f64::from(number) - f64::from(from[0])) / (f64::from(from[1]) - f64::from(from[0]));
    let converted = f64::from(to[0]) + share * (f64::from(to[1]) - f64::from(to[0]));
    // Within the ends of `to`, which are i32.
    #[allow(clippy::cast_possible_truncation)]
    Some(Answer::Number(converted.round() as i32))
}
