//! The card: its lines as a form, and each day's card as an answer to it. Numbers of a day are answers here; those of
//! feelings and urges are observations as well.

use std::borrow::Cow;
use std::collections::HashMap;

use super::basics::{Coding, Concept};
use super::forms::day_questions;
use super::names::Names;
use super::resources::{Answered, Question, QuestionKind, Questionnaire, Said};
use super::systems::{System, own_line};
use crate::card::{Answer, CardItem, DayCard, ItemId, ItemKind, Owner, Scale, SkillUse, card_pack};
use crate::sharing::SharePart;
use crate::text::{TextArg, Texts};

/// A line of the card with its codes and words.
pub(crate) struct Line {
    /// The code, of the pack or of the kind of line.
    code: Cow<'static, str>,
    /// Its `linkId`: the pack's word, or a name of the export for a line that is not the pack's.
    pub link: String,
    /// Whether its code says which line it is.
    pub of_pack: bool,
    label: String,
    highest: String,
    remembered: String,
    pub kind: ItemKind,
    pub scale: Scale,
}

/// The lines, and the form they make.
pub(crate) struct Card {
    lines: Vec<(ItemId, Line)>,
    places: HashMap<ItemId, usize>,
    pub form: Questionnaire,
}

impl Card {
    pub(crate) fn new(items: &[CardItem], names: &Names, texts: &Texts) -> Self {
        let lines: Vec<_> = items.iter().map(|item| (item.id.clone(), Line::new(item, names, texts))).collect();
        let places = lines.iter().enumerate().map(|(place, (id, _))| (id.clone(), place)).collect();
        let of_kind = |kind: ItemKind| {
            let questions = lines.iter().map(|(_, line)| line).filter(|line| line.kind == kind).map(Line::question);
            let (link, title) = (group(kind), texts.say(&format!("kind-{}", kind.name())));
            Some(Question::group(link, title, questions.collect())).filter(|group| !group.item.is_empty())
        };
        let questions = day_questions(texts, ItemKind::ALL.into_iter().filter_map(of_kind));
        let title = ("diary-card", "DiaryCard", texts.say("card-title"));
        let form = Questionnaire::new(|id| names.id("questionnaire", id), title, texts.language().tag(), questions);
        Self { lines, places, form }
    }

    /// A line by its item.
    pub(crate) fn line(&self, id: &ItemId) -> Option<&Line> {
        self.places.get(id).map(|place| &self.lines[*place].1)
    }

    /// The answers of a day, in the order of the card. That the day was away is one of the card's.
    pub(crate) fn answers<'a>(&'a self, day: &'a DayCard, with_card: bool) -> Vec<Answered<'a>> {
        let mut said = vec![Answered::one("day", Said::Day(day.day))];
        said.extend((with_card && day.away).then(|| Answered::one("away", Said::YesNo(true))));
        said.extend(ItemKind::ALL.into_iter().filter_map(|kind| {
            let of_kind = self.lines.iter().filter(|(_, line)| line.kind == kind);
            let answers = of_kind.filter_map(|(id, line)| line.answered(&day.items.get(id)?.value));
            Answered::group(group(kind), answers.collect())
        }));
        said.extend(Answered::many("skills-used", day.ticks.iter().map(|skill| skill_said(skill.as_str()))));
        said.extend(skill_uses(&day.skills));
        said.extend(Answered::texts("triggers", &day.triggers));
        said.extend(Answered::words("note", &day.note));
        if let Some(missing) = &day.missing {
            let asked =
                [("knew", missing.knew), ("willing", missing.willing), ("thought-of-it", missing.thought_of_it)];
            let asked = asked.into_iter().filter_map(|(link, yes)| Some(Answered::one(link, Said::YesNo(yes?))));
            let answers = asked.chain(Answered::words("in-the-way", &missing.in_the_way)).collect();
            said.extend(Answered::group("missing", answers));
        }
        said
    }
}

/// Whether a day's card says anything that goes.
pub(crate) fn goes(day: &DayCard, has: impl Fn(SharePart) -> bool) -> bool {
    let in_the_way = day.missing.as_ref().is_some_and(|missing| !missing.in_the_way.0.is_empty());
    has(SharePart::Card) || !day.note.0.is_empty() || !day.triggers.is_empty() || in_the_way
}

