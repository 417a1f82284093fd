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

/// A second portrait is nearly as near when it is at most this much farther: an assumption.
const NEARLY: f64 = 0.08;

/// Nobody steers well who has less than this in a dimension: an assumption.
const STEERING: f64 = 0.6;

/// The portrait nearest to the scores of what was answered (Euclidean distance over the five); nothing, too early to
/// tell, while a dimension has less than a fifth of its weight answered. Steering well, moreover, needs three fifths in
/// each dimension; without them, it is named second at most.
pub fn likeness(scores: &[(Dimension, Score)]) -> Option<Likeness> {
    let known = scores.iter().map(|(_, score)| score.so_far.filter(|_| score.answered.get() >= ENOUGH));
    let known: Vec<Rate> = known.collect::<Option<_>>()?;
    let mut distances = PORTRAITS.map(|(situation, portrait)| (distance(&portrait, &known), situation));
    // A stable sort: of two that are equally near, the first of the list.
    distances.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let [(least, nearest), (next, second), ..] = distances;
    if nearest == Situation::SteeringWell && known.iter().any(|score| score.get() < STEERING) {
        return Some(Likeness { nearest: second, also: Some(nearest) });
    }
    Some(Likeness { nearest, also: (next - least < NEARLY).then_some(second) })
}

fn distance(portrait: &[f64], scores: &[Rate]) -> f64 {
    let squares = portrait.iter().zip(scores).map(|(here, score)| (here - score.get()) * (here - score.get()));
    squares.sum::<f64>().sqrt()
}
