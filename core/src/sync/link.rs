//! Beginning and ending sync: a mailbox of one's own, a device that goes, other recovery words. Each is noted here and done
//! by the next session.

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::chain::OwnChain;
use super::device_list::ListedDevice;
use super::identity::Identity;
use super::kept::{load, save};
use super::notice::Notices;
use super::state::{ListChange, Position, SyncState};
use super::token::token_hash;
use super::token::{Access, Token};
use super::vector::VersionVector;
use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};
use crate::store::{Fact, Intake, RecoveryWords, digest, facts, log};
use crate::time::{DeviceId, Moment};

/// How long a device's name can be, in characters.
const NAME: usize = 40;

/// A device's name as the person typed it.
pub(crate) fn device_name(text: &str) -> Result<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= NAME && !text.chars().any(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(Error::invalid("device-name", Given::text(text), "1 to 40 characters")) }
}

/// Notes that this diary is to be synced through a mailbox that the next session opens with a join code.
pub(crate) fn open_mailbox(
    file: &Connection,
    relay: String,
    join: &str,
    name: &str,
    now: Moment,
    entropy: &dyn Entropy,
) -> Result<()> {
    if facts::get(file, Fact::Sync)?.is_some() {
        return Err(Error::AlreadySynced);
    }
    let name = device_name(name)?;
    let (me, tag, token) = (identity(file)?, random(entropy)?, Token(random(entropy)?));
    let mut wanted = vec![ListChange::Add(ListedDevice::of(&me, name, (tag, &token), now.instant))];
    wanted.extend(recovery(file, random(entropy)?)?);
    let access = Access { join: Some(join.trim().into()), ..Access::new(token, tag, 1) };
    begin(file, &SyncState { wanted, ..SyncState::new(relay, access, me.device) })
}

/// Notes that the recovery words read a mailbox into this diary; one that was begun is taken up again.
pub(crate) fn begin_recovery(file: &Connection, relay: String, words: &RecoveryWords) -> Result<()> {
    let token = Token(*words.relay_token());
    if facts::get(file, Fact::Sync)?.is_some() {
        let (state, _) = load(file)?;
        return match (state.access.token == token, state.relay == relay) {
            (true, true) => Ok(()),
            // Nothing came from the other address: it was mistyped.
            (true, false) if state.lists.is_empty() => save(file, &SyncState { relay, ..state }),
            (true, false) => Err(Error::invalid("relay", Given::value(relay), "the one with which this was begun")),
            (false, _) => Err(Error::AlreadySynced),
        };
    }
    let access = Access::new(token, [0; 16], u64::MAX);
    begin(file, &SyncState::new(relay, access, facts::device(file)?))
}

/// Writes down a mailbox for the first time, with how far each device's changes are here.
pub(crate) fn begin(file: &Connection, state: &SyncState) -> Result<()> {
    let mut state = state.clone();
    // From here on the log has a digest.
    digest::digest(file)?;
    for stamp in log::last_of_each(file)? {
        state.mine.reach(stamp.device, stamp.time);
    }
    [Fact::FormerDevice, Fact::LeftMailbox].into_iter().try_for_each(|fact| facts::forget(file, fact))?;
    save(file, &state)
}

/// This device with its keys.
pub(crate) fn identity(file: &Connection) -> Result<Identity> {
    let (signing, agreement) = (facts::secret(file, Fact::DeviceSigning)?, facts::secret(file, Fact::DeviceAgreement)?);
    Identity::new(facts::device(file)?, signing.as_slice(), agreement.as_slice())
}

impl SyncState {
    /// A mailbox of which nothing was read.
    pub fn new(relay: String, access: Access, device: DeviceId) -> Self {
        Self {
            relay,
            access,
            place: Position::default(),
            lists: Vec::new(),
            keys: Vec::new(),
            mine: VersionVector::default(),
            mailbox: VersionVector::default(),
            waiting: Vec::new(),
            chains: Vec::new(),
            own: OwnChain::new(device, [0; 16], 0),
            peers: Vec::new(),
            wanted: Vec::new(),
            notices: Notices::default(),
            reading: None,
            erased_there: 0,
            wipe: false,
            sweep: false,
            synced_at: None,
            promised: None,
            healed: None,
            trusted: None,
            forked: Vec::new(),
            readmit: false,
            untold: false,
            settling: Vec::new(),
        }
    }
}

