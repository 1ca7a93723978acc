//! A QR code to draw. What it says is a secret more often than not, so nothing prints it.

use std::fmt;

use crate::phone::error::Result;
use crate::sharing::QrSquares;

/// A QR code, with the light squares around it that cameras need. Draw it dark on light, whatever the theme.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct QrCode {
    /// Its rows; dark is true. As many rows as squares in each.
    pub rows: Vec<Vec<bool>>,
    /// The same as SVG, black on white, for paper.
    pub svg: String,
    /// What it is for, to those who can't see it.
    pub label: String,
}

/// A QR code of a text, such as a pairing's: read with 15 % of it covered. `label` says what it is for.
///
/// # Errors
/// `Invalid` for a text of more than 2,331 bytes.
#[uniffi::export]
pub fn qr_code(text: String, label: String) -> Result<QrCode> {
    let squares = QrSquares::new(&text)?;
    Ok(QrCode { rows: squares.rows(), svg: squares.svg(&label), label })
}

impl fmt::Debug for QrCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QrCode").field("label", &self.label).finish_non_exhaustive()
    }
}
