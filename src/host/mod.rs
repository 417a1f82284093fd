//! The browser and the page around: the only room that knows them.

mod answerer;
mod download;
mod fetch;
mod intl;
mod keeper;
mod page;

pub use page::mount;
