//! Where a region's label goes: the point inside it that is farthest from its border, looked for on finer and finer grids.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::polygon::{Polygon, on_grid};
use super::{Point, Shape, figure};
use crate::body::{Side, View};

/// The anchors of all regions and the room around them, by id.
static ANCHORS: LazyLock<BTreeMap<&'static str, (Point, f64)>> = LazyLock::new(|| {
    let figure = figure();
    let mut anchors: BTreeMap<&'static str, (Point, f64)> = BTreeMap::new();
    for shape in [View::Front, View::Back].into_iter().flat_map(|view| figure.shapes(view)) {
        let region = shape.region;
        // The left one is looked for, the right one mirrors it.
        let mirrored = region.partner().and_then(|partner| anchors.get(partner.id.as_str()).copied());
        let found = match mirrored {
            Some((at, room)) if region.side != Side::Midline => (Point::new(figure.width - at.x, at.y), room),
            _ => farthest_inside(&shape.polygon, (region.side == Side::Midline).then_some(figure.width / 2.0)),
        };
        anchors.insert(region.id.as_str(), found);
    }
    anchors
});

impl Shape {
    /// Where a label of the region is centred, in the figure's units.
    pub fn anchor(&self) -> Point {
        self.label().0
    }

    /// The radius of the largest circle around the anchor that stays inside the region, in units.
    pub fn room(&self) -> f64 {
        self.label().1
    }

    fn label(&self) -> (Point, f64) {
        ANCHORS.get(self.region.id.as_str()).copied().unwrap_or((Point::new(0.0, 0.0), 0.0))
    }
}

const STEPS: i32 = 12;

fn farthest_inside(polygon: &Polygon, middle: Option<f64>) -> (Point, f64) {
    let (low, high) = polygon.bounds();
    let mut best = (low, -1.0);
    let (mut center, mut half) = (
        Point::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0),
        Point::new((high.x - low.x) / 2.0, (high.y - low.y) / 2.0),
    );
    for _ in 0..4 {
        for (i, j) in (-STEPS..=STEPS).flat_map(|i| (-STEPS..=STEPS).map(move |j| (i, j))) {
            let (dx, dy) = (half.x * f64::from(i) / f64::from(STEPS), half.y * f64::from(j) / f64::from(STEPS));
            let at = on_grid(Point::new(middle.unwrap_or(center.x + dx), center.y + dy));
            if middle.is_some() && i != 0 {
                continue;
            }
            // Most points are nearer to the border than the best so far, which is soon seen.
            if let Some(room) = polygon.squared_over(at, best.1).filter(|_| polygon.contains(at)) {
                best = (at, room);
            }
        }
        center = best.0;
        half = Point::new(half.x / 6.0, half.y / 6.0);
    }
    (best.0, best.1.max(0.0).sqrt())
}
