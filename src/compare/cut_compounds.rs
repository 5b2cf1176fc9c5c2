//! Compounds cut short beside a conjunction (`in- och utdata`, `filer och -mappar`) whose hyphen lost its
//! space: `in-och utdata`, `filer och-mappar`.

use crate::locales::LocaleData;
use crate::model::inline::{Inline, MARK};
use crate::text::Span;
use crate::text::words::{is_word_char, word_after, word_before};

/// A conjunction glued to the hyphen of a cut compound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GluedHyphen {
    /// The hyphen with the conjunction.
    pub span: Span,
    /// The word the hyphen belongs to, the hyphen and the conjunction as written.
    pub token: Span,
    /// Where the space is missing.
    pub gap: Span,
}

/// The glued hyphens of a half in order.
pub fn glued(inline: &Inline, locale: &LocaleData) -> Vec<GluedHyphen> {
    let mask = &inline.mask;
    if locale.cut_joints.is_empty() || !mask.contains(HYPHENS) {
        return Vec::new();
    }
    mask.match_indices(HYPHENS)
        .filter_map(|(at, hyphen)| glued_at(mask, at, at + hyphen.len(), locale))
        .collect()
}

const HYPHENS: [char; 2] = ['-', '\u{2011}'];

fn glued_at(mask: &str, at: usize, end: usize, locale: &LocaleData) -> Option<GluedHyphen> {
    let joint = |word: &str| locale.cut_joints.binary_search(&word).is_ok();
    let before = word_before(mask, at);
    let after = word_after(mask, end);
    let (left, right) = (before.of(mask), after.of(mask));
    if joint(right) && !joint(left) {
        // `365-eller`, `**Start**-och`: the word goes on behind the space, and with no second hyphen.
        let goes_on = mask[after.end as usize..].starts_with(' ');
        let cut = mask[..at]
            .chars()
            .rev()
            .find(|&sign| sign != MARK)
            .is_some_and(|sign| is_word_char(sign) || sign == ')');
        return (goes_on && cut).then(|| GluedHyphen {
            span: Span::new(at, after.end as usize),
            token: Span::new(before.start as usize, after.end as usize),
            gap: Span::new(end, end),
        });
    }
    let stands_alone = mask[..before.start as usize].ends_with(' ')
        && mask[..before.start as usize]
            .trim_end()
            .ends_with(|sign| is_word_char(sign) || matches!(sign, MARK | ')' | '-'));
    let whole = !mask[after.end as usize..].starts_with(HYPHENS);
    (joint(left) && !right.is_empty() && !joint(right) && stands_alone && whole).then(|| {
        GluedHyphen {
            span: Span::new(before.start as usize, end),
            token: Span::new(before.start as usize, after.end as usize),
            gap: Span::new(at, at),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;
    use crate::read::half_of;

    fn tokens<'t>(text: &'t str, tag: &str) -> Vec<&'t str> {
        let half = half_of(text);
        glued(&half.inline, data(&Locale::parse(tag).expect("a tag")))
            .iter()
            .map(|it| it.token.of(text))
            .collect()
    }

    #[test]
    fn hyphens_that_lost_their_space() {
        assert_eq!(
            tokens(
                "din IT-eller personalavdelning, listor och-bibliotek",
                "sv-SE"
            ),
            ["IT-eller", "och-bibliotek"]
        );
        assert_eq!(tokens("**Windows**-och **iOS**-enheter", "sv-SE"), ["-och"]);
        assert_eq!(tokens("die Ein-und Ausgabe", "de-DE"), ["Ein-und"]);
    }

    #[test]
    fn what_is_written_right() {
        for (text, tag) in [
            ("in- och utdata, filer och -mappar", "sv-SE"),
            ("installera med Klicka-och-kör i dag", "sv-SE"),
            ("dra-och-släpp och-eller", "sv-SE"),
            ("die Und-Verknüpfung, UND-Operator", "de-DE"),
            ("IT-eller personal", "lv-LV"),
            ("- och", "sv-SE"),
        ] {
            assert!(tokens(text, tag).is_empty(), "{text}");
        }
    }
}
