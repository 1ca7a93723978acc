//! From a strong sensation or emotion to what helped before.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;
use somacard_core::Result;
use somacard_core::body::{Sensation, targets};
use somacard_core::card::{ItemId, SkillId};
use somacard_core::safety::{Coping, CopingFrom, NEUTRAL, OUTWARD, Suggested};
use somacard_core::text::{TextArg, Texts};

use crate::here::Here;
use crate::output::Output;
use crate::screen;

/// Options of `safety coping`.
#[derive(Args)]
pub struct Options {
    /// What is strong: an emotion or another item of the card, such as sad
    #[arg(value_name = "ITEM")]
    items: Vec<String>,
    /// A place, such as jaw or jaw-left, or whole or head
    #[arg(long = "body", value_name = "REGION")]
    regions: Vec<String>,
    /// A sensation, such as tight
    #[arg(long = "feels", value_name = "SENSATION")]
    sensations: Vec<String>,
}

/// Shows what helped before, or a short neutral list.
pub fn run(here: &Here, options: &Options) -> Result<Output> {
    let mut places = Vec::new();
    for name in &options.regions {
        places.extend(targets(name)?.into_iter().map(str::to_owned));
    }
    let from = CopingFrom {
        items: options.items.iter().map(|name| ItemId::new(name)).collect::<Result<_>>()?,
        targets: places,
        sensations: options.sensations.iter().map(|name| Sensation::new(name)).collect::<Result<_>>()?,
    };
    let coping = here.open()?.coping(here.now, &from)?;
    let suggested = suggestions(&coping).iter().map(|key| here.texts.say(&format!("coping-{key}"))).collect::<Vec<_>>();
    let mut json = json!(coping);
    json["suggestions"] = json!(suggested);
    Ok(Output::done(json, in_words(&coping, &suggested, &here.texts)))
}

fn suggestions(coping: &Coping) -> &'static [&'static str] {
    match coping.suggested {
        Suggested::None => &[],
        Suggested::Neutral => &NEUTRAL,
        Suggested::Outward => &OUTWARD,
    }
}

fn in_words(coping: &Coping, suggested: &[String], texts: &Texts) -> String {
    let mut text = String::new();
    if coping.plan_first {
        let _ = writeln!(text, "{}  (somacard safety)\n", screen::strong(&texts.say("coping-plan-first")));
    }
    if !coping.helped.is_empty() {
        let _ = writeln!(text, "{}", screen::strong(&texts.say("coping-helped")));
    }
    let mut module = "";
    for helped in &coping.helped {
        if helped.module != module {
            module = &helped.module;
            let _ = writeln!(text, "{}", texts.say(&format!("module-{module}")));
        }
        if helped.caution {
            let _ = writeln!(text, "  {}", screen::wrapped(&caution(&helped.skill, texts), 76, "  "));
        }
        let count = [("used", number(helped.used)), ("helped", number(helped.helped))];
        let _ = writeln!(text, "  {}: {}", texts.skill(&helped.skill), texts.say_with("coping-count", &count));
    }
    if !coping.helped.is_empty() {
        let _ = writeln!(text, "{}\n", texts.say("coping-no-promise"));
    }
    if !suggested.is_empty() {
        let key = if coping.suggested == Suggested::Outward { "coping-outward" } else { "coping-neutral" };
        let _ = writeln!(text, "{}", screen::strong(&texts.say(key)));
        suggested.iter().for_each(|line| text += &format!("  {}\n", screen::wrapped(line, 76, "    ")));
    }
    text
}

fn caution(skill: &SkillId, texts: &Texts) -> String {
    texts.say(&format!("caution-{skill}"))
}

fn number(count: u32) -> TextArg<'static> {
    TextArg::Number(count.into())
}
