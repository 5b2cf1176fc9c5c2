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
        for item in std::mem::take(&mut self.targets) {
            if item.digits.len() < ADDED_DIGITS || self.is_expected(&item, out) {
                continue;
            }
            let range = out.target[item.number].range.clone();
            out.added
                .push(self.pair.target_visible().span(&self.pair.target, range));
        }
    }

    /// Leftovers of both sides stand for each other, nearest first.
    fn tell_changed(&mut self, exact: &[bool], out: &mut NumberPairs) {
        loop {
            let mut best: Option<(f64, usize, usize)> = None;
            for (a, source) in self.sources.iter().enumerate() {
                let repeated = self.is_repeated(source, out);
                for (b, target) in self.targets.iter().enumerate() {
                    let near = strsim::normalized_levenshtein(&source.digits, &target.digits);
                    // `C2R` is no number that `2013` may have become.
                    if out.source[source.number].mixed != out.target[target.number].mixed {
                        continue;
                    }
                    // A number that stands elsewhere may have been left out: ask for likeness.
                    if repeated && near < 0.5 {
                        continue;
                    }
                    if best.is_none_or(|(score, _, _)| near > score) {
                        best = Some((near, a, b));
                    }
                }
            }
            let Some((_, a, b)) = best else {
                return;
            };
            let (source, target) = (self.sources.remove(a), self.targets.remove(b));
            self.sources.retain(|it| it.number != source.number);
            self.targets.retain(|it| it.number != target.number);
            let certain = !source.may_be_word() || exact[source.number];
            let from = out.source[source.number].range.clone();
            let to = out.target[target.number].range.clone();
            out.changed.push(ChangedNumber {
                source: self.pair.source_visible().span(&self.pair.source, from),
                target: self.pair.target_visible().span(&self.pair.target, to),
                certain,
            });
        }
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
