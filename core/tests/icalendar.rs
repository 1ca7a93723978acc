//! Calendar files as two well-known programs write them: the instants in them, worked out by hand.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDateTime;
use somacard_core::icalendar::{CalendarFile, CalendarSession, read};
use somacard_core::time::{Zone, parse_zone, resolve};

const GOOGLE: &[u8] = include_bytes!("../../tests/data/ics/google.ics");
const OUTLOOK: &[u8] = include_bytes!("../../tests/data/ics/outlook.ics");

fn zone(name: &str) -> Zone {
    parse_zone(name).unwrap()
}

fn file(bytes: &[u8]) -> CalendarFile {
    read(bytes, zone("Europe/Amsterdam")).unwrap()
}

fn civil(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

/// When a session takes place, moved and cancelled occurrences as they are now.
fn instants(session: &CalendarSession) -> Vec<String> {
    let changed = |at: NaiveDateTime| match session.changes.get(&at) {
        Some(change) if change.cancelled => None,
        Some(change) => Some(change.to),
        None => Some(at),
    };
    let mut times: Vec<_> = session.schedule.occurrences().filter_map(changed).collect();
    times.sort_unstable();
    times.into_iter().map(|at| resolve(session.zone, at).unwrap().moment().rfc3339()).collect()
}

#[test]
fn a_weekly_session_stays_at_two_across_both_clock_changes() {
    let file = file(GOOGLE);
    let instants = instants(&file.sessions[0]);
    assert_eq!(file.sessions[0].zone, zone("Europe/Berlin"));
    let around_october = [
        "2026-10-06T14:00:00+02:00",
        "2026-10-13T14:00:00+02:00",
        "2026-10-20T14:00:00+02:00",
        "2026-10-27T14:00:00+01:00",
        "2026-11-05T16:30:00+01:00",
        "2026-11-10T14:00:00+01:00",
    ];
    assert_eq!(instants[..6], around_october);
    let around_the_holidays = ["2026-12-15T14:00:00+01:00", "2027-01-05T14:00:00+01:00"];
    assert_eq!(instants[10..12], around_the_holidays);
    let around_march = [
        "2027-03-16T14:00:00+01:00",
        "2027-03-23T14:00:00+01:00",
        "2027-03-30T14:00:00+02:00",
        "2027-04-06T14:00:00+02:00",
        "2027-04-13T14:00:00+02:00",
    ];
    assert_eq!(instants[instants.len() - 5..], around_march);
    assert_eq!(instants.len(), 26);
}

#[test]
fn titles_places_and_lengths_are_read_and_nothing_else() {
    let file = file(GOOGLE);
    let session = &file.sessions[0];
    assert_eq!(session.uid, "3k2v9q0m1d7t8lindenhof-weekly@google.com");
    assert_eq!(session.summary.as_deref(), Some("DBT, individual"));
    assert_eq!(session.place.as_deref(), Some("Lindenhof practice, Ahornweg 4, 2nd floor"));
    assert_eq!(file.sessions.iter().map(|session| session.minutes).collect::<Vec<_>>(), [50, 60, 120]);
    assert!(file.sessions.iter().all(|session| !session.cancelled));
    let passed_over: Vec<_> = file.passed_over.iter().map(|entry| (entry.line, entry.reason.as_str())).collect();
    assert_eq!(passed_over, [(81, "it lasts all day")]);
}

#[test]
fn a_single_session_in_utc_is_taken_in_the_person_s_zone() {
    let file = file(GOOGLE);
    assert_eq!(file.sessions[1].zone, zone("Europe/Amsterdam"));
    assert_eq!(instants(&file.sessions[1]), ["2026-10-21T17:30:00+02:00"]);
}

#[test]
fn every_two_weeks_eight_times() {
    let expected = [
        "2026-10-08T18:15:00+02:00",
        "2026-10-22T18:15:00+02:00",
        "2026-11-05T18:15:00+01:00",
        "2026-11-19T18:15:00+01:00",
        "2026-12-03T18:15:00+01:00",
        "2026-12-17T18:15:00+01:00",
        "2026-12-31T18:15:00+01:00",
        "2027-01-14T18:15:00+01:00",
    ];
    assert_eq!(instants(&file(GOOGLE).sessions[2]), expected);
}

#[test]
fn zones_of_other_names_are_found_by_their_offsets() {
    let file = file(OUTLOOK);
    let zones: Vec<_> = file.sessions.iter().map(|session| session.zone).collect();
    assert_eq!(zones, [zone("Europe/Amsterdam"), zone("Europe/Amsterdam"), zone("America/New_York")]);
    let elsewhere = read(OUTLOOK, zone("America/Toronto")).unwrap();
    let zones: Vec<_> = elsewhere.sessions.iter().map(|session| session.zone).collect();
    assert_eq!(zones, [zone("Europe/Berlin"), zone("Europe/Berlin"), zone("America/Toronto")]);
    let sessions = file.sessions.iter().zip(&elsewhere.sessions);
    sessions.for_each(|(one, other)| assert_eq!(instants(one), instants(other)));
}

#[test]
fn a_series_ends_with_its_last_moment_and_misses_what_was_cancelled() {
    let file = file(OUTLOOK);
    let instants = instants(&file.sessions[0]);
    let around_october = [
        "2026-10-09T09:00:00+02:00",
        "2026-10-16T09:00:00+02:00",
        "2026-10-23T09:00:00+02:00",
        "2026-10-28T11:00:00+01:00",
        "2026-11-06T09:00:00+01:00",
    ];
    assert_eq!(instants[..5], around_october);
    assert_eq!(instants[10..12], ["2026-12-18T09:00:00+01:00", "2027-01-01T09:00:00+01:00"]);
    let around_march = ["2027-03-26T09:00:00+01:00", "2027-04-02T09:00:00+02:00", "2027-04-09T09:00:00+02:00"];
    assert_eq!(instants[instants.len() - 3..], around_march);
    let changes = &file.sessions[0].changes;
    assert!(changes[&civil("2026-12-25T09:00")].cancelled);
    assert_eq!(changes[&civil("2026-10-30T09:00")].to, civil("2026-10-28T11:00"));
    assert_eq!(file.sessions[0].minutes, 45);
}

#[test]
fn weeks_that_begin_on_sunday_and_a_zone_across_the_ocean() {
    let expected = [
        "2026-10-19T12:30:00-04:00",
        "2026-11-02T12:30:00-05:00",
        "2026-11-16T12:30:00-05:00",
        "2026-11-30T12:30:00-05:00",
        "2026-12-14T12:30:00-05:00",
        "2026-12-28T12:30:00-05:00",
    ];
    let file = file(OUTLOOK);
    assert_eq!(instants(&file.sessions[1]), ["2026-10-14T17:00:00+02:00"]);
    assert_eq!(instants(&file.sessions[2]), expected);
    assert_eq!(file.passed_over.iter().map(|entry| entry.line).collect::<Vec<_>>(), [110]);
}
