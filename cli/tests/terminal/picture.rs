//! A terminal screen as an SVG, for the README: text with bold and dimmed runs, nothing else.

use std::fmt::Write;

const LINE: usize = 19;
const LETTER: f64 = 8.43;

/// The screen as SVG.
pub fn svg(screen: &str) -> String {
    let lines: Vec<_> = screen.lines().collect();
    let (width, height) = ((82.0 * LETTER) as usize, (lines.len() + 2) * LINE);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" role=\"img\">\n\
         <style>text {{ font: 14px 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #d8dee4; white-space: pre }} \
         .b {{ font-weight: bold; fill: #ffffff }} .d {{ fill: #8b949e }}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#161b22\"/>\n"
    );
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        let y = (place + 1) * LINE + LINE / 2;
        let _ = writeln!(svg, "<text x=\"{LETTER:.0}\" y=\"{y}\" xml:space=\"preserve\">{}</text>", runs(line));
    }
    svg + "</svg>\n"
}

/// Escape sequences as spans.
fn runs(line: &str) -> String {
    let escaped = line.replace('&', "&amp;").replace('<', "&lt;");
    escaped
        .replace("\x1b[1m", "<tspan class=\"b\">")
        .replace("\x1b[2m", "<tspan class=\"d\">")
        .replace("\x1b[0m", "</tspan>")
}
