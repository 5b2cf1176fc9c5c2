//! `html`: one page that needs nothing but itself: the summary, and a table to filter, with the words
//! marked on both sides, right-to-left locales included.
//!
//! The findings travel as JSON inside the page and are shown a few hundred at a time, so that a page
//! of thirty thousand opens at once. The script only ever sets text, never markup.
//!
//! The page of `bilint review` is the same with one script and a few styles more: verdicts are posted
//! to `verdicts`, beside the page.

use std::io;

use serde::Serialize;

use super::counts::Counts;
use super::escape::{visible, xml};
use super::excerpt::pieces;
use super::figures::{grouped, number_of, rate_of};
use super::remarks::remarks;
use super::{Notices, Run, RunFacts, Writer};
use crate::locales;
use crate::model::Finding;

/// The `html` format.
pub struct Html;

/// Articles in the summary.
const ARTICLES: usize = 20;

impl Writer for Html {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        write_page(run.findings, run.facts, Purpose::Report, out)?;
        Ok(Notices::new())
    }
}

/// What the page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be read; a file that stands alone.
    Report,
    /// To be judged; served by `serve`, which takes the verdicts.
    Review,
}

/// Writes the page.
pub fn write_page(
    findings: &[Finding],
    facts: &RunFacts,
    purpose: Purpose,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let counts = Counts::of(findings);
    let title = match facts.locales.as_slice() {
        [] => "bilint".to_owned(),
        locales => format!("bilint: {}", xml(&locales.join(", "))),
    };
    let (connect, style, script) = match purpose {
        Purpose::Report => ("", "", ""),
        Purpose::Review => (
            "; connect-src 'self'",
            include_str!("review.css"),
            include_str!("review.js"),
        ),
    };
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'unsafe-inline'{connect}\">\n\
         <title>{title}</title>\n<style>\n{}{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        include_str!("page.css")
    )?;
    write_summary(facts, &counts, out)?;
    out.write_all(include_bytes!("controls.html"))?;
    out.write_all(b"<script type=\"application/json\" id=\"data\">[")?;
    for (index, finding) in findings.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        write_in_script(&Shown::of(finding, purpose), out)?;
    }
    // The script of the review comes first: the page's own asks whether it is there.
    write!(
        out,
        "\n]</script>\n<script>\n{script}{}</script>\n</body>\n</html>\n",
        include_str!("page.js")
    )
}

fn write_summary(facts: &RunFacts, counts: &Counts<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let total = counts.total;
    writeln!(
        out,
        "<p>{}, {}, {}. <strong>{}, {}, {}</strong>. <small>bilint {}</small></p>",
        number_of(facts.articles(), "article"),
        number_of(facts.pairs(), "segment pair"),
        number_of(facts.words(), "English word"),
        number_of(total.errors, "error"),
        number_of(total.warnings, "warning"),
        number_of(total.notes, "note"),
        xml(&facts.version),
    )?;
    for it in &facts.unreadable {
        writeln!(
            out,
            "<p class=\"error\">could not be opened: <bdi>{}</bdi>: {}</p>",
            xml(&it.path),
            xml(&it.message)
        )?;
    }
    if counts.rules.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "<details open><summary>Rules</summary>\n<table class=\"sums\"><thead><tr><th>findings</th>\
         <th>per 1,000 words</th><th>articles</th><th>severity</th><th>rule</th><th>meaning</th></tr></thead>"
    )?;
    for count in &counts.rules {
        let severity = count.severity;
        writeln!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"{severity}\">{severity}</td>\
             <td><button type=\"button\" data-rule=\"{id}\">{id}</button></td><td>{}</td></tr>",
            grouped(count.findings),
            rate_of(count.findings, facts.words()),
            grouped(count.articles),
            xml(count.rule.summary),
            id = count.rule.id,
        )?;
    }
    writeln!(out, "</table></details>")?;
    writeln!(
        out,
        "<details><summary>Worst articles</summary>\n<table class=\"sums\"><thead><tr><th>findings</th>\
         <th>per 1,000 words</th><th>errors</th><th>article</th></tr></thead>"
    )?;
    for file in counts.files.iter().take(ARTICLES) {
        let words = facts.file(file.path).map_or(0, |facts| facts.words);
        let path = xml(file.path);
        writeln!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td>\
             <td><button type=\"button\" data-path=\"{path}\">{path}</button></td></tr>",
            grouped(file.tally.total()),
            rate_of(file.tally.total(), words),
            grouped(file.tally.errors),
        )?;
    }
    writeln!(out, "</table></details>")
}

