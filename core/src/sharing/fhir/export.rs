//! The whole document, from the Composition to the last day.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use serde::Serialize;
use uuid::Uuid;

use super::basics::{Coding, Concept, Id, Identifier, Meta, instant};
use super::card::Card;
use super::definitions::Profile;
use super::displays::Displays;
use super::entries::{Entries, Resource, write_json};
use super::forms::Forms;
use super::names::Names;
use super::places::Places;
use super::resources::{BodyStructure, Device, Patient};
use super::section::Section;
use super::systems::System;
use super::{ReportFiles, document};
use crate::error::Result;
use crate::sharing::{About, OutDays, Outgoing, SharePart};
use crate::text::Texts;

/// All that the entries are made from.
pub(crate) struct Export<'a> {
    pub outgoing: &'a Outgoing,
    pub about: &'a About,
    pub report: &'a ReportFiles,
    pub texts: &'a Texts,
    pub names: Names,
    pub person: Uuid,
    pub card: Card,
    /// The address of the card's form, which its answers name.
    pub canonical: String,
    pub forms: Forms,
    /// Whether what is about danger to life goes.
    pub danger: bool,
    pub displays: Displays,
    pub places: Places,
    /// "numb or absent".
    pub absent: String,
}

/// What is only known once everything was gone through: which forms and which sides of the body are spoken of.
#[derive(Default)]
pub(crate) struct Used {
    pub forms: BTreeSet<usize>,
    pub card: bool,
    pub sites: BTreeSet<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Head {
    resource_type: &'static str,
    id: Id,
    meta: Meta,
    language: &'static str,
    identifier: Identifier,
    r#type: &'static str,
    timestamp: String,
}

impl<'a> Export<'a> {
    pub(crate) fn new(outgoing: &'a Outgoing, report: &'a ReportFiles, texts: &'a Texts) -> Self {
        let about = &outgoing.about;
        let names = Names::of(about);
        let danger = about.scope.has(SharePart::LifeThreatening);
        let card = Card::new(&outgoing.items, &names, texts);
        Self {
            person: names.id("person", "diary"),
            canonical: card.form.canonical(),
            card,
            forms: Forms::new(&names, danger, texts),
            danger,
            displays: Displays::new(texts),
            places: Places::new(&names, texts),
            absent: texts.say("body-absent"),
            outgoing,
            about,
            report,
            texts,
            names,
        }
    }

    /// Writes it.
    pub(crate) fn write(&self, days: &dyn OutDays, out: &mut dyn Write) -> Result<BTreeMap<&'static str, u64>> {
        let (mut naming, mut used) = (Entries::naming(), Used::default());
        self.sections(days, &mut naming, &mut used)?;
        let mut named = naming.named;
        self.name_forms(&used, &mut named);
        self.head(out)?;
        let mut writing = Entries::writing(out);
        let document = self.document_id();
        writing.put_beside(document, || document::composition(self, document, &named))?;
        writing.put_beside(self.person, || Patient::new(self.person, self.about.known_as.as_deref()))?;
        writing.put_beside(self.program(), || Device::new(self.program()))?;
        self.write_forms(&used, &mut writing)?;
        for site in used.sites.iter().filter_map(|site| self.places.get(site)) {
            writing.put_beside(site.structure, || BodyStructure::new(site, self.person))?;
        }
        self.sections(days, &mut writing, &mut Used::default())?;
        let written = writing.written;
        out.write_all(b"\n]}\n")?;
        Ok(written)
    }

    /// Everything that a section refers to, in its order.
    fn sections(&self, days: &dyn OutDays, entries: &mut Entries<'_>, used: &mut Used) -> Result<()> {
        self.origin(entries)?;
        self.around(entries, used)?;
        self.visits(entries, used)?;
        let of_visits = self.check_ins_of_visits();
        days.each(&mut |day| self.day(&day, &of_visits, entries, used))
    }

    fn head(&self, out: &mut dyn Write) -> Result<()> {
        // A document is one copy: another export is another one, of the same composition.
        let about = self.about;
        let copy = format!("{}/{}/{}", about.made_at.instant, about.from, about.to);
        let id = self.names.id("document-copy", &copy);
        let head = Head {
            resource_type: "Bundle",
            id: Id(id),
            meta: Meta::of(Some(Profile::Bundle.url())),
            language: self.texts.language().tag(),
            identifier: Identifier::of(id),
            r#type: "document",
            timestamp: instant(about.made_at),
        };
        let mut text = Vec::new();
        write_json(&mut text, &head)?;
        text.pop();
        out.write_all(&text)?;
        Ok(out.write_all(b",\"entry\":[\n")?)
    }

    fn name_forms(&self, used: &Used, named: &mut [Vec<Uuid>]) {
        if used.card {
            named[Section::Card as usize].insert(0, self.card.form.id());
        }
        for form in super::forms::Form::ALL.into_iter().filter(|form| used.forms.contains(&(*form as usize))) {
            // What was noted with a visit stands there where check-ins alone don't go.
            let there = form.section().part().is_none_or(|part| self.about.scope.has(part));
            let section = if there { form.section() } else { Section::Visits };
            named[section as usize].insert(0, self.forms.get(form).id());
        }
    }

    fn write_forms(&self, used: &Used, entries: &mut Entries<'_>) -> Result<()> {
        if used.card {
            entries.put_beside(self.card.form.id(), || &self.card.form)?;
        }
        for form in super::forms::Form::ALL.into_iter().filter(|form| used.forms.contains(&(*form as usize))) {
            let form = self.forms.get(form);
            entries.put_beside(form.id(), || form)?;
        }
        Ok(())
    }

    pub(crate) fn document_id(&self) -> Uuid {
        self.names.id("document", "diary")
    }

    pub(crate) fn program(&self) -> Uuid {
        self.names.id("program", "somacard")
    }

    /// A measure of ours with its words.
    pub(crate) fn measure(&self, code: String, text: String) -> Concept<'static> {
        Concept::said(Coding::ours(System::Measure, code), text)
    }
}

impl<R: Resource> Resource for &R {
    const TYPE: &'static str = R::TYPE;
}
