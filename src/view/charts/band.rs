use yew::prelude::*;

use super::axis::{place, ticks};
use super::dots::anchor;
use crate::engine::units::Range;

/// What a band is drawn from.
pub struct BandInput<'a> {
    /// A range for each month.
    pub ranges: &'a [Range<f64>],
    /// The name of each month, as short as an axis needs.
    pub months: &'a [String],
    /// The amount to reach, and the place of the month in which it has to be.
    pub target: Option<(f64, usize)>,
    /// The place of the month in which cost is covered.
    pub break_even: Option<usize>,
    /// In pixels.
    pub width: i32,
}

/// A range over time: the band, its middle, and what it is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    width: i32,
    band: String,
    middle: String,
    rows: Vec<(i32, String)>,
    columns: Vec<(i32, String)>,
    ends: Vec<(i32, String, bool)>,
    target: Option<i32>,
    due: Option<(i32, i32, i32)>,
    break_even: Option<i32>,
}

const HEIGHT: i32 = 280;
const TOP: i32 = 16;
const BASE: i32 = 236;
const LEFT: i32 = 46;
const RIGHT: i32 = 52;

/// Lays out a band.
pub fn band(input: &BandInput<'_>, write: impl Fn(f64) -> String) -> Band {
    let last = input.ranges.len().saturating_sub(1);
    let top = input.ranges.iter().map(|range| range.high).chain(input.target.map(|target| target.0)).fold(1e-9, f64::max);
    let rows = ticks(top);
    let ceiling = rows.last().copied().unwrap_or(top);
    let x = |month: usize| place(month as f64, (0.0, last.max(1) as f64), (LEFT, input.width - RIGHT));
    let y = |value: f64| place(value, (0.0, ceiling), (BASE, TOP));
    let line = |value: fn(&Range<f64>) -> f64| -> Vec<(i32, i32)> {
        input.ranges.iter().enumerate().map(|(month, range)| (x(month), y(value(range)))).collect()
    };
    let (low, middle, high) = (line(|range| range.low), line(|range| range.central), line(|range| range.high));
    let every = usize::try_from(48 * i32::try_from(last + 1).unwrap_or(1) / (input.width - LEFT - RIGHT).max(1)).unwrap_or(0) + 1;
    let columns = input.months.iter().enumerate().filter(|(month, _)| month % every == 0);
    Band {
        width: input.width,
        band: path(high.iter().chain(low.iter().rev()), true),
        middle: path(middle.iter(), false),
        rows: rows.iter().map(|tick| (y(*tick), write(*tick))).collect(),
        columns: columns.map(|(month, name)| (x(month), name.clone())).collect(),
        ends: ends(input.ranges.last(), y, &write),
        target: input.target.map(|(amount, _)| y(amount)),
        due: input.target.and_then(|(_, month)| input.ranges.get(month).map(|range| (x(month), y(range.low), y(range.high)))),
        break_even: input.break_even.map(x),
    }
}

/// The three values at the right end, kept from running into each other.
fn ends(last: Option<&Range<f64>>, y: impl Fn(f64) -> i32, write: impl Fn(f64) -> String) -> Vec<(i32, String, bool)> {
    let Some(range) = last else { return Vec::new() };
    let middle = y(range.central);
    let (high, low) = (y(range.high).min(middle - 15), y(range.low).max(middle + 15));
    vec![(high, write(range.high), false), (middle, write(range.central), true), (low, write(range.low), false)]
}

fn path<'a>(points: impl Iterator<Item = &'a (i32, i32)>, is_closed: bool) -> String {
    let mut path = String::new();
    for (place, (x, y)) in points.enumerate() {
        path.push_str(if place == 0 { "M" } else { "L" });
        path.push_str(&x.to_string());
        path.push(' ');
        path.push_str(&y.to_string());
    }
    if is_closed {
        path.push('Z');
    }
    path
}

/// Props of [`BandChart`].
#[derive(Clone, PartialEq, Properties)]
pub struct BandChartProps {
    /// The geometry.
    pub chart: Band,
    /// What it shows, in words.
    pub title: AttrValue,
    /// The name of the target line.
    pub target_name: AttrValue,
    /// The name of the month in which cost is covered.
    pub break_even_name: AttrValue,
}

/// Draws a [`Band`].
#[component]
pub fn BandChart(BandChartProps { chart, title, target_name, break_even_name }: &BandChartProps) -> Html {
    let right = chart.width - RIGHT;
    html! {
        <svg class="chart" viewBox={format!("0 0 {} {HEIGHT}", chart.width)} width={chart.width.to_string()} height={HEIGHT.to_string()} role="img" aria-label={title}>
            for (y, text) in &chart.rows {
                <line class="grid" x1={LEFT.to_string()} y1={y.to_string()} x2={right.to_string()} y2={y.to_string()} />
                <text class="lab" x={(LEFT - 8).to_string()} y={(y + 4).to_string()} text-anchor="end">{text.clone()}</text>
            }
            <path class="band" d={chart.band.clone()} />
            <path class="middle" d={chart.middle.clone()} />
            if let Some(y) = chart.target {
                <line class="target" x1={LEFT.to_string()} y1={y.to_string()} x2={right.to_string()} y2={y.to_string()} />
                <text class="lab goal halo" x={(LEFT + 4).to_string()} y={(y - 6).to_string()}>{target_name}</text>
            }
            if let Some((x, low, high)) = chart.due {
                <line class="stem" x1={x.to_string()} y1={low.to_string()} x2={x.to_string()} y2={high.to_string()} />
            }
            <line class="axis" x1={LEFT.to_string()} y1={BASE.to_string()} x2={right.to_string()} y2={BASE.to_string()} />
            for (x, text) in &chart.columns {
                <line class="tick" x1={x.to_string()} y1={BASE.to_string()} x2={x.to_string()} y2={(BASE + 4).to_string()} />
                <text class="lab" x={x.to_string()} y={(BASE + 19).to_string()} text-anchor="middle">{text.clone()}</text>
            }
            for (y, text, is_strong) in &chart.ends {
                <text class={classes!("lab", is_strong.then_some("strong"))} x={(right + 8).to_string()} y={(y + 4).to_string()}>{text.clone()}</text>
            }
            if let Some(x) = chart.break_even {
                <circle class="even" cx={x.to_string()} cy={BASE.to_string()} r="5" />
                <text class="lab strong" x={x.to_string()} y={(BASE + 38).to_string()} text-anchor={anchor(x - LEFT - 40, right - LEFT - 80)}>{break_even_name}</text>
            }
        </svg>
    }
}
