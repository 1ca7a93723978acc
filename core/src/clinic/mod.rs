//! What a clinic and a person say to each other: the practitioner's key, the invitation a person scans, the letters that go through
//! the mailbox of one pair, and the rules by which either side believes them. Nothing here knows HTTP, a socket or a clock, and a
//! clinic is never a replica: it reads what the person sends and may offer appointments, cancellations and card templates.
//! docs/clinic.md describes it for an auditor.

mod content;
mod content_bytes;
mod delivery;
pub(crate) mod desk;
mod fingerprint;
mod invitation;
mod item;
mod key;
mod letter;
mod link;
mod mailbox;
mod pair;
mod place;
mod plain;
mod report;
mod said;
mod session;
mod take;
mod template_file;

pub use content::{Appointment, ClinicTemplate, ItemContent, TemplateItem};
pub use delivery::Delivery;
pub use desk::{DeskAct, DeskLine, LogCheck};
pub use fingerprint::FINGERPRINT_WORDS;
pub use invitation::{INVITATION_DAYS, InvitationDraft};
pub use key::{PractitionerKey, clinic_role};
pub use link::KeyState;
pub use report::{ClinicNext, ClinicReport, RefusedItem, WhyRefused};

pub(crate) use content::new_id;
pub(crate) use delivery::withdrawal;
pub(crate) use fingerprint::fingerprint;
pub(crate) use invitation::{ClinicTokens, Invitation};
pub(crate) use item::{Item, Signed};
pub(crate) use key::last_day;
pub(crate) use letter::Letter;
pub(crate) use link::{Link, begin, erase_link, links, renewed};
pub(crate) use mailbox::deletion;
pub(crate) use pair::PairId;
pub(crate) use place::{forget_place, refused_of};
pub(crate) use plain::{hidden, plain_line};
pub(crate) use session::Session;
