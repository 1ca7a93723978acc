//! Places and sensations with their codes and words, made ready once for all readings. Our code is the whole region
//! with its side; SNOMED CT's is the body structure without a side that the region is part of, where the pack has
//! one.

use std::borrow::Cow;
use std::collections::HashMap;

use uuid::Uuid;

use super::basics::{Coding, Concept, Extension};
use super::names::Names;
use super::systems::{SNOMED, System, sensation_code};
use crate::body::{HEAD, Region, Sensation, Side, WHOLE, regions};
use crate::text::Texts;

/// A place.
pub(crate) struct PlaceWords {
    /// Its code; `elsewhere` for one of a newer version.
    code: &'static str,
    snomed: Option<&'static str>,
    text: String,
    /// Which side, of one that has a side.
    pub side: Option<Side>,
    /// The name of its BodyStructure.
    pub structure: Uuid,
}

/// Places and sensations.
pub(crate) struct Places {
    places: HashMap<&'static str, PlaceWords>,
    sensations: HashMap<&'static str, String>,
}

/// What SNOMED CT calls a body structure for which nothing better than the whole head is known.
const SNOMED_HEAD: &str = "69536005";

impl Places {
    /// All of them.
    pub(crate) fn new(names: &Names, texts: &Texts) -> Self {
        let whole = [(WHOLE, None), (HEAD, Some(SNOMED_HEAD))];
        let of_whole = whole.into_iter().map(|(id, snomed)| (id, snomed, None));
        let side = |region: &Region| Some(region.side).filter(|side| *side != Side::Midline);
        let of_regions =
            regions().iter().map(|region| (region.id.as_str(), region.codes.snomed.as_deref(), side(region)));
        let words = |(code, snomed, side)| {
            let structure = names.id("body-structure", code);
            (code, PlaceWords { code, snomed, text: texts.region(code), side, structure })
        };
        let sensations = crate::body::sensations().iter();
        let felt = sensations.map(|id| (id.as_str(), texts.say(&format!("sensation-{id}"))));
        let any = ("any", texts.say("fhir-any-sensation"));
        Self { places: of_whole.chain(of_regions).map(words).collect(), sensations: felt.chain([any]).collect() }
    }

    /// A place by its id; nothing for one of a newer version.
    pub(crate) fn get(&self, target: &str) -> Option<&PlaceWords> {
        self.places.get(target)
    }

    /// The place, if it has a side and so a BodyStructure.
    pub(crate) fn structure_of(&self, target: &str) -> Option<&'static str> {
        self.get(target).filter(|place| place.side.is_some()).map(|place| place.code)
    }

    /// Where something was felt, in codes and words.
    pub(crate) fn site(&self, target: &str) -> Concept<'_> {
        match self.get(target) {
            Some(place) => {
                let extension = place.side.map(|_| Extension::body_site(place.structure));
                Concept { extension: extension.into_iter().collect(), ..place.concept() }
            }
            None => Concept::said(Coding::ours(System::BodyRegion, "elsewhere"), target.to_owned()),
        }
    }

    /// What was felt, in codes and words.
    pub(crate) fn felt(&self, sensation: &Sensation) -> Concept<'_> {
        let code = sensation_code(sensation);
        let text = self.sensations.get(code).map(|text| Cow::Borrowed(text.as_str()));
        Concept::said(
            Coding::ours(System::Sensation, code),
            text.unwrap_or_else(|| Cow::Owned(sensation.as_str().to_owned())),
        )
    }
}

impl PlaceWords {
    /// The place, without its side as an extension.
    pub(crate) fn concept(&self) -> Concept<'_> {
        let snomed = self.snomed.map(|code| Coding::of(SNOMED, code));
        let coding = [Coding::ours(System::BodyRegion, self.code)].into_iter().chain(snomed).collect();
        Concept { coding, text: Some(Cow::Borrowed(&self.text)), ..Concept::default() }
    }

    /// Our code alone, for a list of places.
    pub(crate) fn code(&self) -> Concept<'_> {
        Concept::said(Coding::ours(System::BodyRegion, self.code), Cow::Borrowed(self.text.as_str()))
    }
}
