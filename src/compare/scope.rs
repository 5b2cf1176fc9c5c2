//! What words a piece of markup covers: the questions link texts and emphasis share.
//!
//! Here are the answers that need no dictionary. Whether the covered words translate the covered
//! words of the source is asked of word links, beside these.

use crate::locales::{FinalClass, LocaleData, final_class};
use crate::model::Half;
use crate::model::inline::{Inline, MARK, OBJECT};
use crate::text::words::words;
use crate::text::{Script, Span, script_of};

/// True when the span shows a letter, a digit, a code span or an image.
pub fn has_content(inline: &Inline, span: Span) -> bool {
    inline
        .visible(span)
        .any(|(_, sign)| sign.is_alphanumeric() || sign == OBJECT)
}

/// True when the span shows nothing but white space.
pub fn is_blank(inline: &Inline, span: Span) -> bool {
    inline.visible(span).all(|(_, sign)| sign.is_whitespace())
}

/// Letters the reader sees in the span.
pub fn letters(inline: &Inline, span: Span) -> usize {
    inline
        .visible(span)
        .filter(|(_, sign)| sign.is_alphanumeric())
        .count()
}

/// Number of words the span shows.
pub fn word_count(inline: &Inline, span: Span) -> usize {
    words(span.of(&inline.mask)).count()
}

/// True when the span shows words, and all of them are function words of the locale.
pub fn is_function_only(locale: &LocaleData, inline: &Inline, span: Span) -> bool {
    let shown = span.of(&inline.mask);
    if locale.function_words.is_empty() || shown.contains(OBJECT) {
        return false;
    }
    let mut any = false;
    for word in words(shown) {
        any = true;
        if !locale.is_function_word(&locale.lower(word.of(shown))) {
            return false;
        }
    }
    any
}

/// True when the first letter the span shows is a capital.
pub fn starts_upper(inline: &Inline, span: Span) -> bool {
    inline
        .visible(span)
        .map(|(_, sign)| sign)
        .find(|sign| sign.is_alphabetic())
        .is_some_and(char::is_uppercase)
}

/// The sentence mark (full stop, comma, semicolon; a colon where asked) at the end of what the span
/// shows, with the mark's place. The stop of an abbreviation and `...` are none.
pub fn final_mark(
    locale: &LocaleData,
    inline: &Inline,
    span: Span,
    colon: Colon,
) -> Option<(Span, FinalClass)> {
    let mut signs = inline
        .visible(span)
        .rev()
        .skip_while(|(_, sign)| sign.is_whitespace());
    let (at, sign) = signs.next()?;
    let class = final_class(sign, locale)?;
    let wanted = match class {
        FinalClass::Stop | FinalClass::Comma | FinalClass::Semicolon => true,
        FinalClass::Colon => colon == Colon::Counts,
        _ => false,
    };
    let before = signs.next().map(|(_, before)| before);
    let doubled = before == Some(sign);
    // `2020. gada 30.`
    let ordinal =
        class == FinalClass::Stop && locale.ordinal_stop && before.is_some_and(char::is_numeric);
    if !wanted || doubled || ordinal {
        return None;
    }
    let shown = inline.rendered(Span::new(span.start as usize, at + sign.len_utf8()));
    let abbreviated = class == FinalClass::Stop && is_abbreviation(locale, &shown);
    (!abbreviated).then(|| (Span::new(at, at + sign.len_utf8()), class))
}

/// Whether a colon is among the marks asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colon {
    /// It is.
    Counts,
    /// It is not.
    Passes,
}

/// A text that ends in `.` ends in an abbreviation: a known one, or dots inside its last word.
fn is_abbreviation(locale: &LocaleData, shown: &str) -> bool {
    if locale.ends_in_abbreviation(shown) {
        return true;
    }
    let last = shown.split_whitespace().next_back().unwrap_or_default();
    let body = last.trim_end_matches('.');
    // `U.S.`, `Inc.`, `2.`
    let short = body.split('.').all(|part| part.chars().count() <= 1);
    short && body.chars().any(char::is_alphanumeric)
        || matches!(
            body.trim_start_matches(|sign: char| !sign.is_alphanumeric()),
            "Inc" | "Ltd" | "Corp" | "Co" | "etc" | "St"
        )
}

