//! Getting a diary back when every device is gone: the recovery words read the mailbox alone.

use serde_json::json;
use somacard_core::sync::{DeviceSeen, Ended, Notice, SyncReport, relay_address};
use somacard_core::text::TextArg;
use somacard_core::{Diary, Error, Given, Result};

use crate::commands::keeping;
use crate::commands::sync::{Synced, device_name, talk};
use crate::here::Here;
use crate::output::{Output, unfinished};
use crate::screen::wrapped;
use crate::words::Words;

/// Reads the mailbox into a new diary. Interrupted, it is taken up again.
pub fn recover(here: &Here, relay: &str, words: &Words) -> Result<Output> {
    let (relay, words) = (relay_address(relay)?, words.read()?);
    let new = here.is_empty()?;
    let diary = if new { here.create_to_join()? } else { begun_before(here, &relay)? };
    let (mut notices, mut devices): (Vec<Notice>, Vec<DeviceSeen>) = Default::default();
    let report = diary.recover(here.now, &relay, &words).and_then(|session| {
        // At its end nothing of the mailbox is known here any more.
        talk(&session, || {
            let status = diary.sync_status()?;
            (notices, devices) = (status.notices, status.devices);
            Ok(())
        })
    });
    let came = report.as_ref().is_ok_and(|report| report.ended == Ended::Synced || report.received > 0);
    if new && !came {
        // Other words, or another relay, can be tried as if nothing had been begun.
        Diary::erase(&here.place, &here.surroundings())?;
    }
    Ok(shown(here, &report?, &notices, &devices))
}

/// The diary of a recovery that was interrupted. Into any other one nothing is read: two diaries would become one.
fn begun_before(here: &Here, relay: &str) -> Result<Diary> {
    let diary = here.open()?;
    match diary.is_synced()? {
        true => {
            let known = diary.sync_status()?.relay;
            let allowed = || format!("{known}, with which it was begun; or stop syncing first");
            if known == relay { Ok(diary) } else { Err(Error::invalid("relay", Given::value(relay), allowed())) }
        }
        false if diary.info()?.changes == 0 => Ok(diary),
        false => Err(Error::DiaryExists),
    }
}

fn shown(here: &Here, report: &SyncReport, notices: &[Notice], devices: &[DeviceSeen]) -> Output {
    let last = &report.last_written;
    let json = json!({ "last_written": last, "ended": report.ended });
    let say = |id: &str| wrapped(&here.texts.say(id), 80, "") + "\n";
    if report.ended == Ended::NoAccess {
        let said = here.texts.say("sync-recovery-unknown");
        return Output::done(unfinished(json, report.ended.name(), &said), say("sync-recovery-unknown")).refused();
    }
    let synced = Synced::of(here, report, notices, devices);
    if report.ended != Ended::Synced {
        return synced.after(json, "");
    }
    let last = match last {
        Some(last) => {
            let (name, day) = (device_name(&last.device), here.day_of(last.at));
            let said = [("device", TextArg::Text(&name)), ("day", TextArg::Text(&day))];
            wrapped(&here.texts.say_with("sync-last-written", &said), 80, "") + "\n" + &say("sync-only-you-know")
        }
        None => say("sync-nothing-written"),
    };
    let next = say("sync-recovered-next");
    let how = "    somacard sync --relay URL --join CODE\n";
    synced.after(json, &(keeping::begun(here) + "\n")).and_then(&format!("\n{last}\n{next}{how}"))
}
