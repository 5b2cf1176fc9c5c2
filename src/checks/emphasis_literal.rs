//! `emphasis-literal`: asterisks or underscores meant as markup are visible to the reader.

mod partner;

use super::api::{Check, Context, Findings, Run};
use crate::compare::PairView;
use crate::model::inline::{Inline, Literal};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::read::half_of;
use crate::text::Span;
use crate::text::words::is_word_char;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "emphasis-literal",
        summary: "asterisks or underscores meant as markup are visible to the reader",
        severity: Severity::Error,
        mqm: Mqm::MARKUP,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/emphasis-literal.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, cx: &Context<'_>, out: &mut Findings) {
    if pair.target.inline.literals.is_empty()
        || !pair.has_comparable_markup()
        || !pair.source_emphasis_is_sound()
    {
        return;
    }
    let target = &pair.target;
    for sign in [b'*', b'_', b'~'] {
        let seen: Vec<Literal> = target
            .inline
            .literals
            .iter()
            .filter(|it| it.sign == sign)
            .copied()
            .collect();
        if seen.is_empty() || !is_damage(pair, sign) {
            continue;
        }
        let mut rest = &seen[..];
        while let [first, tail @ ..] = rest {
            match tail
                .first()
                .filter(|second| encloses(target, first, second))
            {
                Some(second) => {
                    enclosing(pair, first, second, cx, out);
                    rest = &tail[1..];
                }
                None => {
                    alone(pair, first, out);
                    rest = tail;
                }
            }
        }
    }
}

/// Every mend is tried by parsing the text again: longer texts get none.
const LONG: usize = 10_000;

/// True when the visible signs are lost markup and no text of their own.
fn is_damage(pair: &PairView<'_>, sign: u8) -> bool {
    let (source, target) = (&pair.source.inline, &pair.target.inline);
    // `snake_case`, `_layouts` and `~~` are text as a rule; they are damage where markup is lost.
    sign == b'*' || target.emphasis.len() < source.emphasis.len()
}

/// Two literal runs that were meant to enclose what stands between them.
fn encloses(target: &Half<'_>, first: &Literal, second: &Literal) -> bool {
    first.span.len() == second.span.len()
        && first.span.len() <= 3
        && between(first, second)
            .of(&target.text)
            .trim_matches(['\\', ' '])
            .contains(is_word_char)
}

/// The text between two literals, without the backslash of the second.
fn between(first: &Literal, second: &Literal) -> Span {
    Span::new(
        first.span.end as usize,
        second.span.start as usize - usize::from(second.escaped),
    )
}

/// The literal with the backslashes before its signs.
fn written(text: &str, it: &Literal) -> Span {
    let start = it.span.start as usize;
    let slash = it.escaped && text[..start].ends_with('\\');
    Span::new(start - usize::from(slash), it.span.end as usize)
}

fn enclosing(
    pair: &PairView<'_>,
    first: &Literal,
    second: &Literal,
    cx: &Context<'_>,
    out: &mut Findings,
) {
    let target = &pair.target;
    let text: &str = &target.text;
    let count = signs(text, first);
    let markup = (first.sign as char).to_string().repeat(count);
    let inner = Span::new(
        first.span.end as usize,
        written(text, second).start as usize,
    );
    let content = inner.of(text);
    let reason = if content.starts_with(char::is_whitespace) {
        format!("remove the space after the first `{markup}`")
    } else if content.ends_with(char::is_whitespace) {
        format!("remove the space before the second `{markup}`")
    } else if first.escaped || second.escaped {
        "remove the backslashes".to_owned()
    } else {
        format!("`{markup}` between a sign and a letter is no markup; part them by a space")
    };
    let whole = Span::new(
        written(text, first).start as usize,
        second.span.end as usize,
    );
    let finding = out
        .pair(
            pair,
            format!("`{markup}` is visible to the reader; {reason}"),
        )
        .target(whole)
        .actual(whole.of(text))
        .evidence(markup.as_str());
    if text.len() > LONG {
        return;
    }
    for fix in mends(text, whole, content, &markup, cx.locale.spaceless) {
        if renders(text, whole, &fix, &target.inline, first.sign) {
            let safe = !content.trim().is_empty()
                && fix.trim() == format!("{markup}{}{markup}", content.trim());
            finding.expected(fix.trim());
            if safe {
                finding.fix(whole, fix);
            } else {
                finding.unsafe_fix(whole, fix);
            }
            break;
        }
    }
}

/// Number of delimiter signs in a literal; escaped ones have a backslash each.
fn signs(text: &str, it: &Literal) -> usize {
    it.span
        .of(text)
        .bytes()
        .filter(|&byte| byte == it.sign)
        .count()
}

/// Spellings that may render, the nearest first.
fn mends(text: &str, whole: Span, content: &str, markup: &str, spaceless: bool) -> Vec<String> {
    let body = content.trim();
    let wordy = |sign: Option<char>| sign.is_some_and(|sign| is_word_char(sign) || sign == '*');
    let before = wordy(text[..whole.start as usize].chars().next_back());
    let after = wordy(text[whole.end as usize..].chars().next());
    let space = |wanted: bool| if wanted && !spaceless { " " } else { "" };
    let lead = space(before && content.starts_with(char::is_whitespace));
    let tail = space(after && content.ends_with(char::is_whitespace));
    vec![
        format!("{lead}{markup}{body}{markup}{tail}"),
        format!("{lead}{markup}{body}{markup} "),
        format!(" {markup}{body}{markup}{tail}"),
        format!(" {markup}{body}{markup} "),
    ]
}

/// True when the text with the replacement shows fewer of the signs and one run of emphasis more.
fn renders(text: &str, whole: Span, replacement: &str, was: &Inline, sign: u8) -> bool {
    let mended = format!(
        "{}{replacement}{}",
        &text[..whole.start as usize],
        &text[whole.end as usize..]
    );
    let half = half_of(&mended);
    let literals = |inline: &Inline| inline.literals.iter().filter(|it| it.sign == sign).count();
    half.inline.emphasis.len() > was.emphasis.len() && literals(&half.inline) < literals(was)
}

fn alone(pair: &PairView<'_>, it: &Literal, out: &mut Findings) {
    let target = &pair.target;
    let text: &str = &target.text;
    let span = written(text, it);
    let count = signs(text, it);
    let markup = (it.sign as char).to_string().repeat(count);
    let touches = target
        .inline
        .emphasis
        .iter()
        .any(|run| run.span.start == span.end || run.span.end == span.start);
    // Every mend is tried by parsing the text again.
    let mend = (count < 4 && text.len() <= LONG)
        .then(|| partner::mend(pair, it, span))
        .flatten();
    let message = if count >= 4 {
        format!("`{markup}` is visible to the reader; it encloses nothing")
    } else if touches && mend.as_ref().is_none_or(|mend| mend.replacement.is_empty()) {
        format!("`{markup}` is visible to the reader; remove it, one too many stands there")
    } else {
        format!("`{markup}` is visible to the reader; its partner is missing")
    };
    let finding = out
        .pair(pair, message)
        .target(span)
        .actual(span.of(text))
        .evidence(markup);
    match mend {
        Some(mend) => {
            finding.fix(mend.span, mend.replacement);
        }
        None if count >= 4 || touches => {
            finding.unsafe_fix(span, "");
        }
        None => {}
    }
}
