//! What became of reminders on this device.

use super::zones::in_zone;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::zone as zone_of;
use crate::store::Receipt;
use crate::time::Moment;

/// What was done about a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiptAct {
    /// The thing was done.
    Done,
    /// Not that time.
    Skipped,
    /// It was put off.
    Later,
}

/// What became of a reminder. *Handed over* is not *came*: whether it rang, only the platform knows.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReceiptRow {
    /// The reminder's id.
    pub id: String,
    /// What its rule is called, if the rule is still there.
    pub title: Option<String>,
    /// When it was set for.
    pub at: Moment,
    /// The same in words.
    pub at_text: String,
    /// When the platform was told.
    pub handed_over: Moment,
    /// When the person saw it, if that is known.
    pub seen: Option<Moment>,
    /// What was done about it.
    pub act: Option<ReceiptAct>,
}

/// What became of reminders on this device, in the last ninety days.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ReceiptsScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// Latest first; those that are still to come are among them.
    pub receipts: Vec<ReceiptRow>,
}

#[uniffi::export]
impl Diary {
    /// What became of reminders on this device.
    ///
    /// # Errors
    /// `Locked`; `Invalid` for an unknown zone.
    pub fn reminder_receipts(&self, zone: String) -> Result<ReceiptsScreen> {
        let (revision, zone) = (self.diary.revision(), zone_of(&zone)?);
        let names = self.names(zone)?;
        let row = |receipt: Receipt| {
            let mut name = receipt.slot.split('/');
            let (rule, series) = (name.next(), name.next().filter(|_| receipt.slot.matches('/').count() == 2));
            let at = in_zone(receipt.at, zone)?;
            Ok(ReceiptRow {
                title: names.title(rule, series),
                id: receipt.id,
                at,
                at_text: self.texts.civil(at.civil()),
                handed_over: in_zone(receipt.handed_over, zone)?,
                seen: receipt.seen.map(|seen| in_zone(seen, zone)).transpose()?,
                act: receipt.act.as_deref().and_then(ReceiptAct::from_name),
            })
        };
        let receipts = self.diary.receipts()?.into_iter().map(row).collect::<Result<_>>()?;
        Ok(ReceiptsScreen { revision, receipts })
    }
}

impl ReceiptAct {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "done" => Some(Self::Done),
            "skipped" => Some(Self::Skipped),
            "later" => Some(Self::Later),
            _ => None,
        }
    }
}
