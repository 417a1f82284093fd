//! Charts: geometry computed by pure functions in whole pixels, drawn as SVG by small components.

mod axis;
mod band;
mod dots;
mod intervals;
mod split;
mod svg;
mod ten;
mod width;

pub use band::{BandInput, band};
pub use dots::dots;
pub use intervals::{IntervalRow, intervals};
pub use split::{SplitPart, split_bar};
pub use ten::ten;
pub use width::use_width;
