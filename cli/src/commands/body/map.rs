//! The map of a day or of a span of days, in words or drawn.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::body::drawing::{Picture, Theme, map_of_period, map_of_places};
use somacard_core::body::{BodyDay, BodyPeriod, Sensation};
use somacard_core::text::{TextArg, Texts};
use somacard_core::time::DiaryDay;
use somacard_core::{Diary, Error, Result};

use crate::answer;
use crate::commands::card::day_or_today;
use crate::here::Here;
use crate::output::Output;

/// Which days.
#[derive(Args)]
pub struct Options {
    /// The map of this day alone
    #[arg(long, value_name = "DATE", conflicts_with_all = ["from", "to", "sensation"])]
    day: Option<String>,
    /// A span of days, from this one [default: four weeks]
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Up to this one [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// The strength of this sensation alone
    #[arg(long, value_name = "SENSATION")]
    sensation: Option<String>,
}

/// Options of `body svg`.
#[derive(Args)]
pub struct SvgOptions {
    #[command(flatten)]
    of: Options,
    /// Light ink on dark paper
    #[arg(long)]
    dark: bool,
    /// Write it to this file [default: show it]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

enum Map {
    Day(BodyDay),
    Period(BodyPeriod),
}

/// Says it, a line for each place, in reading order.
pub fn say(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let (map, texts) = (read(here, &diary, options)?, &here.texts);
    let lines: Vec<String> = match &map {
        Map::Day(day) => texts.places(&day.places, &diary.body_day(day.day.plus(-1))?.places),
        Map::Period(period) => texts.places_over_time(&period.places),
    };
    let none = lines.is_empty().then(|| texts.say("map-none"));
    let text = [title(&map, texts)].into_iter().chain(lines).chain(none).map(|line| line + "\n").collect::<String>();
    Ok(match &map {
        Map::Day(day) => Output::done(day, text),
        Map::Period(period) => Output::done(period, text),
    })
}

/// Draws it.
pub fn draw(here: &Here, options: &SvgOptions) -> Result<Output> {
    let diary = here.open()?;
    let (map, show) = (read(here, &diary, &options.of)?, diary.shows_intimate()?);
    let svg = picture(&map, &here.texts, show).svg(if options.dark { Theme::Dark } else { Theme::Light });
    let Some(file) = &options.out else { return Ok(Output::done(json!({ "svg": svg }), svg)) };
    std::fs::write(file, &svg).map_err(Error::from)?;
    let shown = file.display();
    Ok(Output::done(json!({ "file": shown.to_string() }), format!("Drawn: {shown}\n")))
}

fn read(here: &Here, diary: &Diary, options: &Options) -> Result<Map> {
    if let Some(day) = &options.day {
        return Ok(Map::Day(diary.body_day(answer::day("day", day)?)?));
    }
    let sensation = options.sensation.as_deref().map(Sensation::new).transpose()?;
    let to = day_or_today(here, diary, "to", options.to.as_deref())?;
    let from = options.from.as_deref().map_or(Ok(to.plus(-27)), |text| answer::day("from", text))?;
    Ok(Map::Period(diary.body_period(from, to, sensation.as_ref())?))
}

fn picture(map: &Map, texts: &Texts, show_intimate: bool) -> Picture {
    match map {
        Map::Day(day) => map_of_places(title(map, texts), &day.places, texts, show_intimate),
        Map::Period(period) => map_of_period(title(map, texts), period, texts, show_intimate),
    }
}

fn title(map: &Map, texts: &Texts) -> String {
    let day = |day: DiaryDay| day.to_string();
    match map {
        Map::Day(map) => texts.say_with("map-title-day", &[("day", TextArg::Text(&day(map.day)))]),
        Map::Period(period) => {
            let (from, to) = (day(period.from), day(period.to));
            let title =
                texts.say_with("map-title-period", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))]);
            let Some(of) = &period.sensation else { return title };
            let of = texts.sensation(of);
            let args = [("title", TextArg::Text(&title)), ("sensation", TextArg::Text(&of))];
            texts.say_with("map-title-sensation", &args)
        }
    }
}
