//! What several term rules ask of the same verdicts.

use super::PairView;
use crate::terms::{FormUse, NameMatcher, NameVerdict, TermMatcher};
use crate::text::Span;
use crate::words::Joint;

/// True when a forbidden form is a right form with blanks in it: a compound written apart, no wrong word.
pub fn is_written_apart(pair: &PairView<'_>, matcher: &TermMatcher, wrong: &FormUse) -> bool {
    if wrong.words.len() < 2 {
        return false;
    }
    let words = pair.cut_words(matcher.inflection().language());
    let joined: String = words.target[wrong.words.clone()]
        .iter()
        .map(|word| word.lower.as_str())
        .collect();
    let entry = &matcher.entries()[wrong.entry];
    entry.preferred.iter().chain(&entry.admitted).any(|form| {
        // `skrbnik uporabnika` is no `skrbnik uporabnikov` written apart.
        let fewer = form.text.split_whitespace().count() < wrong.words.len();
        let form: String = form
            .text
            .to_lowercase()
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .collect();
        fewer && matcher.inflection().fit(&form, &joined).is_some()
    })
}

/// Where the target writes the localized form of a name apart: `Remote Desktop Dienste` for
/// `Remotedesktopdienste`.
pub fn name_written_apart(
    pair: &PairView<'_>,
    matcher: &NameMatcher,
    verdict: &NameVerdict,
) -> Option<Span> {
    const MOST_WORDS: usize = 4;
    let language = matcher.language();
    let forms = matcher.names()[verdict.name].localized(language);
    let words = &pair.cut_words(language).target;
    for form in forms.iter().filter(|form| !form.contains(' ')) {
        let form = form.to_lowercase();
        for first in 0..words.len() {
            let mut rest = form.as_str();
            for (count, word) in words[first..].iter().take(MOST_WORDS).enumerate() {
                if count > 0 && word.joint != Joint::Blank {
                    break;
                }
                match rest.strip_prefix(word.lower.as_str()) {
                    Some("") if count > 0 => {
                        return Some(Span {
                            start: words[first].span.start,
                            end: word.span.end,
                        });
                    }
                    Some(left) if !left.is_empty() => rest = left,
                    _ => break,
                }
            }
        }
    }
    None
}
