//! Round ticks.

/// From three to six round values from 0 to at least `top`: steps of 1, 2 or 5 times a power of ten.
pub(super) fn ticks(top: f64) -> Vec<f64> {
    let step = round_step(top / 4.0);
    let mut ticks = vec![0.0];
    while ticks.last().is_some_and(|last| *last < top) && ticks.len() < 12 {
        ticks.push(ticks.len() as f64 * step);
    }
    ticks
}

fn round_step(least: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= least {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= least).unwrap_or(power)
}

/// A value's place between two ends, in whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
pub(super) fn place(value: f64, from: (f64, f64), to: (i32, i32)) -> i32 {
    let share = if from.1 > from.0 { (value - from.0) / (from.1 - from.0) } else { 0.0 };
    to.0 + (share.clamp(-1.0, 2.0) * f64::from(to.1 - to.0)).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(ticks(52.0), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(ticks(3.2), [0.0, 1.0, 2.0, 3.0, 4.0]);
        assert_eq!(ticks(18_500.0), [0.0, 5_000.0, 10_000.0, 15_000.0, 20_000.0]);
        assert_eq!(ticks(0.0), [0.0]);
    }
}
