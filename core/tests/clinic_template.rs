//! A clinic's lines on the card: the clinic's words, the person's order, hiding and wording.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use clinics::card::{FIRST, SECOND, named, of_clinic, take};
use clinics::{Clinic, linked, now};
use keeping::{Home, day};
use mailbox::Host;
use somacard_core::ItemEdit;
use somacard_core::card::Scale;
use somacard_core::clinic::ClinicTemplate;

#[test]
fn a_template_comes_to_the_card_and_order_hiding_and_wording_stay_the_persons() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    take(&clinic, &diary, &mut relay, &pair, FIRST, 10);
    let lines = of_clinic(&diary, &pair);
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line.active_on(day("2026-03-04"))));

    let (longing, pain) = (named(&lines, "Longing")[0].id.clone(), named(&lines, "Pain")[0].id.clone());
    let hidden = ItemEdit { active_to: Some(Some(day("2026-03-04"))), sort: Some(1), ..ItemEdit::default() };
    diary.edit_item(now(11), &longing, hidden).unwrap();
    take(&clinic, &diary, &mut relay, &pair, SECOND, 12);

    let lines = of_clinic(&diary, &pair);
    let longing = lines.iter().find(|line| line.id == longing).unwrap();
    assert_eq!(longing.label.as_deref(), Some("Longing or missing someone"), "the clinic's words are the clinic's");
    assert_eq!((longing.sort, longing.active_to), (1, Some(day("2026-03-04"))), "hiding and order are the person's");
    let pains = named(&lines, "Pain");
    assert_eq!(pains.len(), 2, "another scale is another line");
    let new = pains.iter().find(|line| line.scale == Scale::Peak).unwrap();
    assert_eq!(new.replaces.as_ref(), Some(&pain));
    for gone in [pains.iter().find(|line| line.id == pain).unwrap(), &named(&lines, "Minutes outside")[0]] {
        assert_eq!(gone.active_to, Some(day("2026-03-04")), "{gone:?}");
    }
    assert!(diary.check().unwrap().sound());
}

#[test]
fn the_persons_own_wording_of_a_clinics_line_stays() {
    let (_home, diary) = Home::with_diary();
    let (clinic, mut relay) = (Clinic::new(), Host::default());
    let pair = linked(&diary, &clinic, &mut relay, "code");
    take(&clinic, &diary, &mut relay, &pair, FIRST, 10);
    let longing = named(&of_clinic(&diary, &pair), "Longing")[0].id.clone();
    let mine = ItemEdit { label: Some("Missing Ana".into()), ..ItemEdit::default() };
    diary.edit_item(now(11), &longing, mine).unwrap();
    take(&clinic, &diary, &mut relay, &pair, SECOND, 12);
    assert_eq!(named(&of_clinic(&diary, &pair), "Missing Ana")[0].id, longing);
    let empty = ItemEdit { label: Some(String::new()), ..ItemEdit::default() };
    assert_eq!(diary.edit_item(now(13), &longing, empty).unwrap_err().details().unwrap().0, "label");
}

#[test]
fn a_template_that_is_none_says_which_field() {
    let line = |more: &str| format!("version = 1\n[[item]]\nid = \"a\"\nlabel = \"A\"\n{more}");
    let cases = [
        (line("kind = \"mood\"\nscale = \"peak\""), "kind"),
        (line("kind = \"emotion\"\nscale = \"stars\""), "scale"),
        (line("kind = \"emotion\"\nscale = \"range\"\nmin = 5"), "scale"),
        (line("kind = \"emotion\"\nscale = \"peak\"\nsend = \"home\""), "template"),
        ("version = 1".into(), "template"),
        ("version = 1\nitem = []".into(), "items"),
        (line("kind = \"emotion\"\nscale = \"peak\"").replace("\"A\"", "\"www.a.example\""), "label"),
    ];
    for (text, field) in cases {
        assert_eq!(ClinicTemplate::from_toml(&text).unwrap_err().details().unwrap().0, field, "{text}");
    }
}
