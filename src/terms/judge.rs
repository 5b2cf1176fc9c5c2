//! What became of the terms of a pair: rendered rightly, by a forbidden form, or not at all. The guards that
//! keep a forbidden word from being reported where it translates something else live here.

use super::form::Status;
use super::matcher::{FormUse, TermMatcher, TermUse};
use crate::text::Span;
use crate::words::Lexicon;
use crate::words::inflection::Fit;
use crate::words::pair_words::{PairWords, Word};

/// What became of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendered {
    /// As many right forms as uses.
    Right,
    /// A forbidden form stands where a right one is lacking.
    Forbidden,
    /// No form of the entry was found.
    Missing,
    /// A forbidden form is there, but it may translate another word; or only some right forms are lacking.
    Unclear,
}

/// A term of the source with everything known of its rendering.
#[derive(Clone, Debug)]
pub struct TermVerdict {
    /// The entries whose term it is; messages speak of the first.
    pub entries: Vec<usize>,
    /// Its uses in the source, in reading order.
    pub uses: Vec<TermUse>,
    /// Right forms found.
    pub right: Vec<FormUse>,
    /// Forbidden forms to report: never more than uses without a right form.
    pub wrong: Vec<FormUse>,
    /// The judgement.
    pub rendered: Rendered,
}

/// Share of the uses of another source word that must lead to the forbidden word to excuse it.
const EXCUSE: f32 = 0.15;

impl TermMatcher {
    /// Judges the terms of a pair. `source_names` and `target_names` are the protected names of both sides;
    /// the lexicon excuses forbidden words that translate another word.
    pub fn judge(
        &self,
        words: &PairWords,
        source_names: &[Span],
        target_names: &[Span],
        lexicon: Option<&Lexicon>,
    ) -> Vec<TermVerdict> {
        let terms = self.source_terms(&words.source, source_names);
        let mut verdicts = self.judge_terms(terms, words, target_names, lexicon);
        // Where nothing of a long term was found, a term inside it may have been rendered wrongly:
        // `password writeback` as `nepotrjenim za gesla`.
        let inside: Vec<TermUse> = verdicts
            .iter()
            .filter(|it| it.rendered == Rendered::Missing)
            .flat_map(|it| &it.uses)
            .filter(|it| it.words.len() > 1)
            .flat_map(|it| self.terms_inside(&words.source, it))
            .collect();
        let parts = self.judge_terms(inside, words, target_names, lexicon);
        for part in parts
            .into_iter()
            .filter(|it| it.rendered == Rendered::Forbidden)
        {
            let whole = |it: &TermVerdict| {
                let covers =
                    |mine: &TermUse| part.uses.iter().any(|other| mine.span.contains(other.span));
                it.rendered == Rendered::Missing && it.uses.iter().any(covers)
            };
            verdicts.retain(|it| !whole(it));
            verdicts.push(part);
        }
        verdicts.sort_by_key(|it| it.uses.first().map(|it| it.span.start));
        verdicts
    }

    fn judge_terms(
        &self,
        terms: Vec<TermUse>,
        words: &PairWords,
        target_names: &[Span],
        lexicon: Option<&Lexicon>,
    ) -> Vec<TermVerdict> {
        let mut verdicts: Vec<TermVerdict> = Vec::new();
        for term in terms {
            match verdicts.iter_mut().find(|it| it.entries == term.entries) {
                Some(verdict) => verdict.uses.push(term),
                None => verdicts.push(TermVerdict {
                    entries: term.entries.clone(),
                    uses: vec![term],
                    right: Vec::new(),
                    wrong: Vec::new(),
                    rendered: Rendered::Missing,
                }),
            }
        }
        if verdicts.is_empty() {
            return verdicts;
        }
        let wanted: Vec<usize> = verdicts
            .iter()
            .flat_map(|it| it.entries.iter().copied())
            .collect();
        let forms = self.target_forms(&words.target, &wanted, target_names);
        for verdict in &mut verdicts {
            for form in self.longest(&forms, &verdict.entries) {
                match form.status {
                    Status::Forbidden => verdict.wrong.push(form),
                    _ => verdict.right.push(form),
                }
            }
        }
        let right: Vec<(usize, FormUse)> = verdicts
            .iter()
            .enumerate()
            .flat_map(|(at, it)| it.right.iter().map(move |form| (at, form.clone())))
            .collect();
        for (at, verdict) in verdicts.iter_mut().enumerate() {
            self.settle(at, verdict, &right, words, lexicon);
        }
        verdicts
    }

