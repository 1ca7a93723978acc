//! Taking a device off the list, at once where the relay can be reached.

use clap::Args;
use serde_json::json;
use somacard_core::sync::DeviceSeen;
use somacard_core::{Error, Given, Result};

use crate::commands::sync::{Synced, device_name};
use crate::here::Here;
use crate::output::Output;
use crate::screen::wrapped;

/// Options of `device remove`.
#[derive(Args)]
pub struct Remove {
    /// The device: its id, the beginning of it, or a name that only one has
    device: String,
}

/// Takes a device off the list.
pub fn remove(here: &Here, options: &Remove) -> Result<Output> {
    let diary = here.open()?;
    let devices = diary.sync_status()?.devices;
    let device = found(&devices, options.device.trim())?;
    if !device.going {
        diary.remove_device(&device.id)?;
    }
    let synced = Synced::with(here, &diary)?;
    let gone = diary.sync_status()?.devices.iter().all(|still| still.id != device.id);
    let said = here.texts.say(if gone { "sync-removed" } else { "sync-removed-later" });
    let text = format!("{}\n{}\n\n", device_name(&device.name), wrapped(&said, 80, ""));
    Ok(synced.after(json!({ "device": device.id, "name": device.name, "removed": gone }), &text))
}

/// The one device that is meant.
fn found<'a>(devices: &'a [DeviceSeen], typed: &str) -> Result<&'a DeviceSeen> {
    let only = |is: &dyn Fn(&DeviceSeen) -> bool| {
        let mut all = devices.iter().filter(|device| is(device));
        all.next().filter(|_| all.next().is_none())
    };
    let lower = typed.to_lowercase();
    let by_id = || only(&|device| device.id == lower);
    let by_name = || only(&|device| device.name.to_lowercase() == lower);
    let by_beginning = || only(&|device| !lower.is_empty() && device.id.starts_with(&lower));
    let unknown = || {
        Error::not_found("device", Given::value(typed), "an id of `somacard device list`, or a name that only one has")
    };
    by_id().or_else(by_name).or_else(by_beginning).ok_or_else(unknown)
}
