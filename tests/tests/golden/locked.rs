//! What is of one device alone: the plan that opens while the diary is locked, and an offer that was put away. A diary of a
//! format without a plan has none of it, and its card opens with the helplines.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use somacard_core::safety::Show;
use somacard_core::store::{Place, RecoveryWords};
use somacard_core::{AnswerDay, Diary, SafetyCard};

use crate::copied;
use crate::fixed::{FixedVault, around};
use crate::life::at;
use crate::making::{FORMATS, golden};
use crate::safety::hurt;

/// The formats that have a plan.
fn with_plan() -> &'static [&'static str] {
    &FORMATS[3..]
}

#[test]
fn the_plan_opens_from_the_sidecar_alone() {
    for format in FORMATS {
        let (folder, place, vault) = copied(format);
        fs::rename(folder.path().join("diary.db"), folder.path().join("elsewhere.db")).unwrap();
        let card = SafetyCard::open(&place, &around(vault.clone(), 2)).screen(at("04-03T09:00"), false);
        fs::rename(folder.path().join("elsewhere.db"), folder.path().join("diary.db")).unwrap();
        let diary = Diary::open(&place, around(vault, 2)).unwrap();
        let screen = diary.safety(at("04-03T09:00"), false).unwrap();
        assert_eq!(diary.plan_while_locked().unwrap(), with_plan().contains(&format));
        if with_plan().contains(&format) {
            assert_eq!(card, screen);
            assert_eq!(card.plan.unwrap().lines.len(), 9);
        } else {
            assert_eq!((card.plan, card.contacts), (None, vec![]));
            assert_eq!(card.emergency, screen.emergency);
            assert!(screen.plan.unwrap().is_empty());
        }
    }
}

/// The backup of a format, restored beside the rest of it as another device.
fn restored(format: &str, beside: &Path) -> (Diary, Place, Arc<FixedVault>) {
    let words = RecoveryWords::parse(&fs::read_to_string(golden(format).join("words.txt")).unwrap()).unwrap();
    let (place, vault) = (Place::new(beside.join("new")), Arc::<FixedVault>::default());
    let diary = Diary::restore(&beside.join("diary.backup"), &words, &place, around(vault.clone(), 2)).unwrap();
    (diary, place, vault)
}

#[test]
fn another_device_shows_the_plan_while_locked_once_that_was_said_there() {
    for format in with_plan() {
        let (folder, ..) = copied(format);
        let (diary, place, vault) = restored(format, folder.path());
        let plan = || SafetyCard::open(&place, &around(vault.clone(), 2)).screen(at("04-03T09:00"), false).plan;
        assert_eq!((diary.plan_while_locked(), plan()), (Ok(false), None));
        diary.set_plan_while_locked(at("04-03T09:00"), true).unwrap();
        assert_eq!(plan(), Some(diary.safety_plan().unwrap()));
    }
}

#[test]
fn an_offer_that_was_put_away_stays_away_on_that_device() {
    for format in with_plan() {
        let (folder, place, vault) = copied(format);
        let (other, ..) = restored(format, folder.path());
        let diary = Diary::open(&place, around(vault, 2)).unwrap();
        // The card of the day says it once more; a new check-in would tell of another act.
        let answers = hurt().answers.into_iter().map(|(item, answer)| (item, Some(answer))).collect::<Vec<_>>();
        let card = || AnswerDay { answers: answers.clone(), ..AnswerDay::default() };
        let offered = |diary: Diary| diary.answer_day(at("04-03T09:00"), card()).unwrap().show;
        assert_eq!([offered(diary), offered(other)], [Show::QuietLine, Show::Plan]);
    }
}
