//! The integer counts behind a lexicon. They add up: the counts of two shards merged are the counts of both,
//! whatever the order; everything else in a lexicon is computed from them.

/// Counts of an English word, or of an n-gram of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceCount {
    /// Occurrences in unique pairs.
    pub count: u32,
    /// Occurrences in pairs that people translated.
    pub human: u32,
    /// Files it stands in.
    pub files: u32,
    /// Occurrences after a determiner and the like.
    pub noun: u32,
    /// Occurrences after `to`, `can` and the like.
    pub verb: u32,
}

/// Counts of a target word form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TargetCount {
    /// Occurrences in unique pairs.
    pub count: u32,
    /// Files it stands in.
    pub files: u32,
    /// Occurrences with at least one link.
    pub linked: u32,
    /// Links to any English word.
    pub links: u32,
    /// Links to English function words.
    pub function: u32,
}

impl SourceCount {
    pub(super) fn fields(&self) -> [u32; 5] {
        [self.count, self.human, self.files, self.noun, self.verb]
    }

    pub(super) fn from_fields([count, human, files, noun, verb]: [u32; 5]) -> Self {
        Self {
            count,
            human,
            files,
            noun,
            verb,
        }
    }
}

impl TargetCount {
    pub(super) fn fields(&self) -> [u32; 5] {
        [
            self.count,
            self.files,
            self.linked,
            self.links,
            self.function,
        ]
    }

    pub(super) fn from_fields([count, files, linked, links, function]: [u32; 5]) -> Self {
        Self {
            count,
            files,
            linked,
            links,
            function,
        }
    }
}

/// Counts of a link between an English word and a target form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkCount {
    /// Links.
    pub count: u32,
    /// Links both directions of the alignment chose.
    pub sure: u32,
}

/// How often an n-gram was rendered in a certain way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RenderingCount {
    /// Occurrences in unique pairs.
    pub count: u32,
    /// Those in pairs that people translated.
    pub human: u32,
}

/// One to three English words, lower case and singular; [`NONE`] fills the rest.
pub type Gram = [u32; 3];

/// No word.
pub const NONE: u32 = u32::MAX;

/// The words of a gram.
pub fn words_of(gram: &Gram) -> &[u32] {
    let length = gram.iter().take_while(|&&word| word != NONE).count();
    &gram[..length]
}

/// Counts under their keys, sorted by key, each key once.
pub type Table<K, V> = Vec<(K, V)>;

/// All counts of one language. Words are numbers into the sorted lists of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Language subtag of the target.
    pub language: String,
    /// Unique pairs counted.
    pub pairs: u32,
    /// Those that people translated.
    pub human_pairs: u32,
    /// English words, sorted.
    pub source_words: Vec<String>,
    /// Counts of the English words.
    pub sources: Vec<SourceCount>,
    /// Target forms, lower case, sorted.
    pub target_words: Vec<String>,
    /// Counts of the target forms.
    pub targets: Vec<TargetCount>,
    /// (English word, target form) with their links.
    pub links: Table<(u32, u32), LinkCount>,
    /// n-grams of two and three words with their counts.
    pub grams: Table<Gram, SourceCount>,
    /// (n-gram of one to three words, target forms in their order) with their counts.
    pub renderings: Table<(Gram, Vec<u32>), RenderingCount>,
    /// Target neighbours with a blank between: only in languages that write compounds as one word.
    pub neighbours: Table<(u32, u32), u32>,
    /// Right neighbours of each target form in all, before any pruning of `neighbours`.
    pub followed: Table<u32, u32>,
}

/// Adds the counts of `other`.
pub trait Add {
    /// Adds field by field.
    fn add(&mut self, other: &Self);
}

impl Add for u32 {
    fn add(&mut self, other: &Self) {
        *self += other;
    }
}

impl Add for SourceCount {
    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.human += other.human;
        self.files += other.files;
        self.noun += other.noun;
        self.verb += other.verb;
    }
}

impl Add for TargetCount {
    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.files += other.files;
        self.linked += other.linked;
        self.links += other.links;
        self.function += other.function;
    }
}

