//! Many pairs at once: align, learn a lexicon for every language from the result, align again.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::lexicon::{LearntLexicon, Lexicon, learn_lexicon};
use super::{Alignment, Document, align};
use crate::model::Locale;

/// A pair to align.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The English text.
    pub source: &'a str,
    /// The translation.
    pub target: &'a str,
    /// The locale of the translation.
    pub locale: &'a Locale,
}

/// A pair, aligned.
#[derive(Clone, Debug, Default)]
pub struct Aligned {
    /// The English side.
    pub source: Document,
    /// The translation.
    pub target: Document,
    /// What belongs together.
    pub alignment: Alignment,
}

/// Sure pairs below which a lexicon learns more chance than language.
const LEAST_PAIRS: usize = 150;
/// Pairs with less are no ground to learn from.
const SURE: f32 = 0.0;

/// Aligns pairs in two passes: the second knows the words the first has paired, or those of `lexicon`
/// when one is given for the language. The result is that of one thread, whatever their number.
pub fn align_files<'a>(
    pairs: &[Pair<'_>],
    lexicon: &(dyn Fn(&str) -> Option<&'a dyn Lexicon> + Sync),
) -> Vec<Aligned> {
    let mut aligned: Vec<Aligned> = pairs
        .par_iter()
        .map(|pair| {
            let (source, target) = Document::pair(pair.source, pair.target, pair.locale);
            let alignment = align(&source, &target, lexicon(pair.locale.language()));
            Aligned {
                source,
                target,
                alignment,
            }
        })
        .collect();
    let mut languages: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, pair) in pairs.iter().enumerate() {
        languages
            .entry(pair.locale.language())
            .or_default()
            .push(at);
    }
    let learnt: BTreeMap<&str, LearntLexicon> = languages
        .into_par_iter()
        .filter(|(language, _)| lexicon(language).is_none())
        .filter_map(|(language, members)| {
            let lexicon = learn(members.iter().map(|&at| &aligned[at]))?;
            Some((language, lexicon))
        })
        .collect();
    aligned.par_iter_mut().zip(pairs).for_each(|(it, pair)| {
        if let Some(lexicon) = learnt.get(pair.locale.language()) {
            it.alignment = align(&it.source, &it.target, Some(lexicon));
        }
    });
    aligned
}

/// A lexicon from the sure one-to-one pairs of aligned articles; `None` when there are too few.
pub fn learn<'a>(articles: impl Iterator<Item = &'a Aligned>) -> Option<LearntLexicon> {
    let mut pairs = Vec::new();
    for it in articles {
        for bead in &it.alignment.beads {
            if bead.source.len() == 1 && bead.target.len() == 1 && bead.score > SURE {
                let stems =
                    |document: &Document, at: usize| document.segments[at].content.stems.clone();
                pairs.push((
                    stems(&it.source, bead.source.start),
                    stems(&it.target, bead.target.start),
                ));
            }
        }
    }
    (pairs.len() >= LEAST_PAIRS).then(|| learn_lexicon(&pairs))
}
