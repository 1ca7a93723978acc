//! Where touch is welcome: ask first unless marked, locked where it is never, stricter where two copies differ, and a page
//! that holds no reason.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::fs;

use keeping::{FIRST, Home, around, at, day, on_a_diary, refuses};
use somacard_core::body::{Touch, TouchLevel, regions};
use somacard_core::sharing::{TouchSheet, touch_sheet};
use somacard_core::store::Place;
use somacard_core::text::{Language, Texts};
use somacard_core::{Diary, TouchEdit};
use tempfile::TempDir;

const REASON: &str = "the harbour in winter";

fn mark(region: &str, level: TouchLevel) -> TouchEdit {
    TouchEdit { region: region.into(), level: Some(Some(level)), reason: None }
}

fn touch(diary: &Diary, region: &str) -> Touch {
    diary.touch_plan().unwrap().touches.into_iter().find(|touch| touch.region == region).unwrap()
}

/// A copy of a diary as another device.
fn copy_of(diary: &Diary) -> (TempDir, Diary) {
    let folder = tempfile::tempdir().unwrap();
    let words = diary.new_recovery_words().unwrap();
    let (backup, place) = (folder.path().join("backup"), Place::new(folder.path().join("diary")));
    diary.backup(at(FIRST, 9), &backup).unwrap();
    let copy = Diary::restore(&backup, &words, &place, around(&folder.path().join("key"), &place)).unwrap();
    (folder, copy)
}

#[test]
fn what_is_not_marked_is_ask_first_and_intimate_regions_are_locked() {
    let (_home, diary) = Home::with_diary();
    let plan = diary.touch_plan().unwrap();
    assert_eq!(plan.touches.len(), regions().len());
    for (touch, region) in plan.touches.iter().zip(regions()) {
        let level = if region.intimate { TouchLevel::Avoid } else { TouchLevel::AskFirst };
        assert_eq!((touch.region, touch.level, touch.locked), (region.id.as_str(), level, region.intimate));
    }
    diary
        .edit_touch(at(FIRST, 9), vec![mark("nape", TouchLevel::UsuallyFine), mark("throat", TouchLevel::Avoid)])
        .unwrap();
    assert_eq!(
        (touch(&diary, "nape").level, touch(&diary, "throat").level),
        (TouchLevel::UsuallyFine, TouchLevel::Avoid)
    );
    diary.edit_touch(at(FIRST, 10), vec![mark("throat", TouchLevel::UsuallyFine)]).unwrap();
    assert_eq!(touch(&diary, "throat").level, TouchLevel::UsuallyFine, "the person may change it at any moment");
    let none = TouchEdit { region: "nape".into(), level: Some(None), reason: None };
    diary.edit_touch(at(FIRST, 11), vec![none]).unwrap();
    assert_eq!((touch(&diary, "nape").level, touch(&diary, "nape").marked), (TouchLevel::AskFirst, None));
    diary.undo(at(FIRST, 12)).unwrap();
    assert_eq!(touch(&diary, "nape").level, TouchLevel::UsuallyFine);
}

#[test]
fn values_that_did_not_see_each_other_merge_to_the_stricter_in_any_order() {
    let levels = TouchLevel::ALL;
    for (ours, theirs) in levels.into_iter().flat_map(|ours| levels.map(|theirs| (ours, theirs))) {
        let (_home, diary) = Home::with_diary();
        diary.edit_touch(at(FIRST, 8), vec![mark("nape", TouchLevel::AskFirst)]).unwrap();
        let (_folder, copy) = copy_of(&diary);
        diary.edit_touch(at(FIRST, 10), vec![mark("nape", ours)]).unwrap();
        copy.edit_touch(at(FIRST, 11), vec![mark("nape", theirs)]).unwrap();
        let (from_here, from_there) = (diary.changes().unwrap(), copy.changes().unwrap());
        diary.absorb(&from_there).unwrap();
        copy.absorb(&from_here).unwrap();
        for one in [&diary, &copy] {
            assert_eq!(touch(one, "nape").level, ours.max(theirs), "{ours:?} {theirs:?}");
        }
        // Whoever saw both may lower it again.
        copy.edit_touch(at(FIRST, 12), vec![mark("nape", TouchLevel::UsuallyFine)]).unwrap();
        diary.absorb(&copy.changes().unwrap()).unwrap();
        assert_eq!(touch(&diary, "nape").level, TouchLevel::UsuallyFine);
    }
}

