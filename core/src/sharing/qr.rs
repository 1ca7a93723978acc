//! A QR code: as SVG for a page and for paper, and as squares for whoever draws it otherwise. Always dark on light with its quiet
//! zone, whatever the theme, since that is what cameras read.

use std::fmt::{self, Write};

use qrcode::{Color, EcLevel, QrCode};

use crate::body::drawing::escaped;
use crate::error::{Error, Given, Result};

/// Light squares around it.
const QUIET: usize = 4;

/// The squares of a code. What it says shows neither in `Debug` nor in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct QrSquares {
    /// Row by row, without the quiet zone; dark is true.
    dark: Vec<bool>,
    width: usize,
}

impl QrSquares {
    /// A code that is read with 15 % of it covered (level M), as SMART Health Links have it.
    ///
    /// # Errors
    /// `Invalid` for a text that is too long: one of capitals and digits can have 3,391 characters, any other 2,331 bytes.
    pub fn new(text: &str) -> Result<Self> {
        Self::at(text, EcLevel::M)
    }

    /// A smaller code of the same text, read with 7 % of it covered (level L): for a terminal, where room is short.
    ///
    /// # Errors
    /// `Invalid` for a text of more than 2,953 bytes.
    pub fn small(text: &str) -> Result<Self> {
        Self::at(text, EcLevel::L)
    }

    fn at(text: &str, level: EcLevel) -> Result<Self> {
        let refused = |_| Error::invalid("qr", Given::secret(text.len()), "a text that fits into a QR code");
        let code = QrCode::with_error_correction_level(text, level).map_err(refused)?;
        let width = code.width();
        Ok(Self { dark: code.into_colors().into_iter().map(|color| color == Color::Dark).collect(), width })
    }

    /// Its rows with the quiet zone around them; dark is true. As many rows as squares in each.
    pub fn rows(&self) -> Vec<Vec<bool>> {
        let side = self.width + 2 * QUIET;
        let mut rows = vec![vec![false; side]; side];
        for (row, dark) in rows.iter_mut().skip(QUIET).zip(self.dark.chunks(self.width)) {
            row[QUIET..QUIET + self.width].copy_from_slice(dark);
        }
        rows
    }

    /// As SVG, black on white, in any size. The label says what it is for, to those who can't see it: never what is in it.
    pub fn svg(&self, label: &str) -> String {
        let side = self.width + 2 * QUIET;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\" \
             shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
             <path fill=\"#000\" d=\"",
            escaped(label)
        );
        for (y, row) in self.rows().iter().enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run[0] {
                    let _ = write!(svg, "M{x} {y}h{}v1h-{}z", run.len(), run.len());
                }
                x += run.len();
            }
        }
        svg.push_str("\"/></svg>");
        svg
    }
}

impl fmt::Debug for QrSquares {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QrSquares").field("width", &self.width).finish_non_exhaustive()
    }
}
