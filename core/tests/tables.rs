//! The diary as tables: what is in them, what is not, and that every cell is what it looks like.
#![allow(clippy::unwrap_used)]

mod keeping;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use keeping::{Home, at, item};
use somacard_core::Job;
use somacard_core::sessions::Role;
use somacard_core::sharing::tables::uncell;
use somacard_core::sharing::{SharePart, ShareScope};
use somacard_core::text::{Language, Texts};
use whole::{FORMULA, WORDS, for_somebody, made_at, own, tables, whole};

type Row = BTreeMap<String, String>;

/// The rows of a table by their columns, as any reader has them.
fn rows(folder: &Path, name: &str) -> Vec<Row> {
    let mut file = csv::Reader::from_path(folder.join(name)).unwrap();
    let header = file.headers().unwrap().clone();
    let row = |row: csv::StringRecord| header.iter().zip(&row).map(|(h, c)| (h.to_owned(), c.to_owned())).collect();
    file.into_records().map(|record| row(record.unwrap())).collect()
}

fn said<'a>(row: &'a Row, columns: &[&str]) -> Vec<&'a str> {
    columns.iter().map(|column| row[*column].as_str()).collect()
}

fn files(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

/// Everything in the folder, as text.
fn all(folder: &Path) -> String {
    files(folder).iter().map(|file| fs::read_to_string(folder.join(file)).unwrap()).collect()
}

#[test]
fn everything_is_in_its_table_with_missing_cells_empty() {
    let (home, diary) = whole();
    let folder = home.path().join("out");
    let done = tables(&diary, &own(ShareScope::everything()), &folder);
    assert_eq!(done.files.len(), 21);
    assert_eq!(files(&folder), done.files.keys().cloned().collect());
    for (file, count) in &done.files {
        assert_eq!(rows(&folder, file).len() as u64, *count, "{file}");
    }
    let answers = rows(&folder, "answers.csv");
    let of = |name: &str| answers.iter().find(|row| row["item"] == name).unwrap();
    let value = ["day", "value_number", "value_text", "from", "typed", "checked_in"];
    assert_eq!(said(of("sad"), &value), ["2026-03-02", "5", "", "check-in", "2", "5"]);
    assert_eq!(said(of("medication-prescribed"), &value), ["2026-03-02", "1", "", "check-in", "", "1"]);
    assert_eq!(said(of("alcohol-what"), &value), ["2026-03-02", "", "w-answer", "check-in", "", ""]);
    let days = rows(&folder, "days.csv");
    let away: Vec<_> = days.iter().map(|row| said(row, &["day", "filled", "away", "skills_answer", "knew"])).collect();
    assert_eq!(away[0], ["2026-03-01", "false", "false", "", "true"]);
    assert_eq!(away[1], ["2026-03-02", "true", "false", "6", ""]);
    let body = rows(&folder, "body.csv");
    let felt: Vec<_> = body.iter().map(|row| said(row, &["target", "side", "intensity", "answer", "copied"])).collect();
    assert!(felt.contains(&vec!["jaw-left", "left", "7", "intensity", "false"]));
    assert!(felt.contains(&vec!["nape", "midline", "", "absent", "false"]));
    assert!(felt.contains(&vec!["whole", "", "", "declined", "false"]));
    let asked = rows(&folder, "body-asked.csv");
    let asked: Vec<_> = asked.iter().map(|row| said(row, &["target", "marked"])).collect();
    assert_eq!(asked, [["jaw-left", "true"], ["throat", "false"]]);
    let visits = rows(&folder, "visits.csv");
    let sad = visits.iter().find(|row| row["measured"] == "item").unwrap();
    assert_eq!(said(sad, &["of", "before", "after", "value"]), ["sad", "5", "1", ""]);
    let own = rows(&folder, "items.csv").into_iter().find(|row| row["label"] == "w-label").unwrap();
    assert_eq!(said(&own, &["min", "max", "low", "high"]), ["-3", "3", "low, \"quoted\"", ""]);
    let skills = rows(&folder, "skills.csv");
    let skills: Vec<_> = skills.iter().map(|row| said(row, &["skill", "how", "number", "helped"])).collect();
    assert_eq!(skills, [["stop", "use", "5", "true"], ["wise-mind", "tick", "", ""]]);
}

#[test]
fn no_cell_is_a_formula_and_taking_one_apostrophe_away_gives_the_words_back() {
    let (home, diary) = whole();
    let folder = home.path().join("out");
    tables(&diary, &own(ShareScope::everything()), &folder);
    let notes = rows(&folder, "notes.csv");
    let cell = &notes.iter().find(|row| row["of"] == "check-in").unwrap()["text"];
    assert_eq!((cell.as_str(), uncell(cell)), (format!("'{FORMULA}").as_str(), FORMULA));
    for file in files(&folder) {
        for (column, cell) in rows(&folder, &file).into_iter().flatten() {
            let number = cell.parse::<i64>().is_ok();
            assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{file} {column}: {cell}");
        }
    }
    let bytes = fs::read(folder.join("notes.csv")).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbf\"day\",") && bytes.ends_with(b"\r\n"));
}

