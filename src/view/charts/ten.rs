use yew::prelude::*;

use crate::engine::units::Rate;

/// A chance as ten dots, so many of them filled. Words beside it say the same.
pub fn ten(probability: Rate) -> Html {
    let filled = (probability.get() * 10.0).round();
    html! {
        <svg class="ten" viewBox="0 0 149 14" width="149" height="14" aria-hidden="true">
            for place in 0..10_i32 {
                <circle class={classes!("dot", if f64::from(place) < filled { "yes" } else { "no" })} cx={(7 + 15 * place).to_string()} cy="7" r="5" />
            }
        </svg>
    }
}
