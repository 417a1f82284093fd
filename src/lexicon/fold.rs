/// A character as the lexicon sees it: lower case, no accent, typographic variants unified. At most two letters.
///
/// What is not a letter comes back as it is, except that every space is a space, every apostrophe `'`, every dash `-`.
pub fn fold(character: char) -> (char, Option<char>) {
    let single = match character {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ÿ' | 'ý' | 'Ý' | 'Ÿ' => 'y',
        'œ' | 'Œ' => return ('o', Some('e')),
        'æ' | 'Æ' => return ('a', Some('e')),
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => '\'',
        '–' | '—' | '−' | '‐' | '‑' | '‒' => '-',
        '×' => 'x',
        '٪' | '％' => '%',
        '\t'..='\r'
        | '\u{85}'
        | '\u{a0}'
        | '\u{2000}'..='\u{200b}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{3000}' => ' ',
        other => other.to_ascii_lowercase(),
    };
    (single, None)
}
