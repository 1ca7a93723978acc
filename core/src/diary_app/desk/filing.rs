//! Opening what clients shared and filing it, each share once, in the folder of the client it is of. Anything that is not right in
//! every part is refused by name and leaves nothing behind.

use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use super::unpack::{Opened, opened, sealed_file, unpack};
use super::{Desk, FiledShare, OpenedShares, RefusedShare, ShareSigner, log};
use crate::clinic::desk::{DeskAct, DeskPair, DeskShare, FiledAs, FiledFile, ShareState};
use crate::clinic::{PairId, PractitionerKey};
use crate::error::{Error, Given, Result};
use crate::sharing::Share;
use crate::store::{from_hex, to_hex};
use crate::time::Moment;

/// Who opens with what, and when.
struct At<'a> {
    key: &'a PractitionerKey,
    now: Moment,
    who: String,
}

impl Desk {
    /// Opens every sealed file that was fetched for this key and files what is in it. What can't be opened is in the result, by name; it
    /// is not tried again, unless it is of a newer version or sealed to another key.
    ///
    /// # Errors
    /// `Io`, `DiskFull`, `ReadOnly`: then the rest waits. `Damaged` for a pair's file that is none.
    pub fn open_shares(&self, now: Moment, key: &PractitionerKey) -> Result<OpenedShares> {
        let (at, signing) = (At { key, now, who: self.who(key) }, to_hex(&key.verifying()));
        let mut all = OpenedShares { filed: Vec::new(), refused: Vec::new() };
        let pairs = self.files.all()?.into_iter();
        for mut pair in pairs.filter(|pair| pair.access.iter().any(|access| access.signing == signing)) {
            for share in pair.shares.clone() {
                match share.state {
                    ShareState::Fetched => match self.open_fetched(&at, &mut pair, &share) {
                        Ok(filed) => all.filed.push(filed),
                        Err(why) => all.refused.push(self.not_opened(&at, &mut pair, share, why)?),
                    },
                    // The program ended between filing it and taking the sealed file away.
                    _ => self.files.remove_sealed(&pair.pair, &share.id)?,
                }
            }
        }
        Ok(all)
    }

    /// Opens a sealed file that came by hand and files what is in it. It is of the client whose pair it names, and signed by the key that
    /// this client used before; the first key is remembered, which the result says.
    ///
    /// # Errors
    /// `Invalid` naming what is off (`file`, `pair`, `id`, `signer`, …), `NotFound` for a client whom this desk does not know,
    /// `WrongKey`, `Damaged`, `NewerFormat`; `Io`, `DiskFull`, `ReadOnly`. Nothing is filed then.
    pub fn open_file(&self, now: Moment, key: &PractitionerKey, file: &Path) -> Result<FiledShare> {
        let at = At { key, now, who: self.who(key) };
        let mut package = opened(sealed_file(file)?, key, None)?;
        let share = package.share().clone();
        let no_pair = || Error::invalid("pair", Given::nothing(), "a file that was made for a client of this desk");
        let mut pair = self.files.read(share.recipient.pair.as_deref().ok_or_else(no_pair)?)?;
        if pair.client.is_none() {
            let allowed = "a client who answered an invitation; `clinic inbox` looks";
            return Err(Error::not_found("pair", Given::value(&pair.pair), allowed));
        }
        share_id(&share.id)?;
        let known = pair.share(&share.id).cloned();
        if let Some(filed) = known.as_ref().and_then(|known| known.filed.as_ref()) {
            return Ok(shown(&pair, &share.id, filed, ShareSigner::Known, true));
        }
        let signer = by_hand(&pair, known.as_ref(), &to_hex(&package.signer()?));
        let known = known.unwrap_or_else(|| DeskShare::by_hand(&share.id, now));
        let filed = signer.and_then(|signer| self.file(&at, &mut pair, &mut package, known, signer));
        if filed.as_ref().is_err_and(|why| !local(why)) {
            log::note(&self.files, now, &at.who, DeskAct::Refused, [&pair.pair, &share.id])?;
        }
        filed
    }

    fn open_fetched(&self, at: &At<'_>, pair: &mut DeskPair, share: &DeskShare) -> Result<FiledShare> {
        let gone = || Error::not_found("file", Given::value(&share.id), "a sealed file in the client's folder");
        let sealed = self.files.sealed(&pair.pair, &share.id)?.ok_or_else(gone)?;
        let announced = share.key.as_deref().and_then(from_hex).and_then(|key| key.as_slice().try_into().ok());
        let announced: [u8; 32] = announced.ok_or(Error::Damaged { what: "a share of the desk".into() })?;
        let mut package = opened(sealed, at.key, Some(&announced))?;
        if package.share().id != share.id {
            return Err(Error::invalid("id", Given::nothing(), "the share that was announced"));
        }
        let new = !pair.signers.is_empty() && !pair.signers.contains(&to_hex(&announced));
        let signer = if new { ShareSigner::Changed } else { ShareSigner::Announced };
        self.file(at, pair, &mut package, share.clone(), signer)
    }

    fn file<R: Read + Seek>(
        &self,
        at: &At<'_>,
        pair: &mut DeskPair,
        package: &mut Opened<R>,
        mut share: DeskShare,
        signer: ShareSigner,
    ) -> Result<FiledShare> {
        if package.share().recipient.pair.as_ref() != Some(&pair.pair) {
            return Err(Error::invalid("pair", Given::nothing(), "a share that was made for this client's link"));
        }
        let (id, key) = (share.id.clone(), to_hex(&package.signer()?));
        log::note(&self.files, at.now, &at.who, DeskAct::Opened, [&pair.pair, &id])?;
        let folder = self.shelve(&pair.pair, &id, package)?;
        log::note(&self.files, at.now, &at.who, DeskAct::Filed, [&pair.pair, &id])?;
        let filed = filed_as(package.share(), folder);
        (share.state, share.why, share.filed) = (ShareState::Filed, None, Some(filed.clone()));
        if !pair.signers.contains(&key) {
            pair.signers.push(key);
        }
        pair.keep_share(share);
        self.files.save(pair)?;
        self.files.remove_sealed(&pair.pair, &id)?;
        Ok(shown(pair, &id, &filed, signer, false))
    }

