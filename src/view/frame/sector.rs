use yew::prelude::*;

use crate::messages::say;
use crate::view::fields::chosen as chosen_in;
use crate::view::session::Action;
use crate::view::words::Words;

/// What the visitor does.
pub(super) fn sector(chosen: Option<&str>, names: &[&'static str], on: &Callback<Action>, words: &Words) -> Html {
    let onchange =
        on.reform(|event: Event| Action::ChooseSector(Some(chosen_in(&event)).filter(|name| !name.is_empty())));
    html! {
        <div class="field">
            <label class="label" for="boussole-sector">{words.say(say::sector_label())}</label>
            <span class="pick">
                <select id="boussole-sector" aria-describedby="boussole-sector-help" {onchange}>
                    <option value="" selected={chosen.is_none()}>{words.say(say::unknown())}</option>
                    for &name in names {
                        <option value={name} selected={chosen == Some(name)}>
                            {words.name(say::sector_name(name), name)}
                        </option>
                    }
                </select>
            </span>
            <p id="boussole-sector-help" class="help">{words.say(say::sector_help())}</p>
        </div>
    }
}
