//! The header: lines of text that wrap the file's key for each recipient, under a MAC made with that key.

use std::io::{BufRead, Read};

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::damaged;
use super::stanza::{FileKey, Stanza, Wrapped};
use crate::error::{Error, Given, Result};

const FAMILY: &str = "age-encryption.org/";
const VERSION: i64 = 1;
/// Bytes of the longest header that is read: some hundreds of recipients.
const LONGEST: u64 = 64 * 1024;
/// Letters of a line of a stanza's body; the last one is shorter.
const FULL_LINE: usize = 64;

/// A header that was read, not yet believed.
#[derive(Debug)]
pub(super) struct Header {
    /// One for each recipient.
    pub stanzas: Vec<Stanza>,
    /// What the MAC is over.
    covered: Vec<u8>,
    mac: [u8; 32],
}

/// The header of a new file.
pub(super) fn write(key: &FileKey, recipients: &[Wrapped]) -> String {
    let stanzas: String = recipients.iter().map(Wrapped::lines).collect();
    let covered = format!("{FAMILY}v{VERSION}\n{stanzas}---");
    let mac = mac(key, covered.as_bytes()).finalize().into_bytes();
    format!("{covered} {}\n", BASE64.encode(mac))
}

impl Header {
    /// Reads a header, and nothing behind it.
    ///
    /// # Errors
    /// `NewerFormat`; `Invalid` for a file that is none of age's, or armored; `Damaged`; `Io`.
    pub fn read(source: &mut impl BufRead) -> Result<Self> {
        let mut lines = Lines { source: source.take(LONGEST), read: Vec::new() };
        check_version(lines.next()?)?;
        let mut stanzas = Vec::new();
        loop {
            let before = lines.read.len();
            let line = lines.next()?;
            if let Some(mac) = line.strip_prefix("--- ") {
                let mac = BASE64.decode(mac).ok().and_then(|mac| mac.try_into().ok());
                let mac = mac.filter(|_| !stanzas.is_empty()).ok_or_else(|| damaged("the sealed file's header"))?;
                lines.read.truncate(before + "---".len());
                return Ok(Self { stanzas, covered: lines.read, mac });
            }
            let arguments = arguments(line).ok_or_else(|| damaged("the sealed file's header"))?;
            stanzas.push(Stanza { arguments, body: body(&mut lines)? });
        }
    }

    /// Whether whoever wrote it had the file's key.
    pub fn is_of(&self, key: &FileKey) -> bool {
        mac(key, &self.covered).verify_slice(&self.mac).is_ok()
    }
}

/// The lines of a header, and all that was read of it.
struct Lines<R> {
    source: R,
    read: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end.
    fn next(&mut self) -> Result<&str> {
        let from = self.read.len();
        self.source.read_until(b'\n', &mut self.read)?;
        let line = self.read[from..].strip_suffix(b"\n").ok_or_else(|| damaged("the sealed file's header"))?;
        std::str::from_utf8(line).map_err(|_| damaged("the sealed file's header"))
    }
}

fn check_version(line: &str) -> Result<()> {
    let Some(version) = line.strip_prefix(FAMILY) else {
        let allowed = "a file that age sealed, as it is, not armored";
        return Err(Error::invalid("file", Given::nothing(), allowed));
    };
    let found = version.strip_prefix('v').and_then(|number| number.parse().ok()).filter(|found| *found >= VERSION);
    match found.ok_or_else(|| damaged("the sealed file's first line"))? {
        VERSION if version == "v1" => Ok(()),
        VERSION => Err(damaged("the sealed file's first line")),
        found => Err(Error::NewerFormat { found, known: VERSION }),
    }
}

/// The arguments of a stanza's first line: words of visible ASCII, one blank between them.
fn arguments(line: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = line.strip_prefix("-> ")?.split(' ').collect();
    let fits = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic());
    words.iter().all(fits).then(|| words.into_iter().map(str::to_owned).collect())
}

/// The body of a stanza: full lines, and a shorter last one.
fn body(lines: &mut Lines<impl BufRead>) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = lines.next()?;
        let bytes = BASE64.decode(line).ok().filter(|_| line.len() <= FULL_LINE);
        body.extend(bytes.ok_or_else(|| damaged("the sealed file's header"))?);
        if line.len() < FULL_LINE {
            return Ok(body);
        }
    }
}

fn mac(key: &FileKey, covered: &[u8]) -> Hmac<Sha256> {
    let mut derived = Zeroizing::new([0; 32]);
    let expanded = Hkdf::<Sha256>::new(None, key.as_slice()).expand(b"header", derived.as_mut());
    expanded.expect("32 bytes are within what HKDF gives");
    let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(derived.as_slice()).expect("HMAC takes keys of every length");
    mac.chain_update(covered)
}
