//! What is to go to whom: what a screen shows, and what the calls that make something of it take.

use super::ShareScope;
use crate::Sharing;
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::sharing;
use crate::time::{DiaryDay, Moment};

/// What is to go, to whom and of which days. What was looked at is what goes: hand over the one that the screen has.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareRequest {
    /// What.
    pub scope: ShareScope,
    /// To whom, by id; nothing for the person's own use, or for nobody in particular.
    #[uniffi(default = None)]
    pub recipient: Option<String>,
    /// First day; without it from three weeks before the last day's week.
    #[uniffi(default = None)]
    pub from: Option<Day>,
    /// Last day; without it today.
    #[uniffi(default = None)]
    pub to: Option<Day>,
    /// With the name by which a linked clinic knows the person.
    #[uniffi(default = false)]
    pub named: bool,
}

#[uniffi::export]
impl Diary {
    /// The person's own whole copy: everything, of all days, for nobody else.
    ///
    /// # Errors
    /// `Locked`.
    pub fn whole_copy(&self, now: Moment) -> Result<ShareRequest> {
        let today = self.diary.today(checked(now)?)?;
        let info = self.diary.info()?;
        let last = info.last_day.map_or(today, |last| last.max(today));
        Ok(ShareRequest {
            scope: sharing::ShareScope::everything().into(),
            recipient: None,
            from: Some(info.first_day.map_or(today, |first| first.min(today)).into()),
            to: Some(last.into()),
            named: false,
        })
    }
}

impl ShareRequest {
    /// The same as a screen has it, with nothing left to guess.
    pub(super) fn of(sharing: &Sharing) -> Self {
        Self {
            scope: sharing.scope.clone().into(),
            recipient: sharing.recipient.as_ref().map(|one| one.id.clone()),
            from: Some(sharing.from.into()),
            to: Some(sharing.to.into()),
            named: sharing.named,
        }
    }
}

impl Diary {
    /// The request, checked.
    pub(super) fn sharing(&self, now: Moment, request: ShareRequest) -> Result<Sharing> {
        let ShareRequest { scope, recipient, from, to, named } = request;
        let recipient = recipient.map(|id| self.diary.share_recipient(&id)).transpose()?;
        let mut scope = scope.checked()?;
        if let Some(one) = &recipient {
            // What they are decides whose sessions go, and which ratings don't.
            scope.role = one.role;
        }
        let (from, to) = self.report_days(now, from, to)?;
        Ok(Sharing { recipient, scope, from, to, named })
    }

    pub(super) fn report_days(&self, now: Moment, from: Option<Day>, to: Option<Day>) -> Result<(DiaryDay, DiaryDay)> {
        let to = to.map_or_else(|| Ok(self.diary.today(now)?), Day::checked)?;
        let from = from.map_or_else(|| Ok(self.diary.week(now, to)?.1.first_day.plus(-21)), Day::checked)?;
        Ok((from, to))
    }
}