    /// Puts a package's files into a folder of the client; its name. What was put there before the program ended is taken as it is.
    fn shelve<R: Read + Seek>(&self, pair: &str, id: &str, package: &mut Opened<R>) -> Result<String> {
        let client = self.files.client(pair)?;
        let day = package.share().made_at.civil().date();
        let holds_it = |name: &String| std::fs::read(client.join(name).join("share.json")).ok();
        for name in [format!("{day}-{}", &id[..8]), format!("{day}-{id}")] {
            if !client.join(&name).exists() {
                unpack(package, &client.join(format!(".{id}.new")), &client.join(&name))?;
                return Ok(name);
            }
            if holds_it(&name).as_deref() == Some(package.signed().0) {
                return Ok(name);
            }
        }
        Err(Error::invalid("id", Given::value(id), "a share whose folder is not taken by another one"))
    }

    /// What becomes of a share that could not be opened.
    fn not_opened(&self, at: &At<'_>, pair: &mut DeskPair, mut share: DeskShare, why: Error) -> Result<RefusedShare> {
        if local(&why) {
            return Err(why);
        }
        let code = why.details().map_or_else(|| why.code().to_owned(), |(field, ..)| field.to_owned());
        let again = matches!(why, Error::WrongKey | Error::NewerFormat { .. });
        if share.why.as_ref() != Some(&code) {
            log::note(&self.files, at.now, &at.who, DeskAct::Refused, [&pair.pair, &share.id])?;
        }
        let id = share.id.clone();
        share.why = Some(code);
        share.state = if again { ShareState::Fetched } else { ShareState::Refused };
        pair.keep_share(share);
        self.files.save(pair)?;
        if !again {
            self.files.remove_sealed(&pair.pair, &id)?;
        }
        Ok(RefusedShare { pair: pair.pair.clone(), client: name(pair), share: id, why })
    }
}

/// Opens a sealed file without a desk: its files go into a new folder, and what was shared is returned. The key that signed it is the one
/// that it names itself, which nobody vouches for.
///
/// # Errors
/// As [`Desk::open_file`]; `Invalid` for a folder that is there already.
pub fn open_sealed_file(key: &PractitionerKey, file: &Path, folder: &Path) -> Result<Share> {
    let aside = beside(folder)?;
    let mut package = opened(sealed_file(file)?, key, None)?;
    unpack(&mut package, &aside, folder)?;
    Ok(package.share().clone())
}

/// Where a new folder is filled.
pub(super) fn beside(folder: &Path) -> Result<PathBuf> {
    let name = folder.file_name().filter(|_| !folder.exists());
    let mut name = name.ok_or_else(|| Error::invalid("out", Given::nothing(), "the name of a new folder"))?.to_owned();
    name.push(".new");
    Ok(folder.with_file_name(name))
}

/// Whose key signed what came by hand.
fn by_hand(pair: &DeskPair, announced: Option<&DeskShare>, signer: &String) -> Result<ShareSigner> {
    match pair.signers.as_slice() {
        _ if announced.is_some_and(|share| share.key.as_ref() == Some(signer)) => Ok(ShareSigner::Announced),
        [] => Ok(ShareSigner::First),
        known if known.contains(signer) => Ok(ShareSigner::Known),
        _ => Err(Error::invalid("signer", Given::nothing(), "a file signed by the key that this client used before")),
    }
}

/// A share's id as links have it.
fn share_id(id: &str) -> Result<()> {
    let refused = |_| Error::invalid("id", Given::value(id), "a share of a linked client: 32 hexadecimal digits");
    PairId::parse(id).map(drop).map_err(refused)
}

/// Whether something failed here, which says nothing of the file.
fn local(why: &Error) -> bool {
    matches!(why, Error::Io { .. } | Error::DiskFull | Error::ReadOnly | Error::Store { .. })
}

fn name(pair: &DeskPair) -> Option<String> {
    pair.client.as_ref().map(|client| client.name.clone())
}

fn filed_as(share: &Share, folder: String) -> FiledAs {
    FiledAs {
        folder,
        made_at: share.made_at.instant,
        from: share.from.to_string(),
        to: share.to.to_string(),
        days: share.days.into(),
        filled: share.filled.into(),
        parts: share.parts.clone(),
        left_out: share.left_out.clone(),
        expires: share.expires.map(|expires| expires.instant),
        files: share.files.iter().map(|file| FiledFile { name: file.name.clone(), bytes: file.bytes }).collect(),
    }
}

fn shown(pair: &DeskPair, id: &str, filed: &FiledAs, signer: ShareSigner, already: bool) -> FiledShare {
    let made = pair.share(id).and_then(DeskShare::made);
    FiledShare {
        pair: pair.pair.clone(),
        client: name(pair),
        share: id.to_owned(),
        folder: crate::clinic::desk::shelf_path(&pair.pair, &filed.folder, ""),
        made_at: filed.made_at,
        from: filed.from.clone(),
        to: filed.to.clone(),
        days: filed.days,
        filled: filed.filled,
        parts: filed.parts.clone(),
        left_out: filed.left_out.clone(),
        expires: filed.expires,
        files: filed.files.iter().map(|file| file.name.clone()).collect(),
        newest: pair.shares.iter().all(|other| other.made() <= made),
        signer,
        already,
    }
}
