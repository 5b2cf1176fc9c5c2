//! How strongly single words of two sides render each other, by the table of stems alone: the question
//! of checks that ask where a word belongs, not which word it is linked to.

use super::Lexicon;
use crate::words::pair_words::Word;

/// Two words linked once only are together by chance.
const LEAST_LINKS: u32 = 2;
/// Absolute discounting: what a pair of words loses to chance.
const DISCOUNT: f32 = 0.8;

impl Lexicon {
    /// For each source word and each target word, source by source, the greater of the shares of their
    /// links that lead to each other, 0 to 1.
    pub fn bonds(&self, source: &[Word], target: &[Word]) -> Vec<f32> {
        let from = self.known_sources(source);
        let to = self.known_targets(target);
        let mut all = Vec::with_capacity(from.len() * to.len());
        for one in &from {
            let Some(number) = one.number else {
                all.resize(all.len() + to.len(), 0.0);
                continue;
            };
            all.extend(to.iter().map(|other| {
                let links = other
                    .number
                    .map_or(0, |stem| self.table.links(number, stem));
                match links {
                    ..LEAST_LINKS => 0.0,
                    _ => (links as f32 - DISCOUNT) / (one.total.min(other.total) + 1.0),
                }
            }));
        }
        all
    }
}
