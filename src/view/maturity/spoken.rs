use yew::prelude::*;

use crate::messages::Language;
use crate::view::ports::Keeper;
use crate::view::shared::Shared;
use crate::view::words::Words;

/// The words with the questions of their language, fetched once they are wanted; nothing until they have come.
#[hook]
pub(super) fn use_questions(keeper: &Shared<dyn Keeper>, words: &Words, are_wanted: bool) -> Option<Words> {
    let come = use_state(|| None::<(Language, AttrValue)>);
    let language = words.language();
    let are_lacking = are_wanted && !words.has_questions() && (*come).as_ref().is_none_or(|(of, _)| *of != language);
    use_effect_with((language, are_lacking), {
        let (keeper, come) = (keeper.clone(), come.setter());
        move |(language, are_lacking)| {
            let language = *language;
            if *are_lacking {
                keeper.fetch_questions(
                    language,
                    Callback::from(move |text: String| come.set(Some((language, text.into())))),
                );
            }
        }
    });
    let spoken = use_memo((words.clone(), (*come).clone()), |(words, come)| match come {
        _ if words.has_questions() => Some(words.clone()),
        Some((of, text)) if *of == words.language() => Some(words.with_questions(text)),
        _ => None,
    });
    (*spoken).clone()
}
