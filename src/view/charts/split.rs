use yew::prelude::*;

/// One part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitPart {
    /// The stage that gives its hue.
    pub stage: &'static str,
    /// Its name.
    pub name: AttrValue,
    /// Its amount, in words.
    pub amount: AttrValue,
    /// Its share of the whole, in thousandths.
    pub thousandths: i32,
}

/// A whole and its parts, each named beneath.
pub fn split_bar(parts: &[SplitPart], title: AttrValue) -> Html {
    let starts = parts.iter().scan(0, |start, part| {
        let here = *start;
        *start += part.thousandths;
        Some(here)
    });
    html! {
        <figure class="split">
            <svg class="bar" viewBox="0 0 1000 26" preserveAspectRatio="none" width="100%" height="26" role="img" aria-label={title}>
                for (part, start) in parts.iter().zip(starts) {
                    <rect class="hue" data-stage={part.stage} x={start.to_string()} y="0" width={part.thousandths.to_string()} height="26" />
                }
            </svg>
            <ul class="legend">
                for part in parts {
                    <li><i class="swatch" data-stage={part.stage}></i><b lang="en">{&part.name}</b>{" "}{&part.amount}</li>
                }
            </ul>
        </figure>
    }
}
