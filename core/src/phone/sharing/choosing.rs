//! Looking at what would go.

use super::{ShareRecipientRow, ShareRequest, ShareScope, ShareScreen, rows};
use crate::phone::Diary;
use crate::phone::error::Result;
use crate::phone::values::{Day, now as checked};
use crate::sessions::Role;
use crate::text::TextArg;
use crate::time::Moment;
use crate::{SharePreview, Sharing};

#[uniffi::export]
impl Diary {
    /// What would go. Without a scope what is usual for the recipient; for nobody in particular nothing until it is ticked.
    /// Without `to` it is up to today; without `from`, from three weeks before the last day's week. `named`: with the name by
    /// which a linked clinic knows the person.
    ///
    /// # Errors
    /// `NotFound` for a recipient or a question that does not exist; `Invalid` for days that are none; `Locked`.
    #[uniffi::method(default(recipient = None, scope = None, from = None, to = None, named = false))]
    pub fn share_screen(
        &self,
        now: Moment,
        recipient: Option<String>,
        scope: Option<ShareScope>,
        from: Option<Day>,
        to: Option<Day>,
        named: bool,
    ) -> Result<ShareScreen> {
        let (now, revision) = (checked(now)?, self.diary.revision());
        let scope = match (scope, &recipient) {
            (Some(scope), _) => scope,
            (None, Some(id)) => self.share_preset(self.diary.share_recipient(id)?.role)?,
            (None, None) => self.share_preset(Role::Other)?,
        };
        let sharing = self.sharing(now, ShareRequest { scope, recipient, from, to, named })?;
        let goes = sharing.scope.check().is_ok();
        let preview = goes.then(|| self.diary.share_preview(now, &sharing)).transpose()?;
        self.choosing(revision, &sharing, preview)
    }
}

impl Diary {
    fn choosing(&self, revision: u64, sharing: &Sharing, preview: Option<SharePreview>) -> Result<ShareScreen> {
        let (texts, scope, days) = (&self.texts, &sharing.scope, [sharing.from, sharing.to]);
        let usual = self.diary.share_preset(scope.role)?;
        let counted = preview.as_ref().map_or(&[][..], |preview| &preview.parts);
        let recipients = self.diary.share_recipients()?;
        let one = sharing.recipient.as_ref();
        let text = |id: &str, name: &str, value: &str| texts.say_with(id, &[(name, TextArg::Text(value))]);
        let [from, to] = days.map(|day| texts.day(day.date()));
        let days_text = [("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))];
        let filled = preview.as_ref().map(|preview| preview.filled.map(|days| TextArg::Number(days.into())));
        let left_out = i64::from(scope.items_left_out());
        let left_out = [("count", TextArg::Number(left_out))];
        Ok(ShareScreen {
            revision,
            request: ShareRequest::of(sharing),
            recipients: recipients.iter().map(|one| ShareRecipientRow::of(one, texts)).collect(),
            no_recipients: texts.say("share-no-recipients"),
            whom: one.map_or_else(|| texts.say("share-for-nobody"), |one| text("share-for", "name", &one.name)),
            known_as: one.and_then(|one| one.known_as.clone()),
            days_text: texts.say_with("report-days", &days_text),
            filled_text: filled
                .map(|[filled, days]| texts.say_with("share-filled", &[("filled", filled), ("days", days)])),
            goes_title: texts.say("share-goes"),
            left_out_title: texts.say("share-left-out"),
            parts: rows::parts(scope, &usual, counted, texts),
            items: rows::items(&self.diary.template()?, scope, days, texts),
            items_text: (!scope.without_items.is_empty()).then(|| texts.say_with("part-lines", &left_out)),
            questions: rows::questions(&self.diary.screenings()?, scope, texts),
            nothing: preview.is_none().then(|| texts.say("share-nothing")),
            warning: scope.words_may_tell().then(|| texts.say("share-own-words")),
            clinic_words: one.and_then(|one| one.clinic_words.as_ref()).map(|own| text("clinic-words", "words", own)),
            notice: texts.say("share-not-monitored"),
            for_good: texts.say("share-for-good"),
        })
    }
}
