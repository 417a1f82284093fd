//! What was found wrong, for the rooms of rows that are checked.
#![allow(dead_code, reason = "each room uses its part")]

/// Every problem so far, each with its place.
#[derive(Default)]
pub struct Found(pub Vec<String>);

impl Found {
    pub fn add(&mut self, place: &str, what: &str) {
        self.0.push(format!("{place}: {what}"));
    }

    pub fn unless(&mut self, right: bool, place: &str, what: &str) {
        if !right {
            self.add(place, what);
        }
    }

    pub fn known(&mut self, allowed: &[&str], word: &str, kind: &str, place: &str) {
        self.unless(allowed.contains(&word), place, &format!("unknown {kind} `{word}`"));
    }

    pub fn unique<'a>(&mut self, ids: impl Iterator<Item = &'a str>, place: &str) {
        let mut seen = Vec::new();
        for id in ids {
            self.unless(!seen.contains(&id), place, &format!("duplicate id `{id}`"));
            seen.push(id);
        }
    }
}
