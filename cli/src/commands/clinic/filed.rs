//! What was filed at a desk or refused there, in words.

use std::fmt::Write as _;

use somacard_core::sharing::SharePart;
use somacard_core::{Error, FiledShare, RefusedShare, ShareSigner};

use crate::here::Here;

/// A share that was filed.
pub fn filed(here: &Here, share: &FiledShare) -> String {
    let FiledShare { from, to, days, filled, folder, .. } = share;
    let new = if share.already { "filed before" } else { "new" };
    let mut text =
        format!("    shared  {from} to {to}, {filled} of {days} days, made {}  ({new})\n", here.day_of(share.made_at));
    let _ = writeln!(text, "        {folder}: {}", share.files.join(", "));
    if !share.left_out.is_empty() {
        let _ = writeln!(text, "        not in it: {}", named(here, &share.left_out));
    }
    if !share.newest {
        text.push_str("        One that was made later is here already.\n");
    }
    text.push_str(match share.signer {
        ShareSigner::Announced | ShareSigner::Known => "",
        ShareSigner::Changed => "        It is signed by another key than before, which the client's letter names.\n",
        ShareSigner::First => {
            "        It is signed by a key that was not seen before and came by hand: ask the client whether it is theirs.\n\
             \x20       From now on that key is known.\n"
        }
    });
    text
}

/// The parts of a scope, in words where this version knows them.
fn named(here: &Here, parts: &[String]) -> String {
    let known = parts.iter().map(|part| match SharePart::from_name(part) {
        Ok(known) => here.texts.say(&format!("part-{}", known.name())),
        Err(_) => part.clone(),
    });
    known.collect::<Vec<_>>().join("; ")
}

/// A share that was fetched and could not be opened.
pub fn not_opened(refused: &RefusedShare) -> String {
    let RefusedShare { share, why, .. } = refused;
    match why {
        Error::WrongKey => format!("    refused  {share}: it is sealed to another key, and waits for that\n"),
        Error::NewerFormat { .. } => format!("    refused  {share}: it is of a newer version, and waits for that\n"),
        why => not_taken(share, &format!("{why}.")),
    }
}

/// A share that was not taken at all.
pub fn not_taken(share: &str, why: &str) -> String {
    format!("    refused  {share}: {why} Ask the client to send it again.\n")
}
