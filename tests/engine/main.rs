//! Features in at the engine's boundary: a brief in, its assessment out.
//!
//! `INSTA_UPDATE=always cargo test --test engine` rewrites the snapshots; read them before they are kept.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy takes the functions around the tests for code"
)]

mod aims;
mod briefs;
mod checkpoints;
mod coherence;
mod countries;
mod desk;
mod drafts;
mod explanations;
#[path = "../given/mod.rs"]
mod given;
mod goals;
mod in_place;
mod independent;
mod inverse;
mod laws;
mod limits;
mod maturity;
mod measures;
mod outlook;
mod own_figures;
mod purse;
mod roadmap;
mod sanity;
mod splits;
mod summary;
mod why;
mod words;
mod workload;
