//! The profiles that our resources say they keep. A reader who has them can check what the base of R4 can't: scales,
//! codes, sides, and that a highest of the day is no moment.

use serde_json::{Value, json};

use super::codes::{frame, with};
use super::{observations, others};

macro_rules! profiles {
    ($($profile:ident $name:literal $kind:literal $about:literal,)*) => {
        /// A profile.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Profile { $($profile,)* }

        impl Profile {
            /// All of them.
            pub(crate) const ALL: [Self; [$($name,)*].len()] = [$(Self::$profile,)*];

            /// Its address.
            pub(crate) fn url(self) -> &'static str {
                match self { $(Self::$profile => concat!("https://somacard.org/fhir/StructureDefinition/", $name),)* }
            }

            fn about(self) -> [&'static str; 3] {
                match self { $(Self::$profile => [$name, $kind, $about],)* }
            }
        }
    };
}

profiles! {
    Bundle "diary-bundle" "Bundle" "A document of what one person chose to share of their diary.",
    Document "diary-document" "Composition" "What the document holds and what was left out, by name.",
    Person "diary-person" "Patient" "The person under a name of this export alone.",
    Entry "diary-entry" "QuestionnaireResponse" "Answers to one form; tags say how they came about.",
    Rating "rating" "Observation" "A feeling or an urge as a number: the highest of a day, a moment, or remembered.",
    RatingZeroToFive "rating-0-5" "Observation" "A feeling or an urge from 0, not present, to 5, very intense.",
    BodyReading "body-reading" "Observation" "What was felt in one place, 0 to 10; numb or absent; or why not said.",
    BodyScan "body-scan" "Observation" "Which places a body scan asked about, and whether something was noted there.",
    Completeness "completeness" "Observation" "How many days are filled in, and how many entries came about how.",
    AroundSessionZeroToFive "around-session-0-5" "Observation" "Before a session, after it, the day after.",
    AroundSessionZeroToTen "around-session-0-10" "Observation" "How it was between the two; not validated.",
    Boundary "boundary" "Observation" "Whether the person's boundary was respected.",
    Massage "massage" "Procedure" "A massage that took place, or did not.",
    Session "session" "Appointment" "A session, without saying with whom or where.",
}

impl Profile {
    /// As a StructureDefinition.
    pub(super) fn definition(self) -> Value {
        let [name, kind, about] = self.about();
        let base = match self {
            Self::RatingZeroToFive => Self::Rating.url().to_owned(),
            _ => format!("http://hl7.org/fhir/StructureDefinition/{kind}"),
        };
        with(
            frame("StructureDefinition", name, about),
            json!({
                "fhirVersion": "4.0.1",
                "kind": "resource",
                "abstract": false,
                "type": kind,
                "baseDefinition": base,
                "derivation": "constraint",
                "differential": { "element": self.elements() },
            }),
        )
    }

    fn elements(self) -> Vec<Value> {
        match self {
            Self::Bundle => others::bundle(),
            Self::Document => others::document(),
            Self::Person => others::person(),
            Self::Entry => others::entry(),
            Self::Massage => others::massage(),
            Self::Session => others::session(),
            Self::Rating => observations::rating(),
            Self::RatingZeroToFive => observations::rating_zero_to_five(),
            Self::BodyReading => observations::body_reading(),
            Self::BodyScan => observations::body_scan(),
            Self::Completeness => observations::completeness(),
            Self::AroundSessionZeroToFive => observations::around_session(5),
            Self::AroundSessionZeroToTen => observations::around_session(10),
            Self::Boundary => observations::boundary(),
        }
    }
}
