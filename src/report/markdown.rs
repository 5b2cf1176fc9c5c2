//! `md`: a job summary in GitHub-flavoured Markdown, under 1 MiB.

use std::io;

use super::counts::Counts;
use super::escape::markdown;
use super::excerpt::pieces;
use super::figures::{grouped, number_of, rate_of, status_note};
use super::worst::worst;
use super::{Notices, Run, Writer};
use crate::model::Finding;

/// The `md` format.
pub struct Markdown;

/// More rows than this nobody reads in a job summary.
const MOST_ROWS: usize = 500;
/// GitHub drops a summary of more than 1 MiB; the rest of the page needs far less than the margin.
const MOST_BYTES: usize = 1_000_000;
/// Signs of an excerpt around the marked words.
const AROUND: usize = 60;

impl Writer for Markdown {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let counts = Counts::of(run.findings);
        let mut page = head(run, &counts);
        let mut shown = 0;
        let chosen = worst(run.findings.iter(), MOST_ROWS);
        if !chosen.is_empty() {
            page.push_str("\n| | place | rule | finding |\n|-|-|-|-|\n");
        }
        for finding in chosen {
            let row = row(finding);
            if page.len() + row.len() > MOST_BYTES {
                break;
            }
            page.push_str(&row);
            shown += 1;
        }
        let left_out = run.findings.len() - shown;
        if left_out > 0 {
            let findings = number_of(left_out as u64, "finding");
            page.push_str(&format!(
                "\n{findings} more; the {} worst are shown.\n",
                grouped(shown as u64)
            ));
        }
        out.write_all(page.as_bytes())?;
        Ok(match left_out {
            0 => Notices::new(),
            left_out => vec![format!(
                "md: {} left out, a job summary holds the {MOST_ROWS} worst under 1 MiB",
                number_of(left_out as u64, "finding")
            )],
        })
    }
}

fn head(run: &Run<'_>, counts: &Counts<'_>) -> String {
    let facts = run.facts;
    let total = counts.total;
    let verdict = match total.total() {
        0 => "no findings".to_owned(),
        _ => format!(
            "{}, {}, {}",
            number_of(total.errors, "error"),
            number_of(total.warnings, "warning"),
            number_of(total.notes, "note")
        ),
    };
    let mut page = format!(
        "## bilint: {verdict}\n\n{}{}, {}, {}\n",
        match facts.locales.is_empty() {
            true => String::new(),
            false => format!("{}: ", markdown(&facts.locales.join(", "))),
        },
        number_of(facts.articles(), "article"),
        number_of(facts.pairs(), "segment pair"),
        number_of(facts.words(), "English word"),
    );
    for it in facts.unreadable.iter().take(20) {
        let (path, message) = (markdown(&it.path), markdown(&it.message));
        page.push_str(&format!("\n> **could not be opened**: {path}: {message}\n"));
    }
    if !counts.rules.is_empty() {
        page.push_str("\n| findings | per 1,000 words | articles | rule | |\n|-:|-:|-:|-|-|\n");
    }
    for count in &counts.rules {
        page.push_str(&format!(
            "| {} | {} | {} | {} `{}` | {} |\n",
            grouped(count.findings),
            rate_of(count.findings, facts.words()),
            grouped(count.articles),
            count.severity,
            count.rule.id,
            markdown(count.rule.summary),
        ));
    }
    for (known, what) in [
        (facts.known + counts.known, "known from the baseline"),
        (facts.suppressed + counts.suppressed, "suppressed"),
    ] {
        if known > 0 {
            page.push_str(&format!("\n{} {what}, not counted here.\n", grouped(known)));
        }
    }
    page
}

fn row(finding: &Finding) -> String {
    let status = status_note(finding.status);
    let mut text = markdown(&finding.message);
    if let Some(place) = finding.place.as_deref() {
        let source = excerpt(&place.source, &finding.source_spans);
        let target = excerpt(&place.target, &finding.target_spans);
        text.push_str(&format!("<br>{source}<br>{target}"));
    }
    format!(
        "| {}{status} | {}:{}:{} | {} | {text} |\n",
        finding.severity,
        markdown(&finding.path),
        finding.start.line,
        finding.start.column,
        finding.rule.id,
    )
}

/// The words around the marks, the marked ones bold.
fn excerpt(text: &str, spans: &[(u32, u32)]) -> String {
    let pieces = pieces(text, spans);
    let last = pieces.len().saturating_sub(1);
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        if piece.marked {
            out.push_str(&format!("<b>{}</b>", markdown(&piece.text)));
            continue;
        }
        let signs: Vec<char> = piece.text.chars().collect();
        let (head, tail) = match (index, last) {
            (0, 0) => (2 * AROUND, 0),
            (0, _) => (0, AROUND),
            (index, last) if index == last => (AROUND, 0),
            _ => (AROUND, AROUND),
        };
        if signs.len() <= head + tail {
            out.push_str(&markdown(&piece.text));
        } else {
            let part = |signs: &[char]| markdown(&signs.iter().collect::<String>());
            out.push_str(&part(&signs[..head]));
            out.push('…');
            out.push_str(&part(&signs[signs.len() - tail..]));
        }
    }
    out
}
