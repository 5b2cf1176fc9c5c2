//! The lexicon file: a line that names the format, then the counts as varints in columns, deflated.
//! Sorted throughout, so the same counts give the same bytes.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::counts::{
    Counts, Gram, LinkCount, NONE, RenderingCount, SourceCount, TargetCount, words_of,
};

const MAGIC: &[u8] = b"bilint-lexicon/1\n";
/// Greatest size of an unpacked lexicon: a damaged file must not fill the memory.
const LARGEST: usize = 1 << 30;

/// Why a lexicon file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is another kind of file, or of a later version.
    #[error("not a lexicon of this version: learn it again with `bilint terms learn`")]
    Format,
    /// It is cut off or changed.
    #[error("the lexicon file is damaged: learn it again with `bilint terms learn`")]
    Damaged,
}

impl Counts {
    /// The file's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.text(&self.language);
        out.numbers([self.pairs, self.human_pairs]);
        out.words(&self.source_words);
        out.words(&self.target_words);
        out.columns(self.sources.iter().map(SourceCount::fields));
        out.columns(self.targets.iter().map(TargetCount::fields));
        out.pairs(self.links.iter().map(|(key, _)| *key));
        out.numbers(self.links.iter().map(|(_, it)| it.count));
        out.numbers(self.links.iter().map(|(_, it)| it.sure));
        out.number(self.grams.len() as u32);
        out.grams(self.grams.iter().map(|(gram, _)| gram));
        out.columns(self.grams.iter().map(|(_, it)| it.fields()));
        out.number(self.renderings.len() as u32);
        out.grams(self.renderings.iter().map(|((gram, _), _)| gram));
        for ((_, words), _) in &self.renderings {
            out.number(words.len() as u32);
        }
        for ((_, words), _) in &self.renderings {
            out.numbers(words.iter().copied());
        }
        out.numbers(self.renderings.iter().map(|(_, it)| it.count));
        out.numbers(self.renderings.iter().map(|(_, it)| it.human));
        out.pairs(self.neighbours.iter().map(|(key, _)| *key));
        out.numbers(self.neighbours.iter().map(|(_, it)| *it));
        out.number(self.followed.len() as u32);
        out.rising(self.followed.iter().map(|(word, _)| *word));
        out.numbers(self.followed.iter().map(|(_, it)| *it));

        out.packed(MAGIC)
    }

    /// Reads a file's bytes back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FileError> {
        let plain = unpacked(bytes, MAGIC)?;
        let counts = Reader::new(&plain).counts().ok_or(FileError::Damaged)?;
        if counts.is_sound() {
            Ok(counts)
        } else {
            Err(FileError::Damaged)
        }
    }

    /// True when every number leads to a word.
    fn is_sound(&self) -> bool {
        let (sources, targets) = (
            self.source_words.len() as u32,
            self.target_words.len() as u32,
        );
        let gram = |gram: &Gram| words_of(gram).iter().all(|&word| word < sources);
        self.links
            .iter()
            .all(|((source, target), _)| *source < sources && *target < targets)
            && self.grams.iter().all(|(key, _)| gram(key))
            && self
                .renderings
                .iter()
                .all(|((key, words), _)| gram(key) && words.iter().all(|&word| word < targets))
            && self
                .neighbours
                .iter()
                .all(|((left, right), _)| *left < targets && *right < targets)
            && self.followed.iter().all(|(word, _)| *word < targets)
    }
}

/// Writes varints, words and tables.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// The finished file: its first line, then everything deflated.
    pub(super) fn packed(&self, magic: &[u8]) -> Vec<u8> {
        let mut bytes = magic.to_vec();
        bytes.extend(compress_to_vec(&self.bytes, 9));
        bytes
    }

    pub(super) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(super) fn numbers(&mut self, numbers: impl IntoIterator<Item = u32>) {
        for number in numbers {
            self.number(number);
        }
    }

    fn columns(&mut self, rows: impl Iterator<Item = [u32; 5]> + Clone) {
        for column in 0..5 {
            self.numbers(rows.clone().map(|row| row[column]));
        }
    }

    /// Numbers that never fall, as differences.
    pub(super) fn rising(&mut self, numbers: impl Iterator<Item = u32>) {
        let mut last = 0;
        for number in numbers {
            self.number(number.wrapping_sub(last));
            last = number;
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.bytes.extend(text.as_bytes());
    }

    /// Sorted words: what each shares with the one before, and the rest.
    pub(super) fn words(&mut self, words: &[String]) {
        self.number(words.len() as u32);
        let mut last = "";
        for word in words {
            let same = last
                .bytes()
                .zip(word.bytes())
                .take_while(|(one, other)| one == other)
                .count();
            self.number(same as u32);
            self.number((word.len() - same) as u32);
            last = word;
        }
        let mut last = "";
        for word in words {
            let same = last
                .bytes()
                .zip(word.bytes())
                .take_while(|(one, other)| one == other)
                .count();
            self.bytes.extend(&word.as_bytes()[same..]);
            last = word;
        }
    }

    fn pairs(&mut self, pairs: impl ExactSizeIterator<Item = (u32, u32)> + Clone) {
        self.number(pairs.len() as u32);
        self.rising(pairs.clone().map(|(left, _)| left));
        let mut before = (u32::MAX, 0);
        for (left, right) in pairs {
            let base = if left == before.0 { before.1 } else { 0 };
            self.number(right - base);
            before = (left, right);
        }
    }

    fn grams<'a>(&mut self, grams: impl Iterator<Item = &'a Gram> + Clone) {
        self.rising(grams.clone().map(|gram| gram[0]));
        for place in [1, 2] {
            self.numbers(grams.clone().map(|gram| gram[place].wrapping_add(1)));
        }
    }
}

