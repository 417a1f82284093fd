use std::rc::Rc;

use gloo_utils::{document, window};
use yew::Renderer;

use super::intl::Intl;
use crate::benchmarks::BENCHMARKS;
use crate::engine::Calculator;
use crate::engine::units::Date;
use crate::messages::{Language, say};
use crate::view::{App, AppProps, Formatter, Speaker};

/// Mounts the calculator in the page's `#boussole`; does nothing where the page has none.
pub fn mount() {
    let Some(place) = document().get_element_by_id("boussole") else { return };
    let props = AppProps { calculator: Calculator::new(&BENCHMARKS, today()), speaker: Rc::new(Page), language: preferred() };
    Renderer::<App>::with_root_and_props(place, props).render();
}

/// The page as the one who is told of the language.
struct Page;

impl Speaker for Page {
    fn formatter(&self, language: Language) -> Rc<dyn Formatter> {
        Rc::new(Intl::new(&language.say(&say::language_locale())))
    }

    fn speaks(&self, language: Language) {
        document().set_title(&language.say(&say::page_title()));
        if let Some(root) = document().document_element() {
            // A page that refuses its own language keeps the one it has.
            let _ = root.set_attribute("lang", language.tag());
        }
    }
}

/// The language of the visitor's browser where there are messages in it, else the page's reference.
fn preferred() -> Language {
    window().navigator().language().and_then(|tag| Language::of_tag(&tag)).unwrap_or(Language::FRENCH)
}

/// The visitor's day.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(2026);
    let day = |value: u32| u8::try_from(value).unwrap_or(1);
    // The browser's day always exists; the fallback keeps the type honest.
    Date::new(year, day(now.get_month() + 1), day(now.get_date())).unwrap_or(Date::start_of(crate::engine::units::Month::new(year, 1)))
}
