use yew::prelude::*;

use crate::engine::channels::Region;
use crate::engine::estimate::Because;
use crate::messages::say;
use crate::view::words::Words;

/// Where a figure comes from: a publication with its year and market, an assumption with its reasoning, or the visitor.
pub fn origin(because: &Because, words: &Words) -> Html {
    match because {
        Because::Own => html! { words.say(say::origin_own()) },
        Because::Assumption { owner, parameter } => {
            let why = words.say(say::assumption(&[owner, ".", parameter.name()].concat()));
            html! { <>{words.say(say::origin_assumption())}{" "}{why}</> }
        }
        Because::Sourced { source, region, range_assumed, midpoint } => {
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
                    if *midpoint { {", "}{words.say(say::origin_midpoint())} }
                </>
            }
        }
    }
}
