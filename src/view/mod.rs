//! What the visitor sees, by what is seen. Each component is a function of its props; events go up as [`Action`]s.

mod answer;
mod app;
mod charts;
mod explanation;
mod fields;
mod figures;
mod follow;
mod frame;
mod maturity;
mod objective;
mod opening;
mod plan;
mod ports;
mod projection;
mod rail;
mod rest;
mod sensitivity;
mod session;
mod settled;
mod shared;
mod sitting;
mod top;
mod verdict;
mod words;

pub use answer::{Answer, Answerer, Desk};
pub use app::{App, AppProps};
pub use follow::calendar;
pub use ports::{File, Formatter, Host, Keeper, Unformatted, Unkept};
pub use session::{Action, Session};
pub use shared::Shared;
pub use sitting::Sitting;
pub use words::Words;
