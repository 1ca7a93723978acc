//! Body scans on some evenings: where the person holds tension, besides the seats of feelings; sometimes stopped halfway. And
//! where touch is welcome, as agreed with themselves on the first morning.

use somacard_core::body::{BodyAnswer, BodyReading, BodyScan, Sensation, TouchLevel, scan_steps};
use somacard_core::time::Moment;
use somacard_core::{CheckInDraft, Diary, Result, TouchEdit};

use super::chance::{Chance, Stream};
use super::evening::clock;
use super::habit::{Filled, Plan};
use super::life::{Entry, What};
use super::person::Person;
use super::state::Day;

/// Where people hold tension, and how it feels there.
const HOLDS: [&[(&str, &str)]; 6] = [
    &[("jaw-left", "tight"), ("jaw-right", "tight")],
    &[("shoulder-top-left", "tight"), ("shoulder-top-right", "tight")],
    &[("neck-back-left", "ache"), ("neck-back-right", "ache"), ("nape", "tight")],
    &[("lower-back-left", "ache"), ("lower-back-right", "ache")],
    &[("temple-left", "pressure"), ("temple-right", "pressure"), ("forehead", "tight")],
    &[("calf-left", "restless"), ("calf-right", "restless"), ("thigh-front-left", "restless")],
];

/// Scans of one life.
pub(super) struct Scans<'a> {
    person: &'a Person,
    chance: Chance,
    /// The places of this person, each with what is there on a calm evening.
    holds: Vec<(&'static str, &'static str, f64)>,
}

impl<'a> Scans<'a> {
    pub(super) fn of(person: &'a Person, seed: u64) -> Self {
        let mut chance = Chance::new(seed, Stream::Body);
        let mut holds = Vec::new();
        for places in chance.some(&HOLDS, 4) {
            let calm = chance.between(0.5, 3.0);
            holds.extend(
                places.iter().map(|(target, sensation)| (*target, *sensation, calm + chance.between(-0.8, 0.8))),
            );
        }
        Self { person, chance, holds }
    }

    /// The scan before an evening's card, if there is one.
    pub(super) fn of_evening(&mut self, day: &Day, plan: Plan) -> Result<Option<Entry>> {
        let Filled::Evening(minute) = plan.filled else { return Ok(None) };
        if !self.chance.happens(0.4) {
            return Ok(None);
        }
        let steps = scan_steps(false);
        let stopped = self.chance.happens(if day.spaced_out >= 3 { 0.5 } else { 0.05 });
        let gone = if stopped { 1 + self.chance.below(steps.len() - 1) } else { steps.len() };
        let asked: Vec<_> =
            steps[..gone].iter().flat_map(|step| &step.regions).map(|region| region.id.clone()).collect();
        let mut readings = self.readings(day)?;
        readings.retain(|reading| asked.contains(&reading.target));
        let scan = Some(BodyScan { asked, stopped });
        let draft = CheckInDraft { for_day: Some(day.date), readings, scan, ..CheckInDraft::default() };
        Ok(Some(Entry { at: clock(day.date, minute - 8, self.chance.below(60) as i64), what: What::CheckIn(draft) }))
    }

    fn readings(&mut self, day: &Day) -> Result<Vec<BodyReading>> {
        let strongest = f64::from(day.feelings.into_iter().max().unwrap_or(0));
        let seats =
            self.person.seats.iter().map(|seat| {
                (seat.target, seat.sensation, seat.rest - 1.0 + 1.3 * f64::from(day.feelings[seat.feeling]))
            });
        let holds =
            self.holds.iter().map(|(target, sensation, calm)| (*target, *sensation, calm + 0.9 * (strongest - 1.5)));
        let all: Vec<_> = seats.chain(holds).collect();
        let mut readings = Vec::new();
        for (target, sensation, felt) in all {
            let intensity = (felt + 0.7 * self.chance.bell()).clamp(0.0, 10.0).round() as u8;
            if intensity > 0 && !readings.iter().any(|known: &BodyReading| known.target == target) {
                let sensation = Sensation::new(sensation)?;
                readings.push(BodyReading::new(target, sensation, BodyAnswer::Intensity(intensity)));
            }
        }
        Ok(readings)
    }
}

/// The first morning: scans are chosen, and where touch is welcome is said.
pub(super) fn set_up(diary: &Diary, begin: Moment) -> Result<()> {
    let at = |minute: i64| Moment { instant: begin.instant + minute * 60_000, ..begin };
    diary.set_scan(at(4), true)?;
    let marks = [
        (
            TouchLevel::UsuallyFine,
            ["shoulder-top-left", "shoulder-top-right", "shoulder-blade-left", "shoulder-blade-right"],
        ),
        (TouchLevel::Avoid, ["throat", "lower-belly", "hip-left", "hip-right"]),
    ];
    let edit = |level, region: &str| TouchEdit { region: region.into(), level: Some(Some(level)), reason: None };
    let edits = marks.into_iter().flat_map(|(level, regions)| regions.map(|region| edit(level, region)));
    diary.edit_touch(at(5), edits.collect())?;
    let terms = [
        ("stop-signal", "I lift my hand."),
        ("position", "On my side at first. Face down only when I say so."),
        ("check-in", "Ask me every ten minutes, and before a new place."),
    ];
    diary.edit_session_terms(at(6), &terms.map(|(name, said)| (name.to_owned(), said.to_owned())))
}
