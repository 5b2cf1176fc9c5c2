//! Collected pairs as bytes, so that parts of a corpus can be read on several machines and learnt from as
//! one. Words and pairs are sorted: the same pairs give the same bytes, whatever the order they came in.

use super::super::file::{FileError, Reader, Writer, unpacked};
use super::{Interner, Learner, SIDES, Seen, renumbered, word};
use crate::words::hash::FastMap;

const MAGIC: &[u8] = b"bilint-pairs/1\n";

impl Learner {
    /// What was collected, as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (source_words, source) = self.source.sorted();
        let (target_words, target) = self.target.sorted();
        let (path_names, path) = self.paths.sorted();
        let mut pairs: Vec<(Box<[u32]>, bool, Vec<u32>)> = self
            .pairs
            .iter()
            .map(|(key, seen)| {
                let mut paths: Vec<u32> = seen.paths.iter().map(|&it| path[it as usize]).collect();
                paths.sort_unstable();
                paths.dedup();
                (renumbered(key, &source, &target), seen.human, paths)
            })
            .collect();
        pairs.sort_unstable_by(|left, right| left.0.cmp(&right.0));

        let mut out = Writer::default();
        out.text(&self.language);
        out.words(&source_words);
        out.words(&target_words);
        out.words(&path_names);
        out.number(pairs.len() as u32);
        for (key, human, paths) in &pairs {
            let side = key.iter().position(|&it| it == SIDES).unwrap_or(key.len());
            for half in [&key[..side], key.get(side + 1..).unwrap_or_default()] {
                out.number(half.len() as u32);
                out.numbers(half.iter().copied());
            }
            out.number(u32::from(*human));
            out.number(paths.len() as u32);
            out.rising(paths.iter().copied());
        }
        out.packed(MAGIC)
    }

    /// Reads the bytes back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FileError> {
        let plain = unpacked(bytes, MAGIC)?;
        read(&mut Reader::new(&plain)).ok_or(FileError::Damaged)
    }

    /// Language subtag of the target.
    pub fn language(&self) -> &str {
        &self.language
    }
}

fn read(reader: &mut Reader<'_>) -> Option<Learner> {
    let language = reader.text()?;
    let source = Interner::of(&reader.words()?);
    let target = Interner::of(&reader.words()?);
    let paths = Interner::of(&reader.words()?);
    let length = reader.length()?;
    let mut pairs = FastMap::default();
    for _ in 0..length {
        let mut key = half(reader, &source)?;
        key.push(SIDES);
        key.extend(half(reader, &target)?);
        let human = reader.number()? == 1;
        let count = reader.length()?;
        let seen = Seen {
            human,
            paths: reader.rising(count)?,
        };
        if !seen
            .paths
            .iter()
            .all(|&it| (it as usize) < paths.words.len())
        {
            return None;
        }
        pairs.insert(key.into_boxed_slice(), seen);
    }
    Some(Learner {
        language,
        source,
        target,
        paths,
        pairs,
    })
}

/// The tokens of one side; each must lead to a word.
fn half(reader: &mut Reader<'_>, words: &Interner) -> Option<Vec<u32>> {
    let length = reader.length()?;
    let tokens = reader.numbers(length)?;
    let known = |&token: &u32| (word(token) as usize) < words.words.len();
    tokens.iter().all(known).then_some(tokens)
}

impl Interner {
    fn of(words: &[String]) -> Self {
        let mut interner = Self::default();
        for word in words {
            interner.number(word);
        }
        interner
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Locale;
    use crate::words::PairOrigin;

    const PAIRS: &[(&str, &str, &str)] = &[
        ("a.md", "the shared mailbox", "koplietojama pastkaste"),
        ("b.md", "open the policy", "atveriet politiku"),
        ("b.md", "the shared mailbox", "koplietojama pastkaste"),
        ("c.md", "sign in", "pierakstieties"),
    ];

    fn learner(pairs: &[(&str, &str, &str)]) -> Learner {
        let mut learner = Learner::new(&Locale::parse("lv-LV").expect("a locale"));
        for (path, source, target) in pairs {
            let human = *path == "b.md";
            learner.add_masks(source, target, PairOrigin { path, human });
        }
        learner
    }

    #[test]
    fn parts_put_together_are_the_whole() {
        let whole = learner(PAIRS).to_bytes();
        for cut in 0..=PAIRS.len() {
            let (left, right) = PAIRS.split_at(cut);
            let read =
                |pairs| Learner::from_bytes(&learner(pairs).to_bytes()).expect("its own bytes");
            let mut right = read(right);
            right.absorb(read(left));
            assert_eq!(right.to_bytes(), whole, "cut at {cut}");
        }
        let counts = learner(PAIRS).learn_anyway();
        let read = Learner::from_bytes(&whole).expect("its own bytes");
        assert_eq!(read.learn_anyway(), counts);
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let bytes = learner(PAIRS).to_bytes();
        for length in 0..bytes.len() {
            assert!(Learner::from_bytes(&bytes[..length]).is_err());
        }
        assert_eq!(Learner::from_bytes(b"x").err(), Some(FileError::Format));
    }
}
