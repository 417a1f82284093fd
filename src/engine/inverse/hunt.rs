//! The smallest whole number that keeps a promise: bracketed on a grid, then narrowed, each step one trial.

use crate::engine::units::{Rate, Volume};

/// What a trial of a number gave.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Trial {
    /// What was tried: a budget in currency units, or a month of the plan.
    pub number: i64,
    /// The share of cases in which the goal is reached.
    pub probability: Rate,
    /// What four cases in five reach.
    pub likely: Volume,
}

/// The search for one number. Trials are kept in rising order, and may come from an earlier search.
pub(super) struct Hunt {
    promise: f64,
    /// How far above the promise an answer may lie while there is something to narrow.
    tolerance: f64,
    grid: Vec<i64>,
}

/// What to do next.
#[derive(Debug, PartialEq)]
pub(super) enum Next {
    Try(i64),
    Found(Trial),
    /// No number of the grid keeps the promise.
    Nowhere,
}

impl Hunt {
    pub(super) fn new(promise: f64, tolerance: f64, grid: Vec<i64>) -> Self {
        Self { promise, tolerance, grid }
    }

    /// The last number of the grid is tried first: if it does not keep the promise, none does. Then the grid is halved
    /// until two neighbours have the answer between them.
    pub(super) fn next(&self, tried: &[Trial]) -> Next {
        let kept = tried.iter().position(|trial| self.keeps(trial));
        let (short, enough) = match kept {
            Some(place) => (place.checked_sub(1).and_then(|place| tried.get(place)), tried.get(place)),
            None => (tried.last(), None),
        };
        let above = short.map_or(i64::MIN, |trial| trial.number);
        let Some(enough) = enough else {
            let last = self.grid.last().filter(|last| **last > above);
            return last.map_or(Next::Nowhere, |last| Next::Try(*last));
        };
        let between = self.grid.iter().filter(|number| **number > above && **number < enough.number);
        let between: Vec<i64> = between.copied().collect();
        let number = match between.get(between.len() / 2) {
            Some(middle) => Some(*middle),
            None => short.and_then(|short| self.between(*short, *enough, tried)),
        };
        number.map_or(Next::Found(*enough), Next::Try)
    }

    fn keeps(&self, trial: &Trial) -> bool {
        trial.probability.get() >= self.promise
    }

    /// A number between one that falls short and one that is enough; nothing when there is none left, or no need.
    fn between(&self, short: Trial, enough: Trial, tried: &[Trial]) -> Option<i64> {
        let is_close = enough.probability.get() <= self.promise + self.tolerance;
        if is_close || enough.number - short.number < 2 {
            return None;
        }
        let share = self.place_between(short, enough);
        let (low, high) = (short.number.max(1) as f64, enough.number.max(1) as f64);
        // Every third trial halves, in case the chances rise in steps and not in a line.
        let share = if tried.len().is_multiple_of(3) { 0.5 } else { share.clamp(0.1, 0.9) };
        #[expect(clippy::cast_possible_truncation, reason = "between two whole numbers")]
        let number = (low * libm::pow(high / low, share)).round() as i64;
        Some(number.clamp(short.number + 1, enough.number - 1))
    }

    /// Where the middle of what is accepted lies, if the chances rose in a line with the logarithm of the number.
    fn place_between(&self, short: Trial, enough: Trial) -> f64 {
        let wanted = self.promise + self.tolerance / 2.0;
        (wanted - short.probability.get()) / (enough.probability.get() - short.probability.get())
    }
}

/// Adds a trial in its place.
pub(super) fn insert(tried: &mut Vec<Trial>, trial: Trial) {
    let place = tried.partition_point(|other| other.number < trial.number);
    tried.insert(place, trial);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the hunt finds when the chances of a number are known, and how many trials it took.
    fn hunted(hunt: &Hunt, chance: impl Fn(i64) -> f64) -> (Next, usize) {
        let mut tried = Vec::new();
        for count in 0..200 {
            match hunt.next(&tried) {
                Next::Try(number) => {
                    let trial = Trial { number, probability: Rate::clamped(chance(number)), likely: Volume::ZERO };
                    insert(&mut tried, trial);
                }
                done => return (done, count),
            }
        }
        (Next::Nowhere, usize::MAX)
    }

    #[test]
    fn a_smooth_rise_is_found_in_a_few_trials() {
        let hunt = Hunt::new(0.8, 0.005, vec![1, 100, 300, 900, 2700, 8100]);
        let (found, count) = hunted(&hunt, |number| number as f64 / (number as f64 + 400.0));
        let Next::Found(trial) = found else { panic!("{found:?}") };
        assert!((0.8..=0.805).contains(&trial.probability.get()), "{trial:?}");
        assert!(count < 12, "{count} trials");
    }

    #[test]
    fn a_step_is_found_to_the_unit() {
        let hunt = Hunt::new(0.5, 0.005, vec![1, 1000, 10_000]);
        let (found, _) = hunted(&hunt, |number| if number >= 1234 { 0.9 } else { 0.1 });
        assert!(matches!(found, Next::Found(Trial { number: 1234, .. })), "{found:?}");
    }

    #[test]
    fn what_no_number_reaches_is_nowhere() {
        let hunt = Hunt::new(0.8, 0.005, vec![1, 1000, 10_000]);
        assert_eq!(hunted(&hunt, |_| 0.79).0, Next::Nowhere);
    }
}