#[test]
fn the_page_holds_what_was_chosen_and_never_a_reason() {
    let (_home, diary) = Home::with_diary();
    let why = TouchEdit { reason: Some(REASON.into()), ..mark("throat", TouchLevel::Avoid) };
    diary.edit_touch(at(FIRST, 9), vec![why, mark("shoulder-blade-left", TouchLevel::UsuallyFine)]).unwrap();
    assert_eq!(touch(&diary, "throat").reason.0, [REASON]);
    let said =
        [("stop-signal", "I lift my <left> hand"), ("door", "closed & not locked"), ("spaced-out", "cold hands")];
    diary.edit_session_terms(at(FIRST, 10), &said.map(|(name, text)| (name.to_owned(), text.to_owned()))).unwrap();
    let (plan, terms) = (diary.touch_plan().unwrap(), diary.session_terms().unwrap());
    for language in Language::ALL {
        let texts = Texts::new(language);
        let sheet = TouchSheet { plan: &plan, terms: &terms, show: &["door"], day: day(FIRST) };
        let page = touch_sheet(&sheet, &texts);
        assert!(!page.contains(REASON) && !page.contains("cold hands"), "{}", language.tag());
        for shown in ["I lift my &lt;left&gt; hand", "closed &amp; not locked", FIRST, "data-region=\"throat\"", "<svg"]
        {
            assert!(page.contains(shown), "{shown}");
        }
        for id in ["touch-changeable", "touch-avoid-means", "touch-usually-fine-means", "term-door"] {
            assert!(page.contains(&texts.say(id)), "{id}");
        }
        assert!(page.contains(&texts.region("shoulder-blade-left")));
        assert!(
            !page.contains("http:")
                || page.matches("http:").count() == page.matches("http://www.w3.org/2000/svg").count()
        );
    }
    let english = touch_sheet(
        &TouchSheet { plan: &plan, terms: &terms, show: &[], day: day(FIRST) },
        &Texts::new(Language::English),
    );
    assert!(english.contains("You may change this at any moment. No answer means no."));
    assert!(!english.contains("not locked"));
    // Kept for looking at: a browser prints it on one page.
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join("touch-sheet.html"), english).unwrap();
}

#[test]
fn what_can_t_be_taken_is_refused_and_nothing_changes() {
    on_a_diary(|diary| {
        let edit = |edits| diary.edit_touch(at(FIRST, 22), edits);
        refuses(
            "touch",
            "usually-fine",
            edit(vec![mark("nape", TouchLevel::Avoid), mark("breast-left", TouchLevel::UsuallyFine)]),
        );
        refuses("touch", "ask-first", edit(vec![mark("genitals", TouchLevel::AskFirst)]));
        refuses("region", "whole", edit(vec![mark("whole", TouchLevel::Avoid)]));
        refuses("touch", "nothing", edit(vec![]));
        refuses("touch", "nothing", edit(vec![TouchEdit { region: "nape".into(), ..TouchEdit::default() }]));
        let terms = |name: &str, text: &str| diary.edit_session_terms(at(FIRST, 22), &[(name.into(), text.into())]);
        refuses("term", "music", terms("music", "none"));
        refuses("door", "a NUL at character 1", terms("door", "\0"));
        refuses("touch", "never", TouchLevel::from_name("never"));
    });
}
