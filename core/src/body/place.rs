//! What a map shows at each place: the sensations of one moment, or the strongest of a day. Places come in reading order,
//! so that a map is also a text.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{BodyAnswer, BodyReading, BodyScan, HEAD, Region, Sensation, WHOLE};
use crate::error::Result;
use crate::time::DiaryDay;

/// A sensation at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Felt {
    /// Which.
    pub sensation: Sensation,
    /// How strong, or why not said.
    pub answer: BodyAnswer,
    /// Taken over from an earlier map and not confirmed.
    pub copied: bool,
}

/// A place on the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// A region's id, `head` or `whole`.
    pub target: String,
    /// Whether a scan asked about it.
    pub asked: bool,
    /// What was felt there, by sensation.
    pub felt: Vec<Felt>,
}

/// The map of a day: the strongest of each sensation at each place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BodyDay {
    /// The day.
    pub day: DiaryDay,
    /// The places of which it is known how they felt, or that the person preferred not to look.
    pub places: Vec<Place>,
}

impl Place {
    /// The strongest sensation, or the strength of one, 0 to 10. 0 only where a scan asked and nothing was marked; nothing
    /// where it is not known: not asked, numb or absent, declined, or copied and not confirmed.
    pub fn intensity(&self, of: Option<&Sensation>) -> Option<u8> {
        let observed = || self.felt.iter().filter(|felt| !felt.copied);
        if self.asked && observed().next().is_none() {
            return Some(0);
        }
        let numbers = observed().filter(|felt| of.is_none_or(|wanted| felt.sensation == *wanted));
        numbers.filter_map(|felt| felt.answer.intensity()).max()
    }

    /// Whether a scan asked and nothing was there.
    pub fn nothing_felt(&self) -> bool {
        self.asked && self.felt.is_empty()
    }

    /// Whether it was said to be numb or absent, and nothing stronger.
    pub fn absent(&self) -> bool {
        self.intensity(None).is_none() && self.felt.iter().any(|felt| felt.answer == BodyAnswer::Absent)
    }
}

impl BodyAnswer {
    /// The number, if it is one.
    pub fn intensity(self) -> Option<u8> {
        if let Self::Intensity(intensity) = self { Some(intensity) } else { None }
    }

    /// Of two answers of one day the stronger one stands: any number above numb, numb above not looking.
    fn strength(self) -> u8 {
        match self {
            Self::Declined => 0,
            Self::Absent => 1,
            Self::Intensity(intensity) => intensity + 2,
        }
    }
}

/// The map of one moment.
pub fn places(readings: &[BodyReading], scan: Option<&BodyScan>) -> Vec<Place> {
    let mut map = PlacesInOrder::default();
    for reading in readings {
        // The sensation is one already.
        let _ = map.feel(&reading.target, reading.sensation.as_str(), reading.answer, reading.copied);
    }
    scan.into_iter().flat_map(|scan| &scan.asked).for_each(|target| map.ask(target));
    map.into_places()
}

/// Places in the making, in reading order.
#[derive(Default)]
pub(crate) struct PlacesInOrder(BTreeMap<usize, Vec<Place>>);

impl PlacesInOrder {
    /// Notes a sensation. What was observed stands above what was copied, the stronger above the weaker.
    ///
    /// # Errors
    /// `Invalid` for a sensation that is none.
    pub(crate) fn feel(&mut self, target: &str, sensation: &str, answer: BodyAnswer, copied: bool) -> Result<()> {
        let place = self.at(target);
        let rank = |answer: BodyAnswer, copied: bool| (!copied, answer.strength());
        match place.felt.iter_mut().find(|felt| felt.sensation.as_str() == sensation) {
            Some(felt) if rank(felt.answer, felt.copied) < rank(answer, copied) => {
                (felt.answer, felt.copied) = (answer, copied);
            }
            Some(_) => {}
            None => place.felt.push(Felt { sensation: Sensation::new(sensation)?, answer, copied }),
        }
        Ok(())
    }

    /// Notes that a scan asked.
    pub(crate) fn ask(&mut self, target: &str) {
        self.at(target).asked = true;
    }

    pub(crate) fn into_places(self) -> Vec<Place> {
        let mut places: Vec<_> = self.0.into_values().flatten().collect();
        places.iter_mut().for_each(|place| place.felt.sort_by(|a, b| a.sensation.cmp(&b.sensation)));
        places
    }

    fn at(&mut self, target: &str) -> &mut Place {
        let same_order = self.0.entry(reading_order(target)).or_default();
        // A newer pack's regions are last, several at one place of the order.
        let found = same_order.iter().position(|place| place.target == target).unwrap_or_else(|| {
            same_order.push(Place { target: target.to_owned(), asked: false, felt: Vec::new() });
            same_order.len() - 1
        });
        &mut same_order[found]
    }
}

/// Where a target is read aloud: the whole body, the head, then the regions.
pub(super) fn reading_order(target: &str) -> usize {
    match target {
        WHOLE => 0,
        HEAD => 1,
        region => Region::find(region).map_or(usize::MAX, |region| region.order + 1),
    }
}
