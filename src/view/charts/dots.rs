use yew::prelude::*;

use super::axis::{place, ticks};
use super::svg::{Anchor, canvas, circle, line, text};

/// Ten outcomes on an axis, and the target among them.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    width: i32,
    outcomes: Vec<(i32, i32, bool)>,
    ticks: Vec<(i32, String)>,
    target: (i32, String),
    is_at_most: bool,
}

const HEIGHT: i32 = 104;
const BASE: i32 = 68;
const RADIUS: i32 = 6;

/// Lays out outcomes in rising order; those too close together are stacked. They reach the target from it on or, where
/// it is not to be exceeded, up to it.
pub fn dots(outcomes: &[f64], target: f64, is_at_most: bool, width: i32, write: impl Fn(f64) -> String) -> Dots {
    let top = outcomes.iter().copied().fold(target, f64::max) * 1.04;
    let x = |value: f64| place(value, (0.0, top), (RADIUS + 2, width - RADIUS - 2));
    let mut dots: Vec<(i32, i32, bool)> = Vec::new();
    for outcome in outcomes {
        let here = x(*outcome);
        let stacked = dots.iter().rev().take_while(|(other, ..)| here - other < 2 * RADIUS).count();
        let height = BASE - 12 - i32::try_from(stacked).unwrap_or(0).min(3) * 2 * RADIUS;
        dots.push((here, height, if is_at_most { *outcome <= target } else { *outcome >= target }));
    }
    let far_from_target = |tick: &f64| (x(*tick) - x(target)).abs() > 36;
    let ticks = ticks(top)
        .into_iter()
        .filter(|tick| *tick <= top)
        .filter(far_from_target)
        .map(|tick| (x(tick), write(tick)))
        .collect();
    Dots { width, outcomes: dots, ticks, target: (x(target), write(target)), is_at_most }
}

impl Dots {
    /// The drawing; words beside the target say how many lie below it and how many beyond.
    pub fn draw(&self, title: AttrValue, below: &str, beyond: &str) -> Html {
        let (target, goal) = &self.target;
        let mut marks = vec![line("axis", (0, BASE), (self.width, BASE))];
        for (x, value, class) in
            self.ticks.iter().map(|(x, value)| (x, value, "lab")).chain([(target, goal, "lab goal")])
        {
            marks.push(line("tick", (*x, BASE), (*x, BASE + 5)));
            marks.push(text(class, (*x, BASE + 20), Anchor::inside(*x, self.width), value));
        }
        marks.push(line("target", (*target, 12), (*target, BASE + 5)));
        let (left, right) = if self.is_at_most { ("lab strong", "lab") } else { ("lab", "lab strong") };
        if *target > 70 {
            marks.push(text(left, (target - 7, 18), Anchor::End, below));
        }
        if self.width - target > 70 {
            marks.push(text(right, (target + 7, 18), Anchor::Start, beyond));
        }
        let dot =
            |(x, y, reached): &(i32, i32, bool)| circle(if *reached { "dot yes" } else { "dot no" }, (*x, *y), RADIUS);
        marks.extend(self.outcomes.iter().map(dot));
        canvas(self.width, HEIGHT, title, marks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_stand_on_the_side_of_the_target_they_are_on() {
        let outcomes = [10.0, 20.0, 30.0, 50.0, 60.0];
        let chart = dots(&outcomes, 40.0, false, 400, |value| format!("{value}"));
        for (x, _, reached) in &chart.outcomes {
            assert_eq!(*reached, *x >= chart.target.0);
        }
        assert!(chart.outcomes.iter().all(|(x, ..)| (0..=400).contains(x)));
    }
}
