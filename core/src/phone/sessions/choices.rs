//! What forms of sessions and people offer to choose from.

use super::people::role as role_text;
use crate::sessions::{Role, SessionKind};
use crate::text::Texts;

/// Roles, in the order in which they are offered.
const ROLES: [Role; 4] = [Role::DbtTherapist, Role::GroupLeader, Role::MassagePractitioner, Role::Other];

/// A kind of session to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct KindChoice {
    /// The kind.
    pub kind: SessionKind,
    /// Its name.
    pub label: String,
    /// A person may be touched in it: a visit asks about the boundary then.
    pub with_touch: bool,
}

/// What a practitioner is to the person, to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct RoleChoice {
    /// The role.
    pub role: Role,
    /// Its name.
    pub label: String,
}

impl KindChoice {
    pub(super) fn all(texts: &Texts) -> Vec<Self> {
        let choice = |kind: SessionKind| Self { kind, label: texts.session_kind(kind), with_touch: kind.with_touch() };
        SessionKind::ALL.map(choice).into()
    }
}

impl RoleChoice {
    pub(super) fn all(texts: &Texts) -> Vec<Self> {
        ROLES.map(|role| Self { role, label: role_text(role, texts) }).into()
    }
}
