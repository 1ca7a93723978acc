//! What a client shared is opened and filed, each share once and whole, in the folder of the client it is of; anything else is
//! refused by name and leaves nothing behind.
#![allow(clippy::unwrap_used)]

mod clinics;
mod keeping;
mod mailbox;

use std::fs;
use std::path::PathBuf;

use clinics::packages::{PAGE, Parcel, sealed};
use clinics::shares::{Linked, id};
use clinics::{key, now};
use somacard_core::clinic::{Delivery, DeskAct};
use somacard_core::{Error, FiledShare, OpenedShares, ShareSigner};

impl Linked {
    fn parcel(&self, byte: u8) -> Parcel {
        Parcel::of(&self.pair, byte)
    }

    /// Delivers it, and the desk fetches and opens it.
    fn arrives(&mut self, delivery: &Delivery) -> OpenedShares {
        self.deliver(delivery);
        self.clinic.talked(&mut self.relay, &self.pair, now(11));
        self.open()
    }

    fn open(&self) -> OpenedShares {
        self.clinic.desk.open_shares(now(11), &self.clinic.key).unwrap()
    }

    fn filed(&mut self, parcel: &Parcel) -> FiledShare {
        let delivery = parcel.delivery(&self.clinic.key);
        let mut opened = self.arrives(&delivery);
        assert_eq!((opened.filed.len(), &opened.refused), (1, &vec![]));
        opened.filed.remove(0)
    }

    fn desk_folder(&self) -> PathBuf {
        self.clinic.folder.path().join("desk")
    }

    /// What lies in the client's folder, at any depth.
    fn lies(&self) -> Vec<String> {
        let client = self.desk_folder().join("clients").join(&self.pair);
        let mut all = Vec::new();
        for entry in fs::read_dir(client).unwrap().map(|entry| entry.unwrap()) {
            let name = entry.file_name().into_string().unwrap();
            if entry.file_type().unwrap().is_file() {
                all.push(name);
                continue;
            }
            let inside = fs::read_dir(entry.path()).unwrap().map(|file| file.unwrap().file_name());
            all.extend(inside.map(|file| format!("{name}/{}", file.into_string().unwrap())));
        }
        all.sort();
        all
    }

    /// What the log says was done, in order.
    fn acts(&self) -> Vec<DeskAct> {
        self.clinic.desk.log().unwrap().into_iter().map(|line| line.what).collect()
    }
}

#[test]
fn what_was_shared_lies_in_the_clients_folder_whole_and_the_sealed_file_is_gone() {
    let mut link = Linked::new();
    let parcel = link.parcel(1);
    let filed = link.filed(&parcel);
    let folder = format!("clients/{}/2026-03-04-01010101/", link.pair);
    assert_eq!((&filed.folder, &filed.share, filed.signer), (&folder, &id(1), ShareSigner::Announced));
    assert_eq!((filed.days, filed.filled, filed.newest, filed.already), (28, 24, true, false));
    assert_eq!((filed.client.as_deref(), &filed.left_out), (Some("Kim from Tuesdays"), &parcel.left_out));
    let files = ["check-ins.csv", "report.html", "share.json", "share.sig"];
    assert_eq!(link.lies(), files.map(|file| format!("2026-03-04-01010101/{file}")));
    assert_eq!(fs::read_to_string(link.desk_folder().join(&folder).join("report.html")).unwrap(), PAGE);
    assert_eq!(link.acts(), [DeskAct::Fetched, DeskAct::Opened, DeskAct::Filed]);
    assert!(link.clinic.desk.check_log().unwrap().sound());
    assert_eq!(link.open(), OpenedShares { filed: vec![], refused: vec![] }, "once");
    let again = link.arrives(&parcel.delivery(&link.clinic.key));
    assert_eq!((again.filed.len(), link.lies().len()), (0, 4), "delivered again, it is one share");
}

#[test]
#[cfg(unix)]
fn what_was_filed_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mut link = Linked::new();
    let folder = link.filed(&link.parcel(1)).folder;
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = link.desk_folder().join(folder);
    assert_eq!(mode(folder.clone()), 0o700);
    for file in fs::read_dir(folder).unwrap() {
        assert_eq!(mode(file.unwrap().path()), 0o600);
    }
}

