//! Every state held against the rules of axe-core: WCAG 2.2 AA, RGAA 4 and what is good practice.

use std::fs;

use serde_json::Value;

use crate::page::Page;
use crate::{ENGLISH, FRENCH, STATES};

const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice']";

#[test]
fn no_state_breaks_a_rule_in_any_language_theme_or_width() {
    let path = std::env::var("AXE").expect("AXE is the path of axe.min.js: `make browser-test` gives it");
    let axe = fs::read_to_string(path).unwrap();
    let page = Page::open("/", 1280, 800);
    let mut faults = Vec::new();
    for labels in [FRENCH, ENGLISH] {
        page.set_language(labels.language);
        for (state, fill) in STATES {
            page.go("/");
            page.text_of("main:not(.skeleton)");
            fill(&page, &labels);
            page.run("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            page.run(&axe);
            for (width, dark) in [(320, false), (320, true), (1280, false), (1280, true)] {
                page.resize(width, 800);
                page.set_dark(dark);
                let place =
                    format!("{state}, {}, {width} px, {}", labels.language, if dark { "dark" } else { "light" });
                faults.extend(broken(&page).into_iter().map(|fault| format!("{place}: {fault}")));
                let overflow =
                    page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assert_eq!(overflow, 0, "{place}: something is wider than the window");
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

/// Each broken rule with the first element that breaks it.
fn broken(page: &Page) -> Vec<String> {
    let found = page.run_async(&format!(
        "const found = await axe.run(document, {{ runOnly: {RULES} }});
        return found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html);"
    ));
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
