//! The sentence cut into words, numbers and signs, each folded and each knowing where it stands in the original.

use super::Span;
use crate::lexicon::fold;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters, possibly followed by digits: "q3", "b2b".
    Word,
    /// Digits with their separators, read by [`super::numerals`].
    Number,
    /// One sign: `%`, `€`, `+`, `/`…
    Sign,
    /// The end of a sentence or of a line.
    Break,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub shape: Shape,
    pub span: Span,
    /// No space stands before it.
    pub joined: bool,
    /// Its first letter is a capital.
    pub capital: bool,
    folded: (usize, usize),
}

/// The tokens of a text. Indices beyond the end read as an empty word, so that rules need no bounds.
pub(super) struct Tokens {
    folded: String,
    list: Vec<Token>,
}

impl Tokens {
    pub(super) fn of(text: &str) -> Self {
        let mut cutter =
            Cutter { text, at: 0, joined: false, tokens: Self { folded: String::new(), list: Vec::new() } };
        while cutter.step() {}
        cutter.tokens
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The folded text of a token, empty beyond the end.
    pub(super) fn word(&self, index: usize) -> &str {
        self.list.get(index).and_then(|token| self.folded.get(token.folded.0..token.folded.1)).unwrap_or("")
    }

    pub(super) fn shape(&self, index: usize) -> Option<Shape> {
        self.get(index).map(|token| token.shape)
    }

    #[inline(never)]
    pub(super) fn is_number(&self, index: usize) -> bool {
        self.shape(index) == Some(Shape::Number)
    }

    #[inline(never)]
    pub(super) fn is_joined(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.joined)
    }

    /// Where tokens `start..end` stand in the original text.
    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let first = self.get(start)?;
        let last = self.get(end.checked_sub(1)?)?;
        Some(Span { start: first.span.start, end: last.span.end })
    }
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    joined: bool,
    tokens: Tokens,
}

impl Cutter<'_> {
    /// Takes one token or skips one character; false at the end.
    fn step(&mut self) -> bool {
        let Some(character) = self.peek(0) else { return false };
        let (plain, _) = fold(character);
        if plain.is_ascii_digit() {
            let length = self.number_length();
            self.take(Shape::Number, length);
        } else if is_letter(plain) {
            let length = self.word_length();
            self.take(Shape::Word, length);
        } else {
            self.take_sign(character, plain);
        }
        true
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self, places: usize) -> Option<char> {
        self.rest().chars().nth(places)
    }

    fn take(&mut self, shape: Shape, length: usize) {
        let start = self.tokens.folded.len();
        let written = self.text.get(self.at..self.at + length).unwrap_or("");
        for character in written.chars().filter(|character| !is_loose_accent(*character)) {
            let (first, second) = fold(character);
            self.tokens.folded.push(first);
            self.tokens.folded.extend(second);
        }
        if let Some(meant) = written_out(written).filter(|_| shape == Shape::Word) {
            self.tokens.folded.truncate(start);
            self.tokens.folded.push_str(meant);
        }
        let token = Token {
            shape,
            span: Span { start: self.at, end: self.at + length },
            joined: self.joined,
            capital: written.chars().next().is_some_and(is_capital),
            folded: (start, self.tokens.folded.len()),
        };
        self.tokens.list.push(token);
        self.at += length;
        self.joined = true;
    }

    fn skip(&mut self, character: char, joined: bool) {
        self.at += character.len_utf8();
        self.joined = joined;
    }

    fn take_sign(&mut self, character: char, plain: char) {
        let before = self.text.get(..self.at).and_then(|text| text.chars().next_back());
        let after = self.peek(1);
        let between_letters = before.is_some_and(is_letter) && after.is_some_and(is_letter_or_digit);
        match plain {
            '\n' | '!' | '?' | ';' | '…' => self.take(Shape::Break, character.len_utf8()),
            // A line break is a space for `fold`, but it ends a sentence.
            ' ' if character == '\n' || character == '\r' => self.take(Shape::Break, character.len_utf8()),
            // "rendez-vous" and "l'été" are read as two words each.
            '-' | '\'' if between_letters => self.skip(character, false),
            '.' if after.is_none_or(|next| fold(next).0 == ' ') => self.take(Shape::Break, 1),
            '+' if self.rest().starts_with("+ de ") || self.rest().starts_with("+ d'") => self.take(Shape::Word, 1),
            _ if is_letter_or_digit(character) || is_known_sign(plain) => self.take(Shape::Sign, character.len_utf8()),
            _ => self.skip(character, false),
        }
    }

    /// Letters, then any digits and letters that hold to them: "q3", "b2b" and "ga4" are one word each.
    fn word_length(&self) -> usize {
        let letters = self.length_while(|character| is_letter(fold(character).0));
        let tail = self.rest().get(letters..).unwrap_or("");
        let held = tail.chars().take_while(char::is_ascii_alphanumeric);
        letters + held.map(char::len_utf8).sum::<usize>()
    }

    fn length_while(&self, keep: impl Fn(char) -> bool) -> usize {
        self.rest().chars().take_while(|character| keep(*character)).map(char::len_utf8).sum()
    }

    /// Digits, and the separators that hold them together: `1 000`, `1,000.5`, `2,5`. A dotted date stays apart.
    fn number_length(&self) -> usize {
        let rest = self.rest();
        let mut length = leading_digits(rest);
        let is_dotted_date = is_dotted_date(rest);
        loop {
            let tail = rest.get(length..).unwrap_or("");
            let Some(separator) = tail.chars().next() else { return length };
            let after = tail.get(separator.len_utf8()..).unwrap_or("");
            let digits = leading_digits(after);
            let holds = match fold(separator).0 {
                _ if digits == 0 || is_dotted_date => false,
                // The end of a dotted date, not a decimal.
                '.' if digits == 4 && after.starts_with("20") => false,
                '.' | ',' => true,
                ' ' | '\'' if separator != '\n' => digits == 3 && self.last_group(length) <= 3,
                _ => false,
            };
            if !holds {
                return length;
            }
            length += separator.len_utf8() + digits;
        }
    }

    /// How many digits the number read so far ends with.
    fn last_group(&self, length: usize) -> usize {
        let read = self.rest().get(..length).unwrap_or("");
        read.chars().rev().take_while(char::is_ascii_digit).count()
    }
}

