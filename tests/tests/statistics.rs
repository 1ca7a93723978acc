//! A small part of what `soak-insights` does at length, and diaries with hardly anything in them.
#![allow(clippy::unwrap_used)]

use somacard_core::insights::statistics::{
    Alike, Answers, Effect, Group, Level, Place, Prepared, Question, Verdict, When, bh, block_variance, compare,
    compare_recent, mann_whitney, matched, search, spearman, test,
};
use somacard_tests::insights::{
    BODY, Chance, Coverage, Diary, FEELING, False, Kind, Missing, Power, SIZES, Tally, own_questions, pair, rounded,
};

#[test]
fn what_is_planted_has_the_size_it_should_have() {
    let (mut chance, filled) = (Chance::of(8), vec![true; 40_000]);
    for (recorded, latent) in SIZES {
        let (x, y) = pair(latent, 0.0, filled.len(), &mut chance);
        let rho = spearman(&rounded(&x, &filled, FEELING), &rounded(&y, &filled, BODY)).unwrap();
        assert!((rho - recorded).abs() < 0.02, "{rho} for {recorded}");
    }
}

#[test]
fn nothing_is_seldom_called_something() {
    let mut chance = Chance::of(1);
    let mut cells = False::all();
    let mut clear = Tally::default();
    for cell in cells.iter_mut().filter(|cell| cell.days == 84 && cell.missing == Missing::None) {
        (0..6).for_each(|_| cell.step(&mut chance));
        clear.hits += cell.clear.hits;
        clear.of += cell.clear.of;
    }
    assert!(clear.at_most(0.10), "{clear}");
}

#[test]
fn something_is_often_seen_and_its_interval_holds_it() {
    let mut chance = Chance::of(2);
    let mut cells = Power::all();
    let cell =
        cells.iter_mut().find(|cell| cell.rho == 0.5 && cell.phi == 0.3 && cell.missing == Missing::None).unwrap();
    (0..12).for_each(|_| cell.step(&mut chance));
    assert!(cell.own.at_least(0.75) && cell.region.at_least(0.60), "{} {}", cell.own, cell.region);

    let mut cells = Coverage::all();
    let mut holds = Tally::default();
    for cell in cells.iter_mut().filter(|cell| cell.days == 84 && cell.phi <= 0.6) {
        (0..12).for_each(|_| cell.step(&mut chance));
        holds.hits += cell.holds.hits;
        holds.of += cell.holds.of;
    }
    assert!(holds.at_least(0.90) && holds.at_most(0.98), "{holds}");
}

/// Every number is one, and within its range.
fn sound(answers: &Answers) {
    for answer in answers.own.iter().chain(&answers.found).chain(&answers.not_enough) {
        assert!((0.0..=1.0).contains(&answer.p) && (0.0..=1.0).contains(&answer.q), "{answer:?}");
        if let Some(effect) = answer.effect {
            let (low, high) = effect.interval;
            assert!(-1.0 <= low && low <= effect.rho && effect.rho <= high && high <= 1.0, "{answer:?}");
            assert!(effect.effective_days > 0.0, "{answer:?}");
        }
    }
}

fn table(series: &[Option<f64>], regions: usize) -> (Vec<Vec<Option<f64>>>, Vec<Group>) {
    let group = Group { whole: series.to_vec(), regions: vec![series.to_vec(); regions] };
    (vec![series.to_vec(); 2], vec![group; 2])
}

#[test]
fn hardly_anything_is_answered_soundly() {
    let constant = |days: usize| vec![Some(3.0); days];
    let once = |days: usize| (0..days).map(|day| Some(f64::from(u8::from(day == days / 2)))).collect::<Vec<_>>();
    let seldom = |days: usize| (0..days).map(|day| (day % 40 == 0).then_some((day % 3) as f64)).collect::<Vec<_>>();
    let weekly = |days: usize| (0..days).map(|day| Some((day % 7) as f64)).collect::<Vec<_>>();
    let line = |days: usize| (0..days).map(|day| Some(day as f64)).collect::<Vec<_>>();
    let broken =
        |days: usize| vec![Some(f64::NAN), Some(f64::INFINITY)].into_iter().cycle().take(days).collect::<Vec<_>>();
    for days in [0, 1, 2, 7, 28, 29, 84, 400] {
        for series in
            [vec![None; days], constant(days), once(days), seldom(days), weekly(days), line(days), broken(days)]
        {
            for regions in [0, 1, 3] {
                let (feelings, groups) = table(&series, regions);
                let answers = search(&feelings, &groups, &own_questions());
                sound(&answers);
                assert!(answers.own.iter().chain(&answers.found).all(|answer| answer.verdict != Verdict::Clear));
            }
            let prepared = Prepared::new(&series);
            for when in When::ALL {
                assert!(test(&prepared, &prepared, when).p <= 1.0);
                let effect = Effect::of(&prepared, &prepared, when);
                assert!(effect.is_none_or(|effect| effect.rho.is_finite()));
            }
            assert!(spearman(&series, &series).is_none_or(|rho| (rho - 1.0).abs() < 1e-12));
            assert!(
                compare_recent(&series, 14).is_none_or(|found| found.p.is_finite() && found.rank_biserial.is_finite())
            );
            assert!(Level::of(&series).is_none_or(|level| level.median.is_finite()));
        }
    }
    assert_eq!(search(&[], &[], &[]), Answers::default());
    assert!(bh(&[]).is_empty() && mann_whitney(&[], &[1.0]).is_none() && matched(&[]).is_none());
    assert!(block_variance(&[], 3).abs() < f64::EPSILON && compare(&[], &[]).is_none());
}

