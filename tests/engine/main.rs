//! Features in at the engine's boundary: a brief in, its assessment out.
//!
//! `INSTA_UPDATE=always cargo test --test engine` rewrites the snapshots; read them before they are kept.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy takes the functions around the tests for code"
)]

mod briefs;
mod desk;
mod drafts;
#[path = "../given/mod.rs"]
mod given;
mod goals;
mod independent;
mod laws;
mod limits;
mod purse;
mod splits;
mod summary;
