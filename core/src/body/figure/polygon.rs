//! A region's border as a polygon: which points are inside, and how far others are. Vertices lie on 4096ths of a unit and
//! so do tested points, so that every sign below is exact and a point on a shared line belongs to one side alone.

use super::curve::{Curve, Point};

/// A closed polygon.
#[derive(Debug, Clone)]
pub(super) struct Polygon {
    points: Vec<Point>,
    low: Point,
    high: Point,
}

/// A point on the grid on which polygons are exact.
pub(super) fn on_grid(point: Point) -> Point {
    let grid = |v: f64| (v * 4096.0).round() / 4096.0;
    Point::new(grid(point.x), grid(point.y))
}

impl Polygon {
    /// Eight steps along each curve.
    pub(super) fn of(curves: &[Curve]) -> Self {
        let points: Vec<_> = curves.iter().flat_map(|curve| (0..8).map(|eighths| curve.at(eighths))).collect();
        let fold = |pick: fn(&Point) -> f64, choose: fn(f64, f64) -> f64, from: f64| {
            points.iter().map(pick).fold(from, choose)
        };
        let low = Point::new(fold(|p| p.x, f64::min, f64::INFINITY), fold(|p| p.y, f64::min, f64::INFINITY));
        let high = Point::new(fold(|p| p.x, f64::max, -f64::INFINITY), fold(|p| p.y, f64::max, -f64::INFINITY));
        Self { points, low, high }
    }

    /// Its vertices.
    pub(super) fn points(&self) -> &[Point] {
        &self.points
    }

    /// The corners of the smallest box around it.
    pub(super) fn bounds(&self) -> (Point, Point) {
        (self.low, self.high)
    }

    /// Whether the box around it comes within `reach` of a point.
    pub(super) fn near(&self, p: Point, reach: f64) -> bool {
        p.x >= self.low.x - reach
            && p.x <= self.high.x + reach
            && p.y >= self.low.y - reach
            && p.y <= self.high.y + reach
    }

    /// Whether a point on the grid is inside. A ray to the right crosses the border an odd number of times; each edge
    /// counts its upper end and not its lower.
    pub(super) fn contains(&self, p: Point) -> bool {
        self.near(p, 0.0) && self.edges().filter(|(a, b)| crosses(p, *a, *b)).count() % 2 == 1
    }

    /// How far a point is from the border, in units.
    pub(super) fn border_distance(&self, p: Point) -> f64 {
        self.edges().map(|(a, b)| squared_distance(p, a, b)).fold(f64::INFINITY, f64::min).sqrt()
    }

    /// The square of that distance where it is more than `least`: it stops at the first edge that is not farther.
    pub(super) fn squared_over(&self, p: Point, least: f64) -> Option<f64> {
        let mut nearest = f64::INFINITY;
        for (a, b) in self.edges() {
            nearest = nearest.min(squared_distance(p, a, b));
            if nearest <= least {
                return None;
            }
        }
        Some(nearest)
    }

    fn edges(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        let before = self.points.iter().skip(self.points.len() - 1).chain(&self.points);
        before.zip(&self.points).map(|(a, b)| (*a, *b))
    }
}

fn crosses(p: Point, a: Point, b: Point) -> bool {
    if (a.y <= p.y) == (b.y <= p.y) {
        return false;
    }
    // The same edge gives the same answer whichever way round it is given.
    let (upper, lower) = if a.y < b.y { (a, b) } else { (b, a) };
    (lower.x - upper.x) * (p.y - upper.y) > (p.x - upper.x) * (lower.y - upper.y)
}

fn squared_distance(p: Point, a: Point, b: Point) -> f64 {
    let (along, to) = (Point::new(b.x - a.x, b.y - a.y), Point::new(p.x - a.x, p.y - a.y));
    let length = along.x * along.x + along.y * along.y;
    let share = if length > 0.0 { ((along.x * to.x + along.y * to.y) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (dx, dy) = (to.x - along.x * share, to.y - along.y * share);
    dx * dx + dy * dy
}
