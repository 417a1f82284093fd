use yew::prelude::*;

use super::axis::{place, ticks};

/// Ten outcomes on an axis, and the target among them.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    width: i32,
    dots: Vec<(i32, i32, bool)>,
    ticks: Vec<(i32, String)>,
    target: (i32, String),
}

const HEIGHT: i32 = 104;
const BASE: i32 = 68;
const RADIUS: i32 = 6;

/// Lays out outcomes in rising order; those too close together are stacked.
pub fn dots(outcomes: &[f64], target: f64, width: i32, write: impl Fn(f64) -> String) -> Dots {
    let top = outcomes.iter().copied().fold(target, f64::max) * 1.04;
    let x = |value: f64| place(value, (0.0, top), (RADIUS + 2, width - RADIUS - 2));
    let mut dots: Vec<(i32, i32, bool)> = Vec::new();
    for outcome in outcomes {
        let here = x(*outcome);
        let stacked = dots.iter().rev().take_while(|(other, ..)| here - other < 2 * RADIUS).count();
        let height = BASE - 12 - i32::try_from(stacked).unwrap_or(0).min(3) * 2 * RADIUS;
        dots.push((here, height, *outcome >= target));
    }
    let far_from_target = |tick: &f64| (x(*tick) - x(target)).abs() > 36;
    let ticks = ticks(top).into_iter().filter(|tick| *tick <= top).filter(far_from_target).map(|tick| (x(tick), write(tick))).collect();
    Dots { width, dots, ticks, target: (x(target), write(target)) }
}

/// Props of [`DotsChart`].
#[derive(Clone, PartialEq, Properties)]
pub struct DotsChartProps {
    /// The geometry.
    pub chart: Dots,
    /// What it shows, in words.
    pub title: AttrValue,
    /// How many fall short.
    pub below: AttrValue,
    /// How many get there.
    pub beyond: AttrValue,
}

/// Draws [`Dots`].
#[component]
pub fn DotsChart(DotsChartProps { chart, title, below, beyond }: &DotsChartProps) -> Html {
    let Dots { width, dots, ticks, target } = chart;
    let tick = |x: i32, text: &str, class: &'static str| {
        html! {
            <>
                <line class="tick" x1={x.to_string()} y1={BASE.to_string()} x2={x.to_string()} y2={(BASE + 5).to_string()} />
                <text class={classes!("lab", class)} x={x.to_string()} y={(BASE + 20).to_string()} text-anchor={anchor(x, *width)}>{text.to_owned()}</text>
            </>
        }
    };
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {HEIGHT}")} width={width.to_string()} height={HEIGHT.to_string()} role="img" aria-label={title}>
            <line class="axis" x1="0" y1={BASE.to_string()} x2={width.to_string()} y2={BASE.to_string()} />
            for (x, text) in ticks { { tick(*x, text, "") } }
            { tick(target.0, &target.1, "goal") }
            <line class="target" x1={target.0.to_string()} y1="12" x2={target.0.to_string()} y2={(BASE + 5).to_string()} />
            if target.0 > 70 { <text class="lab" x={(target.0 - 7).to_string()} y="18" text-anchor="end">{below}</text> }
            if width - target.0 > 70 { <text class="lab strong" x={(target.0 + 7).to_string()} y="18">{beyond}</text> }
            for (x, y, reached) in dots {
                <circle class={classes!("dot", if *reached { "yes" } else { "no" })} cx={x.to_string()} cy={y.to_string()} r={RADIUS.to_string()} />
            }
        </svg>
    }
}

/// Keeps a label inside the drawing.
pub(super) fn anchor(x: i32, width: i32) -> &'static str {
    if x < 20 {
        "start"
    } else if x > width - 20 {
        "end"
    } else {
        "middle"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_stand_on_the_side_of_the_target_they_are_on() {
        let outcomes = [10.0, 20.0, 30.0, 50.0, 60.0];
        let chart = dots(&outcomes, 40.0, 400, |value| format!("{value}"));
        for (x, _, reached) in &chart.dots {
            assert_eq!(*reached, *x >= chart.target.0);
        }
        assert!(chart.dots.iter().all(|(x, ..)| (0..=400).contains(x)));
    }
}
