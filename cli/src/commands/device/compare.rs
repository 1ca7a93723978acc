//! A pairing from its first question to its end, on either device: asking the relay, waiting, and the person who compares.

use std::io::{BufRead, Read, Write};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;
use somacard_core::sync::{PAIRING_MINUTES, PairingEnd, PairingStep, Response};
use somacard_core::text::TextArg;
use somacard_core::time::Moment;
use somacard_core::{Diary, Error, Pairing, Result};

use crate::commands::sync::{Synced, UNREACHED, device_name};
use crate::here::Here;
use crate::output::{Output, tell, unfinished};
use crate::relay;

/// Between two looks whether the other device said something.
const PAUSE: Duration = Duration::from_secs(1);

/// Goes on until it is over. A relay that can't be reached is tried until the invitation has expired.
pub fn pairing_end(here: &Here, pairing: &Pairing) -> Result<PairingEnd> {
    let (begun, longest) = (Instant::now(), Duration::from_secs(60 * u64::from(PAIRING_MINUTES)));
    let mut declined = false;
    loop {
        match pairing.next(moved_on(here.now, begun.elapsed())?)? {
            PairingStep::Done(end) => return Ok(end),
            PairingStep::Wait => sleep(PAUSE),
            PairingStep::Compare { code, name } => {
                declined = !same(here, &code, &name);
                pairing.compared(!declined);
            }
            PairingStep::Ask(request) => match relay::ask(&request) {
                Ok(response) => pairing.answer(&response)?,
                Err(Error::Unreachable) if declined || begun.elapsed() > longest => {
                    // Nobody waits any longer: as a relay that is busy.
                    pairing.answer(&Response { status: UNREACHED, body: Vec::new() })?;
                }
                Err(Error::Unreachable) => sleep(PAUSE),
                Err(other) => return Err(other),
            },
        }
    }
}

fn moved_on(begun: Moment, by: Duration) -> Result<Moment> {
    let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
    Moment::new(begun.instant.saturating_add(by), begun.offset_minutes)
}

/// Shows the digits and asks. Anything but a yes is a no.
fn same(here: &Here, code: &str, name: &str) -> bool {
    let (texts, name) = (&here.texts, device_name(name));
    let said = texts.say_with("sync-pairing-name", &[("name", TextArg::Text(&name))]);
    let digits = match code.split_at_checked(3) {
        Some((first, last)) => format!("{first} {last}"),
        None => code.to_owned(),
    };
    tell(&json!({ "code": code, "name": name }), &format!("\n{said}\n\n    {digits}\n\n"), here.json);
    let (question, yes, no) = (texts.say("sync-pairing-question"), texts.say("yes"), texts.say("no"));
    let (yes, no) = (yes.to_lowercase(), no.to_lowercase());
    let _ = write!(anstream::stderr(), "{question} {yes}/{no}: ");
    let mut typed = String::new();
    // The input ended, or is no text: no.
    let read = std::io::stdin().lock().take(1000).read_line(&mut typed);
    let typed = typed.trim().to_lowercase();
    let same = read.is_ok() && [yes.as_str(), "yes", "y", "si"].contains(&typed.as_str());
    if same {
        let _ = writeln!(anstream::stderr(), "{}", texts.say("sync-pairing-waiting"));
    }
    same
}

/// How it ended; devices that are paired sync at once.
pub fn outcome(here: &Here, diary: &Diary, end: PairingEnd, begun: &str) -> Result<Output> {
    let said = here.texts.say(&format!("sync-pairing-{}", end.name()));
    let json = json!({ "pairing": end.name() });
    if end != PairingEnd::Paired {
        return Ok(Output::done(unfinished(json, end.name(), &said), format!("{said}\n")).refused());
    }
    Ok(Synced::with(here, diary)?.after(json, &format!("{said}\n{begun}\n")))
}
