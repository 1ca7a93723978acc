//! Columns that become body readings, alone or beside an item.

use somacard_core::card::Answer;

use super::imports::{ACHE, Desk, HEADER, MAP, calm_in_the_body, map_refused, with};

/// Seven rows of a column `ache`, 1 to 7, beside the good row's other cells.
fn aches() -> String {
    let rows = (1..=7).map(|n| format!("{n},2026-02-20 10:0{n},2,{n},50,,{n}\n"));
    format!("{HEADER},ache\n{}", rows.collect::<String>())
}

#[test]
fn a_column_that_is_a_reading_alone_is_felt_from_0_to_10_and_answers_no_item() {
    let desk = Desk::new();
    let told = desk.import_with(&with(ACHE), aches().as_bytes(), false).unwrap();
    assert_eq!((told.imported, told.left_out.len()), (7, 0));
    assert_eq!(desk.felt("head"), [0, 2, 3, 5, 7, 8, 10].map(|n| ("pain".to_owned(), n)));
    assert!(desk.check_ins().iter().all(|check_in| check_in.answers.len() == 3 && check_in.readings.len() == 1));
}

#[test]
fn a_column_that_is_both_keeps_the_number_in_the_item_and_is_felt_as_well() {
    let desk = Desk::new();
    desk.import_with(&calm_in_the_body(), aches().as_bytes(), false).unwrap();
    assert_eq!(desk.felt("whole"), [0, 2, 3, 5, 7, 8, 10].map(|n| ("calm".to_owned(), n)));
    let calm: Vec<_> = desk.answers("notebook-calm").into_iter().filter_map(|(_, answer)| answer.number()).collect();
    assert_eq!(calm, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn an_intensity_is_rounded_half_up_from_any_scale() {
    let felt = |scale: &str, cells: &[i32]| {
        let desk = Desk::new();
        let rows = cells.iter().enumerate().map(|(n, cell)| format!("{n},2026-02-20 10:0{n},2,3,50,,{cell}\n"));
        let file = format!("{HEADER},ache\n{}", rows.collect::<String>());
        let map = with(&ACHE.replace("min = 1, max = 7", scale));
        desk.import_with(&map, file.as_bytes(), false).unwrap();
        desk.felt("head").into_iter().map(|(_, intensity)| intensity).collect::<Vec<_>>()
    };
    assert_eq!(felt("min = -3, max = 3", &[-3, -2, -1, 0, 1, 2, 3]), [0, 2, 3, 5, 7, 8, 10]);
    assert_eq!(felt("min = 0, max = 100", &[0, 4, 5, 14, 15, 95, 100]), [0, 0, 1, 1, 2, 10, 10]);
    assert_eq!(felt("min = 0, max = 4", &[0, 1, 2, 3, 4]), [0, 3, 5, 8, 10]);
    assert_eq!(felt("min = -1000, max = 1000", &[-1000, -901, -900, 1000]), [0, 0, 1, 10]);
}

#[test]
fn a_missing_reading_is_none_and_one_alone_makes_a_row() {
    let desk = Desk::new();
    let file = format!("{HEADER},ache\n1,2026-02-20 10:00,,,,,7\n2,2026-02-20 11:00,2,3,50,,NA\n");
    assert_eq!(desk.import_with(&with(ACHE), file.as_bytes(), false).unwrap().imported, 2);
    assert_eq!(desk.felt("head"), [("pain".to_owned(), 10)]);
    let file = format!("{HEADER},ache\n1,2026-02-20 10:00,,,,,-99\n");
    let told = desk.import_with(&with(ACHE), file.as_bytes(), false).unwrap();
    assert_eq!(told.skipped[0].reason, "no answer in any mapped column");
}

#[test]
fn a_reading_off_its_scale_is_refused_as_an_answer_is() {
    for cell in ["0", "8", "2.5", "much"] {
        let desk = Desk::new();
        let file = format!("{HEADER},ache\n1,2026-02-20 10:00,2,3,50,,{cell}\n");
        let told = desk.import_with(&with(ACHE), file.as_bytes(), false).unwrap();
        assert_eq!(told.skipped[0].reason, "ache: not a whole number from 1 to 7", "{cell}");
        assert!(!told.published && desk.check_ins().is_empty());
    }
}

#[test]
fn a_reading_that_has_no_place_or_no_scale_is_refused_with_its_map() {
    let refused = |from: &str, to: &str, field: &str, given: &str| {
        map_refused(&with(&ACHE.replace(from, to)), field, given);
    };
    refused("\"head\"", "\"heart\"", "map.column.reading", "heart");
    refused("\"pain\"", "\"Sharp pain\"", "map.column.reading", "Sharp pain");
    refused("scale = { min = 1, max = 7 }", "", "map.column.scale", "ache");
    refused("min = 1, max = 7", "min = 7, max = 1", "map.column.scale", "7 to 1 by 1");
    refused("min = 1, max = 7", "min = 1, max = 7, step = 4", "map.column.scale", "1 to 7 by 4");
    refused("scale =", "label = \"Ache\"\nscale =", "map.column.item", "nothing");
    refused("reading = { target = \"head\", sensation = \"pain\" }", "", "map.column.item", "nothing");
    map_refused(&with(&[ACHE, &ACHE.replace("\"ache\"", "\"note\"")].concat()), "map.column.reading", "head pain");
}

#[test]
fn a_converted_column_is_felt_by_the_numbers_of_the_file() {
    let desk = Desk::new();
    let felt = "item = \"fear\"\nreading = { target = \"whole\", sensation = \"fear\" }";
    let map = MAP.replace("item = \"fear\"", felt);
    desk.import_with(&map, format!("{HEADER}\n1,2026-02-20 10:00,2,3,64,\n").as_bytes(), false).unwrap();
    assert_eq!((desk.felt("whole"), desk.answers("fear")[0].1.clone()), (vec![("fear".into(), 6)], Answer::Number(3)));
}
