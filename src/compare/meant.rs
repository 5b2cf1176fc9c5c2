//! Places where an English word in a translation is meant: keywords, paths, quotations, acronyms that are
//! spelt out, what stands in brackets behind its translation.

use crate::model::Half;
use crate::text::Span;

/// A word that is emphasised by itself or in a path of points, and begins with a small letter: a keyword,
/// a variable.
pub fn is_variable(half: &Half<'_>, word: Span) -> bool {
    let mask = &half.inline.mask;
    !begins_with_capital(word.of(mask))
        && half.inline.emphasis.iter().any(|run| {
            let text = run.inner.of(mask);
            run.inner.contains(word)
                && (text.trim_matches(|sign: char| !sign.is_alphanumeric()) == word.of(mask)
                    || text.split_whitespace().any(is_dotted))
        })
}

/// `formContext.data`: points between letters.
fn is_dotted(text: &str) -> bool {
    let mut parts = text.split('.').filter(|part| !part.is_empty());
    parts.next().is_some() && parts.next().is_some()
}

/// A word of small letters in a path or an address: `Providers\ name \Key`, `file://`.
pub fn is_in_path(mask: &str, word: Span) -> bool {
    let behind = mask[word.end as usize..]
        .trim_start_matches(|sign: char| matches!(sign, ' ' | '*' | '_') || sign.is_control());
    !begins_with_capital(word.of(mask)) && (behind.starts_with('\\') || behind.starts_with("://"))
}

/// One of the words that an acronym in brackets stands for: `sender policy framework (SPF)`.
pub fn is_spelt_out(mask: &str, word: Span) -> bool {
    let Some(open) = mask[word.end as usize..].find('(') else {
        return false;
    };
    let open = word.end as usize + open;
    let acronym: String = mask[open + 1..]
        .chars()
        .take_while(|sign| sign.is_ascii_uppercase())
        .collect();
    let words: Vec<&str> = mask[..open].split_whitespace().collect();
    if acronym.len() < 2 || acronym.len() > words.len() {
        return false;
    }
    let named = &words[words.len() - acronym.len()..];
    let first = mask[..open].rfind(named[0]).unwrap_or(open);
    first <= word.start as usize
        && named
            .iter()
            .zip(acronym.bytes())
            .all(|(it, sign)| it.as_bytes()[0].eq_ignore_ascii_case(&sign))
}

/// A step of a path through an interface: `**Start** > **Settings**`.
pub fn is_step(mask: &str, word: Span) -> bool {
    let bare = |sign: char| sign.is_whitespace() || sign.is_control() || matches!(sign, '*' | '_');
    mask[..word.start as usize]
        .trim_end_matches(bare)
        .ends_with('>')
        || mask[word.end as usize..]
            .trim_start_matches(bare)
            .starts_with('>')
}

/// A word that is emphasised by itself: a label of an interface.
pub fn is_label(half: &Half<'_>, word: Span) -> bool {
    half.inline.emphasis.iter().any(|run| run.inner == word)
}

/// The innermost emphasis or link text around a word.
pub fn label_around(half: &Half<'_>, word: Span) -> Option<Span> {
    let emphasis = half.inline.emphasis.iter().map(|run| run.inner);
    let links = half.inline.links.iter().map(|link| link.text);
    let labels = emphasis.chain(links).filter(|label| label.contains(word));
    labels.min_by_key(|label| label.len())
}

/// A quotation of what a program says or a person types.
pub fn in_quotes(mask: &str, word: Span) -> bool {
    let quotes = ['"', '“', '”', '„', '«', '»', '「', '『', '‘'];
    mask[..word.start as usize].contains(quotes)
        && mask[word.end as usize..].contains(['"', '“', '”', '«', '»', '」', '』', '’'])
}

/// `(Exchange admin center)` behind a translation, `<your organization>`.
pub fn in_brackets(mask: &str, word: Span) -> bool {
    let before = &mask[..word.start as usize];
    let open = before.rfind(['(', '（', '[', '<', '{']);
    open.is_some_and(|open| !before[open..].contains([')', '）', ']', '>', '}']))
}

/// A translation in brackets follows: `**Connect if needed (必要な場合)**`.
pub fn is_glossed(half: &Half<'_>, word: Span) -> bool {
    let rest = &half.inline.mask[word.end as usize..];
    rest.trim_start_matches(|sign: char| {
        sign.is_whitespace() || sign.is_control() || "」』\"”.".contains(sign)
    })
    .starts_with(['(', '（'])
}

/// The next word says that this one is an identifier: `friends element`.
pub fn names_code(mask: &str, word: Span) -> bool {
    let next = mask[word.end as usize..].split_whitespace().next();
    next.is_some_and(|next| {
        matches!(
            next.trim_matches(|sign: char| !sign.is_alphanumeric()),
            "argument"
                | "attribute"
                | "clause"
                | "class"
                | "cmdlet"
                | "command"
                | "element"
                | "elements"
                | "function"
                | "keyword"
                | "method"
                | "object"
                | "parameter"
                | "operator"
                | "prefix"
                | "query"
                | "registry"
                | "statement"
                | "statements"
        )
    })
}

/// The next word says that this one, with a capital, is a part of a program: `Schema element`, `Control key`.
pub fn names_part(mask: &str, word: Span) -> bool {
    let next = mask[word.end as usize..].split_whitespace().next();
    names_code(mask, word)
        || next.is_some_and(|next| {
            next.starts_with("property") || next.starts_with("key") || next.starts_with("event")
        })
}

/// The word before or after begins with a capital, too: a title or a name.
pub fn has_capital_neighbour(mask: &str, word: Span) -> bool {
    let letters = |text: &str| {
        text.trim_matches(|sign: char| !sign.is_alphanumeric())
            .to_owned()
    };
    let before = mask[..word.start as usize].split_whitespace().next_back();
    let after = mask[word.end as usize..].split_whitespace().next();
    [before, after]
        .into_iter()
        .flatten()
        .any(|it| begins_with_capital(&letters(it)))
}

/// True for a word that begins with a capital letter.
pub fn begins_with_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
