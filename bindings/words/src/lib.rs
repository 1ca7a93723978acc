//! The apps' own words: buttons, names of fields, explanations. They are written once, in Fluent (`en/ROOM.ftl` and
//! `es/ROOM.ftl` beside this crate), and from there go to Android's strings, to Apple's string catalogue and to names
//! in Swift; `BLESS=1 cargo test -p somacard-words` writes those anew (docs/adr/0028). It says nothing itself and is in
//! no app; what the core says is in `core/texts`.
//!
//! A message is `id = text`. Above one with arguments stands a line that names them in the order of their places, in
//! the English file alone: `# $day (text), $count (number)`. `# only: ios` or `# only: android` keeps a word from the
//! other app. A text may have the forms `one` and `other` of its single number; attributes without a text are a list.
#![forbid(unsafe_code)]

mod android;
mod catalogue;
mod message;
mod room;
mod swift;

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

pub use message::{Argument, Kind, Pattern, Piece, Text, Why};
pub use room::{App, Language, Room, Section, Word};

/// Why the words can't be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder.
    #[error("{0} can't be read: {1}")]
    Unread(String, io::Error),
    /// A message that not every app and language could say; for a file as a whole, `id` is empty.
    #[error("{room}.ftl: {id}: {why}")]
    Refused {
        /// The name of the file, without its ending.
        room: String,
        /// The message.
        id: String,
        /// What is wrong with it.
        why: Why,
    },
}

/// The words of all rooms, by the rooms' names.
///
/// # Errors
/// A file that can't be read, or the first message that is refused.
pub fn rooms(root: &Path) -> Result<Vec<Room>, Error> {
    let folder = root.join("bindings/words");
    let unread = |path: &Path, error| Error::Unread(path.display().to_string(), error);
    let files = |language: &str| -> Result<BTreeMap<String, String>, Error> {
        let folder = folder.join(language);
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(&folder).map_err(|error| unread(&folder, error))? {
            let path = entry.map_err(|error| unread(&folder, error))?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(name, fs::read_to_string(&path).map_err(|error| unread(&path, error))?);
        }
        Ok(files)
    };
    let (english, mut spanish) = (files(Language::English.tag())?, files(Language::Spanish.tag())?);
    let rooms = english
        .iter()
        .map(|(name, english)| Room::read(name, english, &spanish.remove(name).unwrap_or_default()))
        .collect::<Result<_, _>>()?;
    match spanish.into_keys().next() {
        Some(room) => Err(Error::Refused { room, id: String::new(), why: Why::Untranslated }),
        None => Ok(rooms),
    }
}

/// Every file that is written from the words: its path below the repository, and what is in it.
pub fn written(rooms: &[Room]) -> BTreeMap<String, String> {
    let android = Language::ALL.into_iter().flat_map(|language| {
        rooms.iter().filter_map(move |room| Some((android::path(room, language), android::write(room, language)?)))
    });
    let swift = rooms.iter().filter_map(|room| Some((swift::path(room), swift::write(room)?)));
    android.chain(swift).chain([(catalogue::PATH.to_owned(), catalogue::write(rooms))]).collect()
}
