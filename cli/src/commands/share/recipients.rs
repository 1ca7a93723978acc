//! With whom something can be shared.

use std::fmt::Write as _;

use clap::{Args, Subcommand};
use serde_json::json;
use somacard_core::sessions::Role;
use somacard_core::{NewRecipient, Recipient, RecipientEdit, Result};

use crate::here::Here;
use crate::output::Output;

/// Options of `share recipients`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List them: linked clinics, and those you named
    List,
    /// Add somebody
    Add(Add),
    /// Change somebody whom you named
    Edit(Edit),
    /// Take somebody whom you named off the list; what went to them stays in the log
    Remove {
        /// Their id or name
        whom: String,
    },
}

#[derive(Args)]
struct Edit {
    /// Their id or name
    whom: String,
    /// Another name
    #[arg(long)]
    name: Option<String>,
    /// dbt-therapist, group-leader, massage-practitioner, other
    #[arg(long)]
    role: Option<String>,
    /// Their age recipient (age1…), to seal files to
    #[arg(long, value_name = "AGE_RECIPIENT", conflicts_with = "no_key")]
    seal_to: Option<String>,
    /// Seal files to no key of theirs any more
    #[arg(long)]
    no_key: bool,
}

#[derive(Args)]
struct Add {
    /// What you call them
    name: String,
    /// dbt-therapist, group-leader, massage-practitioner, other
    #[arg(long)]
    role: String,
    /// Their age recipient (age1…), to seal files to
    #[arg(long, value_name = "AGE_RECIPIENT")]
    seal_to: Option<String>,
}

/// Lists or adds.
pub fn run(here: &Here, options: Options) -> Result<Output> {
    let diary = here.open()?;
    match options.what.unwrap_or(What::List) {
        What::List => {
            let all = diary.share_recipients()?;
            Ok(Output::done(&all, listed(here, &all)))
        }
        What::Add(add) => {
            let new = NewRecipient { name: add.name.clone(), role: Role::from_name(&add.role)?, seal_to: add.seal_to };
            let id = diary.add_share_recipient(here.now, &new)?;
            Ok(Output::done(json!({ "id": id }), format!("Added: {}\n", add.name)))
        }
        What::Edit(edit) => {
            let id = diary.share_recipient(&edit.whom)?.id;
            let role = edit.role.as_deref().map(Role::from_name).transpose()?;
            let seal_to = edit.seal_to.map(Some).or(edit.no_key.then_some(None));
            diary.edit_share_recipient(here.now, &id, &RecipientEdit { name: edit.name, role, seal_to })?;
            Ok(Output::done(json!({ "id": id }), "Changed.\n"))
        }
        What::Remove { whom } => {
            let id = diary.share_recipient(&whom)?.id;
            diary.delete_share_recipient(here.now, &id)?;
            Ok(Output::done(
                json!({ "id": id, "removed": true }),
                "Off the list. `somacard share log` still says what went to them.\n",
            ))
        }
    }
}

fn listed(here: &Here, all: &[Recipient]) -> String {
    if all.is_empty() {
        return "Nobody yet. `share recipients add` names somebody; `clinic link` links a clinic.\n".into();
    }
    let mut text = String::new();
    for one in all {
        let role = here.texts.say(&format!("role-{}", one.role.name()));
        let linked = if one.linked { ", linked" } else { "" };
        let _ = writeln!(text, "{}  ({role}{linked})\n    {}", one.name, one.id);
    }
    text
}
