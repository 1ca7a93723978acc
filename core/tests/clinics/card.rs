//! Templates that a clinic sends, and the card they come to.

use somacard_core::Diary;
use somacard_core::card::{CardItem, Owner};
use somacard_core::clinic::ClinicTemplate;

use super::{Clinic, fetched, now, open_item};
use crate::mailbox::Host;

/// A template of a file's text.
pub fn template(text: &str) -> ClinicTemplate {
    ClinicTemplate::from_toml(text).unwrap()
}

/// Three lines.
pub const FIRST: &str = r#"
version = 1
[[item]]
id = "longing"
label = "Longing"
kind = "emotion"
scale = "peak"
[[item]]
id = "walk"
label = "Minutes outside"
kind = "question"
scale = "minutes"
[[item]]
id = "pain"
label = "Pain"
kind = "question"
scale = "range"
min = 0
max = 10
low = "none"
high = "worst"
"#;

/// One of them worded anew, one with another scale, one gone.
pub const SECOND: &str = r#"
version = 2
[[item]]
id = "longing"
label = "Longing or missing someone"
kind = "emotion"
scale = "peak"
[[item]]
id = "pain"
label = "Pain"
kind = "question"
scale = "peak"
"#;

/// The lines of a clinic on the card.
pub fn of_clinic(diary: &Diary, pair: &str) -> Vec<CardItem> {
    let owner = Owner::Clinic(pair.into());
    diary.template().unwrap().into_iter().filter(|item| item.owner == owner).collect()
}

/// Those of a label.
pub fn named<'a>(items: &'a [CardItem], label: &str) -> Vec<&'a CardItem> {
    items.iter().filter(|item| item.label.as_deref() == Some(label)).collect()
}

/// The clinic sends a template, the person accepts it.
pub fn take(clinic: &Clinic, diary: &Diary, relay: &mut Host, pair: &str, text: &str, hour: u32) {
    clinic.desk.send_template(now(hour), &clinic.key, pair, template(text)).unwrap();
    clinic.talked(relay, pair, now(hour));
    fetched(diary, relay, pair, now(hour));
    diary.accept_clinic_item(now(hour), &open_item(diary, now(hour)).id, false).unwrap();
}
