//! The two halves of a pair side by side: what stands on both, what on one only.
//!
//! Checks share these comparisons, so that they agree on which link is which; each is made at most
//! once per pair, when the first check asks.

pub mod abridged;
pub mod acronyms;
pub mod apart_nouns;
pub mod blanks;
pub mod blocks;
pub mod bonds;
pub mod codes;
pub mod coverage;
pub mod cut_compounds;
pub mod drift;
pub mod embedded;
pub mod emphasis;
pub mod enclosers;
pub mod endings;
pub mod english;
pub mod equal;
pub mod fit;
mod general_words;
pub mod homoglyphs;
pub mod identifiers;
pub mod labels;
pub mod languages;
pub mod leftovers;
pub mod lengths;
pub mod links;
pub mod meant;
pub mod mojibake;
pub mod neighbours;
pub mod numbers;
pub mod online;
pub mod particles;
pub mod paths;
pub mod placeholders;
pub mod recasing;
pub mod renderings;
pub mod repeats;
pub mod run_pairs;
pub mod scope;
pub mod sentences;
pub mod shift;
pub mod short_names;
pub mod sides;
pub mod slight;
pub mod stale;
pub mod stretches;
pub mod suspects;
pub mod targets;
pub mod terms;
pub mod torn_names;
pub mod twice;
pub mod unverified;
pub mod verbatim;
pub mod visible;
pub mod wavering;
pub mod whole;
pub mod word_scope;
pub mod wording;

use std::cell::OnceCell;
use std::ops::Deref;

use crate::locales::LocaleData;
use crate::model::SegmentPair;
use crate::model::inline::Inline;
use crate::terms::{NameMatcher, PairNames, TermMatcher, TermVerdict};
use crate::text::Span;
use crate::words::{Cover, KnownWords, Lexicon, Link as WordLink, PairWords};
use bonds::Bonds;
use codes::CodePairs;
use emphasis::EmphasisPairs;
use identifiers::IdentifierPairs;
use links::LinkPairs;
use numbers::NumberPairs;
use placeholders::PlaceholderPairs;
use visible::Visible;

/// A segment pair with its comparisons.
#[derive(Debug, Default)]
pub struct PairView<'a> {
    pair: SegmentPair<'a>,
    links: OnceCell<LinkPairs>,
    words: OnceCell<PairWords>,
    known_words: OnceCell<KnownWords>,
    word_links: OnceCell<Vec<WordLink>>,
    names: OnceCell<PairNames>,
    terms: OnceCell<Vec<TermVerdict>>,
    codes: OnceCell<CodePairs>,
    identifiers: OnceCell<IdentifierPairs>,
    numbers: OnceCell<NumberPairs>,
    placeholders: OnceCell<PlaceholderPairs>,
    source_visible: OnceCell<Visible>,
    target_visible: OnceCell<Visible>,
    images: OnceCell<LinkPairs>,
    emphasis: OnceCell<EmphasisPairs>,
    covers: OnceCell<(Vec<Cover>, Vec<Cover>)>,
    bonds: OnceCell<Bonds>,
    run_partners: OnceCell<Vec<Option<usize>>>,
}

impl<'a> PairView<'a> {
    /// Wraps a parsed pair.
    pub fn new(pair: SegmentPair<'a>) -> Self {
        Self {
            pair,
            ..Self::default()
        }
    }

    /// The links of both halves, paired by destination.
    pub fn links(&self) -> &LinkPairs {
        self.links
            .get_or_init(|| links::pair_links(&self.pair.source, &self.pair.target))
    }

    /// The words of both halves, cut for the lexicon; `language` is the subtag of the target. None when
    /// there are more than can be compared.
    pub fn cut_words(&self, language: &str) -> &PairWords {
        self.words.get_or_init(|| {
            if self.has_comparable_words() {
                PairWords::new(&self.pair, language)
            } else {
                PairWords::default()
            }
        })
    }

    /// The words of both halves as the lexicon of the target locale knows them.
    pub fn known_words(&self, lexicon: &Lexicon) -> &KnownWords {
        self.known_words
            .get_or_init(|| lexicon.know(self.cut_words(lexicon.language())))
    }

    /// Which words render which, by the lexicon of the target locale. Numbers are those of
    /// [`PairView::cut_words`].
    pub fn word_links(&self, lexicon: &Lexicon) -> &[WordLink] {
        self.word_links.get_or_init(|| {
            let words = self.cut_words(lexicon.language());
            lexicon.links(words, self.known_words(lexicon))
        })
    }

    /// The code spans of both halves, paired by content.
    pub fn codes(&self) -> &CodePairs {
        self.codes.get_or_init(|| codes::pair_codes(self))
    }

    /// The identifiers in the prose of the source and what became of them.
    pub fn identifiers(&self) -> &IdentifierPairs {
        self.identifiers
            .get_or_init(|| identifiers::pair_identifiers(self))
    }

    /// The placeholders of both halves, paired by text.
    pub fn placeholders(&self) -> &PlaceholderPairs {
        self.placeholders
            .get_or_init(|| placeholders::pair_placeholders(self))
    }

    /// The numbers of both halves, paired by what they mean in English and in the target locale.
    pub fn numbers(&self, locale: &LocaleData) -> &NumberPairs {
        self.numbers
            .get_or_init(|| numbers::pair_numbers(self, locale))
    }

