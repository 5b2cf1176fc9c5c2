//! The summary of a check on stderr: what was read, which rules found how much, where it is worst,
//! and what to do next. It fits the terminal.

use std::fmt::Write as _;
use std::io;

use unicode_width::UnicodeWidthStr;

use super::Run;
use super::counts::{Counts, RuleCount};
use super::escape::visible;
use super::figures::{grouped, number_of, plural, rate_of, shortened, shortened_path};
pub use super::next_steps::Situation;
use super::next_steps::{Step, next_steps};
use super::score::{Score, Weights};
use super::style::{Palette, Style};
use crate::model::Severity;

/// Rules shown per severity, articles shown at all: what the eye takes in.
const RULES: usize = 12;
const ARTICLES: usize = 5;
/// Columns that are worth using: the eye loses a longer line.
const MOST_COLUMNS: usize = 110;

/// Writes the summary.
pub fn write(run: &Run<'_>, situation: &Situation<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let palette = Palette::new(situation.colour);
    let counts = Counts::of(run.findings);
    write_unreadable(run, palette, out)?;
    writeln!(out, "{}", palette.paint(Style::Strong, &scope(run)))?;
    if counts.total.total() > 0 {
        writeln!(out, "\nfindings  per 1,000 words")?;
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        write_severity(run, &counts, severity, palette, out)?;
    }
    if run.facts.articles() == 0 && run.findings.is_empty() && !situation.arguments.is_empty() {
        writeln!(out, "\n{}", why_nothing(situation))?;
    } else if counts.total.total() == 0 {
        writeln!(out, "\nno findings")?;
    }
    write_articles(run, &counts, palette, out)?;
    write_remarks(run, &counts, situation, palette, out)?;
    write_next(run, &counts, situation, palette, out)
}

/// Why no article was read.
fn why_nothing(situation: &Situation<'_>) -> String {
    match situation.left_out {
        _ if !situation.scope.is_empty() => "nothing has changed".to_owned(),
        0 => "no articles: check the paths, and `include` in bilint.toml".to_owned(),
        files => format!(
            "no articles: nothing in {} says that it is a translation",
            number_of(files, "Markdown file")
        ),
    }
}

/// `lv-LV: 2,910 articles, 27,145 pairs, 312,456 English words`
fn scope(run: &Run<'_>) -> String {
    let facts = run.facts;
    let mut scope = String::new();
    if !facts.locales.is_empty() {
        let _ = match facts.locales.len() {
            1..=6 => write!(scope, "{}: ", visible(&facts.locales.join(", "))),
            many => write!(scope, "{many} locales: "),
        };
    }
    let _ = write!(
        scope,
        "{}, {}, {}",
        number_of(facts.articles(), "article"),
        number_of(facts.pairs(), "segment pair"),
        number_of(facts.words(), "English word"),
    );
    scope
}

fn write_unreadable(run: &Run<'_>, palette: Palette, out: &mut dyn io::Write) -> io::Result<()> {
    let unreadable = &run.facts.unreadable;
    if unreadable.is_empty() {
        return Ok(());
    }
    let head = format!(
        "incomplete: {} could not be opened",
        number_of(unreadable.len() as u64, "input")
    );
    writeln!(out, "{}", palette.paint(Style::Error, &head))?;
    for it in unreadable.iter().take(ARTICLES) {
        writeln!(out, "  {}: {}", visible(&it.path), visible(&it.message))?;
    }
    if unreadable.len() > ARTICLES {
        writeln!(
            out,
            "  … and {} more",
            grouped((unreadable.len() - ARTICLES) as u64)
        )?;
    }
    writeln!(out)
}

/// A line with the sum, then one per rule: how many, per 1,000 words, which, what it means.
fn write_severity(
    run: &Run<'_>,
    counts: &Counts<'_>,
    severity: Severity,
    palette: Palette,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let rules: Vec<&RuleCount> = counts
        .rules
        .iter()
        .filter(|count| count.severity == severity)
        .collect();
    if rules.is_empty() {
        return Ok(());
    }
    let head = format!(
        "{} in {}",
        plural(severity.as_str()),
        number_of(counts.articles_with(severity), "article")
    );
    writeln!(
        out,
        "{}{}",
        figures(counts.total.of(severity), run.facts.words()),
        palette.paint(severity.into(), &head),
    )?;
    for count in rules.iter().take(RULES) {
        let column = counts.rules.iter().map(|it| it.rule.id.len()).max();
        let id = format!("{:<1$}", count.rule.id, column.unwrap_or_default());
        writeln!(out, "{}", rule_line(run, count, &id, palette))?;
    }
    if rules.len() > RULES {
        let rest = &rules[RULES..];
        let findings = rest.iter().map(|count| count.findings).sum();
        writeln!(
            out,
            "{}  … {}",
            figures(findings, run.facts.words()),
            number_of(rest.len() as u64, "more rule"),
        )?;
    }
    Ok(())
}

