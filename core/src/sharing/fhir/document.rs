//! The Composition: which sections there are, what each refers to, and what is not there by name.

use uuid::Uuid;

use super::basics::{Coding, Concept};
use super::export::Export;
use super::resources::{Composition, DocumentSection, Narrative};
use super::section::Section;
use super::systems::System;
use crate::text::TextArg;

/// The Composition, from the names of what its sections refer to.
pub(crate) fn composition<'a>(export: &Export<'_>, id: Uuid, named: &'a [Vec<Uuid>]) -> Composition<'a> {
    let (texts, about) = (export.texts, export.about);
    let sections = Section::ALL.into_iter().filter_map(|section| of(export, section, &named[section as usize]));
    Composition::new((id, export.person), (texts.language().tag(), export.title()), about, sections.collect())
}

/// A section; nothing where there is none to speak of.
fn of<'a>(export: &Export<'_>, section: Section, entry: &'a [Uuid]) -> Option<DocumentSection<'a>> {
    let (texts, about) = (export.texts, export.about);
    let left_out = section.part().is_some_and(|part| !about.scope.has(part));
    let mut empty_reason = None;
    let text = match section {
        Section::Notice => notice(export),
        Section::LeftOut if about.scope.left_out().is_empty() && about.scope.without_items.is_empty() => return None,
        Section::LeftOut => parts(export),
        Section::Report if entry.is_empty() => return None,
        Section::Words if !left_out && !export.outgoing.life_worth_living.0.is_empty() => words(export),
        // Notes stand where they belong, with the days and visits.
        Section::Words if !left_out => return None,
        _ if !entry.is_empty() && left_out => vec![texts.say("report-left-out")],
        _ if !entry.is_empty() => count(export, entry.len()),
        _ => {
            let withheld = Coding::of("http://terminology.hl7.org/CodeSystem/list-empty-reason", "withheld");
            let said = texts.say(if left_out { "report-left-out" } else { "fhir-nothing" });
            empty_reason = Some(match left_out {
                true => Concept::said(withheld, said.clone()),
                false => Concept { text: Some(said.clone().into()), ..Concept::default() },
            });
            vec![said]
        }
    };
    let code = Concept::code(Coding::ours(System::Section, section.name()));
    Some(DocumentSection { title: section.title(texts), code, text: Narrative::of(text), entry, empty_reason })
}

/// That nobody watches, and how often the recipient reads, in their own words.
fn notice(export: &Export<'_>) -> Vec<String> {
    let own = [export.texts.say("report-notice"), export.texts.say("report-notice-more")];
    own.into_iter().chain(export.about.clinic_words.clone()).collect()
}

/// What is not in it, by name.
fn parts(export: &Export<'_>) -> Vec<String> {
    let texts = export.texts;
    let left_out = export.about.scope.left_out();
    let named = left_out.iter().map(|part| texts.say(&format!("part-{}", part.name())));
    let lines = i64::from(export.about.scope.items_left_out());
    let lines = (lines > 0).then(|| texts.say_with("part-lines", &[("count", TextArg::Number(lines))]));
    [texts.say("report-left-out")].into_iter().chain(named).chain(lines).collect()
}

fn words(export: &Export<'_>) -> Vec<String> {
    let life = export.outgoing.life_worth_living.0.iter().cloned();
    [export.texts.say("report-life")].into_iter().chain(life).collect()
}

fn count(export: &Export<'_>, count: usize) -> Vec<String> {
    let count = TextArg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    vec![export.texts.say_with("fhir-entries", &[("count", count)])]
}
