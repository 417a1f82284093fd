//! Numbers as people type them, in French and in English.

/// Reads `1 500`, `1.500,50`, `1,500.5`, `2k`, `1,2 M€`, `10 %`, with any kind of space. A percentage is read as 10.
///
/// A lone `.` or `,` followed by exactly three digits separates thousands (`1.500`), unless the number starts with a
/// zero; otherwise it is the decimal mark.
pub fn read_number(text: &str) -> Option<f64> {
    let kept: String = text.chars().filter(|c| !c.is_whitespace() && !"€$£%'’\u{2009}".contains(*c)).collect();
    let lower = kept.to_ascii_lowercase();
    let (negative, unsigned) = match lower.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, lower.strip_prefix('+').unwrap_or(&lower)),
    };
    let (digits, factor) = split_suffix(unsigned);
    let value = read_digits(digits)? * factor;
    Some(if negative { -value } else { value })
}

fn split_suffix(text: &str) -> (&str, f64) {
    let text = ["euros", "euro", "eur", "chf", "usd", "gbp", "cad"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text);
    match text.strip_suffix(['k', 'm']) {
        Some(rest) if text.ends_with('k') => (rest, 1e3),
        Some(rest) => (rest, 1e6),
        None => (text, 1.0),
    }
}

fn read_digits(text: &str) -> Option<f64> {
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let (whole, decimals) = match decimal_mark(text) {
        Some(position) => (text.get(..position)?, text.get(position + 1..)?),
        None => (text, ""),
    };
    let decimal = text.get(whole.len()..)?.chars().next();
    if !is_grouped(whole, decimal) || (whole.is_empty() && decimals.is_empty()) {
        return None;
    }
    let value = digits_value(whole);
    let scale = decimals.chars().fold(1.0, |scale, _| scale * 10.0);
    Some(value + digits_value(decimals) / scale)
}

/// The byte position of the decimal mark: the last of two different marks, or a lone one that cannot group thousands.
fn decimal_mark(text: &str) -> Option<usize> {
    let last = text.rfind(['.', ','])?;
    let mark = text.get(last..=last)?;
    let other_stands_before = text.get(..last)?.contains(if mark == "." { ',' } else { '.' });
    let alone = text.matches(mark).count() == 1;
    let groups_thousands = text.len() - last == 4 && last > 0 && last <= 3 && !text.starts_with('0');
    (other_stands_before || (alone && !groups_thousands)).then_some(last)
}

/// Whether the whole part has no marks, or one that sets groups of three digits apart and is not the decimal one.
fn is_grouped(whole: &str, decimal: Option<char>) -> bool {
    let Some(mark) = whole.chars().find(|c| !c.is_ascii_digit()) else { return true };
    let mut groups = whole.split(mark);
    let is_number = |group: &str| group.chars().all(|c| c.is_ascii_digit());
    let starts = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_number(first));
    starts && Some(mark) != decimal && groups.all(|group| group.len() == 3 && is_number(group))
}

fn digits_value(text: &str) -> f64 {
    text.chars().filter_map(|c| c.to_digit(10)).fold(0.0, |value, digit| value * 10.0 + f64::from(digit))
}

#[cfg(test)]
mod tests {
    use super::read_number;

    #[test]
    fn both_conventions_are_read() {
        let cases = [
            ("1500", Some(1500.0)),
            ("1 500", Some(1500.0)),
            ("1\u{202f}500\u{a0}€", Some(1500.0)),
            ("1.500", Some(1500.0)),
            ("1,500", Some(1500.0)),
            ("1.500,50", Some(1500.5)),
            ("1,500.5", Some(1500.5)),
            ("1.234.567", Some(1_234_567.0)),
            ("1,5", Some(1.5)),
            ("0,500", Some(0.5)),
            ("12.5 %", Some(12.5)),
            ("2k", Some(2000.0)),
            ("1,2 M€", Some(1_200_000.0)),
            ("3 000 euros", Some(3000.0)),
            ("-20", Some(-20.0)),
            (",5", Some(0.5)),
            ("", None),
            ("beaucoup", None),
            ("1,5,0.2,3", None),
            ("1.5.2", None),
            ("12.04.2026", None),
            ("1,2.3", None),
            ("12abc", None),
            (".", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read_number(text), expected, "{text:?}");
        }
    }
}
