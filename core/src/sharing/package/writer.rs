//! Packing while it is written, into anything that takes bytes.

use std::io::{self, Write};

use ed25519_dalek::{Signer, SigningKey};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use sha2::{Digest, Sha256};

use super::entry::{self, Entry};
use super::{FORMAT, MOST_FILES, SHARE, SIGNATURE, SIGNED, Share, ShareFile, files};
use crate::error::{Error, Given, Result};
use crate::sharing::content_type::check_content_type;
use crate::store::to_hex;
use crate::time::Moment;

/// Writes a package. It has to be finished: without its list nobody opens it.
pub struct PackageWriter<W: Write> {
    out: Counted<W>,
    entries: Vec<Entry>,
    files: Vec<ShareFile>,
    /// Whether a file was begun and not ended.
    broken: bool,
}

impl<W: Write> PackageWriter<W> {
    /// Begins one.
    pub fn new(out: W) -> Self {
        Self { out: Counted { out, bytes: 0 }, entries: Vec::new(), files: Vec::new(), broken: false }
    }

    /// Adds a file, whose content the closure writes.
    ///
    /// # Errors
    /// `Invalid` for a name that no file has here or that is there already, for a content type that is none, for more than 100 files,
    /// for 4 GiB or more, and for content that unpacks to more than 200 times its size; whatever the closure or `out` says. After
    /// the last two kinds nothing can be added or finished any more.
    pub fn file(
        &mut self,
        name: &str,
        content_type: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<()>,
    ) -> Result<()> {
        files::check_name(name)?;
        check_content_type(content_type)?;
        let taken = [SHARE, SIGNATURE].contains(&name) || self.files.iter().any(|file| file.name == name);
        if taken {
            return Err(Error::invalid("name", Given::value(name), "a name that no other file has"));
        }
        if self.files.len() == MOST_FILES {
            return Err(Error::invalid("files", Given::value(MOST_FILES + 1), format!("at most {MOST_FILES} files")));
        }
        let (bytes, sha256) = self.put(name, write)?;
        self.files.push(ShareFile { name: name.into(), bytes, sha256, content_type: content_type.into() });
        Ok(())
    }

    /// Writes what was shared and the signature over it, by the key of this seed; what was written to, back. Of what is given, the
    /// format, the files and the key are set here, and moments are cut to the second.
    ///
    /// # Errors
    /// `Invalid` naming the field of the share that is off; whatever `out` says.
    pub fn finish(mut self, share: Share, seed: &[u8; 32]) -> Result<(W, Share)> {
        let key = SigningKey::from_bytes(seed);
        let share = Share {
            format: FORMAT,
            files: std::mem::take(&mut self.files),
            key: to_hex(key.verifying_key().as_bytes()),
            made_at: to_the_second(share.made_at),
            expires: share.expires.map(to_the_second),
            ..share
        };
        let json = share.write()?;
        let signature = to_hex(&key.sign(&[SIGNED, &json].concat()).to_bytes());
        self.put(SHARE, |out| Ok(out.write_all(&json)?))?;
        self.put(SIGNATURE, |out| Ok(out.write_all(signature.as_bytes())?))?;
        let list = entry::list(&self.entries, self.out.place()?);
        self.out.write_all(&list)?;
        self.out.flush()?;
        Ok((self.out.out, share))
    }

    /// Writes one entry; its size and digest.
    fn put(&mut self, name: &str, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<(u64, String)> {
        if std::mem::replace(&mut self.broken, true) {
            return Err(Error::Store { what: "a package whose last file was not written".into() });
        }
        let at = self.out.place()?;
        self.out.write_all(&Entry::before(name))?;
        let begins = self.out.bytes;
        let mut content = Content::new(&mut self.out);
        write(&mut content)?;
        let (crc, size, digest) = content.finish()?;
        let packed = self.out.bytes - begins;
        files::check_ratio(packed, size)?;
        let entry = Entry { name: name.into(), crc, packed: small(packed)?, size: small(size)?, at };
        self.out.write_all(&entry.behind())?;
        self.entries.push(entry);
        self.broken = false;
        Ok((size, digest))
    }
}

/// A file's content on its way in.
struct Content<W: Write> {
    packed: DeflateEncoder<W>,
    crc: Crc,
    digest: Sha256,
    size: u64,
}

impl<W: Write> Content<W> {
    fn new(out: W) -> Self {
        let packed = DeflateEncoder::new(out, Compression::default());
        Self { packed, crc: Crc::new(), digest: Sha256::new(), size: 0 }
    }

    fn finish(self) -> Result<(u32, u64, String)> {
        self.packed.finish()?;
        Ok((self.crc.sum(), self.size, to_hex(&self.digest.finalize())))
    }
}

impl<W: Write> Write for Content<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.packed.write(bytes)?;
        self.crc.update(&bytes[..taken]);
        self.digest.update(&bytes[..taken]);
        self.size += taken as u64;
        Ok(taken)
    }

    /// Nothing: a flush in the middle would only pack worse.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Knows how many bytes went through.
struct Counted<W> {
    out: W,
    bytes: u64,
}

impl<W> Counted<W> {
    fn place(&self) -> Result<u32> {
        small(self.bytes)
    }
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.bytes += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Sizes and places of a ZIP have 32 bits.
fn small(bytes: u64) -> Result<u32> {
    u32::try_from(bytes).map_err(|_| Error::invalid("bytes", Given::value(bytes), "less than 4 GiB in all"))
}

fn to_the_second(moment: Moment) -> Moment {
    Moment { instant: moment.instant - moment.instant.rem_euclid(1000), ..moment }
}
