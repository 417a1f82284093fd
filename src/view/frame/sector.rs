use yew::prelude::*;

use crate::engine::channels::Country;
use crate::messages::say;
use crate::view::fields::chosen as chosen_in;
use crate::view::session::Action;
use crate::view::words::Words;

/// What the visitor does, and where.
pub(super) fn sector(
    chosen: Option<&str>,
    at: Country,
    names: &[&'static str],
    on: &Callback<Action>,
    words: &Words,
) -> Html {
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
            <p class="help">
                <span id="boussole-sector-help">{words.say(say::sector_help())}</span>{" "}
                {country(at, on, words)}
            </p>
        </div>
    }
}

/// The country chooses the currency too, so it stands with the first questions.
fn country(chosen: Country, on: &Callback<Action>, words: &Words) -> Html {
    let onchange = on.reform(|event: Event| {
        let name = chosen_in(&event);
        Action::ChooseCountry(Country::ALL.into_iter().find(|country| country.name() == name).unwrap_or_default())
    });
    html! {
        <select class="inline" aria-label={words.say(say::country_label())} {onchange}>
            for country in Country::ALL {
                <option value={country.name()} selected={country == chosen}>
                    {words.name(say::country_name(country.name()), country.name())}
                </option>
            }
        </select>
    }
}
