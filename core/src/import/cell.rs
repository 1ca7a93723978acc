//! One cell as an answer on its item's scale, or as a reading of the body.

use super::map::{Column, ReadingColumn};
use crate::body::{BodyAnswer, BodyReading};
use crate::card::{Answer, Scale};

/// Reads a cell that is not missing, or says which column can't take it, never what stands in it.
pub(super) fn answer(cell: &str, column: &Column, scale: &Scale) -> Result<Answer, String> {
    let number = whole(cell);
    let answer = match column.convert {
        Some((from, to)) => convert(number, from, to)
            .ok_or_else(|| format!("{}: not a whole number from {} to {}", column.name, from[0], from[1]))?,
        None => {
            let text = if *scale == Scale::Text { cell } else { number };
            scale.parse(column.item.as_str(), text).map_err(|error| refused(&column.name, &error))?
        }
    };
    scale.check(column.item.as_str(), &answer).map_err(|error| refused(&column.name, &error))?;
    Ok(answer)
}

/// Reads a cell that is not missing as an intensity, or says which column can't take it.
pub(super) fn reading(cell: &str, column: &ReadingColumn) -> Result<BodyReading, String> {
    let answer = column.scale.parse(&column.name, whole(cell)).map_err(|error| refused(&column.name, &error))?;
    let intensity = answer.number().zip(column.scale.ends()).and_then(|(number, ends)| intensity(number, ends));
    let answer = BodyAnswer::Intensity(intensity.ok_or_else(|| format!("{}: not a number", column.name))?);
    Ok(BodyReading::new(&column.target, column.sensation.clone(), answer))
}

/// A number between two ends as 0 to 10: linear, to the nearest whole number, half up.
fn intensity(number: i32, (min, max): (i32, i32)) -> Option<u8> {
    let (above, span) = (i64::from(number) - i64::from(min), i64::from(max) - i64::from(min));
    u8::try_from((20 * above + span).checked_div(2 * span)?).ok()
}

fn refused(column: &str, error: &crate::Error) -> String {
    match error.details() {
        Some((_, _, allowed)) => format!("{column}: not {allowed}"),
        None => format!("{column}: {error}"),
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
