//! Reading what goes out, in one state of the file, whatever is written meanwhile.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::days::FileDays;
use super::recipients::Recipient;
use crate::body::TouchPlan;
use crate::card::{CardItem, Shares, Versions, WeekHeader};
use crate::diary_app::entries::find;
use crate::diary_app::job::Job;
use crate::diary_app::report::seen;
use crate::diary_app::sessions::all_sessions;
use crate::diary_app::touch::touch_plan;
use crate::diary_app::{Diary, weeks};
use crate::error::Result;
use crate::sessions::{Role, ScreeningAnswers, SessionTerms, TERMS, screening_items};
use crate::sharing::{About, ExportIds, Filter, More, Outgoing, ScreeningSaid, SharePart, ShareScope};
use crate::store::cards;
use crate::store::kinds::{chain, goals, item, massage_plan, safety, screening, setting, visit, week};
use crate::time::{DiaryDay, Moment};

/// What is shared: to whom, what, of which days.
#[derive(Debug, Clone)]
pub struct Sharing {
    /// To whom; nothing for the person's own use.
    pub recipient: Option<Recipient>,
    /// What.
    pub scope: ShareScope,
    /// First day.
    pub from: DiaryDay,
    /// Last day.
    pub to: DiaryDay,
    /// Whether the person's name goes along, where the recipient knows one.
    pub named: bool,
}

impl Diary {
    /// What is usual for a role, on this person's map: regions that it hides don't go.
    ///
    /// # Errors
    /// `Locked`, or a file that can't be read.
    pub fn share_preset(&self, role: Role) -> Result<ShareScope> {
        let preset = ShareScope::preset(role);
        let shown = self.read(|file| setting::switched_on(file, setting::SHOW_INTIMATE))?;
        Ok(if shown && preset.has(SharePart::Body) { preset.with(SharePart::HiddenRegions) } else { preset })
    }

    /// Refuses what can't be shared, before anything is made or written down: days that are none, a scope of which nothing would go,
    /// a line to leave out that is not on the card.
    pub(super) fn check_sharing(&self, sharing: &Sharing) -> Result<()> {
        sharing.from.span_to(sharing.to)?;
        sharing.scope.check()?;
        self.read(|file| on_the_card(&sharing.scope, &item::read_all(file)?))
    }