/// A word right beside the target's markup that the source has inside of its own: a name cut in two by
/// the bracket, as in `Azure [AD](u)` for `[Azure AD](u)`. The markup of both halves stands for each
/// other; `inner` is what it encloses.
pub fn word_left_outside(
    source: &Half<'_>,
    source_inner: Span,
    target: &Half<'_>,
    target_outer: Span,
    target_inner: Span,
) -> Option<Span> {
    let mask = &target.inline.mask;
    let (start, end) = (target_outer.start as usize, target_outer.end as usize);
    let gap = |sign: char| sign == ' ' || sign == '\u{a0}' || sign == MARK;
    let head = mask[..start].trim_end_matches(gap);
    let tail = mask[end..].trim_start_matches(gap);
    let ascii = |sign: char| sign.is_ascii_alphanumeric();
    let before = head.trim_end_matches(ascii).len();
    let after = mask.len() - tail.len();
    let length = tail.find(|sign| !ascii(sign)).unwrap_or(tail.len());
    [
        Span::new(before, head.len()),
        Span::new(after, after + length),
    ]
    .into_iter()
    .find(|&word| {
        let text = word.of(mask);
        let named = text.len() > 1
            && text
                .bytes()
                .any(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let latin = |at: Option<char>| at.is_some_and(|sign| script_of(sign) == Script::Latin);
        named
            && !latin(mask[..word.start as usize].chars().next_back())
            && !latin(mask[word.end as usize..].chars().next())
            && count(source_inner.of(&source.inline.mask), text)
                > count(target_inner.of(mask), text)
            && count(&source.inline.mask, text) <= count(mask, text)
    })
}

/// How often a text holds a word as a whole.
fn count(text: &str, word: &str) -> usize {
    let edge = |at: Option<char>| !at.is_some_and(|sign| sign.is_ascii_alphanumeric());
    text.match_indices(word)
        .filter(|&(at, _)| {
            edge(text[..at].chars().next_back()) && edge(text[at + word.len()..].chars().next())
        })
        .count()
}

/// The edit that moves a mark at the end of `inner` (with the white space before it) behind the markup
/// `outer`; where the sentence brings the same mark along, one is enough. `None` when more markup
/// stands between.
pub fn mark_moved_out(text: &str, mark: Span, inner: Span, outer: Span) -> Option<(Span, String)> {
    if mark.end != inner.end {
        return None;
    }
    let before = &text[inner.start as usize..mark.start as usize];
    let start = inner.start as usize + before.trim_end().len();
    let close = &text[inner.end as usize..outer.end as usize];
    let sign = mark.of(text);
    let doubled = text[outer.end as usize..].starts_with(sign);
    let kept = if doubled { "" } else { sign };
    Some((
        Span::new(start, outer.end as usize),
        format!("{close}{kept}"),
    ))
}

/// The edit that moves words at the beginning of `inner` before the markup `outer`. `None` when more
/// markup or signs stand between.
pub fn words_moved_out(
    text: &str,
    moved: Span,
    inner: Span,
    outer: Span,
) -> Option<(Span, String)> {
    let plain = |sign: char| sign.is_alphabetic() || sign == ' ';
    if moved.start != inner.start || !moved.of(text).chars().all(plain) {
        return None;
    }
    let open = &text[outer.start as usize..inner.start as usize];
    Some((
        Span::new(outer.start as usize, moved.end as usize),
        format!("{}{open}", moved.of(text)),
    ))
}

/// A conjunction or a form of *to be* at the end of marked words, while the sentence goes on behind the markup:
/// `[Pregled storitve in](u) [Kako začeti](v)`. The source marks `wanted`; the target `inner`, between the
/// delimiters of `outer`.
pub fn leads_on(
    (source, wanted): (&Half<'_>, Span),
    (target, inner, outer): (&Half<'_>, Span, Span),
    locale: &LocaleData,
) -> Option<Span> {
    let shown = inner.of(&target.inline.mask);
    let last = words(shown).last()?;
    let word = last.of(shown);
    let ends = shown[last.end as usize..]
        .chars()
        .all(|sign| sign.is_whitespace() || sign == MARK);
    let own = wanted.of(&source.inline.mask);
    let own = words(own).last().map(|word| word.of(own));
    let leads = |word: &str| locale.leading_on.binary_search(&word).is_ok();
    (last.start > 0
        && ends
        && leads(word)
        && !own.is_some_and(|own| leads(own) || matches!(own, "and" | "or" | "is" | "are"))
        && target.inline.mask[outer.end as usize..].contains(char::is_alphabetic))
    .then(|| last.shifted(inner.start as usize))
}

/// True when the span is all the half shows, but for white space, quotes and other signs.
pub fn is_whole(half: &Half<'_>, span: Span) -> bool {
    let inline = &half.inline;
    let outside = |part: Span| !has_content(inline, part);
    outside(Span::new(0, span.start as usize))
        && outside(Span::new(span.end as usize, half.text.len()))
}

/// True when the words at `offset` begin a sentence of the half.
pub fn starts_sentence(inline: &Inline, offset: usize) -> bool {
    for sign in inline.mask[..offset].chars().rev() {
        match sign {
            '.' | '!' | '?' | ':' | '…' | '。' | '！' | '？' | '\n' | '•' => return true,
            _ if sign.is_alphanumeric() || matches!(sign, OBJECT | ',' | ';' | ')' | '>') => {
                return false;
            }
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;
    use crate::read::half_of;

    #[test]
    fn marks_at_the_end() {
        let lv = data(&Locale::parse("lv").expect("a tag"));
        let mark = |text: &str| {
            let half = half_of(text);
            final_mark(lv, &half.inline, half.all(), Colon::Passes)
                .map(|(span, _)| span.of(text).to_owned())
        };
        assert_eq!(mark("**Saglabāt.**").as_deref(), Some("."));
        assert_eq!(mark("x, ").as_deref(), Some(","));
        assert_eq!(mark("vairāk..."), None);
        assert_eq!(mark("ASV U.S."), None);
        assert_eq!(mark("Piezīme:"), None);
    }

    #[test]
    fn function_words_of_the_locale() {
        let de = data(&Locale::parse("de").expect("a tag"));
        let only = |text: &str| is_function_only(de, &half_of(text).inline, half_of(text).all());
        assert!(only("**und**") && only("in der"));
        assert!(!only("und `x`") && !only("die Datei") && !only("..."));
    }

    #[test]
    fn sentences_begin_after_stops_and_at_the_start() {
        let half = half_of("\"**A** b. **C** d, **E**");
        let starts: Vec<bool> = half
            .inline
            .emphasis
            .iter()
            .map(|run| starts_sentence(&half.inline, run.span.start as usize))
            .collect();
        assert_eq!(starts, [true, true, false]);
    }
}
