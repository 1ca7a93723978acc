//! The first device's side of a pairing: what it shows.

use std::fmt::Write as _;
use std::io::IsTerminal;

use anstyle::{Ansi256Color, Color, Style};
use serde_json::json;
use somacard_core::Result;
use somacard_core::sharing::QrSquares;
use somacard_core::sync::PairingInvitation;
use somacard_core::text::TextArg;

use super::compare::{outcome, pairing_end};
use crate::here::Here;
use crate::output::{Output, tell};
use crate::screen::wrapped;

/// Black and white as no theme has them otherwise: a dark code on light ground, also on a dark terminal.
const CODE: Style =
    Style::new().fg_color(Some(Color::Ansi256(Ansi256Color(231)))).bg_color(Some(Color::Ansi256(Ansi256Color(16))));

/// Shows another device how to join.
pub fn pair(here: &Here) -> Result<Output> {
    let diary = here.open()?;
    let pairing = diary.show_pairing(here.now)?;
    if let Some(invitation) = pairing.invitation() {
        show(here, &invitation);
    }
    let end = pairing_end(here, &pairing)?;
    outcome(here, &diary, end, "")
}

fn show(here: &Here, invitation: &PairingInvitation) {
    let (texts, relay, words) = (&here.texts, invitation.relay(), invitation.words());
    let say = |id: &str| wrapped(&texts.say(id), 80, "");
    let mut text = format!("{}\n\n", say("sync-pairing-scan"));
    if std::io::stdout().is_terminal() {
        text.push_str(&drawn(&invitation.text()));
    }
    let host = texts.say_with("sync-pairing-relay", &[("host", TextArg::Text(relay))]);
    let _ = writeln!(text, "{}\n\n{}\n", invitation.text(), say("sync-pairing-words"));
    let _ = writeln!(text, "    {}\n\n{host}", wrapped(&words, 76, "    "));
    tell(&json!({ "invitation": invitation.text(), "words": words, "relay": relay }), &text, here.json);
}

/// The code with its quiet zone, two rows in a line. What is light is drawn, so that it can be scanned without colours, too.
fn drawn(text: &str) -> String {
    let Ok(code) = QrSquares::small(text) else { return String::new() };
    let rows = code.rows();
    let lines = rows.chunks(2).map(|pair| {
        let lower = pair.get(1).into_iter().flatten().chain(std::iter::repeat(&true));
        let line = pair[0].iter().zip(lower).map(|squares| match squares {
            (false, false) => '█',
            (false, true) => '▀',
            (true, false) => '▄',
            (true, true) => ' ',
        });
        format!("{}{}{}\n", CODE.render(), line.collect::<String>(), CODE.render_reset())
    });
    lines.collect::<String>() + "\n"
}
