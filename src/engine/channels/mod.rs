//! Who can do what: the catalogue's rows, as they apply to one brief.

mod catalogue;
mod economy;
mod execution;
mod named;
mod wanting;

pub use catalogue::{Channel, Closed, Closure, available, close_those_without_visits};
pub use economy::{Economy, Pools};
pub(super) use execution::HOURS_PER_DAY;
pub use named::named;

// The notions that the rows and the engine share, under the engine's name: what is above it need not know the rows.
pub use crate::benchmarks::{
    Audience, Central, Country, ExchangeRate, Executor, Parameter, Pool, Purse, Region, Sale, Source, Stage,
};