/// Keeps the public half of new words, and has them put on the device list of a synced diary.
pub(crate) fn new_words(file: &Connection, words: &RecoveryWords, entropy: &dyn Entropy) -> Result<()> {
    let token: Zeroizing<[u8; 32]> = words.relay_token();
    facts::set(file, Fact::RecoveryToken, &token_hash(&token))?;
    if facts::get(file, Fact::Sync)?.is_none() {
        return Ok(());
    }
    let (mut state, _) = load(file)?;
    state.wanted.retain(|wanted| !matches!(wanted, ListChange::Recovery { .. }));
    state.wanted.extend(recovery(file, random(entropy)?)?);
    // Those of the former words are nobody's now.
    state.sweep = true;
    save(file, &state)
}

/// The change that puts the recovery words on the list; none where there are no words that can read a mailbox.
fn recovery(file: &Connection, tag: [u8; 16]) -> Result<Option<ListChange>> {
    let get = |fact| Ok::<_, Error>(facts::get(file, fact)?.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()));
    let (public, token_hash) = (get(Fact::Recovery)?, get(Fact::RecoveryToken)?);
    Ok(public.zip(token_hash).map(|(public, token_hash)| ListChange::Recovery { public, tag, token_hash }))
}

/// Has a device taken off the list: it gets nothing from the next session on. What it had it keeps.
pub(crate) fn remove_device(file: &Connection, device: &str) -> Result<()> {
    let (mut state, me) = load(file)?;
    let list = state.list();
    let listed = list.iter().flat_map(|list| &list.devices).find(|listed| listed.device().to_string() == device);
    let Some(listed) = listed.filter(|listed| listed.device() != me.device) else {
        return Err(Error::not_found("device", Given::value(device), "another device of `somacard device list`"));
    };
    state.wanted.push(ListChange::Remove(listed.device));
    save(file, &state)
}

/// Puts the notices away.
pub(crate) fn put_away(file: &Connection) -> Result<()> {
    let (mut state, _) = load(file)?;
    state.notices = Notices::default();
    save(file, &state)
}

/// Forgets the mailbox: this device syncs no longer. The others go on.
pub(crate) fn forget(file: &Connection) -> Result<()> {
    let (state, me) = load(file)?;
    if state.list().is_some_and(|list| list.find(me.device).is_some()) {
        facts::set(file, Fact::LeftMailbox, &[me.device.0.as_slice(), &state.own.reached.to_be_bytes()].concat())?;
    }
    [Fact::Sync, Fact::LogDigest, Fact::FormerDevice].into_iter().try_for_each(|fact| facts::forget(file, fact))
}

/// Who this device was in a mailbox that it left. In another chain under the same id it would meet its own past as somebody
/// else's: so it becomes another device before it joins again, with the changes that it had not sent.
pub(crate) fn left(intake: &mut Intake<'_>, entropy: &dyn Entropy) -> Result<Option<[u8; 16]>> {
    let kept = facts::get(intake.file(), Fact::LeftMailbox)?;
    let parts = kept.as_deref().and_then(|kept| Some((kept.first_chunk::<16>()?, kept.last_chunk::<8>()?)));
    let Some((id, reached)) = parts else { return Ok(None) };
    if facts::device(intake.file())?.0 == *id {
        intake.become_another(u64::from_be_bytes(*reached), entropy)?;
        facts::forget(intake.file(), Fact::FormerDevice)?;
    }
    Ok(Some(*id))
}

/// The request that deletes the whole mailbox, for the last device or when the diary is erased.
pub(crate) fn leave(file: &Connection) -> Result<super::Request> {
    let (state, _) = load(file)?;
    let request = super::Request::plain(super::Method::Delete, &state.relay, "/v1/mailbox", &state.access.token);
    Ok(request)
}
