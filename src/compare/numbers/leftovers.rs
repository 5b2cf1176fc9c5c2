//! Numbers that no equal text or value explains: dates and times part by part, words, other units,
//! other grouping; what remains is changed, missing or added.

use super::NumberPairs;
use super::pairing::Free;
use super::regroup::{all_runs, is_regrouped};
use super::token::{Number, digit};
use super::units::{conversions, says_day};
use super::value::{ENGLISH, Separators, joints, value};
use super::words::{Spoken, other_hours};
use crate::compare::PairView;
use crate::compare::equal::match_equal;
use crate::locales::{self, LocaleData};
use crate::model::Locale;

/// Numbers up to this one may stand in words.
const LARGEST_WORD: u64 = 12;

/// A number or a part of one that is looked for on the other side.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Index of the number.
    pub(super) number: usize,
    /// Index of its run; `None` for the whole number.
    pub(super) run: Option<usize>,
    pub(super) digits: String,
}

impl Item {
    pub(super) fn small(&self) -> Option<u64> {
        (self.digits.len() < 3).then(|| self.digits.parse().ok())?
    }

    pub(super) fn may_be_word(&self) -> bool {
        self.small().is_some_and(|value| value <= LARGEST_WORD)
    }
}

pub(super) struct Leftovers<'a> {
    pub(super) pair: &'a PairView<'a>,
    pub(super) locale: &'a LocaleData,
    pub(super) source_text: &'a str,
    pub(super) target_text: &'a str,
    pub(super) sources: Vec<Item>,
    pub(super) targets: Vec<Item>,
}

/// Explains leftovers, then tells the rest.
pub(super) fn run(
    pair: &PairView<'_>,
    locale: &LocaleData,
    exact: &[bool],
    free: Free,
    out: &mut NumberPairs,
) {
    let mut rest = Leftovers {
        pair,
        locale,
        source_text: &pair.source_visible().text,
        target_text: &pair.target_visible().text,
        sources: items(&out.source, &free.source, ENGLISH),
        targets: items(&out.target, &free.target, Separators::of(locale)),
    };
    rest.match_parts(out);
    rest.split_spaced(out);
    rest.match_hours_and_years(out);
    rest.drop_words();
    rest.drop_converted(out);
    rest.drop_regrouped(out);
    rest.drop_standing_elsewhere();
    rest.tell(exact, out);
}

/// Grouped numbers as a whole, all others run by run.
fn items(numbers: &[Number], free: &[usize], separators: Separators<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for &at in free {
        let number = &numbers[at];
        let whole = value(number, separators).filter(|value| {
            number.runs.len() > 1
                && !value.contains('.')
                && joints(number).count() == number.runs.len() - 1
                && number.runs.iter().skip(1).all(|run| run.range.len() >= 3)
        });
        match whole {
            Some(digits) => items.push(Item {
                number: at,
                run: None,
                digits: digits.into_owned(),
            }),
            None => items.extend(runs(number, at)),
        }
    }
    items
}

fn runs(number: &Number, at: usize) -> impl Iterator<Item = Item> + '_ {
    number.runs.iter().enumerate().map(move |(run, it)| Item {
        number: at,
        run: Some(run),
        digits: it.digits.clone(),
    })
}