#[test]
fn sides_of_different_lengths_are_read_as_far_as_both_go() {
    let mut chance = Chance::of(3);
    let filled = Missing::None.filled(100, &mut chance);
    let mut diary = Diary::independent(Kind::White, &filled, &mut chance);
    diary.feelings[0].truncate(60);
    diary.groups[0].regions[1].truncate(0);
    let answers = search(&diary.feelings, &diary.groups, &own_questions());
    sound(&answers);
    assert!(matches!(answers.own[0].verdict, Verdict::NotEnoughDays { needed: 28 }));
}

#[test]
fn one_and_the_same_series_goes_with_itself() {
    let mut chance = Chance::of(4);
    let filled = Missing::Random.until_filled(120, &mut chance);
    let mut diary = Diary::independent(Kind::Ar(0.3), &filled, &mut chance);
    diary.groups[0].regions[1] = diary.feelings[0].clone();
    let answers = search(&diary.feelings, &diary.groups, &[]);
    let question = Question { feeling: 0, place: Place::Region(0, 1), when: When::SameDay };
    let answer = answers.found.iter().find(|answer| answer.question == question).unwrap();
    assert_eq!(answer.verdict, Verdict::Clear);
    assert!(answer.effect.unwrap().rho > 0.999_999 && answer.q < 1e-12);
    sound(&answers);
}

#[test]
fn the_day_before_is_told_from_the_same_day() {
    let mut chance = Chance::of(5);
    let filled = Missing::None.filled(200, &mut chance);
    let mut diary = Diary::independent(Kind::White, &filled, &mut chance);
    let mut later = diary.feelings[0].clone();
    later.rotate_right(1);
    diary.groups[0].regions[1] = later;
    let answers = search(&diary.feelings, &diary.groups, &[]);
    let clear: Vec<Question> =
        answers.found.iter().filter(|answer| answer.verdict == Verdict::Clear).map(|answer| answer.question).collect();
    assert!(clear.contains(&Question { feeling: 0, place: Place::Region(0, 1), when: When::BodyNextDay }));
    assert!(clear.iter().all(|question| question.when == When::BodyNextDay), "{clear:?}");
}

#[test]
fn the_same_table_says_the_same_thing() {
    let mut chance = Chance::of(6);
    let filled = Missing::Blocks.filled(150, &mut chance);
    let diary = Diary::independent(Kind::Mixed, &filled, &mut chance);
    let answers = || search(&diary.feelings, &diary.groups, &own_questions());
    assert_eq!(answers(), answers());
}

#[test]
fn too_few_days_are_counted() {
    let series =
        |days: usize, varied: usize| (0..days).map(|day| Some(f64::from(u8::from(day < varied)))).collect::<Vec<_>>();
    let needed = |days: usize, varied: usize| {
        let groups = [Group { whole: series(days, days / 2), regions: Vec::new() }];
        let own = [Question { feeling: 0, place: Place::Group(0), when: When::SameDay }];
        match search(&[series(days, varied)], &groups, &own).own[0].verdict {
            Verdict::NotEnoughDays { needed } => needed,
            _ => 0,
        }
    };
    assert_eq!(needed(20, 10), 8);
    assert_eq!(needed(40, 4), 40);
    assert_eq!(needed(40, 0), 320);
    assert_eq!(needed(40, 10), 0);
}

#[test]
fn people_who_book_when_it_hurts_are_compared_with_like_days() {
    let mut chance = Chance::of(7);
    // It eases by two points by itself; visits add nothing, then one point more.
    let easing = |chance: &mut Chance, more: f64| (-2.0 - more + 1.5 * chance.normal()).round();
    for (more, seen) in [(0.0, false), (1.5, true)] {
        let visits: Vec<f64> = (0..30).map(|_| easing(&mut chance, more)).collect();
        let like: Vec<f64> = (0..90).map(|_| easing(&mut chance, 0.0)).collect();
        let beside = |without| matched(&[Alike { with: visits.clone(), without }]).unwrap();
        let (alone, beside) = (beside(vec![0.0, 0.0]), beside(like));
        assert!(alone.p < 0.001 && alone.mean < -1.0);
        assert_eq!(beside.p < 0.01, seen, "{beside:?}");
        let (low, high) = beside.interval;
        assert!(low <= -more && -more <= high && low < beside.mean && beside.mean < high);
    }
}

/// Changes in whole points less a mean lie askew around 0: that alone is no difference.
#[test]
fn changes_in_whole_points_are_not_lopsided_by_themselves() {
    let mut chance = Chance::of(8);
    let mut seen = 0;
    for _ in 0..400 {
        let mut coins =
            |count: usize| (0..count).map(|_| f64::from(u8::from(chance.even() < 0.55))).collect::<Vec<_>>();
        let alike = Alike { with: coins(30), without: coins(30) };
        seen += u32::from(matched(&[alike]).unwrap().p < 0.05);
    }
    assert!(seen <= 32, "{seen} of 400 at one in twenty");
}
