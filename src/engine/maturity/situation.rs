use schemars::JsonSchema;
use serde::Serialize;

use super::Score;
use super::causes::ENOUGH;
use crate::engine::units::Rate;
use crate::questions::Dimension;

/// The situations that those who do their own marketing find themselves in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// Much is done, in many places, without a choice of what for and for whom.
    Overwhelmed,
    /// Little is done any more, in any of the five.
    GivenUp,
    /// Sensible work, of which nobody sees what it brings.
    Frustrated,
    /// It is measured, and what is seen disappoints: what is said does not reach those it is meant for.
    Discouraged,
    /// Chosen, said, followed.
    SteeringWell,
}

/// What a visitor's scores look most like.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Likeness {
    /// The nearest situation.
    pub nearest: Situation,
    /// Another one that is nearly as near.
    pub also: Option<Situation>,
}

/// How each situation scores in the five dimensions, in their order: assumptions, drawn so that each differs from the
/// others where its description does.
const PORTRAITS: [(Situation, [f64; 5]); 5] = [
    (Situation::SteeringWell, [0.8, 0.75, 0.75, 0.75, 0.75]),
    (Situation::Overwhelmed, [0.3, 0.3, 0.4, 0.65, 0.25]),
    (Situation::Frustrated, [0.55, 0.5, 0.5, 0.5, 0.15]),
    (Situation::Discouraged, [0.5, 0.2, 0.25, 0.4, 0.5]),
    (Situation::GivenUp, [0.15, 0.2, 0.15, 0.1, 0.1]),
];

/// Why no situation is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unlike {
    /// A dimension has less than a fifth of its weight answered.
    TooEarly,
    /// The scores look like none of the portraits.
    InBetween,
}

/// A second portrait is nearly as near when it is at most this much farther: an assumption.
const NEARLY: f64 = 0.08;

/// What is farther than this looks like nothing: an assumption.
const FAR: f64 = 0.42;

/// Nobody steers well who has less than this in a dimension: an assumption.
const STEERING: f64 = 0.6;

/// The portrait nearest to the scores of what was answered (Euclidean distance over the five), unless it is far. Steering
/// well is one of them only for those who have three fifths in each dimension.
///
/// # Errors
/// [`Unlike`] where it is too early to tell, or no portrait is near.
pub fn likeness(scores: &[(Dimension, Score)]) -> Result<Likeness, Unlike> {
    let known = scores.iter().map(|(_, score)| score.so_far.filter(|_| score.answered.get() >= ENOUGH));
    let known: Vec<Rate> = known.collect::<Option<_>>().ok_or(Unlike::TooEarly)?;
    let may_steer = known.iter().all(|score| score.get() >= STEERING);
    let open = PORTRAITS.iter().filter(|(situation, _)| may_steer || *situation != Situation::SteeringWell);
    let mut near: Vec<(f64, Situation)> = open
        .map(|(situation, portrait)| (distance(*situation, portrait, &known), *situation))
        .filter(|(distance, _)| *distance <= FAR)
        .collect();
    // A stable sort: of two that are equally near, the first of the list.
    near.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut near = near.into_iter();
    let (least, nearest) = near.next().ok_or(Unlike::InBetween)?;
    let also = near.next().filter(|(next, _)| next - least < NEARLY).map(|(_, second)| second);
    Ok(Likeness { nearest, also })
}

/// To steer better than the portrait is no distance from it.
fn distance(situation: Situation, portrait: &[f64], scores: &[Rate]) -> f64 {
    let apart = |(here, score): (&f64, &Rate)| {
        let short = here - score.get();
        if situation == Situation::SteeringWell { short.max(0.0) } else { short }
    };
    portrait.iter().zip(scores).map(apart).map(|apart| apart * apart).sum::<f64>().sqrt()
}
