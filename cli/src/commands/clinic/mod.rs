//! Links with clinics, both sides: a practitioner's key and desk; and the person who scans, links, accepts and ends.

mod desk;
mod filed;
mod inbox;
mod items;
mod key;
mod link;
mod log;
mod open;
mod send;
mod talk;
mod unsealed;

pub use talk::{refusal, talk, words};

use clap::{Args, Subcommand};
use somacard_core::Result;

use crate::here::Here;
use crate::output::Output;

/// Options of `clinic`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// At a clinic: make a practitioner's key, or one that takes the place of another
    Keygen(key::Keygen),
    /// At a clinic: invite a client, or renew a link with another key
    Invite(desk::Invite),
    /// At a clinic: read what clients said, open and file what they shared, send what waits
    Inbox(inbox::Inbox),
    /// At a clinic: offer an appointment, or cancel one
    Appoint(send::Appoint),
    /// At a clinic: offer lines for a client's card
    Template(send::Template),
    /// At a clinic: end the key for a client at once
    Revoke(send::Revoke),
    /// At a clinic: open a file or a link that came by hand
    Open(open::Open),
    /// At a clinic: show who opened what, or look whether that was changed
    Log(log::Log),
    /// At a clinic: write the page of clients and what they shared
    Index(log::Index),
    /// At a clinic: forget a client who is none any more
    Forget(desk::Forget),
    /// Show what an invitation says; nothing is kept or sent
    Scan(link::Scan),
    /// Say yes to an invitation
    Link(link::Link),
    /// List the links
    List,
    /// Read what clinics sent
    Fetch(link::Fetch),
    /// Show what clinics sent
    Items(items::Items),
    /// Accept something a clinic sent
    Accept(items::Answer),
    /// Hide something a clinic sent
    Hide(items::Answer),
    /// End a link; nobody has to say why
    Unlink(link::Unlink),
}

/// Does what was asked.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    match options.what {
        What::Keygen(options) => key::keygen(here, &options),
        What::Invite(options) => desk::invite(here, &options),
        What::Inbox(options) => inbox::inbox(here, &options),
        What::Appoint(options) => send::appoint(here, options),
        What::Template(options) => send::template(here, &options),
        What::Revoke(options) => send::revoke(here, &options),
        What::Open(options) => open::open(here, &options),
        What::Log(options) => log::log(&options),
        What::Index(options) => log::index(here, &options),
        What::Forget(options) => desk::forget(&options),
        What::Scan(options) => link::scan(here, &options),
        What::Link(options) => link::link(here, &options),
        What::List => link::list(here),
        What::Fetch(options) => link::fetch(here, &options),
        What::Items(options) => items::items(here, &options),
        What::Accept(options) => items::accept(here, &options),
        What::Hide(options) => items::hide(here, &options),
        What::Unlink(options) => link::unlink(here, &options),
    }
}
