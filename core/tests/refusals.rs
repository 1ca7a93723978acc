//! What the core can't take it refuses by field, given and allowed; neither message nor log shows what was given, and the
//! diary stays as it was.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{FIRST, Home, at, day, item, noted, on_a_diary, rated, refuses, skill};
use somacard_core::CheckInDraft;
use somacard_core::body::{BodyAnswer, BodyReading, Sensation};
use somacard_core::card::{Answer, Coming, ItemId, Scale, SkillId, SkillUse};
use somacard_core::store::RecoveryWords;
use somacard_core::time::{DiaryDay, Moment, parse_zone};

const LONG: usize = 20_001;
const TOMORROW: &str = "2026-03-03";
const NIGHT: u32 = 23;

fn answered(id: &str, answer: Answer) -> CheckInDraft {
    CheckInDraft { answers: vec![(item(id), answer)], ..CheckInDraft::default() }
}

fn felt(target: &str, intensity: u8) -> CheckInDraft {
    let (sensation, answer) = (Sensation::new("tight").unwrap(), BodyAnswer::Intensity(intensity));
    let reading = BodyReading::new(target, sensation, answer);
    CheckInDraft { readings: vec![reading], ..CheckInDraft::default() }
}

fn tagged(tag: &str) -> CheckInDraft {
    CheckInDraft { triggers: vec![tag.into()], ..CheckInDraft::default() }
}

#[test]
fn names_and_numbers_that_are_none() {
    refuses("item", "Zebra!", ItemId::new("Zebra!"));
    refuses("skill", &"z".repeat(64), SkillId::new(&"z".repeat(65)));
    refuses("sensation", "zebra crossing", Sensation::new("zebra crossing"));
    refuses("stop", "8", SkillUse::from_number(skill("stop"), 8));
    refuses("day", "2026-02-30", "2026-02-30".parse::<DiaryDay>());
    refuses("day", "1899-12-31", "1899-12-31".parse::<DiaryDay>());
    refuses("instant", "99999999999999", Moment::new(99_999_999_999_999, 0));
    refuses("offset_minutes", "1081", Moment::new(0, 1081));
    refuses("zone", "Zebra/Land", parse_zone("Zebra/Land"));
    refuses("coming", "zebra", Coming::default().rate("zebra", 1));
    refuses("urge-suicide", "6", Coming::default().rate("urge-suicide", 6));
    refuses("scale", "5 to 1 by 1", Scale::range(5, 1, 1, None, None));
    refuses("scale", "0 to 10 by 3", Scale::range(0, 10, 3, None, None));
}

#[test]
fn check_ins() {
    on_a_diary(|diary| {
        let check_in = |draft| diary.check_in(at(FIRST, NIGHT), draft);
        let late = Some(day(TOMORROW));
        refuses("for_day", TOMORROW, check_in(CheckInDraft { for_day: late, ..rated("sad", 3) }));
        refuses("item", "zebra", check_in(rated("zebra", 3)));
        refuses("sad", "4711", check_in(rated("sad", 4711)));
        refuses("sad", "-1", check_in(rated("sad", -1)));
        refuses("sad", "yes", check_in(answered("sad", Answer::YesNo(true))));
        refuses("sad", "a text of 5 characters", check_in(answered("sad", Answer::Text("zebra".into()))));
        refuses("therapy-interfering", "1", check_in(answered("therapy-interfering", Answer::Number(1))));
        refuses("sleep", "1441", check_in(rated("sleep", 1441)));
        refuses(
            "alcohol-what",
            "a NUL at character 3",
            check_in(answered("alcohol-what", Answer::Text("ze\0".into()))),
        );
        refuses("region", "jaw left", check_in(felt("jaw left", 5)));
        refuses("region", "Zebra", check_in(felt("Zebra", 5)));
        refuses("intensity", "11", check_in(felt("jaw-left", 11)));
        refuses("skill", "zebra", check_in(keeping::used("zebra", 5)));
        refuses("trigger", "a text of 2 characters", check_in(tagged("  ")));
        refuses("trigger", "a text of 41 characters", check_in(tagged(&"z".repeat(41))));
        refuses("trigger", "a text of 7 characters", check_in(tagged("ze\nbra ")));
        refuses("note", "a text of 20001 characters", check_in(noted(&"z".repeat(LONG))));
        refuses("note", "a NUL at character 6", check_in(noted("zebra\0")));
        let trigger_text = Some("\0".into());
        refuses("trigger-text", "a NUL at character 1", check_in(CheckInDraft { trigger_text, ..rated("sad", 1) }));
        refuses("check-in", "nothing", check_in(CheckInDraft::default()));
        let edit = |id: &str, draft| diary.edit_check_in(at(FIRST, NIGHT), id, draft);
        let id = diary.check_ins(day(FIRST), day(FIRST)).unwrap().remove(0).id;
        refuses("check-in", "zebra", edit("zebra", rated("sad", 3)));
        refuses("check-in", "nothing", edit(&id, CheckInDraft::default()));
        refuses("sad", "6", edit(&id, rated("sad", 6)));
        refuses("check-in", "zebra", diary.delete_check_in(at(FIRST, NIGHT), "zebra"));
    });
}

#[test]
fn recovery_words_that_are_none_are_told_by_place_and_never_shown() {
    let (_home, diary) = Home::with_diary();
    let words = diary.new_recovery_words().unwrap();
    let words: Vec<_> = words.words().collect();
    let parse = |words: &[&str]| RecoveryWords::parse(&words.join(" "));
    refuses("recovery-words", "23 words", parse(&words[1..]));
    let mut other = words.clone();
    other[6] = "zebrafish";
    refuses("recovery-words", "word 7 is not on the list", parse(&other));
    let shuffled: Vec<_> = (0..24).map(|place| if place == 3 { "zoo" } else { "abandon" }).collect();
    let check = "words whose check does not fit; is one wrong or out of place?";
    refuses("recovery-words", check, parse(&shuffled));
    assert_eq!(format!("{:?}", parse(&words).unwrap()), "RecoveryWords(..)");
}
