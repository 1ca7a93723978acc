//! Charts, all of one style: ink of the page, shape and place rather than colour, each said in words as well.

use std::fmt::Write as _;

/// A chart in the making, in units of its own.
pub(super) struct Chart {
    svg: String,
}

impl Chart {
    /// An empty chart of this size; title and words are escaped already.
    pub(super) fn new(class: &str, [width, height]: [f64; 2], title: &str, words: &str) -> Self {
        let desc = if words.is_empty() { String::new() } else { format!("<desc>{words}</desc>") };
        let svg = format!(
            "<svg class=\"{class}\" role=\"img\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\
             <title>{title}</title>{desc}"
        );
        Self { svg }
    }

    /// A line: a path of its own units. Every line has the ink of the page unless the style says otherwise.
    pub(super) fn line(&mut self, class: &str, width: f64, path: &str) {
        if !path.is_empty() {
            let _ = write!(
                self.svg,
                "<path class=\"{class}\" d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"{width}\"/>"
            );
        }
    }

    /// A dot, filled or hollow.
    pub(super) fn dot(&mut self, [x, y]: [f64; 2], radius: f64, filled: bool) {
        let fill = if filled { "currentColor" } else { "var(--paper,#fff)" };
        let (x, y) = (short(x), short(y));
        let _ = write!(
            self.svg,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"currentColor\" stroke-width=\"1.4\"/>"
        );
    }

    /// A band, pale.
    pub(super) fn band(&mut self, [x, y]: [f64; 2], [width, height]: [f64; 2]) {
        let (x, y, width, height) = (short(x), short(y), short(width), short(height));
        let _ = write!(
            self.svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"currentColor\" fill-opacity=\".13\"/>"
        );
    }

    /// A word; escaped already.
    pub(super) fn word(&mut self, [x, y]: [f64; 2], anchor: &str, word: &str) {
        let (x, y) = (short(x), short(y));
        let _ = write!(
            self.svg,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"currentColor\" font-size=\"13\">{word}</text>"
        );
    }

    pub(super) fn html(self) -> String {
        self.svg + "</svg>"
    }
}

/// A number with at most one digit after the point.
pub(super) fn short(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
