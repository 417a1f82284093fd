//! What a split should bring, month by month, and how sure that is.

mod cases;
mod chances;
mod draws;
mod exponential;
mod paths;
mod quantiles;
mod score;
mod sensitivity;
mod so_far;
mod spread;
mod summary;
mod table;
mod tally;

pub use chances::{Chances, chances, outcomes};
pub(super) use chances::{EVEN, LIKELY};
pub(super) use draws::CASES;
pub(super) use paths::{CentralPath, central, funded};
pub use paths::{Paths, simulate};
pub(super) use sensitivity::size_of;
pub use sensitivity::{Driven, Driver, Sensitivity, sensitivity};
pub(super) use so_far::{Moment, SoFar};
pub use summary::{BreakEven, ChannelProjection, MonthProjection, Projection, Totals, summarise};
pub(super) use tally::{Cases, Held, Tally, Worth};