    /// Of overlapping forms of the entries the longest; without a hole before with one; of equal length the
    /// better fit, then preferred, admitted, forbidden, and forms with a `*` last.
    fn longest(&self, forms: &[FormUse], entries: &[usize]) -> Vec<FormUse> {
        let mut mine: Vec<&FormUse> = forms
            .iter()
            .filter(|it| entries.contains(&it.entry))
            .collect();
        let wild = |it: &FormUse| self.form(it).is_some_and(|form| form.is_wild());
        mine.sort_by_key(|it| {
            (
                it.hole,
                std::cmp::Reverse(it.words.len()),
                wild(it),
                std::cmp::Reverse(it.fit),
                it.status,
                it.words.start,
            )
        });
        let mut chosen: Vec<FormUse> = Vec::new();
        for it in mine {
            if chosen.iter().all(|other| !other.span.overlaps(it.span)) {
                chosen.push(it.clone());
            }
        }
        chosen.sort_by_key(|it| it.words.start);
        chosen
    }

    fn settle(
        &self,
        at: usize,
        verdict: &mut TermVerdict,
        right: &[(usize, FormUse)],
        words: &PairWords,
        lexicon: Option<&Lexicon>,
    ) {
        let lacking = verdict.uses.len().saturating_sub(verdict.right.len());
        let found = verdict.wrong.len();
        // The word is the right form of another term of the segment.
        verdict.wrong.retain(|form| {
            !right.iter().any(|(other, it)| {
                *other != at && it.span.contains(form.span) && it.fit > Fit::Compound
            })
        });
        if let Some(lexicon) = lexicon {
            self.excuse(verdict, words, lexicon);
        }
        verdict.wrong.truncate(lacking);
        verdict.rendered = match (lacking, verdict.wrong.len(), verdict.right.len() + found) {
            (0, _, _) => Rendered::Right,
            (_, 1.., _) => Rendered::Forbidden,
            (_, 0, 0) => Rendered::Missing,
            _ => Rendered::Unclear,
        };
    }

