//! Backups: a copy of the diary under a key of its own, sealed to the recovery key by HPKE (RFC 9180) in chunks. Whoever
//! has the words can read it; the device that made it can't. Never is a plain page on the disk.
//!
//! Layout: 16 bytes magic, 32 bytes encapsulated key, then chunks of 4 bytes length (big endian) and sealed bytes. The
//! associated data of a chunk is one byte, 1 for the last: a cut-off backup is refused. The first chunk is a CBOR map
//! that holds the key of the copy; the rest is the copy's file.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use hpke::aead::{AeadCtxR, AeadCtxS, ChaCha20Poly1305};
use hpke::kdf::HkdfSha256;
use hpke::{Deserializable, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender};
use minicbor::{Decoder, Encoder};
use rusqlite::Connection;
use serde::Serialize;
use zeroize::Zeroizing;

use super::check::{CheckReport, check_file};
use super::key::FileKey;
use super::open::{Mode, connect, uri};
use super::place::{NewKeys, Place, remove};
use super::recovery::{Kem, RecoveryWords, public_key};
use super::vault::KeyVault;
use super::{Fact, Store, Writable, facts, migrate};
use crate::entropy::Entropy;
use crate::error::{Error, Given, Result};
use crate::time::Moment;

const MAGIC: &[u8; 16] = b"SOMACARD BACKUP1";
const INFO: &[u8] = b"somacard backup 1";
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

type Sealer = AeadCtxS<ChaCha20Poly1305, HkdfSha256, Kem>;
type Opener = AeadCtxR<ChaCha20Poly1305, HkdfSha256, Kem>;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupSummary {
    /// When it was made.
    pub made_at: Moment,
    /// Its size in bytes.
    pub size_bytes: u64,
}

/// Copies a diary's content into another encrypted file.
pub(super) fn export(from: &Path, from_key: &FileKey, read: Mode, to: &Path, to_key: &FileKey) -> Result<()> {
    connect(to, to_key, Mode::Create)?.close().map_err(|(_, error)| error)?;
    let copier = Connection::open_in_memory()?;
    attach(&copier, from, from_key, read, "source")?;
    attach(&copier, to, to_key, Mode::Write, "copy")?;
    let format: i64 = copier.query_row("PRAGMA source.user_version", [], |row| row.get(0))?;
    let application: i64 = copier.query_row("PRAGMA source.application_id", [], |row| row.get(0))?;
    copier.query_row("SELECT sqlcipher_export('copy', 'source')", [], |_| Ok(()))?;
    copier
        .execute_batch(&format!("PRAGMA copy.user_version = {format}; PRAGMA copy.application_id = {application};"))?;
    copier.execute_batch("DETACH source; DETACH copy;")?;
    // One file, with nothing beside it.
    let copy = connect(to, to_key, Mode::Write)?;
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error.into())
}

/// Makes another file visible on a connection, with its key.
pub(super) fn attach(connection: &Connection, path: &Path, key: &FileKey, mode: Mode, name: &str) -> Result<()> {
    let literal = key.literal();
    connection
        .execute(&format!("ATTACH DATABASE ?1 AS {name} KEY ?2"), [uri(path, mode)?.as_str(), literal.as_str()])?;
    Ok(())
}

impl Store {
    /// Writes a backup sealed to the recovery words. The file appears whole or not at all.
    pub(crate) fn backup(&self, to: &Path, now: Moment, entropy: &dyn Entropy) -> Result<BackupSummary> {
        let recovery = self.read(|file| facts::get(file, Fact::Recovery))?.ok_or(Error::NoRecoveryWords)?;
        check_free(to)?;
        let key = FileKey::generate(entropy)?;
        let (copy, sealed) = (with_ending(to, ".somacard-copy"), with_ending(to, ".somacard-part"));
        let mode = if *self.writable() == Writable::Yes { Mode::Read } else { Mode::Immutable };
        let made = remove(&copy)
            .and_then(|()| export(&self.place().diary(), self.key(), mode, &copy, &key))
            .and_then(|()| seal(&copy, &sealed, &recovery, &key, now));
        let _ = fs::remove_file(&copy);
        if made.is_err() {
            let _ = fs::remove_file(&sealed);
        }
        made?;
        fs::rename(&sealed, to)?;
        Ok(BackupSummary { made_at: now, size_bytes: fs::metadata(to)?.len() })
    }

