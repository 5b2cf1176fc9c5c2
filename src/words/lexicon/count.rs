//! From aligned pairs to integer counts.

use std::mem;

use super::counts::{
    Counts, Gram, LinkCount, NONE, RenderingCount, SourceCount, TargetCount, summed,
};
use super::learner::{Corpus, CorpusPair, after_blank, after_hyphen, runs_on, word};
use crate::words::english;
use crate::words::hash::FastMap;
use crate::words::language;
use crate::words::word_align::{Alignment, WordLink};

/// A rendering of more words is an alignment gone astray.
const LONGEST_RENDERING: usize = 7;

/// Counts the words, links, n-grams and renderings of a corpus.
pub(super) fn count(corpus: &Corpus, alignment: &Alignment) -> Counts {
    let mut counter = Counter::new(corpus);
    for (index, pair) in corpus.pairs.iter().enumerate() {
        counter.pair(pair, alignment.of(index));
    }
    counter.finish()
}

struct Counter<'a> {
    corpus: &'a Corpus,
    /// Number of the singular of each English word, in `keys`.
    key: Vec<u32>,
    keys: Vec<String>,
    /// Is the English word without content? By word number.
    function: Vec<bool>,
    /// May it stand in a term? By word number.
    content: Vec<bool>,
    /// Can it end a verb of two words? By word number.
    particle: Vec<bool>,
    sources: Vec<SourceCount>,
    targets: Vec<TargetCount>,
    links: FastMap<(u32, u32), LinkCount>,
    grams: FastMap<Gram, SourceCount>,
    renderings: FastMap<(Gram, Vec<u32>), RenderingCount>,
    neighbours: FastMap<(u32, u32), u32>,
    followed: FastMap<u32, u32>,
    source_files: Vec<(u32, u32)>,
    target_files: Vec<(u32, u32)>,
    gram_files: Vec<(Gram, u32)>,
}

