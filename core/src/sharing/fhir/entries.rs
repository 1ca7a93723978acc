//! The entries of the bundle, gone through twice: once for what the document refers to, once to write them. Of what
//! was named only the sixteen bytes of its name are kept, and of what is written nothing.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;
use uuid::Uuid;

use super::basics::Urn;
use super::section::Section;
use crate::error::{Error, Result};

/// A resource.
pub(crate) trait Resource: Serialize {
    /// Its name in R4.
    const TYPE: &'static str;
}

/// Where entries go.
pub(crate) struct Entries<'a> {
    out: Option<&'a mut dyn Write>,
    /// What each section refers to.
    pub named: [Vec<Uuid>; Section::ALL.len()],
    /// How many resources of each type were written.
    pub written: BTreeMap<&'static str, u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a, R> {
    full_url: Urn,
    resource: &'a R,
}

impl<'a> Entries<'a> {
    /// The first time: nothing is written.
    pub(crate) fn naming() -> Self {
        Self { out: None, named: Default::default(), written: BTreeMap::new() }
    }

    /// The second time.
    pub(crate) fn writing(out: &'a mut dyn Write) -> Self {
        Self { out: Some(out), ..Self::naming() }
    }

    /// A resource that a section refers to.
    pub(crate) fn put<R: Resource>(&mut self, section: Section, id: Uuid, make: impl FnOnce() -> R) -> Result<()> {
        match &self.out {
            Some(_) => self.write(id, &make()),
            None => {
                self.named[section as usize].push(id);
                Ok(())
            }
        }
    }

    /// A resource that another one refers to.
    pub(crate) fn put_beside<R: Resource>(&mut self, id: Uuid, make: impl FnOnce() -> R) -> Result<()> {
        if self.out.is_some() { self.write(id, &make()) } else { Ok(()) }
    }

    fn write<R: Resource>(&mut self, id: Uuid, resource: &R) -> Result<()> {
        let Some(out) = &mut self.out else { return Ok(()) };
        if !self.written.is_empty() {
            out.write_all(b",\n")?;
        }
        write_json(out, &Entry { full_url: Urn(id), resource })?;
        *self.written.entry(R::TYPE).or_default() += 1;
        Ok(())
    }
}

/// Writes a value as JSON.
pub(crate) fn write_json(out: &mut dyn Write, value: &impl Serialize) -> Result<()> {
    serde_json::to_writer(out, value).map_err(|error| Error::from(std::io::Error::from(error)))
}
