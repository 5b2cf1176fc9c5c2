//! How strongly single words of two sides render each other, by the table of stems alone: the question
//! of checks that ask where a word belongs, not which word it is linked to.

use super::Lexicon;
use super::links::KnownWords;

/// Two words linked once only are together by chance.
const LEAST_LINKS: u32 = 2;
/// Absolute discounting: what a pair of words loses to chance.
const DISCOUNT: f32 = 0.8;

impl Lexicon {
    /// For each source word and each target word, source by source, the greater of the shares of their
    /// links that lead to each other, 0 to 1.
    pub fn bonds(&self, known: &KnownWords) -> Vec<f32> {
        let (from, to) = (&known.source, &known.target);
        let mut all = Vec::with_capacity(from.len() * to.len());
        for (row, one) in from.iter().enumerate() {
            all.extend(to.iter().enumerate().map(|(column, other)| {
                let links = known.links(row, column);
                match links {
                    ..LEAST_LINKS => 0.0,
                    _ => (links as f32 - DISCOUNT) / (one.total.min(other.total) + 1.0),
                }
            }));
        }
        all
    }
}
