use yew::prelude::*;

use super::axis::place;
use super::svg::{Anchor, canvas, circle, line, text};

/// One line of the figure: from the lowest to the highest value it may have, each from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    /// What it is.
    pub name: String,
    /// Its interval in words.
    pub value: String,
    /// Its two ends.
    pub ends: (f64, f64),
    /// The value that what is known alone would give.
    pub middle: Option<f64>,
    /// Its two ends at an earlier time.
    pub before: Option<(f64, f64)>,
}

/// Intervals on one axis from 0 to 1, a row each, named above its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    width: i32,
    rows: Vec<Laid>,
    ticks: Vec<(i32, String)>,
}

/// A row, in pixels.
#[derive(Clone, Debug, PartialEq)]
struct Laid {
    name: String,
    value: String,
    top: i32,
    ends: (i32, i32),
    middle: Option<i32>,
    before: Option<(i32, i32)>,
}

const ROW: i32 = 46;
const LINE: i32 = 26;
const BEFORE: i32 = 36;
const FOOT: i32 = 26;
const RADIUS: i32 = 6;

/// Lays rows out over a width; `write` writes a tick.
pub fn intervals(rows: &[IntervalRow], width: i32, write: impl Fn(f64) -> String) -> Intervals {
    let x = |value: f64| place(value, (0.0, 1.0), (RADIUS + 1, width - RADIUS - 1));
    let span = |(low, high): (f64, f64)| (x(low), x(high));
    let laid = rows.iter().zip(0..).map(|(row, place)| Laid {
        name: row.name.clone(),
        value: row.value.clone(),
        top: place * ROW,
        ends: span(row.ends),
        middle: row.middle.map(x),
        before: row.before.map(span),
    });
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|value| (x(value), write(value)));
    Intervals { width, rows: laid.collect(), ticks: ticks.to_vec() }
}

impl Intervals {
    /// The drawing.
    pub fn draw(&self, title: AttrValue) -> Html {
        let foot = self.rows.last().map_or(0, |row| row.top + ROW);
        let mut marks = Vec::new();
        for (x, value) in &self.ticks {
            marks.push(line("grid", (*x, 0), (*x, foot)));
            marks.push(text("lab", (*x, foot + 18), Anchor::inside(*x, self.width), value));
        }
        for row in &self.rows {
            marks.extend(row.draw(self.width));
        }
        canvas(self.width, foot + FOOT, title, marks)
    }
}

impl Laid {
    fn draw(&self, width: i32) -> Vec<Html> {
        let at = self.top + LINE;
        let mut marks = vec![
            text("lab strong halo", (0, self.top + 13), Anchor::Start, &self.name),
            text("lab halo", (width, self.top + 13), Anchor::End, &self.value),
            line("interval", (self.ends.0, at), (self.ends.1, at)),
        ];
        if let Some((low, high)) = self.before {
            let at = self.top + BEFORE;
            marks.push(line("interval before", (low, at), (high, at)));
        }
        marks.extend(self.middle.map(|x| circle("dot yes", (x, at), RADIUS)));
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_stands_within_the_width_and_its_dot_within_its_line() {
        let row = |ends, middle| IntervalRow {
            name: String::new(),
            value: String::new(),
            ends,
            middle,
            before: Some((0.0, 1.0)),
        };
        for width in [240, 640] {
            let chart =
                intervals(&[row((0.0, 1.0), None), row((0.2, 0.7), Some(0.4))], width, |value| format!("{value}"));
            for laid in &chart.rows {
                assert!(0 <= laid.ends.0 && laid.ends.0 < laid.ends.1 && laid.ends.1 <= width, "{laid:?}");
                assert!(laid.middle.is_none_or(|x| (laid.ends.0..=laid.ends.1).contains(&x)), "{laid:?}");
            }
            assert_eq!(chart.rows.iter().map(|row| row.top).collect::<Vec<_>>(), [0, ROW]);
        }
    }
}
