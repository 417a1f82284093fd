//! What a split should bring, month by month, and how sure that is.

mod chances;
mod draws;
mod paths;
mod quantiles;
mod spread;
mod summary;

pub use chances::{Chances, chances};
pub use paths::{Paths, simulate};
pub use summary::{ChannelProjection, MonthProjection, Projection, Totals, summarise};
