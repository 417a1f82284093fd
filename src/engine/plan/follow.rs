use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Checkpoint, Diagnosis, Goal, Meeting, Planned, Roadmap, SetUpStep, checkpoints, diagnoses, meeting, roadmap,
};
use crate::engine::budget::PurseSplit;
use crate::engine::channels::{Channel, Economy};
use crate::engine::projection::{Paths, Projection};
use crate::engine::units::{Date, Month};

/// How a plan is followed: who does what at first, and what to look at on which day.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Follow {
    /// Who does what in the first ninety days.
    pub roadmap: Roadmap,
    /// What the checkpoints count: the goal, or the plan's own outcome, with an amount of 0, where the sentence gives
    /// nothing to reach.
    pub aim: Goal,
    /// When to look at the plan, and what should be there by then.
    pub checkpoints: Vec<Checkpoint>,
    /// What to look at when it is not.
    pub diagnoses: Vec<Diagnosis>,
    /// When to speak of it.
    pub meeting: Meeting,
}

/// What there is of a plan once it is projected.
pub struct Projected<'a> {
    /// The first month.
    pub first: Month,
    /// What is counted and by when; without an amount where the sentence gives none.
    pub aim: Goal,
    /// The day that the sentence names.
    pub deadline: Option<Date>,
    /// How the purses are shared.
    pub splits: &'a [PurseSplit],
    /// The channels that suit the brief.
    pub channels: &'a [Channel],
    /// What happens after a visit.
    pub economy: &'a Economy,
    /// What the plan needs in place.
    pub set_up: &'a [SetUpStep],
    /// What it brings in every case.
    pub paths: &'a Paths,
    /// The same, summed up.
    pub projection: &'a Projection,
}

/// How to follow a plan.
pub fn follow(plan: &Projected<'_>) -> Follow {
    let Projected { first, aim, splits, channels, economy, .. } = *plan;
    let projected = &plan.projection.channels;
    let checkpoints = checkpoints(plan.paths, &aim, economy.sale, first, plan.deadline);
    let until = checkpoints.last().map_or(Date::end_of(aim.by), |last| last.date);
    let meeting = meeting(first, until);
    let roadmap = roadmap(&Planned {
        first,
        outcome: aim.outcome,
        splits,
        channels,
        economy,
        projected,
        set_up: plan.set_up,
        checkpoints: &checkpoints,
        meeting,
    });
    let diagnoses = diagnoses(plan.paths, projected, &aim, splits, channels, economy, first);
    Follow { roadmap, aim, checkpoints, diagnoses, meeting }
}
