//! Random diaries that several devices wrote come back from their copy in JSON as they were.

use somacard_tests::copies::Life;
use somacard_tests::whole_copy::comes_back;

#[test]
fn a_diary_of_three_devices_comes_back_from_its_copy_as_it_was() {
    for seed in 1..=6 {
        let mut life = Life::begin(seed);
        for _ in 0..3 {
            for _ in 0..25 {
                let copy = life.below(3);
                life.act(copy);
            }
            life.gossip();
        }
        life.meet();
        assert!(comes_back(&life.copies[0]) > 60, "seed {seed}");
    }
}
