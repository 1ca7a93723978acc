//! What clients said and shared: read, fetched, checked, opened and filed; and what waits for them is sent.

use std::fmt::Write as _;

use clap::Args;
use serde_json::{Value as Json, json};
use somacard_core::clinic::ClinicReport;
use somacard_core::sync::Ended;
use somacard_core::{DeskLink, OpenedShares, Result};

use super::desk::{At, By};
use super::filed::{filed, not_opened, not_taken};
use super::talk::{refusal, talk, words};
use crate::here::Here;
use crate::output::{Output, unfinished};

/// Options of `clinic inbox`.
#[derive(Args)]
pub struct Inbox {
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    by: By,
}

/// Reads what clients said, opens and files what they shared, sends what waits.
pub fn inbox(here: &Here, options: &Inbox) -> Result<Output> {
    let (desk, key) = options.at.open()?;
    let desk = options.by.at(desk)?;
    let mut ended = Vec::new();
    for link in desk.pairs(&key)? {
        let session = desk.session(here.now, &key, &link.pair)?;
        ended.push(talk(|| session.next(), |response| session.answer(response))?);
    }
    let opened = desk.open_shares(here.now, &key)?;
    let index = desk.write_index(here.now, &here.texts)?.display().to_string();
    let (links, mut text, mut pairs) = (desk.pairs(&key)?, String::new(), Vec::new());
    for (link, report) in links.iter().zip(&ended) {
        text.push_str(&described(here, link, report));
        let of_link = opened.filed.iter().filter(|share| share.pair == link.pair);
        of_link.for_each(|share| text.push_str(&filed(here, share)));
        let of_link = opened.refused.iter().filter(|share| share.pair == link.pair);
        of_link.for_each(|share| text.push_str(&not_opened(share)));
        let mut pair = json!(link);
        (pair["ended"], pair["refused"]) = (json!(report.ended), json!(report.refused));
        pairs.push(pair);
    }
    let text = if links.is_empty() { "Nobody was invited with this key.\n".into() } else { text };
    let text = if opened.filed.is_empty() { text } else { format!("{text}All clients: {index}\n") };
    let json = json!({ "pairs": pairs, "filed": opened.filed, "refused": opened.refused, "index": index });
    Ok(ending(json, text, &ended, &opened))
}

/// A talk that did not end well is a refusal, and so is a share that could not be had.
fn ending(json: Json, text: String, ended: &[ClinicReport], opened: &OpenedShares) -> Output {
    if let Some(why) = ended.iter().map(|report| report.ended).find(broken) {
        return Output::done(refusal(json, why), text).refused();
    }
    let at_the_relay = ended.iter().flat_map(|report| &report.refused).any(|refused| refused.share.is_some());
    if at_the_relay || !opened.refused.is_empty() {
        let message = "something that a client shared could not be taken; ask them to send it again";
        return Output::done(unfinished(json, "share-refused", message), text).refused();
    }
    Output::done(json, text)
}

/// Whether something has to be tried again; that nobody answered yet, or that a client ended the link, is no failure.
fn broken(ended: &Ended) -> bool {
    !matches!(ended, Ended::Synced | Ended::NoAccess)
}

fn described(here: &Here, link: &DeskLink, report: &ClinicReport) -> String {
    let ended = report.ended;
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
    for share in &report.refused {
        let why = here.texts.say(&format!("clinic-refused-{}", share.why.name()));
        share.share.iter().for_each(|share| text.push_str(&not_taken(share, &why)));
    }
    text
}
