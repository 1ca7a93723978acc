//! What clients said and shared: read, fetched, checked, opened and filed; and what waits for them is sent.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::sync::Ended;
use somacard_core::{DeskLink, Result};

use super::desk::{At, By};
use super::talk::{refusal, talk, words};
use crate::here::Here;
use crate::output::Output;

/// Options of `clinic inbox`.
#[derive(Args)]
pub struct Inbox {
    #[command(flatten)]
    at: At,
}

/// Reads what clients said, sends what waits.
pub fn inbox(here: &Here, options: &Inbox) -> Result<Output> {
    let (desk, key) = options.at.open()?;
    let mut ended = Vec::new();
    for link in desk.pairs(&key)? {
        let session = desk.session(here.now, &key, &link.pair)?;
        ended.push(talk(|| session.next(), |response| session.answer(response))?);
    }
    let links = desk.pairs(&key)?;
    let mut text = String::new();
    let mut pairs = Vec::new();
    for (link, report) in links.iter().zip(&ended) {
        text.push_str(&described(here, link, report.ended));
        let mut pair = json!(link);
        pair["ended"] = json!(report.ended);
        pair["refused"] = json!(report.refused);
        pairs.push(pair);
    }
    let text = if links.is_empty() { "Nobody was invited with this key.\n".into() } else { text };
    let json = json!({ "pairs": pairs });
    Ok(match ended.iter().map(|report| report.ended).find(broken) {
        Some(why) => Output::done(refusal(json, why), text).refused(),
        None => Output::done(json, text),
    })
}

/// Whether something has to be tried again; that nobody answered yet, or that a client ended the link, is no failure.
fn broken(ended: &Ended) -> bool {
    !matches!(ended, Ended::Synced | Ended::NoAccess)
}

fn described(here: &Here, link: &DeskLink, ended: Ended) -> String {
    let name = link.client.as_deref().unwrap_or("(nobody answered yet)");
    let mut text = format!("{name}  {}\n", link.pair);
    if let Some(since) = link.since {
        let _ = writeln!(text, "    linked {}", here.day_of(since));
    }
    if broken(&ended) || ended != Ended::Synced && link.client.is_some() {
        let _ = writeln!(text, "    {}", words(ended));
    }
    for sent in &link.sent {
        let told = match (sent.waiting, sent.accepted) {
            (true, _) => "  (waits to be sent)",
            (_, Some(true)) => "  (accepted)",
            (_, Some(false)) => "  (hidden)",
            _ => "",
        };
        let id = sent.appointment.as_deref().unwrap_or_default();
        let _ = writeln!(text, "    {}  {}  {id}{told}", sent.kind, sent.what);
    }
    text
}
