//! With whom and where: practitioners and places, kept apart from series so that one change of a telephone number is one
//! change.

use serde::{Deserialize, Serialize};

use crate::card::Versions;
use crate::error::{Error, Given, Result};

/// What a practitioner is to the person. A DBT therapist and a massage practitioner are different people, and what goes to
/// one does not go to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Role {
    /// The DBT therapist.
    DbtTherapist,
    /// Leads a skills group.
    GroupLeader,
    /// The massage practitioner.
    MassagePractitioner,
    /// Someone else.
    Other,
}

impl Role {
    const ALL: [Self; 4] = [Self::DbtTherapist, Self::GroupLeader, Self::MassagePractitioner, Self::Other];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::DbtTherapist => "dbt-therapist",
            Self::GroupLeader => "group-leader",
            Self::MassagePractitioner => "massage-practitioner",
            Self::Other => "other",
        }
    }

    /// The role of this name.
    ///
    /// # Errors
    /// `Invalid` when there is none.
    pub fn from_name(name: &str) -> Result<Self> {
        let known = Self::ALL.into_iter().find(|role| role.name() == name);
        known.ok_or_else(|| Error::invalid("role", Given::value(name), Self::ALL.map(Self::name).join(", ")))
    }
}

/// Someone who treats the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Practitioner {
    /// Stable id.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// What they are to the person.
    pub role: Role,
    /// How to reach them.
    pub phone: Option<String>,
    /// A note.
    pub note: Versions,
}

/// Where sessions are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Its address, in one line.
    pub address: Option<String>,
    /// A note: which bell, where to park.
    pub note: Versions,
}
