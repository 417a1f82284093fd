use yew::prelude::*;

use crate::engine::objective::Completion;
use crate::messages::say;
use crate::view::session::Action;
use crate::view::words::Words;

/// The visitor's sentence with an answer to each question, and what was added set apart.
pub(super) fn completed(completion: &Completion, on: &Callback<Action>, words: &Words) -> Html {
    let text = completion.text.clone();
    let onclick = on.reform(move |_: MouseEvent| Action::Adopt(text.clone()));
    html! {
        <div class="completed">
            <h3 class="label">{words.say(say::completed_title())}</h3>
            {sentence(completion, words)}
            <p class="help">{words.say(say::completed_help())}</p>
            <button type="button" class="press" {onclick}>{words.say(say::completed_adopt())}</button>
        </div>
    }
}

/// The sentence, with what was added to it set apart.
pub fn sentence(completion: &Completion, words: &Words) -> Html {
    html! {
        <p>
            for (part, is_added) in parts(completion) {
                if is_added { <ins>{words.typeset(part)}</ins> } else { {part.to_owned()} }
            }
        </p>
    }
}

/// The sentence cut where something was added; joined again, the parts are the sentence.
fn parts(completion: &Completion) -> Vec<(&str, bool)> {
    let Completion { text, inserted, .. } = completion;
    let mut parts = Vec::new();
    let mut end = 0;
    for span in inserted {
        parts.push((text.get(end..span.start).unwrap_or_default(), false));
        parts.push((text.get(span.start..span.end).unwrap_or_default(), true));
        end = span.end;
    }
    parts.push((text.get(end..).unwrap_or_default(), false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::objective::Span;

    #[test]
    fn the_parts_are_the_sentence() {
        let text = "Vendre 40 vélos d'ici fin juin".to_owned();
        let inserted = vec![Span { start: 7, end: 10 }, Span { start: 16, end: 31 }];
        let completion = Completion { clause: String::new(), text: text.clone(), inserted };
        let cut = parts(&completion);
        assert_eq!(cut.iter().map(|(part, _)| *part).collect::<String>(), text);
        assert_eq!(cut.iter().filter(|(_, is_added)| *is_added).count(), 2);
    }
}
