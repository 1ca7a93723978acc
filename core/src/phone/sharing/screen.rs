//! The screen of sharing: to whom, what, of which days, with a look at exactly what would go.

use super::rows::{ShareItemRow, SharePartRow, ShareQuestionRow};
use super::{ShareRecipientRow, ShareRequest};

/// What would go, and what can be chosen. Nothing is written or sent before one of the calls that do is made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ShareScreen {
    /// What the screen holds: every change told with this revision or a lower one.
    pub revision: u64,
    /// What the screen shows, for the calls that make something of it.
    pub request: ShareRequest,
    /// To whom something can go: linked clinics first, then those that the person named.
    pub recipients: Vec<ShareRecipientRow>,
    /// What to say where there is nobody.
    pub no_recipients: String,
    /// To whom it would go, in words.
    pub whom: String,
    /// The name by which a linked clinic knows the person: they can tick that it goes along. Nothing where none is known.
    pub known_as: Option<String>,
    /// Which days, in words.
    pub days_text: String,
    /// On how many of them something was filled in, in words; nothing where nothing would go.
    pub filled_text: Option<String>,
    /// The heading over what goes.
    pub goes_title: String,
    /// The heading over what does not.
    pub left_out_title: String,
    /// All parts, in the order in which they are named.
    pub parts: Vec<SharePartRow>,
    /// Items of the card that can be left out one by one; none where the card does not go.
    pub items: Vec<ShareItemRow>,
    /// How many were, in words; which, is not told.
    pub items_text: Option<String>,
    /// Health questions that were answered, each to be ticked.
    pub questions: Vec<ShareQuestionRow>,
    /// That nothing would go: the calls that make something refuse it.
    pub nothing: Option<String>,
    /// Own words go that may speak of what was left out.
    pub warning: Option<String>,
    /// A linked clinic's own words on how often it reads and whom to call meanwhile.
    pub clinic_words: Option<String>,
    /// That nobody watches, and that it is not for emergencies.
    pub notice: String,
    /// That what somebody has can't be taken back.
    pub for_good: String,
}