#[test]
fn what_is_not_right_in_every_part_is_refused_by_name_and_leaves_nothing() {
    let mut link = Linked::new();
    let other = format!("{:032x}", 7);
    let page = |page: &str| vec![("report.html", "text/html", page.as_bytes().to_vec())];
    let parcel = |byte| Parcel::of(&link.pair, byte);
    let cases = [
        ("of another client", Parcel { pair: Some(other), ..parcel(1) }, "pair"),
        ("of nobody", Parcel { pair: None, ..parcel(2) }, "pair"),
        ("a page with a script", Parcel { files: page("<script>x</script>"), ..parcel(3) }, "page"),
        ("a program", Parcel { files: vec![("x.js", "text/javascript", vec![1])], ..parcel(4) }, "name"),
    ];
    for (what, parcel, field) in cases {
        let delivery = parcel.delivery(&link.clinic.key);
        let opened = link.arrives(&delivery);
        let refused: Vec<_> = opened.refused.iter().map(|refused| refused.why.details().unwrap().0).collect();
        assert_eq!((opened.filed.len(), refused), (0, vec![field]), "{what}");
        assert_eq!(link.lies(), [""; 0], "{what}");
    }
    let signed_by_another = Delivery { key: [3; 32], ..link.parcel(5).delivery(&link.clinic.key) };
    let another_id = link.parcel(6).carrying(link.parcel(7).sealed(&link.clinic.key));
    for (delivery, field) in [(signed_by_another, "signer"), (another_id, "id")] {
        assert_eq!(link.arrives(&delivery).refused[0].why.details().unwrap().0, field);
        assert_eq!(link.lies(), [""; 0]);
    }
    assert_eq!(link.open().refused, [], "it is not tried again");
}

#[test]
fn whatever_byte_of_a_package_is_changed_nothing_of_it_is_filed() {
    let mut link = Linked::new();
    let packed = link.parcel(1).packed();
    let mut byte = 1;
    for place in (0..packed.len()).step_by(packed.len() / 40) {
        let mut changed = packed.clone();
        changed[place] ^= 4;
        let sealed = sealed(&link.clinic.key, &changed);
        let opened = link.arrives(&Parcel::of(&link.pair, byte).carrying(sealed));
        assert_eq!((opened.filed.len(), opened.refused.len()), (0, 1), "{place}");
        byte += 1;
    }
    for length in [0, 3, packed.len() / 2, packed.len() - 1] {
        let sealed = sealed(&link.clinic.key, &packed[..length]);
        assert_eq!(link.arrives(&Parcel::of(&link.pair, byte).carrying(sealed)).filed.len(), 0, "{length}");
        byte += 1;
    }
    assert_eq!(link.lies(), [""; 0]);
}

#[test]
fn a_seal_that_is_broken_cut_for_another_key_or_of_a_newer_version_is_told_apart() {
    let mut link = Linked::new();
    let parcel = |byte| Parcel::of(&link.pair, byte);
    let whole = parcel(1).sealed(&link.clinic.key);
    let mut broken = whole.clone();
    *broken.last_mut().unwrap() ^= 1;
    let newer = [b"age-encryption.org/v2\n", &whole[22..]].concat();
    let cases = [
        (parcel(1).carrying(broken), "damaged", 0),
        (parcel(2).carrying(whole[..whole.len() - 20].to_vec()), "damaged", 0),
        (parcel(3).carrying(b"hello\nthere\n".to_vec()), "invalid", 0),
        (parcel(4).delivery(&key("Somebody else")), "wrong-key", 1),
        (parcel(5).carrying(newer), "newer-format", 2),
    ];
    for (delivery, code, waiting) in cases {
        let opened = link.arrives(&delivery);
        assert!(opened.refused.iter().any(|refused| refused.why.code() == code), "{code}: {opened:?}");
        assert_eq!((opened.filed.len(), link.lies().len()), (0, waiting), "{code}");
    }
    assert_eq!(link.open().refused.len(), 2, "what a newer program or another key may open waits");
    let refusals = link.acts().into_iter().filter(|act| *act == DeskAct::Refused).count();
    assert_eq!(refusals, 5, "each refusal is in the log once");
}

