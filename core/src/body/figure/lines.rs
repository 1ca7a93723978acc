//! The figure's lines as they are written in the pack: points in turn, some of them named meeting points. Between two
//! meeting points there is one arc, and every border that runs along it uses that same arc.

use std::collections::BTreeMap;

use super::curve::{Curve, Point, smooth};

/// Points by name.
type Nodes<'a> = BTreeMap<&'a str, Point>;

/// A point of a line.
struct Stop<'a> {
    name: Option<&'a str>,
    at: Point,
    corner: bool,
}

/// The arcs of one view, by the meeting points they join, in both directions.
pub(super) struct Arcs<'a> {
    pub(super) nodes: Nodes<'a>,
    arcs: BTreeMap<(&'a str, &'a str), Vec<Curve>>,
}

impl<'a> Arcs<'a> {
    /// Reads the lines, in any order.
    pub(super) fn read(lines: &[&'a str]) -> Result<Self, String> {
        let mut nodes = Nodes::new();
        for token in lines.iter().flat_map(|line| tokens(line)) {
            if let (Some(name), Some(at)) = (token.name, token.at)
                && nodes.insert(name, at).is_some()
            {
                return Err(format!("{name} is placed twice"));
            }
        }
        let mut arcs = Self { nodes, arcs: BTreeMap::new() };
        lines.iter().try_for_each(|line| arcs.add(line))?;
        Ok(arcs)
    }

    /// The arc from one meeting point to another.
    pub(super) fn between<'n>(&'n self, from: &'n str, to: &'n str) -> Result<&'n [Curve], String> {
        self.arcs.get(&(from, to)).map(Vec::as_slice).ok_or_else(|| format!("no arc from {from} to {to}"))
    }

    /// How many arcs there are, each counted once.
    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.arcs.len() / 2
    }

    fn add(&mut self, line: &'a str) -> Result<(), String> {
        let stops = self.stops(line)?;
        let mut start = stops.first().and_then(|stop| stop.name).ok_or("a line that begins nowhere")?;
        let mut arc = Vec::new();
        for (stop, curve) in stops[1..].iter().zip(curves(&stops)) {
            arc.push(curve);
            let Some(name) = stop.name else { continue };
            let back = arc.iter().rev().map(|curve| curve.reversed()).collect();
            if self.arcs.insert((start, name), std::mem::take(&mut arc)).is_some() {
                return Err(format!("two arcs from {start} to {name}"));
            }
            self.arcs.insert((name, start), back);
            start = name;
        }
        if arc.is_empty() { Ok(()) } else { Err(format!("a line ends nowhere after {start}")) }
    }

    fn stops(&self, line: &'a str) -> Result<Vec<Stop<'a>>, String> {
        let stop = |token: Token<'a>| {
            let at = token.at.or_else(|| self.nodes.get(token.name?).copied());
            let at = at.ok_or_else(|| format!("no point {}", token.name.unwrap_or_default()))?;
            Ok(Stop { name: token.name, at, corner: token.corner })
        };
        tokens(line).map(stop).collect()
    }
}

/// Smooth between corners.
fn curves(stops: &[Stop<'_>]) -> Vec<Curve> {
    let (mut curves, mut run) = (Vec::new(), Vec::new());
    for (n, stop) in stops.iter().enumerate() {
        run.push(stop.at);
        if run.len() > 1 && (stop.corner || n == stops.len() - 1) {
            curves.extend(smooth(&run));
            run = vec![stop.at];
        }
    }
    curves
}

struct Token<'a> {
    name: Option<&'a str>,
    at: Option<Point>,
    corner: bool,
}

/// `name x y`, `x y` or `name`, each with `!` behind it for a corner. What is none of them names a point that is not there.
fn tokens(line: &str) -> impl Iterator<Item = Token<'_>> {
    line.split(',').map(|text| {
        let (text, corner) = match text.trim().strip_suffix('!') {
            Some(text) => (text, true),
            None => (text.trim(), false),
        };
        let words: Vec<_> = text.split_whitespace().collect();
        let point = |x: &str, y: &str| Some(Point::new(x.parse().ok()?, y.parse().ok()?));
        match words[..] {
            [x, y] => Token { name: None, at: point(x, y), corner },
            [name, x, y] => Token { name: Some(name), at: point(x, y), corner },
            _ => Token { name: Some(text), at: None, corner },
        }
    })
}