    /// The source half without its markup.
    pub fn source_visible(&self) -> &Visible {
        self.source_visible
            .get_or_init(|| Visible::of(&self.pair.source))
    }

    /// The target half without its markup.
    pub fn target_visible(&self) -> &Visible {
        self.target_visible
            .get_or_init(|| Visible::of(&self.pair.target))
    }

    /// The protected names that stand in both halves as they are, and what became of the others.
    pub fn names(&self, matcher: &NameMatcher) -> &PairNames {
        self.names.get_or_init(|| {
            if !self.has_comparable_words() {
                return PairNames::default();
            }
            let (source, target) = (&self.source.inline.mask, &self.target.inline.mask);
            matcher.look(source, target)
        })
    }

    /// What became of the terms of the source, by the termbase of the locale.
    pub fn terms(
        &self,
        matcher: &TermMatcher,
        names: Option<&NameMatcher>,
        lexicon: Option<&Lexicon>,
    ) -> &[TermVerdict] {
        self.terms.get_or_init(|| {
            let words = self.cut_words(matcher.inflection().language());
            let (source, target): (&[Span], &[Span]) = match names {
                Some(names) => {
                    let names = self.names(names);
                    (&names.source, &names.target)
                }
                None => (&[], &[]),
            };
            matcher.judge(words, source, target, lexicon)
        })
    }

    /// The images of both halves, paired by destination.
    pub fn images(&self) -> &LinkPairs {
        self.images
            .get_or_init(|| links::pair_images(&self.pair.source, &self.pair.target))
    }

    /// The emphasis of both halves, paired by what it holds.
    pub fn emphasis(&self) -> &EmphasisPairs {
        self.emphasis
            .get_or_init(|| emphasis::pair_emphasis(&self.pair.source, &self.pair.target))
    }

    /// What the other side covers of each word of the source and of the target, at first sight.
    pub fn covers(&self, lexicon: &Lexicon) -> &(Vec<Cover>, Vec<Cover>) {
        self.covers.get_or_init(|| {
            let words = self.cut_words(lexicon.language());
            lexicon.coverage(&words.source, &words.target, self.known_words(lexicon))
        })
    }

    /// How strongly the words of the two halves render each other; without a lexicon by their spelling
    /// alone. Numbers are those of [`PairView::cut_words`].
    pub fn bonds(&self, lexicon: Option<&Lexicon>, locale: &LocaleData) -> &Bonds {
        self.bonds.get_or_init(|| {
            let lexicon = lexicon.map(|it| (it, self.known_words(it)));
            Bonds::new(self.cut_words(locale.language), lexicon, locale)
        })
    }

    /// The source run that each emphasis run of the target stands for: see [`run_pairs::partners`].
    pub fn run_partners(&self, lexicon: Option<&Lexicon>, locale: &LocaleData) -> &[Option<usize>] {
        self.run_partners
            .get_or_init(|| run_pairs::partners(self, lexicon, locale))
    }

    /// True when both halves hold text and differ: what every comparison needs.
    pub fn is_comparable(&self) -> bool {
        !self.pair.is_trivial() && !self.pair.target.is_blank()
    }

    /// True when both halves can be compared and hold no more links, images, emphasis and visible
    /// delimiters than prose ever does: comparisons of markup are not linear in their number.
    pub fn has_comparable_markup(&self) -> bool {
        const MOST: usize = 400;
        let few = |inline: &Inline| {
            inline.links.len() + inline.images.len() <= MOST
                && inline.emphasis.len() + inline.literals.len() <= MOST
        };
        self.is_comparable() && few(&self.pair.source.inline) && few(&self.pair.target.inline)
    }

    /// True when both halves hold no more words than segments of prose ever do: who looks for the words of
    /// one half in the other is not linear in their number.
    pub fn has_comparable_words(&self) -> bool {
        const MOST: usize = 1500;
        self.pair
            .source
            .words()
            .len()
            .max(self.pair.target.words().len())
            <= MOST
    }

    /// True when the emphasis of the source half renders: no delimiter of it is visible or escaped.
    pub fn source_emphasis_is_sound(&self) -> bool {
        !has_literal(&self.pair.source.inline, b"*_")
    }

    /// True when every bracket of the source half that stands beside a destination became a link.
    pub fn source_links_are_sound(&self) -> bool {
        let source = &self.pair.source;
        let text = source.text.as_bytes();
        !source.inline.literals.iter().any(|it| {
            it.sign == b']' && matches!(text.get(it.span.end as usize), Some(b'(' | b'['))
        })
    }
}

fn has_literal(inline: &Inline, signs: &[u8]) -> bool {
    inline.literals.iter().any(|it| signs.contains(&it.sign))
}

impl<'a> Deref for PairView<'a> {
    type Target = SegmentPair<'a>;

    fn deref(&self) -> &SegmentPair<'a> {
        &self.pair
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    /// A pair of two texts, for the tests of the comparisons.
    pub(super) fn view<'a>(source: &'a str, target: &'a str) -> PairView<'a> {
        PairView::new(SegmentPair {
            source: half_of(source),
            target: half_of(target),
            confidence: 1.0,
            ..SegmentPair::default()
        })
    }
}