fn is_known_sign(character: char) -> bool {
    "%€$£+-<>=/:,()&#≤≥°→@[]|~".chars().any(|sign| sign == character)
}

/// A letter of a living script. The tables of Unicode know more, and weigh as much as a rule.
fn is_letter(character: char) -> bool {
    match character {
        '×' | '÷' => false,
        'a'..='z' | 'A'..='Z' | 'ª' | 'µ' | 'º' | 'À'..='\u{1fff}' => true,
        '\u{3041}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' => true,
        _ => false,
    }
}

fn is_letter_or_digit(character: char) -> bool {
    is_letter(character) || character.is_ascii_digit()
}

fn is_capital(character: char) -> bool {
    character.is_ascii_uppercase() || matches!(character, 'À'..='Þ' | 'Œ' | 'Ÿ')
}

/// An accent written apart from its letter, as some keyboards do.
fn is_loose_accent(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// What is typed in haste, in full; "ça" is no "CA".
fn written_out(written: &str) -> Option<&'static str> {
    Some(match written {
        "ça" | "Ça" | "ÇA" => "cela",
        "+" => "plus",
        "ds" => "dans",
        "pr" => "pour",
        "ns" => "nous",
        "bcp" => "beaucoup",
        _ => return None,
    })
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// "31.12.2026" is a day, "1.000.000" is a number.
fn is_dotted_date(text: &str) -> bool {
    let mut groups = text.splitn(3, '.');
    // "1.2 million to 1.35" is none: but for the last, a group is digits and nothing else.
    let whole = |group: Option<&str>| group.filter(|group| leading_digits(group) == group.len()).map_or(0, str::len);
    let first = whole(groups.next());
    let second = whole(groups.next());
    let year = groups.next().map_or(0, leading_digits);
    (1..=2).contains(&first) && (1..=2).contains(&second) && (year == 4 || year == 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        (0..tokens.len()).map(|index| tokens.word(index).to_owned()).collect()
    }

    #[test]
    fn words_are_folded_and_cut_at_apostrophes_and_hyphens() {
        assert_eq!(words("D’ici l’ÉTÉ, 3 rendez-vous"), ["d", "ici", "l", "ete", ",", "3", "rendez", "vous"]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(words("1 000 et 1\u{202f}500,5 €"), ["1 000", "et", "1 500,5", "€"]);
        assert_eq!(words("en 2026 300 clients"), ["en", "2026", "300", "clients"]);
        assert_eq!(words("le 31.12.2026."), ["le", "31", "12", "2026", "."]);
        assert_eq!(words("1.2 million to 1.35 million"), ["1.2", "million", "to", "1.35", "million"]);
        assert_eq!(words("10k Q3 10-15 %"), ["10", "k", "q3", "10", "-", "15", "%"]);
    }

    #[test]
    fn spans_point_into_the_original() {
        let text = "Été : +20 %";
        let tokens = Tokens::of(text);
        let span = tokens.span(2, 5).unwrap();
        assert_eq!(text.get(span.start..span.end), Some("+20 %"));
    }
}
