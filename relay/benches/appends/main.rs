//! How many sealed batches a second the relay takes, each answered only when it is on the disk: through the whole HTTP
//! stack with many clients at once, beside the same rows put straight into the same SQLite file by hand, one
//! transaction each, and as many in one transaction as the relay's groups held. In turns, in one run: `cargo bench -p
//! somacard-relay --bench appends`.
#![allow(clippy::unwrap_used)]

mod by_hand;
mod clients;
mod engine;

use std::path::Path;
use std::time::Duration;

use by_hand::ByHand;
use clients::Served;

/// How long each measurement is, and how often each is made: short and often, so that what else the disk does meanwhile
/// meets all alike.
const SPAN: Duration = Duration::from_millis(400);
const TURNS: usize = 15;

/// Rates of the turns of one thing that was measured.
#[derive(Default)]
struct Rates(Vec<f64>);

impl Rates {
    /// The middle one.
    fn middle(&self) -> f64 {
        let mut rates = self.0.clone();
        rates.sort_by(f64::total_cmp);
        rates[rates.len() / 2]
    }

    /// How many times as fast as another: the middle of each turn's own quotient.
    fn beside(&self, other: &Self) -> f64 {
        Self(self.0.iter().zip(&other.0).map(|(one, other)| one / other).collect()).middle()
    }
}

fn main() {
    // What `cargo bench` passes is not for us.
    println!(
        "| batch | clients | relay | mean group | by hand, one each | ratio | by hand, groups | ratio | engine alone |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (size, clients) in [(1024, 1), (1024, 16), (1024, 64), (1024, 256), (65_536, 64)] {
        appends(size, clients);
    }
    println!();
    println!("| reads | clients | a second |");
    println!("|---|---|---|");
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(folder.path(), 64);
    let mut polls = Rates::default();
    (0..TURNS).for_each(|_| polls.0.push(served.poll(SPAN)));
    println!("| nothing new | 64 | {:.0} |", polls.middle());
    println!();
    println!("| batch | on the disk |");
    println!("|---|---|");
    for size in [1024, 4096, 65_536] {
        println!("| {size} B | {:.0} B |", on_the_disk(size));
    }
}

fn appends(size: usize, clients: usize) {
    let folders: Vec<_> = (0..4).map(|_| tempfile::tempdir().unwrap()).collect();
    let path = |n: usize| -> &Path { folders[n].path() };
    let served = Served::start(path(0), clients);
    let (mut each, mut grouped) = (ByHand::open(path(1), clients), ByHand::open(path(2), clients));
    let alone = engine::Alone::open(path(3), clients);
    let mut rates: [Rates; 4] = Default::default();
    let mut groups = Rates::default();
    let mut group = clients.div_ceil(2);
    // Whoever comes second finds the disk still busy with the first: each is first as often as the others.
    for turn in 0..4 * TURNS {
        let what = (turn + turn / 4) % 4;
        sync();
        let rate = match what {
            0 => {
                let (rate, held) = served.append(size, SPAN);
                groups.0.push(held);
                group = held.round().max(1.0) as usize;
                rate
            }
            1 => each.append(size, 1, SPAN),
            2 => grouped.append(size, group, SPAN),
            _ => alone.append(size, SPAN),
        };
        rates[what].0.push(rate);
    }
    let [relay, each, grouped, alone] = &rates;
    println!(
        "| {size} B | {clients} | {:.0}/s | {:.1} | {:.0}/s | {:.2} × | {:.0}/s | {:.2} × | {:.0}/s |",
        relay.middle(),
        groups.middle(),
        each.middle(),
        relay.beside(each),
        grouped.middle(),
        relay.beside(grouped),
        alone.middle(),
    );
}

/// Bytes of the file for each batch of `size`, in a thousand mailboxes.
fn on_the_disk(size: usize) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let file = || std::fs::metadata(folder.path().join("relay.db")).unwrap().len() as f64;
    let alone = engine::Alone::open(folder.path(), 1000);
    let before = file();
    let count = alone.append_each(size, 5);
    drop(alone);
    (file() - before) / count as f64
}

/// Lets the disk finish what was written before.
fn sync() {
    let _ = std::process::Command::new("sync").status();
}
