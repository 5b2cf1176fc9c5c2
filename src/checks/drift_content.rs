//! `drift-content`: words of one side that nothing on the other side accounts for.
//!
//! With a lexicon, content words are counted (see [`crate::compare::coverage`]). Without one, two kinds are
//! left: the translation of a neighbour that stands in this segment as well, and a sentence cut short.

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::compare::abridged;
use crate::compare::coverage::{self, Gap, Gaps};
use crate::compare::whole::{self, LengthRatio};
use crate::model::{Its, Mqm, Rule, Severity};
use crate::words::{Lexicon, Word};

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "drift-content",
        summary: "words of one side have no counterpart on the other: omission or addition",
        severity: Severity::Warning,
        mqm: Mqm::OMISSION,
        its: Its::Omission,
        page: include_str!("../../fixtures/checks/drift-content.md"),
    },
    build: |_| Ok(Run::article(run)),
};

fn run(pairs: &[PairView<'_>], cx: &Context<'_>, out: &mut Findings) {
    let ratio = LengthRatio::default();
    for (at, pair) in pairs.iter().enumerate() {
        if !pair.is_comparable() {
            continue;
        }
        let doubled = neighbour_within(pairs, at, cx, out);
        let cut = whole::is_cut_short(pair, cx.locale) && ratio.is_short(pairs, at);
        let Some(lexicon) = &cx.knowledge.lexicon else {
            if cut && ratio.is_very_short(pairs, at) {
                report_cut(pair, out);
            }
            continue;
        };
        let gaps = coverage::gaps(pair, lexicon, (cx.english, cx.locale));
        // Scripts without spaces are cut by rule, and not always into words; a segment that begins in the
        // middle of a sentence shares its words with its neighbours: a gap alone proves little in both.
        let vague = is_inside_sentence(pair) || cx.locale.spaceless;
        let omitted = omissions(pair, &gaps, (cut, vague), lexicon, out);
        // What is accounted for word by word is a title without a mark, not a sentence cut short.
        if cut && !omitted && !gaps.omissions.is_empty() && ratio.is_very_short(pairs, at) {
            report_cut(pair, out);
        }
        if !doubled && !has_torn_link(pair) {
            additions(pair, &gaps, lexicon, out);
        }
    }
}

/// Neighbours on either side that are looked at.
const REACH: usize = 3;

/// The translation, or the English, of a neighbour inside this segment. True when there is one.
fn neighbour_within(
    pairs: &[PairView<'_>],
    at: usize,
    cx: &Context<'_>,
    out: &mut Findings,
) -> bool {
    let pair = &pairs[at];
    let from = at.saturating_sub(REACH);
    for (other, neighbour) in pairs.iter().enumerate().skip(from).take(2 * REACH + 1) {
        if other == at || !neighbour.is_comparable() {
            continue;
        }
        let order = if other < at { "an earlier" } else { "a later" };
        let translation = whole::find_foreign(pair, neighbour, &neighbour.target);
        let english = || whole::find_foreign(pair, neighbour, &neighbour.source);
        let (span, what) = match translation {
            Some(span) => (span, "translation"),
            None if cx.locale.language == cx.english.language => continue,
            None => match english() {
                Some(span) => (span, "English"),
                None => continue,
            },
        };
        out.pair(
            pair,
            format!(
                "the {what} of {order} segment (`{}`) stands here as well",
                neighbour.id
            ),
        )
        .target(span)
        .actual(span.of(&pair.target.text))
        .confidence(0.9)
        .evidence(neighbour.source.text.as_ref());
        return true;
    }
    false
}

fn report_cut(pair: &PairView<'_>, out: &mut Findings) {
    out.pair(
        pair,
        "the translation is short and ends without a mark: its end seems to be missing",
    )
    .target(pair.target.all())
    .confidence(0.75)
    .evidence("end");
}

/// Log odds from which a gap of several nouns is more than a note.
const LEAST_SURE: f32 = 3.5;

/// True when the source begins with a small letter, as the rest of a sentence does.
fn is_inside_sentence(pair: &PairView<'_>) -> bool {
    let mut signs = pair.source.inline.visible(pair.source.all());
    signs
        .find(|(_, sign)| sign.is_alphanumeric())
        .is_some_and(|(_, sign)| sign.is_lowercase())
}

/// True when the syntax of a link stands in the words of the translation: its label and its title are read
/// as text then, and what they say twice is no addition.
fn has_torn_link(pair: &PairView<'_>) -> bool {
    let torn = |text: &str| text.contains("](") || text.contains("(media/");
    torn(&pair.target.inline.mask) && !torn(&pair.source.inline.mask)
}

/// Reports what the translation leaves out. True when that is sure.
fn omissions(
    pair: &PairView<'_>,
    gaps: &Gaps,
    (cut, vague): (bool, bool),
    lexicon: &Lexicon,
    out: &mut Findings,
) -> bool {
    let words = &pair.cut_words(lexicon.language()).source;
    let mut sure = false;
    for gap in &gaps.omissions {
        let length = gap.words.len();
        let loose = gaps.loose_target;
        let abridged = abridged::is_abridged(pair, gap, words, lexicon);
        let strong = gap.nouns >= 2 && length >= loose + 2 && gap.score >= LEAST_SURE;
        // Words that may be a free rendering count twice: who paraphrases needs fewer words.
        let certain = strong && length >= 2 * loose + 2 && !vague && !abridged
            || cut && gap.score >= 1.5 && gaps.loose_source >= loose + 2;
        if !certain && gap.nouns == 0 {
            continue;
        }
        let shown = shown(pair.source.inline.mask.as_str(), gap, words);
        let expected = expected(gap, words, lexicon);
        let mut message = format!("nothing in the translation renders {shown}");
        if let Some(expected) = &expected {
            let quoted: Vec<String> = expected.iter().map(|it| format!("`{it}`")).collect();
            message.push_str(&format!(" (usually {})", quoted.join(", ")));
        }
        let finding = out.pair(pair, message);
        finding.on_source().evidence(evidence(gap, words));
        for span in gap.spans(words) {
            finding.source(span);
        }
        if let Some(expected) = expected {
            finding.expected(expected.join(", "));
        }
        sure |= certain;
        if certain {
            finding.confidence(if gap.score >= 6.0 { 0.9 } else { 0.8 });
        } else {
            finding.note().confidence(match doubt(gap, loose) {
                doubt if abridged => doubt.min(0.4),
                _ if strong => 0.5,
                doubt if vague => doubt.min(0.4),
                doubt => doubt,
            });
        }
    }
    sure
}

/// How sure a gap is that is no more than a note.
fn doubt(gap: &Gap, loose: usize) -> f32 {
    let alone = loose == 0;
    match gap.score {
        2.4.. if alone => 0.5,
        1.5.. if alone => 0.4,
        2.4.. => 0.3,
        1.5.. => 0.2,
        _ => 0.1,
    }
}

/// Reports what the translation adds.
fn additions(pair: &PairView<'_>, gaps: &Gaps, lexicon: &Lexicon, out: &mut Findings) {
    let words = &pair.cut_words(lexicon.language()).target;
    for gap in &gaps.additions {
        let length = gap.words.len();
        let loose = gaps.loose_source;
        if length < coverage::LEAST_ADDED || length < loose + 2 || gap.score < 4.0 {
            continue;
        }
        let shown = shown(pair.target.inline.mask.as_str(), gap, words);
        let finding = out.pair(pair, format!("nothing in the source accounts for {shown}"));
        finding.evidence(format!("+{}", pair.source.text.len()));
        for span in gap.spans(words) {
            finding.target(span);
        }
        if length >= loose + 4 && gap.score >= 7.0 {
            finding.confidence(if length >= loose + 5 { 0.9 } else { 0.8 });
        } else {
            finding.note().confidence(0.4);
        }
    }
}

/// The words of a gap, neighbours together.
fn shown(mask: &str, gap: &Gap, words: &[Word]) -> String {
    let parts: Vec<String> = gap
        .spans(words)
        .into_iter()
        .map(|span| {
            let text: String = span
                .of(mask)
                .chars()
                .filter(|sign| !sign.is_control())
                .collect();
            format!("`{text}`")
        })
        .collect();
    parts.join(", ")
}

/// What the words are usually rendered as; a word that mostly stays as it is tells nothing.
fn expected(gap: &Gap, words: &[Word], lexicon: &Lexicon) -> Option<Vec<String>> {
    let mut parts: Vec<String> = Vec::new();
    for &at in gap.words.iter().take(4) {
        let renderings = lexicon.renderings(&[&words[at].lower])?;
        let part = renderings.dominant()?.text.clone();
        if part != words[at].lower && !parts.contains(&part) {
            parts.push(part);
        }
    }
    (!parts.is_empty()).then_some(parts)
}

fn evidence(gap: &Gap, words: &[Word]) -> String {
    let words: Vec<&str> = gap
        .words
        .iter()
        .map(|&at| words[at].lower.as_str())
        .collect();
    words.join(" ")
}
