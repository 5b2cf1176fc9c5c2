//! What checks of one pair reported, so that identical pairs of a run are computed once.
//!
//! Translators and their tools repeat themselves: one pair in seven of the corpora stands elsewhere word
//! for word. A check of one pair sees the pair, its context, the language and the knowledge of that
//! language; a memo belongs to one configuration of one run, where the knowledge of a language is
//! always the same. So the key holds the rest, and findings, whose spans count from the start of the
//! halves, hold wherever the pair comes back.

use std::hash::{Hash, Hasher};
use std::sync::{Mutex, PoisonError};

use crate::checks::api::Reported;
use crate::model::{Article, SegmentContext, SegmentPair};
use crate::words::hash::FastMap;

/// Maps that are locked one by one, so that threads seldom wait for each other.
const SHARDS: usize = 64;

/// Findings of pairs that were met before. Most pairs have none and take up no more than their key.
#[derive(Debug)]
pub struct Memo {
    shards: Vec<Mutex<FastMap<Key, Box<[Reported]>>>>,
}

/// The hash of all that a check of one pair can see.
pub(super) type Key = [u64; 2];

impl Default for Memo {
    fn default() -> Self {
        Self {
            shards: (0..SHARDS).map(|_| Mutex::default()).collect(),
        }
    }
}

impl Memo {
    /// Adds what was found when the pair was met before; false when it was not.
    pub(super) fn replay(&self, key: Key, pair: usize, into: &mut Vec<Reported>) -> bool {
        let shard = self.shard(key).lock();
        let shard = shard.unwrap_or_else(PoisonError::into_inner);
        let Some(found) = shard.get(&key) else {
            return false;
        };
        into.extend(found.iter().cloned().map(|it| Reported {
            pair: Some(pair),
            ..it
        }));
        true
    }

    /// Keeps what was found on a pair.
    pub(super) fn keep(&self, key: Key, found: &[Reported]) {
        let shard = self.shard(key).lock();
        let mut shard = shard.unwrap_or_else(PoisonError::into_inner);
        shard.insert(key, found.into());
    }

    fn shard(&self, key: Key) -> &Mutex<FastMap<Key, Box<[Reported]>>> {
        &self.shards[key[0] as usize % SHARDS]
    }
}

/// Makes the keys of the pairs of one article.
pub(super) struct Keys {
    /// What all pairs of the article share.
    shared: [u8; 32],
    /// The pair at hand; kept to be filled again.
    bytes: Bytes,
}

impl Keys {
    /// Takes in the rules that run and what checks of one pair can see of the article around it: its
    /// language, the link definitions that its inline markup was read with, the words that its front
    /// matter keeps from translation.
    pub(super) fn new(rules: &str, article: &Article) -> Self {
        let mut bytes = Bytes::default();
        (rules, article.locale.as_ref()).hash(&mut bytes);
        article.front_matter.get("no-loc").hash(&mut bytes);
        for definition in &article.definitions {
            definition.label.hash(&mut bytes);
        }
        Self {
            shared: bytes.hash(),
            bytes,
        }
    }

    /// The key of a pair, for the rules that look at knowledge or for the others.
    pub(super) fn of(&mut self, pair: &SegmentPair<'_>, knowing: bool) -> Key {
        // What tells only where the pair stands is no part of it.
        let SegmentContext {
            block,
            block_index: _,
            starts_line,
            ends_line,
            host_link,
            host_emphasis,
            lone,
            syntax,
            before,
            after,
        } = &pair.context;
        let bytes = &mut self.bytes;
        bytes.0.clear();
        bytes.0.extend_from_slice(&self.shared);
        (&pair.source.text, &pair.target.text).hash(bytes);
        (block, syntax, before, after).hash(bytes);
        (starts_line, ends_line, host_link.is_some(), host_emphasis).hash(bytes);
        (lone, pair.confidence.to_bits(), knowing).hash(bytes);
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ..] = bytes.hash();
        [
            u64::from_le_bytes([a, b, c, d, e, f, g, h]),
            u64::from_le_bytes([i, j, k, l, m, n, o, p]),
        ]
    }
}

/// Collects what is hashed into it as it is.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    fn hash(&self) -> [u8; 32] {
        *blake3::hash(&self.0).as_bytes()
    }
}

impl Hasher for Bytes {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Nobody asks for it: the bytes are what counts.
    fn finish(&self) -> u64 {
        self.0.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::api::Findings;
    use crate::compare::PairView;
    use crate::read::half_of;

    fn pair(source: &'static str, target: &'static str) -> SegmentPair<'static> {
        SegmentPair {
            source: half_of(source),
            target: half_of(target),
            ..SegmentPair::default()
        }
    }

    #[test]
    fn keys_tell_pairs_and_contexts_apart() {
        let article = Article::default();
        let key_of =
            |rules, pair: &SegmentPair<'_>, knowing| Keys::new(rules, &article).of(pair, knowing);
        let one = pair("ab", "c");
        let key = key_of("x", &one, false);
        assert_eq!(key, key_of("x", &pair("ab", "c"), false));
        assert_ne!(key, key_of("x", &pair("a", "bc"), false));
        assert_ne!(key, key_of("x", &one, true));
        assert_ne!(key, key_of("y", &one, false));
        let mut heading = pair("ab", "c");
        heading.context.block = crate::model::Block::Heading(1);
        assert_ne!(key, key_of("x", &heading, false));
    }

    #[test]
    fn findings_come_back_on_the_pair_that_asks() {
        let memo = Memo::default();
        let mut found = Findings::default();
        found.pair(&PairView::new(pair("a", "b")), "wrong");
        let mut list = Vec::new();
        assert!(!memo.replay([1, 2], 7, &mut list));
        memo.keep([1, 2], &found.into_list());
        assert!(memo.replay([1, 2], 7, &mut list));
        assert_eq!((list[0].pair, list[0].message.as_str()), (Some(7), "wrong"));
    }
}
