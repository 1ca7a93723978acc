//! The code systems of our own: what each is called, where it stands, which codes it has and how they are said. The
//! exporter, the definitions of `docs/fhir` and the tests read the same tables.

use crate::body::{HEAD, Region, Sensation, TouchLevel, WHOLE, regions, sensations};
use crate::card::{Coming, FilledIn, ItemKind, LinkKind, card_pack, skill_pack};
use crate::sessions::{Boundary, NEXT_DAY, RELATIONSHIP, ScreeningAnswer, SessionKind};
use crate::sharing::SharePart;
use crate::text::Texts;
use crate::time::Source;

/// Under which everything of ours stands.
pub(crate) const BASE: &str = "https://somacard.org/fhir";
/// SNOMED CT.
pub(crate) const SNOMED: &str = "http://snomed.info/sct";

macro_rules! systems {
    ($($(#[doc = $what:literal])* $system:ident $name:literal,)*) => {
        /// A code system.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum System {
            $($(#[doc = $what])* $system,)*
        }

        impl System {
            /// All of them.
            pub(crate) const ALL: &[Self] = &[$(Self::$system,)*];

            /// Its name in addresses.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$system => $name,)* }
            }

            /// Its address.
            pub(crate) fn url(self) -> &'static str {
                match self { $(Self::$system => concat!("https://somacard.org/fhir/CodeSystem/", $name),)* }
            }

            /// The address of all its codes as a value set.
            pub(crate) fn value_set(self) -> &'static str {
                match self { $(Self::$system => concat!("https://somacard.org/fhir/ValueSet/", $name),)* }
            }

            /// What it holds, in English.
            pub(crate) fn about(self) -> &'static str {
                match self { $(Self::$system => concat!($($what,)*).trim_ascii(),)* }
            }
        }
    };
}

systems! {
    /// Lines of the default card; a line of the person's own, a clinic's or an import's has the code of its kind, and
    /// its own words.
    CardLine "card-line",
    /// What a number is: the highest of a day, a moment, or remembered later.
    Statistic "statistic",
    /// What is felt in the body; a word of the person's own is `own`, with that word.
    Sensation "sensation",
    /// Places of the body, each with its side, always the person's own; the same kind of place on the other side is
    /// another code.
    BodyRegion "body-region",
    /// Answers about the body that are no number.
    BodyAnswer "body-answer",
    /// What else is noted or counted.
    Measure "measure",
    /// Before or after a session, or the day after it.
    SessionMoment "session-moment",
    /// Kinds of sessions.
    SessionKind "session-kind",
    /// How an entry came about.
    EntrySource "entry-source",
    /// Skills of dialectical behaviour therapy, by name.
    Skill "skill",
    /// How the use of a skill went: effort and whether it helped, ordinal, never to be averaged.
    SkillUse "skill-use",
    /// How welcome touch is.
    TouchLevel "touch-level",
    /// Answers to health questions; a self-report, no finding.
    ScreeningAnswer "screening-answer",
    /// Whether a boundary was respected.
    Boundary "boundary",
    /// How often a week's card was filled in, in the person's own judgement.
    FilledIn "filled-in",
    /// What a link of a chain is.
    LinkKind "link-kind",
    /// Parts of a diary that are shared or not.
    SharePart "share-part",
    /// Sections of the document.
    Section "section",
}

/// A code with the id of its text.
type Said = (String, String);

impl System {
    /// Its codes with how they are said, in order.
    pub(crate) fn concepts(self, texts: &Texts) -> Vec<Said> {
        let keyed = |prefix: &str, names: &[&str]| -> Vec<Said> {
            names.iter().map(|name| ((*name).to_owned(), texts.say(&format!("{prefix}{name}")))).collect()
        };
        match self {
            Self::CardLine => card_lines(texts),
            Self::Statistic => keyed("fhir-", &["highest-of-day", "in-the-moment", "remembered"]),
            Self::Sensation => sensation_codes(texts),
            Self::BodyRegion => places(texts),
            Self::BodyAnswer => keyed("body-", &["absent"]),
            Self::Measure => measures(texts),
            Self::SessionMoment => keyed("fhir-session-", &["before", "after", "next-day"]),
            Self::SessionKind => keyed("session-kind-", &SessionKind::ALL.map(SessionKind::name)),
            Self::EntrySource => keyed("source-", &SOURCES.map(Source::name)),
            Self::Skill => skill_pack().1.iter().map(|skill| (skill.id.to_string(), texts.skill(&skill.id))).collect(),
            Self::SkillUse => keyed("legend-", &["0", "1", "2", "3", "4", "5", "6", "7"]),
            Self::TouchLevel => keyed("touch-", &TouchLevel::ALL.map(TouchLevel::name)),
            Self::ScreeningAnswer => keyed("screening-", &ScreeningAnswer::ALL.map(ScreeningAnswer::name)),
            Self::Boundary => keyed("boundary-", &BOUNDARIES.map(Boundary::name)),
            Self::FilledIn => keyed("filled-in-", &FILLED_IN.map(FilledIn::name)),
            Self::LinkKind => keyed("link-", &LinkKind::ALL.map(LinkKind::name)),
            Self::SharePart => keyed("part-", &SharePart::ALL.map(SharePart::name)),
            Self::Section => super::section::Section::ALL.map(|one| (one.name().into(), one.title(texts))).into(),
        }
    }
}

