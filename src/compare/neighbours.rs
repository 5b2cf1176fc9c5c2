//! What stands right before and after a piece of markup, as the reader sees it.

use crate::locales::LocaleData;
use crate::model::inline::{Inline, MARK, OBJECT};
use crate::text::words::{is_word_char, word_after, word_before};
use crate::text::{Span, script_of};

/// One of the two edges of a piece of markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

impl Edge {
    /// The edge across.
    pub fn other(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }
}

/// The letters and digits that touch an edge from outside, with nothing visible between; empty when
/// a space, a sign or the end of the text is there.
pub fn touching(inline: &Inline, markup: Span, edge: Edge) -> Span {
    let mask = &inline.mask;
    match edge {
        Edge::End => {
            let start = markup.end as usize + marks(mask[markup.end as usize..].chars());
            word_after(mask, start)
        }
        Edge::Start => {
            let end = markup.start as usize - marks(mask[..markup.start as usize].chars().rev());
            word_before(mask, end)
        }
    }
}

fn marks(signs: impl Iterator<Item = char>) -> usize {
    signs.take_while(|&sign| sign == MARK).count()
}

/// True when the letters that touch an edge of the markup may stand there in the locale: suffixes,
/// clitics, compounds, scripts without spaces.
pub fn may_touch(locale: &LocaleData, inline: &Inline, inner: Span, run: Span, edge: Edge) -> bool {
    let letters = run.of(&inline.mask);
    let near = match edge {
        Edge::Start => letters.chars().next_back(),
        Edge::End => letters.chars().next(),
    };
    // Foreign-script text inside a Latin one, and the reverse, follows the script without spaces.
    if near.is_some_and(|sign| script_of(sign).is_spaceless()) {
        return true;
    }
    match edge {
        Edge::Start => locale.may_touch_before(letters, &inline.rendered(inner)),
        Edge::End => locale.may_touch_after(letters),
    }
}

/// The white space between an edge of the markup and a sentence mark, when only that stands there:
/// `[x](u) .`
pub fn space_before_mark(inline: &Inline, markup: Span, marks: &[char]) -> Option<Span> {
    let end = markup.end as usize;
    let start = end + self::marks(inline.mask[end..].chars());
    let rest = &inline.mask[start..];
    let skip = rest.len() - rest.trim_start().len();
    let mark = rest[skip..].chars().next()?;
    let after = rest[skip + mark.len_utf8()..].chars().next();
    // `.NET` and `...` are no marks of the sentence.
    let ends = !after.is_some_and(|sign| is_word_char(sign) || sign == mark || sign == OBJECT);
    (skip > 0 && ends && marks.contains(&mark)).then(|| Span::new(start, start + skip))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    #[test]
    fn letters_touch_through_marks() {
        let half = half_of("Se<b>[listan](a.md)</b>och 2[x](u), [y](v) .");
        let run = |markup, edge| touching(&half.inline, markup, edge).of(&half.text);
        let links = &half.inline.links;
        assert_eq!(run(links[0].span, Edge::Start), "Se");
        assert_eq!(run(links[0].span, Edge::End), "och");
        assert_eq!(run(links[1].span, Edge::Start), "2");
        assert_eq!(run(links[1].span, Edge::End), "");
        assert_eq!(
            space_before_mark(&half.inline, links[2].span, &['.', ',']),
            Some(Span::new(half.text.len() - 2, half.text.len() - 1))
        );
        assert_eq!(space_before_mark(&half.inline, links[1].span, &[',']), None);
    }
}
