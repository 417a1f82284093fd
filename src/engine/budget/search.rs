//! Which channels open: branch and bound, with the relaxed optimum as the bound.

use super::fill::{Vessel, fill};
use super::floors::Floor;
use crate::benchmarks::Stage;

/// A channel as the search sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub vessel: Vessel<'a>,
    pub stage: Stage,
    /// It is open whatever it brings.
    pub must_open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    Undecided,
    Open,
    Closed,
}

/// The best spends found, in the order of the candidates.
struct Best {
    value: f64,
    spends: Vec<f64>,
}

/// The optimum: every spend is 0 or at least its entry, each floor is respected, and the sum is `total`.
///
/// Nothing when no set of channels can take the total.
pub(super) fn optimum(candidates: &[Candidate<'_>], floors: &[Floor], total: f64) -> Option<Vec<f64>> {
    let mut best = None;
    let door = |candidate: &Candidate<'_>| if candidate.must_open { Door::Open } else { Door::Undecided };
    explore(candidates, floors, total, &mut candidates.iter().map(door).collect(), &mut best);
    best.map(|best| best.spends)
}

fn explore(candidates: &[Candidate<'_>], floors: &[Floor], total: f64, doors: &mut Vec<Door>, best: &mut Option<Best>) {
    let Some(spends) = relaxed(candidates, floors, total, doors) else { return };
    let value: f64 = candidates.iter().zip(&spends).map(|(candidate, &spend)| candidate.vessel.hull(spend)).sum();
    if best.as_ref().is_some_and(|best| value <= best.value * (1.0 + 1e-12)) {
        return;
    }
    let Some(place) = most_torn(candidates, &spends) else {
        *best = Some(Best { value, spends });
        return;
    };
    for door in [Door::Open, Door::Closed] {
        set(doors, place, door);
        explore(candidates, floors, total, doors, best);
    }
    set(doors, place, Door::Undecided);
}

fn set(doors: &mut [Door], place: usize, door: Door) {
    if let Some(slot) = doors.get_mut(place) {
        *slot = door;
    }
}

/// The channel that wants some money but less than its entry, by the largest amount missing.
fn most_torn(candidates: &[Candidate<'_>], spends: &[f64]) -> Option<usize> {
    let missing = |(candidate, &spend): (&Candidate<'_>, &f64)| {
        let entry = candidate.vessel.entry;
        let torn = spend > 1e-9 && spend < entry * (1.0 - 1e-12);
        torn.then(|| spend.min(entry - spend))
    };
    let torn = candidates.iter().zip(spends).map(missing).enumerate();
    torn.filter_map(|(place, missing)| Some((place, missing?)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(place, _)| place)
}

/// The optimum when undecided channels may stand on the straight line up to their entry: nothing any choice of doors can
/// do beats it.
///
/// Once a floor binds it stays bound, since taking money for it only makes the other stages poorer: each round binds at
/// least one more stage, so there are at most five.
fn relaxed(candidates: &[Candidate<'_>], floors: &[Floor], total: f64, doors: &[Door]) -> Option<Vec<f64>> {
    let usable = usable(candidates, doors);
    let mut bound: Vec<Floor> = Vec::new();
    loop {
        let is_bound = |stage: Stage| bound.iter().any(|floor| floor.stage == stage);
        let mut spends = vec![0.0; candidates.len()];
        let left = total - bound.iter().map(|floor| floor.amount.in_units()).sum::<f64>();
        share_out(&usable, |stage| !is_bound(stage), left, &mut spends)?;
        for floor in &bound {
            share_out(&usable, |stage| stage == floor.stage, floor.amount.in_units(), &mut spends)?;
        }
        let missed = |floor: &&Floor| {
            !is_bound(floor.stage) && received(candidates, &spends, floor.stage) < floor.amount.in_units() - 1e-9
        };
        let newly: Vec<Floor> = floors.iter().filter(missed).copied().collect();
        if newly.is_empty() {
            return Some(spends);
        }
        bound.extend(newly);
    }
}

/// A channel whose door is not closed, with its place among the candidates.
struct Usable<'a> {
    place: usize,
    stage: Stage,
    vessel: Vessel<'a>,
}

fn usable<'a>(candidates: &[Candidate<'a>], doors: &[Door]) -> Vec<Usable<'a>> {
    let ajar = candidates.iter().zip(doors).enumerate().filter(|(_, (_, door))| **door != Door::Closed);
    ajar.map(|(place, (candidate, door))| {
        let vessel = if *door == Door::Open { candidate.vessel.opened() } else { candidate.vessel };
        Usable { place, stage: candidate.stage, vessel }
    })
    .collect()
}

/// Fills the channels of some stages with one amount; nothing when they cannot take it, or not so little.
fn share_out(usable: &[Usable<'_>], belongs: impl Fn(Stage) -> bool, amount: f64, spends: &mut [f64]) -> Option<()> {
    let members: Vec<&Usable<'_>> = usable.iter().filter(|usable| belongs(usable.stage)).collect();
    let vessels: Vec<Vessel<'_>> = members.iter().map(|member| member.vessel).collect();
    for (member, spend) in members.iter().zip(fill(&vessels, amount)?) {
        *spends.get_mut(member.place)? = spend;
    }
    Some(())
}

fn received(candidates: &[Candidate<'_>], spends: &[f64], stage: Stage) -> f64 {
    candidates.iter().zip(spends).filter(|(candidate, _)| candidate.stage == stage).map(|(_, spend)| spend).sum()
}