/// How entries come about.
pub(crate) const SOURCES: [Source; 4] = [Source::Live, Source::Late, Source::InSession, Source::Imported];
const BOUNDARIES: [Boundary; 3] = [Boundary::Yes, Boundary::No, Boundary::NotSure];
const FILLED_IN: [FilledIn; 4] = [FilledIn::Daily, FilledIn::FourToSix, FilledIn::TwoOrThree, FilledIn::Once];
/// What is counted of the days.
pub(crate) const COUNTED: [&str; 7] = ["days", "filled", "away", "live", "late", "in-session", "imported"];

/// The code of a line that is not of the pack.
pub(crate) fn own_line(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Emotion => "own-emotion",
        ItemKind::Urge => "own-urge",
        ItemKind::TargetBehaviour => "own-target-behaviour",
        ItemKind::Substance => "own-substance",
        ItemKind::Medication => "own-medication",
        ItemKind::Sleep => "own-sleep",
        ItemKind::Skill => "own-skill",
        ItemKind::Question => "own-question",
    }
}

fn card_lines(texts: &Texts) -> Vec<Said> {
    let pack = card_pack().1.iter().map(|item| (item.id.to_string(), texts.item(item)));
    let own = |kind: ItemKind| {
        let kind_said = texts.say(&format!("kind-{}", kind.name()));
        (own_line(kind).to_owned(), format!("{}: {kind_said}", texts.say("fhir-own-line")))
    };
    pack.chain(ItemKind::ALL.map(own)).collect()
}

fn sensation_codes(texts: &Texts) -> Vec<Said> {
    let of_pack = sensations().iter().map(|id| (id.clone(), texts.say(&format!("sensation-{id}"))));
    let others = [("any", "fhir-any-sensation"), ("own", "fhir-own-sensation")];
    of_pack.chain(others.map(|(code, text)| (code.to_owned(), texts.say(text)))).collect()
}

fn places(texts: &Texts) -> Vec<Said> {
    let all = [WHOLE, HEAD].into_iter().chain(regions().iter().map(|region| region.id.as_str()));
    let elsewhere = ("elsewhere".to_owned(), texts.say("fhir-elsewhere"));
    all.map(|id| (id.to_owned(), texts.region(id))).chain([elsewhere]).collect()
}

fn measures(texts: &Texts) -> Vec<Said> {
    let own =
        ["scan", "scan-stopped", "completeness"].map(|name| (name.to_owned(), texts.say(&format!("fhir-{name}"))));
    let counted = COUNTED.map(|name| (format!("entries-{name}"), texts.say(&format!("fhir-entries-{name}"))));
    let of = |prefix: &str, names: &[&str]| -> Vec<Said> {
        let named = |name: &&str| format!("{prefix}-{name}");
        names.iter().map(|name| (named(name), texts.say(&named(name)))).collect()
    };
    let boundary = [("boundary".to_owned(), texts.say("boundary-question"))];
    let rated = [of("coming", &Coming::NAMES), of("next-day", &NEXT_DAY), of("relationship", &RELATIONSHIP)];
    own.into_iter().chain(counted).chain(rated.into_iter().flatten()).chain(boundary).collect()
}

/// Every SNOMED CT code that a region of the pack is part of, each once, in the order of the regions.
pub(crate) fn snomed_parts() -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for code in regions().iter().filter_map(|region: &Region| region.codes.snomed.as_deref()) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

/// The code of a sensation.
pub(crate) fn sensation_code(sensation: &Sensation) -> &'static str {
    let known = sensations().iter().find(|id| *id == sensation.as_str());
    known.map_or(if *sensation == Sensation::any() { "any" } else { "own" }, String::as_str)
}
