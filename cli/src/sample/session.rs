//! What happens around the weekly session: the week's header, ratings on coming and leaving, and now and then a chain.

use chrono::Datelike;
use somacard_core::card::{ChainLink, Coming, FilledIn, ItemId, LinkKind, SkillId};
use somacard_core::{ChainDraft, Result, WeekEdit};

use super::evening::{Pen, clock};
use super::habit::{Filled, Plan};
use super::life::{Entry, What};
use super::person::FEELINGS;
use super::state::Day;
use super::words::{REPAIRS, SELF_HARM, SKILLS_INSTEAD, VULNERABILITIES};

/// The skills of the group, a week each.
const CURRICULUM: [&str; 20] = [
    "wise-mind",
    "observe",
    "describe",
    "non-judgmental-stance",
    "stop",
    "distract",
    "self-soothe",
    "improve",
    "radical-acceptance",
    "check-the-facts",
    "opposite-action",
    "problem-solving",
    "accumulate-positives",
    "build-mastery",
    "cope-ahead",
    "mindfulness-of-current-emotion",
    "dear-man",
    "give",
    "fast",
    "validation",
];

impl Pen<'_> {
    /// The week's header: on coming in, and what is rated on leaving.
    pub(super) fn week_of(&mut self, days: &[Day], plans: &[Plan], at: usize) -> Result<[Entry; 2]> {
        let day = &days[at];
        let hour = i64::from(self.person.habits.session.1) * 60;
        let week = plans[at.saturating_sub(7)..at].iter();
        let written = week.filter(|plan| matches!(plan.filled, Filled::Evening(_) | Filled::Late(..))).count();
        let skill = CURRICULUM[(at / 7 + self.person.age as usize) % CURRICULUM.len()];
        let in_session = (1..=3).any(|back| at >= back && plans[at - back].filled == Filled::InSession(back as i64));
        let coming = WeekEdit {
            started_on: Some(day.date.week_start(chrono::Weekday::Mon).max(days[0].date)),
            filled_in: Some(filled_in(written)),
            filled_in_session: Some(in_session),
            skill_of_week: Some(SkillId::new(skill)?),
            before: self.coming(day, 0)?,
            ..WeekEdit::default()
        };
        let lift = i32::from(self.chance.happens(0.6));
        let leaving = WeekEdit { after: self.coming(day, lift)?, ..WeekEdit::default() };
        let entry = |minute, edit| Entry { at: clock(day.date, minute, 0), what: What::Week(day.date, edit) };
        Ok([entry(hour + 2, coming), entry(hour + 52, leaving)])
    }

    fn coming(&mut self, day: &Day, lift: i32) -> Result<Coming> {
        let mut coming = Coming::default();
        let names = ["urge-suicide", "urge-self-harm", "urge-use", "urge-quit-therapy"];
        for (name, urge) in names.into_iter().zip(day.urges) {
            coming.rate(name, i64::from((urge - lift).max(0)))?;
        }
        for name in ["change-emotions", "change-actions", "change-thoughts"] {
            let belief = 2.4 - 0.6 * day.strain + 0.6 * self.chance.bell();
            coming.rate(name, (belief.round() as i64 + i64::from(lift)).clamp(0, 5))?;
        }
        Ok(coming)
    }

    /// A chain in this session, about a day of the week before on which a target behaviour was written down. The last one
    /// was `since` days ago.
    pub(super) fn chain_of(&mut self, days: &[Day], plans: &[Plan], at: usize, since: usize) -> Result<Option<Entry>> {
        let about = (at.saturating_sub(7)..at).rev().find(|day| {
            let (day, plan) = (&days[*day], plans[*day]);
            let written = matches!(plan.filled, Filled::Evening(_) | Filled::Late(..) | Filled::InSession(_));
            written && (day.self_harm || (day.behaviour && since > 35))
        });
        let Some(about) = about else { return Ok(None) };
        let minute = i64::from(self.person.habits.session.1) * 60 + 35;
        let what = What::Chain(Box::new(self.chain(&days[about])?));
        Ok(Some(Entry { at: clock(days[at].date, minute, 0), what }))
    }

    fn chain(&mut self, day: &Day) -> Result<ChainDraft> {
        let (item, behaviour) = match day.self_harm {
            true => (ItemId::new("self-harm")?, &SELF_HARM),
            false => (self.own.behaviour.clone(), self.person.behaviour),
        };
        let usual = self.person.stressors[day.date.date().day() as usize % self.person.stressors.len()];
        let stressor = day.stressor.unwrap_or(usual);
        let feeling = FEELINGS[self.person.dominant];
        let seats = self.person.seats.iter().find(|seat| seat.feeling == self.person.dominant);
        let body = seats.map_or("the whole body", |seat| seat.target);
        let kinds = [LinkKind::Thought, LinkKind::Emotion, LinkKind::Body, LinkKind::Urge, LinkKind::Action];
        let texts = [
            self.words.say(stressor.thoughts),
            format!("{feeling}, from {} to {} within minutes", day.feelings[self.person.dominant].min(2), 5),
            format!("I feel it in the {body} first"),
            self.words.say(behaviour.urges),
            self.words.say(behaviour.actions),
        ];
        let links = kinds.into_iter().zip(texts).map(|(kind, text)| ChainLink { kind, text }).collect();
        Ok(ChainDraft {
            day: Some(day.date),
            in_session: true,
            behaviour: Some(item),
            no_behaviour: false,
            vulnerability: Some(self.words.say(VULNERABILITIES)),
            prompting_event: Some(self.words.say(stressor.events)),
            links: Some(links),
            consequences: Some(self.words.say(behaviour.consequences)),
            skill_instead: Some(self.words.say(SKILLS_INSTEAD)),
            repair: Some(self.words.say(REPAIRS)),
        })
    }
}

fn filled_in(written: usize) -> FilledIn {
    match written {
        7.. => FilledIn::Daily,
        4..=6 => FilledIn::FourToSix,
        2..=3 => FilledIn::TwoOrThree,
        _ => FilledIn::Once,
    }
}
