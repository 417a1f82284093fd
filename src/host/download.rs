use gloo_timers::callback::Timeout;
use gloo_utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use crate::view::File;

/// Offers a file as a download: it is made in the browser, and its address holds within this page alone.
///
/// # Errors
/// What the browser says where it refuses.
pub fn download(file: &File) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(file.media);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&file.text.as_str().into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", file.name)?;
    // A link that is pressed needs no place in the page.
    link.unchecked_into::<HtmlElement>().click();
    // Some browsers read it a little after the press.
    Timeout::new(LONG_ENOUGH, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// In milliseconds.
const LONG_ENOUGH: u32 = 10_000;