    /// Opens a backup with the words and makes a diary of it in an empty place, as a device of its own.
    pub(crate) fn restore(
        backup: &Path,
        words: &RecoveryWords,
        place: &Place,
        vault: &dyn KeyVault,
        entropy: &dyn Entropy,
    ) -> Result<Self> {
        place.check_new(vault, true)?;
        let there = place.make_folder()?;
        let copy = place.copy();
        let opened = remove(&copy).and_then(|()| unseal(backup, words, &copy)).and_then(|(key, _)| {
            migrate::check_format(&connect(&copy, &key, Mode::Immutable)?)?;
            place.make_room()?;
            Ok((key, NewKeys::kept_by(vault, entropy)?))
        });
        let made = opened.and_then(|(key, keys)| {
            let made = export(&copy, &key, Mode::Immutable, &place.unfinished(), &keys.file)
                .and_then(|()| super::Sidecar::create(place, &keys.always).map(drop))
                .and_then(|()| place.finish());
            made.inspect_err(|_| keys.give_up(place, vault))
        });
        let _ = fs::remove_file(&copy);
        if made.is_err() && !there {
            let _ = fs::remove_dir(place.folder());
        }
        made?;
        Self::open(place, vault, entropy)
    }
}

/// The restore drill: opens a backup with the words in a scratch folder, checks all of it, and leaves nothing behind.
pub(crate) fn drill(backup: &Path, words: &RecoveryWords, scratch: &Path) -> Result<(BackupSummary, CheckReport)> {
    let copy = scratch.join("somacard-drill.db");
    let checked = remove(&copy).and_then(|()| unseal(backup, words, &copy)).and_then(|(key, made_at)| {
        let report = check_file(&copy, &key, Mode::Immutable)?;
        Ok((BackupSummary { made_at, size_bytes: fs::metadata(backup)?.len() }, report))
    });
    let _ = fs::remove_file(&copy);
    checked
}

/// A backup replaces a former backup and nothing else: not the diary, not its key.
fn check_free(to: &Path) -> Result<()> {
    let mut start = Vec::new();
    match File::open(to) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        file => file?.take(MAGIC.len() as u64).read_to_end(&mut start)?,
    };
    if start.is_empty() || check_magic(&start.try_into().unwrap_or_default()).is_ok() {
        return Ok(());
    }
    Err(Error::invalid("file", Given::value(to.display()), "a new file, or a former backup to be replaced"))
}

fn seal(copy: &Path, to: &Path, recovery: &[u8], key: &FileKey, now: Moment) -> Result<()> {
    let refused = |_| Error::Store { what: "sealing the backup".into() };
    let (encapsulated, mut sealer) =
        setup_sender::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeS::Base, &public_key(recovery)?, INFO)
            .map_err(refused)?;
    let mut out = BufWriter::new(File::create(to)?);
    out.write_all(MAGIC)?;
    out.write_all(&encapsulated.to_bytes())?;
    write_chunk(&mut out, &mut sealer, &header(key, now), false)?;
    let mut input = BufReader::with_capacity(CHUNK, File::open(copy)?);
    let mut left = fs::metadata(copy)?.len();
    let mut chunk = vec![0; CHUNK];
    while left > 0 {
        let size = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
        input.read_exact(&mut chunk[..size])?;
        left -= size as u64;
        write_chunk(&mut out, &mut sealer, &chunk[..size], left == 0)?;
    }
    let file = out.into_inner().map_err(|error| Error::from(error.into_error()))?;
    Ok(file.sync_all()?)
}

fn write_chunk(out: &mut impl Write, sealer: &mut Sealer, plain: &[u8], last: bool) -> Result<()> {
    let sealed =
        sealer.seal(plain, &[u8::from(last)]).map_err(|_| Error::Store { what: "sealing the backup".into() })?;
    let length = u32::try_from(sealed.len()).map_err(|_| Error::Store { what: "a chunk's length".into() })?;
    out.write_all(&length.to_be_bytes())?;
    Ok(out.write_all(&sealed)?)
}

