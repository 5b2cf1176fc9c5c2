//! `link-syntax`: a link of the source does not parse as one in the target.

use super::api::{Check, Context, Findings, Reported, Run};
use crate::compare::PairView;
use crate::compare::links::normalize;
use crate::model::inline::{Link, LinkKind, Literal};
use crate::model::{Half, Its, Mqm, Rule, Severity};
use crate::read::half_of;
use crate::text::Span;

/// See the page of the rule.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "link-syntax",
        summary: "a link of the source is broken in the target and shows its brackets",
        severity: Severity::Error,
        mqm: Mqm::LINK,
        its: Its::Markup,
        page: include_str!("../../fixtures/checks/link-syntax.md"),
    },
    build: |_| Ok(Run::pair(run)),
};

fn run(pair: &PairView<'_>, _: &Context<'_>, out: &mut Findings) {
    let (source, target) = (&pair.source, &pair.target);
    if source.inline.links.is_empty()
        || !pair.has_comparable_markup()
        || !pair.source_links_are_sound()
    {
        return;
    }
    if swapped_image(pair, out) | url_tags(pair, out) {
        return;
    }
    if !target
        .inline
        .literals
        .iter()
        .any(|it| matches!(it.sign, b'[' | b']'))
    {
        return;
    }
    let torn: usize = target
        .inline
        .literals
        .iter()
        .filter(|it| it.sign == b']' && torn_target(pair, it, out))
        .count();
    if torn == 0 && !undefined_label(pair, out) {
        stray_bracket(pair, out);
    }
}

/// `](` with the destination of a source link behind it.
fn torn_target(pair: &PairView<'_>, bracket: &Literal, out: &mut Findings) -> bool {
    let (source, target) = (&pair.source, &pair.target);
    let text: &str = &target.text;
    let end = bracket.span.end as usize;
    let rest = &text[end..];
    let gap = rest.len() - rest.trim_start().len();
    let behind = &rest[gap..];
    let Some(body) = behind
        .strip_prefix('(')
        .or_else(|| behind.strip_prefix(r"\("))
    else {
        return false;
    };
    let Some((link, length)) = meant(source, body) else {
        return false;
    };
    let destination = link.destination.of(&source.text);
    let open = text.len() - body.len();
    let close = open + length;
    let raw = &body[..length];
    let ends = text[close..].starts_with(')');
    let whole_end = close + usize::from(ends);
    let opening = opener(target, bracket);
    let parts = Span::new(end, whole_end);
    let (message, span, mend) = if !ends {
        (
            format!("the link to `{destination}` lacks its closing `)`"),
            parts,
            Some((parts, format!("({destination})"))),
        )
    } else if raw.contains(char::is_whitespace) {
        (
            format!("a space stands in the destination of the link to `{destination}`"),
            parts,
            Some((parts, format!("({destination})"))),
        )
    } else if gap > 0 {
        (
            format!("a space stands between `]` and `(` of the link to `{destination}`"),
            parts,
            Some((Span::new(end, end + gap), String::new())),
        )
    } else if bracket.escaped {
        (
            format!("the `]` of the link to `{destination}` is escaped"),
            parts,
            Some((
                Span::new(bracket.span.start as usize - 1, bracket.span.start as usize),
                String::new(),
            )),
        )
    } else if let Some(opening) = opening
        && let Some(inner) = target
            .inline
            .links
            .iter()
            .find(|inner| opening.contains(inner.span))
    {
        (
            format!("a link to `{destination}` stands inside a link"),
            Span::new(opening.start as usize, whole_end),
            Some((
                Span::new(opening.start as usize, whole_end),
                inner.span.of(text).to_owned(),
            )),
        )
    } else if opening.is_none() && text[..bracket.span.start as usize].ends_with(']') {
        (
            format!("one `]` too many in the link to `{destination}`"),
            Span::new(bracket.span.start as usize, whole_end),
            Some((bracket.span, String::new())),
        )
    } else if opening.is_none() {
        (
            format!("the opening `[` of the link to `{destination}` is missing"),
            Span::new(bracket.span.start as usize, whole_end),
            None,
        )
    } else {
        (
            format!("the link to `{destination}` does not parse"),
            parts,
            Some((parts, format!("({destination})"))),
        )
    };
    let finding = out
        .pair(pair, message)
        .source(link.span)
        .target(span)
        .expected(destination)
        .actual(span.of(text))
        .confidence(0.98)
        .evidence(destination);
    if let Some((span, replacement)) = mend {
        offer(finding, target, span, replacement, destination);
    }
    true
}

