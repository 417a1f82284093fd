//! Hours of those who work, phase by phase.

/// Hours in each of the four phases.
pub(super) type Shares = [f64; 4];

/// The hours that somebody still has in each phase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crew(pub Shares);

/// Sums of hours may miss each other by so much.
const CLOSE: f64 = 1e-9;

/// Work is given out in half hours: nobody puts less into a diary.
pub(super) const HALF: f64 = 0.5;

/// Hours to the nearest half, and one half at least.
pub(super) fn in_halves(hours: f64) -> f64 {
    (libm::round(hours / HALF) * HALF).max(HALF)
}

/// The whole halves in some hours.
pub(super) fn whole_halves(hours: f64) -> f64 {
    libm::floor((hours + CLOSE) / HALF) * HALF
}

impl Crew {
    /// Takes hours in one phase, if they are there.
    pub(super) fn take_in(&mut self, phase: usize, hours: f64) -> bool {
        match self.0.get_mut(phase) {
            Some(left) if *left + CLOSE >= hours => {
                *left = (*left - hours).max(0.0);
                true
            }
            _ => false,
        }
    }

    /// Takes hours from a phase on, as early as they are there; nothing, and takes none, where there are not enough.
    pub(super) fn pour(&mut self, hours: f64, from: usize) -> Option<Shares> {
        let shares = self.as_early_as_can_be(hours, from);
        (hours - total(shares) <= CLOSE).then(|| self.taken(shares))
    }

    /// The same, where less is better than nothing.
    pub(super) fn pour_what_there_is(&mut self, hours: f64, from: usize) -> Shares {
        let shares = self.as_early_as_can_be(hours, from);
        self.taken(shares)
    }

    fn as_early_as_can_be(self, hours: f64, from: usize) -> Shares {
        let mut shares = [0.0; 4];
        let mut still = hours;
        for (share, left) in shares.iter_mut().zip(self.0).skip(from) {
            *share = whole_halves(left).min(still);
            still -= *share;
        }
        shares
    }

    /// Takes what is wanted in each phase from one on, or what there is; begins with the first phase from which on there
    /// is the least that is needed, and says which that is. Nothing where there is none.
    pub(super) fn hold(&mut self, wanted: Shares, least: Shares, from: usize) -> Option<(usize, Shares)> {
        let suffices = |start: usize| self.0.iter().zip(least).skip(start).all(|(left, least)| *left + CLOSE >= least);
        let start = (from..self.0.len()).find(|start| suffices(*start))?;
        let mut shares = [0.0; 4];
        for ((share, left), wanted) in shares.iter_mut().zip(&self.0).zip(wanted).skip(start) {
            *share = left.min(wanted);
        }
        Some((start, self.taken(shares)))
    }

    /// Takes more of what is wanted in each phase from one on, as far as it is there.
    pub(super) fn top_up(&mut self, wanted: Shares, from: usize) -> Shares {
        let mut shares = [0.0; 4];
        for ((share, left), wanted) in shares.iter_mut().zip(&self.0).zip(wanted).skip(from) {
            *share = left.min(wanted);
        }
        self.taken(shares)
    }

    fn taken(&mut self, shares: Shares) -> Shares {
        self.0 = less(self.0, shares);
        shares
    }
}

/// The last phase in which there are hours; the first where there are none.
pub(super) fn last(shares: &Shares) -> usize {
    shares.iter().rposition(|hours| *hours > 0.0).unwrap_or(0)
}

pub(super) fn total(shares: Shares) -> f64 {
    shares.iter().sum()
}

pub(super) fn plus(mut shares: Shares, others: Shares) -> Shares {
    shares.iter_mut().zip(others).for_each(|(share, other)| *share += other);
    shares
}

/// What is left of hours without others; never below 0.
pub(super) fn less(mut shares: Shares, others: Shares) -> Shares {
    shares.iter_mut().zip(others).for_each(|(share, other)| *share = (*share - other).max(0.0));
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_taken_as_early_as_they_are_there() {
        let mut crew = Crew([2.0, 2.0, 4.0, 4.0]);
        assert_eq!(crew.pour(3.0, 0), Some([2.0, 1.0, 0.0, 0.0]));
        assert_eq!(crew.pour(2.0, 2), Some([0.0, 0.0, 2.0, 0.0]));
        assert_eq!(crew.pour(8.0, 0), None);
        assert_eq!(crew.0.map(f64::to_bits), [0.0, 1.0, 2.0, 4.0].map(f64::to_bits));
    }

    #[test]
    fn work_is_given_out_in_half_hours() {
        assert_eq!(Crew([0.4, 1.3, 0.9, 4.0]).pour(2.0, 0), Some([0.0, 1.0, 0.5, 0.5]));
        let found = [0.1, 0.25, 0.7, 0.8].map(in_halves);
        assert_eq!(found.map(f64::to_bits), [0.5, 0.5, 0.5, 1.0].map(f64::to_bits));
    }

    #[test]
    fn what_is_over_is_taken_last() {
        let mut crew = Crew([1.0, 0.5, 2.0, 3.0]);
        assert_eq!(crew.top_up([2.0; 4], 1).map(f64::to_bits), [0.0, 0.5, 2.0, 2.0].map(f64::to_bits));
        assert_eq!(crew.0.map(f64::to_bits), [1.0, 0.0, 0.0, 1.0].map(f64::to_bits));
    }

    #[test]
    fn work_of_every_week_begins_when_it_can_go_on() {
        let mut crew = Crew([2.0, 0.5, 4.0, 4.0]);
        assert_eq!(crew.hold([2.0, 2.0, 5.0, 3.0], [1.0; 4], 0), Some((2, [0.0, 0.0, 4.0, 3.0])));
        assert_eq!(crew.hold([1.0; 4], [1.0; 4], 0), Some((3, [0.0, 0.0, 0.0, 1.0])));
        assert_eq!(crew.hold([1.0; 4], [1.0; 4], 0), None);
    }
}
