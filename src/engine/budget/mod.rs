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
pub use floors::{Floor, Lifted, NoFloor, Shares, shares};
pub(super) use purses::{WEEKS_PER_MONTH, hours_a_week, valued_time};
pub use purses::{purse_amount, purses};
pub use split::{ChannelSplit, PurseSplit, split};
pub use unspent::Unspent;
