//! A link with a clinic, as the person's devices keep it together: the invitation that was agreed to, the person's own secrets of
//! the pair, and which keys hold.

use hpke::Deserializable;
use hpke::Serializable;
use hpke::kem::X25519HkdfSha256 as Kem;
use rusqlite::Connection;
use serde::Serialize;
use zeroize::Zeroizing;

use super::{Invitation, PairId, forget_place};
use crate::entropy::{Entropy, random};
use crate::error::{Error, Result};
use crate::store::kinds::clinic::{self, LinkRecord};
use crate::store::{Action, Fields, Store, Value, erase, from_hex, to_hex};
use crate::sync::{Secret, Token};
use crate::time::Moment;

/// Whether a clinic's key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "uniffi", uniffi(name = "ClinicKeyState"))]
pub enum KeyState {
    /// It holds.
    Holds,
    /// It ran out: nothing that it signs is taken any more.
    Expired,
    /// The clinic ended it.
    Revoked,
}

/// The person's secrets of a pair.
pub(crate) struct Own {
    pub id: String,
    pub secret: Secret,
    pub token: Token,
}

/// A link.
pub(crate) struct Link {
    pub invitation: Invitation,
    /// Which invitation it is.
    pub invitation_name: String,
    /// The person's secrets; the first is used until it is known which opened the mailbox.
    pub own: Vec<Own>,
    pub opened: bool,
    pub introduced: bool,
    pub known_as: String,
    pub linked_at: i64,
    pub former: Vec<[u8; 32]>,
    /// Whether the key of the invitation was ended.
    pub revoked: bool,
    pub unlinking: bool,
}

impl Link {
    /// The link of a pair.
    pub fn find(file: &Connection, pair: PairId) -> Result<Option<Self>> {
        // What this version can't read is kept, and is no link here.
        Ok(clinic::find_link(file, &pair.to_string())?.and_then(|record| Self::of(record).ok()))
    }

    fn of(record: LinkRecord) -> Result<Self> {
        let invitation = Invitation::read(&record.invitation)?;
        let damaged = || Error::Damaged { what: "a link with a clinic".into() };
        let own = record.own.iter().map(|(id, secrets)| own(id, secrets).ok_or_else(damaged));
        let mut own = own.collect::<Result<Vec<_>>>()?;
        if own.is_empty() {
            return Err(damaged());
        }
        let opened = record.opened.as_ref().and_then(|opened| own.iter().position(|own| own.id == *opened));
        opened.into_iter().for_each(|place| own.swap(0, place));
        let signing = to_hex(&invitation.signing);
        let invitation_name = Invitation::name_of(&record.invitation);
        Ok(Self {
            introduced: record.introduced.as_ref() == Some(&invitation_name),
            invitation_name,
            own,
            opened: opened.is_some(),
            known_as: record.known_as,
            linked_at: record.linked_at,
            former: record.former.iter().filter_map(|key| from_hex(key)?.as_slice().try_into().ok()).collect(),
            revoked: record.revoked.iter().any(|(key, _)| *key == signing),
            unlinking: record.unlinking,
            invitation,
        })
    }

    /// Whether its key holds at a moment.
    pub fn key_state(&self, now: Moment) -> KeyState {
        match (self.revoked, self.invitation.key_expires <= now.instant) {
            (true, _) => KeyState::Revoked,
            (_, true) => KeyState::Expired,
            _ => KeyState::Holds,
        }
    }

    /// The pair.
    pub fn pair(&self) -> PairId {
        self.invitation.pair
    }

    /// The person's secrets that are in use.
    pub fn mine(&self) -> Result<&Own> {
        self.own.first().ok_or(Error::Damaged { what: "a link with a clinic".into() })
    }
}

impl Own {
    /// The public half.
    pub fn public(&self) -> [u8; 32] {
        use hpke::Kem as _;
        Kem::sk_to_pk(&self.secret).to_bytes().into()
    }
}

fn own(id: &str, [secret, token]: &[String; 2]) -> Option<Own> {
    let secret = Secret::from_bytes(&from_hex(secret)?).ok()?;
    let token = Token(from_hex(token)?.as_slice().try_into().ok()?);
    Some(Own { id: id.to_owned(), secret, token })
}

/// All links, those first that were linked first.
pub(crate) fn links(file: &Connection) -> Result<Vec<Link>> {
    let mut all = clinic::links(file)?;
    all.sort_by(|a, b| (a.linked_at, &a.pair).cmp(&(b.linked_at, &b.pair)));
    Ok(all.into_iter().filter_map(|record| Link::of(record).ok()).collect())
}

/// Writes a new link down, with fresh secrets.
pub(crate) fn begin(action: &mut Action<'_>, text: &str, name: String, entropy: &dyn Entropy) -> Result<()> {
    let pair = Invitation::read(text)?.pair.to_string();
    let secret = Zeroizing::new(random::<32>(entropy)?);
    let token = Zeroizing::new(random::<32>(entropy)?);
    let id = to_hex(&random::<4>(entropy)?);
    let fields = Fields::from([
        ("secret.invitation".into(), Value::Text(text.trim().into())),
        clinic::own_field(&id, [to_hex(secret.as_slice()), to_hex(token.as_slice())]),
        ("known_as".into(), Value::Text(name)),
        ("linked_at".into(), Value::Int(action.now().instant)),
        ("unlinking".into(), Value::Bool(false)),
    ]);
    action.change(clinic::LINK, &pair, fields)
}

/// Writes down that another invitation takes the place of a link's.
pub(crate) fn renewed(action: &mut Action<'_>, link: &Link, text: &str, name: String) -> Result<()> {
    let mut fields = Fields::from([
        ("secret.invitation".into(), Value::Text(text.trim().into())),
        ("known_as".into(), Value::Text(name)),
    ]);
    let new = Invitation::read(text)?.signing;
    if new != link.invitation.signing {
        fields.insert(format!("former.{}", to_hex(&link.invitation.signing)), Value::Bool(true));
        fields.insert(format!("former.{}", to_hex(&new)), Value::Null);
    }
    action.change(clinic::LINK, &link.pair().to_string(), fields)
}

/// Erases a link with its secrets, and what the clinic sent that was not accepted.
pub(crate) fn erase_link(store: &Store, pair: PairId, now: Moment) -> Result<()> {
    store.act(now, |action| {
        let of_pair = format!("{pair}/");
        let items = clinic::items(action.file())?;
        let unused = items.into_iter().filter(|item| item.id.starts_with(&of_pair));
        for item in unused.filter(|item| item.answer.as_deref() != Some("accepted")) {
            erase::entry(action, clinic::ITEM, &item.id)?;
        }
        erase::entry(action, clinic::LINK, &pair.to_string())?;
        forget_place(action.file(), pair)
    })?;
    store.wipe_free_space()
}
