//! Words on the wrong side of some markup that a reviewer would hardly move.

use super::word_scope::Misplaced;
use crate::locales::LocaleData;
use crate::model::Half;
use crate::text::Span;
use crate::text::words::words;
use crate::words::Lexicon;

/// A target word that renders an English one at least this often is its rendering.
const RENDERS: f32 = 0.1;
/// English nouns that say what a named page is.
const PAGES: [&str; 3] = ["page", "pages", "section"];
/// English nouns that say what a thing with a name of one word is.
const KINDS: [&str; 24] = [
    "action",
    "application",
    "attribute",
    "button",
    "class",
    "cmdlet",
    "command",
    "element",
    "event",
    "field",
    "folder",
    "function",
    "interface",
    "member",
    "menu",
    "method",
    "namespace",
    "object",
    "parameter",
    "property",
    "service",
    "structure",
    "type",
    "value",
];

/// A noun stands inside, beside a name of one word that is kept as it is: `[método DataAdd](u)`.
pub fn is_noun_beside_name(
    (source, wanted): (&Half<'_>, Span),
    (target, found): (&Half<'_>, Span),
    it: &Misplaced,
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> bool {
    let name = source.inline.rendered(wanted);
    let name = name.trim();
    let shown = target.inline.rendered(found);
    let mask = &target.inline.mask;
    let renders = |word: &str| {
        lexicon.is_some_and(|lexicon| {
            KINDS
                .iter()
                .any(|kind| lexicon.share(kind, word) >= RENDERS)
        })
    };
    let is_kind = |inside: &Span| {
        words(inside.of(mask)).any(|word| renders(&locale.lower(word.of(inside.of(mask)))))
    };
    it.outside.is_empty()
        && !it.moved
        && name.contains(char::is_alphabetic)
        && !name.contains(char::is_whitespace)
        && words(&shown).any(|word| {
            let rest = shown[word.start as usize..].strip_prefix(name);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
        && it.inside.iter().all(is_kind)
}

/// The noun behind a name in the source is all that stands outside, right before: `sidan [Mitt konto](u)`.
pub fn is_kind_outside(
    (source, wanted): (&Half<'_>, Span),
    (target, found): (&Half<'_>, Span),
    it: &Misplaced,
    lexicon: Option<&Lexicon>,
    locale: &LocaleData,
) -> bool {
    let shown = source.inline.rendered(wanted).to_lowercase();
    let mut last = words(&shown);
    let (Some(_), Some(kind)) = (last.next(), last.last()) else {
        return false;
    };
    let kind = kind.of(&shown);
    let ([outside], true) = (it.outside.as_slice(), it.inside.is_empty()) else {
        return false;
    };
    let mask = &target.inline.mask;
    let between = mask.get(outside.end as usize..found.start as usize);
    let outside = locale.lower(outside.of(mask));
    PAGES.contains(&kind)
        && between.is_some_and(|between| !between.contains(char::is_alphanumeric))
        && !outside.contains(char::is_whitespace)
        && lexicon
            .is_some_and(|lexicon| lexicon.share(kind.trim_end_matches('s'), &outside) >= RENDERS)
}
