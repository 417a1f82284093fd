use gloo_utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The text of a file beside the page; empty when it cannot be had.
///
/// The file's name carries no version, so that a cached copy is only used once the server has confirmed it.
pub async fn text_of(path: &str) -> String {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let Ok(response) = JsFuture::from(window().fetch_with_str_and_init(path, &options)).await else { return String::new() };
    let Some(response) = response.dyn_into::<Response>().ok().filter(Response::ok) else { return String::new() };
    let Ok(text) = response.text() else { return String::new() };
    JsFuture::from(text).await.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
