//! Finding a text by its id and putting numbers and names into it.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Language;
use crate::body::{HEAD, Region, Sensation, Side, WHOLE};
use crate::card::{CardItem, SkillId};

type Bundle = FluentBundle<FluentResource>;

const ENGLISH: &[&str] = &[
    include_str!("../../texts/en/body.ftl"),
    include_str!("../../texts/en/card.ftl"),
    include_str!("../../texts/en/chain.ftl"),
    include_str!("../../texts/en/clinic.ftl"),
    include_str!("../../texts/en/desk.ftl"),
    include_str!("../../texts/en/fhir.ftl"),
    include_str!("../../texts/en/insights.ftl"),
    include_str!("../../texts/en/map.ftl"),
    include_str!("../../texts/en/refusal.ftl"),
    include_str!("../../texts/en/reminder.ftl"),
    include_str!("../../texts/en/report.ftl"),
    include_str!("../../texts/en/safety.ftl"),
    include_str!("../../texts/en/screening.ftl"),
    include_str!("../../texts/en/session.ftl"),
    include_str!("../../texts/en/share.ftl"),
    include_str!("../../texts/en/skills.ftl"),
    include_str!("../../texts/en/sync.ftl"),
    include_str!("../../texts/en/tables.ftl"),
    include_str!("../../texts/en/week.ftl"),
];

const SPANISH: &[&str] = &[
    include_str!("../../texts/es/body.ftl"),
    include_str!("../../texts/es/card.ftl"),
    include_str!("../../texts/es/chain.ftl"),
    include_str!("../../texts/es/clinic.ftl"),
    include_str!("../../texts/es/desk.ftl"),
    include_str!("../../texts/es/fhir.ftl"),
    include_str!("../../texts/es/insights.ftl"),
    include_str!("../../texts/es/map.ftl"),
    include_str!("../../texts/es/refusal.ftl"),
    include_str!("../../texts/es/reminder.ftl"),
    include_str!("../../texts/es/report.ftl"),
    include_str!("../../texts/es/safety.ftl"),
    include_str!("../../texts/es/screening.ftl"),
    include_str!("../../texts/es/session.ftl"),
    include_str!("../../texts/es/share.ftl"),
    include_str!("../../texts/es/skills.ftl"),
    include_str!("../../texts/es/sync.ftl"),
    include_str!("../../texts/es/tables.ftl"),
    include_str!("../../texts/es/week.ftl"),
];

/// What can be put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextArg<'a> {
    /// A whole number; the text follows the language's plural forms.
    Number(i64),
    /// A name or another short text, put in as it is.
    Text(&'a str),
}

/// The texts of one language, with English behind them.
pub struct Texts {
    language: Language,
    bundles: Vec<Bundle>,
}

impl Texts {
    /// The texts of `language`.
    pub fn new(language: Language) -> Self {
        let bundles = match language {
            Language::English => vec![bundle(Language::English, ENGLISH)],
            Language::Spanish => vec![bundle(Language::Spanish, SPANISH), bundle(Language::English, ENGLISH)],
        };
        Self { language, bundles }
    }

    /// The language that was asked for.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of this id; the id itself if there is none.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The text of this id with `args` put in; the id itself if there is none.
    pub fn say_with(&self, id: &str, args: &[(&str, TextArg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// An item's name: the person's own wording, else the pack's, else its id.
    pub fn item(&self, item: &CardItem) -> String {
        let of_pack = || self.find(&format!("item-{}", item.id), &[]);
        item.label.clone().or_else(of_pack).unwrap_or_else(|| item.id.to_string())
    }

    /// A skill's name, else its id.
    pub fn skill(&self, skill: &SkillId) -> String {
        self.find(&format!("skill-{skill}"), &[]).unwrap_or_else(|| skill.to_string())
    }

    /// A region's name with its side; the whole body's and the head's; an id of a newer pack as it is.
    pub fn region(&self, target: &str) -> String {
        if target == WHOLE || target == HEAD {
            return self.say(&format!("region-{target}"));
        }
        let Ok(region) = Region::find(target) else { return target.to_owned() };
        let side = if region.side == Side::Left { "left" } else { "right" };
        self.say_with(&format!("region-{}", region.kind), &[("side", TextArg::Text(side))])
    }

    /// A sensation's name, else its id.
    pub fn sensation(&self, sensation: &Sensation) -> String {
        self.find(&format!("sensation-{}", sensation.as_str()), &[]).unwrap_or_else(|| sensation.as_str().to_owned())
    }

    pub(super) fn find(&self, id: &str, args: &[(&str, TextArg<'_>)]) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(*arg))).collect();
            // A text that misses a number is still worth showing: Fluent leaves the variable's name in its place.
            let mut gaps = Vec::new();
            Some(bundle.format_pattern(message.value()?, Some(&args), &mut gaps).into_owned())
        })
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

fn bundle(language: Language, files: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.identifier()]);
    // Isolating marks are for mixed directions; both languages run left to right, and terminals show the marks.
    bundle.set_use_isolating(false);
    for file in files {
        // A message that can't be read is left out, the others stay: a wrong text never keeps the diary shut.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn value(arg: TextArg<'_>) -> FluentValue<'_> {
    match arg {
        TextArg::Number(number) => number.into(),
        TextArg::Text(text) => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spanish_lacks_is_said_in_english_and_broken_texts_are_left_out() {
        let spanish = bundle(Language::Spanish, &["only-both = ambos\nbroken = { $\nattribute-only =\n    .a = b\n"]);
        let english = bundle(Language::English, &["only-both = both\nonly-english = { $n } days\nbroken = whole\n"]);
        let texts = Texts { language: Language::Spanish, bundles: vec![spanish, english] };
        assert_eq!(texts.say("only-both"), "ambos");
        assert_eq!(texts.say_with("only-english", &[("n", TextArg::Number(3))]), "3 days");
        assert_eq!(texts.say("broken"), "whole");
        assert_eq!(texts.say("attribute-only"), "attribute-only");
        assert_eq!(texts.say("nowhere"), "nowhere");
        assert_eq!(texts.say("not an id"), "not an id");
    }
}
