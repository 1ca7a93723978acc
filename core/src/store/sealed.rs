//! The sealed file of a backup (RFC 9180, in chunks): whoever has the words can read it; the device that made it can't.
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
use zeroize::Zeroizing;

use super::key::FileKey;
use super::recovery::{Kem, RecoveryWords, public_key};
use crate::error::{Error, Result};
use crate::time::Moment;

pub(super) const MAGIC: &[u8; 16] = b"SOMACARD BACKUP1";
const INFO: &[u8] = b"somacard backup 1";
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

type Sealer = AeadCtxS<ChaCha20Poly1305, HkdfSha256, Kem>;
type Opener = AeadCtxR<ChaCha20Poly1305, HkdfSha256, Kem>;

/// Seals a copy to the recovery key, with the copy's own key.
pub(super) fn seal(copy: &Path, to: &Path, recovery: &[u8], key: &FileKey, now: Moment) -> Result<()> {
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
pub(super) fn unseal(backup: &Path, words: &RecoveryWords, copy: &Path) -> Result<(FileKey, Moment)> {
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

pub(super) fn check_magic(magic: &[u8; 16]) -> Result<()> {
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
