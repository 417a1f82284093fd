use std::rc::Rc;

use gloo_utils::{document, window};
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Renderer};

use super::answerer::fetch_answerer;
use super::download::download;
use super::fetch::texts_of;
use super::intl::Intl;
use crate::benchmarks::SECTORS;
use crate::engine::brief::Draft;
use crate::engine::maturity::Answers;
use crate::engine::units::{Date, Month};
use crate::messages::{Language, Messages, say};
use crate::view::{Answerer, App, AppProps, File, Formatter, Host, Shared, Sitting};

/// Mounts the calculator in the page's `#boussole`, once the messages of its first screen have come; does nothing where
/// the page has no such place.
pub fn mount() {
    let Some(place) = document().get_element_by_id("boussole") else { return };
    spawn_local(async move {
        let [first] = texts_of([messages_of(preferred(), "")]).await.unwrap_or_default();
        let messages = Messages::read(preferred(), &first);
        let props = AppProps {
            host: Rc::new(Page),
            sectors: SECTORS.iter().map(|sector| sector.id).collect(),
            messages: Shared::new(messages),
            answerer: None,
            draft: Draft::default(),
            answers: Answers::default(),
            sitting: Sitting::default(),
        };
        Renderer::<App>::with_root_and_props(place, props).render();
    });
}

/// The page as the one around.
struct Page;

impl Host for Page {
    fn formatter(&self, language: Language, currency: &'static str) -> Rc<dyn Formatter> {
        Rc::new(Intl::new(language.locale(), currency))
    }

    fn fetch_messages(&self, language: Language, at_hand: &Messages, then: Callback<Messages>) {
        let first = Some(at_hand.clone()).filter(|messages| messages.language() == language);
        spawn_local(async move {
            // Words that do not come leave the page in those it has.
            if let Some(messages) = whole(language, first).await {
                then.emit(messages);
            }
        });
    }

    fn fetch_answerer(&self, then: Callback<Shared<dyn Answerer>>) {
        spawn_local(async move {
            // Where it does not come, the questions stay.
            if let Some(answerer) = fetch_answerer(today()).await {
                then.emit(answerer);
            }
        });
    }

    fn offer(&self, file: &File) {
        // A browser that refuses leaves the page as it is.
        let _ = download(file);
    }

    fn speaks(&self, messages: &Messages) {
        document().set_title(&messages.say(&say::page_title()));
        if let Some(root) = document().document_element() {
            // A page that refuses its own language keeps the one it has.
            let _ = root.set_attribute("lang", messages.language().tag());
        }
    }
}

/// All the messages of a language.
async fn whole(language: Language, first: Option<Messages>) -> Option<Messages> {
    let first = match first {
        Some(first) => first,
        None => texts_of([messages_of(language, "")]).await.map(|[text]| Messages::read(language, &text))?,
    };
    let [more] = texts_of([messages_of(language, ".more")]).await?;
    Some(first.and(&more))
}

pub(super) fn messages_of(language: Language, part: &str) -> String {
    format!("messages/{}{part}.txt", language.tag())
}

/// The language of the visitor's browser where there are messages in it, else the page's reference.
fn preferred() -> Language {
    window().navigator().language().and_then(|tag| Language::of_tag(&tag)).unwrap_or(Language::FRENCH)
}

/// The visitor's day.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(2026);
    let small = |value: u32| u8::try_from(value).unwrap_or(1);
    // The browser's day always exists; the fallback keeps the type honest.
    Date::new(year, small(now.get_month() + 1), small(now.get_date())).unwrap_or(Date::start_of(Month::new(year, 1)))
}
