//! The resources, as much of each as we write.

mod appointment;
mod body_structure;
mod composition;
mod consent;
mod device;
mod document_reference;
mod observation;
mod patient;
mod procedure;
mod provenance;
mod questionnaire;
mod response;

pub(crate) use appointment::Appointment;
pub(crate) use body_structure::BodyStructure;
pub(crate) use composition::{Composition, DocumentSection, Narrative};
pub(crate) use consent::Consent;
pub(crate) use device::Device;
pub(crate) use document_reference::DocumentReference;
pub(crate) use observation::{Component, Effective, Observation, Value};
pub(crate) use patient::Patient;
pub(crate) use procedure::Procedure;
pub(crate) use provenance::{Origin, Provenance};
pub(crate) use questionnaire::{Question, QuestionKind, Questionnaire};
pub(crate) use response::{Answered, QuestionnaireResponse, Said};
