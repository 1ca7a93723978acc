//! Writes the index page of a clinic's desk with what makes it hard to show: many clients, long names and signs in them, several
//! exports, one that was refused, files that are gone; and of a desk that knows nobody. desk-pages OUT writes into OUT, in each language.
#![allow(clippy::unwrap_used)]

#[path = "../../../core/tests/clinics/packages.rs"]
mod packages;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use packages::{Parcel, made_at};
use somacard_core::clinic::PractitionerKey;
use somacard_core::text::{Language, Texts};
use somacard_core::{Desk, SystemEntropy};

/// The pair that the golden desk knows.
const GOLDEN: &str = "19454a27b752f905909507d6160ddc88";

const NAMES: [&str; 5] = [
    "Kim",
    "Ana María de la Concepción Fernández-Echeverría y Ruiz de Salazar",
    "<b>O\u{2019}Neill</b> & \u{201c}co\u{201d}",
    "Nothing yet",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
];

fn main() {
    let out = std::env::args().nth(1).unwrap();
    let key = PractitionerKey::read(&golden().join("practitioner.key")).unwrap();
    for language in Language::ALL {
        let folder = Path::new(&out).join(language.tag());
        let full = Desk::open(&folder.join("full"), Arc::new(SystemEntropy)).unwrap();
        let pairs: Vec<_> = (0..NAMES.len()).map(|place| client(&folder.join("full"), place)).collect();
        for (place, pair) in pairs.iter().enumerate().filter(|(place, _)| *place != 3) {
            file(&full, &key, &folder, pair, place);
        }
        fs::remove_dir_all(folder.join("full/clients").join(&pairs[4]).join("2026-03-04-28282828")).unwrap();
        let empty = Desk::open(&folder.join("empty"), Arc::new(SystemEntropy)).unwrap();
        let (now, texts) = (made_at("2026-03-05T08:30:00+01:00"), Texts::new(language));
        [full, empty].iter().for_each(|desk| drop(desk.write_index(now, &texts).unwrap()));
    }
}

fn golden() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/clinic-1")
}

/// A client of a desk, made of the golden one.
fn client(desk: &Path, place: usize) -> String {
    let pair = format!("{:02x}", place + 1).repeat(16);
    let name = NAMES[place].replace('"', "\\\"");
    let known = fs::read_to_string(golden().join("pair.json")).unwrap();
    let known = known.replace(GOLDEN, &pair).replace("\"name\": \"Kim\"", &format!("\"name\": \"{name}\""));
    let refused = format!(
        "\"shares\": [{{\"id\": \"{pair}\", \"state\": \"refused\", \"at\": 1772700000000, \"why\": \"differs\"}}],\n  \"revoked\""
    );
    let known = if place == 1 { known.replace("\"revoked\"", &refused) } else { known };
    fs::write(desk.join(format!("{pair}.json")), known).unwrap();
    pair
}

/// Files exports of a client: each has as many as its place says, the later ones made earlier for every other client.
fn file(desk: &Desk, key: &PractitionerKey, folder: &Path, pair: &str, place: usize) {
    for turn in 0..=u8::try_from(place).unwrap() {
        let day = if place.is_multiple_of(2) { 4 - turn.min(3) } else { 1 + turn };
        let parcel = Parcel {
            made_at: made_at(&format!("2026-03-0{day}T10:0{turn}:00+01:00")),
            ..Parcel::of(pair, 10 * u8::try_from(place).unwrap() + turn)
        };
        let file = folder.join("stick.age");
        fs::write(&file, parcel.sealed(key)).unwrap();
        desk.open_file(made_at("2026-03-04T18:00:00+01:00"), key, &file).unwrap();
    }
}
