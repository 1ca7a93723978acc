//! Where a touch lands: the region under the finger or the nearest within its reach; where several are about as near, a
//! short list to choose from.

use serde::Serialize;

use super::polygon::on_grid;
use super::{Figure, Point, Shape};
use crate::body::{Region, Side, View};
use crate::error::{Error, Given, Result};

/// How far from a region a fingertip may land and still mean it, in density-independent pixels: half of the 24 that WCAG
/// 2.2 asks of a target (success criterion 2.5.8, W3C 2023).
pub const FINGER: f64 = 12.0;

/// At most so many regions are offered.
const OFFERED: usize = 5;

/// What a touch means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hit {
    /// The region under the touch, or the nearest within reach.
    pub region: Option<&'static str>,
    /// Its side, the person's own.
    pub side: Option<Side>,
    /// The view that was touched.
    pub view: View,
    /// How far the region is from the touch, in the figure's units; 0 inside it.
    pub distance: Option<f64>,
    /// The regions that may have been meant, nearest first: one when it is clear, at most five when it is not, none when
    /// the touch was away from the body.
    pub candidates: Vec<&'static str>,
}

impl Figure {
    /// The region at a point of a view. `reach` is how far a touch may miss, in units: a region is offered too when it is
    /// no more than half of that farther away than the nearest. Regions that `shown` leaves out are not there.
    ///
    /// # Errors
    /// `Invalid` for a coordinate that is no finite number, or a reach that is not 0 to 100.
    pub fn hit(&self, view: View, at: Point, reach: f64, shown: impl Fn(&Region) -> bool) -> Result<Hit> {
        for (field, value) in [("x", at.x), ("y", at.y)] {
            // Far outside is far outside; what is no number is a mistake.
            if !value.is_finite() {
                return Err(Error::invalid(field, Given::value(value), "a finite number"));
            }
        }
        if !(0.0..=100.0).contains(&reach) {
            return Err(Error::invalid("reach", Given::value(reach), "0 to 100 units"));
        }
        let at = on_grid(at);
        let shapes = self.shapes(view).filter(|shape| shown(shape.region) && shape.polygon.near(at, reach));
        let mut near: Vec<_> = shapes.map(|shape| (shape.distance(at), shape.region)).collect();
        near.retain(|(distance, _)| *distance <= reach);
        near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.order.cmp(&b.1.order)));
        let nearest = near.first().copied();
        let farthest = nearest.map_or(0.0, |(distance, _)| distance + reach / 2.0);
        let candidates = near.iter().take_while(|(distance, _)| *distance <= farthest).take(OFFERED);
        Ok(Hit {
            region: nearest.map(|(_, region)| region.id.as_str()),
            side: nearest.map(|(_, region)| region.side),
            view,
            distance: nearest.map(|(distance, _)| distance),
            candidates: candidates.map(|(_, region)| region.id.as_str()).collect(),
        })
    }
}

impl Shape {
    /// How far a point on the grid is from the region; 0 inside it and nowhere else, also not on a line that belongs to the
    /// neighbour.
    fn distance(&self, at: Point) -> f64 {
        if self.polygon.contains(at) { 0.0 } else { self.polygon.border_distance(at).max(f64::EPSILON) }
    }
}