impl Add for LinkCount {
    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.sure += other.sure;
    }
}

impl Add for RenderingCount {
    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.human += other.human;
    }
}

impl Counts {
    /// Adds the counts of another shard of the same language. Files are taken to be in one shard each, and
    /// a pair that stands in both is counted in both.
    pub fn merge(self, other: Counts) -> Counts {
        if self.language.is_empty() {
            return other;
        }
        let (source_words, left_source, right_source) =
            join(&self.source_words, &other.source_words);
        let (target_words, left_target, right_target) =
            join(&self.target_words, &other.target_words);
        let left = self.renumbered(&left_source, &left_target);
        let right = other.renumbered(&right_source, &right_target);
        Counts {
            language: left.language,
            pairs: left.pairs + right.pairs,
            human_pairs: left.human_pairs + right.human_pairs,
            sources: scatter(
                source_words.len(),
                [
                    (&left.sources, &left_source),
                    (&right.sources, &right_source),
                ],
            ),
            targets: scatter(
                target_words.len(),
                [
                    (&left.targets, &left_target),
                    (&right.targets, &right_target),
                ],
            ),
            source_words,
            target_words,
            links: add_all(left.links, right.links),
            grams: add_all(left.grams, right.grams),
            renderings: add_all(left.renderings, right.renderings),
            neighbours: add_all(left.neighbours, right.neighbours),
            followed: add_all(left.followed, right.followed),
        }
    }

    /// The same counts under new word numbers; the order of the numbers must stay.
    pub(super) fn renumbered(self, source: &[u32], target: &[u32]) -> Counts {
        let to_source = |gram: Gram| {
            gram.map(|word| match word {
                NONE => NONE,
                _ => source[word as usize],
            })
        };
        let to_target = |words: Vec<u32>| -> Vec<u32> {
            words
                .into_iter()
                .map(|word| target[word as usize])
                .collect()
        };
        let to_pair = |(left, right): (u32, u32)| (target[left as usize], target[right as usize]);
        Counts {
            links: rekeyed(self.links, |(left, right)| {
                (source[left as usize], target[right as usize])
            }),
            grams: rekeyed(self.grams, to_source),
            renderings: rekeyed(self.renderings, |(gram, words)| {
                (to_source(gram), to_target(words))
            }),
            neighbours: rekeyed(self.neighbours, to_pair),
            followed: rekeyed(self.followed, |word| target[word as usize]),
            ..self
        }
    }
}

fn rekeyed<K, V>(table: Table<K, V>, key: impl Fn(K) -> K) -> Table<K, V> {
    table
        .into_iter()
        .map(|(old, value)| (key(old), value))
        .collect()
}

/// Sorts entries and adds up those with the same key.
pub(super) fn summed<K: Ord, V: Add>(mut entries: Vec<(K, V)>) -> Table<K, V> {
    entries.sort_by(|left, right| left.0.cmp(&right.0));
    entries.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1.add(&next.1);
        }
        same
    });
    entries
}

fn add_all<K: Ord, V: Add>(mut left: Table<K, V>, right: Table<K, V>) -> Table<K, V> {
    left.extend(right);
    summed(left)
}

/// Two sorted lists of words as one, and the new number of every word of each.
fn join(left: &[String], right: &[String]) -> (Vec<String>, Vec<u32>, Vec<u32>) {
    let mut words: Vec<String> = left.iter().chain(right).cloned().collect();
    words.sort_unstable();
    words.dedup();
    let number = |list: &[String]| -> Vec<u32> {
        list.iter()
            .map(|word| words.binary_search(word).unwrap_or_default() as u32)
            .collect()
    };
    let (left, right) = (number(left), number(right));
    (words, left, right)
}

fn scatter<T: Add + Copy + Default>(length: usize, parts: [(&Vec<T>, &Vec<u32>); 2]) -> Vec<T> {
    let mut all = vec![T::default(); length];
    for (counts, numbers) in parts {
        for (count, &number) in counts.iter().zip(numbers) {
            all[number as usize].add(count);
        }
    }
    all
}
