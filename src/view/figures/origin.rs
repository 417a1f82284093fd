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
            let why = say::assumption(&[owner, ".", parameter.name()].concat()).map(|text| words.say(text));
            html! { <>{words.say(say::origin_assumption())}{" "}{why}</> }
        }
        Because::Sourced { source, region, range_assumed, .. } => {
            let market = words.say(match region {
                Region::Fr => say::region_fr(),
                Region::Eu => say::region_eu(),
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
                </>
            }
        }
    }
}
