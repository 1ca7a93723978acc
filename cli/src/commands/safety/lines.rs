//! Lines of help, country by country, and taking a newer pack of them.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use somacard_core::safety::{Checked, Country, Helplines, Known, LineKind, Sources, screen};
use somacard_core::signed_pack::PackKey;
use somacard_core::{Error, Given, Result, SafetyCard};

use crate::here::Here;
use crate::output::Output;

/// Options of `safety lines`.
#[derive(Args)]
pub struct Options {
    /// The country, such as ES [default: the chosen one]
    country: Option<String>,
    /// Say where each is stated
    #[arg(long)]
    sources: bool,
    /// Take a newer pack from this signed file
    #[arg(long, value_name = "FILE", requires = "trust")]
    install: Option<PathBuf>,
    /// The public key of whoever keeps the pack, 64 hexadecimal digits; may be given again
    #[arg(long, value_name = "KEY", requires = "install")]
    trust: Vec<String>,
}

/// Lists the lines of a country, or the countries.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    if let Some(file) = &options.install {
        return install(here, file, &options.trust);
    }
    // Lines need no diary: whoever looks for them may have none, or can't open it.
    let known = here.open().and_then(|diary| Ok((diary.helplines()?, diary.safety(here.now, false)?.country)));
    let (pack, chosen) = known.unwrap_or_else(|_| {
        let copy = SafetyCard::open(&here.place, &here.surroundings());
        (copy.helplines(), copy.screen(here.now, false).country)
    });
    match options.country.as_ref().map(|code| code.to_uppercase()).or(chosen) {
        Some(code) => Ok(of_country(here, &pack, &code, options.sources)),
        None => Ok(countries(here, &pack)),
    }
}

fn install(here: &Here, file: &PathBuf, trust: &[String]) -> Result<Output> {
    let keys = trust.iter().map(|key| PackKey::from_hex(key)).collect::<Result<Vec<_>>>()?;
    let allowed = "a signed pack file";
    let bytes = std::fs::read(file).map_err(|error| Error::invalid("install", Given::value(error.kind()), allowed))?;
    let pack = here.open()?.install_helplines(here.now, &bytes, &keys)?;
    let text = format!("Version {} of the lines is used from now on.\n", pack.pack.version);
    Ok(Output::done(json!({ "version": pack.pack.version, "countries": pack.countries.len() }), text))
}

fn of_country(here: &Here, pack: &Helplines, code: &str, sources: bool) -> Output {
    let known = Known { plan: None, country: Some(code), helplines: pack, rests_until: None };
    let shown = screen(known, here.now, false);
    let mut text = crate::screen::blocks(&here.texts.number_blocks(&shown));
    if let (true, Some(country)) = (sources, pack.country(code)) {
        text += &sources_of(here, country);
    }
    Output::done(shown, text)
}

fn sources_of(here: &Here, country: &Country) -> String {
    let said = |sources: &Sources| match sources {
        Sources::One(one) => one.clone(),
        Sources::Agreeing(all) => all.join("\n    "),
    };
    let mut text = String::new();
    let emergency = (here.texts.say("safety-emergency"), &country.emergency.source, country.emergency.verified_on);
    let lines = country.lines.iter().map(|line| (line.name.clone(), &line.source, line.verified_on));
    for (name, source, verified_on) in std::iter::once(emergency).chain(lines) {
        let day = verified_on.map_or_else(|| here.texts.say("line-never-checked"), |day| here.texts.day(day.date()));
        let _ = writeln!(text, "{name}, {day}\n    {}", said(source));
    }
    text
}

fn countries(here: &Here, pack: &Helplines) -> Output {
    let tag = here.texts.language().tag();
    let mut text = String::new();
    for country in &pack.countries {
        let numbers = country.emergency.numbers.join(", ");
        let _ = writeln!(text, "{}  {}: {numbers}", country.code, country.name(tag));
    }
    let _ = writeln!(text, "\n{}", here.texts.say("lines-choose"));
    let today = here.now.civil().date();
    let shown = |kind: LineKind, country: &Country| {
        let lines = country.lines.iter().filter(|line| line.kind == kind && !line.withdrawn);
        lines.filter(|line| Checked::of(line.verified_on, today).is_some()).count()
    };
    let all = pack.countries.iter().map(|country| {
        let kinds = LineKind::ALL.map(|kind| (kind.name().to_owned(), json!(shown(kind, country))));
        let kinds: serde_json::Map<_, _> = kinds.into_iter().collect();
        json!({ "code": country.code, "name": country.name(tag), "emergency": country.emergency.numbers, "lines": kinds })
    });
    Output::done(json!({ "version": pack.pack.version, "countries": all.collect::<Vec<_>>() }), text)
}
