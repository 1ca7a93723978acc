//! Devices and relay with everything going wrong, from fixed seeds: in the end all the same and nothing lost.

use somacard_tests::cluster::Cluster;

fn story(seed: u64) {
    let mut cluster = Cluster::begin(seed);
    for _ in 0..5 {
        for _ in 0..40 {
            cluster.step();
        }
        cluster.settle();
    }
}

#[test]
fn whatever_goes_wrong_all_devices_end_the_same_and_nothing_is_lost() {
    (1..=2).for_each(story);
}
