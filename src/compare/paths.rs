//! UI paths: `**File** > **Options** > **Save**`, the separators and what stands on their sides.

use crate::locales::LocaleData;
use crate::model::Half;
use crate::model::inline::{Inline, LinkKind, OBJECT};
use crate::text::Span;
use crate::text::words::is_word_char;

/// What stands next to a separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The end of the text, another separator, or a mark that ends a sentence or clause.
    Nothing,
    /// Plain text.
    Plain,
    /// A word that only joins others (`and`, `then`, `to`), in plain text.
    Joint,
    /// Text in emphasis or in a link.
    Marked,
}

/// A separator of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separator {
    /// The sign.
    pub span: Span,
    /// What stands before it.
    pub left: Side,
    /// What stands after it.
    pub right: Side,
    /// It is the first or last thing in a run of emphasis or a link text.
    pub at_edge: bool,
}

impl Separator {
    /// It stands between two steps, at least one of them marked.
    pub fn parts_steps(&self) -> bool {
        let step = |side| matches!(side, Side::Plain | Side::Marked);
        (self.left == Side::Marked || self.right == Side::Marked)
            && step(self.left)
            && step(self.right)
    }

    /// One of its sides is no step.
    pub fn is_torn(&self) -> bool {
        [self.left, self.right]
            .iter()
            .any(|side| matches!(side, Side::Nothing | Side::Joint))
            || self.at_edge
    }
}

/// True for the signs that part the steps of a path.
fn is_separator(sign: char) -> bool {
    matches!(sign, '>' | '＞' | '→' | '➔' | '➜' | '⇒')
}

/// Right-to-left texts may point the other way.
fn is_turned(locale: &LocaleData, sign: char) -> bool {
    locale.rtl && matches!(sign, '<' | '←')
}

/// Signs of which one must stand in a half that holds a separator: a cheap test.
fn may_hold(text: &str) -> bool {
    text.contains(['>', '＞', '→', '➔', '➜', '⇒']) || text.contains("&gt;")
}

/// The separators a half shows, in order. Right-to-left texts may turn them round.
pub fn separators(half: &Half<'_>, locale: &LocaleData) -> Vec<Separator> {
    if !may_hold(&half.text) && !locale.rtl {
        return Vec::new();
    }
    let inline = &half.inline;
    let mut found = Vec::new();
    // `<` that waits for its `>`: `<name>`, `< *name* >`.
    let mut open = 0;
    let mut before = None;
    for (at, sign) in inline.visible(half.all()) {
        let previous = before.replace(sign);
        let turned = is_turned(locale, sign) && previous.is_none_or(char::is_whitespace);
        if sign == '<' && !turned {
            open += 1;
            continue;
        }
        if !is_separator(sign) && !turned {
            continue;
        }
        if sign == '>' && open > 0 {
            open -= 1;
            continue;
        }
        let end = at + sign.len_utf8();
        // `>=`, `=>` and the like are operators.
        if previous == Some('=') || inline.visible_after(end) == Some('=') {
            continue;
        }
        let left = left_of(inline, at, locale);
        let right = right_of(inline, end, locale);
        found.push(Separator {
            span: Span::new(at, end),
            left: side(half, left, locale),
            right: side(half, right, locale),
            at_edge: is_at_edge(inline, at, end),
        });
    }
    found
}

/// The word on a side, or nothing; a step of signs alone (`...`, `+`) is given as an empty span.
type Word = Option<Span>;

fn left_of(inline: &Inline, at: usize, locale: &LocaleData) -> Word {
    let mut signs = inline
        .visible(Span::new(0, at))
        .rev()
        .skip_while(|&(_, sign)| sign.is_whitespace() || is_dash(sign) || is_bracket(sign));
    let (last, sign) = signs.next()?;
    // East Asian lists keep their comma: `**[A]**、 > **[B]**`.
    if is_separator(sign) || matches!(sign, ',' | ';' | ':' | '；' | '：' | '،' | '(') {
        return None;
    }
    if is_turned(locale, sign) {
        return None;
    }
    if !is_word_char(sign) {
        return Some(Span::new(last, last));
    }
    let end = last + sign.len_utf8();
    let start = inline.mask[..end]
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| is_word_char(sign))
        .last()
        .map_or(last, |(start, _)| start);
    Some(Span::new(start, end))
}

