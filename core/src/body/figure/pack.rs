//! From the pack to shapes: each border is put together from the arcs it names and, where it ends on the middle line,
//! closed by its mirror image.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::curve::{Curve, Point};
use super::lines::Arcs;
use crate::body::View;
use crate::shipped::shipped;

/// The pack's file.
#[derive(Deserialize)]
pub(super) struct FigureFile {
    pub(super) figure: About,
    lines: BTreeMap<String, String>,
    front: ViewFile,
    back: ViewFile,
}

#[derive(Deserialize)]
pub(super) struct About {
    pub(super) id: String,
    pub(super) half_width: f64,
    pub(super) height: f64,
}

#[derive(Deserialize)]
struct ViewFile {
    lines: BTreeMap<String, String>,
    borders: BTreeMap<String, String>,
}

/// A border in the half that is written down.
pub(super) struct Border {
    /// The region's id without a side.
    pub(super) kind: String,
    /// Closed, around x ≥ 0 or, for a region on the middle line, around x = 0.
    pub(super) curves: Vec<Curve>,
}

impl FigureFile {
    /// The shipped figure.
    pub(super) fn shipped() -> Self {
        shipped(include_str!("../../../packs/figure.toml"))
    }

    /// The outline of the whole figure, the same from both sides.
    pub(super) fn outline(&self) -> Result<Vec<Curve>, String> {
        let outline = self.lines.get("outline").ok_or("no outline")?;
        let arcs = Arcs::read(&[outline])?;
        let names: Vec<_> = outline.split(',').filter_map(named).collect();
        Ok(with_mirror(chain(&arcs, &names)?))
    }

    /// The borders of a view's regions, by kind.
    pub(super) fn borders(&self, view: View) -> Result<Vec<Border>, String> {
        let (file, arcs) = (self.view(view), self.arcs(view)?);
        let border = |(kind, names): (&String, &String)| {
            let names: Vec<_> = names.split_whitespace().collect();
            let curves = border(&arcs, &names).map_err(|why| format!("{kind}: {why}"))?;
            Ok(Border { kind: kind.clone(), curves })
        };
        file.borders.iter().map(border).collect()
    }

    fn arcs(&self, view: View) -> Result<Arcs<'_>, String> {
        let lines = self.lines.values().chain(self.view(view).lines.values());
        Arcs::read(&lines.map(String::as_str).collect::<Vec<_>>())
    }

    fn view(&self, view: View) -> &ViewFile {
        match view {
            View::Front => &self.front,
            View::Back => &self.back,
        }
    }
}

/// The name in `name x y`.
fn named(token: &str) -> Option<&str> {
    let mut words = token.split_whitespace();
    let name = words.next()?;
    (words.count() == 2).then_some(name)
}

fn border(arcs: &Arcs<'_>, names: &[&str]) -> Result<Vec<Curve>, String> {
    let (Some(first), Some(last)) = (names.first(), names.last()) else { return Err("no border".into()) };
    let in_the_middle = |name: &str| arcs.nodes.get(name).is_some_and(|at: &Point| at.x == 0.0);
    let mut curves = chain(arcs, names)?;
    match arcs.between(last, first) {
        Ok(closing) => curves.extend(closing),
        Err(_) if in_the_middle(first) && in_the_middle(last) => return Ok(with_mirror(curves)),
        Err(why) => return Err(why),
    }
    Ok(curves)
}

fn chain(arcs: &Arcs<'_>, names: &[&str]) -> Result<Vec<Curve>, String> {
    let mut curves = Vec::new();
    for pair in names.windows(2) {
        curves.extend(arcs.between(pair[0], pair[1])?);
    }
    Ok(curves)
}

/// Down one side and up the other.
fn with_mirror(mut curves: Vec<Curve>) -> Vec<Curve> {
    let back: Vec<_> = curves.iter().rev().map(|curve| curve.reversed().map(Point::mirrored)).collect();
    curves.extend(back);
    curves
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use super::*;

    /// Every arc inside is used once from each of its sides, every arc of the outline once: the regions tile the figure.
    #[test]
    fn borders_share_every_line() {
        let file = FigureFile::shipped();
        for view in [View::Front, View::Back] {
            let arcs = file.arcs(view).unwrap();
            let mut used: BTreeMap<(&str, &str), usize> = BTreeMap::new();
            for names in file.view(view).borders.values() {
                let names: Vec<_> = names.split_whitespace().collect();
                let closing = (names[names.len() - 1], names[0]);
                let pairs = names.windows(2).map(|pair| (pair[0], pair[1]));
                for (from, to) in pairs.chain(arcs.between(closing.0, closing.1).is_ok().then_some(closing)) {
                    *used.entry((from.min(to), from.max(to))).or_default() += 1;
                }
            }
            let outline: Vec<_> = file.lines["outline"].split(',').filter_map(named).collect();
            assert_eq!(used.len(), arcs.count(), "{view:?}: each arc is part of a border");
            for (arc, times) in used {
                let outer = outline.windows(2).any(|pair| (pair[0].min(pair[1]), pair[0].max(pair[1])) == arc);
                let in_the_middle = arcs.nodes[arc.0].x == 0.0 && arcs.nodes[arc.1].x == 0.0;
                assert_eq!(times, if outer || in_the_middle { 1 } else { 2 }, "{view:?}: {arc:?}");
            }
        }
    }
}
