//! The few marks that charts are made of, in whole pixels. What a mark means is an attribute: the sheet gives its look.

use yew::prelude::*;

/// A point of the drawing.
pub(super) type Point = (i32, i32);

/// Which end of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// Keeps a text near the left or right edge of the drawing inside it.
    pub(super) fn inside(x: i32, width: i32) -> Self {
        if x < 20 {
            Self::Start
        } else if x > width - 20 {
            Self::End
        } else {
            Self::Middle
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A drawing of its own size, which says in words what it shows.
pub(super) fn canvas(width: i32, height: i32, title: AttrValue, marks: Vec<Html>) -> Html {
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {height}")} width={number(width)} height={number(height)} role="img" aria-label={title}>
            {marks}
        </svg>
    }
}

pub(super) fn line(mark: &'static str, from: Point, to: Point) -> Html {
    html! { <line data-mark={mark} x1={number(from.0)} y1={number(from.1)} x2={number(to.0)} y2={number(to.1)} /> }
}

pub(super) fn text(mark: &'static str, at: Point, anchor: Anchor, text: &str) -> Html {
    html! { <text data-mark={mark} x={number(at.0)} y={number(at.1)} text-anchor={anchor.name()}>{text.to_owned()}</text> }
}

pub(super) fn circle(mark: &'static str, at: Point, radius: i32) -> Html {
    html! { <circle data-mark={mark} cx={number(at.0)} cy={number(at.1)} r={number(radius)} /> }
}

pub(super) fn path(mark: &'static str, points: &str) -> Html {
    html! { <path data-mark={mark} d={points.to_owned()} /> }
}

fn number(value: i32) -> AttrValue {
    value.to_string().into()
}
