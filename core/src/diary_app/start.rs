//! Beginning, opening and restoring a diary. One open store per folder and process: a second opening gives the same one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError, RwLock, Weak};

use super::listening::Listeners;
use super::{Diary, Inner, Surroundings};
use crate::card::card_pack;
use crate::error::{Error, Result};
use crate::store::kinds::item;
use crate::store::{KeySlot, Place, RecoveryWords, Store};
use crate::time::Moment;

/// Held while a diary is made or opened: who comes second finds it open.
static OPENING: Mutex<()> = Mutex::new(());

/// The diaries open in this process, by their folder's real path.
static OPEN: LazyLock<Mutex<HashMap<PathBuf, Weak<Inner>>>> = LazyLock::new(Mutex::default);

impl Diary {
    /// Begins a diary with the default card.
    ///
    /// # Errors
    /// `DiaryExists` or `FileMissing` when a file or a key is there already; nothing is replaced.
    pub fn create(place: &Place, surroundings: Surroundings, now: Moment) -> Result<Self> {
        Self::begin(place, surroundings, now, false)
    }

    /// Begins a diary with the key that the vault has already: the person was told that its file is missing and chose to
    /// begin anew, or the key is given from outside.
    ///
    /// # Errors
    /// `DiaryExists` when a file is there already; nothing is replaced.
    pub fn create_with_kept_key(place: &Place, surroundings: Surroundings, now: Moment) -> Result<Self> {
        Self::begin(place, surroundings, now, true)
    }

    /// Begins a diary with nothing in it, for a device that joins another one: the card comes from there.
    ///
    /// # Errors
    /// As [`Diary::create`].
    pub fn create_to_join(place: &Place, surroundings: Surroundings, now: Moment) -> Result<Self> {
        Self::begin_empty(place, surroundings, now, false)
    }

    /// The same with a key that is given from outside.
    ///
    /// # Errors
    /// As [`Diary::create_with_kept_key`].
    pub fn create_to_join_with_kept_key(place: &Place, surroundings: Surroundings, now: Moment) -> Result<Self> {
        Self::begin_empty(place, surroundings, now, true)
    }

    fn begin_empty(place: &Place, surroundings: Surroundings, now: Moment, with_kept_key: bool) -> Result<Self> {
        let (vault, entropy) = (&*surroundings.vault, &*surroundings.entropy);
        let store = Store::create(place, vault, entropy, with_kept_key, now, |_| Ok(()))?;
        Self::share(store, surroundings)
    }

    fn begin(place: &Place, surroundings: Surroundings, now: Moment, with_kept_key: bool) -> Result<Self> {
        let (vault, entropy) = (&*surroundings.vault, &*surroundings.entropy);
        let store = Store::create(place, vault, entropy, with_kept_key, now, |action| {
            card_pack().1.iter().try_for_each(|i| action.change(item::KIND, i.id.as_str(), item::fields(i)))
        })?;
        Self::share(store, surroundings)
    }

    /// Opens the diary of this place.
    ///
    /// # Errors
    /// `NoDiary`, `KeyMissing`, `FileMissing`, `WrongKey`, `NoCipher`, `NewerFormat`, `Damaged`: the file stays as it is.
    pub fn open(place: &Place, surroundings: Surroundings) -> Result<Self> {
        let _alone = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = Self::already_open(place, &surroundings)? {
            return Ok(open);
        }
        let store = Store::open(place, &*surroundings.vault, &*surroundings.entropy)?;
        Self::share(store, surroundings)
    }

    /// Makes a diary from a backup and the recovery words, in a place without a file, as a new device.
    ///
    /// # Errors
    /// `WrongWords`, `Damaged`, `NewerFormat`, `DiaryExists`; the place stays as it was.
    pub fn restore(backup: &Path, words: &RecoveryWords, place: &Place, surroundings: Surroundings) -> Result<Self> {
        let store = Store::restore(backup, words, place, &*surroundings.vault, &*surroundings.entropy)?;
        Self::share(store, surroundings)
    }

    fn share(store: Store, surroundings: Surroundings) -> Result<Self> {
        let folder = std::fs::canonicalize(store.place().folder())?;
        let listeners = Listeners::default();
        let inner = Arc::new(Inner { store: RwLock::new(Some(store)), surroundings, listeners });
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|_, inner| inner.strong_count() > 0);
        open.insert(folder, Arc::downgrade(&inner));
        Ok(Self(inner))
    }

    /// The diary open in this folder, if one is.
    pub(super) fn open_at(place: &Place) -> Option<Self> {
        let folder = std::fs::canonicalize(place.folder()).ok()?;
        let open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        open.get(&folder).and_then(Weak::upgrade).map(Self)
    }

    /// The diary already open here, for a caller whose vault holds the same key.
    fn already_open(place: &Place, surroundings: &Surroundings) -> Result<Option<Self>> {
        let open = Self::open_at(place).filter(|diary| diary.cannot_write().is_ok());
        // Of a locked one the key is not asked for here: the person may be asked for it, and once is enough.
        let Some(diary) = open else { return Ok(None) };
        let key =
            crate::store::FileKey::from_bytes(&surroundings.vault.load(KeySlot::File)?.ok_or(Error::KeyMissing)?)?;
        match diary.with(|store| Ok(*store.key() == key)) {
            Ok(true) => Ok(Some(diary)),
            Ok(false) => Err(Error::WrongKey),
            Err(_locked) => Ok(None),
        }
    }
}
