//! Seven findings that hold what writers trip over: Latvian, Japanese, Arabic, astral characters,
//! terminal escapes, a formula, newlines, markup of every output format.

use std::sync::Arc;

use bilint::model::finding::{Edit, Judgement, Verdict};
use bilint::model::{Finding, Its, Locale, Mqm, Place, Rule, Severity, Side, Status};
use bilint::report::{FileFacts, RunFacts, Unreadable};
use bilint::text::{Position, SourceFile, Span};

const fn rule(
    id: &'static str,
    summary: &'static str,
    severity: Severity,
    mqm: Mqm,
    its: Its,
) -> Rule {
    Rule {
        id,
        summary,
        severity,
        mqm,
        its,
        page: "# A rule\n\nWhy it matters: `<b>` & \"quotes\".\n",
    }
}

static EMPHASIS_LITERAL: Rule = rule(
    "emphasis-literal",
    "asterisks or underscores are visible to the reader",
    Severity::Error,
    Mqm::MARKUP,
    Its::Markup,
);
static LINK_TEXT_SCOPE: Rule = rule(
    "link-text-scope",
    "the linked words are not the translation of the linked words of the source",
    Severity::Warning,
    Mqm::LINK,
    Its::Markup,
);
static READ_SPAN: Rule = rule(
    "read-span",
    "a span is not closed or does not match",
    Severity::Error,
    Mqm::MARKUP,
    Its::NonConformance,
);
static TERM_FORBIDDEN: Rule = rule(
    "term-forbidden",
    "a rendering that the termbase forbids",
    Severity::Error,
    Mqm::TERMBASE,
    Its::Terminology,
);
static TEXT_CHARACTERS: Rule = rule(
    "text-characters",
    "characters that do not belong into the text",
    Severity::Error,
    Mqm::CHARACTERS,
    Its::Characters,
);

pub static RULES: &[&Rule] = &[
    &EMPHASIS_LITERAL,
    &LINK_TEXT_SCOPE,
    &READ_SPAN,
    &TERM_FORBIDDEN,
    &TEXT_CHARACTERS,
];

/// The one line of a side-by-side file whose second line is the pair. The target text begins at
/// column 31: `<span data-ttu-id="1a2b3-101">` has 30 signs.
fn file(path: &str, source: &str, target: &str) -> SourceFile {
    SourceFile::new(
        path,
        format!(
            "# Title\n<span data-ttu-id=\"1a2b3-101\">{target}</span>\
             <span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-101\">{source}</span></span>\n"
        ),
    )
}

fn spans_of(text: &str, mark: &str) -> Vec<(u32, u32)> {
    let Some(at) = text.find(mark).filter(|_| !mark.is_empty()) else {
        return Vec::new();
    };
    let start = text[..at].chars().count() as u32;
    vec![(start, start + mark.chars().count() as u32)]
}