impl<'a> Counter<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let singular: Vec<_> = corpus
            .source_words
            .iter()
            .map(|word| english::singular(word))
            .collect();
        let mut keys: Vec<String> = singular.iter().map(|word| word.to_string()).collect();
        keys.sort_unstable();
        keys.dedup();
        let key = singular
            .iter()
            .map(|word| {
                keys.binary_search_by(|it| it.as_str().cmp(word))
                    .unwrap_or_default() as u32
            })
            .collect();
        let content = |word: &String| {
            word.chars()
                .all(|sign| sign.is_alphanumeric() || sign == '\'')
                && word.contains(|sign: char| sign.is_ascii_alphabetic())
                && !english::is_function(word)
        };
        Self {
            key,
            sources: vec![SourceCount::default(); keys.len()],
            keys,
            function: corpus
                .source_words
                .iter()
                .map(|word| english::is_function(word))
                .collect(),
            content: corpus.source_words.iter().map(content).collect(),
            particle: corpus
                .source_words
                .iter()
                .map(|word| english::is_particle(word))
                .collect(),
            targets: vec![TargetCount::default(); corpus.target_words.len()],
            links: FastMap::default(),
            grams: FastMap::default(),
            renderings: FastMap::default(),
            neighbours: FastMap::default(),
            followed: FastMap::default(),
            source_files: Vec::new(),
            target_files: Vec::new(),
            gram_files: Vec::new(),
            corpus,
        }
    }

    fn pair(&mut self, pair: &CorpusPair, links: &[WordLink]) {
        let (source, target) = (pair.source(), pair.target());
        self.count_target(pair, links);
        for (at, &token) in source.iter().enumerate() {
            let key = self.key[word(token) as usize];
            let vote = self.noun_vote(source, at);
            self.sources[key as usize].add_use(pair.human, vote);
            self.source_files
                .extend(pair.paths.iter().map(|&path| (key, path)));
        }
        for link in links {
            let from = self.key[word(source[link.source as usize]) as usize];
            let to = word(target[link.target as usize]);
            let entry = self.links.entry((from, to)).or_default();
            entry.count += 1;
            entry.sure += u32::from(link.sure);
        }
        let only_function = self.only_function(source, target.len(), links);
        for start in 0..source.len() {
            for end in start + 1..=source.len().min(start + 3) {
                let first = end - 1 == start;
                if !first && !runs_on(source[end - 1]) || !self.may_stand(source, start, end - 1) {
                    break;
                }
                if !first || self.content[word(source[start]) as usize] {
                    self.gram(pair, (start, end), links, &only_function);
                }
            }
        }
    }

    /// May the word stand in an n-gram that begins at `start`? Words with content may, particles of verbs
    /// behind the first word (`sign in`), and what a hyphen ties to a neighbour (`on-premises`).
    fn may_stand(&self, source: &[u32], start: usize, at: usize) -> bool {
        let token = source[at];
        self.content[word(token) as usize]
            || at > start && self.particle[word(token) as usize]
            || source.get(at + 1).is_some_and(|&next| after_hyphen(next))
            || at > start && after_hyphen(token)
    }

    fn gram(
        &mut self,
        pair: &CorpusPair,
        (start, end): (usize, usize),
        links: &[WordLink],
        only_function: &[bool],
    ) {
        let source = pair.source();
        let mut gram = [NONE; 3];
        for (place, &token) in gram.iter_mut().zip(&source[start..end]) {
            *place = self.key[word(token) as usize];
        }
        if end - start > 1 {
            let vote = self.noun_vote(source, start);
            self.grams
                .entry(gram)
                .or_default()
                .add_use(pair.human, vote);
            self.gram_files
                .extend(pair.paths.iter().map(|&path| (gram, path)));
        }
        let from = links.partition_point(|link| (link.source as usize) < start);
        let mut places: Vec<usize> = links[from..]
            .iter()
            .take_while(|link| (link.source as usize) < end)
            .map(|link| link.target as usize)
            .collect();
        places.sort_unstable();
        places.dedup();
        let target = pair.target();
        keep_first(&mut places, |at| word(target[at]));
        fill_holes(&mut places, only_function);
        if places.is_empty() || places.len() > LONGEST_RENDERING {
            return;
        }
        let words = places.iter().map(|&at| word(target[at])).collect();
        let rendering = self.renderings.entry((gram, words)).or_default();
        rendering.count += 1;
        rendering.human += u32::from(pair.human);
    }

    fn count_target(&mut self, pair: &CorpusPair, links: &[WordLink]) {
        let target = pair.target();
        let joining = language::compounds(&self.corpus.language);
        for (at, &token) in target.iter().enumerate() {
            self.targets[word(token) as usize].count += 1;
            self.target_files
                .extend(pair.paths.iter().map(|&path| (word(token), path)));
            if joining && at > 0 && after_blank(token) {
                let before = word(target[at - 1]);
                *self.followed.entry(before).or_default() += 1;
                if self.can_join(before) && self.can_join(word(token)) {
                    *self.neighbours.entry((before, word(token))).or_default() += 1;
                }
            }
        }
        let mut linked = vec![false; target.len()];
        for link in links {
            let counts = &mut self.targets[word(target[link.target as usize]) as usize];
            counts.links += 1;
            counts.function +=
                u32::from(self.function[word(pair.source()[link.source as usize]) as usize]);
            if !mem::replace(&mut linked[link.target as usize], true) {
                counts.linked += 1;
            }
        }
    }

    fn can_join(&self, target: u32) -> bool {
        let word = &self.corpus.target_words[target as usize];
        word.chars().count() >= 3 && word.chars().all(char::is_alphabetic)
    }

    fn noun_vote(&self, source: &[u32], at: usize) -> i32 {
        let name = |at: usize| self.corpus.source_words[word(source[at]) as usize].as_str();
        let before = (at > 0 && runs_on(source[at])).then(|| name(at - 1));
        english::noun_vote(before, name(at))
    }

    /// For each target word: is it linked to nothing but English function words?
    fn only_function(&self, source: &[u32], targets: usize, links: &[WordLink]) -> Vec<bool> {
        let mut only = vec![true; targets];
        for link in links {
            if !self.function[word(source[link.source as usize]) as usize] {
                only[link.target as usize] = false;
            }
        }
        only
    }

    fn finish(mut self) -> Counts {
        for (key, files) in per_key(self.source_files) {
            self.sources[key as usize].files = files;
        }
        for (key, files) in per_key(self.target_files) {
            self.targets[key as usize].files = files;
        }
        for (gram, files) in per_key(self.gram_files) {
            self.grams.entry(gram).or_default().files = files;
        }
        Counts {
            language: self.corpus.language.clone(),
            pairs: self.corpus.pairs.len() as u32,
            human_pairs: self.corpus.pairs.iter().filter(|pair| pair.human).count() as u32,
            source_words: self.keys,
            sources: self.sources,
            target_words: self.corpus.target_words.clone(),
            targets: self.targets,
            links: summed(self.links.into_iter().collect()),
            grams: summed(self.grams.into_iter().collect()),
            renderings: summed(self.renderings.into_iter().collect()),
            neighbours: summed(self.neighbours.into_iter().collect()),
            followed: summed(self.followed.into_iter().collect()),
        }
    }
}

