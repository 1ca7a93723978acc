//! Chains, long: one row for each part that holds words.

use super::column::{Column, SOURCES, Table};
use super::making::{Making, versions};
use super::rows::Rows;
use crate::card::Chain;
use crate::error::Result;
use crate::sharing::SharePart;

pub(super) const CHAINS: Table = Table {
    name: "chains",
    parts: &[SharePart::Chains],
    columns: &[
        Column::word("chain", ""),
        Column::date("day"),
        Column::moment("recorded_at"),
        Column::word("source", SOURCES),
        Column::word("behaviour", "").or("not-said"),
        Column::word("part", PARTS),
        Column::integer("place", "1 and more").or("no-link"),
        Column::word("link", "thought, emotion, body, urge, action").or("no-link"),
        Column::integer("version", "1 and more"),
        Column::text("text"),
    ],
    day: None,
    rest: Some(chains),
};

const PARTS: &str = "vulnerability, prompting-event, link, consequences, skill-instead, repair";

fn chains(making: &Making<'_>, rows: &mut Rows<'_>) -> Result<()> {
    for chain in &making.outgoing.more.chains {
        let before = [("vulnerability", &chain.vulnerability), ("prompting-event", &chain.prompting_event)];
        let after =
            [("consequences", &chain.consequences), ("skill-instead", &chain.skill_instead), ("repair", &chain.repair)];
        for (part, said) in before {
            versions(said).try_for_each(|(version, text)| row(making, chain, rows, part, None, version, text))?;
        }
        for (place, link) in (1_i64..).zip(&chain.links) {
            row(making, chain, rows, "link", Some((place, link.kind.name())), 1, &link.text)?;
        }
        for (part, said) in after {
            versions(said).try_for_each(|(version, text)| row(making, chain, rows, part, None, version, text))?;
        }
    }
    Ok(())
}

fn row(
    making: &Making<'_>,
    chain: &Chain,
    rows: &mut Rows<'_>,
    part: &str,
    link: Option<(i64, &str)>,
    version: i64,
    text: &str,
) -> Result<()> {
    rows.text(&making.name("chain", &chain.id))?;
    rows.time(&chain.time)?;
    rows.text(&chain.behaviour.as_ref().map(|item| making.outgoing.about.item_name(item)).unwrap_or_default())?;
    rows.text(part)?;
    rows.maybe_number(link.map(|(place, _)| place))?;
    rows.maybe(link.map(|(_, kind)| kind))?;
    rows.number(version)?;
    rows.text(text)?;
    rows.next()
}
