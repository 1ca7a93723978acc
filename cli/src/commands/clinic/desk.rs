//! The clinic's desk: opening it, inviting, forgetting.

use std::fmt::Write as _;
use std::io::{IsTerminal, Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde_json::json;
use somacard_core::clinic::{INVITATION_DAYS, InvitationDraft, PractitionerKey};
use somacard_core::{Desk, Error, Given, Result, SystemEntropy};
use zeroize::Zeroizing;

use crate::here::Here;
use crate::output::Output;

/// The desk and the key.
#[derive(Args)]
pub struct At {
    /// The desk's folder; it is for its owner alone and belongs on an encrypted disk
    #[arg(long, value_name = "DIR")]
    desk: PathBuf,
    /// The practitioner's key file
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Who sits there.
#[derive(Args)]
pub struct By {
    /// Who opens, for the desk's log [default: the system's user]
    #[arg(long = "as", value_name = "NAME")]
    who: Option<String>,
}

impl By {
    /// The name that was given, else the system's user; nothing where neither is known.
    pub fn name(&self) -> Option<String> {
        let user = || ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
        self.who.clone().or_else(user).filter(|name| !name.trim().is_empty() || self.who.is_some())
    }

    /// The desk with that name.
    pub fn at(&self, desk: Desk) -> Result<Desk> {
        match self.name() {
            Some(name) => desk.used_by(&name),
            None => Ok(desk),
        }
    }
}

impl At {
    pub fn open(&self) -> Result<(Desk, PractitionerKey)> {
        let key = PractitionerKey::read(&self.key)?;
        Ok((Desk::open(&self.desk, Arc::new(SystemEntropy))?, key))
    }
}

/// Options of `clinic invite`.
#[derive(Args)]
pub struct Invite {
    #[command(flatten)]
    at: At,
    /// The relay's address, https://host
    #[arg(long, value_name = "URL", required_unless_present = "renew", conflicts_with = "renew")]
    relay: Option<String>,
    /// A file with the join code of the relay's operator [default: it is asked for]
    #[arg(long, value_name = "FILE", conflicts_with = "renew")]
    join_code_file: Option<PathBuf>,
    /// How often you read, and whom to call meanwhile: up to 300 characters
    #[arg(long, value_name = "TEXT", required_unless_present = "renew")]
    words: Option<String>,
    /// For how many days the invitation holds
    #[arg(long, default_value_t = INVITATION_DAYS)]
    days: u32,
    /// The pair of a link that goes on with this key
    #[arg(long, value_name = "PAIR")]
    renew: Option<String>,
}

/// Invites.
pub fn invite(here: &Here, options: &Invite) -> Result<Output> {
    let (desk, key) = options.at.open()?;
    let invited = match &options.renew {
        Some(pair) => desk.renew(here.now, &key, pair, options.words.as_deref(), options.days)?,
        None => {
            let join = join_code(options.join_code_file.as_deref())?;
            let draft = InvitationDraft {
                relay: options.relay.clone().unwrap_or_default(),
                join: Some(join.trim().to_owned()),
                words: options.words.clone().unwrap_or_default(),
                days: options.days,
            };
            desk.invite(here.now, &key, &draft)?
        }
    };
    let text = format!(
        "{}\n\nShow this as a QR code to the client alone, and compare these words: {}\n",
        invited.text,
        invited.fingerprint.join(" ")
    );
    Ok(Output::done(&invited, text))
}

fn join_code(file: Option<&std::path::Path>) -> Result<Zeroizing<String>> {
    let mut code = Zeroizing::new(String::with_capacity(256));
    match file {
        Some(path) => {
            let read = std::fs::read_to_string(path).map(Zeroizing::new);
            return read.map_err(|error| Error::invalid("join-code-file", Given::value(error.kind()), "a text file"));
        }
        None if std::io::stdin().is_terminal() => {
            let _ = write!(anstream::stderr(), "The join code of the relay's operator: ");
            std::io::stdin().read_line(&mut code)?;
        }
        None => drop(std::io::stdin().read_to_string(&mut code)?),
    }
    Ok(code)
}

/// Options of `clinic forget`.
#[derive(Args)]
pub struct Forget {
    /// The pair
    pair: String,
    /// The desk's folder
    #[arg(long, value_name = "DIR")]
    desk: PathBuf,
}

/// Forgets a pair.
pub fn forget(options: &Forget) -> Result<Output> {
    let left = Desk::open(&options.desk, Arc::new(SystemEntropy))?.forget(&options.pair)?;
    let left = left.map(|folder| folder.display().to_string());
    let mut text = "The desk has forgotten this client. The mailbox at the relay is the client's own.\n".to_owned();
    if let Some(folder) = &left {
        let _ = writeln!(text, "What was filed is left in {folder}: delete it when your rules say so.");
    }
    Ok(Output::done(json!({ "pair": options.pair, "forgotten": true, "left": left }), text))
}
