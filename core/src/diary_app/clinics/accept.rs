//! What accepting does. Every id is made of the item's own, so that two devices that accept the same item do the same.

use super::items::{Held, held};
use crate::card::{CardItem, ItemId, Owner, Scale};
use crate::clinic::{Appointment, ClinicTemplate, ItemContent, Link, PairId, TemplateItem};
use crate::diary_app::sessions::session_in;
use crate::error::{Error, Given, Result};
use crate::sessions::{Outcome, Role, SessionKind, Timetable};
use crate::short_id::short_id;
use crate::store::kinds::clinic::ITEM;
use crate::store::kinds::{item, occurrence, series, setting};
use crate::store::{Action, Fields, Value};
use crate::time::DiaryDay;
use crate::time::recurrence::Schedule;

pub(super) fn accept(action: &mut Action<'_>, link: &Link, accepted: &Held) -> Result<()> {
    match &accepted.content {
        ItemContent::Appointment(appointment) => {
            let fields = session(appointment, link.invitation.role)?;
            action.change(series::KIND, &series_of(accepted), fields)
        }
        ItemContent::Cancellation { appointment } => cancel(action, link.pair(), appointment),
        ItemContent::Template(template) => take_over(action, link.pair(), accepted, template),
        ItemContent::Revocation | ItemContent::Newer => Ok(()),
    }
}

/// The series that an accepted appointment is.
fn series_of(held: &Held) -> String {
    format!("clinic-{}", short_id(&held.record.id))
}

/// An appointment as a series of one.
fn session(appointment: &Appointment, role: Role) -> Result<Fields> {
    let kind = match role {
        Role::DbtTherapist => SessionKind::IndividualDbt,
        Role::GroupLeader => SessionKind::SkillsGroup,
        Role::MassagePractitioner => SessionKind::Massage,
        Role::Other => SessionKind::Other,
    };
    let timetable = Timetable::new(Schedule::once(appointment.start), appointment.zone, appointment.minutes)?;
    let mut fields = Fields::from([
        ("kind".into(), Value::Text(kind.name().into())),
        ("title".into(), Value::Text(appointment.what.clone())),
        series::timetable_field(&timetable),
    ]);
    fields.extend(appointment.place.clone().map(|place| ("text.note".into(), Value::Text(place))));
    Ok(fields)
}

/// Cancels what a clinic itself had sent: the session where it was accepted, the offer where it was not.
fn cancel(action: &mut Action<'_>, pair: PairId, id: &str) -> Result<()> {
    let meant = |held: &Held| matches!(&held.content, ItemContent::Appointment(appointment) if appointment.id == id);
    let all: Vec<_> = held(action.file(), pair)?.into_iter().filter(meant).collect();
    if all.is_empty() {
        return Err(Error::not_found("appointment", Given::value(id), "an appointment that this clinic sent"));
    }
    for held in all {
        if held.record.answer.as_deref() == Some("accepted") {
            cancel_session(action, &held)?;
        } else {
            action.change(ITEM, &held.record.id, Fields::from([("answer".into(), Value::Text("hidden".into()))]))?;
        }
    }
    Ok(())
}

fn cancel_session(action: &mut Action<'_>, held: &Held) -> Result<()> {
    let (series, ItemContent::Appointment(appointment)) = (series_of(held), &held.content) else { return Ok(()) };
    // The person may have taken it away, or been there: then that stands.
    let planned = session_in(action.file(), &series, appointment.start).is_ok_and(|session| session.planned());
    if !planned {
        return Ok(());
    }
    let cancelled = Fields::from([("outcome".into(), Value::Text(Outcome::Cancelled.name().into()))]);
    action.change(occurrence::KIND, &occurrence::id(&series, appointment.start), cancelled)
}

