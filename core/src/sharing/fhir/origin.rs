//! Where the document comes from: what was agreed to, how complete it is and when it was written, by which program,
//! and the report beside it.

use super::basics::{Meta, Period};
use super::definitions::Profile;
use super::entries::Entries;
use super::export::Export;
use super::resources::{Component, Consent, DocumentReference, Effective, Observation, Origin, Provenance, Value};
use super::section::Section;
use super::systems::COUNTED;
use crate::error::Result;
use crate::text::TextArg;

impl Export<'_> {
    /// Consent, completeness, provenance and the report.
    pub(crate) fn origin(&self, entries: &mut Entries<'_>) -> Result<()> {
        let (names, about) = (&self.names, self.about);
        if self.report.html.is_some() || self.report.pdf.is_some() {
            let id = names.id("report", "diary");
            let of = (self.texts, about.made_at);
            entries.put(Section::Report, id, || {
                DocumentReference::new((id, self.person), self.report, &self.title(), of)
            })?;
        }
        let consent = names.id("consent", "diary");
        entries.put(Section::Origin, consent, || Consent::new((consent, self.person), about))?;
        let completeness = names.id("completeness", "diary");
        entries.put(Section::Origin, completeness, || self.completeness(completeness))?;
        let provenance = names.id("provenance", "diary");
        let origin =
            Origin { document: self.document_id(), person: self.person, program: self.program(), completeness };
        entries.put_beside(provenance, || Provenance::new(provenance, &origin, about.made_at))
    }

    /// What the document is called.
    pub(crate) fn title(&self) -> String {
        let [from, to] = [self.about.from, self.about.to].map(|day| self.texts.day(day.date()));
        let days = self.texts.say_with("report-days", &[("from", TextArg::Text(&from)), ("to", TextArg::Text(&to))]);
        format!("{}, {days}", self.texts.say("report-title"))
    }

    fn completeness(&self, id: uuid::Uuid) -> Observation<'static> {
        let shares = &self.about.completeness;
        let counts =
            [shares.days, shares.filled, shares.away, shares.live, shares.late, shares.in_session, shares.imported];
        let component = COUNTED.into_iter().zip(counts).map(|(name, count)| Component {
            code: self.measure(format!("entries-{name}"), self.texts.say(&format!("fhir-entries-{name}"))),
            value: Value::Number(i32::try_from(count).unwrap_or(i32::MAX)),
        });
        let code = self.measure("completeness".into(), self.texts.say("fhir-completeness"));
        let meta = Meta::of(Some(Profile::Completeness.url()));
        let time = (Effective::Over(Period::days(self.about.from, self.about.to)), Some(self.about.made_at));
        Observation { component: component.collect(), ..Observation::new((id, self.person), meta, code, time, None) }
    }
}
