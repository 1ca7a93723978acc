//! What others must not see on this device.

use clap::Args;
use somacard_core::safety::Discretion;
use somacard_core::text::TextArg;
use somacard_core::{Error, Given, Result};

use crate::here::Here;
use crate::output::Output;

/// Options of `safety discreet`.
#[derive(Args)]
pub struct Options {
    /// on, off, hide, unhide
    wanted: Option<String>,
}

/// Switches, or says how it is.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let diary = here.open()?;
    let known = diary.discretion()?;
    let wanted = match options.wanted.as_deref() {
        None => known,
        Some("on") => Discretion { discreet: true, ..known },
        Some("off") => Discretion { discreet: false, ..known },
        Some("hide") => Discretion { hidden: true, ..known },
        Some("unhide") => Discretion { hidden: false, ..known },
        Some(other) => return Err(Error::invalid("wanted", Given::value(other), "on, off, hide, unhide")),
    };
    if wanted != known {
        diary.set_discretion(wanted)?;
    }
    let name = here.texts.say("app-name-discreet");
    let key = if wanted.discreet { "discreet-on" } else { "discreet-off" };
    let mut text = here.texts.say_with(key, &[("name", TextArg::Text(&name))]) + "\n";
    if wanted.hidden {
        text += &(here.texts.say("discreet-hidden") + "\n");
    }
    Ok(Output::done(wanted, text))
}
