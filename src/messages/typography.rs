//! Typography by rule, so that texts are typed with plain spaces and apostrophes.

/// Curly apostrophes everywhere; in French, the no-break spaces of the Imprimerie nationale.
pub(super) fn set(text: &str, is_french: bool) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        set.push(match (character, characters.peek()) {
            ('\'', _) => '\u{2019}',
            (' ', Some(';' | '!' | '?' | '%')) if is_french => '\u{202f}',
            (' ', Some(':' | '»' | '€')) if is_french => '\u{a0}',
            (' ', _) if is_french && set.ends_with('«') => '\u{a0}',
            _ => character,
        });
    }
    set
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn french_spaces_do_not_break() {
        let text = set("Dites « l'objectif » : 10 % ou 20 € ? Non ; mieux !", true);
        let expected =
            "Dites «\u{a0}l’objectif\u{a0}»\u{a0}: 10\u{202f}% ou 20\u{a0}€\u{202f}? Non\u{202f}; mieux\u{202f}!";
        assert_eq!(text, expected);
    }

    #[test]
    fn english_keeps_its_spaces() {
        assert_eq!(set("It's 10%: done", false), "It’s 10%: done");
    }
}
