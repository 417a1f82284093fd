//! Who can do what: the catalogue's rows, as they apply to one brief.

mod catalogue;
mod economy;

pub use catalogue::{Channel, Closed, available};
pub use economy::{Economy, Pools};
