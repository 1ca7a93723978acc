//! What happens to the cluster, step by step.

use somacard_core::CheckInDraft;
use somacard_core::Pairing;
use somacard_core::card::{Answer, ItemId};
use somacard_core::sync::{Ended, Next, PairingEnd, PairingStep, Request, Response, SyncReport};

use super::{Cluster, Device};
use crate::copies::Life;

/// A year in milliseconds.
const YEAR: i64 = 365 * 24 * 60 * 60 * 1000;
/// As many devices as a cluster has at most.
const MOST: usize = 5;

impl Cluster {
    /// Something happens.
    pub fn step(&mut self) {
        let device = self.below(self.devices.len());
        match self.below(100) {
            0..=44 => self.live(device),
            45..=84 => self.sync(device),
            85..=86 => self.write_much(device),
            87..=88 => self.erase(device),
            89..=90 => self.wander(device),
            91..=92 => self.join(device),
            93 => self.restore(device),
            94 => self.copy(device),
            95 => self.take_off(device),
            96..=97 => self.relay.keep(),
            98 => {
                if self.relay.roll_back() {
                    self.put_back = true;
                    self.note("relay rolled back");
                }
            }
            _ => self.devices[device].crash(),
        }
    }

    /// A person's actions on one device, and a text that must never be lost.
    fn live(&mut self, device: usize) {
        let seed = self.below(usize::MAX) as u64;
        let copies = self.devices.iter().map(|device| device.diary().clone()).collect();
        let mut life = Life::of(seed, copies);
        life.spares = true;
        for _ in 0..self.below(4) {
            life.act(device);
        }
        self.write(device, 1);
    }

    fn write(&mut self, device: usize, length: usize) {
        let number = self.below(usize::MAX);
        let text = format!("text {number:016x} {}", "word ".repeat(length));
        let urge = i32::try_from(self.below(6)).unwrap();
        let minute = self.below(30 * 1440) as i64;
        let now = self.devices[device].now(minute);
        let answers = vec![(ItemId::new("urge-suicide").unwrap(), Answer::Number(urge))];
        let diary = self.devices[device].diary().clone();
        let draft = CheckInDraft { note: Some(text.clone()), answers, ..CheckInDraft::default() };
        diary.check_in(now, draft).unwrap();
        self.written.insert(text);
        self.note("entries");
    }

    /// Enough that the mailbox is worth a snapshot.
    fn write_much(&mut self, device: usize) {
        for _ in 0..40 {
            self.write(device, 3000);
        }
        self.sync(device);
    }

    fn erase(&mut self, device: usize) {
        let changes = self.devices[device].diary().changes().unwrap();
        let texts: Vec<_> = changes.iter().filter(|change| change.kind == "check-in").collect();
        if texts.is_empty() {
            return;
        }
        let entry = texts[self.below(texts.len())];
        let now = self.devices[device].now(0);
        if self.devices[device].diary().erase_entry(now, &entry.kind, &entry.id).is_ok() {
            // Also what others wrote into it and did not send yet.
            let gone: Vec<_> = changes.iter().filter(|change| change.id == entry.id).collect();
            let gone = format!("{gone:?}");
            self.written.retain(|text| !gone.contains(text.as_str()));
            self.note("erased");
        }
    }

    /// A clock goes wrong, or right again.
    fn wander(&mut self, device: usize) {
        self.devices[device].skew = [0, 0, YEAR, -YEAR, 3_600_000][self.below(5)];
        self.note("clock set");
    }

    fn join(&mut self, host: usize) {
        if self.devices.len() < MOST && self.quietly(host) {
            self.devices.push(Device::to_join());
            self.welcome(host, self.devices.len() - 1);
            self.note("joined");
        }
    }

    /// A restored or copied device whose original was taken off since: the person pairs it anew.
    fn join_again(&mut self, device: usize) {
        let others: Vec<_> = (0..self.devices.len()).filter(|other| *other != device).collect();
        let Some(host) = others.into_iter().find(|other| self.quietly(*other)) else { return };
        self.devices[device].diary().stop_syncing().unwrap();
        self.devices[device].came_from_elsewhere = false;
        self.welcome(host, device);
        self.note("joined again");
    }

    /// A restored or copied device whose original was taken off before anybody saw it is on its own list alone, and the person
    /// sees it on no other. Whether there was one.
    pub(super) fn strangers_join_again(&mut self) -> bool {
        let of_old = self.devices.iter().position(|device| !device.came_from_elsewhere).unwrap_or(0);
        let list = self.devices[of_old].listed();
        let strange = |device: &usize| !list.contains(&self.devices[*device].diary().info().unwrap().device);
        let strangers: Vec<_> = (0..self.devices.len()).filter(strange).collect();
        for stranger in &strangers {
            assert!(self.devices[*stranger].came_from_elsewhere, "seed {}: {:?}", self.seed, self.happened);
            self.devices[*stranger].diary().stop_syncing().unwrap();
            self.devices[*stranger].came_from_elsewhere = false;
            self.welcome(of_old, *stranger);
            self.note("joined again");
        }
        !strangers.is_empty()
    }

