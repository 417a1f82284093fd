use yew::prelude::*;

use crate::engine::brief::Provision;
use crate::engine::channels::{Central, Country, Region};
use crate::engine::estimate::{Adjustment, Because, Effect};
use crate::engine::units::Ratio;
use crate::messages::say;
use crate::view::words::Words;

/// Where a figure comes from: a publication with its year and market, an assumption with its reasoning, or the visitor.
pub fn origin(because: &Because, country: Country, words: &Words) -> Html {
    match because {
        Because::Own => html! { words.say(say::origin_own()) },
        Because::Assumption { owner, parameter } => {
            let why = words.say(say::assumption(&[owner, ".", parameter.name()].concat()));
            html! { <>{words.say(say::origin_assumption())}{" "}{why}</> }
        }
        Because::Adjusted { because, by } => html! {
            <>
                {origin(because, country, words)}
                for change in by {
                    {" "}{adjustment(*change, words)}
                }
            </>
        },
        Because::Sourced { source, region, range_assumed, central, .. } => {
            let market = words.say(match region {
                Region::Fr => say::region_fr(),
                Region::Eu => say::region_eu(),
                Region::Be => say::region_be(),
                Region::Ch => say::region_ch(),
                Region::Ca => say::region_ca(),
                Region::Uk => say::region_uk(),
                Region::Us => say::region_us(),
                Region::Global => say::region_global(),
            });
            html! {
                <>
                    if source.url.is_empty() {
                        {source.name}
                    } else {
                        <a href={source.url} rel="noopener noreferrer" target="_blank">{source.name}</a>
                    }
                    {", "}{source.year}{", "}{market}
                    if *range_assumed { {", "}{words.say(say::origin_range_assumed())} }
                    {middle(*central, words)}
                    if *region == Region::Fr && country != Country::Fr { {", "}{words.say(say::origin_french())} }
                </>
            }
        }
    }
}

/// What is wanting, and what that does to the figure.
fn adjustment(Adjustment { lacking, effect }: Adjustment, words: &Words) -> AttrValue {
    let written = |factor: Ratio| words.format().ratio(factor);
    words.say(match effect {
        Effect::Widened(factor) if lacking == Provision::WebAnalytics => say::origin_uncounted(written(factor)),
        Effect::Widened(factor) => say::origin_untracked(written(factor)),
        Effect::Scaled(factor) => say::origin_without_page(written(factor)),
    })
}

/// How the central value was found, where it was not published.
fn middle(central: Central, words: &Words) -> Html {
    let text = match central {
        Central::Published => return Html::default(),
        Central::Midpoint => say::origin_midpoint(),
        Central::Judged => say::origin_judged(),
    };
    html! { <>{", "}{words.say(text)}</> }
}