    /// Takes out forbidden forms that another source word is known to be rendered by; each source word
    /// excuses one.
    fn excuse(&self, verdict: &mut TermVerdict, words: &PairWords, lexicon: &Lexicon) {
        let mut free: Vec<&Word> = words
            .source
            .iter()
            .filter(|word| !verdict.uses.iter().any(|it| it.span.contains(word.span)))
            .filter(|word| !word.function)
            .collect();
        let target = &words.target;
        verdict.wrong.retain(|form| {
            let excused = free.iter().position(|word| {
                form.words
                    .clone()
                    .all(|at| lexicon.share(&word.lower, &target[at].lower) >= EXCUSE)
            });
            match excused {
                Some(at) => {
                    free.remove(at);
                    false
                }
                None => true,
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Locale;
    use crate::terms::Termbase;
    use crate::terms::csv_file;
    use crate::words::Inflection;

    const ROWS: &str = "source_term,locale,preferred,admitted,forbidden,part_of_speech\n\
        blade,lv-LV,panelis,lapa,asmens|disks,noun\n\
        writeback,lv-LV,atpakaļrakstīšana,,arī atpakaļrakstīšana,noun\n\
        disk,lv-LV,disks,,,noun\n\
        blade,sl-SI,podokno,,rezilo,noun\n\
        settings blade,sl-SI,podokno z nastavitvami,,,noun\n\
        tenant,sv-SE,klientorganisation,,klient organisation|=klient|innehavare,noun\n\
        shared mailbox,sv-SE,delad postlåda,,delad post låda,noun\n\
        blade,ja-JP,ブレード,,刃,noun\n";

    fn judge(locale: &str, source: &str, target: &str) -> Vec<(String, Rendered, Vec<String>)> {
        let locale = Locale::parse(locale).expect(locale);
        let termbase: Termbase = csv_file::read("t.csv", ROWS).value;
        let inflection = Arc::new(Inflection::new(locale.language()));
        let matcher = TermMatcher::new(termbase.of_locale(&locale), inflection);
        let words = PairWords::of_masks(source, target, locale.language());
        matcher
            .judge(&words, &[], &[], None)
            .into_iter()
            .map(|it| {
                let wrong = it
                    .wrong
                    .iter()
                    .map(|form| form.span.of(target).to_owned())
                    .collect();
                (
                    matcher.entries()[it.entries[0]].source.clone(),
                    it.rendered,
                    wrong,
                )
            })
            .collect()
    }

    fn one(locale: &str, source: &str, target: &str) -> (Rendered, Vec<String>) {
        let mut all = judge(locale, source, target);
        assert_eq!(all.len(), 1, "{all:?}");
        let (_, rendered, wrong) = all.remove(0);
        (rendered, wrong)
    }

    #[test]
    fn forbidden_forms_are_found_inflected() {
        assert_eq!(
            one("lv-LV", "Open the Groups blade.", "Atveriet grupu asmeni."),
            (Rendered::Forbidden, vec!["asmeni".to_owned()])
        );
        assert_eq!(
            one("sl-SI", "On the blade", "Na rezilu"),
            (Rendered::Forbidden, vec!["rezilu".to_owned()])
        );
        assert_eq!(
            one(
                "lv-LV",
                "Enable writeback",
                "Iespējojiet arī atpakaļrakstīšanu"
            ),
            (
                Rendered::Forbidden,
                vec!["arī atpakaļrakstīšanu".to_owned()]
            )
        );
        assert_eq!(
            one("ja-JP", "the blade", "この刃を開く"),
            (Rendered::Forbidden, vec!["刃".to_owned()])
        );
    }

    #[test]
    fn right_forms_are_right_in_any_form() {
        assert_eq!(one("lv-LV", "the blade", "paneļi").0, Rendered::Right);
        assert_eq!(one("lv-LV", "the blade", "panelī").0, Rendered::Right);
        assert_eq!(
            one("sv-SE", "the tenants", "klientorganisationerna").0,
            Rendered::Right
        );
        assert_eq!(
            one("sv-SE", "a shared mailbox", "en delad postlåda").0,
            Rendered::Right
        );
        assert_eq!(
            one("ja-JP", "the blade", "ブレードを開く").0,
            Rendered::Right
        );
    }

    #[test]
    fn written_apart_is_another_form() {
        assert_eq!(
            one("sv-SE", "your tenant", "din klient organisation").1,
            ["klient organisation"]
        );
        assert_eq!(
            one("sv-SE", "your tenant", "din klient-organisation").0,
            Rendered::Missing
        );
        assert_eq!(
            one("sv-SE", "your tenant", "dina klienter").0,
            Rendered::Missing
        );
    }

    #[test]
    fn the_right_form_of_another_term_is_no_defect() {
        let verdicts = judge("lv-LV", "the blade of the disk", "diska");
        let blade = verdicts.iter().find(|it| it.0 == "blade").expect("blade");
        assert_eq!((blade.1, blade.2.len()), (Rendered::Unclear, 0));
    }

    #[test]
    fn a_part_of_a_missing_term_is_judged_alone() {
        let verdicts = judge("sl-SI", "the settings blade", "nastavitve rezila");
        assert_eq!(
            verdicts,
            [(
                "blade".to_owned(),
                Rendered::Forbidden,
                vec!["rezila".to_owned()]
            )]
        );
    }

    #[test]
    fn one_right_form_excuses_one_use() {
        assert_eq!(
            one("lv-LV", "blade to blade", "panelis, asmens").0,
            Rendered::Forbidden
        );
        assert_eq!(one("lv-LV", "blade", "panelis, asmens").0, Rendered::Right);
    }
}