#[test]
fn each_column_is_in_the_dictionary_in_both_languages() {
    let (home, diary) = whole();
    for language in Language::ALL {
        let folder = home.path().join(language.tag());
        let texts = Texts::new(language);
        let done =
            diary.export_csv(made_at(), &own(ShareScope::everything()), &texts, &folder, &Job::default()).unwrap();
        let dictionary = rows(&folder, "dictionary.csv");
        for file in done.files.keys() {
            let mut table = csv::Reader::from_path(folder.join(file)).unwrap();
            let columns: Vec<_> = table.headers().unwrap().iter().map(str::to_owned).collect();
            let lines: Vec<_> = dictionary.iter().filter(|row| row["file"] == *file).collect();
            let named: Vec<_> = lines.iter().map(|row| row["column"].clone()).filter(|name| !name.is_empty()).collect();
            assert_eq!(named, columns, "{file}");
            for line in lines {
                for column in ["meaning", "empty"] {
                    let text = &line[column];
                    let id = ["column-", "table-", "empty-"].iter().any(|id| text.starts_with(id));
                    assert!(!id && (column == "empty" || !text.is_empty()), "{file}: {text}");
                }
            }
        }
        let empty_where_never = rows(&folder, "dictionary.csv");
        let never: BTreeSet<_> = empty_where_never
            .iter()
            .filter(|row| row["empty"].is_empty())
            .map(|row| (&row["file"], &row["column"]))
            .collect();
        for file in done.files.keys() {
            for (column, cell) in rows(&folder, file).into_iter().flatten() {
                assert!(!(cell.is_empty() && never.contains(&(file, &column))), "{file} {column} is empty somewhere");
            }
        }
    }
}

#[test]
fn a_part_that_does_not_go_has_no_file_and_no_word_and_is_named() {
    let (home, diary) = whole();
    let before = home.path().join("all");
    tables(&diary, &own(ShareScope::everything()), &before);
    let told = all(&before);
    assert!(
        WORDS.iter().filter(|word| **word != "w-check-in").all(|word| told.contains(word)),
        "the search finds them"
    );
    let cases: [(SharePart, &[&str], &[&str]); 9] = [
        (
            SharePart::Notes,
            &["triggers.csv"],
            &["w-day", "w-trigger", "w-tag", "w-answer", "w-visit", "w-homework", "w-worth"],
        ),
        (SharePart::Chains, &["chains.csv"], &["w-chain", "w-link"]),
        (SharePart::PrivateReasons, &[], &["w-boundary", "w-touch"]),
        (SharePart::SafetyPlan, &["safety-plan.csv"], &["w-plan", "555"]),
        (SharePart::SessionTerms, &["terms.csv"], &["w-term"]),
        (SharePart::Body, &["body.csv", "body-asked.csv"], &["w-reading"]),
        (SharePart::CheckIns, &["check-ins.csv", "ratings.csv"], &["w-trigger"]),
        (SharePart::Visits, &["visits.csv"], &["w-visit", "w-homework", "w-boundary"]),
        (
            SharePart::Card,
            &["days.csv", "answers.csv", "skills.csv", "items.csv", "weeks.csv", "week-ratings.csv"],
            &["w-label", "w-answer"],
        ),
    ];
    for (part, gone, words) in cases {
        let folder = home.path().join(part.name());
        tables(&diary, &own(ShareScope::everything().without(part)), &folder);
        let (files, told) = (files(&folder), all(&folder));
        assert!(gone.iter().all(|file| !files.contains(*file)), "{}: {files:?}", part.name());
        assert!(words.iter().all(|word| !told.contains(word)), "{}: {words:?}", part.name());
        let about = rows(&folder, "about.csv");
        let left_out: Vec<_> = about.iter().filter(|row| row["about"] == "left-out").map(|row| &row["name"]).collect();
        assert_eq!(left_out, [part.name()]);
    }
}

