use yew::prelude::*;

use crate::engine::projection::{Driven, Driver};
use crate::messages::say;
use crate::view::words::Words;

/// As many as are read.
const SHOWN: usize = 8;

/// A row for each assumption, with its share as a bar and as a figure.
pub(super) fn drivers(drivers: &[Driver], words: &Words) -> Html {
    html! {
        <table class="ledger small drivers">
            <caption class="sr">{words.say(say::sensitivity_caption())}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.say(say::sensitivity_what())}</th>
                    <th scope="col" class="n" colspan="2">{words.say(say::sensitivity_share())}</th>
                </tr>
            </thead>
            <tbody>
                for driver in drivers.iter().take(SHOWN) {
                    <tr>
                        <th scope="row">{name(driver.what, words)}</th>
                        <td class="bar-cell">{bar(driver)}</td>
                        <td class="n">{words.format().percent(driver.share)}</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The name of what varies.
pub(super) fn name(what: Driven, words: &Words) -> AttrValue {
    match what {
        Driven::Market => words.say(say::sensitivity_market()),
        Driven::Figure { owner, parameter } => {
            let figure = words.name(say::parameter_name(parameter.name()), parameter.name());
            let channel = words.say(say::channel_name(owner));
            if channel.is_empty() {
                figure
            } else {
                words.say(say::sensitivity_channel(figure.to_string(), channel.to_string()))
            }
        }
    }
}

fn bar(driver: &Driver) -> Html {
    #[expect(clippy::cast_possible_truncation, reason = "a share of a thousand")]
    let width = (driver.share.get() * 1000.0).round() as i32;
    html! {
        <svg class="share" viewBox="0 0 1000 8" preserveAspectRatio="none" width="100%" height="8" aria-hidden="true">
            <rect x="0" y="0" width={width.to_string()} height="8" />
        </svg>
    }
}
