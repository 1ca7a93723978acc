//! The figure on a screen: from a view's box in pixels to the figure's units and back, at any size and pixel density.

use super::{FINGER, Figure, Hit, Point};
use crate::body::{Region, View};
use crate::error::{Error, Given, Result};

/// A box of pixels in which the whole figure is shown as large as it fits, in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    scale: f64,
    left: f64,
    top: f64,
    reach: f64,
}

impl Fit {
    /// A box of `width` by `height` pixels on a screen with `density` pixels to a density-independent one.
    ///
    /// # Errors
    /// `Invalid` for a size or density that is not above 0 and finite.
    pub fn new(figure: &Figure, width: f64, height: f64, density: f64) -> Result<Self> {
        for (field, value) in [("width", width), ("height", height), ("density", density)] {
            if !(value > 0.0 && value.is_finite()) {
                return Err(Error::invalid(field, Given::value(value), "a finite number above 0"));
            }
        }
        let scale = (width / figure.width).min(height / figure.height);
        let (left, top) = ((width - figure.width * scale) / 2.0, (height - figure.height * scale) / 2.0);
        Ok(Self { scale, left, top, reach: (FINGER * density / scale).min(100.0) })
    }

    /// Pixels for one unit.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Where a point of the figure is on the screen.
    pub fn to_pixels(&self, point: Point) -> Point {
        Point::new(self.left + point.x * self.scale, self.top + point.y * self.scale)
    }

    /// Which point of the figure a pixel shows.
    pub fn to_figure(&self, pixel: Point) -> Point {
        Point::new((pixel.x - self.left) / self.scale, (pixel.y - self.top) / self.scale)
    }

    /// What a touch at a pixel means.
    ///
    /// # Errors
    /// As [`Figure::hit`].
    pub fn hit(&self, figure: &Figure, view: View, pixel: Point, shown: impl Fn(&Region) -> bool) -> Result<Hit> {
        figure.hit(view, self.to_figure(pixel), self.reach, shown)
    }
}
