//! Everything that goes out, of a diary full of marked private texts: nothing shows outside its scope, what is missing is named, and
//! what was asked for is there.
#![allow(clippy::unwrap_used)]

mod exports;
mod keeping;
mod marked;

use exports::Form;
use keeping::{FIRST, Home, at, day};
use marked::MARKS;
use somacard_core::sessions::Role;
use somacard_core::sharing::fhir::ReportFiles;
use somacard_core::sharing::{SharePart, ShareScope};
use somacard_core::text::{Language, Texts};
use somacard_core::{Diary, Error, Job, NewRecipient, Recipient, ShareWay, Sharing};

/// Words that tell of suicide and self-harm in what is about numbers; nobody may meet them where they are left out.
const TELLING: [&str; 5] = ["suicid", "self-harm", "self_harm", "autolesi", "zz-life-threatening"];

fn whole() -> (Home, Diary) {
    let (home, diary) = Home::with_diary();
    marked::live(&diary);
    (home, diary)
}

fn somebody(diary: &Diary, role: Role) -> Recipient {
    let new = NewRecipient { name: "Somebody".into(), role, seal_to: None };
    let id = diary.add_share_recipient(at(FIRST, 8), &new).unwrap();
    diary.share_recipient(&id).unwrap()
}

fn sharing(scope: ShareScope, recipient: Option<Recipient>) -> Sharing {
    Sharing { recipient, scope, from: day(FIRST).plus(-7), to: day(FIRST).plus(6), named: false }
}

/// The part that a mark belongs to.
fn part_of(mark: &str) -> Option<SharePart> {
    SharePart::ALL
        .into_iter()
        .filter(|part| mark.starts_with(&format!("zz-{}-", part.name())))
        .max_by_key(|p| p.name().len())
}

fn check(forms: &[Form], scope: &ShareScope, what: &str) {
    for (form, text) in forms {
        for mark in MARKS {
            let goes = part_of(mark).is_some_and(|part| scope.has(part));
            assert!(goes || !text.contains(mark), "{mark} in {form} of {what}");
        }
        // A safety plan is about danger to life, whoever is given it.
        if !scope.has(SharePart::LifeThreatening) && !scope.has(SharePart::SafetyPlan) {
            let text = without_names_of_parts(text);
            let told = TELLING.iter().find_map(|word| text.find(word));
            let around = told.map(|at| &text[at.saturating_sub(80)..(at + 60).min(text.len())]);
            assert_eq!(around, None, "in {form} of {what}");
        }
        if !scope.has(SharePart::HiddenRegions) && !scope.has(SharePart::TouchPlan) {
            // The figure has all its regions, marked or not.
            let text = text.replace("data-region=\"genitals\"", "");
            assert!(!text.contains("genitals"), "a hidden region in {form} of {what}");
        }
    }
}

/// Without the words by which a part that is left out is named.
fn without_names_of_parts(text: &str) -> String {
    text.to_lowercase().replace("life-threatening", "")
}

/// Whether a form names every part that it leaves out.
fn names(forms: &[Form], scope: &ShareScope, texts: &Texts) {
    for part in SharePart::ALL.into_iter().filter(|part| !scope.has(*part)) {
        let label = texts.say(&format!("part-{}", part.name()));
        for (form, text) in forms {
            assert!(text.contains(part.name()) || text.contains(&label), "{form} does not name {}", part.name());
        }
    }
}

#[test]
fn nothing_shows_outside_the_preset_of_a_role_and_what_is_missing_is_named() {
    let (_home, diary) = whole();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for role in [Role::DbtTherapist, Role::GroupLeader, Role::MassagePractitioner] {
            let scope = diary.share_preset(role).unwrap();
            let recipient = somebody(&diary, role);
            let forms = exports::all(&diary, at(FIRST, 22), &sharing(scope.clone(), Some(recipient)), &texts);
            assert_eq!(forms.len(), 6);
            check(&forms, &scope, role.name());
            names(&forms, &scope, &texts);
        }
    }
}

