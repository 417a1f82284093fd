//! How money and time are split: the response of a channel, and the exact optimum over all of them.

mod absence;
mod certificate;
mod curve;
mod fill;
mod floors;
mod purses;
mod rounding;
mod search;
mod split;
mod unspent;

pub use absence::{Absence, Absent, absent};
pub use certificate::{Binding, Certificate, FloorPrice};
pub use curve::Curve;
pub(super) use curve::response;
pub use floors::{Floor, Lifted, NoFloor, shares};
pub use purses::{purse_amount, purses};
pub use split::{ChannelSplit, PurseSplit, split};
pub use unspent::Unspent;
