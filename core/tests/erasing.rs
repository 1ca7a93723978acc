//! Erasing is true: of an erased entry nothing but the hash of its name is left, in no table and on no page of the file;
//! of an erased diary nothing at all.
#![allow(clippy::unwrap_used)]

mod keeping;
mod traces;

use keeping::{FIRST, Home, NOTE, at, card, day, files, item, live_a_little, noted, rated, skill, typed};
use sha2::{Digest, Sha256};
use somacard_core::card::SkillUse;
use somacard_core::{AnswerDay, ChainDraft, CheckInDraft, Diary, ErasedEntry, Error};
use traces::{in_the_log, traces};

/// Said in an entry that is erased, and nowhere else.
const SECRET: [&str; 4] = ["a grey heron", "quarrel at the ferry", "ferryman", "what the grey heron did"];

fn secret() -> CheckInDraft {
    let skills = vec![SkillUse::from_number(skill("stop"), 5).unwrap()];
    let (note, trigger_text) = (Some(SECRET[0].into()), Some(SECRET[1].into()));
    CheckInDraft { note, trigger_text, triggers: vec![SECRET[2].into()], skills, ..rated("fear", 5) }
}

#[test]
fn an_erased_check_in_is_in_no_table_and_on_no_page_and_one_mark_stays() {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    let id = diary.check_in(at(FIRST, 14), secret()).unwrap().id;
    diary.edit_check_in(at(FIRST, 15), &id, noted(SECRET[3])).unwrap();
    diary.answer_day(at(FIRST, 22), typed("fear", 4)).unwrap();
    assert_eq!(traces(&home, &SECRET), (SECRET.to_vec(), SECRET.to_vec()), "the search finds what is there");
    let erased = diary.erase_entry(at(FIRST, 23), "check-in", &id).unwrap();
    assert_eq!(erased, ErasedEntry { kind: "check-in".into(), id: id.clone() });
    assert_eq!(in_the_log(&home), 0);
    let id: &'static str = id.leak();
    let all = [SECRET.as_slice(), &[id]].concat();
    assert_eq!(traces(&home, &all), (vec![], vec![]), "while the diary is open");
    assert_eq!(card(&diary, FIRST).items[&item("fear")].checked_in, None);
    assert!(diary.check().unwrap().sound());
    let marks: Vec<_> = diary.changes().unwrap().into_iter().filter(|change| change.kind == "erased").collect();
    let hash = Sha256::digest([b"check-in\0", id.as_bytes()].concat());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(marks.iter().map(|mark| mark.id.as_str()).collect::<Vec<_>>(), [hash]);
    drop(diary);
    assert_eq!(traces(&home, &all), (vec![], vec![]), "after it was closed");
    let others = [NOTE, "to see the sea every week"];
    assert_eq!(traces(&home, &others), (others.to_vec(), others.to_vec()), "the rest stays");
}

#[test]
fn day_chain_and_answer_can_be_erased_like_a_check_in() {
    let (home, diary) = Home::with_diary();
    diary.answer_day(at(FIRST, 20), AnswerDay { note: Some(SECRET[0].into()), ..AnswerDay::default() }).unwrap();
    let draft = ChainDraft { prompting_event: Some(SECRET[1].into()), ..ChainDraft::default() };
    let chain = diary.add_chain(at(FIRST, 21), draft).unwrap();
    diary.answer_day(at(FIRST, 21), typed("sad", 3)).unwrap();
    for (kind, id) in [("day", FIRST), ("chain", &chain), ("day-answer", "2026-03-02/sad")] {
        diary.erase_entry(at(FIRST, 23), kind, id).unwrap();
        assert_eq!(diary.history_of(kind, id), Ok(vec![]), "{kind}");
    }
    assert_eq!(traces(&home, &SECRET), (vec![], vec![]));
    assert!(!card(&diary, FIRST).filled && diary.chains().unwrap().is_empty());
    assert!(diary.check().unwrap().sound());
}

#[test]
fn undo_passes_over_an_erasure() {
    let (_home, diary) = Home::with_diary();
    diary.check_in(at(FIRST, 12), rated("sad", 3)).unwrap();
    let id = diary.check_in(at(FIRST, 14), secret()).unwrap().id;
    let before = diary.changes().unwrap();
    diary.erase_entry(at(FIRST, 23), "check-in", &id).unwrap();
    assert_eq!(diary.undo(at(FIRST, 23)).unwrap().records[0].0, "check-in");
    assert_eq!(diary.check_ins(day(FIRST), day(FIRST)), Ok(vec![]));
    assert_eq!(diary.absorb(&before), Ok(0), "the mark stands");
}

#[test]
fn a_copy_that_hears_of_it_erases_too_and_refuses_older_changes() {
    let (home, diary) = Home::with_diary();
    let id = diary.check_in(at(FIRST, 14), secret()).unwrap().id;
    let before = diary.changes().unwrap();
    let (other_home, other) = Home::with_diary();
    other.absorb(&before).unwrap();
    diary.erase_entry(at(FIRST, 23), "check-in", &id).unwrap();
    other.absorb(&diary.changes().unwrap()).unwrap();
    assert_eq!(diary.absorb(&before), Ok(0));
    for (home, diary) in [(&home, &diary), (&other_home, &other)] {
        assert_eq!(diary.check_ins(day(FIRST), day(FIRST)), Ok(vec![]));
        assert_eq!(diary.history_of("check-in", &id), Ok(vec![]));
        assert_eq!(in_the_log(home), 0);
        assert_eq!(traces(home, &SECRET), (vec![], vec![]));
    }
}

#[test]
fn erasing_again_finishes_what_a_full_disk_left() {
    let (_home, diary) = Home::with_diary();
    let id = diary.check_in(at(FIRST, 12), noted("once")).unwrap().id;
    diary.erase_entry(at(FIRST, 13), "check-in", &id).unwrap();
    let changes = diary.changes().unwrap();
    diary.erase_entry(at(FIRST, 14), "check-in", &id).unwrap();
    assert_eq!(diary.changes().unwrap(), changes, "one mark");
    assert_eq!(diary.erase_entry(at(FIRST, 15), "check-in", "never").map(drop).unwrap_err().code(), "not-found");
}

#[test]
fn an_erased_diary_leaves_no_key_no_file_and_no_sidecar() {
    let (home, diary) = Home::with_diary();
    live_a_little(&diary);
    let mut sidecar = Diary::sidecar(&home.place(), &home.around()).unwrap();
    sidecar.publish_document("safety-plan", Some(b"ring my sister")).unwrap();
    drop(sidecar);
    Diary::erase(&home.place(), &home.around()).unwrap();
    assert_eq!(files(home.path()), []);
    assert_eq!(diary.check_in(at(FIRST, 23), noted("into nothing")), Err(Error::Locked), "who still holds it");
    drop(diary);
    assert_eq!(files(home.path()), []);
    assert_eq!(home.open().err(), Some(Error::NoDiary));
    assert_eq!(Diary::erase(&home.place(), &home.around()), Err(Error::NoDiary));
    Diary::create(&home.place(), home.around(), at(FIRST, 8)).unwrap();
}
