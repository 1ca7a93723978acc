//! The figure: its regions tile it, it mirrors exactly, touches land where it is drawn, and CHOIR's map agrees with it.
#![allow(clippy::unwrap_used)]

mod chance;

use std::collections::BTreeSet;
use std::path::Path as FilePath;

use chance::holds;
use proptest::prelude::*;
use somacard_core::body::figure::{Fit, Point, Shape, figure};
use somacard_core::body::{ChoirFigure, Region, Side, View, choir_segment, regions};
use somacard_core::{Error, Given};

const VIEWS: [View; 2] = [View::Front, View::Back];

fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

fn hit(view: View, x: f64, y: f64, reach: f64) -> somacard_core::body::figure::Hit {
    figure().hit(view, at(x, y), reach, |_| true).unwrap()
}

/// Inside the drawn outline, by another road than the hit test: the winding of the drawn curves in a thousand steps.
fn inside(path: &somacard_core::body::figure::Path, p: Point) -> bool {
    let point = |c: &somacard_core::body::figure::Curve, t: f64| {
        let u = 1.0 - t;
        let of =
            |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        at(of(c.from.x, c.first.x, c.second.x, c.to.x), of(c.from.y, c.first.y, c.second.y, c.to.y))
    };
    let mut turned = 0.0;
    for curve in &path.0 {
        let mut before = point(curve, 0.0);
        for step in 1..=60 {
            let next = point(curve, f64::from(step) / 60.0);
            let (a, b) = ((before.y - p.y).atan2(before.x - p.x), (next.y - p.y).atan2(next.x - p.x));
            let turn =
                (b - a + 3.0 * std::f64::consts::PI).rem_euclid(2.0 * std::f64::consts::PI) - std::f64::consts::PI;
            turned += turn;
            before = next;
        }
    }
    turned.abs() > std::f64::consts::PI
}

#[test]
fn a_fine_grid_meets_exactly_one_region_inside_the_figure_and_none_outside() {
    for view in VIEWS {
        let (mut on_it, mut off) = (0, 0);
        // The grid's lines run through points and borders of the drawing.
        for (x, y) in (0..=500).flat_map(|x| (0..=1000).map(move |y| (f64::from(x), f64::from(y)))) {
            let within: Vec<_> = hit(view, x, y, 0.0).candidates;
            assert!(within.len() < 2, "{view:?} {x} {y}: {within:?}");
            if within.is_empty() {
                off += 1
            } else {
                on_it += 1
            };
        }
        assert!(on_it > 140_000 && off > 250_000, "{on_it} {off}");
    }
}

#[test]
fn what_is_inside_the_outline_is_in_a_region_and_what_is_outside_is_not() {
    for view in VIEWS {
        holds(1500, (0.0..500.0, 0.0..1000.0), |(x, y)| {
            let touched = hit(view, x, y, 0.5);
            // Half a unit around the drawn line, the two ways of counting may differ.
            let (near, on) = (touched.region.is_some(), touched.distance == Some(0.0));
            let drawn = inside(&figure().outline, at(x, y));
            prop_assert!(
                drawn == on || (near && touched.distance < Some(0.5)) || near_outline(view, x, y),
                "{} {}",
                x,
                y
            );
            Ok(())
        });
    }
}

fn near_outline(view: View, x: f64, y: f64) -> bool {
    [(0.3, 0.0), (-0.3, 0.0), (0.0, 0.3), (0.0, -0.3)]
        .iter()
        .any(|(dx, dy)| hit(view, x + dx, y + dy, 0.0).region.is_none())
}

#[test]
fn a_touch_agrees_with_the_drawn_region() {
    for view in VIEWS {
        holds(1500, (60.0..440.0, 0.0..1000.0), |(x, y)| {
            let Some(region) = hit(view, x, y, 0.0).region else { return Ok(()) };
            let alone = hit(view, x, y, 0.8).candidates.len() == 1;
            prop_assert!(!alone || inside(&figure().shape(region).unwrap().path, at(x, y)), "{} {} {}", region, x, y);
            Ok(())
        });
    }
}

#[test]
fn the_mirror_image_of_a_region_is_its_partner_to_the_bit() {
    for region in regions() {
        let shape = figure().shape(&region.id).unwrap();
        let partner = figure().shape(&region.partner().unwrap().id).unwrap();
        let points = |shape: &Shape, mirror: bool| -> BTreeSet<(u64, u64)> {
            let ends = shape.path.0.iter().flat_map(|c| [c.from, c.first, c.second, c.to]);
            ends.map(|p| (if mirror { 500.0 - p.x } else { p.x }, p.y))
                .map(|(x, y)| (x.to_bits(), y.to_bits()))
                .collect()
        };
        assert_eq!(points(shape, true), points(partner, false), "{}", region.id);
        let (a, b) = (shape.anchor(), partner.anchor());
        assert_eq!((500.0 - a.x, a.y), (b.x, b.y), "{}", region.id);
    }
}

