//! The person's side of a link: what an invitation says, saying yes, reading, ending.

use std::fmt::Write as _;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use somacard_core::clinic::{ClinicReport, KeyState};
use somacard_core::sync::Ended;
use somacard_core::text::{TextArg, Texts};
use somacard_core::{ClinicLink, Diary, Error, Given, InvitationPreview, LinkChange, Result};
use zeroize::Zeroizing;

use super::talk::{refusal, talk, words};
use crate::here::Here;
use crate::output::Output;
use crate::screen::wrapped;

/// Where an invitation's text comes from. It holds a join code, so it is no argument.
#[derive(Args)]
pub struct Invitation {
    /// A file with the invitation's text [default: it is read from the input]
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Invitation {
    fn read(&self) -> Result<Zeroizing<String>> {
        let read = |path: &Path| std::fs::read_to_string(path).map(Zeroizing::new);
        match &self.file {
            Some(path) => read(path)
                .map_err(|error| Error::invalid("file", Given::value(error.kind()), "a file with an invitation")),
            None => {
                let mut text = Zeroizing::new(String::with_capacity(4096));
                // Nothing longer is an invitation.
                std::io::stdin().take(16_384).read_to_string(&mut text)?;
                Ok(text)
            }
        }
    }
}

/// Options of `clinic scan`.
#[derive(Args)]
pub struct Scan {
    #[command(flatten)]
    invitation: Invitation,
}

/// Shows what an invitation says.
pub fn scan(here: &Here, options: &Scan) -> Result<Output> {
    let preview = here.open()?.scan_clinic(here.now, &options.invitation.read()?)?;
    let mut text = previewed(here, &preview);
    text.push_str(&here.texts.say("clinic-scan-kept-nothing"));
    Ok(Output::done(&preview, text + "\n"))
}

fn previewed(here: &Here, preview: &InvitationPreview) -> String {
    let texts = &here.texts;
    let say = |id: &str, name: &str, value: &str| wrapped(&texts.say_with(id, &[(name, TextArg::Text(value))]), 80, "");
    let mut text = say("clinic-unverified", "name", &preview.claimed_name) + "\n";
    let _ = writeln!(text, "{}\n", texts.say(&format!("role-{}", preview.role.name())));
    if let (LinkChange::KeyChanged, Some(known)) = (preview.change, &preview.known) {
        let _ = writeln!(text, "{}", say("clinic-key-changed", "name", &known.claimed_name));
        let _ = writeln!(text, "{}\n", say("clinic-known-words", "words", &known.fingerprint.join(" ")));
    }
    if preview.change == LinkChange::SameKey {
        let _ = writeln!(text, "{}\n", texts.say("clinic-key-same"));
    }
    let _ =
        writeln!(text, "{}\n\n    {}\n", wrapped(&texts.say("clinic-compare"), 80, ""), preview.fingerprint.join(" "));
    let _ = writeln!(text, "{}:", texts.say("clinic-allows-title"));
    for allowed in ["offer", "read", "end"] {
        let _ = writeln!(text, "  - {}", wrapped(&texts.say(&format!("clinic-allows-{allowed}")), 76, "    "));
    }
    let _ = writeln!(text, "\n{}", say("clinic-relay", "host", &preview.relay_host));
    let _ = writeln!(text, "{}", say("clinic-words", "words", &preview.clinic_words));
    let _ = writeln!(text, "{}", texts.say("clinic-not-monitored"));
    let _ = writeln!(text, "{}", say("clinic-key-until", "day", &texts.day(preview.key_until.date())));
    text
}

/// Options of `clinic link`.
#[derive(Args)]
pub struct Link {
    #[command(flatten)]
    invitation: Invitation,
    /// The name by which the clinic is to know you
    #[arg(long = "as", value_name = "NAME")]
    known_as: String,
    /// The six words that the clinic shows: other ones link nothing; needed where a key has changed
    #[arg(long, value_name = "WORDS")]
    compare: Option<String>,
}

/// Says yes to an invitation, and tells the relay and the clinic.
pub fn link(here: &Here, options: &Link) -> Result<Output> {
    let diary = here.open()?;
    let invitation = options.invitation.read()?;
    diary.scan_clinic(here.now, &invitation)?.compared(options.compare.as_deref())?;
    let pair = diary.link_clinic(here.now, &invitation, &options.known_as)?;
    let report = talked(here, &diary, &pair)?;
    let json = json!({ "pair": pair, "ended": report.ended });
    if report.ended == Ended::Synced {
        return Ok(Output::done(json, format!("Linked.  {pair}\n")));
    }
    let text = format!("{}. `clinic fetch` goes on where it stopped.  {pair}\n", words(report.ended));
    Ok(Output::done(refusal(json, report.ended), text).refused())
}

fn talked(here: &Here, diary: &Diary, pair: &str) -> Result<ClinicReport> {
    let session = diary.clinic_session(here.now, pair)?;
    talk(|| session.next(), |response| session.answer(response))
}

/// Lists the links.
pub fn list(here: &Here) -> Result<Output> {
    let links = here.open()?.clinics(here.now)?;
    let mut text: String = links.iter().map(|link| listed(here, link)).collect();
    if links.is_empty() {
        text = here.texts.say("clinic-none") + "\n";
    }
    Ok(Output::done(&links, text))
}

fn listed(here: &Here, link: &ClinicLink) -> String {
    let texts = &here.texts;
    let key = match link.key {
        KeyState::Holds => "clinic-key-holds",
        KeyState::Expired => "clinic-key-expired",
        KeyState::Revoked => "clinic-key-revoked",
    };
    let mut text = format!("{}  {}\n", link.claimed_name, link.pair);
    let mut line = |said: &str| text.push_str(&format!("    {said}\n"));
    line(&format!("{}, {}", texts.say(&format!("role-{}", link.role.name())), link.relay_host));
    line(&format!("{}: {}", texts.say(key), link.fingerprint.join(" ")));
    line(&texts.say_with("clinic-words", &[("words", TextArg::Text(&link.clinic_words))]));
    if link.unlinking {
        line(&texts.say("clinic-unlinking"));
    } else if !link.introduced {
        line(&texts.say("clinic-not-introduced"));
    }
    link.refused.iter().for_each(|refused| line(&refusal_said(texts, refused.why)));
    text
}

fn refusal_said(texts: &Texts, why: somacard_core::clinic::WhyRefused) -> String {
    texts.say(&format!("clinic-refused-{}", why.name()))
}

/// Options of `clinic fetch`.
#[derive(Args)]
pub struct Fetch {
    /// One link's pair [default: all links]
    pair: Option<String>,
}

/// Reads what is new, from one clinic or from all.
pub fn fetch(here: &Here, options: &Fetch) -> Result<Output> {
    let diary = here.open()?;
    let links = diary.clinics(here.now)?;
    let named = |link: &&ClinicLink| options.pair.as_ref().is_none_or(|pair| link.pair == *pair);
    let asked: Vec<_> = links.iter().filter(named).collect();
    if let (Some(pair), true) = (&options.pair, asked.is_empty()) {
        return Err(Error::not_found("pair", Given::value(pair), "a link of `clinic list`"));
    }
    let (mut json, mut text, mut broken) = (Vec::new(), String::new(), None);
    for link in asked {
        let report = talked(here, &diary, &link.pair)?;
        let _ = writeln!(text, "{}: {}, {} new", link.claimed_name, words(report.ended), report.received);
        for refused in &report.refused {
            let _ = writeln!(text, "    {}", refusal_said(&here.texts, refused.why));
        }
        broken = broken.or(Some(report.ended).filter(|ended| *ended != Ended::Synced));
        let mut about = json!(report);
        about["pair"] = link.pair.as_str().into();
        json.push(about);
    }
    let json = json!({ "links": json });
    Ok(match broken {
        Some(why) => Output::done(refusal(json, why), text).refused(),
        None => Output::done(json, text),
    })
}

/// Options of `clinic unlink`.
#[derive(Args)]
pub struct Unlink {
    /// The link's pair
    pair: String,
    /// Don't ask the relay to delete the mailbox: it is gone for good
    #[arg(long)]
    without_relay: bool,
}

/// Ends a link.
pub fn unlink(here: &Here, options: &Unlink) -> Result<Output> {
    let (diary, pair) = (here.open()?, &options.pair);
    if options.without_relay {
        diary.forget_clinic(here.now, pair)?;
        return Ok(Output::done(
            json!({ "pair": pair, "unlinked": true }),
            "The link and its secrets are erased here.\n",
        ));
    }
    diary.unlink_clinic(here.now, pair)?;
    let report = talked(here, &diary, pair)?;
    let json = json!({ "pair": pair, "unlinked": report.unlinked, "ended": report.ended });
    if report.unlinked {
        return Ok(Output::done(json, "The mailbox is deleted; the link and its secrets are erased.\n"));
    }
    let text = format!("Nothing is taken from them any more. The mailbox is still there: {}.\n", words(report.ended));
    Ok(Output::done(refusal(json, report.ended), text).refused())
}