impl SourceCount {
    fn add_use(&mut self, human: bool, vote: i32) {
        self.count += 1;
        self.human += u32::from(human);
        self.noun += u32::from(vote > 0);
        self.verb += u32::from(vote < 0);
    }
}

/// A term that stands twice in a segment often draws links to both its renderings: the first is kept.
fn keep_first(places: &mut Vec<usize>, word: impl Fn(usize) -> u32) {
    let mut at = 0;
    while at < places.len() {
        let repeated = places[..at]
            .iter()
            .any(|&before| word(before) == word(places[at]));
        match repeated {
            true => drop(places.remove(at)),
            false => at += 1,
        }
    }
}

/// Adds a word that alone parts two words of a rendering, when no content word claims it:
/// `tillbakaskrivning [av] lösenord`.
fn fill_holes(places: &mut Vec<usize>, only_function: &[bool]) {
    let mut at = 1;
    while at < places.len() {
        let hole = places[at] - 1;
        if places[at] - places[at - 1] == 2 && only_function[hole] {
            places.insert(at, hole);
            at += 1;
        }
        at += 1;
    }
}

/// Number of different files of each key.
fn per_key<K: Ord + Copy>(mut events: Vec<(K, u32)>) -> Vec<(K, u32)> {
    events.sort_unstable();
    events.dedup();
    let ones = events.into_iter().map(|(key, _)| (key, 1)).collect();
    summed(ones)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Locale;
    use crate::words::lexicon::{Learner, PairOrigin};
    use crate::words::word_align;

    const PAIRS: &[(&str, &str, &str)] = &[
        ("a.md", "the shared mailbox", "den delade postlådan"),
        ("a.md", "open the mailbox", "öppna postlådan"),
        ("b.md", "the shared policy", "den delade principen"),
        ("b.md", "sign in to the portal", "logga in på portalen"),
        ("b.md", "open the policy", "öppna principen"),
        ("c.md", "mailbox policies", "princip för post låda"),
    ];

    fn corpus() -> Corpus {
        let locale = Locale::parse("sv-SE").expect("a locale");
        let mut learner = Learner::new(&locale);
        for (path, source, target) in PAIRS {
            learner.add_masks(
                source,
                target,
                PairOrigin {
                    path,
                    human: *path == "b.md",
                },
            );
        }
        Corpus::new(learner)
    }

    #[test]
    fn counts_of_shards_add_up_to_the_whole() {
        let whole = corpus();
        let alignment = word_align::align(&whole.bitext());
        let expected = count(&whole, &alignment);
        // One shard per file, since a file is in one shard only.
        let shard = |path: u32| {
            let mut corpus = corpus();
            let mut links = Vec::new();
            let mut at = 0;
            corpus.pairs.retain(|pair| {
                let keep = pair.paths == [path];
                if keep {
                    links.push(alignment.of(at).to_vec());
                }
                at += 1;
                keep
            });
            count(&corpus, &Alignment::from(links))
        };
        let [a, b, c] = [0, 1, 2].map(shard);
        assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), expected);
        assert_eq!(c.merge(b.merge(a)), expected);
        assert_eq!((expected.pairs, expected.human_pairs), (6, 3));
    }

    #[test]
    fn neighbours_and_n_grams_are_counted() {
        let whole = corpus();
        let counts = count(&whole, &word_align::align(&whole.bitext()));
        let target = |word: &str| {
            counts
                .target_words
                .iter()
                .position(|it| it == word)
                .expect(word) as u32
        };
        let key = (target("post"), target("låda"));
        assert!(
            counts
                .neighbours
                .iter()
                .any(|(it, count)| *it == key && *count == 1)
        );
        let source = |word: &str| {
            counts
                .source_words
                .iter()
                .position(|it| it == word)
                .expect(word) as u32
        };
        let gram = |left: &str, right: &str| [source(left), source(right), NONE];
        let seen = |gram: Gram| counts.grams.iter().any(|(it, _)| *it == gram);
        assert!(seen(gram("shared", "mailbox")) && seen(gram("sign", "in")));
        assert!(seen(gram("mailbox", "policy")) && !seen(gram("the", "shared")));
    }
}
