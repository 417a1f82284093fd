//! Mounts the page; nothing else.

use yew::{Html, component, html, use_state};

fn main() {
    if let Some(root) = gloo_utils::document().get_element_by_id("boussole") {
        yew::Renderer::<App>::with_root(root).render();
    }
}

#[component]
fn App() -> Html {
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        move |event: yew::InputEvent| {
            use yew::TargetCast;
            text.set(event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
        }
    };
    html! {
        <main>
            <h1>{ "Boussole" }</h1>
            <label>{ "Votre objectif" }<input {oninput} /></label>
            <output>{ &*text }</output>
        </main>
    }
}
