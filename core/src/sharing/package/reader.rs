//! Opening a package that came from outside: its list, its signature and its sizes are checked before a file is read, and the
//! digest of each while it is.

use std::io::{BufReader, Read, Seek, SeekFrom, Write};

use ed25519_dalek::{Signature, VerifyingKey};
use flate2::bufread::DeflateDecoder;
use sha2::{Digest, Sha256};

use super::damage::{damaged, while_reading};
use super::entry::{self, END_BYTES, Entry};
use super::share::digits;
use super::{LONGEST_SHARE, SHARE, SIGNATURE, SIGNED, Share, files};
use crate::error::{Error, Given, Result};
use crate::store::to_hex;

const PIECE: usize = 32 * 1024;

/// How much is taken from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackageLimits {
    /// Bytes of all files together, unpacked.
    pub most_bytes: u64,
}

impl Default for PackageLimits {
    /// 256 MiB: ten years of everything several times over.
    fn default() -> Self {
        Self { most_bytes: 256 * 1024 * 1024 }
    }
}

/// A package whose list and signature hold.
#[derive(Debug)]
pub struct Package<R> {
    source: R,
    share: Share,
    /// `share.json` and `share.sig`, as they came.
    signed: [Vec<u8>; 2],
    /// One for each file of the share, in its order.
    entries: Vec<Entry>,
}

impl<R: Read + Seek> Package<R> {
    /// Opens a package. Where a signer is named, it has to be signed by that key; where none is, by the key that it names itself,
    /// which says that nobody changed it since and not from whom it is.
    ///
    /// # Errors
    /// `Invalid` for what is no package (`file`), too many files (`files`), too much content (`bytes`), a name that no file can have
    /// (`name`), another signer (`signer`) or a field of the share; `NewerFormat`; `Damaged` for one that was cut off or
    /// changed; `Io`, and whatever the reader says.
    pub fn open(mut source: R, limits: PackageLimits, signer: Option<&[u8; 32]>) -> Result<Self> {
        let mut entries = read_entries(&mut source)?;
        let (Some(signature), Some(share)) = (entries.pop(), entries.pop()) else { return Err(damaged("the list")) };
        if share.name != SHARE || signature.name != SIGNATURE {
            return Err(damaged("the list"));
        }
        check_sizes(&entries, limits)?;
        let json = read_small(&mut source, &share, LONGEST_SHARE)?;
        let signature = read_small(&mut source, &signature, 128)?;
        let share = Share::read(&json)?;
        check_signature(&share, &json, &signature, signer)?;
        let listed = share.files.iter().map(|file| (file.name.as_str(), file.bytes));
        if !listed.eq(entries.iter().map(|entry| (entry.name.as_str(), u64::from(entry.size)))) {
            return Err(damaged("the list"));
        }
        Ok(Self { source, share, signed: [json, signature], entries })
    }

    /// What was shared.
    pub fn share(&self) -> &Share {
        &self.share
    }

    /// `share.json` and `share.sig` as they came: with them anybody can check later who signed what.
    pub fn signed(&self) -> (&[u8], &[u8]) {
        let [share, signature] = &self.signed;
        (share, signature)
    }

    /// The key that signed it.
    ///
    /// # Errors
    /// None in practice: it was read when the package was opened.
    pub fn signer(&self) -> Result<[u8; 32]> {
        self.share.signer()
    }

    /// Writes a file's content out. Whoever gets an error has to throw away what was written: it is checked on the way, and only known
    /// to be right at its end.
    ///
    /// # Errors
    /// `NotFound`; `Damaged` where size or digest is another; `Io`, and whatever reader and writer say.
    pub fn read_file(&mut self, name: &str, out: &mut dyn Write) -> Result<()> {
        let place = self.share.files.iter().position(|file| file.name == name);
        let missing = || Error::not_found("file", Given::value(name), "a file that the share lists");
        let (file, entry) = place.map(|at| (&self.share.files[at], &self.entries[at])).ok_or_else(missing)?;
        let digest = read_entry(&mut self.source, entry, out)?;
        if digest != file.sha256 {
            return Err(damaged("a file"));
        }
        Ok(())
    }
}

