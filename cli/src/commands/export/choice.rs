//! What is shared, as typed: to whom, which preset, which parts, lines and days.

use std::collections::BTreeSet;

use clap::Args;
use somacard_core::card::ItemId;
use somacard_core::sessions::{Role, screening_item};
use somacard_core::sharing::{SharePart, ShareScope};
use somacard_core::{Diary, Error, Given, Recipient, Result, Sharing};

use crate::answer;
use crate::here::Here;

/// Options of everything that goes out.
#[derive(Args, Clone, Default)]
pub struct Choice {
    /// To somebody of `share recipients`, by name or id
    #[arg(long = "for", value_name = "WHO", help_heading = "What goes")]
    pub recipient: Option<String>,
    /// What is usual for: dbt-therapist, group-leader, massage-practitioner, other (nothing until it is ticked); or everything
    /// [default: that of --for; else dbt-therapist, for csv and json everything]
    #[arg(long, value_name = "WHOM", help_heading = "What goes")]
    pub scope: Option<String>,
    /// These parts as well: card, life-threatening, check-ins, body, hidden-regions, together, visits, sessions, touch-plan,
    /// screening, session-terms, notes, chains, private-reasons, relationship-ratings, safety-plan
    #[arg(long, value_name = "PART", value_delimiter = ',', help_heading = "What goes")]
    pub with: Vec<String>,
    /// Not these parts; they are named as left out
    #[arg(long, value_name = "PART", value_delimiter = ',', help_heading = "What goes")]
    pub without: Vec<String>,
    /// Not these lines of the card; how many are left out is told, not which
    #[arg(long, value_name = "ITEM", value_delimiter = ',', help_heading = "What goes")]
    pub without_item: Vec<String>,
    /// These health questions, with their answers
    #[arg(long, value_name = "QUESTION", value_delimiter = ',', help_heading = "What goes")]
    pub health_question: Vec<String>,
    /// From this day [default: the week three weeks before the last day's; of everything, the first day]
    #[arg(long, value_name = "DATE", help_heading = "What goes")]
    pub from: Option<String>,
    /// Up to this day [default: today]
    #[arg(long, value_name = "DATE", help_heading = "What goes")]
    pub to: Option<String>,
    /// With the name by which a linked clinic knows you
    #[arg(long, help_heading = "What goes")]
    pub named: bool,
}

impl Choice {
    /// What that means, where nothing is said `usual`.
    pub fn sharing(&self, here: &Here, diary: &Diary, usual: &str) -> Result<Sharing> {
        let recipient = self.recipient.as_deref().map(|called| diary.share_recipient(called)).transpose()?;
        let scope = self.scope(diary, usual, recipient.as_ref())?;
        let to = self.to.as_deref().map_or_else(|| diary.today(here.now), |text| answer::day("to", text))?;
        let everything = scope.parts.len() == SharePart::ALL.len();
        let from = match (&self.from, everything) {
            (Some(text), _) => answer::day("from", text)?,
            (None, true) => diary.info()?.first_day.unwrap_or(to).min(to),
            (None, false) => diary.week(here.now, to)?.1.first_day.plus(-21),
        };
        Ok(Sharing { recipient, scope, from, to, named: self.named })
    }

    fn scope(&self, diary: &Diary, usual: &str, recipient: Option<&Recipient>) -> Result<ShareScope> {
        let name = self.scope.as_deref().or(recipient.map(|one| one.role.name())).unwrap_or(usual);
        let mut scope = match name {
            "everything" => ShareScope::everything(),
            role => diary.share_preset(role_of(role)?)?,
        };
        if let Some(one) = recipient {
            // Whatever preset was chosen: what they are decides what may be rated, and whose sessions go.
            scope.role = one.role;
        }
        for part in &self.with {
            scope = scope.with(SharePart::from_name(part)?);
        }
        for part in &self.without {
            scope = scope.without(SharePart::from_name(part)?);
        }
        scope.without_items = self.without_item.iter().map(|id| ItemId::new(id)).collect::<Result<_>>()?;
        if !self.health_question.is_empty() {
            let known = self.health_question.iter().map(|id| screening_item(id).map(|item| item.id.clone()));
            scope.screening = known.collect::<Result<BTreeSet<_>>>()?;
            scope = scope.with(SharePart::Screening);
        }
        Ok(scope)
    }
}

/// A role, or everything, by name.
fn role_of(name: &str) -> Result<Role> {
    let allowed = "dbt-therapist, group-leader, massage-practitioner, other, everything";
    Role::from_name(name).map_err(|_| Error::invalid("scope", Given::value(name), allowed))
}