#[test]
fn left_and_right_are_the_persons_own() {
    for region in regions() {
        let x = figure().shape(&region.id).unwrap().anchor().x;
        let right_of_the_picture = x > 250.0;
        match region.side {
            Side::Midline => assert_eq!(x, 250.0, "{}", region.id),
            side => {
                assert_eq!(right_of_the_picture, (side == Side::Left) == (region.view == View::Front), "{}", region.id)
            }
        }
    }
    assert_eq!(hit(View::Front, 300.0, 225.0, 0.0).region, Some("chest-left"));
    assert_eq!(hit(View::Back, 300.0, 250.0, 0.0).region, Some("shoulder-blade-right"));
}

#[test]
fn every_label_lies_inside_its_region_with_room_around_it() {
    for region in regions() {
        let shape = figure().shape_in(region.view, &region.id).unwrap();
        let anchor = shape.anchor();
        assert_eq!(hit(region.view, anchor.x, anchor.y, 0.0).region, Some(region.id.as_str()));
        assert!(shape.room() > 4.0, "{} has {}", region.id, shape.room());
        assert_eq!(hit(region.view, anchor.x, anchor.y, shape.room() * 0.99).candidates.len(), 1, "{}", region.id);
    }
}

#[test]
fn a_finger_beside_a_region_means_it_and_between_two_it_asks() {
    let beside = hit(View::Front, 30.0, 590.0, 12.0);
    assert_eq!((beside.region, beside.side), (Some("fingers-right"), Some(Side::Right)));
    assert!(beside.distance.unwrap() > 0.0);
    assert_eq!(hit(View::Front, 250.0, 700.0, 12.0).region, None, "between the legs is no body");
    let on_the_line = hit(View::Front, 265.0, 62.0, 12.0);
    assert_eq!(on_the_line.region, Some("eye-left"));
    assert!(on_the_line.candidates.len() > 1 && on_the_line.candidates.len() <= 5);
    assert_eq!(hit(View::Back, 210.0, 250.0, 12.0).candidates, ["shoulder-blade-left"]);
}

#[test]
fn hidden_regions_are_not_there() {
    let breast = at(300.0, 270.0);
    let seen = |region: &Region| !region.intimate;
    assert_eq!(hit(View::Front, breast.x, breast.y, 12.0).region, Some("breast-left"));
    let hidden = figure().hit(View::Front, breast, 12.0, seen).unwrap();
    assert_eq!((hidden.region, hidden.candidates.len()), (None, 0));
    let edge = figure().hit(View::Front, at(300.0, 242.0), 12.0, seen).unwrap();
    assert_eq!(edge.candidates, ["chest-left"]);
}

#[test]
fn any_size_and_density_finds_the_same_regions() {
    for (width, height, density) in [(360.0, 640.0, 3.0), (1440.0, 900.0, 1.0), (90.0, 2000.0, 2.0)] {
        let fit = Fit::new(figure(), width, height, density).unwrap();
        for region in regions() {
            let anchor = figure().shape(&region.id).unwrap().anchor();
            let pixel = fit.to_pixels(anchor);
            assert!(pixel.x > 0.0 && pixel.x < width && pixel.y > 0.0 && pixel.y < height);
            let touched = fit.hit(figure(), region.view, pixel, |_| true).unwrap();
            assert_eq!(touched.region, Some(region.id.as_str()), "{width}");
        }
    }
    // The same finger reaches further over a smaller picture.
    let offered = |width: f64| {
        let fit = Fit::new(figure(), width, width * 2.0, 1.0).unwrap();
        fit.hit(figure(), View::Front, fit.to_pixels(at(250.0, 90.0)), |_| true).unwrap().candidates.len()
    };
    assert!(offered(200.0) > offered(2000.0));
}

#[test]
fn what_is_no_coordinate_is_refused() {
    let invalid =
        |wrong: Result<_, Error>, field: &str| match wrong.map(|_: somacard_core::body::figure::Hit| ()).unwrap_err() {
            Error::Invalid { field: named, .. } => assert_eq!(named, field),
            other => panic!("{other:?}"),
        };
    let all = |_: &Region| true;
    invalid(figure().hit(View::Front, at(f64::NAN, 1.0), 12.0, all), "x");
    invalid(figure().hit(View::Front, at(1.0, f64::INFINITY), 12.0, all), "y");
    invalid(figure().hit(View::Front, at(1.0, 1.0), f64::NAN, all), "reach");
    invalid(figure().hit(View::Front, at(1.0, 1.0), -1.0, all), "reach");
    assert!(hit(View::Front, 1e300, -1e300, 100.0).region.is_none());
    assert!(matches!(Fit::new(figure(), 0.0, 10.0, 1.0), Err(Error::Invalid { .. })));
    assert!(matches!(figure().shape("tail"), Err(Error::NotFound { .. })));
    let elsewhere = figure().shape_in(View::Back, "knee-left").unwrap_err();
    assert_eq!(elsewhere, Error::invalid("region", Given::value("knee-left"), "a region of the back"));
    assert!(View::from_name("side").is_err());
}

