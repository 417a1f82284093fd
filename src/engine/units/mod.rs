//! Quantities that cannot be mixed up. One per file; no bare `f64` leaves a module without one.

mod date;
mod money;
mod month;
mod range;
mod rate;
mod ratio;
mod volume;

pub use date::Date;
pub use money::{Money, Price};
pub use month::{Month, Months};
pub use range::Range;
pub use rate::Rate;
pub use ratio::Ratio;
pub use volume::Volume;
