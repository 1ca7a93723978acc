//! What leaves the diary for somebody else's eyes, made for that reader and holding what the person chose, no more.

mod touch_sheet;

pub use touch_sheet::{TouchSheet, touch_sheet};
