//! Insights from made-up diaries of which the truth is known: what is said of nothing, what is found of something, and
//! whether intervals hold what they promise. `SOAK_SECONDS` (60) and `SOAK_SEED` (of the clock) choose the run; both are
//! printed. More time makes more diaries of each kind. The argument `nothing` spends all of it on diaries in which nothing
//! has to do with anything and something could be clear, `something` on those in which something has.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use somacard_tests::insights::{Chance, Compared, Coverage, False, Power};

fn main() {
    let seconds = number("SOAK_SECONDS").unwrap_or(60);
    let clock = || std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let seed = number("SOAK_SEED").unwrap_or_else(clock);
    println!("soak: insights, SOAK_SEED={seed} SOAK_SECONDS={seconds}");
    let mut chance = Chance::of(seed);
    let mut all = All::of(std::env::args().nth(1).as_deref());
    let end = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < end {
        all.round(&mut chance);
    }
    all.print();
    all.hold();
    println!("soak: insights, {} rounds: all within bounds", all.rounds);
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

struct All {
    rounds: u32,
    falsely: Vec<False>,
    power: Vec<Power>,
    coverage: Vec<Coverage>,
    compared: Vec<Compared>,
}

impl All {
    fn of(part: Option<&str>) -> Self {
        let (nothing, something) = (part != Some("something"), part != Some("nothing"));
        let mut falsely = if nothing { False::all() } else { Vec::new() };
        if !something {
            falsely.retain(False::can_be_clear);
        }
        Self {
            rounds: 0,
            falsely,
            power: if something { Power::all() } else { Vec::new() },
            coverage: if something { Coverage::all() } else { Vec::new() },
            compared: if something { Compared::all() } else { Vec::new() },
        }
    }

    fn round(&mut self, chance: &mut Chance) {
        self.rounds += 1;
        self.falsely.iter_mut().for_each(|cell| cell.step(chance));
        self.power.iter_mut().for_each(|cell| cell.step(chance));
        for _ in 0..4 {
            self.coverage.iter_mut().for_each(|cell| cell.step(chance));
            self.compared.iter_mut().for_each(|cell| cell.step(chance));
        }
    }

    fn print(&self) {
        println!(
            "\nper cent of diaries with any clear finding | the same by q alone | any hint or clear (own questions asked)"
        );
        for cell in &self.falsely {
            println!(
                "{:?} {} {:?} | {} | {} | {}",
                cell.kind, cell.days, cell.missing, cell.clear, cell.level, cell.hint
            );
        }
        println!(
            "\nplanted, 84 filled days | own question clear | region clear among all | region or group seen | anything else clear"
        );
        for cell in &self.power {
            let Power { rho, phi, missing, own, region, hint, others, .. } = cell;
            println!("rho {rho} phi {phi} {missing:?} | {own} | {region} | {hint} | {others}");
        }
        println!("\ninterval holds, per cent | filled days");
        for cell in &self.coverage {
            println!("rho {} phi {} {} {:?} | {}", cell.rho, cell.phi, cell.days, cell.missing, cell.holds);
        }
        println!("\ntwo kinds of days that don't differ, per cent with p < 0.05 | last four weeks | with and without");
        for cell in &self.compared {
            println!("phi {} {} {:?} | {} | {}", cell.phi, cell.days, cell.missing, cell.recent, cell.with);
        }
    }

    /// What was promised.
    fn hold(&self) {
        for cell in &self.falsely {
            assert!(cell.clear.at_most(0.10), "{:?} {} {:?}: {}", cell.kind, cell.days, cell.missing, cell.clear);
        }
        for cell in self.power.iter().filter(|cell| cell.rho == 0.5 && cell.phi <= 0.3) {
            assert!(cell.region.at_least(0.60), "{} {:?}: {}", cell.phi, cell.missing, cell.region);
            assert!(cell.own.at_least(0.75), "{} {:?}: {}", cell.phi, cell.missing, cell.own);
        }
        for cell in self.coverage.iter().filter(|cell| cell.phi <= 0.6 && cell.days >= 84) {
            let Coverage { rho, phi, days, missing, holds, .. } = cell;
            assert!(holds.at_least(0.90) && holds.at_most(0.98), "{rho} {phi} {days} {missing:?}: {holds}");
        }
    }
}
