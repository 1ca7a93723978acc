//! The sample person's own words. Each pool is drawn through before any of its texts comes again; names in braces are
//! those of the person's people.

mod chains;
mod goals;
mod notes;
mod stressors;

use std::collections::BTreeMap;

use super::chance::{Chance, Stream};
use super::person::Person;

pub(super) use chains::{Behaviour, OWN_BEHAVIOURS, REPAIRS, SELF_HARM, SKILLS_INSTEAD, VULNERABILITIES};
pub(super) use goals::LIVES;
pub(super) use notes::{
    AFTER_SESSION, GOOD_DAY, HARD_DAY, HOW_REINFORCED, IN_THE_WAY, LATE_NOTES, MOMENT, QUIET_DAY, RETURNED,
};
pub(super) use stressors::{STRESSORS, Stressor};

/// Texts to draw from.
pub(super) type Pool = &'static [&'static str];

/// Draws texts and puts names into them.
pub(super) struct Words {
    chance: Chance,
    names: [(&'static str, &'static str); 5],
    left: BTreeMap<&'static str, Vec<&'static str>>,
}

impl Words {
    pub(super) fn new(seed: u64, person: &Person) -> Self {
        let names = [
            ("{friend}", person.friend),
            ("{close}", person.close),
            ("{boss}", person.boss),
            ("{family}", person.family),
            ("{pet}", person.pet),
        ];
        Self { chance: Chance::new(seed, Stream::Words), names, left: BTreeMap::new() }
    }

    /// A text of the pool that was not said since all others were.
    pub(super) fn say(&mut self, pool: Pool) -> String {
        let Some(first) = pool.first() else { return String::new() };
        let left = self.left.entry(first).or_default();
        if left.is_empty() {
            *left = pool.to_vec();
            self.chance.shuffle(left);
        }
        let text = left.pop().unwrap_or(first);
        self.names.iter().fold(text.to_owned(), |text, (mark, name)| text.replace(mark, name))
    }
}
