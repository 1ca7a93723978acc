//! Importing a CSV as one action: every row is read and checked, and the file is in the diary whole or not at all.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{Diary, Job};
use crate::card::{CardItem, DayRule, ItemId, Scale};
use crate::error::{Error, Given, Result};
use crate::import::{ImportMap, ImportSummary, Row, Rows};
use crate::store::kinds::{check_in, item, setting};
use crate::store::{Action, Fields, Record, Value, log};
use crate::time::{DayStart, DiaryDay, EntryTime, Moment, Source};

impl Diary {
    /// Imports a CSV. A row that was imported before is recognised by its key and changes only where it differs. With
    /// `skip_bad`, refused rows are left out; without, one refused row keeps the whole file out. Either way the summary
    /// names each of them. `progress` hears the number of rows read and may refuse to go on.
    ///
    /// # Errors
    /// `Invalid` when map and file don't fit; `DiskFull`, `ReadOnly`, `Io`; what `progress` answers. The diary is unchanged
    /// then.
    pub fn import_csv(
        &self,
        now: Moment,
        input: impl Read,
        map: &ImportMap,
        skip_bad: bool,
        mut progress: impl FnMut(u64) -> Result<()>,
    ) -> Result<ImportSummary> {
        let mut summary = ImportSummary::default();
        let published = self.act(now, |action| {
            let items = items_of(action, map)?;
            let scales = items.iter().map(|item| item.scale.clone()).collect();
            let (rows, left_out) = Rows::open(input, map, scales, now)?;
            summary.left_out = left_out;
            take_rows(action, rows, &items, &mut summary, &mut progress)?;
            if !summary.skipped.is_empty() && !skip_bad {
                return Err(Error::ImportRefused { read: summary.read, refused: summary.skipped.len() as u64 });
            }
            Ok(())
        });
        match published {
            Ok(()) => summary.published = true,
            Err(Error::ImportRefused { .. }) => (summary.imported, summary.unchanged) = (0, 0),
            Err(other) => return Err(other),
        }
        Ok(summary)
    }

    /// Imports a CSV file, as [`Diary::import_csv`] does.
    ///
    /// # Errors
    /// As `import_csv`; `Invalid` for a file that can't be read; `Cancelled`.
    pub fn import_file(
        &self,
        now: Moment,
        file: &Path,
        map: &ImportMap,
        skip_bad: bool,
        job: &Job,
    ) -> Result<ImportSummary> {
        job.check()?;
        let unreadable = |error: io::Error| {
            let allowed = format!("a file that can be read ({})", error.kind());
            Error::invalid("file", Given::value(file.display()), allowed)
        };
        let opened = File::open(file).map_err(unreadable)?;
        let bytes = opened.metadata().map_err(unreadable)?.len();
        let summary = self.import_csv(now, job.reading(opened, bytes), map, skip_bad, |_| job.check())?;
        job.finish();
        Ok(summary)
    }
}

/// The item of each mapped column; those of the map's own are added to the card on first sight.
fn items_of(action: &mut Action<'_>, map: &ImportMap) -> Result<Vec<CardItem>> {
    let known = item::read_all(action.file())?;
    let mut items = Vec::with_capacity(map.columns.len());
    for column in &map.columns {
        let found = known.iter().find(|item| item.id == column.item);
        items.push(match (found, &column.new_item) {
            (Some(found), Some(new)) if found.scale != new.scale => {
                return Err(other_scale(&column.item, &new.scale, found));
            }
            (Some(found), _) => found.clone(),
            (None, Some(new)) => {
                action.change(item::KIND, new.id.as_str(), item::fields(new))?;
                new.clone()
            }
            (None, None) => {
                let allowed = "an item of the card, or label, kind and scale for one of its own";
                return Err(Error::not_found("map.column.item", Given::value(&column.item), allowed));
            }
        });
    }
    Ok(items)
}

fn other_scale(item: &ItemId, given: &Scale, found: &CardItem) -> Error {
    let given = Given::value(format!("{item}: {}", given.describe()));
    Error::invalid("map.column.scale", given, format!("the scale the item has: {}", found.scale.describe()))
}

fn take_rows(
    action: &mut Action<'_>,
    mut rows: Rows<'_, impl Read>,
    items: &[CardItem],
    summary: &mut ImportSummary,
    progress: &mut impl FnMut(u64) -> Result<()>,
) -> Result<()> {
    let start = setting::day_start(action.file())?;
    while let Some(row) = rows.next()? {
        summary.read += 1;
        match row {
            Ok(row) => {
                summary.other_time.extend(row.other_time);
                match take(action, row, rows.map_name(), items, start)? {
                    true => summary.imported += 1,
                    false => summary.unchanged += 1,
                }
            }
            Err(skipped) => summary.skipped.push(skipped),
        }
        progress(summary.read)?;
    }
    Ok(())
}

/// Writes what a row says that the diary does not say yet. Returns whether there was anything.
fn take(action: &mut Action<'_>, row: Row, map: &str, items: &[CardItem], start: DayStart) -> Result<bool> {
    let id = row.id.clone();
    let (known, row_said) = known(action, &id)?;
    // An edited day-start hour never moves an entry that is there.
    let for_day = match known.text("for_day") {
        Some(day) => day.parse()?,
        None => DiaryDay::proposed(row.moment.civil(), start)?,
    };
    let time = EntryTime { for_day, recorded_at: row.moment, source: Source::Imported };
    let fields = check_in::fields(&time, &said(row, items));
    // What the person put where the row had been silent is theirs, when a wider map makes the row speak there.
    let theirs = |name: &str| row_said.live() && row_said.newest(name).is_none() && known.newest(name).is_some();
    let says_anew = |name: &str, value: &Value| row_said.get(name) != Some(value) && !theirs(name);
    let mut new: Fields = fields.into_iter().filter(|(name, value)| says_anew(name, value)).collect();
    // What the person deleted comes back with a row that says something else than before, not with a wider map.
    let wider = row_said.live() && new.keys().all(|name| row_said.newest(name).is_none());
    if new.is_empty() || (wider && !known.live()) {
        return Ok(false);
    }
    new.insert(check_in::IMPORT.into(), Value::Text(map.to_owned()));
    action.change(check_in::KIND, &id, new)?;
    Ok(true)
}

fn said(row: Row, items: &[CardItem]) -> check_in::Said {
    let highest = |id: &ItemId| items.iter().any(|item| item.id == *id && item.rule() == DayRule::Highest);
    let answers = row.answers.into_iter().map(|(id, answer)| (id.clone(), highest(&id), answer)).collect();
    check_in::Said { answers, readings: row.readings, note: row.note, ..check_in::Said::default() }
}

/// An imported check-in as it stands, and as its row alone would have it. Only what the row says anew is written, so that
/// what the person corrected or deleted stays as they left it.
fn known(action: &Action<'_>, id: &str) -> Result<(Record, Record)> {
    let changes = log::changes(action.file(), check_in::KIND, id)?;
    let of_import = changes.iter().filter(|change| change.fields.contains_key(check_in::IMPORT));
    let row_said = Record::fold(of_import);
    Ok((Record::fold(&changes), if row_said.live() { row_said } else { Record::default() }))
}
