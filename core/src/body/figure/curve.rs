//! Smooth curves through given points. Only operations that every machine rounds alike are used, and control points lie on
//! eighths of a unit: the figure is the same to the bit everywhere, and its two halves mirror exactly.

use serde::Serialize;

/// A point of the figure, in its units: x from the left of the picture, y down from its top.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// To the right in the picture.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A cubic Bézier curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Curve {
    /// Where it starts.
    pub from: Point,
    /// First control point.
    pub first: Point,
    /// Second control point.
    pub second: Point,
    /// Where it ends.
    pub to: Point,
}

impl Point {
    pub(super) const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The same point on the other side of the middle line, which is x = 0 in a half.
    pub(super) const fn mirrored(self) -> Self {
        Self { x: -self.x, y: self.y }
    }

    fn minus(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    fn along(self, direction: Self, length: f64) -> Self {
        let eighth = |v: f64| (v * 8.0).round() / 8.0;
        Self { x: eighth(self.x + direction.x * length), y: eighth(self.y + direction.y * length) }
    }

    /// Distance from the origin. Not `hypot`, whose last bit may differ between machines.
    fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    fn unit(self) -> Self {
        let length = self.length();
        Self { x: self.x / length, y: self.y / length }
    }
}

impl Curve {
    /// The same curve run the other way.
    pub(super) const fn reversed(self) -> Self {
        Self { from: self.to, first: self.second, second: self.first, to: self.from }
    }

    /// The curve with each point changed.
    pub(super) fn map(self, change: impl Fn(Point) -> Point) -> Self {
        Self { from: change(self.from), first: change(self.first), second: change(self.second), to: change(self.to) }
    }

    /// The point after `eighths` of the way, exact.
    pub(super) fn at(&self, eighths: u8) -> Point {
        let (t, u) = (f64::from(eighths), f64::from(8 - eighths));
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let of = |pick: fn(&Point) -> f64| {
            let points = [&self.from, &self.first, &self.second, &self.to];
            points.iter().zip(weights).map(|(point, weight)| pick(point) * weight).sum::<f64>() / 512.0
        };
        Point::new(of(|p| p.x), of(|p| p.y))
    }
}

/// Curves through the points in turn. Where a run ends on the middle line it goes on smoothly into its mirror image.
pub(super) fn smooth(run: &[Point]) -> Vec<Curve> {
    let directions = directions(run);
    let pairs = run.windows(2).zip(directions.windows(2));
    let curve = |(ends, heading): (&[Point], &[Point])| {
        let third = ends[1].minus(ends[0]).length() / 3.0;
        let (first, second) = (ends[0].along(heading[0], third), ends[1].along(heading[1], -third));
        Curve { from: ends[0], first, second, to: ends[1] }
    };
    pairs.map(curve).collect()
}

/// The direction in which the curve passes each point.
fn directions(run: &[Point]) -> Vec<Point> {
    let last = run.len() - 1;
    if last == 1 {
        return vec![run[1].minus(run[0]).unit(); 2];
    }
    let mut passed: Vec<_> = run.windows(3).map(|three| through(three[0], three[1], three[2])).collect();
    let begin = match run[0].x == 0.0 {
        true => through(run[1].mirrored(), run[0], run[1]),
        false => reflected(passed[0], run[1].minus(run[0]).unit()),
    };
    let end = match run[last].x == 0.0 {
        true => through(run[last - 1], run[last], run[last - 1].mirrored()),
        false => reflected(passed[last - 2], run[last].minus(run[last - 1]).unit()),
    };
    passed.insert(0, begin);
    passed.push(end);
    passed
}

/// The direction at `middle` of the circle through three points.
fn through(before: Point, middle: Point, after: Point) -> Point {
    let (arriving, leaving) = (middle.minus(before), after.minus(middle));
    let (a, b) = (leaving.length() / arriving.length(), arriving.length() / leaving.length());
    Point::new(arriving.x * a + leaving.x * b, arriving.y * a + leaving.y * b).unit()
}

/// The direction at one end of an arc whose other end has `direction`, across the chord.
fn reflected(direction: Point, chord: Point) -> Point {
    let along = 2.0 * (direction.x * chord.x + direction.y * chord.y);
    Point::new(along * chord.x - direction.x, along * chord.y - direction.y)
}
