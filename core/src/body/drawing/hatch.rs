//! Hatching: fine slanted lines, cut where the border is. Lines of our own and no SVG pattern, which some programs print as a picture for
//! each region: a page would weigh megabytes, and two pictures on one page would share their names.

use std::fmt::Write as _;

use super::Fill;
use crate::body::figure::Point;

/// How far apart lines are, across them, and how wide.
const STRIPES: [f64; 2] = [8.0, 2.5];
const CROSSED: [f64; 2] = [7.0, 1.8];

/// The lines of a fill inside a closed polygon, as the path data of strokes, and how wide they are; nothing for a fill without lines.
pub(super) fn hatch(fill: Fill, border: &[Point]) -> Option<(String, f64)> {
    let lines = |apart: f64, ways: &[f64]| ways.iter().map(|way| slanted(border, apart, *way)).collect::<String>();
    match fill {
        Fill::Plain | Fill::Step(_) => None,
        Fill::Stripes => Some((lines(STRIPES[0], &[1.0]), STRIPES[1])),
        Fill::Crossed => Some((lines(CROSSED[0], &[1.0, -1.0]), CROSSED[1])),
    }
}

/// Lines on which x and `way` · y have the same sum, from border to border.
fn slanted(border: &[Point], apart: f64, way: f64) -> String {
    let sum = |point: &Point| point.x + way * point.y;
    let apart = apart * std::f64::consts::SQRT_2;
    let low = border.iter().map(sum).fold(f64::INFINITY, f64::min);
    let high = border.iter().map(sum).fold(-f64::INFINITY, f64::max);
    let (mut path, mut line) = (String::new(), (low / apart).ceil() * apart);
    while line < high {
        let mut cuts: Vec<Point> = edges(border).filter_map(|(a, b)| cut(a, b, line, &sum)).collect();
        cuts.sort_by(|a, b| a.x.total_cmp(&b.x));
        for pair in cuts.chunks_exact(2) {
            let _ = write!(path, "M{:.1} {:.1}L{:.1} {:.1}", pair[0].x, pair[0].y, pair[1].x, pair[1].y);
        }
        line += apart;
    }
    path
}

fn edges(border: &[Point]) -> impl Iterator<Item = (&Point, &Point)> {
    border.iter().zip(border.iter().cycle().skip(1))
}

/// Where an edge crosses a line: an edge has its lower end and not its upper one, so that each line enters as often as it leaves.
fn cut(a: &Point, b: &Point, line: f64, sum: &impl Fn(&Point) -> f64) -> Option<Point> {
    let (from, to) = (sum(a), sum(b));
    if (from <= line) == (to <= line) {
        return None;
    }
    let share = (line - from) / (to - from);
    Some(Point { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Vec<Point> {
        [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0)].map(|(x, y)| Point { x, y }).to_vec()
    }

    #[test]
    fn lines_stay_inside_and_end_on_the_border() {
        let (path, width) = hatch(Fill::Crossed, &square()).expect("crossed lines");
        let numbers: Vec<f64> = path
            .split(['M', 'L', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().expect("a number"))
            .collect();
        assert_eq!((width, numbers.len() % 4), (CROSSED[1], 0));
        assert!(numbers.len() > 40);
        for end in numbers.chunks(2) {
            assert!(end.iter().all(|v| (0.0..=40.0).contains(v)), "{end:?}");
            assert!(end.iter().any(|v| *v < 0.05 || *v > 39.95), "on the border: {end:?}");
        }
    }

    #[test]
    fn a_fill_without_lines_has_none() {
        assert!(hatch(Fill::Plain, &square()).is_none() && hatch(Fill::Step(3), &square()).is_none());
    }
}
