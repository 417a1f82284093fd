//! Water-filling: the optimum of a concave separable sum under one total, where marginal returns are equal.

use super::curve::{Curve, Response};

/// What one channel brings for a spend.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub curve: Curve,
    pub weight: &'a [f64],
}

/// One channel's place in the problem, with what is asked of it at every step worked out once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vessel<'a> {
    item: Item<'a>,
    /// The least it receives once it is open, in currency units.
    pub entry: f64,
    /// Whether it is open already: it then receives its entry at least.
    is_open: bool,
    /// The level at which it opens, `1 / √slope` of the line to its entry.
    opens_at: f64,
    /// The level up to which it receives no more than its entry.
    rests_until: f64,
}

/// What some vessels hold at a level.
struct Poured {
    level: f64,
    spends: Vec<f64>,
    /// How fast their sum grows with the level.
    growth: f64,
}

/// Newton steps at most; each problem converges in a handful, the rest is a guard.
const STEPS: usize = 80;

/// How far from the root a sum may stay, relative to it: closer, rounding decides, and the steps would never end.
const CLOSE: f64 = 1e-11;

/// A step so small, relative to the spend, is the last one: each squares what the one before was wrong by.
const LAST_STEP: f64 = 1e-7;

impl Item<'_> {
    fn at(&self, spend: f64) -> Response {
        self.curve.weighted(spend, self.weight)
    }

    pub(super) fn value(&self, spend: f64) -> f64 {
        self.at(spend).value
    }

    pub(super) fn marginal(&self, spend: f64) -> f64 {
        self.at(spend).slope
    }
}

impl<'a> Vessel<'a> {
    pub(super) fn new(item: Item<'a>, entry: f64) -> Self {
        let (nothing, opened) = (item.value(0.0), item.at(entry));
        Self {
            item,
            entry,
            is_open: entry <= 0.0,
            opens_at: (entry / (opened.value - nothing)).sqrt(),
            rests_until: if opened.slope > 0.0 { 1.0 / opened.slope.sqrt() } else { f64::INFINITY },
        }
    }

    pub(super) fn opened(self) -> Self {
        Self { is_open: true, ..self }
    }

    /// The smallest concave function that is nowhere below the value of nothing, nor of the entry spend and above: a
    /// straight line up to the entry, then the value itself. No choice of who opens brings more than it does.
    pub(super) fn hull(&self, spend: f64) -> f64 {
        if spend >= self.entry {
            return self.item.value(spend);
        }
        let nothing = self.item.value(0.0);
        nothing + (self.item.value(self.entry) - nothing) * spend / self.entry
    }

    /// The spend, once it is open, at which the marginal return has fallen to `1 / level²`, and how fast it grows with
    /// `level`.
    ///
    /// `1/√slope` is almost a straight line in the spend, so Newton's method takes a few steps.
    fn spend_at(&self, level: f64, guess: f64) -> (f64, f64) {
        if self.rests_until >= level {
            return (self.entry, 0.0);
        }
        let mut spend = guess.max(self.entry);
        let mut growth = 0.0;
        for _ in 0..STEPS {
            let here = self.item.at(spend);
            let height = 1.0 / here.slope.sqrt();
            let rise = -0.5 * here.bend * height / here.slope;
            growth = 1.0 / rise;
            let step = (level - height) * growth;
            let next = (spend + step).max(self.entry);
            if (next - spend).abs() <= LAST_STEP * (1.0 + next) {
                return (next, growth);
            }
            spend = next;
        }
        (spend, growth)
    }
}

