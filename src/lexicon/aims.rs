//! The words that say what a sentence is for, as data: see `aims.fr.txt`.

use super::fold;

/// One language's words for the aims.
#[derive(Clone, Copy)]
pub struct AimWords {
    file: &'static str,
}

impl AimWords {
    /// The French words.
    pub const FRENCH: Self = Self { file: include_str!("aims.fr.txt") };
    /// The English words.
    pub const ENGLISH: Self = Self { file: include_str!("aims.en.txt") };

    /// The keys with their phrases, in the order of the file: `plain image` or `image`.
    pub fn lines(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "))
    }
}

/// The place of the first of some phrases, separated by commas, among folded words: its first word, and one past its last.
pub fn place_of(phrases: &str, words: &[&str]) -> Option<(usize, usize)> {
    let phrases: Vec<Vec<String>> = phrases.split(", ").map(folded_words).collect();
    (0..words.len()).find_map(|first| {
        let begins = |phrase: &&Vec<String>| starts(words.get(first..).unwrap_or_default(), phrase);
        phrases.iter().find(begins).map(|phrase| (first, first + phrase.len()))
    })
}

/// Lower case, no accents, cut wherever the text has anything but a letter, a digit or a star.
pub fn folded_words(text: &str) -> Vec<String> {
    let folded: String = text.chars().map(fold).flat_map(|(first, second)| [Some(first), second]).flatten().collect();
    let is_part = |character: char| character.is_alphanumeric() || character == '*';
    folded.split(|character| !is_part(character)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn starts(words: &[&str], phrase: &[String]) -> bool {
    let is_same = |(word, known): (&&str, &String)| match known.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == known,
    };
    !phrase.is_empty() && words.len() >= phrase.len() && words.iter().zip(phrase).all(is_same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_whole_words_and_stars_take_any_ending() {
        let place = |phrases, text: &str| {
            let words = folded_words(text);
            place_of(phrases, &words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_eq!(place("part de marché, concurren*", "Gagner face à la Concurrence"), Some((4, 5)));
        assert_eq!(place("parts de marché", "gagner des parts de marche"), Some((2, 5)));
        assert_eq!(place("image", "des images"), None);
        assert_eq!(place("gain de temps", "un gain de"), None);
    }
}
