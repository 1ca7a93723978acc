//! Imports that come again, values on their way into the diary, and the map itself.
#![allow(clippy::unwrap_used)]

mod imports;

use imports::{ACHE, Desk, HEADER, MAP, calm_in_the_body, day, good, map_refused};
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, CheckIn};
use somacard_core::{CheckInDraft, Error};

#[test]
fn the_same_file_twice_adds_nothing() {
    let desk = Desk::new();
    let rows = [good(1), "2,2026-02-28 10:00,1,7,NA,\"a \"\"quoted\"\" note\"".to_owned()].join("\n");
    assert_eq!(desk.import(&rows).unwrap().imported, 2);
    let before = desk.dump();
    let again = desk.import(&rows).unwrap();
    assert_eq!((again.read, again.imported, again.unchanged, again.published), (2, 0, 2, true));
    assert_eq!(desk.dump(), before);
    let spaced = HEADER.replace(',', " , ") + "\r\n" + &rows.replace("\n2,", "\r\n 2 ,") + "\r\n";
    assert_eq!(desk.import_bytes(spaced.as_bytes(), false).unwrap().imported, 0, "spaces and line ends are no change");
    assert_eq!(desk.dump(), before);
}

#[test]
fn an_edited_value_changes_that_value_alone() {
    let desk = Desk::new();
    desk.import(&format!("{}\n2,2026-02-28 10:00,4,7,,n", good(1))).unwrap();
    let (changes, others) = (desk.diary.changes().unwrap().len(), desk.answers("notebook-calm"));
    let told = desk.import(&format!("{}\n2,2026-02-28 10:00,1,7,,n", good(1))).unwrap();
    assert_eq!((told.imported, told.unchanged), (1, 1));
    let log = desk.diary.changes().unwrap();
    let fields: Vec<_> = log[changes..].iter().flat_map(|change| change.fields.keys()).collect();
    assert_eq!(fields, ["import", "peak.sad"]);
    assert_eq!(desk.answers("notebook-calm"), others);
    let last = desk.answers("sad").pop().unwrap();
    assert_eq!(last, ("2026-02-28T10:00:00+01:00".into(), Answer::Number(1)), "a correction may go down");
    assert!(desk.diary.check().unwrap().sound());
}

#[test]
fn what_the_person_corrected_or_deleted_stays_as_they_left_it() {
    let desk = Desk::new();
    let rows = format!("{}\n2,2026-02-28 10:00,4,7,,n", good(1));
    desk.import(&rows).unwrap();
    let [first, second] = desk.check_ins().try_into().unwrap();
    let draft = CheckInDraft { note: Some("not like that".into()), ..CheckInDraft::default() };
    desk.diary.edit_check_in(desk.now, &first.id, draft).unwrap();
    desk.diary.delete_check_in(desk.now, &second.id).unwrap();
    let before = desk.dump();
    assert_eq!(desk.import(&rows).unwrap().unchanged, 2);
    assert_eq!(desk.dump(), before);
    let told = desk.import(&rows.replace("10:00,4,7", "10:00,3,7")).unwrap();
    assert_eq!((told.imported, told.unchanged), (1, 1), "a row that says something new is newer than its deletion");
}

#[test]
fn an_import_that_was_taken_back_can_be_done_again() {
    let desk = Desk::new();
    let rows = format!("{}\n2,2026-02-28 10:00,4,7,,n", good(1));
    desk.import(&rows).unwrap();
    let before = desk.check_ins();
    desk.diary.undo(desk.now).unwrap();
    assert!(desk.check_ins().is_empty());
    assert_eq!(desk.import(&rows).unwrap().imported, 2);
    assert_eq!(desk.check_ins(), before);
    desk.import(&rows.replace("10:00,4,7", "10:00,1,7")).unwrap();
    desk.diary.undo(desk.now).unwrap();
    assert_eq!(desk.check_ins(), before);
    assert_eq!(desk.import(&rows).unwrap().imported, 0);
    assert_eq!(desk.import(&rows.replace("10:00,4,7", "10:00,1,7")).unwrap().imported, 1);
    assert!(desk.diary.check().unwrap().sound());
}

#[test]
fn a_wider_map_adds_only_the_new_column() {
    let desk = Desk::new();
    desk.import(&good(1)).unwrap();
    let changes = desk.diary.changes().unwrap().len();
    let wider = format!("{MAP}\n[[column]]\nname = \"shame\"\nitem = \"shame\"\n");
    let file = format!("{HEADER},shame\n{},3\n", good(1));
    let told = desk.import_with(&wider, file.as_bytes(), false).unwrap();
    assert_eq!((told.imported, told.left_out.len()), (1, 0));
    let log = desk.diary.changes().unwrap();
    assert_eq!(
        log[changes..].iter().flat_map(|change| change.fields.keys()).collect::<Vec<_>>(),
        ["import", "peak.shame"]
    );
}