impl Leftovers<'_> {
    /// Takes out pairs of items; tells them as the same number when both are the first of theirs.
    fn take(&mut self, same: &[(usize, usize)], out: &mut NumberPairs) {
        let mut source = vec![false; self.sources.len()];
        let mut target = vec![false; self.targets.len()];
        for &(a, b) in same {
            source[a] = true;
            target[b] = true;
            let (a, b) = (&self.sources[a], &self.targets[b]);
            if a.run.unwrap_or(0) == 0 && b.run.unwrap_or(0) == 0 {
                out.same.push((a.number, b.number));
            }
        }
        let mut source = source.into_iter();
        self.sources.retain(|_| source.next() == Some(false));
        let mut target = target.into_iter();
        self.targets.retain(|_| target.next() == Some(false));
    }

    /// Parts of dates, times and decimals, in any order.
    fn match_parts(&mut self, out: &mut NumberPairs) {
        let equal = match_equal(
            self.sources.iter().map(|it| it.digits.as_str()),
            self.targets.iter().map(|it| it.digits.as_str()),
        );
        self.take(&equal.same, out);
    }

    /// `10 365` may be two numbers after all.
    fn split_spaced(&mut self, out: &mut NumberPairs) {
        if self.sources.is_empty() {
            return;
        }
        let sources: Vec<String> = self.sources.iter().map(|it| it.digits.clone()).collect();
        let mut split = false;
        let items = std::mem::take(&mut self.targets);
        for item in items {
            let number = &out.target[item.number];
            let wanted =
                item.run.is_none() && number.runs.iter().any(|run| sources.contains(&run.digits));
            if wanted {
                split = true;
                self.targets.extend(runs(number, item.number));
            } else {
                self.targets.push(item);
            }
        }
        if split {
            self.match_parts(out);
        }
    }

    /// `3 PM` and `15`, `20` and `2020` in a date.
    fn match_hours_and_years(&mut self, out: &mut NumberPairs) {
        if self.sources.is_empty() || self.targets.is_empty() {
            return;
        }
        let others = |item: &Item, text: &str, numbers: &[Number]| -> Vec<String> {
            let number = &numbers[item.number];
            let range = match item.run {
                Some(run) => &number.runs[run].range,
                None => &number.range,
            };
            let mut others = Vec::new();
            let Some(small) = item.small() else {
                return others;
            };
            if let Some(hour) = other_hours(text, small, range.start, range.end) {
                others.push(hour.to_string());
            }
            if text[..range.start].ends_with(['/', '-', '.']) && range.len() == 2 {
                others.push(format!("20{small:02}"));
                others.push(format!("19{small:02}"));
            }
            others
        };
        let mut same: Vec<(usize, usize)> = Vec::new();
        for (a, source) in self.sources.iter().enumerate() {
            let source_others = others(source, self.source_text, &out.source);
            let partner = self.targets.iter().enumerate().position(|(b, target)| {
                !same.iter().any(|&(_, taken)| taken == b)
                    && (source_others.contains(&target.digits)
                        || others(target, self.target_text, &out.target).contains(&source.digits))
            });
            if let Some(b) = partner {
                same.push((a, b));
            }
        }
        self.take(&same, out);
    }

    /// Small numbers that the other side says in words.
    fn drop_words(&mut self) {
        let pair = self.pair;
        if self.sources.iter().any(Item::may_be_word) {
            let target = &pair.target;
            let spoken = Spoken::of(&target.inline.mask, target.words(), self.locale);
            self.sources
                .retain(|it| !it.small().is_some_and(|value| spoken.says(value)));
        }
        if self.targets.iter().any(Item::may_be_word) {
            let source = &pair.source;
            let english = locales::data(&Locale::english());
            let spoken = Spoken::of(&source.inline.mask, source.words(), english);
            self.targets
                .retain(|it| !it.small().is_some_and(|value| spoken.says(value)));
        }
    }

    /// `24 hours` as one day, `1024 MB` as 1 GB.
    fn drop_converted(&mut self, out: &mut NumberPairs) {
        let mut at = 0;
        while at < self.sources.len() {
            let item = &self.sources[at];
            let factors = conversions(self.source_text, out.source[item.number].range.end);
            let small = item
                .digits
                .parse::<u64>()
                .ok()
                .filter(|_| !factors.is_empty());
            let partner = small.and_then(|from| {
                self.targets.iter().position(|other| {
                    other.digits.parse::<u64>().is_ok_and(|to| {
                        factors.iter().any(|&factor| {
                            from == to.saturating_mul(factor) || to == from.saturating_mul(factor)
                        })
                    })
                })
            });
            match partner {
                Some(partner) => {
                    self.sources.remove(at);
                    self.targets.remove(partner);
                }
                None if small.is_some_and(|from| self.is_said(from, factors)) => {
                    self.sources.remove(at);
                }
                None => at += 1,
            }
        }
    }

    /// `24 hours` as a day, `12 months` as a year, `14 days` as two weeks, in words.
    fn is_said(&self, from: u64, factors: &[u64]) -> bool {
        if !self.targets.is_empty() {
            return false;
        }
        // A day for 24 hours has a word of its own in many languages; months are too like other words.
        if from == 24 && factors.first() == Some(&24) && says_day(self.target_text) {
            return true;
        }
        let factor = factors
            .first()
            .copied()
            .filter(|factor| from.is_multiple_of(*factor));
        factor.is_some_and(|factor| {
            let target = &self.pair.target;
            let spoken = Spoken::of(&target.inline.mask, target.words(), self.locale);
            spoken.says(from / factor)
        })
    }

    /// `555-0100` and `5550100`: the digits of neighbours run together.
    fn drop_regrouped(&mut self, out: &NumberPairs) {
        if self.sources.is_empty() && self.targets.is_empty() {
            return;
        }
        let sources = all_runs(&out.source);
        let targets = all_runs(&out.target);
        self.sources
            .retain(|item| !is_regrouped(item, &sources, &targets));
        self.targets
            .retain(|item| !is_regrouped(item, &targets, &sources));
    }

    /// Numbers that the other half has in its code, or anywhere at all.
    fn drop_standing_elsewhere(&mut self) {
        let target = &self.pair.target;
        self.sources.retain(|item| {
            !target
                .inline
                .codes
                .iter()
                .any(|code| has_run(code.inner.of(&target.text), &item.digits))
        });
        let source = &self.pair.source;
        self.targets
            .retain(|item| !has_run(&source.text, &item.digits));
    }
}

/// True when a text holds a run of exactly these digits.
fn has_run(text: &str, digits: &str) -> bool {
    text.match_indices(digits).any(|(at, it)| {
        let before = text[..at].chars().next_back().and_then(digit);
        let after = text[at + it.len()..].chars().next().and_then(digit);
        before.is_none_or(|value| value == 0) && after.is_none()
    })
}
