//! The short lists of words that a rule looks for: one text, a space between two words.

/// Whether the list holds the word: as it is ("fin"), by its beginning ("multipl*") or by its end ("*ment").
///
/// Asked some hundred times for each word of a sentence: most entries are passed over by their first letter.
#[inline(never)]
pub(super) fn holds(list: &str, word: &str) -> bool {
    let word = word.as_bytes();
    let Some(first) = word.first() else { return false };
    let mut rest = list.as_bytes();
    while let Some((letter, _)) = rest.split_first() {
        let end = rest.iter().position(|byte| *byte == b' ').unwrap_or(rest.len());
        let (entry, after) = rest.split_at(end);
        if (letter == first || *letter == b'*') && agrees(entry, word) {
            return true;
        }
        rest = after.get(1..).unwrap_or_default();
    }
    false
}

fn agrees(entry: &[u8], word: &[u8]) -> bool {
    match entry {
        [b'*', ending @ ..] => word.ends_with(ending),
        [stem @ .., b'*'] => word.starts_with(stem),
        whole => whole == word,
    }
}

/// Which of the lists, separated by `|`, holds the word.
#[inline(never)]
pub(super) fn group(lists: &str, word: &str) -> Option<usize> {
    pieces(lists).position(|list| holds(list, word))
}

/// The texts between the bars. `str::split` is made for long ones: here it would take longer than what is done with them.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|byte| byte == b'|').unwrap_or(text.len());
        rest = text.get(end + 1..);
        text.get(..end)
    })
}

/// A small whole number in digits.
#[inline(never)]
pub(super) fn number(word: &str) -> Option<i32> {
    let is_small = (1..=4).contains(&word.len());
    word.bytes()
        .try_fold(0, |value, byte| (is_small && byte.is_ascii_digit()).then(|| value * 10 + i32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_list_holds_words_beginnings_and_ends() {
        assert!(holds("fin mi debut", "mi"));
        assert!(!holds("fin mi debut", "m"));
        assert!(holds("multipl* divis*", "diviser"));
        assert!(holds("*er *ir", "vendre ou tenir"));
        assert!(!holds("", ""));
    }
}