fn finding(
    (id, rule): (&str, &'static Rule),
    (path, locale): (&str, &str),
    (source, source_mark): (&str, &str),
    (target, target_mark): (&str, &str),
    message: &str,
) -> Finding {
    let file = file(path, source, target);
    let start = file
        .text
        .find(target_mark)
        .expect("the mark is in the target");
    let span = Span::new(start, start + target_mark.len());
    Finding {
        id: id.to_owned(),
        rule,
        severity: rule.severity,
        confidence: 0.9,
        status: Status::New,
        message: message.to_owned(),
        locale: Locale::parse(locale).expect("a tag"),
        path: path.into(),
        start: file.position(start),
        end: file.position(start + target_mark.len()),
        span,
        place: Some(Arc::new(Place {
            segment_key: format!("5e{}", &id[2..]),
            segment_ordinal: 0,
            segment_id: "1a2b3-101".to_owned(),
            source: source.to_owned(),
            target: target.to_owned(),
            target_hash: format!("7a{}", &id[2..]),
        })),
        side: Side::Target,
        source_spans: spans_of(source, source_mark),
        target_spans: spans_of(target, target_mark),
        expected: None,
        actual: None,
        suggestion: None,
        edits: Vec::new(),
        english_commit: None,
        page_url: None,
        source_place: None,
        reason: None,
        verdict: None,
    }
}

/// The sample in its order.
pub fn findings() -> Vec<Finding> {
    vec![
        arabic(),
        formula(),
        japanese(),
        astral(),
        latvian(),
        newline(),
        damage(),
    ]
}

/// Plain article with its English in another file, a suggestion, a verdict.
pub fn arabic() -> Finding {
    Finding {
        expected: Some("خادم".to_owned()),
        actual: Some("شفرة".to_owned()),
        suggestion: Some("الخادم".to_owned()),
        english_commit: Some("0123456789abcdef0123456789abcdef01234567".into()),
        page_url: Some("https://example.com/ar-sa/blade?a=1&b=2".into()),
        source_place: Some((
            "en-us/blade.md".into(),
            Position {
                line: 3,
                column: 1,
                byte_column: 1,
            },
        )),
        verdict: Some(Arc::new(Verdict {
            judgement: Judgement::Real,
            reviewer: "Rana".to_owned(),
            comment: "seen twice, <again>".to_owned(),
        })),
        ..finding(
            ("aa00000000000001", &TERM_FORBIDDEN),
            ("ar-sa/blade.md", "ar-SA"),
            ("Restart the **blade** server.", "blade"),
            ("أعد تشغيل **شفرة** الخادم.", "شفرة"),
            "`شفرة` for `blade` is forbidden",
        )
    }
}

/// Cells that a spreadsheet would run.
pub fn formula() -> Finding {
    Finding {
        confidence: 0.8333,
        actual: Some("=HYPERLINK(\"https://example.com\",\"x\")".to_owned()),
        ..finding(
            ("1e00000000000002", &TEXT_CHARACTERS),
            ("ja-jp/formula.md", "ja-JP"),
            ("@here", ""),
            ("=HYPERLINK(\"https://example.com\",\"x\")", "HYPERLINK"),
            "+ is, like | and , a sign: 100%, :: [see](1) {0}",
        )
    }
}

/// A safe edit.
pub fn japanese() -> Finding {
    let base = finding(
        ("bb00000000000003", &EMPHASIS_LITERAL),
        ("ja-jp/settings.md", "ja-JP"),
        ("Select **(A)** now.", "**(A)**"),
        ("今すぐ**（A）**を選ぶ。", "**（A）**"),
        "the markers of `（A）` do not render; put a space behind the closing one",
    );
    Finding {
        suggestion: Some("**（A）** ".to_owned()),
        edits: vec![Edit {
            span: Span::new(base.span.end as usize, base.span.end as usize),
            start: base.end,
            end: base.end,
            replacement: " ".to_owned(),
            safe: true,
        }],
        ..base
    }
}

/// Astral characters before the mark, a zero-width space in it, a terminal escape behind it.
fn astral() -> Finding {
    finding(
        ("cc00000000000004", &TEXT_CHARACTERS),
        ("lv-lv/astral.md", "lv-LV"),
        ("Let 𝛼 be 👩\u{200d}💻.", ""),
        ("Lai 𝛼 ir 👩\u{200d}💻 a\u{200b}b \u{1b}[31m.", "a\u{200b}b"),
        "zero-width space in `a\u{200b}b`, \u{1b}]0;title\u{7}",
    )
}

/// Known, two marks on the source side.
fn latvian() -> Finding {
    let base = finding(
        ("dd00000000000005", &LINK_TEXT_SCOPE),
        ("lv-lv/ceļš uz mapi.md", "lv-LV"),
        (
            "See [the list of roles](roles.md), the list.",
            "the list of roles",
        ),
        ("Skatiet lomu [sarakstu](roles.md), sarakstu.", "sarakstu"),
        "link text `sarakstu` leaves out `roles`",
    );
    Finding {
        status: Status::Known,
        source_spans: vec![(5, 22), (35, 43)],
        confidence: 0.75,
        ..base
    }
}

/// Suppressed; several lines, quotes, markup of HTML and XML.
fn newline() -> Finding {
    Finding {
        severity: Severity::Note,
        status: Status::Suppressed,
        reason: Some("the \"brand\" page".into()),
        ..finding(
            ("ee00000000000006", &TEXT_CHARACTERS),
            ("lv-lv/ceļš uz mapi.md", "lv-LV"),
            ("<script>alert(1)</script> ]]> | \"x\"", "alert(1)"),
            (
                "Viens\r\n        divi\n<script>alert(1)</script> ]]> | \"x\" &amp; '",
                "divi\n<script>",
            ),
            "`<script>` & 'x' over two lines",
        )
    }
}

/// A finding on the file.
fn damage() -> Finding {
    let base = finding(
        ("ff00000000000007", &READ_SPAN),
        ("lv-lv/sabojāts, 100%.md", "lv-LV"),
        ("", ""),
        ("", "# Title"),
        "span `1a2b3-104` is never closed; add the missing end tag",
    );
    Finding {
        place: None,
        confidence: 1.0,
        ..base
    }
}

/// Six articles, one of them clean, and one input that could not be opened.
pub fn facts() -> RunFacts {
    let files = [
        ("ar-sa/blade.md", 120, 1400),
        ("ja-jp/formula.md", 3, 40),
        ("ja-jp/settings.md", 88, 1020),
        ("lv-lv/astral.md", 61, 700),
        ("lv-lv/ceļš uz mapi.md", 214, 2905),
        ("lv-lv/sabojāts, 100%.md", 9, 77),
        ("lv-lv/tīrs <&>.md", 33, 512),
    ];
    RunFacts {
        version: "0.1.0".to_owned(),
        config_hash: "c0ffee0123456789".to_owned(),
        locales: ["ar-SA", "ja-JP", "lv-LV"].map(str::to_owned).to_vec(),
        files: files
            .map(|(path, pairs, words)| FileFacts {
                path: path.to_owned(),
                pairs,
                words,
            })
            .to_vec(),
        unreadable: vec![Unreadable {
            path: "lv-lv/slēgts.md".to_owned(),
            message: "permission denied".to_owned(),
        }],
        known: 12,
        suppressed: 0,
    }
}
