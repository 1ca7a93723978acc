//! How far each pair's mailbox was read on this device, and which items were refused. Of this file alone.

use minicbor::{Decode, Encode};
use rusqlite::Connection;

use super::{PairId, RefusedItem};
use crate::error::{Error, Result};
use crate::store::kinds::clinic;
use crate::store::{Fact, facts};
use crate::sync::Hash;

/// How many refusals are remembered for each pair.
const REMEMBERED: usize = 16;

/// How far a pair's mailbox was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub(super) struct Place {
    #[cbor(n(0), with = "minicbor::bytes")]
    pair: [u8; 16],
    /// The last item read.
    #[n(1)]
    pub cursor: u64,
    /// The running hash there.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub running: Hash,
    /// The highest version of an item that the clinic's key signed.
    #[n(3)]
    pub version: u64,
    /// Items that were refused, oldest first.
    #[n(4)]
    refused: Vec<RefusedItem>,
}

fn all(file: &Connection) -> Result<Vec<Place>> {
    let Some(bytes) = facts::get(file, Fact::Clinics)? else { return Ok(Vec::new()) };
    minicbor::decode(&bytes).map_err(|_| Error::Damaged { what: "how far clinics were read".into() })
}

fn save(file: &Connection, places: &[Place]) -> Result<()> {
    let bytes = minicbor::to_vec(places).map_err(|_| Error::Store { what: "how far clinics were read".into() })?;
    facts::set(file, Fact::Clinics, &bytes)
}

impl Place {
    /// How far a pair's mailbox was read.
    pub fn of(file: &Connection, pair: PairId) -> Result<Self> {
        let known = all(file)?.into_iter().find(|place| place.pair == pair.0);
        Ok(known.unwrap_or(Self { pair: pair.0, ..Self::default() }))
    }

    /// Writes it down. Those of links that another device ended go.
    pub fn save(self, file: &Connection) -> Result<()> {
        let mut places = all(file)?;
        let linked: Vec<_> = clinic::links(file)?.into_iter().map(|link| link.pair).collect();
        places.retain(|place| place.pair != self.pair && linked.contains(&PairId(place.pair).to_string()));
        places.push(self);
        save(file, &places)
    }

    /// Remembers a refusal; the oldest goes.
    pub fn refuse(&mut self, refused: RefusedItem) {
        self.refused.push(refused);
        let over = self.refused.len().saturating_sub(REMEMBERED);
        self.refused.drain(..over);
    }

    /// Back to the beginning of the mailbox. What was refused stays known.
    pub fn begin_again(&mut self) {
        (self.cursor, self.running, self.version) = (0, Hash::default(), 0);
    }
}

/// What was refused of a pair, oldest first.
pub(crate) fn refused_of(file: &Connection, pair: PairId) -> Result<Vec<RefusedItem>> {
    Ok(Place::of(file, pair)?.refused)
}

/// Forgets a pair.
pub(crate) fn forget_place(file: &Connection, pair: PairId) -> Result<()> {
    let mut places = all(file)?;
    places.retain(|place| place.pair != pair.0);
    save(file, &places)
}
