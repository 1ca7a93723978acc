//! A link on two devices of one person: whichever does what, and in whatever order they hear of each other, both come to the same.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use clinics::card::{FIRST, SECOND, named, of_clinic, template};
use clinics::two::Two;
use clinics::{Clinic, KNOWN_AS, fetch, fetched, linked, now, open_item, sessions};
use mailbox::Host;
use somacard_core::clinic::ItemContent;
use somacard_core::sync::Ended;
use somacard_core::{ClinicItem, Diary, ItemAnswer};

#[test]
fn both_devices_of_a_person_have_the_link_and_accepting_twice_is_accepting_once() {
    let (mut two, clinic, mut relay) = (Two::new(), Clinic::new(), Host::default());
    let pair = linked(&two.phone, &clinic, &mut relay, "code");
    two.settle(10);
    assert_eq!(two.tablet.clinics(now(10)).unwrap(), two.phone.clinics(now(10)).unwrap());
    clinic.send_appointment(&mut relay, &pair, "2026-03-10");
    clinic.desk.send_template(now(10), &clinic.key, &pair, template(FIRST)).unwrap();
    clinic.talked(&mut relay, &pair, now(10));
    for diary in [&two.phone, &two.tablet] {
        assert_eq!(fetched(diary, &mut relay, &pair, now(11)).refused, []);
        for item in diary.clinic_items(now(11)).unwrap() {
            diary.accept_clinic_item(now(11), &item.id, false).unwrap();
        }
    }
    two.settle(12);
    assert_eq!((sessions(&two.tablet).len(), of_clinic(&two.tablet, &pair).len()), (1, 3));
    // What one read and handed on, the other meets again in the mailbox and knows.
    clinic.send_appointment(&mut relay, &pair, "2026-03-17");
    fetched(&two.phone, &mut relay, &pair, now(13));
    two.settle(14);
    let report = fetched(&two.tablet, &mut relay, &pair, now(15));
    assert_eq!((report.received, report.refused), (0, vec![]));
    assert_eq!(two.tablet.clinic_items(now(15)).unwrap().len(), 3);
    // The diary of one of them may be erased: the other goes on, so the mailbox stays.
    assert_eq!(two.phone.clinic_mailbox_deletions().unwrap().len(), 0);
    two.take_the_tablet_off(16);
    assert_eq!(two.phone.clinic_mailbox_deletions().unwrap().len(), 1, "the last one with the diary");
    assert_eq!(two.tablet.clinic_mailbox_deletions().unwrap().len(), 0, "taken off, it leaves the others' alone");
}

#[test]
fn a_link_begun_on_one_device_is_made_by_the_other() {
    let (mut two, clinic, mut relay) = (Two::new(), Clinic::new(), Host::with(&["code"]));
    let invited = clinic.invite("code");
    let pair = two.phone.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
    two.settle(10);
    fetched(&two.tablet, &mut relay, &pair, now(10));
    fetched(&two.phone, &mut relay, &pair, now(10));
    two.settle(11);
    clinic.talked(&mut relay, &pair, now(11));
    assert_eq!((relay.mailboxes.len(), relay.mailboxes[0].access.len()), (1, 3));
    assert_eq!(clinic.desk.pairs(&clinic.key).unwrap()[0].client.as_deref(), Some(KNOWN_AS));
}

#[test]
fn two_devices_that_link_at_once_have_one_link_with_the_secrets_that_opened_the_mailbox() {
    for first in [0, 1] {
        let (mut two, clinic, mut relay) = (Two::new(), Clinic::new(), Host::with(&["code"]));
        let invited = clinic.invite("code");
        let pair = two.phone.link_clinic(now(9), &invited.text, KNOWN_AS).unwrap();
        two.tablet.link_clinic(now(10), &invited.text, KNOWN_AS).unwrap();
        let diaries = [two.phone.clone(), two.tablet.clone()];
        fetched(&diaries[first], &mut relay, &pair, now(11));
        assert_eq!(fetch(&diaries[1 - first], &mut relay, &pair, now(11)).ended, Ended::JoinRefused);
        two.settle(12);
        clinic.talked(&mut relay, &pair, now(12));
        clinic.send_appointment(&mut relay, &pair, "2026-03-10");
        for diary in &diaries {
            fetched(diary, &mut relay, &pair, now(13));
            open_item(diary, now(13));
        }
        two.settle(14);
    }
}

fn item(diary: &Diary, which: impl Fn(&ItemContent) -> bool) -> ClinicItem {
    diary.clinic_items(now(11)).unwrap().into_iter().find(|item| which(&item.content)).unwrap()
}

fn version(of: u32) -> impl Fn(&ItemContent) -> bool {
    move |content| matches!(content, ItemContent::Template(template) if template.version == of)
}

#[test]
fn two_answers_and_two_versions_at_once_come_to_the_same_on_both() {
    for first in [0, 1] {
        let (mut two, clinic, mut relay) = (Two::new(), Clinic::new(), Host::default());
        let pair = linked(&two.phone, &clinic, &mut relay, "code");
        two.settle(10);
        clinic.appoint(&pair, "2026-03-10");
        for text in [FIRST, SECOND] {
            clinic.desk.send_template(now(10), &clinic.key, &pair, template(text)).unwrap();
        }
        clinic.talked(&mut relay, &pair, now(10));
        let diaries = [two.phone.clone(), two.tablet.clone()];
        let (one, other) = (&diaries[first], &diaries[1 - first]);
        fetched(one, &mut relay, &pair, now(11));
        fetched(other, &mut relay, &pair, now(11));
        let appointment = |content: &ItemContent| matches!(content, ItemContent::Appointment(_));
        one.accept_clinic_item(now(11), &item(one, appointment).id, false).unwrap();
        other.hide_clinic_item(now(12), &item(other, appointment).id, false).unwrap();
        one.accept_clinic_item(now(11), &item(one, version(1)).id, false).unwrap();
        other.accept_clinic_item(now(12), &item(other, version(2)).id, false).unwrap();
        two.settle(13);
        assert_eq!(item(one, appointment).answer, Some(ItemAnswer::Hidden), "the later answer shows");
        assert_eq!(sessions(one).len(), 1, "what was accepted is cancelled where it stands");
        let lines = of_clinic(one, &pair);
        let longing = named(&lines, "Longing or missing someone").len() + named(&lines, "Longing").len();
        assert_eq!((lines.len(), longing), (4, 1), "the same name is the same line");
        assert!(one.check().unwrap().sound() && other.check().unwrap().sound());
    }
}