/// Offers an edit when it really makes a link to the destination.
fn offer(
    finding: &mut Reported,
    target: &Half<'_>,
    span: Span,
    replacement: String,
    destination: &str,
) {
    let text: &str = &target.text;
    let mended = format!(
        "{}{replacement}{}",
        &text[..span.start as usize],
        &text[span.end as usize..]
    );
    let key = normalize(destination);
    let half = half_of(&mended);
    let links = half.inline.links.iter().any(|link| {
        link.kind == LinkKind::Inline && normalize(link.destination.of(&half.text)) == key
    });
    if links {
        finding.fix(span, replacement);
    }
}

/// The opening bracket of a literal `]`, from there to the `]`; `None` when there is none.
fn opener(target: &Half<'_>, bracket: &Literal) -> Option<Span> {
    let mut depth = 0;
    for it in target.inline.literals.iter().rev() {
        if it.span.start >= bracket.span.start {
            continue;
        }
        match it.sign {
            b']' => depth += 1,
            b'[' if depth == 0 => {
                return Some(Span::new(it.span.start as usize, bracket.span.end as usize));
            }
            b'[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The source link whose destination `body` begins with, white space and backslashes aside, and how
/// much of `body` it takes.
fn meant<'a>(source: &'a Half<'_>, body: &str) -> Option<(&'a Link, usize)> {
    let mut best: Option<(&Link, usize)> = None;
    for link in &source.inline.links {
        if !matches!(link.kind, LinkKind::Inline | LinkKind::Html) {
            continue;
        }
        let wanted = link.destination.of(&source.text);
        let length = spelled(wanted, body).or_else(|| near(wanted, body));
        if let Some(length) = length
            && best.is_none_or(|(_, other)| length > other)
        {
            best = Some((link, length));
        }
    }
    best
}

/// The length of `body` that spells the destination, with white space or backslashes strewn in.
fn spelled(wanted: &str, body: &str) -> Option<usize> {
    let mut left = wanted.chars().filter(|&sign| sign != '\\').peekable();
    left.peek()?;
    for (at, sign) in body.char_indices() {
        match left.peek() {
            Some(&next) if next.eq_ignore_ascii_case(&sign) => {
                left.next();
            }
            Some(_) if sign.is_whitespace() || sign == '\\' => {}
            Some(_) => return None,
            None => {
                // A longer destination begins like this one.
                let more =
                    sign.is_ascii_alphanumeric() || matches!(sign, '/' | '#' | '?' | '-' | '_');
                return (!more).then_some(at);
            }
        }
    }
    left.peek().is_none().then_some(body.len())
}

/// The length up to `)` when what stands there is the destination in another spelling.
fn near(wanted: &str, body: &str) -> Option<usize> {
    let length = body.find(')')?;
    let raw: String = body[..length].split_whitespace().collect();
    // A sentence in brackets is no destination.
    let url = raw.contains(['/', '.', '#']) && raw.is_ascii();
    (url && strsim::normalized_levenshtein(&normalize(&raw), &normalize(wanted)) > 0.7)
        .then_some(length)
}

/// `![[alt](a.png)](b.png)` for `[![alt](a.png)](b.png)`.
fn swapped_image(pair: &PairView<'_>, out: &mut Findings) -> bool {
    let (source, target) = (&pair.source, &pair.target);
    let mut found = false;
    for image in &target.inline.images {
        let Some(inner) = target
            .inline
            .links
            .iter()
            .find(|link| image.text.contains(link.span))
        else {
            continue;
        };
        let page = image.destination.of(&target.text);
        let picture = inner.destination.of(&target.text);
        let meant = source.inline.links.iter().any(|link| {
            normalize(link.destination.of(&source.text)) == normalize(page)
                && source
                    .inline
                    .images
                    .iter()
                    .any(|it| link.text.contains(it.span))
        });
        if !meant {
            continue;
        }
        found = true;
        let alt = inner.text.of(&target.text);
        out.pair(
            pair,
            format!("the image `{picture}` and the link around it are swapped"),
        )
        .target(image.span)
        .evidence(page)
        .fix(image.span, format!("[![{alt}]({picture})]({page})"));
    }
    found
}

/// `<https:></https:>`: a URL in angle brackets torn into tags.
fn url_tags(pair: &PairView<'_>, out: &mut Findings) -> bool {
    let (source, target) = (&pair.source, &pair.target);
    let is_url = |half: &Half<'_>, name: Span| {
        let name = name.of(&half.text);
        ["http:", "https:", "http", "https", "mailto:"]
            .iter()
            .any(|scheme| name.eq_ignore_ascii_case(scheme))
    };
    if source
        .inline
        .tags
        .iter()
        .any(|tag| is_url(source, tag.name))
    {
        return false;
    }
    let Some(tag) = target
        .inline
        .tags
        .iter()
        .find(|tag| is_url(target, tag.name))
    else {
        return false;
    };
    out.pair(pair, "a URL was torn into tags")
        .target(tag.span)
        .actual(tag.span.of(&target.text))
        .evidence("tags");
    true
}

/// `[text][label]` or `[label][]` with a label nobody defines, where the source's is defined.
fn undefined_label(pair: &PairView<'_>, out: &mut Findings) -> bool {
    let (source, target) = (&pair.source, &pair.target);
    let text: &str = &target.text;
    let mut lost = pair.links().missing.iter().filter_map(|&at| {
        let link = &source.inline.links[at];
        (link.kind == LinkKind::Reference).then_some(link)
    });
    let mut found = false;
    let literals = &target.inline.literals;
    for (at, open) in literals.iter().enumerate() {
        if open.sign != b'[' || open.escaped || !text[..open.span.start as usize].ends_with(']') {
            continue;
        }
        let Some(close) = literals[at + 1..].iter().find(|it| it.sign == b']') else {
            continue;
        };
        let Some(link) = lost.next() else {
            break;
        };
        found = true;
        let label = link.destination.of(&source.text);
        let used = Span::new(open.span.start as usize, close.span.end as usize);
        out.pair(
            pair,
            format!(
                "no definition for `{}`; the source's label is `{label}`",
                used.of(text)
            ),
        )
        .source(link.span)
        .target(used)
        .expected(format!("[{label}]"))
        .actual(used.of(text))
        .evidence(label)
        .fix(used, format!("[{label}]"));
    }
    found
}

/// A bracket without a partner right beside a link.
fn stray_bracket(pair: &PairView<'_>, out: &mut Findings) {
    let (source, target) = (&pair.source, &pair.target);
    let count = |half: &Half<'_>, sign: u8| {
        half.inline
            .literals
            .iter()
            .filter(|it| it.sign == sign)
            .count()
    };
    for (sign, other) in [(b'[', b']'), (b']', b'[')] {
        if count(target, sign) <= count(target, other) || count(source, sign) > count(source, other)
        {
            continue;
        }
        let beside = |it: &&Literal| {
            it.sign == sign
                && target.inline.links.iter().any(|link| {
                    let (bracket, link) = (it.span, link.span);
                    if sign == b'[' {
                        bracket.end <= link.start && is_gap(target, bracket.end, link.start)
                    } else {
                        link.end <= bracket.start && is_gap(target, link.end, bracket.start)
                    }
                })
        };
        if let Some(stray) = target.inline.literals.iter().find(beside) {
            out.pair(
                pair,
                format!(
                    "a `{}` without partner stands beside the link",
                    sign as char
                ),
            )
            .target(stray.span)
            .confidence(0.85)
            .evidence((sign as char).to_string())
            .unsafe_fix(stray.span, "");
        }
    }
}

fn is_gap(half: &Half<'_>, start: u32, end: u32) -> bool {
    half.inline
        .visible(Span { start, end })
        .all(|(_, sign)| sign.is_whitespace())
}
