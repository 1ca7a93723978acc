//! The figure that regions are drawn on, front and back, and where a touch on it lands. One neutral outline, our own; the
//! same from every device to the bit. Left and right are the person's own: on the front their left is at the right of the
//! picture, on the back at its left.

mod anchor;
mod curve;
mod fit;
mod hit;
mod lines;
mod pack;
mod polygon;

use std::sync::LazyLock;

use super::{Region, Side, View, regions};
use crate::error::{Error, Given, Result};

pub use curve::{Curve, Point};
pub use fit::Fit;
pub use hit::{FINGER, Hit};

use pack::{Border, FigureFile};
use polygon::Polygon;

/// A closed path of curves, in the figure's units.
#[derive(Debug, Clone, PartialEq)]
pub struct Path(pub Vec<Curve>);

/// A region as it is drawn.
#[derive(Debug)]
pub struct Shape {
    /// The region.
    pub region: &'static Region,
    /// Its border.
    pub path: Path,
    polygon: Polygon,
}

/// The drawing. Units: the whole figure is 1000 high, and so is the picture around it; 500 wide.
#[derive(Debug)]
pub struct Figure {
    /// Which drawing it is: `neutral`.
    pub id: String,
    /// The width of the picture, in units.
    pub width: f64,
    /// Its height, in units.
    pub height: f64,
    /// The outline of the body, the same from both sides.
    pub outline: Path,
    shapes: Vec<Shape>,
}

static FIGURE: LazyLock<Figure> = LazyLock::new(|| Figure::read(&FigureFile::shipped()).expect("the pack is tested"));

/// The figure.
pub fn figure() -> &'static Figure {
    &FIGURE
}

impl Figure {
    /// The regions of a view as they are drawn, in reading order.
    pub fn shapes(&self, view: View) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(move |shape| shape.region.view == view)
    }

    /// A region as it is drawn.
    ///
    /// # Errors
    /// `NotFound` for a region that the figure does not have.
    pub fn shape(&self, id: &str) -> Result<&Shape> {
        let order = Region::find(id)?.order;
        self.shapes.get(order - 1).ok_or_else(|| Error::not_found("region", Given::value(id), "a region of the figure"))
    }

    /// A region as it is drawn on one side of the figure.
    ///
    /// # Errors
    /// `NotFound` for an unknown region, `Invalid` for a view that does not have it.
    pub fn shape_in(&self, view: View, id: &str) -> Result<&Shape> {
        let shape = self.shape(id)?;
        if shape.region.view == view {
            return Ok(shape);
        }
        let allowed = format!("a region of the {}", view.name());
        Err(Error::invalid("region", Given::value(id), allowed))
    }

    fn read(file: &FigureFile) -> Result<Self, String> {
        let half = file.figure.half_width;
        let [front, back] = [file.borders(View::Front)?, file.borders(View::Back)?];
        let shape = |region: &'static Region| {
            let borders = if region.view == View::Front { &front } else { &back };
            let border = borders.iter().find(|border| border.kind == region.kind);
            border.map(|border| Shape::of(region, border, half)).ok_or(format!("no border of {}", region.id))
        };
        let outline = file.outline()?.iter().map(|curve| curve.map(|p| placed(p, false, half))).collect();
        Ok(Self {
            id: file.figure.id.clone(),
            width: 2.0 * half,
            height: file.figure.height,
            outline: Path(outline),
            shapes: regions().iter().map(shape).collect::<Result<_, _>>()?,
        })
    }
}

impl Shape {
    /// Its border as a closed polygon.
    pub(crate) fn border(&self) -> &[Point] {
        self.polygon.points()
    }

    fn of(region: &'static Region, border: &Border, half: f64) -> Self {
        let mirrored = matches!((region.view, region.side), (View::Front, Side::Right) | (View::Back, Side::Left));
        let path: Vec<_> = border.curves.iter().map(|curve| curve.map(|p| placed(p, mirrored, half))).collect();
        Self { region, polygon: Polygon::of(&path), path: Path(path) }
    }
}

/// From the half that is written down to the picture.
fn placed(p: Point, mirrored: bool, half: f64) -> Point {
    let p = if mirrored { p.mirrored() } else { p };
    Point::new(half + p.x, p.y)
}

impl Path {
    /// As SVG path data.
    pub fn svg(&self) -> String {
        let mut data = String::new();
        for (n, Curve { from, first, second, to }) in self.0.iter().enumerate() {
            if n == 0 {
                data.push_str(&format!("M{} {}", from.x, from.y));
            }
            data.push_str(&format!("C{} {} {} {} {} {}", first.x, first.y, second.x, second.y, to.x, to.y));
        }
        data + "Z"
    }
}