#[test]
fn each_part_alone_shows_nothing_of_another() {
    let (_home, diary) = whole();
    let texts = Texts::new(Language::English);
    for part in SharePart::ALL {
        let scope = ShareScope::preset(Role::Other).with(part).with(SharePart::Sessions);
        let forms = exports::all(&diary, at(FIRST, 22), &sharing(scope.clone(), None), &texts);
        check(&forms, &scope, part.name());
        names(&forms, &scope, &texts);
    }
}

#[test]
fn everything_but_one_part_shows_nothing_of_it() {
    let (_home, diary) = whole();
    let texts = Texts::new(Language::English);
    for part in SharePart::ALL {
        let scope = ShareScope::everything().without(part);
        let forms = exports::all(&diary, at(FIRST, 22), &sharing(scope.clone(), None), &texts);
        check(&forms, &scope, &format!("everything without {}", part.name()));
        names(&forms, &scope, &texts);
    }
}

#[test]
fn what_is_chosen_is_there_in_every_form() {
    let (_home, diary) = whole();
    let texts = Texts::new(Language::English);
    let scope = ShareScope::everything();
    let forms = exports::all(&diary, at(FIRST, 22), &sharing(scope, None), &texts);
    for (form, text) in forms {
        for mark in MARKS.iter().filter(|mark| part_of(mark).is_some()) {
            assert!(text.contains(mark), "{mark} is not in {form}");
        }
    }
}

#[test]
fn lines_left_out_one_by_one_are_counted_and_not_named() {
    let (_home, diary) = whole();
    let texts = Texts::new(Language::English);
    let mut scope = diary.share_preset(Role::DbtTherapist).unwrap();
    scope.without_items.insert(keeping::item("urge-quit-therapy"));
    scope.without_items.insert(keeping::item("sad"));
    let sharing = sharing(scope, None);
    let preview = diary.share_preview(at(FIRST, 22), &sharing).unwrap();
    assert_eq!(preview.items_left_out, 2);
    for (form, text) in exports::all(&diary, at(FIRST, 22), &sharing, &texts) {
        for told in ["\"sad\"", "Sadness", ",sad,", "/sad"] {
            assert!(!text.contains(told), "{told} in {form}");
        }
        let counted = ["2 more lines of the card", "\"items_left_out\": 2", "\"items-left-out\",\"\",\"\",2"];
        let said = counted.iter().any(|told| text.contains(told));
        assert!(said, "{form}: {:?}", text.find("items-left-out").map(|at| &text[at..at + 40]));
    }
}

#[test]
fn a_line_to_leave_out_that_is_not_on_the_card_is_refused_and_nothing_goes() {
    let (_home, diary) = whole();
    let texts = Texts::new(Language::English);
    let mut scope = diary.share_preset(Role::DbtTherapist).unwrap();
    scope.without_items.insert(keeping::item("urge-suicid"));
    let clinic = somebody(&diary, Role::DbtTherapist);
    let sharing = sharing(scope.clone(), Some(clinic));
    let refused = |error: Error| matches!(&error, Error::NotFound { field, .. } if field == "item");
    let (now, job) = (at(FIRST, 22), Job::default);
    assert!(refused(diary.share_preview(now, &sharing).unwrap_err()));
    assert!(refused(diary.report(now, sharing.from, sharing.to, &scope, &job()).unwrap_err()));
    let mut out = Vec::new();
    let (way, report) = (ShareWay::File, ReportFiles::default());
    assert!(refused(diary.export_fhir(now, &sharing, way, &report, &texts, &mut out, &job()).unwrap_err()));
    assert!(refused(diary.export_json(now, &sharing, way, &texts, &mut out, &job()).unwrap_err()));
    assert_eq!((out.len(), diary.share_log().unwrap().len()), (0, 0));
}
