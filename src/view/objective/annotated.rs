use yew::prelude::*;

use super::marks::stretches;
use crate::engine::objective::Reading;

/// The marks under the sentence: a layer behind the text area, in the same metrics, so that they live while one types.
/// Hidden from screen readers, which are told the same by the notes. Nothing is marked before the sentence can be read.
pub(super) fn annotated(text: &str, reading: Option<&Reading>) -> Html {
    html! {
        <div class="write marks" aria-hidden="true">
            for stretch in reading.map(|reading| stretches(text, reading)).unwrap_or_default() {
                if stretch.letters.is_empty() {
                    { stretch.words.to_owned() }
                } else {
                    <span class="fact" data-state={stretch.is_partly.then_some("partly")} data-letters={stretch.letters}>
                        { stretch.words.to_owned() }
                    </span>
                }
            }
            // A last empty line has no height without something in it.
            { "\u{200b}" }
        </div>
    }
}
