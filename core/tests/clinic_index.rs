//! The desk's page: each client's last export first, how complete it is and what is left out; nothing a client wrote can act in it.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::fs;

use clinics::packages::Parcel;
use clinics::shares::Linked;
use clinics::{Clinic, fetched, now};
use keeping::Home;
use mailbox::Host;
use somacard_core::text::{Language, Texts};

impl Linked {
    fn filed(&mut self, parcel: &Parcel) {
        let delivery = parcel.delivery(&self.clinic.key);
        self.deliver(&delivery);
        self.clinic.talked(&mut self.relay, &self.pair, now(11));
        assert_eq!(self.clinic.desk.open_shares(now(11), &self.clinic.key).unwrap().filed.len(), 1);
    }

    fn page(&self, language: Language) -> String {
        page(&self.clinic, language)
    }
}

fn page(clinic: &Clinic, language: Language) -> String {
    let path = clinic.desk.write_index(now(12), &Texts::new(language)).unwrap();
    assert_eq!(path, clinic.folder.path().join("desk/index.html"));
    fs::read_to_string(path).unwrap()
}

/// Asserts that these stand in a page in this order.
fn stand_in_order(page: &str, parts: &[&str]) {
    let mut rest = page;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is missing in its place: {page}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn the_page_says_what_is_there_how_complete_it_is_and_what_is_left_out() {
    let mut link = Linked::new();
    let empty = link.page(Language::English);
    stand_in_order(&empty, &["Not monitored. Not for emergencies.", "Kim from Tuesdays", "Nothing was filed yet"]);
    link.filed(&Parcel::of(&link.pair, 1));
    let folder = format!("clients/{}/2026-03-04-01010101", link.pair);
    let page = link.page(Language::English);
    stand_in_order(
        &page,
        &[
            "Not monitored. Not for emergencies.",
            "As of Wed 4 Mar 2026, 12:00",
            "Kim from Tuesdays",
            "Linked since Wed 4 Mar 2026",
            "Last export",
            "Thu 5 Feb 2026 to Wed 4 Mar 2026",
            "24 of 28 days",
            "notes, triggers and other own words; the safety plan",
            &format!("href=\"{folder}/report.html\""),
            &format!("href=\"{folder}/check-ins.csv\""),
            "Not monitored. Not for emergencies.",
        ],
    );
    let spanish = link.page(Language::Spanish);
    stand_in_order(&spanish, &["lang=\"es\"", "Nadie lo vigila. No es para emergencias.", "Última exportación", "24"]);
}

#[test]
fn an_export_made_earlier_is_never_shown_as_the_last_whenever_it_came() {
    let mut link = Linked::new();
    link.filed(&Parcel { made_at: now(10), ..Parcel::of(&link.pair, 2) });
    link.filed(&Parcel { made_at: now(8), ..Parcel::of(&link.pair, 1) });
    let page = link.page(Language::English);
    let careful = "One that was made earlier came after this one.";
    stand_in_order(&page, &["Last export", careful, "04-02020202", "<details>", "1 earlier export", "04-01010101"]);
}

#[test]
fn a_clock_that_is_ahead_does_not_keep_an_export_the_newest_for_ever() {
    let mut link = Linked::new();
    let ahead = keeping::at("2027-01-01", 10);
    link.filed(&Parcel { made_at: ahead, ..Parcel::of(&link.pair, 1) });
    assert!(link.page(Language::English).contains("clock was ahead"));
    link.deliver(&Parcel { made_at: now(13), ..Parcel::of(&link.pair, 2) }.delivery(&link.clinic.key));
    link.clinic.talked(&mut link.relay, &link.pair, now(14));
    assert_eq!(link.clinic.desk.open_shares(now(14), &link.clinic.key).unwrap().filed.len(), 1);
    stand_in_order(&link.page(Language::English), &["Last export", "04-02020202", "<details>", "01-01010101"]);
}

#[test]
fn nothing_a_client_wrote_acts_and_nothing_is_asked_of_the_network() {
    let mut host = Host::with(&["CODE"]);
    let (_home, diary) = Home::with_diary();
    let clinic = Clinic::new();
    let invited = clinic.invite("CODE");
    let pair = diary.link_clinic(now(9), &invited.text, "<img src=x onerror=\"a()\"> & 'Kim'").unwrap();
    fetched(&diary, &mut host, &pair, now(9));
    clinic.talked(&mut host, &pair, now(9));
    let parcel = Parcel { left_out: vec!["</dd><script>b()</script>".into()], ..Parcel::of(&pair, 1) };
    let path = clinic.folder.path().join("stick.age");
    fs::write(&path, parcel.sealed(&clinic.key)).unwrap();
    clinic.desk.open_file(now(11), &clinic.key, &path).unwrap();
    for language in Language::ALL {
        let page = page(&clinic, language);
        for acts in ["<script", "<img", "onerror=\"", "http://", "https://", " src=\"", "@import", "url("] {
            assert!(!page.contains(acts), "{acts}: {page}");
        }
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        assert!(page.contains("&lt;img src=x") && page.contains("&lt;script&gt;"));
    }
}

#[test]
fn what_was_taken_away_is_said_and_what_waits_or_was_refused_too() {
    let mut link = Linked::new();
    link.filed(&Parcel::of(&link.pair, 1));
    let client = link.clinic.folder.path().join("desk/clients").join(&link.pair);
    fs::remove_dir_all(client.join("2026-03-04-01010101")).unwrap();
    let page = link.page(Language::English);
    assert!(page.contains("The files are no longer in their folder.") && !page.contains("href="));
    link.deliver(&Parcel::of(&link.pair, 2).delivery(&link.clinic.key));
    link.deliver(&Parcel::of(&link.pair, 3).delivery(&link.clinic.key));
    link.relay.mailboxes[0].blobs.values_mut().last().unwrap().1.pop();
    link.clinic.talked(&mut link.relay, &link.pair, now(11));
    let page = link.page(Language::English);
    stand_in_order(&page, &["1 sealed file waits", "was refused (differs)", "Last export"]);
    assert_eq!(link.clinic.desk.forget(&link.pair).unwrap(), None, "what waited is gone as well");
    assert!(!client.exists());
    assert!(link.page(Language::English).contains("Nobody has answered an invitation yet."));
}
