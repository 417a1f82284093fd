//! How money and time are split: the response of a channel, and the exact optimum over all of them.

mod curve;
mod fill;
mod floors;
mod search;
mod split;

pub use curve::Curve;
pub use floors::{Floor, shares};
pub use split::{ChannelSplit, PurseSplit, Unspent, split};
