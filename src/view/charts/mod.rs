//! Charts: geometry computed by pure functions in whole pixels, drawn as SVG by small components.

mod axis;
mod band;
mod dots;
mod split;
mod ten;
mod width;

pub use band::{BandChart, BandInput, band};
pub use dots::{DotsChart, dots};
pub use split::{SplitBar, SplitPart};
pub use ten::Ten;
pub use width::use_width;
