//! What remains of the numbers is told: changed, missing, added.

use super::leftovers::{Item, Leftovers};
use super::units::starts_ordinal;
use super::words::says_thousands;
use super::{ChangedNumber, NumberPairs};

/// A number in the target alone counts from this many digits on.
const ADDED_DIGITS: usize = 3;

/// Names with a number that other languages call otherwise.
const NAMES: &[&str] = &["COVID-19", "Covid-19", "24/7"];

impl Leftovers<'_> {
    /// Tells the leftovers.
    pub(super) fn tell(mut self, exact: &[bool], out: &mut NumberPairs) {
        self.tell_changed(exact, out);
        let mut told: Option<usize> = None;
        for item in std::mem::take(&mut self.sources) {
            let matters = !item.may_be_word() || exact[item.number];
            if !matters
                || told == Some(item.number)
                || self.is_repeated(&item, out)
                || self.may_be_left_out(&item, out)
            {
                continue;
            }
            told = Some(item.number);
            let range = out.source[item.number].range.clone();
            out.missing
                .push(self.pair.source_visible().span(&self.pair.source, range));
        }
        let mut told: Option<usize> = None;
        for item in std::mem::take(&mut self.targets) {
            if item.digits.len() < ADDED_DIGITS
                || told == Some(item.number)
                || self.is_expected(&item, out)
            {
                continue;
            }
            told = Some(item.number);
            let range = out.target[item.number].range.clone();
            out.added
                .push(self.pair.target_visible().span(&self.pair.target, range));
        }
    }

    /// Leftovers of both sides stand for each other, nearest first.
    fn tell_changed(&mut self, exact: &[bool], out: &mut NumberPairs) {
        let mut near: Vec<(f64, usize, usize)> = Vec::new();
        for (a, source) in self.sources.iter().enumerate() {
            let repeated = self.is_repeated(source, out);
            for (b, target) in self.targets.iter().enumerate() {
                // `C2R` is no number that `2013` may have become.
                if out.source[source.number].mixed != out.target[target.number].mixed {
                    continue;
                }
                let likeness = strsim::normalized_levenshtein(&source.digits, &target.digits);
                // A number that stands elsewhere may have been left out: ask for likeness.
                if !repeated || likeness >= 0.5 {
                    near.push((likeness, a, b));
                }
            }
        }
        near.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut settled_sources = vec![false; out.source.len()];
        let mut settled_targets = vec![false; out.target.len()];
        for (_, a, b) in near {
            let (source, target) = (&self.sources[a], &self.targets[b]);
            if settled_sources[source.number] || settled_targets[target.number] {
                continue;
            }
            settled_sources[source.number] = true;
            settled_targets[target.number] = true;
            let from = out.source[source.number].range.clone();
            let to = out.target[target.number].range.clone();
            out.changed.push(ChangedNumber {
                source: self.pair.source_visible().span(&self.pair.source, from),
                target: self.pair.target_visible().span(&self.pair.target, to),
                certain: !source.may_be_word() || exact[source.number],
            });
        }
        self.sources.retain(|it| !settled_sources[it.number]);
        self.targets.retain(|it| !settled_targets[it.number]);
    }

    /// Ordinals, decades and names with a number may be words in the target.
    fn may_be_left_out(&self, item: &Item, out: &NumberPairs) -> bool {
        let range = &out.source[item.number].range;
        let rest = &self.source_text[range.end..];
        let decade =
            item.digits.ends_with('0') && (rest.starts_with('s') || rest.starts_with("'s"));
        let named = NAMES.iter().any(|name| {
            self.source_text
                .match_indices(name)
                .any(|(at, _)| at <= range.start && range.end <= at + name.len())
        });
        decade || named || item.small().is_some() && starts_ordinal(rest)
    }

    /// True when the same number stands once more in the source and has its partner there.
    fn is_repeated(&self, item: &Item, out: &NumberPairs) -> bool {
        out.same.iter().any(|&(source, _)| {
            out.source[source]
                .runs
                .iter()
                .any(|run| run.digits == item.digits)
        })
    }

    /// Numbers that a translation may add: repeated ones, years and 365 of a product, words in digits.
    fn is_expected(&self, item: &Item, out: &NumberPairs) -> bool {
        let number = &out.target[item.number];
        let repeated = out.target.iter().enumerate().any(|(at, other)| {
            at != item.number && other.runs.iter().any(|run| run.digits == item.digits)
        });
        let year = item
            .digits
            .parse::<u64>()
            .is_ok_and(|value| value == 365 || (1990..2040).contains(&value));
        let product = self.target_text[..number.range.start]
            .trim_end()
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase));
        let hundreds = item.digits.ends_with("00") && says_thousands(self.source_text);
        repeated || year && product || hundreds
    }
}