/// Reads what [`Writer`] wrote; `None` where the bytes make no sense.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

/// What stands behind the first line of a file, inflated.
pub(super) fn unpacked(bytes: &[u8], magic: &[u8]) -> Result<Vec<u8>, FileError> {
    let packed = bytes.strip_prefix(magic).ok_or(FileError::Format)?;
    decompress_to_vec_with_limit(packed, LARGEST).map_err(|_| FileError::Damaged)
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    fn counts(&mut self) -> Option<Counts> {
        let language = self.text()?;
        let (pairs, human_pairs) = (self.number()?, self.number()?);
        let source_words = self.words()?;
        let target_words = self.words()?;
        let sources = self.sources(source_words.len())?;
        let targets = self.targets(target_words.len())?;
        let keys = self.pairs()?;
        let count = self.numbers(keys.len())?;
        let sure = self.numbers(keys.len())?;
        let links = keys
            .into_iter()
            .zip(count.into_iter().zip(sure))
            .map(|(key, (count, sure))| (key, LinkCount { count, sure }))
            .collect();
        let length = self.length()?;
        let keys = self.grams(length)?;
        let grams = keys.into_iter().zip(self.sources(length)?).collect();
        let renderings = self.renderings()?;
        let keys = self.pairs()?;
        let neighbours = keys
            .iter()
            .copied()
            .zip(self.numbers(keys.len())?)
            .collect();
        let length = self.length()?;
        let keys = self.rising(length)?;
        let followed = keys.into_iter().zip(self.numbers(length)?).collect();
        Some(Counts {
            language,
            pairs,
            human_pairs,
            source_words,
            sources,
            target_words,
            targets,
            links,
            grams,
            renderings,
            neighbours,
            followed,
        })
    }

    fn sources(&mut self, length: usize) -> Option<Vec<SourceCount>> {
        let rows = self.columns(length)?;
        Some(rows.into_iter().map(SourceCount::from_fields).collect())
    }

    fn targets(&mut self, length: usize) -> Option<Vec<TargetCount>> {
        let rows = self.columns(length)?;
        Some(rows.into_iter().map(TargetCount::from_fields).collect())
    }

    fn columns(&mut self, length: usize) -> Option<Vec<[u32; 5]>> {
        let mut rows = vec![[0; 5]; length];
        for column in 0..5 {
            for row in &mut rows {
                row[column] = self.number()?;
            }
        }
        Some(rows)
    }

    #[expect(clippy::type_complexity, reason = "the table's own type")]
    fn renderings(&mut self) -> Option<Vec<((Gram, Vec<u32>), RenderingCount)>> {
        let length = self.length()?;
        let grams = self.grams(length)?;
        let lengths = self.numbers(length)?;
        let mut all = Vec::with_capacity(length);
        for (gram, length) in grams.into_iter().zip(lengths) {
            let words = self.numbers(length as usize)?;
            all.push(((gram, words), RenderingCount::default()));
        }
        for (_, it) in &mut all {
            it.count = self.number()?;
        }
        for (_, it) in &mut all {
            it.human = self.number()?;
        }
        Some(all)
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0_u32, 0);
        loop {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }

    /// A length; never more than the bytes that are left could hold.
    pub(super) fn length(&mut self) -> Option<usize> {
        let length = self.number()? as usize;
        (length <= self.bytes.len()).then_some(length)
    }

    pub(super) fn numbers(&mut self, length: usize) -> Option<Vec<u32>> {
        if length > self.bytes.len() {
            return None;
        }
        (0..length).map(|_| self.number()).collect()
    }

    pub(super) fn rising(&mut self, length: usize) -> Option<Vec<u32>> {
        let mut numbers = self.numbers(length)?;
        let mut last = 0_u32;
        for number in &mut numbers {
            last = last.wrapping_add(*number);
            *number = last;
        }
        Some(numbers)
    }

    fn take(&mut self, length: usize) -> Option<&[u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let length = self.length()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    pub(super) fn words(&mut self) -> Option<Vec<String>> {
        let length = self.length()?;
        let sizes = self.numbers(length.checked_mul(2)?)?;
        let mut last: Vec<u8> = Vec::new();
        let mut words = Vec::with_capacity(length);
        for size in sizes.chunks_exact(2) {
            last.truncate(size[0] as usize);
            last.extend_from_slice(self.take(size[1] as usize)?);
            words.push(std::str::from_utf8(&last).ok()?.to_owned());
        }
        Some(words)
    }

    fn pairs(&mut self) -> Option<Vec<(u32, u32)>> {
        let length = self.length()?;
        let lefts = self.rising(length)?;
        let mut before = (u32::MAX, 0_u32);
        lefts
            .into_iter()
            .map(|left| {
                let base = if left == before.0 { before.1 } else { 0 };
                before = (left, base.checked_add(self.number()?)?);
                Some(before)
            })
            .collect()
    }

    fn grams(&mut self, length: usize) -> Option<Vec<Gram>> {
        let mut grams: Vec<Gram> = self
            .rising(length)?
            .into_iter()
            .map(|first| [first, NONE, NONE])
            .collect();
        for place in [1, 2] {
            for gram in &mut grams {
                gram[place] = self.number()?.wrapping_sub(1);
            }
        }
        Some(grams)
    }
}
