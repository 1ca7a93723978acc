//! The figure as another program draws it: resvg, a renderer of SVG, fills each region in a colour of its own, and every
//! pixel is of the region that a touch there means.
#![allow(clippy::unwrap_used)]

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;
use somacard_core::body::drawing::{Fill, Mark, Picture, Theme};
use somacard_core::body::figure::{Point, figure};
use somacard_core::body::{Region, View, regions};

/// Pixels for one unit, and half a pixel in units.
const HALF: f64 = 0.5;

fn render(svg: &str, width: u32, height: u32) -> Pixmap {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).unwrap();
    let mut pixels = Pixmap::new(width, height).unwrap();
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels
}

/// A view with each region in the colour of its number.
fn painted(view: View) -> Pixmap {
    let paths = figure().shapes(view).map(|shape| {
        format!("<path d=\"{}\" fill=\"#{:06x}\"/>", shape.path.svg(), 0x010101 * shape.region.order as u32)
    });
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 500 1000\" width=\"500\" height=\"1000\" \
         shape-rendering=\"crispEdges\">{}</svg>",
        paths.collect::<String>()
    );
    render(&svg, 500, 1000)
}

#[test]
fn each_pixel_is_of_the_region_that_a_touch_there_means() {
    for view in [View::Front, View::Back] {
        let pixels = painted(view);
        let (mut inside, mut near_a_line) = (0, 0);
        for (place, pixel) in pixels.pixels().iter().enumerate() {
            let at = Point { x: (place % 500) as f64 + HALF, y: (place / 500) as f64 + HALF };
            let touched = figure().hit(view, at, 0.0, |_| true).unwrap().region;
            let drawn = (pixel.alpha() > 0).then(|| regions()[usize::from(pixel.red()) - 1].id.as_str());
            if touched == drawn {
                inside += usize::from(drawn.is_some());
                continue;
            }
            // A renderer may give the pixels along a line to either side.
            near_a_line += 1;
            let around = figure().hit(view, at, 0.75, |_| true).unwrap().candidates;
            let known = |region: Option<&str>| region.is_none_or(|region| around.contains(&region));
            assert!(known(touched) && known(drawn), "{view:?} {at:?}: touched {touched:?}, drawn {drawn:?}");
        }
        assert!(inside > 140_000 && near_a_line < 700, "{view:?}: {inside} agree, {near_a_line} differ along lines");
    }
}

#[test]
fn nothing_shows_through_between_regions_at_any_size() {
    for (width, height) in [(125, 250), (311, 622), (1000, 2000)] {
        let fill = |paths: String| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 500 1000\" width=\"{width}\" height=\"{height}\" \
                 shape-rendering=\"crispEdges\" fill=\"#000\">{paths}</svg>"
            );
            render(&svg, width, height).pixels().iter().map(|pixel| pixel.alpha() > 0).collect::<Vec<_>>()
        };
        let whole = fill(format!("<path d=\"{}\"/>", figure().outline.svg()));
        for view in [View::Front, View::Back] {
            let parts =
                fill(figure().shapes(view).map(|shape| format!("<path d=\"{}\"/>", shape.path.svg())).collect());
            let differ = whole.iter().zip(&parts).filter(|(whole, part)| whole != part).count();
            assert!(differ <= whole.len() / 20_000, "{view:?} at {width}: {differ} of {}", whole.len());
        }
    }
}

fn picture(marks: Vec<Mark>, show_intimate: bool) -> Picture {
    let words = ["front", "back", "left", "right"].map(str::to_owned);
    Picture { title: "A <map>".into(), headed: true, words, marks, legend: vec![], notes: vec![], show_intimate }
}

fn mark(region: &str, fill: Fill) -> Mark {
    Mark { target: region.into(), fill, label: String::new(), said: format!("{region} & more"), copied: false }
}

/// The colour at a region's anchor in a drawn picture.
fn colour(pixels: &Pixmap, region: &str) -> [u8; 3] {
    let (region, anchor) = (Region::find(region).unwrap(), figure().shape(region).unwrap().anchor());
    let left = if region.view == View::Front { 20.0 } else { 560.0 };
    let pixel = pixels.pixel((left + anchor.x) as u32, (96.0 + anchor.y) as u32).unwrap();
    [pixel.red(), pixel.green(), pixel.blue()]
}

#[test]
fn a_picture_fills_what_is_marked_and_nothing_else_in_light_and_dark() {
    let marks =
        vec![mark("chest-left", Fill::Step(5)), mark("calf-right", Fill::Step(1)), mark("groin-left", Fill::Step(5))];
    for theme in [Theme::Light, Theme::Dark] {
        let svg = picture(marks.clone(), false).svg(theme);
        assert!(svg.contains("<title>A &lt;map&gt;</title>") && svg.contains("<title>calf-right &amp; more</title>"));
        let pixels = render(&svg, 1080, 1136);
        let body = colour(&pixels, "thigh-front-left");
        for plain in ["chest-right", "calf-left", "breast-left", "lower-back-right"] {
            assert_eq!(colour(&pixels, plain), body, "{plain}");
        }
        assert_ne!(colour(&pixels, "chest-left"), body);
        assert_ne!(colour(&pixels, "calf-right"), body);
        assert_ne!(colour(&pixels, "chest-left"), colour(&pixels, "calf-right"));
        // A mark is drawn whether or not unmarked intimate regions are: who hides them gives no such mark.
        assert_ne!(colour(&pixels, "groin-left"), colour(&pixels, "groin-right"));
        assert_eq!(svg, picture(marks.clone(), false).svg(theme), "the same to the bit");
    }
}
