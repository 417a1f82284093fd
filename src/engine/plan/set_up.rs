//! What must be in place before the first euro, in the order in which it is done.

use schemars::JsonSchema;
use serde::Serialize;

use super::Outcome;
use crate::benchmarks::{Executor, Pool};
use crate::engine::brief::{Brief, Provision};
use crate::engine::budget::PurseSplit;
use crate::engine::channels::Channel;
use crate::engine::units::{Money, Range, Volume};

/// Something that this plan needs in place before it begins.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SetUpStep {
    /// What.
    pub provision: Provision,
    /// Whether it is there; nothing where that is not known.
    pub is_in_place: Option<bool>,
    /// Hours that it takes, once. An assumption.
    pub hours: Range<Volume>,
    /// Who does it.
    pub executor: Executor,
    /// The channels that need it; none where the whole plan does.
    pub channels: Vec<&'static str>,
}

/// Channels of which search engines say by which words they are found.
const FOUND_BY_SEARCHING: [&str; 2] = ["seo", "content"];

/// Channels whose visits can be told apart without a tag in the link: the tool that sells them writes it, or nobody does.
const TOLD_APART: [&str; 6] = ["search_ads", "shopping_ads", "seo", "content", "reviews", "landing_pages"];

/// What the plan needs before it begins, in order; nothing where nothing is spent.
pub fn set_up(brief: &Brief, outcome: Outcome, purses: &[PurseSplit], channels: &[Channel]) -> Vec<SetUpStep> {
    let funded: Vec<&Channel> = channels.iter().filter(|channel| is_funded(channel.id, purses)).collect();
    let step = |provision| {
        Some(SetUpStep {
            provision,
            is_in_place: brief.in_place.has(provision),
            hours: hours(provision),
            executor: executor(provision, &funded),
            channels: needing(provision, outcome, &funded)?,
        })
    };
    Provision::ALL.into_iter().filter_map(step).collect()
}

fn is_funded(id: &str, purses: &[PurseSplit]) -> bool {
    purses.iter().flat_map(|purse| &purse.channels).any(|channel| channel.id == id && channel.spend > Money::ZERO)
}

/// The channels of a plan that need a provision, none for all of them; nothing where it is not needed.
fn needing(provision: Provision, outcome: Outcome, funded: &[&Channel]) -> Option<Vec<&'static str>> {
    let of = |needs: fn(&Channel) -> bool| {
        let ids: Vec<&'static str> = funded.iter().filter(|channel| needs(channel)).map(|channel| channel.id).collect();
        (!ids.is_empty()).then_some(ids)
    };
    let all = (!funded.is_empty()).then(Vec::new);
    match provision {
        Provision::WebAnalytics => of(|channel| channel.brings_visits).map(|_| Vec::new()),
        Provision::SearchConsole => of(|channel| FOUND_BY_SEARCHING.contains(&channel.id)),
        Provision::ConversionTracking => all.filter(|_| !outcome.is_of_visits()),
        Provision::TaggedLinks => of(|channel| channel.brings_visits && !TOLD_APART.contains(&channel.id)),
        Provision::LandingPage if outcome.is_of_visits() => None,
        Provision::LandingPage => of(Channel::is_bought),
        Provision::SignUpForm => of(|channel| channel.pool == Pool::Contacts),
        Provision::Dashboard | Provision::ReviewMeeting => all,
    }
}

/// How long it takes someone who has not done it before, with tools that are free. Assumptions.
fn hours(provision: Provision) -> Range<Volume> {
    let [low, central, high] = match provision {
        Provision::WebAnalytics => [1.0, 2.0, 4.0],
        Provision::SearchConsole => [0.5, 1.0, 2.0],
        Provision::ConversionTracking => [2.0, 4.0, 8.0],
        Provision::TaggedLinks => [0.5, 1.0, 2.0],
        Provision::Dashboard => [2.0, 3.0, 6.0],
        Provision::LandingPage => [4.0, 8.0, 16.0],
        Provision::SignUpForm => [1.0, 2.0, 4.0],
        Provision::ReviewMeeting => [0.25, 0.5, 1.0],
    };
    Range { low, central, high }.map(Volume::new)
}

/// The team that will read the figures sets them up; a page is made by whoever makes the pages of the plan.
fn executor(provision: Provision, funded: &[&Channel]) -> Executor {
    let pages = funded.iter().find(|channel| provision == Provision::LandingPage && channel.id == "landing_pages");
    pages.and_then(|channel| channel.executor).unwrap_or(Executor::OwnTeam)
}
