use yew::prelude::*;

/// A formula in symbols, with its indices below the line and its exponents above: `A_t`, `A_{t−1}`, `s^{t−u}`.
pub(super) fn formula(symbols: &str) -> Html {
    html! {
        <p class="formula" translate="no">
            for (place, text) in parts(symbols) {
                {match place {
                    Place::Line => html! { text },
                    Place::Below => html! { <sub>{text}</sub> },
                    Place::Above => html! { <sup>{text}</sup> },
                }}
            }
        </p>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Line,
    Below,
    Above,
}

/// Cut where an index or an exponent begins and ends: one word, or what braces hold.
fn parts(symbols: &str) -> Vec<(Place, String)> {
    let mut parts = Vec::new();
    let mut rest = symbols;
    while let Some(at) = rest.find(['_', '^']) {
        let (before, marked) = rest.split_at(at);
        let place = if marked.starts_with('_') { Place::Below } else { Place::Above };
        let marked = marked.get(1..).unwrap_or_default();
        let (inside, after) = match marked.strip_prefix('{').and_then(|braced| braced.split_once('}')) {
            Some(cut) => cut,
            None => marked.split_at(marked.find(|c: char| !c.is_alphanumeric()).unwrap_or(marked.len())),
        };
        parts.extend([(Place::Line, before.to_owned()), (place, inside.to_owned())]);
        rest = after;
    }
    parts.push((Place::Line, rest.to_owned()));
    parts.retain(|(_, text)| !text.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_and_exponents_leave_the_line() {
        let cut =
            |symbols| parts(symbols).into_iter().map(|(place, text)| format!("{place:?} {text}")).collect::<Vec<_>>();
        assert_eq!(cut("A_t = ρ·A_{t−1}"), ["Line A", "Below t", "Line  = ρ·A", "Below t−1"]);
        assert_eq!(cut("s^{t−u}; M = g·R"), ["Line s", "Above t−u", "Line ; M = g·R"]);
    }
}
