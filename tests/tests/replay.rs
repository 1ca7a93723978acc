//! History replays to the same tables: short lives of three copies, with fixed seeds.
#![allow(clippy::unwrap_used)]

use somacard_tests::copies::{Life, shown};

#[test]
fn copies_that_heard_all_are_the_same_whatever_happened_in_whatever_order() {
    for seed in 1..=6 {
        let mut life = Life::begin(seed);
        for _ in 0..3 {
            for _ in 0..25 {
                let copy = life.below(3);
                life.act(copy);
            }
            life.gossip();
            life.gossip();
        }
        life.reopen(0);
        life.meet();
    }
}

#[test]
fn tables_made_anew_from_the_log_are_the_tables_that_were_there() {
    for seed in 11..=14 {
        let mut life = Life::begin(seed);
        (0..60).for_each(|_| life.act(0));
        life.rebuild(0);
        let before = shown(&life.copies[0]);
        // A second copy that hears the changes one by one, last first.
        let changes = life.copies[0].changes().unwrap();
        for change in changes.iter().rev() {
            life.copies[1].absorb(std::slice::from_ref(change)).unwrap();
        }
        assert_eq!(shown(&life.copies[1]), before, "seed {seed}");
    }
}
