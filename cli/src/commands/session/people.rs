//! Practitioners and places: listed, added, changed.

use clap::Args;
use serde_json::json;
use somacard_core::card::Versions;
use somacard_core::sessions::Role;
use somacard_core::{Diary, PlaceEdit, PractitionerEdit, Result};

use crate::here::Here;
use crate::output::Output;

/// Options of `session people`.
#[derive(Args)]
pub struct People {
    /// Add someone, or give --edit another name
    #[arg(long)]
    name: Option<String>,
    /// dbt-therapist, group-leader, massage-practitioner, other
    #[arg(long)]
    role: Option<String>,
    /// How to reach them
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Change this practitioner
    #[arg(long, value_name = "ID")]
    edit: Option<String>,
    /// Delete this practitioner; series keep their hours
    #[arg(long, value_name = "ID", conflicts_with_all = ["edit", "name", "role", "phone", "note"])]
    delete: Option<String>,
}

/// Lists practitioners, after adding or changing one where that was asked.
pub fn people(here: &Here, diary: &Diary, options: People) -> Result<Output> {
    let role = options.role.as_deref().map(Role::from_name).transpose()?;
    let said = PractitionerEdit { name: options.name, role, phone: options.phone, note: options.note };
    if let Some(id) = options.delete {
        diary.delete_practitioner(here.now, &id)?;
    } else if let Some(id) = options.edit {
        diary.edit_practitioner(here.now, &id, &said)?;
    } else if said.name.is_some() || said.role.is_some() || said.phone.is_some() || said.note.is_some() {
        let id = diary.add_practitioner(here.now, &said)?;
        return Ok(Output::done(json!({ "id": id }), format!("{id}\n")));
    }
    let all = diary.practitioners()?;
    let line = |p: &somacard_core::sessions::Practitioner| {
        let role = here.texts.say(&format!("role-{}", p.role.name()));
        format!("{}  {role}{}  {}\n{}", p.name, after(p.phone.as_deref()), p.id, notes(&p.note))
    };
    Ok(Output::done(&all, all.iter().map(line).collect::<String>()))
}

/// Options of `session places`.
#[derive(Args)]
pub struct Places {
    /// Add a place, or give --edit another name
    #[arg(long)]
    name: Option<String>,
    /// Its address, in one line
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Change this place
    #[arg(long, value_name = "ID")]
    edit: Option<String>,
    /// Delete this place; series keep their hours
    #[arg(long, value_name = "ID", conflicts_with_all = ["edit", "name", "address", "note"])]
    delete: Option<String>,
}

/// Lists places, after adding or changing one where that was asked.
pub fn places(here: &Here, diary: &Diary, options: Places) -> Result<Output> {
    let said = PlaceEdit { name: options.name, address: options.address, note: options.note };
    if let Some(id) = options.delete {
        diary.delete_place(here.now, &id)?;
    } else if let Some(id) = options.edit {
        diary.edit_place(here.now, &id, &said)?;
    } else if said.name.is_some() || said.address.is_some() || said.note.is_some() {
        let id = diary.add_place(here.now, &said)?;
        return Ok(Output::done(json!({ "id": id }), format!("{id}\n")));
    }
    let all = diary.places()?;
    let line = |p: &somacard_core::sessions::Place| {
        format!("{}{}  {}\n{}", p.name, after(p.address.as_deref()), p.id, notes(&p.note))
    };
    Ok(Output::done(&all, all.iter().map(line).collect::<String>()))
}

fn after(text: Option<&str>) -> String {
    text.map(|text| format!(", {text}")).unwrap_or_default()
}

fn notes(notes: &Versions) -> String {
    notes.0.iter().map(|note| format!("    {}\n", note.replace('\n', "\n    "))).collect()
}
