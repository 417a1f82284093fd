use yew::prelude::*;

use crate::messages::say;
use crate::view::fields::chosen as chosen_in;
use crate::view::session::Action;
use crate::view::words::use_words;

/// Props of [`Sector`].
#[derive(Clone, PartialEq, Properties)]
pub struct SectorProps {
    /// The name of the sector; none for "I don't know".
    pub chosen: Option<AttrValue>,
    /// The names to choose from.
    pub names: Vec<&'static str>,
    /// Where events go.
    pub on: Callback<Action>,
}

/// What the visitor does.
#[component]
pub fn Sector(SectorProps { chosen, names, on }: &SectorProps) -> Html {
    let words = use_words();
    let onchange = on.reform(|event: Event| Action::ChooseSector(Some(chosen_in(&event)).filter(|name| !name.is_empty())));
    html! {
        <div class="field">
            <label class="label" for="boussole-sector">{words.say(say::sector_label())}</label>
            <span class="pick">
                <select id="boussole-sector" aria-describedby="boussole-sector-help" {onchange}>
                    <option value="" selected={chosen.is_none()}>{words.say(say::unknown())}</option>
                    for name in names {
                        <option value={*name} selected={chosen.as_deref() == Some(*name)}>
                            {words.name(say::sector_name(name), name)}
                        </option>
                    }
                </select>
            </span>
            <p id="boussole-sector-help" class="help">{words.say(say::sector_help())}</p>
        </div>
    }
}
