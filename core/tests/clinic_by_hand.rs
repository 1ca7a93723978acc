//! Sealed files that come by hand, on a stick or by mail: filed for the client who made them, or opened without a desk.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::fs;
use std::path::PathBuf;

use clinics::packages::Parcel;
use clinics::shares::{Linked, id};
use clinics::{key, now};
use somacard_core::clinic::PractitionerKey;
use somacard_core::{Error, FiledShare, Result, ShareSigner, open_sealed_file};

impl Linked {
    /// The file of a parcel on a stick.
    fn on_a_stick(&self, parcel: &Parcel) -> PathBuf {
        let path = self.clinic.folder.path().join("stick.age");
        fs::write(&path, parcel.sealed(&self.clinic.key)).unwrap();
        path
    }

    fn opened(&self, parcel: &Parcel) -> Result<FiledShare> {
        self.clinic.desk.open_file(now(12), &self.clinic.key, &self.on_a_stick(parcel))
    }

    fn folders(&self) -> usize {
        let client = self.clinic.folder.path().join("desk/clients").join(&self.pair);
        fs::read_dir(client).map_or(0, |files| files.count())
    }
}

fn field(refused: Result<FiledShare>) -> String {
    refused.unwrap_err().details().unwrap().0.to_owned()
}

#[test]
fn the_first_key_is_remembered_and_said_and_another_one_is_refused() {
    let link = Linked::new();
    let first = link.opened(&Parcel::of(&link.pair, 1)).unwrap();
    assert_eq!((first.signer, first.already), (ShareSigner::First, false));
    assert_eq!(link.opened(&Parcel::of(&link.pair, 2)).unwrap().signer, ShareSigner::Known);
    let other = Parcel { seed: [6; 32], ..Parcel::of(&link.pair, 3) };
    assert_eq!(field(link.opened(&other)), "signer");
    assert_eq!(link.folders(), 2);
    let acts: Vec<_> = link.clinic.desk.log().unwrap().iter().map(|line| serde_json::json!(line.what)).collect();
    assert_eq!(acts, ["opened", "filed", "opened", "filed", "refused"]);
}

#[test]
fn a_key_that_a_letter_named_is_known_by_hand_and_the_other_way_round() {
    let mut link = Linked::new();
    let parcel = Parcel::of(&link.pair, 1);
    link.deliver(&parcel.delivery(&link.clinic.key));
    link.clinic.talked(&mut link.relay, &link.pair, now(11));
    // The stick is faster than the desk: the letter's file is the same share.
    let filed = link.opened(&parcel).unwrap();
    assert_eq!((filed.signer, link.folders()), (ShareSigner::Announced, 1), "and the sealed file is gone");
    assert_eq!(link.clinic.desk.open_shares(now(12), &link.clinic.key).unwrap().filed, []);
    let again = link.opened(&parcel).unwrap();
    assert!(again.already && again.folder == filed.folder, "a share is filed once");
    assert_eq!(link.opened(&Parcel::of(&link.pair, 2)).unwrap().signer, ShareSigner::Known);
    assert_eq!(field(link.opened(&Parcel { seed: [6; 32], ..Parcel::of(&link.pair, 3) })), "signer");
}

#[test]
fn a_file_of_no_client_here_is_filed_nowhere() {
    let link = Linked::new();
    let parcel = Parcel::of(&link.pair, 1);
    assert_eq!(field(link.opened(&Parcel { pair: None, ..parcel.clone() })), "pair");
    assert_eq!(field(link.opened(&Parcel { pair: Some(id(9)), ..parcel.clone() })), "pair");
    assert_eq!(field(link.opened(&Parcel { id: "../../x".replace(['.', '/'], "-"), ..parcel.clone() })), "id");
    let invited = link.clinic.invite("UNUSED");
    assert_eq!(field(link.opened(&Parcel { pair: Some(invited.pair), ..parcel })), "pair", "nobody answered that");
    assert_eq!((link.folders(), link.clinic.desk.log().unwrap().len()), (0, 0));
}

#[test]
fn a_damaged_stick_or_another_persons_file_is_told_apart() {
    let link = Linked::new();
    let path = link.on_a_stick(&Parcel::of(&link.pair, 1));
    let whole = fs::read(&path).unwrap();
    let open = |bytes: &[u8], key: &PractitionerKey| {
        fs::write(&path, bytes).unwrap();
        link.clinic.desk.open_file(now(12), key, &path).unwrap_err().code()
    };
    assert_eq!(open(&whole, &key("Dr. B. Example")), "wrong-key");
    assert_eq!(open(&whole[..whole.len() - 1], &link.clinic.key), "damaged");
    assert_eq!(open(b"", &link.clinic.key), "damaged");
    let missing = link.clinic.desk.open_file(now(12), &link.clinic.key, &path.with_extension("none"));
    assert_eq!(field(missing), "file");
    let large = fs::File::create(&path).unwrap();
    large.set_len(64 * 1024 * 1024 + 1).unwrap();
    assert_eq!(field(link.clinic.desk.open_file(now(12), &link.clinic.key, &path)), "file");
    assert_eq!(link.folders(), 0);
}

#[test]
fn without_a_desk_the_files_lie_in_a_new_folder_and_nobody_vouches_for_the_key() {
    let link = Linked::new();
    let parcel = Parcel { pair: None, ..Parcel::of(&link.pair, 1) };
    let (path, out) = (link.on_a_stick(&parcel), link.clinic.folder.path().join("opened"));
    let share = open_sealed_file(&link.clinic.key, &path, &out).unwrap();
    assert_eq!((share.days, share.known_as.as_deref()), (28, Some("Kim from Tuesdays")));
    let mut names: Vec<_> = fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["check-ins.csv", "report.html", "share.json", "share.sig"]);
    let again = open_sealed_file(&link.clinic.key, &path, &out).unwrap_err();
    assert_eq!(again.details().unwrap().0, "out", "what is there is never written over");
    let other = link.clinic.folder.path().join("other");
    assert!(matches!(open_sealed_file(&key("B"), &path, &other), Err(Error::WrongKey)));
    let script = Parcel { files: vec![("report.html", "text/html", b"<script>".to_vec())], ..parcel };
    let refused = open_sealed_file(&link.clinic.key, &link.on_a_stick(&script), &other).unwrap_err();
    assert_eq!(refused.details().unwrap().0, "page");
    assert!(!other.exists() && !other.with_extension("new").exists(), "nothing half opened");
}
