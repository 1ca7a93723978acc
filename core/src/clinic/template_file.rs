//! A template as a clinic writes it: a TOML file with the lines in the order of the card.

use serde::Deserialize;

use super::{ClinicTemplate, ItemContent, TemplateItem};
use crate::card::{ItemKind, Scale};
use crate::error::{Error, Given, Result};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    item: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    label: String,
    kind: String,
    scale: String,
    min: Option<i32>,
    max: Option<i32>,
    step: Option<i32>,
    low: Option<String>,
    high: Option<String>,
}

impl ClinicTemplate {
    /// Reads a file: `version = 1`, then for each line `[[item]]` with `id`, `label`, `kind` and `scale`; a `range` has `min`, `max`, and
    /// perhaps `step`, `low` and `high`.
    ///
    /// # Errors
    /// `Invalid` naming the field.
    pub fn from_toml(text: &str) -> Result<Self> {
        let read = toml::from_str::<File>(text);
        let file = read.map_err(|error| Error::invalid("template", Given::text(text), error.message().to_owned()))?;
        let items = file.item.into_iter().map(Row::item).collect::<Result<_>>()?;
        match ItemContent::Template(Self { version: file.version, items }).checked()? {
            ItemContent::Template(template) => Ok(template),
            _ => Err(Error::Store { what: "a template".into() }),
        }
    }
}

impl Row {
    fn item(self) -> Result<TemplateItem> {
        let kinds = || ItemKind::ALL.map(ItemKind::name).join(", ");
        let kind =
            ItemKind::from_name(&self.kind).ok_or_else(|| Error::invalid("kind", Given::value(&self.kind), kinds()))?;
        let plain = [Scale::Peak, Scale::YesNo, Scale::Count, Scale::Minutes, Scale::Skills, Scale::Text];
        let scale = match plain.into_iter().find(|scale| scale.name() == self.scale) {
            Some(scale) => scale,
            None if self.scale == "range" => {
                let ends = self.min.zip(self.max);
                let (min, max) =
                    ends.ok_or_else(|| Error::invalid("scale", Given::nothing(), "min and max of the range"))?;
                Scale::range(min, max, self.step.unwrap_or(1), self.low, self.high)?
            }
            None => {
                let allowed = "peak, yes-no, count, minutes, skills, text, range";
                return Err(Error::invalid("scale", Given::value(&self.scale), allowed));
            }
        };
        Ok(TemplateItem { id: self.id, label: self.label, kind, scale })
    }
}
