use yew::prelude::*;

use super::marks::stretches;
use crate::engine::objective::Reading;
use crate::view::shared::Shared;

/// Props of [`Annotated`].
#[derive(Clone, PartialEq, Properties)]
pub struct AnnotatedProps {
    /// The visitor's text.
    pub text: AttrValue,
    /// What was found in it.
    pub reading: Shared<Reading>,
}

/// The marks under the sentence: a layer behind the text area, in the same metrics, so that they live while one types.
/// Hidden from screen readers, which are told the same by the notes.
#[component]
pub fn Annotated(AnnotatedProps { text, reading }: &AnnotatedProps) -> Html {
    html! {
        <div class="write marks" aria-hidden="true">
            for stretch in stretches(text, reading) {
                if stretch.letters.is_empty() {
                    { stretch.words.to_owned() }
                } else {
                    <span class={classes!("fact", stretch.is_partly.then_some("part"))} data-letters={stretch.letters}>
                        { stretch.words.to_owned() }
                    </span>
                }
            }
            // A last empty line has no height without something in it.
            { "\u{200b}" }
        </div>
    }
}
