//! Character references: `&nbsp;`, `&#160;`, `&#xA0;`, and their doubly escaped forms.

use std::borrow::Cow;

/// Decodes the reference at the start of `text`: the character and the bytes it takes there.
/// `&amp;nbsp;` is decoded through both layers. The character is never longer than its spelling.
pub fn decode(text: &str) -> Option<(char, usize)> {
    let (sign, length) = decode_once(text)?;
    if sign == '&'
        && let Some((inner, inner_length)) = decode_name(&text[length..])
    {
        return Some((inner, length + inner_length));
    }
    Some((sign, length))
}

/// Decodes every reference of a text, through both layers.
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        match decode(rest) {
            Some((sign, length)) => {
                decoded.push(sign);
                rest = &rest[length..];
            }
            None => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

fn decode_once(text: &str) -> Option<(char, usize)> {
    let (sign, length) = decode_name(text.strip_prefix('&')?)?;
    Some((sign, length + 1))
}

/// Decodes `name;` or `#160;`, the ampersand being read already.
fn decode_name(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = &text[..end];
    let sign = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            // Controls would be taken for the mask's fillers.
            match char::from_u32(code) {
                Some(sign) if code >= 0x20 || matches!(code, 9 | 10 | 13) => sign,
                _ => char::REPLACEMENT_CHARACTER,
            }
        }
        None => named(name)?,
    };
    (sign.len_utf8() <= end + 2).then_some((sign, end + 1))
}

/// The named references that documentation uses (HTML Living Standard, section 13.5): Latin-1, typography,
/// arrows, mathematics.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" | "AMP" => '&',
        "lt" | "LT" => '<',
        "gt" | "GT" => '>',
        "quot" | "QUOT" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ensp" => '\u{2002}',
        "emsp" => '\u{2003}',
        "thinsp" => '\u{2009}',
        "shy" => '\u{ad}',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        "lrm" => '\u{200e}',
        "rlm" => '\u{200f}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "laquo" => '«',
        "raquo" => '»',
        "lsaquo" => '‹',
        "rsaquo" => '›',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "dagger" => '†',
        "permil" => '‰',
        "copy" | "COPY" => '©',
        "reg" | "REG" => '®',
        "trade" => '™',
        "deg" => '°',
        "plusmn" => '±',
        "micro" => 'µ',
        "para" => '¶',
        "sect" => '§',
        "times" => '×',
        "divide" => '÷',
        "minus" => '−',
        "ne" => '≠',
        "le" => '≤',
        "ge" => '≥',
        "asymp" => '≈',
        "infin" => '∞',
        "sum" => '∑',
        "radic" => '√',
        "rarr" => '→',
        "larr" => '←',
        "uarr" => '↑',
        "darr" => '↓',
        "harr" => '↔',
        "rArr" => '⇒',
        "check" | "checkmark" => '✓',
        "cross" => '✗',
        "frac12" | "half" => '½',
        "frac14" => '¼',
        "frac34" => '¾',
        "sup1" => '¹',
        "sup2" => '²',
        "sup3" => '³',
        "cent" => '¢',
        "pound" => '£',
        "yen" => '¥',
        "euro" => '€',
        "curren" => '¤',
        "iexcl" => '¡',
        "iquest" => '¿',
        "ordf" => 'ª',
        "ordm" => 'º',
        "uml" => '¨',
        "acute" => '´',
        "cedil" => '¸',
        "macr" => '¯',
        "not" => '¬',
        "brvbar" => '¦',
        "vert" | "VerticalLine" => '|',
        "ast" => '*',
        "lowbar" => '_',
        "num" => '#',
        "percnt" => '%',
        "dollar" => '$',
        "lpar" => '(',
        "rpar" => ')',
        "lsqb" | "lbrack" => '[',
        "rsqb" | "rbrack" => ']',
        "lcub" | "lbrace" => '{',
        "rcub" | "rbrace" => '}',
        "bsol" => '\\',
        "sol" => '/',
        "grave" => '`',
        "colon" => ':',
        "semi" => ';',
        "comma" => ',',
        "period" => '.',
        "excl" => '!',
        "quest" => '?',
        "equals" => '=',
        "commat" => '@',
        "Tab" => '\t',
        "NewLine" => '\n',
        "AElig" => 'Æ',
        "aelig" => 'æ',
        "OElig" => 'Œ',
        "oelig" => 'œ',
        "szlig" => 'ß',
        "ETH" => 'Ð',
        "eth" => 'ð',
        "THORN" => 'Þ',
        "thorn" => 'þ',
        "Oslash" => 'Ø',
        "oslash" => 'ø',
        _ => return accented(name),
    })
}

/// `eacute`, `Ntilde`, `scaron`: a letter and the name of its mark.
fn accented(name: &str) -> Option<char> {
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let mark = match &name[1..] {
        "grave" => '\u{300}',
        "acute" => '\u{301}',
        "circ" => '\u{302}',
        "tilde" => '\u{303}',
        "macr" => '\u{304}',
        "breve" => '\u{306}',
        "dot" => '\u{307}',
        "uml" => '\u{308}',
        "ring" => '\u{30a}',
        "dblac" => '\u{30b}',
        "caron" => '\u{30c}',
        "cedil" => '\u{327}',
        "ogon" => '\u{328}',
        _ => return None,
    };
    unicode_normalization::char::compose(letter, mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_through_both_layers() {
        for (text, expected) in [
            ("a&nbsp;b", "a\u{a0}b"),
            ("a&amp;nbsp;b", "a\u{a0}b"),
            ("&amp;lt;x&gt;", "<x>"),
            ("R&D; &unknown; &", "R&D; &unknown; &"),
            ("&#x3042;&#233;&eacute;&scaron;", "あééš"),
            ("&#1;&#xD800;", "\u{fffd}\u{fffd}"),
            ("AT&amp;T", "AT&T"),
        ] {
            assert_eq!(decode_entities(text), expected);
        }
    }
}
