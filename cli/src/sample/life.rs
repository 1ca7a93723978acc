//! A whole life as entries in time: the first morning, every card, check-in, session and goal, each at the moment at which
//! the person would write it.

use chrono::NaiveDateTime;
use somacard_core::card::{DbtTarget, ItemId, ItemKind, Scale};
use somacard_core::sessions::{Ratings, SessionKind};
use somacard_core::time::{DiaryDay, Moment};
use somacard_core::{
    AnswerDay, ChainDraft, CheckInDraft, Diary, ItemDraft, ItemEdit, Result, SessionEdit, VisitDraft, WeekEdit,
};

use super::Options;
use super::appointments::{self, Appointments, Visits};
use super::chance::{Chance, Stream};
use super::evening::{Pen, clock};
use super::habit::{self, Filled, Plan};
use super::person::Person;
use super::plan;
use super::scan::{self, Scans};
use super::state::{self, Day};
use super::words::Words;

/// The items that are the person's own.
pub(super) struct Own {
    pub behaviour: ItemId,
    pub feeling: Option<ItemId>,
    pub appointments: Appointments,
}

/// Something entered at a time of the wall clock.
pub(super) struct Entry {
    pub at: NaiveDateTime,
    pub what: What,
}

/// What is entered.
pub(super) enum What {
    CheckIn(CheckInDraft),
    Card(AnswerDay),
    Week(DiaryDay, WeekEdit),
    Chain(Box<ChainDraft>),
    LifeWorthLiving(String),
    Visit(Box<VisitDraft>),
    /// What is said the day after, of the massage on this day.
    NextDay(DiaryDay, Ratings),
    Session(String, NaiveDateTime, SessionEdit),
    /// Agreed in session: the own target behaviour is about quality of life.
    Target(ItemId),
    /// Agreed in session: the safety plan.
    Plan,
}

/// The first morning: own lines on the card, minute by minute, and those that are of no use taken off it.
pub(super) fn set_up(diary: &Diary, person: &Person, options: &Options, first: DiaryDay) -> Result<Own> {
    let begin = super::begins(options)?;
    let own = |minute: i64, kind, scale, label: &str| {
        let draft = ItemDraft { kind, scale, label: label.into(), target: None, replaces: None };
        diary.add_item(Moment { instant: begin.instant + minute * 60_000, ..begin }, draft)
    };
    let scale = if person.behaviour.counted { Scale::Count } else { Scale::YesNo };
    let behaviour = own(1, ItemKind::TargetBehaviour, scale, person.behaviour.label)?;
    let feeling = person.own_feeling.map(|label| own(2, ItemKind::Emotion, Scale::Peak, label)).transpose()?;
    for unused in ["drugs", "drugs-what"] {
        let off = ItemEdit { active_to: Some(Some(first)), ..ItemEdit::default() };
        diary.edit_item(Moment { instant: begin.instant + 3 * 60_000, ..begin }, &ItemId::new(unused)?, off)?;
    }
    scan::set_up(diary, begin)?;
    plan::set_up(diary, person, Moment { instant: begin.instant + 15 * 60_000, ..begin }, first)?;
    let appointments = appointments::set_up(diary, person, begin, first, options.zone)?;
    Ok(Own { behaviour, feeling, appointments })
}

/// All that is ever entered.
pub(super) fn entries(person: &Person, own: &Own, options: &Options, first: DiaryDay) -> Result<Vec<Entry>> {
    let days = state::days(person, options.seed, first, options.weeks * 7);
    let plans = habit::plans(person, options.seed, &days);
    let chance = Chance::new(options.seed, Stream::Entries);
    let mut pen = Pen { person, own, chance, words: Words::new(options.seed, person) };
    let mut scans = Scans::of(person, options.seed);
    let mut visits = Visits::of(person, &own.appointments, options.seed, first);
    let mut entries = goals(&mut pen, own, &days, &plans);
    let mut last_chain = None;
    for (at, day) in days.iter().enumerate() {
        let returned = at > 0 && matches!(plans[at - 1].filled, Filled::Away(_)) && !plans[at].away();
        entries.extend(pen.card_of(day, plans[at], returned)?);
        entries.extend(pen.check_ins_of(day, plans[at])?);
        entries.extend(scans.of_evening(day, plans[at])?);
        entries.extend(visits.of_day(day, plans[at])?);
        if plans[at].session {
            entries.extend(pen.week_of(&days, &plans, at)?);
            let chain = pen.chain_of(&days, &plans, at, last_chain.map_or(usize::MAX, |last| at - last))?;
            last_chain = chain.as_ref().map(|_| at).or(last_chain);
            entries.extend(chain);
        }
    }
    Ok(entries)
}

/// What a life worth living is, said on the first evening and again after some weeks; and the target of the own behaviour.
fn goals(pen: &mut Pen<'_>, own: &Own, days: &[Day], plans: &[Plan]) -> Vec<Entry> {
    let hour = i64::from(pen.person.habits.session.1) * 60;
    let life: [String; 2] = std::array::from_fn(|at| pen.words.say(&pen.person.life[at..=at]));
    let [first, later] = life.map(What::LifeWorthLiving);
    let mut entries = vec![Entry { at: clock(days[0].date, 20 * 60 + 10, 0), what: first }];
    let mut sessions = days.iter().zip(plans).filter(|(_, plan)| plan.session).map(|(day, _)| day.date);
    let mut in_session = |date, what| entries.push(Entry { at: clock(date, hour + 45, 0), what });
    if let Some(date) = sessions.next() {
        in_session(date, What::Target(own.behaviour.clone()));
        in_session(date, What::Plan);
    }
    if let Some(date) = sessions.nth(4) {
        in_session(date, later);
    }
    entries
}

/// Enters it through the façade.
pub(super) fn enter(diary: &Diary, now: Moment, what: What) -> Result<()> {
    match what {
        What::CheckIn(draft) => diary.check_in(now, draft).map(drop),
        What::Card(draft) => diary.answer_day(now, draft).map(drop),
        What::Week(day, edit) => diary.edit_week(now, day, edit).map(drop),
        What::Chain(draft) => diary.add_chain(now, *draft).map(drop),
        What::LifeWorthLiving(text) => diary.set_life_worth_living(now, &text),
        What::Visit(draft) => diary.add_visit(now, *draft).map(drop),
        What::NextDay(day, next_day) => {
            let massage = diary.visits(day, day)?.into_iter().find(|visit| visit.kind == SessionKind::Massage);
            let said = VisitDraft { next_day, ..VisitDraft::default() };
            massage.map_or(Ok(()), |visit| diary.edit_visit(now, &visit.id, said).map(drop))
        }
        What::Session(series, original, edit) => diary.edit_session(now, &series, original, &edit),
        What::Plan => plan::agree(diary, now),
        What::Target(item) => {
            let edit = ItemEdit { target: Some(Some(DbtTarget::QualityOfLife)), ..ItemEdit::default() };
            diary.edit_item(now, &item, edit)
        }
    }
}
