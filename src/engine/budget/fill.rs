//! Water-filling: the optimum of a concave separable sum under one total, where marginal returns are equal.

use super::curve::{Curve, Response};

/// One channel's place in the problem.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub curve: Curve,
    pub weight: &'a [f64],
    /// The least it may receive, in currency units.
    pub least: f64,
    /// What it takes to open it, while that is not decided; 0 once it is.
    pub entry: f64,
}

/// Newton steps at most; each problem converges in a handful, the rest is a guard.
const STEPS: usize = 80;

/// How far from the root a spend may stay, relative to it: closer, rounding decides, and the steps would never end.
const CLOSE: f64 = 1e-12;

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

    /// The smallest concave function that is nowhere below the value of nothing, nor of the entry spend and above: a
    /// straight line up to the entry, then the value itself. No choice of who opens brings more than it does.
    pub(super) fn hull(&self, spend: f64) -> f64 {
        if spend >= self.entry {
            return self.value(spend);
        }
        let nothing = self.value(0.0);
        nothing + (self.value(self.entry) - nothing) * spend / self.entry
    }

    /// The level at which it opens, `1 / √slope` of the line to its entry.
    fn threshold(&self) -> f64 {
        (self.entry / (self.value(self.entry) - self.value(0.0))).sqrt()
    }

    fn opened(&self) -> Self {
        Self { least: self.least.max(self.entry), entry: 0.0, ..*self }
    }

    /// The spend at which the marginal return has fallen to `1 / level²`, and how fast it grows with `level`.
    ///
    /// `1/√slope` is almost a straight line in the spend, so Newton's method takes a few steps.
    fn spend_at(&self, level: f64, guess: f64) -> (f64, f64) {
        let root = |response: Response| 1.0 / response.slope.sqrt();
        let at_least = self.at(self.least);
        if at_least.slope <= 0.0 || root(at_least) >= level {
            return (self.least, 0.0);
        }
        let mut spend = guess.max(self.least);
        let mut growth = 0.0;
        for _ in 0..STEPS {
            let here = self.at(spend);
            let height = root(here);
            let rise = -0.5 * here.bend * height / here.slope;
            growth = 1.0 / rise;
            let step = (level - height) * growth;
            let next = (spend + step).max(self.least);
            if (next - spend).abs() <= CLOSE * (1.0 + next) {
                return (next, growth);
            }
            spend = next;
        }
        (spend, growth)
    }
}

/// Spends that sum to `total` and make the sum of the hulls as large as it can be, each at least its item's least.
///
/// As the level rises, undecided items open one after the other, each by a jump from nothing to its entry: at most one
/// of them is left on its line, between the two. Nothing when the total is below the sum of the leasts, or when there is
/// something to share and nobody to take it.
pub(super) fn fill(items: &[Item<'_>], total: f64) -> Option<Vec<f64>> {
    let queue = queue(items);
    let (count, torn) = openings(items, &queue, total);
    let (places, spends) = if let Some(torn) = torn {
        torn
    } else {
        let places = open(items, &queue, count);
        let opened: Vec<Item<'_>> = places.iter().filter_map(|&place| items.get(place)).map(Item::opened).collect();
        (places, level_out(&opened, total)?)
    };
    let mut shared = vec![0.0; items.len()];
    for (place, spend) in places.into_iter().zip(spends) {
        *shared.get_mut(place)? = spend;
    }
    Some(shared)
}

/// Places among the items, and what each receives.
type Shares = (Vec<usize>, Vec<f64>);

/// How many of the queue open before the total is used up; and the shares, where it is used up while the last one opens.
///
/// What is poured grows with the level, so halving finds the place in the queue.
fn openings(items: &[Item<'_>], queue: &[(f64, usize)], total: f64) -> (usize, Option<Shares>) {
    let (mut count, mut too_many) = (0, queue.len() + 1);
    let mut torn = None;
    while too_many - count > 1 {
        let middle = usize::midpoint(count, too_many);
        let Some(&(level, place)) = queue.get(middle - 1) else { break };
        let mut places = open(items, queue, middle - 1);
        let mut spends = poured(items, &places, level);
        let left = total - spends.iter().sum::<f64>();
        if left < 0.0 {
            too_many = middle;
        } else {
            count = middle;
            places.push(place);
            spends.push(left);
            let is_torn = items.get(place).is_some_and(|item| left < item.entry);
            torn = is_torn.then_some((places, spends));
        }
    }
    (count, torn)
}

/// The decided items, and the first of the queue.
fn open(items: &[Item<'_>], queue: &[(f64, usize)], count: usize) -> Vec<usize> {
    let decided = items.iter().enumerate().filter(|(_, item)| item.entry <= 0.0).map(|(place, _)| place);
    decided.chain(queue.iter().take(count).map(|(_, place)| *place)).collect()
}

/// The undecided items in the order in which they open, with the level of each. What brings nothing never opens.
fn queue(items: &[Item<'_>]) -> Vec<(f64, usize)> {
    let undecided = items.iter().enumerate().filter(|(_, item)| item.entry > 0.0);
    let mut queue: Vec<(f64, usize)> =
        undecided.map(|(place, item)| (item.threshold(), place)).filter(|(level, _)| level.is_finite()).collect();
    queue.sort_by(|a, b| a.0.total_cmp(&b.0));
    queue
}

/// What some of the items receive at a level.
fn poured(items: &[Item<'_>], places: &[usize], level: f64) -> Vec<f64> {
    let open = places.iter().filter_map(|&place| items.get(place)).map(Item::opened);
    open.map(|item| item.spend_at(level, item.least).0).collect()
}

/// Spends that sum to `total`, each at least its item's least, with equal marginal returns above it.
///
/// Nothing when the total is below the sum of the leasts, or when there is something to share and nobody to take it.
/// Where no item brings anything, what is left is shared evenly.
fn level_out(items: &[Item<'_>], total: f64) -> Option<Vec<f64>> {
    let mut spends: Vec<f64> = items.iter().map(|item| item.least).collect();
    let left = total - spends.iter().sum::<f64>();
    if left < -1e-9 || (items.is_empty() && left > 1e-9) {
        return None;
    }
    if left <= 0.0 {
        return Some(spends);
    }
    let roots = items.iter().map(|item| 1.0 / item.marginal(item.least).sqrt()).filter(|root| root.is_finite());
    let mut low = roots.fold(f64::INFINITY, f64::min);
    if !low.is_finite() {
        let each = left / items.len() as f64;
        return Some(spends.into_iter().map(|spend| spend + each).collect());
    }
    let mut high = f64::INFINITY;
    let mut level = low * 1.5;
    for _ in 0..STEPS {
        let growth = pour(items, level, &mut spends);
        let gap = total - spends.iter().sum::<f64>();
        if gap.abs() <= 10.0 * CLOSE * total {
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
            (false, false) => low * 2.0,
        };
        if (next - level).abs() <= f64::EPSILON * level {
            break;
        }
        level = next;
    }
    Some(spends)
}

/// Sets each spend to where its marginal return is `1 / level²`; returns how fast their sum grows with `level`.
fn pour(items: &[Item<'_>], level: f64, spends: &mut [f64]) -> f64 {
    let mut total_growth = 0.0;
    for (item, spend) in items.iter().zip(spends) {
        let (poured, growth) = item.spend_at(level, *spend);
        *spend = poured;
        total_growth += growth;
    }
    total_growth
}