#[test]
fn a_line_left_out_alone_is_nowhere_not_even_in_what_replaced_it() {
    let (home, diary) = Home::with_diary();
    let draft = somacard_core::ItemDraft {
        kind: somacard_core::card::ItemKind::Emotion,
        scale: somacard_core::card::Scale::range(0, 10, 1, None, None).unwrap(),
        label: "Grief".into(),
        target: None,
        replaces: Some(item("sad")),
    };
    diary.add_item(at(keeping::FIRST, 9), draft).unwrap();
    let mut scope = ShareScope::preset(Role::DbtTherapist);
    scope.without_items.insert(item("sad"));
    let folder = home.path().join("out");
    tables(&diary, &for_somebody(&diary, "Dr. A", scope), &folder);
    let items = rows(&folder, "items.csv");
    let grief = items.iter().find(|row| row["label"] == "Grief").unwrap();
    assert_eq!(grief["replaces"], "");
    assert!(items.iter().all(|row| row["item"] != "sad"));
    assert_eq!(rows(&folder, "about.csv").iter().find(|row| row["about"] == "items-left-out").unwrap()["number"], "1");
}

#[test]
fn names_are_the_same_each_time_and_others_for_another_recipient() {
    let (home, diary) = whole();
    let names = |sharing: &somacard_core::Sharing, folder: &str| {
        let folder = home.path().join(folder);
        tables(&diary, sharing, &folder);
        let ids = |file, column| rows(&folder, file).into_iter().map(|row| row[column].clone()).collect::<Vec<_>>();
        let told = all(&folder);
        // Version 7 tells when something was typed.
        assert!(!told.split(['"', ',']).any(|cell| cell.len() == 36 && cell.as_bytes()[14] == b'7'), "a UUIDv7");
        (ids("check-ins.csv", "check_in"), ids("ratings.csv", "check_in"), ids("items.csv", "item"))
    };
    let scope = || ShareScope::preset(Role::DbtTherapist);
    let [first, second] = ["Dr. A", "Dr. B"].map(|name| for_somebody(&diary, name, scope()));
    let once = names(&first, "1");
    assert_eq!(names(&first, "2"), once);
    let other = names(&second, "3");
    assert_ne!(other.0, once.0);
    assert!(once.1.iter().all(|name| once.0.contains(name)), "tables go together by their names");
    assert!(once.2.contains(&"sad".to_owned()), "a word of the pack stays");
}

#[test]
fn a_folder_that_holds_something_is_left_alone_and_a_copy_that_fails_leaves_nothing() {
    let (home, diary) = whole();
    let folder = home.path().join("out");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.txt"), "x").unwrap();
    let sharing = own(ShareScope::everything());
    let refused = diary.export_csv(made_at(), &sharing, &whole::texts(), &folder, &Job::default()).unwrap_err();
    assert_eq!(refused.details().unwrap().0, "out");
    assert_eq!(files(&folder), BTreeSet::from(["mine.txt".to_owned()]));
    let cancelled = Job::watched(|job| job.cancel());
    let new = home.path().join("new");
    assert_eq!(
        diary.export_csv(made_at(), &sharing, &whole::texts(), &new, &cancelled).unwrap_err().code(),
        "cancelled"
    );
    assert!(!new.exists());
    assert_eq!(diary.share_log().unwrap().len(), 0);
}
