//! A sealed package becomes files in a folder: opened with the practitioner's key, checked, written aside and named whole, for their
//! owner alone. Nothing of a package that is not right in every part stays.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::Path;

use super::shelf::{private_folder, sync_folder};
use crate::clinic::PractitionerKey;
use crate::clinic::desk::harmless::{check_ending, check_page, is_page};
use crate::error::{Error, Given, Result};
use crate::sharing::{AgeIdentity, AgeReader, Package, PackageLimits};

/// The longest sealed file that is opened, in bytes. What comes through a relay is at most 16 MiB.
const MOST_SEALED: u64 = 64 * 1024 * 1024;

/// A package that is read out of its seal.
pub(super) type Opened<R> = Package<AgeReader<R>>;

/// A sealed file on this machine.
///
/// # Errors
/// `Invalid` for one that can't be read or is longer than 64 MiB.
pub(super) fn sealed_file(path: &Path) -> Result<File> {
    let refused = |error: std::io::Error| Error::invalid("file", Given::value(error.kind()), "a sealed file");
    let file = File::open(path).map_err(refused)?;
    let length = file.metadata().map_err(refused)?.len();
    if length > MOST_SEALED {
        return Err(Error::invalid("file", Given::value(format!("{length} bytes")), "a sealed file of at most 64 MiB"));
    }
    Ok(file)
}

/// A sealed file that is text.
///
/// # Errors
/// As [`sealed_file`].
pub(super) fn sealed_text(path: &Path) -> Result<String> {
    let mut text = String::new();
    let read = sealed_file(path)?.take(MOST_SEALED).read_to_string(&mut text);
    read.map_err(|error| Error::invalid("file", Given::value(error.kind()), "a sealed file"))?;
    Ok(text)
}

/// Opens a sealed package. Where a signer is named, it has to be signed by that key.
///
/// # Errors
/// `WrongKey`, `Damaged`, `NewerFormat`, `Invalid` naming what is off.
pub(super) fn opened<R: Read + Seek>(source: R, key: &PractitionerKey, signer: Option<&[u8; 32]>) -> Result<Opened<R>> {
    let sealed = AgeReader::open(source, &[AgeIdentity::from_bytes(*key.agreement())])?;
    Package::open(sealed, PackageLimits::default(), signer)
}

/// Writes a package's files into `folder`, which is new: aside first, then under its name.
///
/// # Errors
/// `Damaged`, `Invalid` for a file that is not right or could act when it is opened; `Io`, `DiskFull`.
pub(super) fn unpack<R: Read + Seek>(package: &mut Opened<R>, aside: &Path, folder: &Path) -> Result<()> {
    in_new_folder(aside, folder, |aside| {
        for file in package.share().files.clone() {
            check_ending(&file.name)?;
            let path = aside.join(&file.name);
            write_new(&path, |out| package.read_file(&file.name, out))?;
            if is_page(&file.name) {
                check_page(&fs::read(&path)?)?;
            }
        }
        let (share, signature) = package.signed();
        write_new(&aside.join("share.json"), |out| Ok(out.write_all(share)?))?;
        write_new(&aside.join("share.sig"), |out| Ok(out.write_all(signature)?))
    })
}

/// Fills a new folder aside and then gives it its name; what is not whole goes.
pub(super) fn in_new_folder(aside: &Path, folder: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    remove(aside)?;
    private_folder(aside)?;
    let filled = fill(aside).and_then(|()| sync_folder(aside)).and_then(|()| Ok(fs::rename(aside, folder)?));
    if filled.is_err() {
        remove(aside)?;
    }
    filled?;
    sync_folder(folder.parent().unwrap_or(folder))
}

/// Writes a new file for its owner alone, durably.
pub(super) fn write_new(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    write(&mut file)?;
    Ok(file.sync_all()?)
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
