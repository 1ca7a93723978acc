//! Saving a check-in, durable and encrypted, at the end of ten years.

use somacard_core::time::Moment;

use crate::by_hand::ByHand;
use crate::measure;
use crate::years::{Years, check_in};

/// The row of the table.
pub fn row(years: &Years) {
    let diary = years.open();
    let items = diary.template().unwrap();
    let mut minute = 0;
    let mut ours = |_| {
        minute += 1;
        let evening = years.evening(0);
        let now = Moment::new(evening.instant + minute * 30_000, evening.offset_minutes).unwrap();
        drop(diary.check_in(now, check_in(&items, 3)).unwrap());
    };
    for (encrypted, budget) in [(false, "≤ 1.5 × the same rows by hand, plain"), (true, "the same by hand, encrypted")]
    {
        let mut peer = ByHand::copy(years, encrypted);
        let times = measure::in_turns(400, &mut ours, |n| peer.save(n));
        measure::row("save a check-in (10 ratings, 6 readings), durable", times, budget);
    }
}
