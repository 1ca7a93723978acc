//! Chain analyses: one record each, a field per link, texts side by side where devices wrote at once.

use rusqlite::{Connection, params};

use super::{Words, entry_time, fold_words};
use crate::card::{Chain, ChainLink, ItemId, LinkKind};
use crate::error::Result;
use crate::store::record::Record;
use crate::store::tables::Odd;
use crate::store::value::{Fields, Value};
use crate::time::{DiaryDay, EntryTime, Moment, Source};

pub(crate) const KIND: &str = "chain";
/// The texts of a chain, in its order.
pub(crate) const TEXTS: [&str; 5] = ["vulnerability", "prompting_event", "consequences", "skill_instead", "repair"];

/// The fields of links, from place 0 on; places that held more links before are emptied.
pub(crate) fn link_fields(links: &[ChainLink], before: usize) -> Fields {
    let field = |place: usize| format!("link.{place:04}");
    let pair =
        |link: &ChainLink| Value::List(vec![Value::Text(link.kind.name().into()), Value::Text(link.text.clone())]);
    let said = links.iter().enumerate().map(|(place, link)| (field(place), pair(link)));
    said.chain((links.len()..before).map(|place| (field(place), Value::Null))).collect()
}

pub(in crate::store) fn fold(file: &Connection, id: &str, record: &Record) -> Result<Option<Odd>> {
    file.prepare_cached("DELETE FROM chain WHERE id = ?1")?.execute([id])?;
    file.prepare_cached("DELETE FROM chain_link WHERE chain = ?1")?.execute([id])?;
    if !record.live() {
        return Ok(None);
    }
    let time = match entry_time(record) {
        Ok(time) => time,
        Err(odd) => return Ok(Some(odd)),
    };
    let day = time.for_day.to_string();
    let at = time.recorded_at;
    file.prepare_cached(
        "INSERT INTO chain (id, for_day, recorded_at, \"offset\", source, behaviour) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![id, day, at.instant, at.offset_minutes, time.source.name(), record.text("behaviour")])?;
    let links = record.with_prefix("link.").filter_map(|(field, _)| link(record.get(field)?));
    for (place, (kind, text)) in (0_i64..).zip(links) {
        file.prepare_cached("INSERT INTO chain_link (chain, place, kind, text) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id, place, kind, text])?;
    }
    fold_words(file, KIND, id, record)?;
    Ok(None)
}

fn link(value: &Value) -> Option<(&str, &str)> {
    match value {
        Value::List(pair) => match pair.as_slice() {
            [Value::Text(kind), Value::Text(text)] if LinkKind::from_name(kind).is_some() => Some((kind, text)),
            _ => None,
        },
        _ => None,
    }
}

/// All chains, newest day first.
pub(crate) fn read_all(file: &Connection) -> Result<Vec<Chain>> {
    let mut words = Words::of(file, KIND)?;
    let mut query = file.prepare_cached(
        "SELECT id, for_day, recorded_at, \"offset\", source, behaviour FROM chain ORDER BY for_day DESC, recorded_at DESC, id",
    )?;
    let mut rows = query.query([])?;
    let mut chains = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, day, source): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(4)?);
        let time = EntryTime {
            for_day: day.parse()?,
            recorded_at: Moment::new(row.get(2)?, row.get(3)?)?,
            source: Source::from_name(&source).unwrap_or(Source::Live),
        };
        let behaviour: Option<String> = row.get(5)?;
        let [vulnerability, prompting_event, consequences, skill_instead, repair] =
            TEXTS.map(|field| words.take(&id, field));
        chains.push(Chain {
            links: read_links(file, &id)?,
            id,
            time,
            behaviour: behaviour.and_then(|id| ItemId::new(&id).ok()),
            vulnerability,
            prompting_event,
            consequences,
            skill_instead,
            repair,
        });
    }
    Ok(chains)
}

/// The behaviours that the chains of a day are about.
pub(crate) fn behaviours(file: &Connection, day: DiaryDay) -> Result<Vec<ItemId>> {
    let mut query =
        file.prepare_cached("SELECT DISTINCT behaviour FROM chain WHERE for_day = ?1 AND behaviour NOT NULL")?;
    let ids = query.query_map([day.to_string()], |row| row.get::<_, String>(0))?;
    ids.map(|id| ItemId::new(&id?)).collect()
}

fn read_links(file: &Connection, chain: &str) -> Result<Vec<ChainLink>> {
    let mut query = file.prepare_cached("SELECT kind, text FROM chain_link WHERE chain = ?1 ORDER BY place")?;
    let rows = query.query_map([chain], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let pairs: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    let link = |(kind, text): (String, String)| LinkKind::from_name(&kind).map(|kind| ChainLink { kind, text });
    Ok(pairs.into_iter().filter_map(link).collect())
}
