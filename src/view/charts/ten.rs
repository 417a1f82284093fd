use yew::prelude::*;

use super::svg::circle;
use crate::engine::units::Rate;

/// A chance as ten dots, so many of them filled. Words beside it say the same.
pub fn ten(probability: Rate) -> Html {
    let filled = (probability.get() * 10.0).round();
    html! {
        <svg class="ten" viewBox="0 0 149 14" width="149" height="14" aria-hidden="true">
            for place in 0..10_i32 {
                {circle(if f64::from(place) < filled { "dot yes" } else { "dot no" }, (7 + 15 * place, 7), 5)}
            }
        </svg>
    }
}