    /// Hands what goes out to who writes it, in one state of the file. It was checked.
    pub(super) fn with_outgoing<T>(
        &self,
        now: Moment,
        sharing: &Sharing,
        ids: Option<ExportIds>,
        job: &Job,
        write: impl FnOnce(&Outgoing, &FileDays<'_>) -> Result<T>,
    ) -> Result<T> {
        let today = self.today(now)?;
        self.read(|file| {
            // One state for all that is read.
            let file = &file.unchecked_transaction()?;
            let items = item::read_all(file)?;
            let filter = Filter::new(&sharing.scope, &items);
            let part = job.part(0.0, 1.0);
            let days = FileDays { file, from: sharing.from, to: sharing.to, items: &items, filter: &filter, part };
            let about = about(file, now, today, sharing, ids)?;
            let outgoing = outgoing(file, about, &items, &filter)?;
            write(&outgoing, &days)
        })
    }
}

/// Refuses to leave out a line that is not on the card: the one that was meant would go.
pub(in crate::diary_app) fn on_the_card(scope: &ShareScope, items: &[CardItem]) -> Result<()> {
    scope.without_items.iter().try_for_each(|id| find(items, id).map(drop))
}

fn about(
    file: &Connection,
    made_at: Moment,
    today: DiaryDay,
    sharing: &Sharing,
    ids: Option<ExportIds>,
) -> Result<About> {
    let recipient = sharing.recipient.as_ref();
    Ok(About {
        made_at,
        today,
        from: sharing.from,
        to: sharing.to,
        scope: sharing.scope.clone(),
        recipient: recipient.map(|one| one.name.clone()),
        known_as: recipient.and_then(|one| one.known_as.clone()).filter(|_| sharing.named),
        completeness: completeness(file, sharing, today)?,
        clinic_words: recipient.and_then(|one| one.clinic_words.clone()),
        ids,
    })
}

/// How much was filled in, a quarter at a time: many years are never in memory at once.
fn completeness(file: &Connection, sharing: &Sharing, today: DiaryDay) -> Result<Shares> {
    let (began, mut all) = (cards::first_day(file)?, Shares::default());
    Job::default().part(0.0, 1.0).quarters(sharing.from, sharing.to, |first, last| {
        all.add(&Shares::of(&weeks::whole_days(file, first, last)?.days, began, today));
        Ok(())
    })?;
    Ok(all)
}

fn outgoing(file: &Connection, about: About, items: &[CardItem], filter: &Filter<'_>) -> Result<Outgoing> {
    let (from, to) = (about.from, about.to);
    let mut visits = Vec::new();
    if filter.has(SharePart::Visits) {
        for one in visit::read(file, from, to)?.into_iter().filter(|one| filter.kind(one.kind)) {
            let mut seen = seen(file, one)?;
            filter.visit(&mut seen.visit);
            seen.before.iter_mut().chain(&mut seen.after).for_each(|check_in| filter.check_in(check_in));
            visits.push(seen);
        }
    }
    Ok(Outgoing {
        items: items.iter().filter(|item| filter.item(&item.id)).cloned().collect(),
        headers: headers(file, &about, filter)?,
        sessions: sessions(file, &about, filter)?,
        visits,
        more: more(file, [from, to], filter)?,
        life_worth_living: match filter.has(SharePart::Notes) {
            true => goals::read(file)?.life_worth_living,
            false => Versions::default(),
        },
        about,
    })
}

/// What goes besides the card.
pub(in crate::diary_app) fn more(file: &Connection, [from, to]: [DiaryDay; 2], filter: &Filter<'_>) -> Result<More> {
    let mut chains = chain::read_all(file)?;
    chains.retain(|chain| (from..=to).contains(&chain.time.for_day) && filter.chain(chain));
    chains.reverse();
    Ok(More {
        touch: touch(file, filter)?,
        screening: screening(file, filter)?,
        terms: filter.has(SharePart::SessionTerms).then(|| terms(file)).transpose()?,
        chains,
        safety_plan: filter.has(SharePart::SafetyPlan).then(|| safety::plan(file, None)).transpose()?,
    })
}

fn headers(file: &Connection, about: &About, filter: &Filter<'_>) -> Result<BTreeMap<DiaryDay, WeekHeader>> {
    let mut headers = BTreeMap::new();
    if !filter.has(SharePart::Card) {
        return Ok(headers);
    }
    let first = about.from.week_start(setting::week_start(file)?);
    for week in 0..=about.to.since(first) / 7 {
        let mut header = week::read(file, first.plus(week * 7))?;
        filter.header(&mut header);
        if header != WeekHeader::default() {
            headers.insert(first.plus(week * 7), header);
        }
    }
    Ok(headers)
}

fn sessions(file: &Connection, about: &About, filter: &Filter<'_>) -> Result<Vec<crate::sessions::Occurrence>> {
    if !filter.has(SharePart::Sessions) {
        return Ok(Vec::new());
    }
    let mut all = all_sessions(file, about.from, about.to)?;
    all.retain(|session| filter.kind(session.kind));
    all.iter_mut().for_each(|session| filter.session(session));
    Ok(all)
}

/// The touch plan, with its reasons where they go.
fn touch(file: &Connection, filter: &Filter<'_>) -> Result<Option<TouchPlan>> {
    if !filter.has(SharePart::TouchPlan) {
        return Ok(None);
    }
    let mut plan = touch_plan(file)?;
    if !filter.has(SharePart::PrivateReasons) {
        plan.touches.iter_mut().for_each(|touch| touch.reason = Versions::default());
    }
    Ok(Some(plan))
}

/// The latest answer to each question that was chosen.
fn screening(file: &Connection, filter: &Filter<'_>) -> Result<Vec<ScreeningSaid>> {
    if !filter.has(SharePart::Screening) {
        return Ok(Vec::new());
    }
    let all = screening::read_all(file)?;
    let chosen = screening_items().iter().filter(|item| filter.question(&item.id));
    let latest = |id: &String| {
        let answered = |said: &ScreeningAnswers| said.answers.get(id).copied();
        let (answer, time) = all.iter().find_map(|one| Some((answered(&one.said)?, one.time)))?;
        Some(ScreeningSaid { item: id.clone(), answer, time })
    };
    Ok(chosen.filter_map(|item| latest(&item.id)).collect())
}

fn terms(file: &Connection) -> Result<SessionTerms> {
    massage_plan::terms(file, &TERMS).map(SessionTerms)
}