#[test]
fn a_desk_that_stopped_while_it_filed_goes_on_where_it_was() {
    let mut link = Linked::new();
    let desk = link.desk_folder();
    let (pair, client) = (desk.join(format!("{}.json", link.pair)), desk.join("clients").join(&link.pair));
    let delivery = link.parcel(1).delivery(&link.clinic.key);
    link.deliver(&delivery);
    link.clinic.talked(&mut link.relay, &link.pair, now(11));
    let before = fs::read(&pair).unwrap();
    // It left half a folder aside.
    fs::create_dir(client.join(format!(".{}.new", id(1)))).unwrap();
    fs::write(client.join(format!(".{}.new/report.html", id(1))), "half").unwrap();
    assert_eq!(link.open().filed.len(), 1);
    let (whole, after) = (link.lies(), fs::read(&pair).unwrap());
    // It named the folder and did not write that down.
    fs::write(&pair, before).unwrap();
    fs::write(client.join(format!("{}.age", id(1))), &delivery.sealed).unwrap();
    assert_eq!((link.open().filed.len(), link.lies()), (1, whole.clone()));
    assert_eq!(fs::read(&pair).unwrap(), after);
    // It wrote that down and did not take the sealed file away.
    fs::write(client.join(format!("{}.age", id(1))), &delivery.sealed).unwrap();
    assert_eq!((link.open().filed.len(), link.lies()), (0, whole));
}

#[test]
fn shares_of_one_day_lie_side_by_side_and_the_one_made_last_is_the_newest() {
    let mut link = Linked::new();
    let late = Parcel { made_at: now(10), ..link.parcel(1) };
    let early = Parcel { made_at: now(8), id: "01010101".to_owned() + &"0".repeat(24), ..link.parcel(2) };
    assert!(link.filed(&late).newest);
    let filed = link.filed(&early);
    assert!(!filed.newest, "made earlier, whenever it came");
    assert_eq!(filed.folder, format!("clients/{}/2026-03-04-{}/", link.pair, early.id));
    assert_eq!(link.lies().len(), 8);
}

#[test]
fn a_client_who_is_forgotten_leaves_what_was_filed_and_nothing_else() {
    let mut link = Linked::new();
    link.filed(&link.parcel(1));
    link.deliver(&link.parcel(2).delivery(&link.clinic.key));
    link.clinic.talked(&mut link.relay, &link.pair, now(11));
    let left = link.clinic.desk.forget(&link.pair).unwrap();
    assert_eq!(left, Some(link.desk_folder().join("clients").join(&link.pair)));
    assert_eq!(link.lies().len(), 4);
    assert!(!link.desk_folder().join(format!("{}.json", link.pair)).exists());
}

#[test]
fn another_key_of_the_same_client_is_said() {
    let mut link = Linked::new();
    assert_eq!(link.filed(&link.parcel(1)).signer, ShareSigner::Announced);
    let other = Parcel { seed: [6; 32], ..link.parcel(2) };
    assert_eq!(link.filed(&other).signer, ShareSigner::Changed);
    assert_eq!(link.filed(&Parcel { id: id(3), ..other }).signer, ShareSigner::Announced);
}

#[test]
fn a_key_that_reads_no_letter_of_a_pair_opens_none_of_its_shares() {
    let mut link = Linked::new();
    let delivery = link.parcel(1).delivery(&link.clinic.key);
    link.deliver(&delivery);
    link.clinic.talked(&mut link.relay, &link.pair, now(11));
    let opened = link.clinic.desk.open_shares(now(11), &key("Dr. B. Example")).unwrap();
    assert_eq!((opened.filed.len(), opened.refused.len()), (0, 0));
    assert!(matches!(link.clinic.desk.open_file(now(11), &key("B"), &link.path_of_sealed()), Err(Error::WrongKey)));
}

impl Linked {
    fn path_of_sealed(&self) -> PathBuf {
        self.desk_folder().join("clients").join(&self.pair).join(&self.kept()[0].0)
    }
}