type Segments = std::collections::BTreeMap<String, std::collections::BTreeMap<String, Vec<[f64; 2]>>>;

#[test]
fn every_choir_segment_lies_in_the_regions_its_code_names_or_beside_them_and_on_the_right_side() {
    let file = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/choir_segments.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        eprintln!("skipped: ../shared/data/choir_segments.json is absent");
        return;
    };
    let figures: Segments = serde_json::from_str(&text).unwrap();
    let mut seen = 0;
    for (name, segments) in &figures {
        let view = if name.ends_with("front") { View::Front } else { View::Back };
        let of = if name.starts_with("male") { ChoirFigure::Male } else { ChoirFigure::Female };
        let all: Vec<_> = segments.values().flatten().collect();
        let (left, right) = (least(&all, |p| p[0]), -least(&all, |p| -p[0]));
        let (top, bottom) = (least(&all, |p| p[1]), -least(&all, |p| -p[1]));
        for (number, polygon) in segments {
            let segment = choir_segment(number.parse().unwrap(), of).unwrap();
            let [x, y] = centroid(polygon);
            // Scaled to our figure: as wide from fingertip to fingertip, as high from crown to toe.
            let ours =
                at(250.0 + ((x - left) / (right - left) - 0.5) * 487.0, 8.0 + (y - top) / (bottom - top) * 989.5);
            let found = hit(view, ours.x, ours.y, 14.0);
            let region =
                Region::find(found.region.unwrap_or_else(|| panic!("{name} {number}: nothing at {ours:?}"))).unwrap();
            let named: Vec<_> = segment.regions.iter().map(|region| region.id.as_str()).collect();
            assert!(beside(&region.id, &named), "{name} {number} is at {}, not at {named:?}", region.id);
            let side = if (ours.x > 250.0) == (view == View::Front) { Side::Left } else { Side::Right };
            assert!(segment.regions.iter().all(|r| r.side == side || r.side == Side::Midline), "{name} {number}");
            seen += 1;
        }
    }
    assert_eq!(seen, 148);
}

fn least(points: &[&[f64; 2]], pick: fn(&[f64; 2]) -> f64) -> f64 {
    points.iter().map(|p| pick(p)).fold(f64::INFINITY, f64::min)
}

fn centroid(polygon: &[[f64; 2]]) -> [f64; 2] {
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for (a, b) in polygon.iter().zip(polygon.iter().cycle().skip(1)) {
        let cross = a[0] * b[1] - b[0] * a[1];
        (area, x, y) = (area + cross, x + (a[0] + b[0]) * cross, y + (a[1] + b[1]) * cross);
    }
    [x / (3.0 * area), y / (3.0 * area)]
}

/// Whether a region is one of these, or shares a line with one of them.
fn beside(region: &str, named: &[&str]) -> bool {
    let lines = |id: &str| -> BTreeSet<[(u64, u64); 2]> {
        let ends = |p: Point| (p.x.to_bits(), p.y.to_bits());
        let curves = figure().shape(id).unwrap().path.0.iter();
        curves.map(|c| [ends(c.from).min(ends(c.to)), ends(c.from).max(ends(c.to))]).collect()
    };
    let own = lines(region);
    named.contains(&region) || named.iter().any(|other| !lines(other).is_disjoint(&own))
}

#[test]
fn choir_codes_go_both_ways_and_say_what_is_lost() {
    let mut numbers = BTreeSet::new();
    for region in regions() {
        numbers.extend(region.codes.choir.iter().copied());
        for number in &region.codes.choir {
            assert!(choir_segment(*number, ChoirFigure::Male).unwrap().regions.contains(&region));
        }
    }
    assert_eq!(numbers.len(), 74);
    let jaw = Region::find("jaw-left").unwrap();
    assert_eq!(jaw.codes.choir, [104]);
    let lost: Vec<_> = jaw.codes.shared_in_choir(jaw).iter().map(|region| region.id.as_str()).collect();
    assert_eq!(lost, ["temple-left", "eye-left", "cheek-left", "mouth"]);
    let arm = choir_segment(114, ChoirFigure::Female).unwrap();
    assert_eq!((arm.number, arm.regions[0].id.as_str()), (112, "upper-arm-front-left"));
    let belly = choir_segment(116, ChoirFigure::Male).unwrap();
    assert_eq!(belly.reach_over.len(), 2);
    assert!(matches!(choir_segment(137, ChoirFigure::Male), Err(Error::NotFound { .. })));
}

#[test]
fn snomed_codes_are_the_agreed_ones_alone() {
    let agreed = ["69536005", "45048000", "16982005", "51185008", "29836001", "72696002", "122495006", "122496007"];
    let used: BTreeSet<_> = regions().iter().filter_map(|region| region.codes.snomed.as_deref()).collect();
    assert_eq!(used, agreed.into_iter().collect());
    assert_eq!(Region::find("elbow-left").unwrap().codes.snomed, None);
}
