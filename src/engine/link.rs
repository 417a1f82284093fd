//! What a link carries after its `#`: parts, each with its key, so that one link can hold several things.

/// The parts of a link, `key=value` with `&` between them. The server never sees it: browsers keep it to themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment(Vec<(String, String)>);

impl Fragment {
    /// Reads a fragment, or what stands after the first `#` of a whole link. Anything is one: what has no key is left out.
    pub fn read(text: &str) -> Self {
        let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment).trim();
        let parts = fragment.split('&').filter_map(|part| part.split_once('='));
        Self(parts.map(|(key, value)| (key.to_owned(), value.to_owned())).collect())
    }

    /// The value of a key: the first, where a link has several.
    pub fn part(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }

    /// The same with a value for a key, in place of the one that was there. Neither may hold `#`, `&` or white space,
    /// nor a key `=`.
    #[must_use]
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.0.retain(|(other, _)| other != key);
        self.0.push((key.to_owned(), value.to_owned()));
        self
    }

    /// As it stands in a link, without its `#`.
    pub fn written(&self) -> String {
        let parts: Vec<String> = self.0.iter().map(|(key, value)| [key, "=", value].concat()).collect();
        parts.join("&")
    }
}
