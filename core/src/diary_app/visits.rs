//! Visits and the plan for massage. Mood and body before and after a session are saved as check-ins in the same action.

use chrono::NaiveDateTime;

use super::entries::{edit, require, save};
use super::safety::all_given;
use super::sessions::{all_sessions, find, find_session, next_of};
use super::{CheckInDraft, Diary, Saved};
use crate::card::{Answer, Coming, ItemId, checked_text};
use crate::error::{Error, Given, Result};
use crate::safety::Offer;
use crate::sessions::{
    Boundary, Cadence, MassagePlan, Occurrence, Outcome, Ratings, SessionKind, SessionTerms, TERMS, Visit,
};
use crate::store::kinds::{check_in, entry_fields, massage_plan, occurrence as mark, setting, visit};
use crate::store::{Action, Fields, Value, log};
use crate::time::{CIVIL, DiaryDay, EntryTime, Moment};

/// What is noted around a session. What is left out stays open, or as it was.
#[derive(Debug, Clone, Default)]
pub struct VisitDraft {
    /// The series; needed where `kind` is left out.
    pub series: Option<String>,
    /// Which session of it, by its original civil start; without one, the one of the day.
    pub original: Option<NaiveDateTime>,
    /// What kind of session, of a visit outside any series.
    pub kind: Option<SessionKind>,
    /// The day; without one, the person's current day.
    pub for_day: Option<DiaryDay>,
    /// Ratings on coming into session.
    pub before: Coming,
    /// Ratings on leaving it.
    pub after: Coming,
    /// Mood and body before.
    pub felt_before: Option<CheckInDraft>,
    /// Mood and body after.
    pub felt_after: Option<CheckInDraft>,
    /// The check-in on the relationship.
    pub relationship: Ratings,
    /// Whether the person's boundary was respected; sessions with touch only.
    pub boundary: Option<Boundary>,
    /// Whether relationship and boundary are shown to the one who is rated.
    pub shown_to_rated: Option<bool>,
    /// The check on the day after.
    pub next_day: Ratings,
    /// Homework.
    pub homework: Option<String>,
    /// Whether it is done.
    pub homework_done: Option<bool>,
    /// A note.
    pub note: Option<String>,
    /// A private note on what happened to a boundary.
    pub boundary_note: Option<String>,
    /// What is taken away again.
    pub unsaid: Vec<VisitPart>,
}