#[test]
fn a_wider_map_adds_readings_to_what_was_imported_once() {
    let desk = Desk::new();
    let rows = "1,2026-02-20 10:00,2,3,50,a day,7\n2,2026-02-21 10:00,1,7,20,,NA\n";
    let file = format!("{HEADER},ache\n{rows}");
    desk.import_with(MAP, file.as_bytes(), false).unwrap();
    let (before, changes) = (desk.check_ins(), desk.diary.changes().unwrap().len());
    let wider = calm_in_the_body() + ACHE;
    let told = desk.import_with(&wider, file.as_bytes(), false).unwrap();
    assert_eq!((told.imported, told.unchanged, told.left_out.len()), (2, 0, 0));
    assert_eq!(desk.felt("whole"), [("calm".into(), 3), ("calm".into(), 10)]);
    assert_eq!(desk.felt("head"), [("pain".into(), 10)]);
    let log = desk.diary.changes().unwrap();
    let mut fields: Vec<_> = log[changes..].iter().flat_map(|change| change.fields.keys()).collect();
    fields.sort();
    assert_eq!(fields, ["import", "import", "reading.head.pain", "reading.whole.calm", "reading.whole.calm"]);
    let dump = desk.dump();
    let again = desk.import_with(&wider, file.as_bytes(), false).unwrap();
    assert_eq!((again.imported, again.unchanged), (0, 2));
    assert_eq!(desk.dump(), dump);
    let without = |mut check_in: CheckIn| {
        check_in.readings.clear();
        check_in
    };
    assert_eq!(desk.check_ins().into_iter().map(without).collect::<Vec<_>>(), before);
}

#[test]
fn a_wider_map_does_not_bring_back_what_was_deleted() {
    let desk = Desk::new();
    let file = format!("{HEADER},ache\n1,2026-02-20 10:00,2,3,50,a day,7\n");
    desk.import_with(MAP, file.as_bytes(), false).unwrap();
    desk.diary.delete_check_in(desk.now, &desk.check_ins()[0].id).unwrap();
    let told = desk.import_with(&(calm_in_the_body() + ACHE), file.as_bytes(), false).unwrap();
    assert_eq!((told.imported, told.unchanged, desk.check_ins().len()), (0, 1, 0));
}

#[test]
fn readings_that_the_person_noted_or_an_undo_took_back() {
    let desk = Desk::new();
    let file = format!("{HEADER},ache\n1,2026-02-20 10:00,2,3,50,a day,7\n");
    desk.import_with(MAP, file.as_bytes(), false).unwrap();
    let calm = BodyReading::new("whole", Sensation::new("calm").unwrap(), BodyAnswer::Intensity(9));
    let draft = CheckInDraft { readings: vec![calm], ..CheckInDraft::default() };
    desk.diary.edit_check_in(desk.now, &desk.check_ins()[0].id, draft).unwrap();
    let wider = calm_in_the_body() + ACHE;
    for _ in 0..2 {
        assert_eq!(desk.import_with(&wider, file.as_bytes(), false).unwrap().imported, 1);
        assert_eq!(desk.felt("whole"), [("calm".into(), 9)], "what the person noted stays");
        assert_eq!(desk.felt("head"), [("pain".into(), 10)]);
        assert_eq!(desk.import_with(&wider, file.as_bytes(), false).unwrap().imported, 0);
        desk.diary.undo(desk.now).unwrap();
        assert_eq!((desk.felt("whole"), desk.felt("head")), (vec![("calm".into(), 9)], vec![]));
    }
}

#[test]
fn a_later_day_start_moves_no_imported_entry() {
    let desk = Desk::new();
    let row = "1,2026-02-28 03:30,2,3,50,";
    desk.import(row).unwrap();
    desk.diary.set_day_start(desk.now, 2).unwrap();
    assert_eq!(desk.import(row).unwrap().unchanged, 1);
    assert_eq!(desk.check_ins()[0].time.for_day, day("2026-02-27"));
}

#[test]
fn a_time_the_clock_skipped_moves_forward_and_of_one_that_happened_twice_the_first_is_meant() {
    let desk = Desk::new();
    desk.import("1,2025-03-30 02:30,1,1,,\n2,2025-10-26 02:30,2,1,,\n3,2025-10-26 03:00,3,1,,").unwrap();
    let times: Vec<_> = desk.answers("sad").into_iter().map(|(at, _)| at).collect();
    assert_eq!(times, ["2025-03-30T03:30:00+02:00", "2025-10-26T02:30:00+02:00", "2025-10-26T03:00:00+01:00"]);
    let days: Vec<_> = desk.check_ins().iter().map(|check_in| check_in.time.for_day).collect();
    assert_eq!(days, [day("2025-03-29"), day("2025-10-25"), day("2025-10-25")]);
}

