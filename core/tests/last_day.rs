//! The last day there is, 2199-12-31: no day comes after it, and every span may end on it.
#![allow(clippy::unwrap_used)]

mod keeping;

use keeping::{Home, day};
use somacard_core::Job;

#[test]
fn a_span_may_end_on_the_last_day_there_is() {
    let (_home, diary) = Home::with_diary();
    let (from, last) = (day("2199-12-01"), day("2199-12-31"));
    assert_eq!(diary.days(from, last).unwrap().days.len(), 31);
    assert_eq!(diary.days(last, last).unwrap().days.len(), 1);
    assert!(diary.check_ins(last, last).unwrap().is_empty());
    assert!(diary.body_period(from, last, None).is_ok());
    assert!(diary.insights(from, last, &Job::default()).is_ok());
}
