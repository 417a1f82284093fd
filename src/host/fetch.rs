use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The texts of files beside the page, fetched at the same time; nothing when one of them cannot be had.
///
/// Their names carry no version, so that a cached copy is only used once the server has confirmed it.
pub async fn texts_of<const N: usize>(paths: [String; N]) -> Option<[String; N]> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let answers = paths.map(|path| window().fetch_with_str_and_init(&path, &options));
    let mut texts = [const { String::new() }; N];
    for (text, answer) in texts.iter_mut().zip(answers) {
        *text = text_of(JsFuture::from(answer).await).await?;
    }
    Some(texts)
}

async fn text_of(answer: Result<JsValue, JsValue>) -> Option<String> {
    let response = answer.ok()?.dyn_into::<Response>().ok().filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
