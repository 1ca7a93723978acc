//! The very first diaries of a process, made by many threads at the same moment: SQLCipher sets itself up once.
#![allow(clippy::unwrap_used)]

mod keeping;

use std::sync::Barrier;

use keeping::Home;

#[test]
fn the_first_diaries_of_a_process_may_be_made_at_once() {
    let together = Barrier::new(8);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                together.wait();
                let (_home, diary) = Home::with_diary();
                assert_eq!(diary.info().unwrap().check_ins, 0);
            });
        }
    });
}