/// A finding as the script shows it. Texts are cut at the marks: every second piece is marked.
#[derive(Serialize)]
struct Shown<'a> {
    severity: &'static str,
    rule: &'static str,
    status: &'static str,
    locale: &'a str,
    rtl: bool,
    place: String,
    path: &'a str,
    message: String,
    source: Vec<String>,
    target: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    details: Vec<(&'static str, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(flatten)]
    judged: Option<Judged<'a>>,
}

/// What only the review needs of a finding.
#[derive(Serialize)]
struct Judged<'a> {
    id: &'a str,
    /// Empty when there is none.
    verdict: &'static str,
    reviewer: &'a str,
    comment: &'a str,
}

impl<'a> Judged<'a> {
    fn of(finding: &'a Finding) -> Self {
        let verdict = finding.verdict.as_deref();
        Self {
            id: &finding.id,
            verdict: verdict.map_or("", |it| it.judgement.as_str()),
            reviewer: verdict.map_or("", |it| &it.reviewer),
            comment: verdict.map_or("", |it| &it.comment),
        }
    }
}

impl<'a> Shown<'a> {
    fn of(finding: &'a Finding, purpose: Purpose) -> Self {
        let (source, target) = match finding.place.as_deref() {
            Some(place) => (
                alternating(&place.source, &finding.source_spans),
                alternating(&place.target, &finding.target_spans),
            ),
            None => (Vec::new(), Vec::new()),
        };
        let scripts = locales::data(&finding.locale).scripts;
        Self {
            severity: finding.severity.as_str(),
            rule: finding.rule.id,
            status: finding.status.as_str(),
            locale: finding.locale.as_str(),
            rtl: scripts.first().is_some_and(|script| script.is_rtl()),
            place: format!(
                "{}:{}:{}",
                visible(&finding.path),
                finding.start.line,
                finding.start.column
            ),
            path: &finding.path,
            message: visible(&finding.message).into_owned(),
            source,
            target,
            details: details(finding, purpose),
            // Only what a browser opens as a page becomes a link.
            url: finding
                .page_url
                .as_deref()
                .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
            judged: (purpose == Purpose::Review).then(|| Judged::of(finding)),
        }
    }
}

fn details(finding: &Finding, purpose: Purpose) -> Vec<(&'static str, String)> {
    let mut details = Vec::new();
    let mut add = |label, text: Option<&str>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            details.push((label, visible(text).into_owned()));
        }
    };
    for (label, text) in remarks(finding) {
        add(label, Some(text));
    }
    add("suppressed", finding.reason.as_deref());
    if purpose == Purpose::Report
        && let Some(verdict) = finding.verdict.as_deref()
    {
        add("verdict", Some(verdict.judgement.as_str()));
        add("reviewer", Some(&verdict.reviewer));
        add("comment", Some(&verdict.comment));
    }
    if let Some(place) = finding.place.as_deref() {
        add("segment", Some(&place.segment_id));
    }
    add("finding", Some(&finding.id));
    details
}

/// Unmarked, marked, unmarked, …: pieces with empty ones between neighbours of a kind.
fn alternating(text: &str, spans: &[(u32, u32)]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in pieces(text, spans) {
        if piece.marked != (out.len() % 2 == 1) {
            out.push(String::new());
        }
        out.push(piece.text);
    }
    out
}

/// JSON that no HTML parser can take for the end of the script.
fn write_in_script(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    let json = serde_json::to_string(value)?;
    out.write_all(json.replace('<', "\\u003c").as_bytes())
}
