use yew::prelude::*;

use crate::engine::objective::{Language, Reading};
use crate::messages::{self, Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// The language a sentence was read in, and the way to another: shown where it is not the page's own, or was chosen.
pub(super) fn tongue(chosen: Option<Language>, reading: &Reading, on: &Callback<Action>, words: &Words) -> Html {
    let own = if words.language() == messages::Language::FRENCH { Language::French } else { Language::English };
    if chosen.is_none() && reading.language == own {
        return Html::default();
    }
    let others = [Language::French, Language::English].into_iter().filter(|other| *other != reading.language);
    html! {
        <p class="help">
            {words.say(read_in(reading.language))}
            for other in others {
                {" "}{press(words.say(read_as(other)), Some(other), on)}
            }
            if chosen.is_some() {
                {" "}{press(words.say(say::tongue_find()), None, on)}
            }
        </p>
    }
}

fn press(name: AttrValue, language: Option<Language>, on: &Callback<Action>) -> Html {
    let onclick = on.reform(move |_: MouseEvent| Action::ReadIn(language));
    html! { <button type="button" class="quiet" {onclick}>{name}</button> }
}

fn read_in(language: Language) -> Text {
    match language {
        Language::French => say::tongue_french(),
        Language::English => say::tongue_english(),
        Language::Mixed => say::tongue_mixed(),
        Language::Unknown => say::tongue_unknown(),
    }
}

fn read_as(language: Language) -> Text {
    if language == Language::French { say::tongue_as_french() } else { say::tongue_as_english() }
}
