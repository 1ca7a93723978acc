//! What tables are made from, with the names that their rows repeat looked up once.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::NaiveDateTime;

use super::rows::Rows;
use crate::body::{Region, Sensation, Side};
use crate::card::{Answer, CardItem, ItemId, SkillId, Versions};
use crate::error::Result;
use crate::sharing::{Outgoing, SharePart};
use crate::text::Texts;

/// The material.
pub(super) struct Making<'a> {
    pub outgoing: &'a Outgoing,
    pub texts: &'a Texts,
    items: HashMap<&'a ItemId, (&'a CardItem, String, String)>,
    said: RefCell<HashMap<String, Rc<str>>>,
}

impl<'a> Making<'a> {
    pub fn of(outgoing: &'a Outgoing, texts: &'a Texts) -> Self {
        let named = |item: &'a CardItem| (&item.id, (item, outgoing.about.item_name(&item.id), texts.item(item)));
        let items = outgoing.items.iter().map(named).collect();
        Self { outgoing, texts, items, said: RefCell::default() }
    }

    /// Whether a part goes.
    pub fn has(&self, part: SharePart) -> bool {
        self.outgoing.about.scope.has(part)
    }

    /// The name of something towards the recipient.
    pub fn name(&self, kind: &str, id: &str) -> String {
        self.outgoing.about.name(kind, id)
    }

    /// The name of a session.
    pub fn session(&self, series: &str, original: NaiveDateTime) -> String {
        self.outgoing.about.session_name(series, original)
    }

    /// A line of the card: name, label, kind, scale: four cells.
    pub fn item(&self, rows: &mut Rows<'_>, id: &ItemId) -> Result<()> {
        let Some((item, name, label)) = self.items.get(id) else {
            rows.text(id.as_str())?;
            return rows.empties(3);
        };
        rows.text(name)?;
        rows.text(label)?;
        rows.text(item.kind.name())?;
        rows.text(item.scale.name())
    }

    /// A place of the body: target, label, view, side, group: five cells.
    pub fn place(&self, rows: &mut Rows<'_>, target: &str) -> Result<()> {
        rows.text(target)?;
        rows.text(&self.once(target, || self.texts.region(target)))?;
        let Ok(region) = Region::find(target) else { return rows.empties(3) };
        rows.text(region.view.name())?;
        rows.text(match region.side {
            Side::Left => "left",
            Side::Right => "right",
            Side::Midline => "midline",
        })?;
        rows.text(&region.group)
    }

    /// A sensation and its label: two cells.
    pub fn sensation(&self, rows: &mut Rows<'_>, sensation: &Sensation) -> Result<()> {
        let id = sensation.as_str();
        rows.text(id)?;
        rows.text(&self.once(&format!("sensation {id}"), || self.texts.sensation(sensation)))
    }

    /// A skill and its label: two cells.
    pub fn skill(&self, rows: &mut Rows<'_>, skill: &SkillId) -> Result<()> {
        rows.text(skill.as_str())?;
        rows.text(&self.once(&format!("skill {skill}"), || self.texts.skill(skill)))
    }

    fn once(&self, key: &str, say: impl FnOnce() -> String) -> Rc<str> {
        if let Some(said) = self.said.borrow().get(key) {
            return said.clone();
        }
        let said: Rc<str> = say().into();
        self.said.borrow_mut().insert(key.to_owned(), said.clone());
        said
    }
}

/// An answer as number and as text: two cells, of which one is empty. Yes is 1, no is 0.
pub(super) fn answer(rows: &mut Rows<'_>, answer: &Answer) -> Result<()> {
    match answer {
        Answer::Text(text) => {
            rows.empty()?;
            rows.text(text)
        }
        number => {
            rows.maybe_number(as_number(number))?;
            rows.empty()
        }
    }
}

/// An answer as a number, if it is one: yes is 1, no is 0.
pub(super) fn as_number(answer: &Answer) -> Option<i32> {
    match answer {
        Answer::Number(number) => Some(*number),
        Answer::YesNo(yes) => Some(i32::from(*yes)),
        Answer::Text(_) => None,
    }
}

/// Each of the texts that stand side by side, with its place from 1 on.
pub(super) fn versions(said: &Versions) -> impl Iterator<Item = (i64, &str)> {
    (1..).zip(said.0.iter().map(String::as_str))
}