/// Spends that sum to `total` and make the sum of the hulls as large as it can be, each open vessel's at least its entry.
///
/// As the level rises, undecided vessels open one after the other, each by a jump from nothing to its entry: at most one
/// of them is left on its line, between the two. Nothing when the total is below the sum of the entries of the open ones,
/// or when there is something to share and nobody to take it.
pub(super) fn fill(vessels: &[Vessel<'_>], total: f64) -> Option<Vec<f64>> {
    let queue = queue(vessels);
    let opening = openings(vessels, &queue, total);
    let places = open(vessels, &queue, opening.count);
    let spends = if opening.is_torn {
        opening.poured?.spends
    } else {
        let opened: Vec<&Vessel<'_>> = places.iter().filter_map(|&place| vessels.get(place)).collect();
        level_out(&opened, total, opening)?
    };
    let mut shared = vec![0.0; vessels.len()];
    for (place, spend) in places.into_iter().zip(spends) {
        *shared.get_mut(place)? = spend;
    }
    Some(shared)
}

/// How far a total goes in the queue.
struct Opening {
    /// How many of the queue open before the total is used up.
    count: usize,
    /// What those open hold when the last of them has opened; nothing where none of the queue opens.
    poured: Option<Poured>,
    /// The total is used up while the last one opens: it holds what is left.
    is_torn: bool,
    /// The level at which the next one would open.
    next: f64,
}

/// What is poured grows with the level, so halving finds the place in the queue.
fn openings(vessels: &[Vessel<'_>], queue: &[(f64, usize)], total: f64) -> Opening {
    let (mut count, mut too_many) = (0, queue.len() + 1);
    let (mut last, mut is_torn) = (None, false);
    // What each vessel held last: near what it holds at the next level.
    let mut guesses = vec![0.0; vessels.len()];
    while too_many - count > 1 {
        let middle = usize::midpoint(count, too_many);
        let Some(&(level, place)) = queue.get(middle - 1) else { break };
        let mut poured = pour(vessels, &open(vessels, queue, middle - 1), level, &mut guesses);
        let left = total - poured.spends.iter().sum::<f64>();
        if left < 0.0 {
            too_many = middle;
        } else {
            let entry = vessels.get(place).map_or(0.0, |vessel| vessel.entry);
            is_torn = left < entry;
            poured.spends.push(left.min(entry));
            (count, last) = (middle, Some(poured));
        }
    }
    let next = queue.get(count).map_or(f64::INFINITY, |(level, _)| *level);
    Opening { count, poured: last, is_torn, next }
}

/// The open vessels, and the first of the queue.
fn open(vessels: &[Vessel<'_>], queue: &[(f64, usize)], count: usize) -> Vec<usize> {
    let decided = vessels.iter().enumerate().filter(|(_, vessel)| vessel.is_open).map(|(place, _)| place);
    decided.chain(queue.iter().take(count).map(|(_, place)| *place)).collect()
}

/// The undecided vessels in the order in which they open, with the level of each. What brings nothing never opens.
fn queue(vessels: &[Vessel<'_>]) -> Vec<(f64, usize)> {
    let undecided = vessels.iter().enumerate().filter(|(_, vessel)| !vessel.is_open);
    let mut queue: Vec<(f64, usize)> =
        undecided.map(|(place, vessel)| (vessel.opens_at, place)).filter(|(level, _)| level.is_finite()).collect();
    queue.sort_by(|a, b| a.0.total_cmp(&b.0));
    queue
}

/// What some of the vessels hold at a level.
fn pour(vessels: &[Vessel<'_>], places: &[usize], level: f64, guesses: &mut [f64]) -> Poured {
    let mut poured = Poured { level, spends: Vec::with_capacity(places.len() + 1), growth: 0.0 };
    for &place in places {
        if let (Some(vessel), Some(guess)) = (vessels.get(place), guesses.get_mut(place)) {
            let (spend, growth) = vessel.spend_at(level, *guess);
            *guess = spend;
            poured.spends.push(spend);
            poured.growth += growth;
        }
    }
    poured
}

/// Spends that sum to `total`, each at least its vessel's entry, with equal marginal returns above it.
///
/// Nothing when the total is below the sum of the entries, or when there is something to share and nobody to take it.
/// Where no vessel brings anything, what is left is shared evenly.
fn level_out(vessels: &[&Vessel<'_>], total: f64, opening: Opening) -> Option<Vec<f64>> {
    let entries: Vec<f64> = vessels.iter().map(|vessel| vessel.entry).collect();
    let left = total - entries.iter().sum::<f64>();
    if left < -1e-9 || (vessels.is_empty() && left > 1e-9) {
        return None;
    }
    if left <= 0.0 {
        return Some(entries);
    }
    let lowest = vessels.iter().map(|vessel| vessel.rests_until).fold(f64::INFINITY, f64::min);
    if !lowest.is_finite() {
        let each = left / entries.len() as f64;
        return Some(entries.into_iter().map(|spend| spend + each).collect());
    }
    // The last of the queue to open says where the level is at least, the next one where it is at most.
    let (mut low, mut high) = (lowest, opening.next);
    let start = Poured { level: lowest, spends: entries, growth: 0.0 };
    let Poured { mut level, mut spends, mut growth } =
        opening.poured.filter(|poured| poured.level > lowest).unwrap_or(start);
    for _ in 0..STEPS {
        let gap = total - spends.iter().sum::<f64>();
        if gap.abs() <= CLOSE * total {
            break;
        }
        if gap > 0.0 {
            low = level;
        } else {
            high = level;
        }
        let newton = level + gap / growth;
        let inside = newton > low && newton < high;
        let next = match (inside, high.is_finite()) {
            (true, _) => newton,
            (false, true) => f64::midpoint(low, high),
            (false, false) => low * 1.5,
        };
        if (next - level).abs() <= f64::EPSILON * level {
            break;
        }
        level = next;
        growth = 0.0;
        for (vessel, spend) in vessels.iter().zip(&mut spends) {
            let (poured, growth_of_one) = vessel.spend_at(level, *spend);
            *spend = poured;
            growth += growth_of_one;
        }
    }
    Some(spends)
}
