//! Finds placeholders in visible text (format-facts section 4, "Placeholders").
//!
//! `{Name}`, `{0:fmt}`, `{{x}}`, `${name}`, `$(x)`, `$name`, `$env:NAME`, `%s`, `%1`, `%NAME%`, `@{`,
//! `<Name.Space.Type>`. All of it ASCII: a token with other letters is no token, that is the point.

use std::ops::Range;

/// What a placeholder is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceholderKind {
    /// `{Name}`, `{{x}}`
    Brace,
    /// `$name`, `${name}`, `$(name)`
    Dollar,
    /// `%s`, `%NAME%`
    Percent,
    /// `<Name.Space.Type>`
    Angle,
    /// `@{`
    Table,
}

/// A placeholder in visible text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) kind: PlaceholderKind,
    /// False where it may be something else: glued to a word, or `%1` in a language that writes `%50`.
    pub(super) firm: bool,
}

/// Longest content between two delimiters; more is prose or a script.
const MAX_CONTENT: usize = 64;

/// Scopes of PowerShell variables: `$env:PATH`.
const SCOPES: [&str; 6] = ["env", "global", "local", "private", "script", "using"];

/// The placeholders of a text, in order, not overlapping.
pub(super) fn scan(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let found = match bytes[at] {
            b'{' => brace(bytes, at).map(|end| (end, PlaceholderKind::Brace, true)),
            b'$' => dollar(bytes, at).map(|end| {
                let firm = !before(bytes, at).is_some_and(|byte| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')
                });
                (end, PlaceholderKind::Dollar, firm)
            }),
            b'%' => percent(bytes, at).map(|(end, firm)| (end, PlaceholderKind::Percent, firm)),
            b'<' => angle(bytes, at).map(|end| (end, PlaceholderKind::Angle, true)),
            b'@' if bytes.get(at + 1) == Some(&b'{') => {
                Some((at + 2, PlaceholderKind::Table, true))
            }
            _ => None,
        };
        match found {
            Some((end, kind, firm)) => {
                tokens.push(Token {
                    range: at..end,
                    kind,
                    firm,
                });
                at = end;
            }
            None => at += 1,
        }
    }
    tokens
}

fn before(bytes: &[u8], at: usize) -> Option<u8> {
    at.checked_sub(1).map(|at| bytes[at])
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The end of a run of name signs that begins with a letter or `_`.
fn name(bytes: &[u8], at: usize) -> Option<usize> {
    let first = *bytes.get(at)?;
    if !(first.is_ascii_alphabetic() || first == b'_') {
        return None;
    }
    let length = bytes[at..]
        .iter()
        .take_while(|&&byte| is_name(byte))
        .count();
    Some(at + length)
}

fn brace(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at + 1) == Some(&b'{') {
        let inner = at + 2;
        let length = bytes[inner..]
            .iter()
            .take(MAX_CONTENT)
            .position(|&byte| byte == b'}' || !(b' '..0x7F).contains(&byte))?;
        let end = inner + length;
        let named = bytes[inner..end].iter().any(u8::is_ascii_alphanumeric);
        return (named && bytes[end..].starts_with(b"}}")).then_some(end + 2);
    }
    let inner = at + 1;
    let first = *bytes.get(inner)?;
    if !is_name(first) {
        return None;
    }
    let length = bytes[inner..].iter().take(MAX_CONTENT).position(|&byte| {
        !(is_name(byte) || matches!(byte, b'.' | b':' | b',' | b'#' | b'%' | b'/' | b'@' | b'-'))
    })?;
    (bytes[inner + length] == b'}').then_some(inner + length + 1)
}

fn dollar(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at + 1)? {
        b'{' => brace(bytes, at + 1),
        b'(' => {
            let end = name(bytes, at + 2)?;
            (bytes.get(end) == Some(&b')')).then_some(end + 1)
        }
        _ => {
            let end = name(bytes, at + 1)?;
            let scope = &bytes[at + 1..end];
            let scoped = SCOPES
                .iter()
                .any(|known| scope.eq_ignore_ascii_case(known.as_bytes()));
            match bytes.get(end) {
                Some(b':') if scoped => Some(name(bytes, end + 1).unwrap_or(end)),
                _ => Some(end),
            }
        }
    }
}

fn percent(bytes: &[u8], at: usize) -> Option<(usize, bool)> {
    // `50%` and `50 %`: a percentage, whatever follows.
    let earlier = bytes[..at].iter().rev().find(|&&byte| byte != b' ');
    if before(bytes, at) == Some(b'%') || earlier.is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if let Some(end) = name(bytes, at + 1) {
        let parens = bytes[end..]
            .iter()
            .take_while(|&&byte| matches!(byte, b'(' | b')'))
            .count();
        let end = end + parens;
        if bytes.get(end) == Some(&b'%') && end - at <= MAX_CONTENT {
            return Some((end + 1, true));
        }
        let letter = matches!(bytes[at + 1], b's' | b'd' | b'i');
        return (letter && end == at + 2).then_some((end, true));
    }
    let digit = bytes
        .get(at + 1)
        .is_some_and(|byte| matches!(byte, b'1'..=b'9'));
    let next = bytes.get(at + 2);
    if !digit || next.is_some_and(|&byte| is_name(byte) || byte == b'%') {
        return None;
    }
    match (next, bytes.get(at + 3), bytes.get(at + 4)) {
        (Some(b'$'), Some(b's' | b'd' | b'i'), after)
            if !after.is_some_and(|&byte| is_name(byte)) =>
        {
            Some((at + 4, true))
        }
        (Some(b'.' | b',' | b'$'), Some(byte), _) if byte.is_ascii_digit() => None,
        _ => Some((at + 2, false)),
    }
}

fn angle(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = name(bytes, at + 1)?;
    let mut dots = 0;
    while bytes.get(end) == Some(&b'.') {
        end = name(bytes, end + 1)?;
        dots += 1;
    }
    (dots > 0 && bytes.get(end) == Some(&b'>')).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        scan(text)
            .into_iter()
            .map(|token| &text[token.range])
            .collect()
    }

    #[test]
    fn tokens_of_every_kind() {
        assert_eq!(
            found("{Name} {0:N2} {{ user.name }} ${a_b} $(Var) $true, $env:PATH $_."),
            [
                "{Name}",
                "{0:N2}",
                "{{ user.name }}",
                "${a_b}",
                "$(Var)",
                "$true",
                "$env:PATH",
                "$_"
            ]
        );
        assert_eq!(
            found("%s %d, %1. %TEMP%\\x %ProgramFiles(x86)% %1$s @{a} <System.String>"),
            ["%s", "%d", "%1", "%TEMP%", "%1$s", "@{", "<System.String>"]
        );
        assert_eq!(found("мапа:%appdata%と$falseを"), ["%appdata%", "$false"]);
    }

    #[test]
    fn amounts_and_prose_are_none() {
        for text in [
            "$100 US$200 50% see 50 %s",
            "{имя} {…} { a } {} {a b}",
            "%phrase with spaces% %50 %5,5 %",
            "<item name> <kods> a < b > c",
            "% s $ x $ {",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