#[test]
fn numbers_are_converted_in_a_straight_line_and_whole_ones_may_have_a_zero_fraction() {
    let desk = Desk::new();
    let rows: String = [0, 9, 10, 49, 50, 99, 100]
        .iter()
        .map(|n| {
            format!("{n},2026-02-01 10:{n:02.2},1.0,7.00,{n}.0,\n").replace("10:100", "11:00").replace("10:99", "10:59")
        })
        .collect();
    desk.import(rows.trim_end()).unwrap();
    let fear: Vec<_> = desk.answers("fear").into_iter().filter_map(|(_, answer)| answer.number()).collect();
    assert_eq!(fear, [0, 0, 1, 2, 3, 5, 5]);
    assert!(desk.answers("sad").iter().all(|(_, answer)| *answer == Answer::Number(1)));
}

#[test]
fn other_delimiters_offsets_and_dates_alone() {
    let desk = Desk::new();
    let map = MAP.replace("note = \"note\"", "note = \"note\"\ndelimiter = \";\"");
    let file = HEADER.replace(',', ";") + "\n1;2026-02-01 10:00;1;1;;a, b\n";
    assert_eq!(desk.import_with(&map, file.as_bytes(), false).unwrap().imported, 1);
    let time = |format: &str, cell: &str, recorded: &str| {
        let desk = Desk::new();
        let map = MAP.replace("\"%Y-%m-%d %H:%M\"", format);
        desk.import_with(&map, format!("{HEADER}\n1,{cell},1,1,,\n").as_bytes(), false).unwrap();
        assert_eq!(desk.answers("sad")[0].0, recorded);
    };
    time("\"%Y-%m-%d\"", "2026-02-01", "2026-02-01T12:00:00+01:00");
    time("\"%d.%m.%y\"\nat = \"21:30\"", "01.07.25", "2025-07-01T21:30:00+02:00");
    time("\"%Y-%m-%dT%H:%M:%S%z\"", "2026-02-01T10:00:00-0500", "2026-02-01T10:00:00-05:00");
    time("\"%s\"", "1769936400", "2026-02-01T10:00:00+01:00");
}

#[test]
fn a_map_with_an_error_is_refused_by_the_name_of_its_part() {
    let refused = |from: &str, to: &str, field: &str, given: &str| {
        let text = MAP.replacen(from, to, 1);
        assert_ne!(text, MAP, "{from}");
        map_refused(&text, field, given);
    };
    refused("zone = \"Europe/Amsterdam\"", "zone = \"Europe/Nowhere\"", "map.zone", "Europe/Nowhere");
    refused("name = \"notebook\"", "name = \"My Notebook\"", "map.name", "My Notebook");
    refused("key = [\"id\"]", "key = []", "map", "nothing");
    refused("missing =", "mising =", "map", "line 4");
    refused("%H:%M", "%I:%M", "map.time.format", "%Y-%m-%d %I:%M");
    refused("%Y-%m-%d %H:%M", "%H:%M", "map.time.format", "%H:%M");
    refused("%Y-%m-%d %H:%M", "%Q", "map.time.format", "%Q");
    refused("%H:%M\"", "%H:%M\"\nat = \"21:00\"", "map.time.at", "21:00");
    refused("kind = \"emotion\"", "kind = \"feeling\"", "map.column.kind", "feeling");
    refused("kind = \"emotion\"\n", "", "map.column", "calm");
    refused("min = 1, max = 7", "min = 7, max = 1", "map.column.scale", "7 to 1 by 1");
    refused("from = [0, 100]", "from = [100, 0]", "map.column.convert", "fear");
    refused("item = \"fear\"", "item = \"sad\"", "map.column.item", "sad");
    refused("item = \"notebook-calm\"", "item = \"Calm\"", "map.column.item", "Calm");
    refused("label = \"Calm\"", "label = \"\"", "map.column.label", "a text of 0 characters");
    refused("key =", "delimiter = \"a\"\nkey =", "map.delimiter", "a");
}

#[test]
fn a_map_that_does_not_fit_the_card_is_refused() {
    let desk = Desk::new();
    desk.import(&good(1)).unwrap();
    let before = desk.dump();
    let file = format!("{HEADER}\n{}\n", good(2));
    let other_scale = desk.import_with(&MAP.replace("max = 7", "max = 9"), file.as_bytes(), false);
    assert!(
        matches!(&other_scale, Err(Error::Invalid { field, .. }) if field == "map.column.scale"),
        "{other_scale:?}"
    );
    let unknown = desk.import_with(&MAP.replace("item = \"fear\"", "item = \"dread\""), file.as_bytes(), false);
    assert!(matches!(&unknown, Err(Error::NotFound { field, .. }) if field == "map.column.item"), "{unknown:?}");
    assert_eq!(desk.dump(), before);
}