/// Uses of skills: which, and how it went.
pub(crate) fn skill_uses<'a>(uses: &'a [SkillUse]) -> impl Iterator<Item = Answered<'a>> {
    uses.iter().filter_map(|used| {
        let skill = Answered::one("skill", skill_said(used.skill.as_str()));
        let how = Answered::code("how-it-went", System::SkillUse, used.number().to_string());
        Answered::group("skill-use", vec![skill, how])
    })
}

/// A skill by its code; one of a newer version by its name.
pub(crate) fn skill_said(skill: &str) -> Said<'_> {
    use crate::card::skill_pack;
    let known = skill_pack().1.iter().any(|info| info.id.as_str() == skill);
    if known { Said::Code(Coding::ours(System::Skill, skill)) } else { Said::Words(skill.to_owned()) }
}

fn group(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Emotion => "kind-emotion",
        ItemKind::Urge => "kind-urge",
        ItemKind::TargetBehaviour => "kind-target-behaviour",
        ItemKind::Substance => "kind-substance",
        ItemKind::Medication => "kind-medication",
        ItemKind::Sleep => "kind-sleep",
        ItemKind::Skill => "kind-skill",
        ItemKind::Question => "kind-question",
    }
}

impl Line {
    fn new(item: &CardItem, names: &Names, texts: &Texts) -> Self {
        let pack = card_pack().1.iter().find(|of_pack| of_pack.id == item.id);
        let of_pack = pack.is_some_and(|pack| matches!(item.owner, Owner::Pack(_)) && pack.scale == item.scale);
        let id = item.id.as_str();
        let label = texts.item(item);
        let said = |text: &str| texts.say_with(text, &[("what", TextArg::Text(&label))]);
        Self {
            code: if of_pack { Cow::Owned(id.to_owned()) } else { Cow::Borrowed(own_line(item.kind)) },
            link: if of_pack { id.to_owned() } else { names.id("item", id).to_string() },
            of_pack,
            highest: said("fhir-what-highest"),
            remembered: said("fhir-what-remembered"),
            label,
            kind: item.kind,
            scale: item.scale.clone(),
        }
    }

    /// Whether its numbers are observations: feelings and urges by how strong they are.
    pub(crate) fn is_rating(&self) -> bool {
        matches!(self.kind, ItemKind::Emotion | ItemKind::Urge)
            && matches!(self.scale, Scale::Peak | Scale::Range { .. })
    }

    /// What a number of it is, by which of the three statistics.
    pub(crate) fn concept(&self, statistic: &str) -> Concept<'_> {
        let text = match statistic {
            "highest-of-day" => &self.highest,
            "remembered" => &self.remembered,
            _ => &self.label,
        };
        Concept::said(self.coding(), text.as_str())
    }

    fn coding(&self) -> Coding<'_> {
        Coding::ours(System::CardLine, self.code.as_ref())
    }

    fn question(&self) -> Question {
        let (link, text) = (self.link.as_str(), self.label.clone());
        let question = match &self.scale {
            Scale::YesNo => Question::new(link, text, QuestionKind::Boolean),
            Scale::Text => Question::new(link, text, QuestionKind::Text),
            Scale::Skills => Question::choice(link, text, System::SkillUse),
            // Several entries of a day add up, past what one entry may say.
            Scale::Count | Scale::Minutes => Question::number(link, text, Some(0), None),
            Scale::Peak => Question::number(link, text, Some(0), Some(5)),
            Scale::Range { min, max, .. } => Question::number(link, text, Some(*min), Some(*max)),
        };
        Question { code: Some([Coding::ours(System::CardLine, self.code.clone())]), ..question }
    }

    fn answered<'a>(&'a self, answer: &Answer) -> Option<Answered<'a>> {
        let said = match (answer, &self.scale) {
            (Answer::Number(number), Scale::Skills) => Said::Code(Coding::ours(System::SkillUse, number.to_string())),
            (Answer::Number(number), _) => Said::Number(*number),
            (Answer::YesNo(yes), _) => Said::YesNo(*yes),
            (Answer::Text(text), _) => Said::Words(super::basics::clean(text)?),
        };
        Some(Answered::one(self.link.as_str(), said))
    }
}