fn rule_line(run: &Run<'_>, count: &RuleCount, id: &str, palette: Palette) -> String {
    let figures = figures(count.findings, run.facts.words());
    let left = columns(run).saturating_sub(figures.width() + 2 + id.width() + 2);
    let summary = shortened(count.rule.summary, left);
    let line = format!(
        "{figures}  {}  {}",
        palette.paint(Style::Strong, id),
        palette.paint(Style::Faint, &summary)
    );
    line.trim_end().to_owned()
}

fn columns(run: &Run<'_>) -> usize {
    run.options.width.min(MOST_COLUMNS)
}

/// The two columns at the left: findings, and findings per 1,000 words.
fn figures(findings: u64, words: u64) -> String {
    format!(
        "{:>8}  {:>7}  ",
        grouped(findings),
        rate_of(findings, words)
    )
}

fn write_articles(
    run: &Run<'_>,
    counts: &Counts<'_>,
    palette: Palette,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    if counts.files.len() < 2 {
        return Ok(());
    }
    let head = format!(
        "worst of {} with findings",
        number_of(counts.files.len() as u64, "article")
    );
    writeln!(out, "\n{}", palette.paint(Style::Strong, &head))?;
    for file in counts.files.iter().take(ARTICLES) {
        let total = file.tally.total();
        let words = run.facts.file(file.path).map_or(0, |facts| facts.words);
        let figures = figures(total, words);
        let errors = match file.tally.errors {
            0 => String::new(),
            errors => format!(" ({})", number_of(errors, "error")),
        };
        let left = columns(run).saturating_sub(figures.width() + errors.width());
        let path = shortened_path(&visible(file.path), left);
        writeln!(
            out,
            "{figures}{path}{}",
            palette.paint(Style::Error, &errors)
        )?;
    }
    Ok(())
}

fn write_remarks(
    run: &Run<'_>,
    counts: &Counts<'_>,
    situation: &Situation<'_>,
    palette: Palette,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut remarks: Vec<(&str, String)> = Vec::new();
    let score = Score::of_findings(run.findings, run.facts.words(), &Weights::default());
    let points = "MQM points per 1,000 words";
    if let Some(automatic) = score.automatic.per_thousand
        && counts.total.total() > 0
    {
        let doubt = score.warning().map_or("", |_| "; too few words to rely on");
        remarks.push((
            "score",
            format!("{automatic:.1} {points}, unconfirmed{doubt}"),
        ));
    }
    if let Some(confirmed) = score.confirmed.per_thousand
        && score.confirmed.findings > 0
    {
        remarks.push(("confirmed", format!("{confirmed:.1} {points}, by verdicts")));
    }
    if counts.stale > 0 {
        let text = "known, but their target text has changed since";
        remarks.push(("stale", format!("{} {text}", grouped(counts.stale))));
    }
    let known = run.facts.known + counts.known;
    if known > 0 {
        remarks.push((
            "known",
            format!("{} in the baseline, not counted here", grouped(known)),
        ));
    }
    let suppressed = run.facts.suppressed + counts.suppressed;
    if suppressed > 0 {
        remarks.push((
            "suppressed",
            format!("{}, not counted here", grouped(suppressed)),
        ));
    }
    for (format, path) in situation.reports {
        remarks.push(("report", format!("{} ({format})", visible(path))));
    }
    if !remarks.is_empty() {
        writeln!(out)?;
    }
    for (label, text) in remarks {
        writeln!(
            out,
            "{} {text}",
            palette.paint(Style::Strong, &format!("{label:<10}"))
        )?;
    }
    Ok(())
}

/// The commands worth typing now, each with what it gives.
fn write_next(
    run: &Run<'_>,
    counts: &Counts<'_>,
    situation: &Situation<'_>,
    palette: Palette,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let steps = next_steps(run, counts, situation);
    if steps.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", palette.paint(Style::Strong, "next"))?;
    let longest = |width: fn(&Step) -> usize| steps.iter().map(width).max().unwrap_or_default();
    let column = longest(|step| step.command.width()) + 2;
    let beside = 2 + column + longest(|step| step.why.width()) <= columns(run);
    for step in &steps {
        let gap = if beside {
            " ".repeat(column - step.command.width())
        } else {
            "\n      ".to_owned()
        };
        writeln!(
            out,
            "  {}{gap}{}",
            step.command,
            palette.paint(Style::Faint, step.why)
        )?;
    }
    Ok(())
}