/// Takes a template over: its lines come to the card or are worded anew, those of the version before that it has no more end today.
/// Where a line stands and whether it is asked stays as the person chose.
fn take_over(action: &mut Action<'_>, pair: PairId, accepted: &Held, template: &ClinicTemplate) -> Result<()> {
    let known = item::read_all(action.file())?;
    let today = DiaryDay::proposed(action.now().civil(), setting::day_start(action.file())?)?;
    let before = version_before(action, pair, accepted)?;
    let before = before.as_ref().map_or(&[][..], |template| &template.items);
    let mut sort = known.iter().map(|item| item.sort).max().unwrap_or(0);
    for line in &template.items {
        let id = line_id(pair, line)?;
        let former = before.iter().find(|former| former.id == line.id);
        match known.iter().find(|item| item.id == id) {
            Some(item) => reword(action, item, line, former)?,
            None => {
                let replaced = former.map(|former| line_id(pair, former)).transpose()?;
                let replaced = replaced.and_then(|id| known.iter().find(|item| item.id == id));
                sort = sort.saturating_add(100);
                let place = replaced.map_or(sort, |item| item.sort);
                let fields = item::fields(&card_item(pair, id.clone(), line, place, today, replaced));
                action.change(item::KIND, id.as_str(), fields)?;
            }
        }
    }
    end_others(action, pair, template, &known, today)
}

/// The version of the template that was accepted last before this one.
fn version_before(action: &Action<'_>, pair: PairId, accepted: &Held) -> Result<Option<ClinicTemplate>> {
    let mut last = None;
    for other in held(action.file(), pair)? {
        let ItemContent::Template(template) = other.content else { continue };
        if other.record.answer.as_deref() != Some("accepted") || other.record.id == accepted.record.id {
            continue;
        }
        if other.signed.version() > accepted.signed.version() {
            return Err(Error::invalid("template", Given::nothing(), "a template newer than the one accepted last"));
        }
        last = Some(template);
    }
    Ok(last)
}

/// A line that is there already: asked again where the version before had dropped it, worded anew where the person kept the
/// clinic's words.
fn reword(action: &mut Action<'_>, item: &CardItem, line: &TemplateItem, former: Option<&TemplateItem>) -> Result<()> {
    let mut fields = Fields::new();
    if former.is_none() && item.active_to.is_some() {
        fields.insert("active_to".into(), Value::Null);
    }
    let clinics_words = former.is_none_or(|former| item.label.as_ref() == Some(&former.label));
    if clinics_words && item.label.as_ref() != Some(&line.label) {
        fields.insert("label".into(), Value::Text(line.label.clone()));
    }
    if fields.is_empty() { Ok(()) } else { action.change(item::KIND, item.id.as_str(), fields) }
}

fn end_others(
    action: &mut Action<'_>,
    pair: PairId,
    template: &ClinicTemplate,
    known: &[CardItem],
    today: DiaryDay,
) -> Result<()> {
    let kept = template.items.iter().map(|line| line_id(pair, line)).collect::<Result<Vec<_>>>()?;
    let owner = Owner::Clinic(pair.to_string());
    for item in known.iter().filter(|item| item.owner == owner && item.active_to.is_none() && !kept.contains(&item.id))
    {
        let ended = Fields::from([("active_to".into(), Value::Text(today.to_string()))]);
        action.change(item::KIND, item.id.as_str(), ended)?;
    }
    Ok(())
}

/// A line's id on the card: another kind or scale is another line.
fn line_id(pair: PairId, line: &TemplateItem) -> Result<ItemId> {
    let ends = match &line.scale {
        Scale::Range { low, high, .. } => [low, high].map(|end| end.as_deref().unwrap_or_default()).join("/"),
        _ => String::new(),
    };
    let (kind, scale) = (line.kind.name(), line.scale.describe());
    ItemId::new(&format!("clinic-{}", short_id(&format!("{pair}/{}/{kind}/{scale}/{ends}", line.id))))
}

fn card_item(
    pair: PairId,
    id: ItemId,
    line: &TemplateItem,
    sort: i64,
    today: DiaryDay,
    replaced: Option<&CardItem>,
) -> CardItem {
    CardItem {
        id,
        kind: line.kind,
        scale: line.scale.clone(),
        label: Some(line.label.clone()),
        owner: Owner::Clinic(pair.to_string()),
        sort,
        active_from: Some(today),
        active_to: None,
        replaces: replaced.map(|item| item.id.clone()),
        target: replaced.and_then(|item| item.target),
    }
}
