//! The smallest whole number that keeps a promise, or the largest: bracketed on a grid, then narrowed, each step one trial.

use crate::engine::units::{Rate, Volume};

/// What a trial of a number gave.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Trial {
    /// What was tried: a budget in currency units, or a month of the plan.
    pub number: i64,
    /// The share of cases in which the goal is reached.
    pub probability: Rate,
    /// What four cases in five reach.
    pub likely: Option<Volume>,
}

/// The search for one number. Trials are kept in rising order, and may come from an earlier search.
pub(super) struct Hunt {
    promise: f64,
    /// How far above the promise an answer may lie while there is something to narrow.
    tolerance: f64,
    grid: Vec<i64>,
    course: Course,
}

/// How the chances move with the number, and which number is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// They rise: the smallest number is asked for.
    Rising,
    /// They may rise and fall: the smallest is asked for.
    FirstFromBelow,
    /// They may rise and fall: the largest is asked for.
    FirstFromAbove,
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
    pub(super) fn new(promise: f64, tolerance: f64, grid: Vec<i64>, course: Course) -> Self {
        Self { promise, tolerance, grid, course }
    }

    /// What to try next, or what came of it.
    pub(super) fn next(&self, tried: &[Trial]) -> Next {
        match self.course {
            Course::Rising => self.halving(tried),
            Course::FirstFromBelow | Course::FirstFromAbove => self.scanning(tried),
        }
    }

    /// The last number of the grid is tried first: if it does not keep the promise, none does. Then the grid is halved
    /// until two neighbours have the answer between them.
    fn halving(&self, tried: &[Trial]) -> Next {
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

    /// Every number of the grid is tried, from the end where the answer is wanted, until one keeps the promise; then
    /// what lies between it and the one before is narrowed.
    fn scanning(&self, tried: &[Trial]) -> Next {
        let is_from_below = self.course == Course::FirstFromBelow;
        let before = |number: i64, other: i64| if is_from_below { number < other } else { number > other };
        let kept = tried.iter().filter(|trial| self.keeps(trial));
        let enough = kept.reduce(|best, trial| if before(trial.number, best.number) { trial } else { best });
        let is_ahead = |number: &i64| enough.is_none_or(|enough| before(*number, enough.number));
        let is_new = |number: &i64| tried.iter().all(|trial| trial.number != *number);
        let untried = self.grid.iter().copied().filter(|number| is_ahead(number) && is_new(number));
        if let Some(next) = untried.reduce(|best, number| if before(number, best) { number } else { best }) {
            return Next::Try(next);
        }
        let Some(enough) = enough else { return Next::Nowhere };
        let ahead = tried.iter().filter(|trial| before(trial.number, enough.number));
        let short = ahead.reduce(|best, trial| if before(best.number, trial.number) { trial } else { best });
        let number = short.and_then(|short| self.between(*short, *enough, tried));
        number.map_or(Next::Found(*enough), Next::Try)
    }

    fn keeps(&self, trial: &Trial) -> bool {
        trial.probability.get() >= self.promise
    }

    /// A number between one that falls short and one that is enough; nothing when there is none left, or no need.
    fn between(&self, short: Trial, enough: Trial, tried: &[Trial]) -> Option<i64> {
        let is_close = enough.probability.get() <= self.promise + self.tolerance;
        if is_close || (enough.number - short.number).abs() < 2 {
            return None;
        }
        let share = self.place_between(short, enough);
        let (low, high) = (short.number.max(1) as f64, enough.number.max(1) as f64);
        // Every third trial halves, in case the chances rise in steps and not in a line.
        let share = if tried.len().is_multiple_of(3) { 0.5 } else { share.clamp(0.1, 0.9) };
        #[expect(clippy::cast_possible_truncation, reason = "between two whole numbers")]
        let number = (low * libm::pow(high / low, share)).round() as i64;
        let (least, most) = (short.number.min(enough.number), short.number.max(enough.number));
        Some(number.clamp(least + 1, most - 1))
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
                    let trial = Trial { number, probability: Rate::clamped(chance(number)), likely: None };
                    insert(&mut tried, trial);
                }
                done => return (done, count),
            }
        }
        (Next::Nowhere, usize::MAX)
    }

    #[test]
    fn a_smooth_rise_is_found_in_a_few_trials() {
        let hunt = Hunt::new(0.8, 0.005, vec![1, 100, 300, 900, 2700, 8100], Course::Rising);
        let (found, count) = hunted(&hunt, |number| number as f64 / (number as f64 + 400.0));
        let Next::Found(trial) = found else { panic!("{found:?}") };
        assert!((0.8..=0.805).contains(&trial.probability.get()), "{trial:?}");
        assert!(count < 12, "{count} trials");
    }

    #[test]
    fn a_step_is_found_to_the_unit() {
        let hunt = Hunt::new(0.5, 0.005, vec![1, 1000, 10_000], Course::Rising);
        let (found, _) = hunted(&hunt, |number| if number >= 1234 { 0.9 } else { 0.1 });
        assert!(matches!(found, Next::Found(Trial { number: 1234, .. })), "{found:?}");
    }

    #[test]
    fn the_ends_of_a_hill_are_found_from_both_sides() {
        let chance = |number: i64| if (700..=4200).contains(&number) { 0.9 } else { 0.3 };
        for (course, expected) in [(Course::FirstFromBelow, 700), (Course::FirstFromAbove, 4200)] {
            let hunt = Hunt::new(0.8, 0.005, vec![1, 1000, 3000, 9000], course);
            let (found, _) = hunted(&hunt, chance);
            assert!(matches!(found, Next::Found(Trial { number, .. }) if number == expected), "{found:?}");
        }
    }

    #[test]
    fn what_no_number_reaches_is_nowhere() {
        let hunt = Hunt::new(0.8, 0.005, vec![1, 1000, 10_000], Course::Rising);
        assert_eq!(hunted(&hunt, |_| 0.79).0, Next::Nowhere);
    }
}