/// A part of a visit that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitPart {
    /// Whether the boundary was respected.
    Boundary,
    /// A rating on coming into session, by one of [`Coming::NAMES`].
    Before(&'static str),
    /// One on leaving it.
    After(&'static str),
    /// One of the relationship, by one of [`RELATIONSHIP`](crate::sessions::RELATIONSHIP).
    Relationship(&'static str),
    /// One of the day after, by one of [`NEXT_DAY`](crate::sessions::NEXT_DAY).
    NextDay(&'static str),
}

impl VisitPart {
    fn field(self) -> String {
        match self {
            Self::Boundary => "boundary".into(),
            Self::Before(name) => format!("before.{name}"),
            Self::After(name) => format!("after.{name}"),
            Self::Relationship(name) => format!("relationship.{name}"),
            Self::NextDay(name) => format!("next-day.{name}"),
        }
    }
}

impl VisitDraft {
    /// All that was answered: in the check-ins, on coming and on leaving.
    fn answers(&self) -> Vec<(ItemId, Answer)> {
        let felt = self.felt_before.iter().chain(&self.felt_after).flat_map(|draft| draft.answers.clone());
        felt.chain(self.before.answers()).chain(self.after.answers()).collect()
    }
}

impl Diary {
    /// Notes a visit; the session it belongs to counts as attended unless something else was said of it. Returns its id, and
    /// whether to offer the safety plan.
    ///
    /// # Errors
    /// `NotFound` for an unknown series or a day without session; `Invalid` naming what can't be taken. Nothing is saved then.
    pub fn add_visit(&self, now: Moment, draft: VisitDraft) -> Result<Saved> {
        let (id, ids, typed) = (self.new_id(now)?, self.two_ids(now)?, all_given(draft.answers()));
        let for_day = self.act(now, |action| {
            let session = session_of(action, &draft)?;
            let for_day = match &session {
                Some(session) => Some(draft.for_day.map_or_else(|| session.day(), Ok)?),
                None => draft.for_day,
            };
            let time = EntryTime::typed(now, setting::day_start(action.file())?, for_day, false)?;
            let kind = kind_of(action, &draft)?;
            let mut fields = entry_fields(&time);
            fields.insert("kind".into(), Value::Text(kind.name().into()));
            fields.extend(draft.series.clone().map(|series| ("series".into(), Value::Text(series))));
            if let Some(session) = session {
                fields.insert("original".into(), Value::Text(session.original.format(CIVIL).to_string()));
                attend(action, &session)?;
            }
            fields.extend(said(kind, &draft)?);
            fields.extend(felt(action, time.for_day, [None, None], ids, draft)?);
            action.change(visit::KIND, &id, fields)?;
            Ok(time.for_day)
        })?;
        Ok(Saved { id, offer: self.offered(now, Some(for_day), true, typed) })
    }

    /// Adds to a visit, or corrects it. Series and kind stay.
    ///
    /// # Errors
    /// `NotFound` when there is no such visit; as [`Diary::add_visit`].
    pub fn edit_visit(&self, now: Moment, id: &str, draft: VisitDraft) -> Result<Offer> {
        let (ids, typed) = (self.two_ids(now)?, all_given(draft.answers()));
        let for_day = self.act(now, |action| {
            require(action, visit::KIND, id)?;
            let known = log::record(action.file(), visit::KIND, id)?;
            let kind = known.text("kind").and_then(SessionKind::from_name).unwrap_or(SessionKind::Other);
            let day = known.text("for_day").unwrap_or_default().parse()?;
            let linked = ["check_in_before", "check_in_after"].map(|field| known.text(field).map(str::to_owned));
            let mut fields = said(kind, &draft)?;
            fields.extend(felt(action, day, linked, ids, draft)?);
            if !fields.is_empty() {
                action.change(visit::KIND, id, fields)?;
            }
            Ok(day)
        })?;
        Ok(self.offered(now, Some(for_day), false, typed))
    }

    /// Ids in the order in which what they name is read: before comes first, though both are typed in one moment.
    fn two_ids(&self, now: Moment) -> Result<[String; 2]> {
        let mut ids = [self.new_id(now)?, self.new_id(now)?];
        ids.sort();
        Ok(ids)
    }

    /// Deletes a visit; its check-ins stay, they are of the day. History keeps it.
    ///
    /// # Errors
    /// `NotFound` when there is no such visit.
    pub fn delete_visit(&self, now: Moment, id: &str) -> Result<()> {
        self.delete_known(now, visit::KIND, id)
    }

    /// The visits of the days `from` to `to`, in the order of their days.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn visits(&self, from: DiaryDay, to: DiaryDay) -> Result<Vec<Visit>> {
        self.read(|file| visit::read(file, from, to))
    }

    /// The plan for massage, with the last visit and the next session.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn massage_plan(&self, now: Moment) -> Result<MassagePlan> {
        self.read(|file| {
            let today = DiaryDay::proposed(now.civil(), setting::day_start(file)?)?;
            let (goal, cadence) = massage_plan::goal(file)?;
            Ok(MassagePlan {
                goal,
                cadence,
                terms: SessionTerms(massage_plan::terms(file, &TERMS)?),
                last_visit: visit::last_day(file, SessionKind::Massage, today)?,
                next: next_of(file, now, |series| series.kind == SessionKind::Massage)?,
            })
        })
    }

    /// Says what massage is for, how often it is wanted, or both; an empty goal and no cadence take them away.
    ///
    /// # Errors
    /// `Invalid` for a text that is none, or when nothing is said.
    pub fn edit_massage_plan(&self, now: Moment, goal: Option<&str>, cadence: Option<Option<Cadence>>) -> Result<()> {
        let mut fields = Fields::new();
        if let Some(goal) = goal {
            fields.insert("text.goal".into(), Value::Text(checked_text("goal", goal)?));
        }
        let cadence = cadence.map(|cadence| cadence.map_or(Value::Null, |cadence| Value::Text(cadence.name())));
        fields.extend(cadence.map(|cadence| ("cadence".to_owned(), cadence)));
        if fields.is_empty() {
            return Err(Error::invalid("massage-plan", Given::nothing(), "a goal or a cadence"));
        }
        self.act(now, |action| action.change(massage_plan::KIND, massage_plan::ID, fields))
    }
}

/// The session a draft is about: the named one, else the series' session of that day.
fn session_of(action: &Action<'_>, draft: &VisitDraft) -> Result<Option<Occurrence>> {
    let Some(series) = &draft.series else { return Ok(None) };
    if let Some(original) = draft.original {
        return find_session(action, series, original).map(Some);
    }
    find(action, series)?;
    let today = DiaryDay::proposed(action.now().civil(), setting::day_start(action.file())?)?;
    let day = draft.for_day.unwrap_or(today);
    let mut of_day = all_sessions(action.file(), day, day)?;
    of_day.retain(|session| session.series == *series && session.outcome != Some(Outcome::Cancelled));
    let found = of_day.pop();
    found.map(Some).ok_or_else(|| Error::not_found("session", Given::value(day), "a day with a session of this series"))
}

fn kind_of(action: &Action<'_>, draft: &VisitDraft) -> Result<SessionKind> {
    match (&draft.series, draft.kind) {
        (Some(series), _) => Ok(find(action, series)?.kind),
        (None, Some(kind)) => Ok(kind),
        (None, None) => Err(Error::invalid("visit", Given::nothing(), "a series or a kind of session")),
    }
}

fn attend(action: &mut Action<'_>, session: &Occurrence) -> Result<()> {
    if session.outcome.is_some() {
        return Ok(());
    }
    let attended = Fields::from([("outcome".into(), Value::Text(Outcome::Attended.name().into()))]);
    action.change(mark::KIND, &mark::id(&session.series, session.original), attended)
}

fn said(kind: SessionKind, draft: &VisitDraft) -> Result<Fields> {
    if let Some(boundary) = draft.boundary.filter(|_| !kind.with_touch()) {
        return Err(Error::invalid("boundary", Given::value(boundary.name()), "sessions with touch"));
    }
    let mut fields = Fields::new();
    for (moment, coming) in [("before", &draft.before), ("after", &draft.after)] {
        fields.extend(coming.ratings().map(|(name, n)| (format!("{moment}.{name}"), Value::Int(n.into()))));
    }
    for (moment, ratings) in [("relationship", &draft.relationship), ("next-day", &draft.next_day)] {
        fields.extend(ratings.0.iter().map(|(name, n)| (format!("{moment}.{name}"), Value::Int((*n).into()))));
    }
    fields.extend(draft.boundary.map(|answer| ("boundary".into(), Value::Text(answer.name().into()))));
    for part in &draft.unsaid {
        if fields.insert(part.field(), Value::Null).is_some() {
            return Err(Error::invalid("visit", Given::value(part.field()), "each of them once"));
        }
    }
    let ticks = [("shown_to_rated", draft.shown_to_rated), ("homework_done", draft.homework_done)];
    fields.extend(ticks.into_iter().filter_map(|(field, yes)| Some((field.to_owned(), Value::Bool(yes?)))));
    let texts = [("homework", &draft.homework), ("note", &draft.note), ("boundary_note", &draft.boundary_note)];
    for (field, text) in texts {
        if let Some(text) = text {
            fields.insert(format!("text.{field}"), Value::Text(checked_text(field, text)?));
        }
    }
    Ok(fields)
}

/// Saves mood and body before and after: in the check-ins that are linked already, else in new ones, which are linked now.
fn felt(
    action: &mut Action<'_>,
    day: DiaryDay,
    linked: [Option<String>; 2],
    ids: [String; 2],
    draft: VisitDraft,
) -> Result<Fields> {
    let mut fields = Fields::new();
    let felt = [("check_in_before", draft.felt_before), ("check_in_after", draft.felt_after)];
    for (((field, felt), linked), id) in felt.into_iter().zip(linked).zip(ids) {
        let Some(felt) = felt else { continue };
        let linked = linked.filter(|id| require(action, check_in::KIND, id).is_ok());
        match linked {
            Some(id) => edit(action, &id, felt)?,
            None => {
                save(action, &id, CheckInDraft { for_day: felt.for_day.or(Some(day)), ..felt })?;
                fields.insert(field.into(), Value::Text(id));
            }
        }
    }
    Ok(fields)
}
