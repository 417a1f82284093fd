use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// The width of an element in whole pixels, followed as it changes; `usual` before it is known.
#[hook]
pub fn use_width(usual: i32) -> (NodeRef, i32) {
    let frame = use_node_ref();
    let width = use_state_eq(|| usual);
    use_effect_with(frame.clone(), {
        let width = width.clone();
        move |frame| {
            let element = frame.cast::<web_sys::HtmlElement>();
            let measure = {
                let element = element.clone();
                move || width.set(element.as_ref().map_or(usual, |element| element.client_width().max(1)))
            };
            measure();
            let observed = element.and_then(|element| observe(&element, measure));
            move || drop(observed)
        }
    });
    (frame, *width)
}

/// An observer that stops when it is dropped.
struct Observed {
    observer: web_sys::ResizeObserver,
    _tell: Closure<dyn FnMut()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(element: &web_sys::Element, tell: impl FnMut() + 'static) -> Option<Observed> {
    let tell = Closure::<dyn FnMut()>::new(tell);
    let observer = web_sys::ResizeObserver::new(tell.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Observed { observer, _tell: tell })
}