/// Opens a backup into an encrypted copy; returns the copy's key and when the backup was made.
fn unseal(backup: &Path, words: &RecoveryWords, copy: &Path) -> Result<(FileKey, Moment)> {
    let mut input = BufReader::with_capacity(CHUNK, File::open(backup)?);
    let cut_off = |_| Error::Damaged { what: "the backup is cut off".into() };
    let (mut magic, mut encapsulated) = ([0; 16], [0; 32]);
    input.read_exact(&mut magic).map_err(cut_off)?;
    check_magic(&magic)?;
    input.read_exact(&mut encapsulated).map_err(cut_off)?;
    let mut opener = opener(words, &encapsulated)?;
    let mut left = fs::metadata(backup)?.len() - 48;
    let first = read_chunk(&mut input, &mut opener, &mut left).map_err(|error| match error {
        // The first chunk fails for other words; cut off or altered is said by its length or by a later one.
        Error::Damaged { what } if what == ALTERED => Error::WrongWords,
        other => other,
    })?;
    let (key, made_at) = read_header(&first)?;
    let mut out = private_file(copy)?;
    while left > 0 {
        out.write_all(&read_chunk(&mut input, &mut opener, &mut left)?)?;
    }
    out.sync_all()?;
    Ok((key, made_at))
}

const ALTERED: &str = "the backup was altered or is cut off";

fn check_magic(magic: &[u8; 16]) -> Result<()> {
    match magic {
        MAGIC => Ok(()),
        [start @ .., version @ b'2'..=b'9'] if *start == MAGIC[..15] => {
            Err(Error::NewerFormat { found: i64::from(version - b'0'), known: 1 })
        }
        _ => Err(Error::Damaged { what: "it is not a backup".into() }),
    }
}

fn opener(words: &RecoveryWords, encapsulated: &[u8]) -> Result<Opener> {
    let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Error::WrongWords)?;
    let secret = words.key_pair().0;
    setup_receiver(&OpModeR::Base, &secret, &encapsulated, INFO).map_err(|_| Error::WrongWords)
}

fn read_chunk(input: &mut impl Read, opener: &mut Opener, left: &mut u64) -> Result<Zeroizing<Vec<u8>>> {
    let damaged = || Error::Damaged { what: "the backup is cut off".into() };
    let mut length = [0; 4];
    input.read_exact(&mut length).map_err(|_| damaged())?;
    let length = u32::from_be_bytes(length) as usize;
    *left = left.checked_sub(4 + length as u64).ok_or_else(damaged)?;
    if length > CHUNK + TAG {
        return Err(Error::Damaged { what: ALTERED.into() });
    }
    let mut sealed = vec![0; length];
    input.read_exact(&mut sealed).map_err(|_| damaged())?;
    let plain = opener.open(&sealed, &[u8::from(*left == 0)]);
    plain.map(Zeroizing::new).map_err(|_| Error::Damaged { what: ALTERED.into() })
}

fn header(key: &FileKey, now: Moment) -> Zeroizing<Vec<u8>> {
    let mut out = Encoder::new(Vec::with_capacity(128));
    // Writing to a Vec can't fail.
    let _ = (|| {
        out.map(4)?.str("format")?.u8(1)?.str("made_at")?.i64(now.instant)?;
        out.str("offset")?.i32(now.offset_minutes)?.str("key")?.bytes(key.bytes()).map(drop)
    })();
    Zeroizing::new(out.into_writer())
}

fn read_header(bytes: &[u8]) -> Result<(FileKey, Moment)> {
    let mut input = Decoder::new(bytes);
    let mut read = || -> Result<_, minicbor::decode::Error> {
        let (mut key, mut instant, mut offset) = (None, 0, 0);
        for _ in 0..input.map()?.unwrap_or(0) {
            match input.str()? {
                "made_at" => instant = input.i64()?,
                "offset" => offset = input.i32()?,
                "key" => key = FileKey::from_bytes(input.bytes()?).ok(),
                _ => input.skip()?,
            }
        }
        Ok((key, Moment { instant, offset_minutes: offset }))
    };
    let damaged = || Error::Damaged { what: "the backup's header".into() };
    let (key, made_at) = read().map_err(|_| damaged())?;
    Ok((key.ok_or_else(damaged)?, made_at))
}

fn private_file(path: &Path) -> Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

fn with_ending(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    path.into()
}
