//! Chain analyses: how one thing led to another.

use std::fmt::Write as _;

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::card::{Chain, ChainLink, LinkKind, Versions};
use somacard_core::{ChainDraft, Diary, Error, Given, Result};

use crate::answer;
use crate::here::Here;
use crate::output::Output;

/// Options of `chain`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Write a chain
    Add(Parts),
    /// Change parts of a chain
    Edit {
        /// Its id
        id: String,
        #[command(flatten)]
        parts: Parts,
    },
    /// Delete a chain; history keeps it
    Delete {
        /// Its id
        id: String,
    },
    /// List all chains
    List,
    /// Show one chain
    Show {
        /// Its id
        id: String,
    },
}

#[derive(Args)]
struct Parts {
    /// The day it is about [default: today]
    #[arg(long, value_name = "DATE")]
    day: Option<String>,
    /// The target behaviour it is about
    #[arg(long, value_name = "ITEM")]
    about: Option<String>,
    /// It is about no target behaviour
    #[arg(long, conflicts_with = "about")]
    about_none: bool,
    /// What made me vulnerable
    #[arg(long, value_name = "TEXT")]
    vulnerability: Option<String>,
    /// What set it off
    #[arg(long, value_name = "TEXT")]
    prompting_event: Option<String>,
    /// A link: thought, emotion, body, urge or action, then what happened; again for the next link
    #[arg(long = "link", value_name = "KIND:TEXT")]
    links: Vec<String>,
    /// What followed
    #[arg(long, value_name = "TEXT")]
    consequences: Option<String>,
    /// A skill that could take its place
    #[arg(long, value_name = "TEXT")]
    skill_instead: Option<String>,
    /// What could put things right
    #[arg(long, value_name = "TEXT")]
    repair: Option<String>,
    /// Written together with the DBT therapist
    #[arg(long)]
    in_session: bool,
}

/// Writes, changes or shows chains.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    let id = match options.what {
        What::List => return list(here, &diary),
        What::Show { id } => id,
        What::Delete { id } => {
            diary.delete_chain(here.now, &id)?;
            return Ok(Output::done(
                json!({ "id": id, "deleted": true }),
                "Deleted. `somacard undo` brings it back.\n",
            ));
        }
        What::Add(parts) => diary.add_chain(here.now, draft(&diary, parts)?)?,
        What::Edit { id, parts } => {
            diary.edit_chain(here.now, &id, draft(&diary, parts)?)?;
            id
        }
    };
    let chain = diary.chains()?.into_iter().find(|chain| chain.id == id);
    let chain =
        chain.ok_or_else(|| Error::not_found("chain", Given::value(&id), "an id from `somacard chain list`"))?;
    Ok(Output::done(&chain, shown(here, &chain)))
}

fn draft(diary: &Diary, parts: Parts) -> Result<ChainDraft> {
    let items = diary.template()?;
    let links = parts.links.iter().map(|typed| link(typed)).collect::<Result<Vec<_>>>()?;
    Ok(ChainDraft {
        day: parts.day.as_deref().map(|text| answer::day("day", text)).transpose()?,
        in_session: parts.in_session,
        no_behaviour: parts.about_none,
        behaviour: parts.about.map(|name| answer::item(&items, &name).map(|item| item.id.clone())).transpose()?,
        vulnerability: parts.vulnerability,
        prompting_event: parts.prompting_event,
        links: (!links.is_empty()).then_some(links),
        consequences: parts.consequences,
        skill_instead: parts.skill_instead,
        repair: parts.repair,
    })
}

fn link(typed: &str) -> Result<ChainLink> {
    let names = LinkKind::ALL.map(LinkKind::name).join(", ");
    let refused = || Error::invalid("link", Given::text(typed), format!("KIND:TEXT, where KIND is one of {names}"));
    let (kind, text) = typed.split_once(':').ok_or_else(refused)?;
    let kind = LinkKind::from_name(kind.trim()).ok_or_else(refused)?;
    Ok(ChainLink { kind, text: text.trim().to_owned() })
}

fn list(here: &Here, diary: &Diary) -> Result<Output> {
    let (chains, items) = (diary.chains()?, diary.template()?);
    let mut text = String::new();
    for chain in &chains {
        let about = chain.behaviour.as_ref().and_then(|id| items.iter().find(|item| item.id == *id));
        let about = about.map_or_else(String::new, |item| here.texts.item(item));
        let _ = writeln!(text, "{}  {}  {about}", chain.time.for_day, chain.id);
    }
    Ok(Output::done(json!(chains), text))
}

fn shown(here: &Here, chain: &Chain) -> String {
    let mut text = format!("{}  {}\n", chain.time.for_day, chain.id);
    part(&mut text, &here.texts.say("chain-vulnerability"), &chain.vulnerability);
    part(&mut text, &here.texts.say("chain-prompting-event"), &chain.prompting_event);
    if !chain.links.is_empty() {
        let _ = writeln!(text, "{}", here.texts.say("chain-links"));
        for link in &chain.links {
            let _ = writeln!(text, "  {}: {}", here.texts.say(&format!("link-{}", link.kind.name())), link.text);
        }
    }
    part(&mut text, &here.texts.say("chain-consequences"), &chain.consequences);
    part(&mut text, &here.texts.say("chain-skill-instead"), &chain.skill_instead);
    part(&mut text, &here.texts.say("chain-repair"), &chain.repair);
    text
}

fn part(text: &mut String, heading: &str, versions: &Versions) {
    if !versions.0.is_empty() {
        let _ = writeln!(text, "{heading}");
        versions.0.iter().for_each(|version| text.push_str(&format!("  {version}\n")));
    }
}