fn right_of(inline: &Inline, end: usize, locale: &LocaleData) -> Word {
    let half = Span::new(end, inline.mask.len());
    let mut signs = inline
        .visible(half)
        .skip_while(|&(_, sign)| sign.is_whitespace() || is_bracket(sign));
    let (first, sign) = signs.next()?;
    let nothing = match sign {
        // `.NET`, `...`
        '.' => !signs
            .next()
            .is_some_and(|(_, next)| next == '.' || is_word_char(next)),
        ',' | ';' | ':' | '。' | '，' | '、' | '；' | '：' | '،' | '؛' | '۔' | ')' | '|' => {
            true
        }
        _ => is_separator(sign) || is_turned(locale, sign),
    };
    if nothing {
        return None;
    }
    if !is_word_char(sign) {
        return Some(Span::new(first, first));
    }
    let length: usize = inline.mask[first..]
        .chars()
        .take_while(|&sign| is_word_char(sign))
        .map(char::len_utf8)
        .sum();
    Some(Span::new(first, first + length))
}

fn side(half: &Half<'_>, word: Word, locale: &LocaleData) -> Side {
    let Some(word) = word else {
        return Side::Nothing;
    };
    let inline = &half.inline;
    let at = word.start as usize;
    let marked = inline.emphasis.iter().any(|run| run.inner.holds(at))
        || inline
            .links
            .iter()
            .any(|link| link.kind != LinkKind::Bare && link.text.holds(at));
    if marked {
        return Side::Marked;
    }
    let shown = word.of(&inline.mask);
    let lower = shown.chars().next().is_some_and(char::is_lowercase);
    if lower && !shown.contains(OBJECT) && locale.is_function_word(shown) {
        Side::Joint
    } else {
        Side::Plain
    }
}

fn is_at_edge(inline: &Inline, at: usize, end: usize) -> bool {
    let edge = |inner: Span| {
        inner.holds(at)
            && (inline
                .visible(Span::new(inner.start as usize, at))
                .all(|(_, sign)| sign.is_whitespace())
                || inline
                    .visible(Span::new(end, inner.end as usize))
                    .all(|(_, sign)| sign.is_whitespace()))
    };
    inline.emphasis.iter().any(|run| edge(run.inner))
        || inline.links.iter().any(|link| edge(link.text))
}

/// The whole path between two of its separators: from the markup before the first to the markup
/// behind the last.
pub fn extent(half: &Half<'_>, first: &Separator, last: &Separator) -> Span {
    let inline = &half.inline;
    let marked = || {
        let links = inline.links.iter().filter(|it| it.kind != LinkKind::Bare);
        let runs = inline.emphasis.iter().map(|run| run.span);
        runs.chain(links.map(|link| link.span))
    };
    let beside = |from: u32, to: u32| {
        from <= to
            && !inline
                .visible(Span {
                    start: from,
                    end: to,
                })
                .any(|(_, sign)| is_word_char(sign) || is_separator(sign) || sign == OBJECT)
    };
    let holds = |span: &Span, it: &Separator| span.contains(it.span);
    let start = marked()
        .filter(|span| holds(span, first) || beside(span.end, first.span.start))
        .map(|span| span.start)
        .min();
    let end = marked()
        .filter(|span| holds(span, last) || beside(last.span.end, span.start))
        .map(|span| span.end)
        .max();
    Span {
        start: start.unwrap_or(first.span.start),
        end: end.unwrap_or(last.span.end),
    }
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—')
}

fn is_bracket(sign: char) -> bool {
    matches!(
        sign,
        '[' | ']'
            | '「'
            | '」'
            | '『'
            | '』'
            | '"'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '\''
            | '‘'
            | '’'
    ) || matches!(sign as u32, 0x200B..=0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFEFF)
}

/// Pieces in square or corner brackets that the half shows: `[ファイル]`, `「ファイル」`.
pub fn bracketed(half: &Half<'_>) -> usize {
    half.inline
        .visible(half.all())
        .filter(|&(_, sign)| matches!(sign, '[' | '「' | '『' | '【' | '［' | '“' | '‘'))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;
    use crate::read::half_of;

    fn sides(text: &str, tag: &str) -> Vec<(Side, Side)> {
        separators(&half_of(text), data(&Locale::parse(tag).expect("a tag")))
            .iter()
            .map(|it| (it.left, it.right))
            .collect()
    }

    #[test]
    fn steps_stand_between_separators() {
        use Side::{Joint, Marked, Nothing, Plain};
        let both = (Marked, Marked);
        assert_eq!(sides(r"**A** > **B** \> [C](u)", "en"), [both, both]);
        assert_eq!(sides("[**A**] > [**B**] ＞ **C**", "ja"), [both, both]);
        assert_eq!(sides("**A > B** &gt; **.NET**", "en"), [both, both]);
        assert_eq!(
            sides("Go  >    >  **B**", "en"),
            [(Plain, Nothing), (Nothing, Marked)]
        );
        assert_eq!(sides("**B** > und dann", "de"), [(Marked, Joint)]);
        assert_eq!(sides("**B** ->.", "de"), [(Marked, Nothing)]);
        assert_eq!(sides("x >= 1, <name> < *n* > and =>", "en"), []);
        assert_eq!(sides("**أ** < **ب**", "ar"), [both]);
    }
}