/// The list of files, from the end.
fn read_entries(source: &mut (impl Read + Seek)) -> Result<Vec<Entry>> {
    let mut begin = [0; 4];
    source.rewind()?;
    let begins = source.read_exact(&mut begin).map_err(while_reading("the beginning"));
    if begins.is_err() || begin != *b"PK\x03\x04" {
        return Err(Error::invalid("file", Given::nothing(), "a package, as it comes out of the sealed file"));
    }
    let length = source.seek(SeekFrom::End(0))?;
    let mut end = [0; END_BYTES];
    source.seek(SeekFrom::Start(length.saturating_sub(END_BYTES as u64)))?;
    source.read_exact(&mut end).map_err(while_reading("the end"))?;
    let (at, size) = entry::list_place(&end, length)?.ok_or_else(|| damaged("the end"))?;
    let mut list = vec![0; size + END_BYTES];
    source.seek(SeekFrom::Start(at))?;
    source.read_exact(&mut list).map_err(while_reading("the list"))?;
    entry::read_list(&list, at)?.ok_or_else(|| damaged("the list"))
}

fn check_sizes(entries: &[Entry], limits: PackageLimits) -> Result<()> {
    let all: u64 = entries.iter().map(|entry| u64::from(entry.size)).sum();
    if all > limits.most_bytes {
        return Err(Error::invalid("bytes", Given::value(all), format!("at most {} bytes", limits.most_bytes)));
    }
    entries.iter().try_for_each(|entry| files::check_ratio(entry.packed.into(), entry.size.into()))
}

fn check_signature(share: &Share, json: &[u8], signature: &[u8], signer: Option<&[u8; 32]>) -> Result<()> {
    let key = share.signer()?;
    if signer.is_some_and(|signer| *signer != key) {
        return Err(Error::invalid("signer", Given::nothing(), "signed by the key that this person has here"));
    }
    let refused = || damaged("the signature");
    let signature = std::str::from_utf8(signature).ok().and_then(digits::<64>).ok_or_else(refused)?;
    let key = VerifyingKey::from_bytes(&key).map_err(|_| refused())?;
    key.verify_strict(&[SIGNED, json].concat(), &Signature::from_bytes(&signature)).map_err(|_| refused())
}

/// The content of a file that is short.
fn read_small(source: &mut (impl Read + Seek), entry: &Entry, most: u64) -> Result<Vec<u8>> {
    if u64::from(entry.size) > most {
        return Err(Error::invalid("bytes", Given::value(entry.size), format!("at most {most} bytes")));
    }
    let mut content = Vec::with_capacity(entry.size as usize);
    read_entry(source, entry, &mut content).map(|_| content)
}

/// Unpacks an entry into `out`, never more than it says; its digest.
fn read_entry(source: &mut (impl Read + Seek), entry: &Entry, out: &mut dyn Write) -> Result<String> {
    let refused = while_reading("a file");
    let mut before = Entry::before(&entry.name);
    let expected = before.clone();
    source.seek(SeekFrom::Start(entry.at.into()))?;
    source.read_exact(&mut before).map_err(&refused)?;
    if before != expected {
        return Err(damaged("a file"));
    }
    let mut content = DeflateDecoder::new(BufReader::with_capacity(PIECE, source.by_ref().take(entry.packed.into())));
    let (mut digest, mut left, mut piece) = (Sha256::new(), u64::from(entry.size), vec![0; PIECE]);
    loop {
        let read = content.read(&mut piece).map_err(&refused)?;
        if read == 0 {
            break;
        }
        left = left.checked_sub(read as u64).ok_or_else(|| damaged("a file"))?;
        digest.update(&piece[..read]);
        out.write_all(&piece[..read])?;
    }
    let whole = left == 0 && content.total_in() == u64::from(entry.packed);
    let mut behind = entry.behind();
    let expected = behind;
    source.seek(SeekFrom::Start(entry.content() + u64::from(entry.packed)))?;
    source.read_exact(&mut behind).map_err(&refused)?;
    if !whole || behind != expected {
        return Err(damaged("a file"));
    }
    Ok(to_hex(&digest.finalize()))
}
