//! The short lists of words that a rule looks for: one text, a space between two words.

/// Whether the list holds the word: as it is ("fin"), by its beginning ("multipl*") or by its end ("*ment").
#[inline(never)]
pub(super) fn holds(list: &str, word: &str) -> bool {
    let word = word.as_bytes();
    !word.is_empty()
        && list.as_bytes().split(|byte| *byte == b' ').any(|entry| match entry {
            [b'*', ending @ ..] => word.ends_with(ending),
            [stem @ .., b'*'] => word.starts_with(stem),
            whole => whole == word,
        })
}

/// Which of the lists, separated by `|`, holds the word.
#[inline(never)]
pub(super) fn group(lists: &str, word: &str) -> Option<usize> {
    lists.split('|').position(|list| holds(list, word))
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
