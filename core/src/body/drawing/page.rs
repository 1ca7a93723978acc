//! A picture as an SVG page: title, the two figures with their marks and labels, legend and notes below.

use std::fmt::Write as _;

use super::colours::Colours;
use super::hatch::hatch;
use super::{Fill, Mark, Picture, Theme};
use crate::body::View;
use crate::body::figure::{Point, Shape, figure};

/// Where the figures begin in the picture, and how far apart they stand.
const TOP: f64 = 96.0;
const LEFT: [f64; 2] = [20.0, 560.0];
const WIDTH: f64 = 1080.0;
const LINE: f64 = 30.0;
const HEADING: f64 = 48.0;

impl Picture {
    /// The picture as SVG.
    pub fn svg(&self, theme: Theme) -> String {
        let (colours, rows) = (theme.colours(), self.legend.len().div_ceil(self.columns()) + self.notes.len());
        let above = if self.headed { 0.0 } else { HEADING };
        let height = TOP + figure().height + 40.0 + rows as f64 * LINE - above;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 {above} {WIDTH} {height}\" role=\"img\" \
             font-family=\"'DejaVu Sans', system-ui, sans-serif\">\n<title>{}</title>\n",
            escaped(&self.title)
        );
        let said = self.marks.iter().filter(|mark| mark.fill != Fill::Plain).map(|mark| mark.said.as_str());
        let said: Vec<_> = said.chain(self.notes.iter().map(String::as_str)).collect();
        let _ = writeln!(svg, "<desc>{}</desc>", escaped(&said.join(". ")));
        let _ = writeln!(svg, "<rect y=\"{above}\" width=\"{WIDTH}\" height=\"{height}\" fill=\"{}\"/>", colours.paper);
        if self.headed {
            text(&mut svg, [20.0, 40.0], 26.0, colours.ink, "start", &self.title);
        }
        for (view, left) in [View::Front, View::Back].into_iter().zip(LEFT) {
            self.figure(&mut svg, &colours, view, left);
        }
        self.below(&mut svg, &colours, TOP + figure().height + 50.0);
        svg + "</svg>\n"
    }

    fn figure(&self, svg: &mut String, colours: &Colours, view: View, left: f64) {
        let [front, back, left_word, right_word] = &self.words;
        let (name, sides) = match view {
            View::Front => (front, [right_word, left_word]),
            View::Back => (back, [left_word, right_word]),
        };
        text(svg, [left + figure().width / 2.0, 78.0], 22.0, colours.quiet, "middle", name);
        text(svg, [left + 60.0, 250.0], 18.0, colours.quiet, "middle", sides[0]);
        text(svg, [left + figure().width - 60.0, 250.0], 18.0, colours.quiet, "middle", sides[1]);
        let _ = writeln!(svg, "<g transform=\"translate({left} {TOP})\" stroke-linejoin=\"round\">");
        let (marked, plain): (Vec<_>, Vec<_>) = figure().shapes(view).partition(|shape| self.mark(shape).is_some());
        plain.iter().for_each(|shape| self.region(svg, colours, shape));
        // What is hidden has no lines of its own, nor its neighbours' along it; marked regions lie above.
        for shape in plain.iter().filter(|shape| shape.region.intimate && !self.show_intimate) {
            let (path, body) = (shape.path.svg(), colours.body);
            let _ = writeln!(svg, "<path d=\"{path}\" fill=\"{body}\" stroke=\"{body}\" stroke-width=\"2\"/>");
        }
        marked.iter().for_each(|shape| self.region(svg, colours, shape));
        let outline = figure().outline.svg();
        let _ =
            writeln!(svg, "<path d=\"{outline}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>", colours.outline);
        for shape in figure().shapes(view) {
            self.label(svg, colours, shape);
        }
        svg.push_str("</g>\n");
    }

    fn region(&self, svg: &mut String, colours: &Colours, shape: &Shape) {
        let mark = self.mark(shape);
        let fill = mark.map_or_else(|| colours.body.to_owned(), |mark| colours.fill(mark.fill));
        let dashed = if mark.is_some_and(|mark| mark.copied) { " stroke-dasharray=\"4 3\"" } else { "" };
        let line = if dashed.is_empty() { colours.line } else { colours.ink };
        let _ = write!(
            svg,
            "<path data-region=\"{}\" d=\"{}\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"1\"{dashed}>",
            shape.region.id,
            shape.path.svg()
        );
        let said = mark.map(|mark| format!("<title>{}</title>", escaped(&mark.said)));
        let _ = writeln!(svg, "{}</path>", said.unwrap_or_default());
        if let Some((lines, width)) = mark.and_then(|mark| hatch(mark.fill, shape.border())) {
            self::lines(svg, colours, &lines, width);
        }
    }

    fn label(&self, svg: &mut String, colours: &Colours, shape: &Shape) {
        let Some(mark) = self.mark(shape) else { return };
        let at = shape.anchor();
        let (ink, halo) = colours.label(mark.fill);
        // Where there is nothing to read, the sign is small and quiet.
        let (size, ink) = match mark.fill {
            Fill::Plain => (9.0, colours.quiet),
            _ => ((shape.room() * 1.5).clamp(10.0, 19.0), ink),
        };
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-size=\"{size:.1}\" text-anchor=\"middle\" fill=\"{ink}\" stroke=\"{halo}\" \
             stroke-width=\"2.5\" paint-order=\"stroke\" font-weight=\"600\">{}</text>",
            at.x,
            at.y + size * 0.36,
            escaped(&mark.label)
        );
    }

    fn below(&self, svg: &mut String, colours: &Colours, top: f64) {
        let mut y = top;
        for (place, (fill, sign, meaning)) in self.legend.iter().enumerate() {
            let (ink, halo) = colours.label(*fill);
            let x = 20.0 + 350.0 * (place % self.columns()) as f64;
            y = top + LINE * (place / self.columns()) as f64;
            swatch(svg, colours, [x, y - 17.0], *fill);
            let _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"16\" text-anchor=\"middle\" fill=\"{ink}\" stroke=\"{halo}\" \
                 stroke-width=\"2.5\" paint-order=\"stroke\" font-weight=\"600\">{}</text>",
                x + 26.0,
                y + 1.0,
                escaped(sign)
            );
            text(svg, [x + 62.0, y + 1.0], 18.0, colours.ink, "start", meaning);
        }
        for note in &self.notes {
            y += LINE;
            text(svg, [20.0, y + 1.0], 18.0, colours.quiet, "start", note);
        }
    }

    /// Three columns for a legend of short words, else one.
    fn columns(&self) -> usize {
        let short = |(_, _, meaning): &(Fill, String, String)| meaning.chars().count() <= 30;
        if self.legend.iter().all(short) { 3 } else { 1 }
    }

    fn mark(&self, shape: &Shape) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.target == shape.region.id)
    }
}

/// A fill as the legend shows it.
fn swatch(svg: &mut String, colours: &Colours, [x, y]: [f64; 2], fill: Fill) {
    let _ = writeln!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"52\" height=\"24\" rx=\"5\" fill=\"{}\" stroke=\"{}\"/>",
        colours.fill(fill),
        colours.outline,
    );
    let border = [(x, y), (x + 52.0, y), (x + 52.0, y + 24.0), (x, y + 24.0)].map(|(x, y)| Point { x, y });
    if let Some((lines, width)) = hatch(fill, &border) {
        self::lines(svg, colours, &lines, width);
    }
}

fn lines(svg: &mut String, colours: &Colours, path: &str, width: f64) {
    let ink = colours.outline;
    let _ = writeln!(svg, "<path d=\"{path}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"/>");
}

fn text(svg: &mut String, [x, y]: [f64; 2], size: f64, ink: &str, anchor: &str, said: &str) {
    let said = escaped(said);
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{ink}\">{said}</text>"
    );
}

/// Text inside XML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
