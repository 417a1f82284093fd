//! Fields that accept what people type.

mod problem;

pub use problem::{problem_at, told};

use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What stands in the field an event comes from.
pub fn typed(event: &InputEvent) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        input.value()
    } else if let Some(area) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.value()
    } else {
        String::new()
    }
}

/// What is chosen in the list an event comes from.
pub fn chosen(event: &Event) -> String {
    let list = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
    list.map(|list| list.value()).unwrap_or_default()
}
