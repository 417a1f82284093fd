use yew::prelude::*;

use super::axis::{place, ticks};
use super::svg::{self, Anchor, canvas, circle, line, text};
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

impl Band {
    /// The drawing; words beside it name the target line and the month in which cost is covered.
    pub fn draw(&self, title: AttrValue, target_name: &str, break_even_name: &str) -> Html {
        let right = self.width - RIGHT;
        let mut marks = Vec::new();
        for (y, value) in &self.rows {
            marks.push(line("grid", (LEFT, *y), (right, *y)));
            marks.push(text("lab", (LEFT - 8, y + 4), Anchor::End, value));
        }
        marks.push(svg::path("band", &self.band));
        marks.push(svg::path("middle", &self.middle));
        if let Some(y) = self.target {
            marks.push(line("target", (LEFT, y), (right, y)));
            marks.push(text("lab goal halo", (LEFT + 4, y - 6), Anchor::Start, target_name));
        }
        marks.extend(self.due.map(|(x, low, high)| line("stem", (x, low), (x, high))));
        marks.push(line("axis", (LEFT, BASE), (right, BASE)));
        for (x, month) in &self.columns {
            marks.push(line("tick", (*x, BASE), (*x, BASE + 4)));
            marks.push(text("lab", (*x, BASE + 19), Anchor::Middle, month));
        }
        for (y, value, is_strong) in &self.ends {
            marks.push(text(if *is_strong { "lab strong" } else { "lab" }, (right + 8, y + 4), Anchor::Start, value));
        }
        if let Some(x) = self.break_even {
            marks.push(circle("even", (x, BASE), 5));
            // Beneath its month, or as near as the edges of the drawing let it.
            let half = i32::try_from(break_even_name.chars().count()).unwrap_or(0) * 7 / 2;
            let middle = x.min(self.width - half).max(half);
            marks.push(text("lab strong", (middle, BASE + 38), Anchor::Middle, break_even_name));
        }
        canvas(self.width, HEIGHT, title, marks)
    }
}
