//! The figure as numbers for a canvas, and the region that a touch on it means. Both need no file: a touch is answered
//! at once, whatever else the diary is doing.

use super::RegionRow;
use crate::body::figure::{self, FINGER, Path, Point, Shape};
use crate::body::{HEAD, Region, View, WHOLE};
use crate::phone::Diary;
use crate::phone::card::Named;
use crate::phone::error::Result;
use crate::text::Texts;

/// A region as it is drawn.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct FigureRegion {
    /// The region.
    pub region: RegionRow,
    /// Its place in the order for reading aloud, from 1, over both views.
    pub order: u32,
    /// The part of the body it is listed under.
    pub part: String,
    /// Its border, closed, in the figure's units: x and y of where it begins, then for each cubic curve the first
    /// control point, the second, and where the curve ends.
    pub path: Vec<f32>,
    /// Where a label in it is centred: to the right in the picture.
    pub label_x: f32,
    /// Down.
    pub label_y: f32,
    /// The radius of the free circle around that point.
    pub label_room: f32,
}

/// One view of the figure.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct FigureView {
    /// Front or back.
    pub view: View,
    /// Its name.
    pub label: String,
    /// The side at the left of the picture, the person's own.
    pub at_left: String,
    /// The side at the right of the picture.
    pub at_right: String,
    /// Its regions, in the order for reading aloud. They tile the body: fill the outline first, and leave out the
    /// intimate ones until the person shows them.
    pub regions: Vec<FigureRegion>,
}

/// The figure, front and back.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct BodyFigure {
    /// Which drawing it is.
    pub id: String,
    /// The width of the picture, in units.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// The outline of the body, the same from both sides, closed, as a region's border.
    pub outline: Vec<f32>,
    /// Front, then back.
    pub views: Vec<FigureView>,
    /// Targets without a place on the figure: the whole body, the head as a whole.
    pub placeless: Vec<Named>,
    /// Whose left and right it is, in words.
    pub own_sides: String,
    /// How far from a region a fingertip may land and still mean it, in density-independent pixels or points. Divide by
    /// how many of these a unit is drawn with, and hand that in as `reach`, at most 100.
    pub finger: f32,
}

/// What a touch means.
#[derive(Debug, Clone, PartialEq, serde::Serialize, uniffi::Record)]
pub struct BodyHit {
    /// The region under the touch, or the nearest within reach.
    pub region: Option<RegionRow>,
    /// How far it is from the touch, in units; 0 inside it.
    pub distance: Option<f64>,
    /// The regions that may have been meant, nearest first: one when it is clear, at most five to choose from when it
    /// is not, none away from the body.
    pub candidates: Vec<RegionRow>,
}

#[uniffi::export]
impl Diary {
    /// The figure to draw. It never changes while the app runs: keep it, one for each language. The first call works
    /// out the lines and takes a moment: away from the thread that draws, and before the first touch.
    ///
    /// # Errors
    /// None that is known.
    pub fn body_figure(&self) -> Result<BodyFigure> {
        let figure = figure::figure();
        Ok(BodyFigure {
            id: figure.id.clone(),
            width: figure.width as f32,
            height: figure.height as f32,
            outline: numbers(&figure.outline),
            views: [View::Front, View::Back].map(|view| FigureView::of(view, &self.texts)).into(),
            placeless: [WHOLE, HEAD].map(|id| Named { id: id.into(), label: self.texts.region(id) }).into(),
            own_sides: self.texts.say("map-own-sides"),
            finger: FINGER as f32,
        })
    }

    /// What a touch at a point of a view means, in units. `reach` is how far it may miss, 0 to 100; `shows_intimate` as
    /// the map says. Quick enough for the thread that draws: it reads no file.
    ///
    /// # Errors
    /// `Invalid` for a coordinate that is no finite number, or a reach that is not 0 to 100.
    pub fn body_hit(&self, view: View, x: f64, y: f64, reach: f64, shows_intimate: bool) -> Result<BodyHit> {
        let shown = |region: &Region| shows_intimate || !region.intimate;
        let hit = figure::figure().hit(view, Point { x, y }, reach, shown)?;
        let row = |id: &&str| Ok(RegionRow::of(Region::find(id)?, &self.texts));
        Ok(BodyHit {
            region: hit.region.as_ref().map(row).transpose()?,
            distance: hit.distance,
            candidates: hit.candidates.iter().map(row).collect::<Result<_>>()?,
        })
    }
}

impl FigureView {
    fn of(view: View, texts: &Texts) -> Self {
        let [left, right] = ["side-left", "side-right"].map(|side| texts.say(side));
        let (at_left, at_right) = if view == View::Front { (right, left) } else { (left, right) };
        Self {
            view,
            label: texts.say(&format!("view-{}", view.name())),
            at_left,
            at_right,
            regions: figure::figure().shapes(view).map(|shape| FigureRegion::of(shape, texts)).collect(),
        }
    }
}

impl FigureRegion {
    fn of(shape: &Shape, texts: &Texts) -> Self {
        let (region, anchor) = (shape.region, shape.anchor());
        Self {
            region: RegionRow::of(region, texts),
            order: u32::try_from(region.order).unwrap_or(u32::MAX),
            part: texts.say(&format!("group-{}", region.group)),
            path: numbers(&shape.path),
            label_x: anchor.x as f32,
            label_y: anchor.y as f32,
            label_room: shape.room() as f32,
        }
    }
}

/// Where the path begins, then three points for each curve.
fn numbers(path: &Path) -> Vec<f32> {
    let begins = path.0.first().map(|curve| curve.from);
    let curves = path.0.iter().flat_map(|curve| [curve.first, curve.second, curve.to]);
    // A thousand units in eighths fit exactly.
    begins.into_iter().chain(curves).flat_map(|point| [point.x as f32, point.y as f32]).collect()
}
