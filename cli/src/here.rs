//! Where and when a command runs: folder, keys, moment, zone, language. Nothing is opened before a command asks.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use somacard_core::store::{KeyFile, KeyVault, Place, StartState};
use somacard_core::text::{Language, Texts};
use somacard_core::time::{Moment, Zone};
use somacard_core::{Diary, Error, Given, Result, Surroundings, SystemEntropy};

use crate::clock;
use crate::keys::GivenKey;
use crate::options::Around;

/// The surroundings of one command.
pub struct Here {
    /// The diary's folder.
    pub place: Place,
    /// The key file, unless the key is given from outside.
    pub key_file: Option<PathBuf>,
    /// The moment it is.
    pub now: Moment,
    /// The zone.
    pub zone: Zone,
    /// Whether the zone was asked for, and is not just the system's.
    pub zone_asked: bool,
    /// The card's language.
    pub texts: Texts,
    /// Whether JSON is shown, for what is told while a command goes on.
    pub json: bool,
    vault: Arc<dyn KeyVault>,
}

impl Here {
    /// The surroundings that the options and the environment describe.
    pub fn of(around: Around) -> Result<Self> {
        let zone = clock::zone(around.zone.as_deref())?;
        let now = clock::now(around.now.as_deref(), zone, around.zone.is_some())?;
        let texts = Texts::new(language(around.lang.as_deref())?);
        let folder = match around.diary {
            Some(folder) => folder,
            None => default_folder()?,
        };
        let (vault, key_file) = keys_of(&folder, around.key_file)?;
        let (zone_asked, json) = (around.zone.is_some(), around.json);
        Ok(Self { place: Place::new(folder), key_file, now, zone, zone_asked, texts, json, vault })
    }

    /// The same moment and language with another folder, whose key file lies beside it.
    pub fn at(self, folder: PathBuf) -> Result<Self> {
        let (vault, key_file) = keys_of(&folder, None)?;
        Ok(Self { place: Place::new(folder), key_file, vault, ..self })
    }

    /// What the façade needs for a diary in another folder, whose key file lies beside it.
    pub fn surroundings_of(folder: &Path) -> Result<Surroundings> {
        let (vault, _) = keys_of(folder, None)?;
        Ok(Surroundings { vault, entropy: Arc::new(SystemEntropy) })
    }

    /// What the façade needs.
    pub fn surroundings(&self) -> Surroundings {
        Surroundings { vault: self.vault.clone(), entropy: Arc::new(SystemEntropy) }
    }

    /// The day of a moment in milliseconds since 1970, in the zone, in words.
    pub fn day_of(&self, instant: i64) -> String {
        let moment = chrono::DateTime::from_timestamp_millis(instant).unwrap_or_default();
        clock::in_zone(moment, self.zone).map(|moment| self.texts.day(moment.civil().date())).unwrap_or_default()
    }

    /// Opens the diary.
    pub fn open(&self) -> Result<Diary> {
        Diary::open(&self.place, self.surroundings())
    }

    /// Begins a diary: with a given key, or one that is kept in the key file.
    pub fn create(&self, with_kept_key: bool) -> Result<Diary> {
        if with_kept_key || self.key_file.is_none() {
            return Diary::create_with_kept_key(&self.place, self.surroundings(), self.now);
        }
        Diary::create(&self.place, self.surroundings(), self.now)
    }

    /// Begins a diary with nothing in it, for what comes from elsewhere: with a given key, or one that is kept in the key file.
    pub fn create_to_join(&self) -> Result<Diary> {
        match self.key_file {
            Some(_) => Diary::create_to_join(&self.place, self.surroundings(), self.now),
            None => Diary::create_to_join_with_kept_key(&self.place, self.surroundings(), self.now),
        }
    }

    /// Whether there is no diary here, and no key that a former one left.
    pub fn is_empty(&self) -> Result<bool> {
        let empty = if self.key_file.is_some() { StartState::New } else { StartState::FileMissing };
        Ok(self.place.start_state(&*self.vault)? == empty)
    }
}

/// The vault of a folder's diary: over the given key, or over the key file, whose path is told, too.
fn keys_of(folder: &Path, key_file: Option<PathBuf>) -> Result<(Arc<dyn KeyVault>, Option<PathBuf>)> {
    if key_file.is_none()
        && let Some(given) = GivenKey::from_environment(folder)?
    {
        return Ok((Arc::new(given), None));
    }
    let path = key_file.unwrap_or_else(|| {
        let mut beside = folder.as_os_str().to_owned();
        beside.push(".key");
        beside.into()
    });
    Ok((Arc::new(KeyFile::new(path.clone(), folder)), Some(path)))
}

fn language(asked: Option<&str>) -> Result<Language> {
    match asked {
        Some(tag) => {
            let known = Language::ALL.into_iter().find(|language| language.tag() == tag);
            known.ok_or_else(|| Error::invalid("lang", Given::value(tag), "en, es"))
        }
        None => {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
            Ok(Language::from_tag(&set.unwrap_or_default()))
        }
    }
}

fn default_folder() -> Result<PathBuf> {
    use etcetera::BaseStrategy;
    let strategy = etcetera::base_strategy::choose_native_strategy();
    let data = strategy.map_err(|_| Error::invalid("diary", Given::nothing(), "a folder: there is no home folder"))?;
    Ok(data.data_dir().join("somacard").join("diary"))
}
