use gloo_utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Storage;
use yew::Callback;

use super::fetch::texts_of;
use super::page::messages_of;
use crate::messages::Language;
use crate::view::{Keeper, Unkept};

/// The page's address, its clipboard and its storage, each of which may refuse.
pub struct PageKeeper;

/// What is kept stands under this name.
const NAME: &str = "boussole";

impl Keeper for PageKeeper {
    fn link(&self) -> String {
        window().location().href().unwrap_or_default()
    }

    fn address(&self, fragment: &str) -> String {
        let link = self.link();
        let page = link.split('#').next().unwrap_or_default();
        [page, "#", fragment].concat()
    }

    fn share(&self, fragment: &str, then: Callback<bool>) {
        let address = self.address(fragment);
        if let Ok(history) = window().history() {
            // Where the address cannot be changed, the link can be copied all the same.
            let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
        }
        // Only a page served securely has a clipboard.
        if !window().is_secure_context() {
            return then.emit(false);
        }
        let copying = window().navigator().clipboard().write_text(&address);
        spawn_local(async move { then.emit(JsFuture::from(copying).await.is_ok()) });
    }

    fn kept(&self) -> Result<Option<String>, Unkept> {
        storage()?.get_item(NAME).map_err(|_| Unkept)
    }

    fn keep(&self, text: Option<&str>) -> Result<(), Unkept> {
        let storage = storage()?;
        let done = match text {
            Some(text) => storage.set_item(NAME, text),
            None => storage.remove_item(NAME),
        };
        done.map_err(|_| Unkept)
    }

    fn fetch_questions(&self, language: Language, then: Callback<String>) {
        spawn_local(async move {
            // Where they do not come, the invitation stays.
            if let Some([text]) = texts_of([messages_of(language, ".questions")]).await {
                then.emit(text);
            }
        });
    }
}

fn storage() -> Result<Storage, Unkept> {
    window().local_storage().ok().flatten().ok_or(Unkept)
}
