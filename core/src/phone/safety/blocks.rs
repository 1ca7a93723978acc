//! The page in words, block by block, as [`Texts::safety_blocks`] says it, with what each line reaches. The words are
//! made there; here is only told which block is which, in the same order.

use super::Reach;
use crate::safety::{Line, SafetyScreen, Step};
use crate::text::{Block, Texts};

/// What a block is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum SafetyBlockKind {
    /// "Hurt, or taken something?"
    Injury,
    /// The plan: a step of it, or a sentence where there is none.
    #[default]
    Plan,
    /// Own contacts.
    Contacts,
    /// Emergency numbers.
    Emergency,
    /// The lines of the country.
    Lines,
    /// Lines for something taken.
    Poison,
}

/// A line of a block.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SafetyLine {
    /// What it says.
    pub words: String,
    /// What is said beside it, more quietly.
    pub beside: Option<String>,
    /// The ways to reach whom it names.
    pub reach: Vec<Reach>,
}

/// A heading with its lines.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SafetyBlock {
    /// What it is about.
    pub kind: SafetyBlockKind,
    /// The step of the plan, where it is one.
    pub step: Option<Step>,
    /// The heading.
    pub heading: String,
    /// The lines.
    pub lines: Vec<SafetyLine>,
}

/// What a block is about, and what its lines reach.
#[derive(Default)]
struct Part {
    kind: SafetyBlockKind,
    step: Option<Step>,
    lines: Vec<Vec<Reach>>,
}

/// The whole page.
pub(super) fn blocks(screen: &SafetyScreen, texts: &Texts) -> Vec<SafetyBlock> {
    let injury = screen.injury_first.then(|| Part::of(SafetyBlockKind::Injury, injury(screen)));
    let contacts = screen.contacts.iter().map(|contact| Reach::call(&contact.phone).into_iter().collect());
    let contacts = (!screen.contacts.is_empty()).then(|| Part::of(SafetyBlockKind::Contacts, contacts.collect()));
    let parts = injury.into_iter().chain(plan(screen)).chain(contacts).chain(numbers(screen));
    joined(texts.safety_blocks(screen), parts)
}

/// The emergency number and the lines alone.
pub(super) fn number_blocks(screen: &SafetyScreen, texts: &Texts) -> Vec<SafetyBlock> {
    joined(texts.number_blocks(screen), numbers(screen).into_iter())
}

fn joined(blocks: Vec<Block>, mut parts: impl Iterator<Item = Part>) -> Vec<SafetyBlock> {
    blocks.into_iter().map(|block| SafetyBlock::of(block, parts.next().unwrap_or_default())).collect()
}

fn injury(screen: &SafetyScreen) -> Vec<Vec<Reach>> {
    // The first line is a sentence.
    [Vec::new()].into_iter().chain(emergency(screen)).chain(lines(&screen.poison)).collect()
}

/// Numbers of the plan stand with the contacts.
fn plan(screen: &SafetyScreen) -> Vec<Part> {
    let Some(plan) = screen.plan.as_ref().filter(|plan| !plan.is_empty()) else { return vec![Part::default()] };
    let said = |step: &Step| plan.step(*step).any(|line| !line.words.0.is_empty());
    Step::ALL.into_iter().filter(said).map(|step| Part { step: Some(step), ..Part::default() }).collect()
}

fn numbers(screen: &SafetyScreen) -> Vec<Part> {
    let mut parts = Vec::new();
    if !screen.injury_first {
        parts.push(Part::of(SafetyBlockKind::Emergency, emergency(screen).collect()));
    }
    if screen.country.is_some() && !screen.lines.is_empty() {
        parts.push(Part::of(SafetyBlockKind::Lines, lines(&screen.lines).collect()));
    }
    if !screen.poison.is_empty() && !screen.injury_first {
        parts.push(Part::of(SafetyBlockKind::Poison, lines(&screen.poison).collect()));
    }
    parts
}

fn emergency(screen: &SafetyScreen) -> impl Iterator<Item = Vec<Reach>> + '_ {
    screen.emergency.iter().map(|number| Reach::calls(&number.numbers))
}

fn lines(lines: &[Line]) -> impl Iterator<Item = Vec<Reach>> + '_ {
    lines.iter().map(|line| Reach::line(&line.line))
}

impl Part {
    fn of(kind: SafetyBlockKind, lines: Vec<Vec<Reach>>) -> Self {
        Self { kind, step: None, lines }
    }
}

impl SafetyBlock {
    fn of(block: Block, part: Part) -> Self {
        let mut reaches = part.lines.into_iter();
        let lines = block.lines.into_iter().map(|(words, beside)| {
            let reach = reaches.next().unwrap_or_default().into_iter();
            SafetyLine {
                // Never another number than the one that can be read.
                reach: reach.filter(|one| words.contains(&one.shown)).collect(),
                beside: Some(beside).filter(|beside| !beside.is_empty()),
                words,
            }
        });
        Self { kind: part.kind, step: part.step, heading: block.heading, lines: lines.collect() }
    }
}