    /// A sync without trouble. Whether the relay lets it in.
    fn quietly(&mut self, device: usize) -> bool {
        let quiet = std::mem::replace(&mut self.quiet, true);
        self.sync(device);
        self.quiet = quiet;
        !self.devices[device].locked_out
    }

    fn welcome(&mut self, host: usize, guest: usize) {
        let quiet = std::mem::replace(&mut self.quiet, true);
        let now = self.devices[host].now(0);
        let first = self.devices[host].diary().show_pairing(now).unwrap();
        let second = self.devices[guest].diary().join(now, &first.invitation().unwrap(), "Another").unwrap();
        let mut ends = [None, None];
        for _ in 0..400 {
            for (place, side) in [&first, &second].into_iter().enumerate() {
                ends[place] = ends[place].or_else(|| self.pair(side, now));
            }
        }
        assert_eq!(ends, [Some(PairingEnd::Paired); 2], "seed {}", self.seed);
        self.sync(guest);
        self.quiet = quiet;
    }

    fn pair(&mut self, side: &Pairing, now: somacard_core::time::Moment) -> Option<PairingEnd> {
        match side.next(now).unwrap() {
            PairingStep::Ask(request) => side.answer(&self.relay.ask(&request)).unwrap(),
            PairingStep::Compare { .. } => side.compared(true),
            PairingStep::Wait => {}
            PairingStep::Done(end) => return Some(end),
        }
        None
    }

    fn restore(&mut self, device: usize) {
        if self.devices.len() < MOST {
            let restored = self.devices[device].restored();
            self.devices.push(restored);
            self.note("restored");
        }
    }

    fn copy(&mut self, device: usize) {
        if self.devices.len() < MOST {
            let twin = self.devices[device].copied();
            // Whichever of the two is taken off, the other goes with it: until one wrote they are one.
            self.devices[device].came_from_elsewhere = true;
            self.devices.push(twin);
            self.note("copied");
        }
    }

    /// Takes a device off the list. What it did not send before is lost with it, as with a phone that is lost.
    fn take_off(&mut self, by: usize) {
        let gone = self.below(self.devices.len());
        if self.devices.len() < 3 || gone == by {
            return;
        }
        // Whatever it wrote goes out first, so that there is something to hold the others to.
        if !(self.quietly(gone) && self.quietly(by)) {
            return;
        }
        self.quiet = true;
        let id = self.devices[gone].diary().info().unwrap().device;
        // A copy that nobody saw yet shares its id with the one who takes it off.
        if self.devices[by].diary().remove_device(&id).is_ok() {
            self.sync(by);
            self.devices.remove(gone);
            self.note("taken off");
        }
        self.quiet = false;
    }

    /// A sync, with whatever can go wrong on the way. Without trouble it must come to its end.
    pub(super) fn sync(&mut self, device: usize) {
        let minute = self.below(1000) as i64;
        let now = self.devices[device].now(minute);
        let session = self.devices[device].diary().sync(now).unwrap();
        for _ in 0..3000 {
            match session.next().unwrap() {
                Next::Done(report) => return self.ended(device, &report),
                Next::Ask(request) => match self.carry(&request) {
                    Some(response) => session.answer(&response).unwrap(),
                    None => {
                        if self.below(2) == 0 {
                            self.devices[device].crash();
                            self.note("crashed");
                        }
                        return;
                    }
                },
            }
            // Between an answer and the next question.
            if !self.quiet && self.below(40) == 0 {
                self.devices[device].crash();
                self.note("crashed");
                return;
            }
        }
        panic!("seed {}: a sync has no end: {:?}", self.seed, self.happened);
    }

    fn ended(&mut self, device: usize, report: &SyncReport) {
        if report.compacted {
            self.note("snapshots");
        }
        if report.ended == Ended::NoAccess {
            // An old copy of the relay knows no token that came later: another device tells it.
            if self.put_back {
                self.devices[device].locked_out = true;
                return self.note("locked out");
            }
            if self.devices[device].came_from_elsewhere {
                return self.join_again(device);
            }
        }
        self.devices[device].locked_out = false;
        self.note("synced");
        assert_eq!(report.ended, Ended::Synced, "seed {}: device {device}: {:?}", self.seed, self.happened);
    }

    /// Carries a request to the relay and its answer back, if nothing happens to either.
    fn carry(&mut self, request: &Request) -> Option<Response> {
        if self.quiet {
            return Some(self.relay.ask(request));
        }
        if !self.late.is_empty() && self.below(3) == 0 {
            let place = self.below(self.late.len());
            let late = self.late.swap_remove(place);
            self.relay.ask(&late);
            self.note("late requests");
        }
        match self.below(30) {
            0 => {
                self.note("lost requests");
                None
            }
            1 => {
                self.relay.ask(request);
                self.note("lost answers");
                None
            }
            2 => {
                self.relay.ask(request);
                self.note("repeated requests");
                Some(self.relay.ask(request))
            }
            3 => {
                self.late.push(request.clone());
                Some(self.relay.ask(request))
            }
            _ => Some(self.relay.ask(request)),
        }
    }
}
