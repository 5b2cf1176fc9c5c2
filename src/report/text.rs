//! `text`: for people at a terminal, in the manner of rustc: the message, the place, and both sides
//! of the pair with the words marked.

use std::io;

use super::escape::visible;
use super::excerpt;
use super::figures::status_note;
use super::remarks::remarks;
use super::style::{Palette, Style};
use super::{Notices, Run, Writer};
use crate::model::{Finding, Place};

/// The `text` format.
pub struct Text;

/// Narrower than this, marks are worse than a line the terminal breaks itself.
const LEAST_WIDTH: usize = 40;

impl Writer for Text {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let palette = Palette::new(run.options.colour);
        let width = run.options.width.max(LEAST_WIDTH);
        for (index, finding) in run.findings.iter().enumerate() {
            if index > 0 && run.options.excerpts {
                writeln!(out)?;
            }
            write_head(finding, palette, out)?;
            if run.options.excerpts {
                write_body(finding, palette, width, out)?;
            }
        }
        Ok(Notices::new())
    }
}

fn write_head(finding: &Finding, palette: Palette, out: &mut dyn io::Write) -> io::Result<()> {
    let kind = format!("{}[{}]", finding.severity, finding.rule.id);
    let status = match finding.reason.as_deref() {
        None => status_note(finding.status).to_owned(),
        Some(reason) => format!(" ({}: {})", finding.status.as_str(), visible(reason)),
    };
    writeln!(
        out,
        "{}{status}: {}",
        palette.paint(finding.severity.into(), &kind),
        palette.paint(Style::Strong, &visible(&finding.message)),
    )?;
    let segment = match finding.place.as_deref() {
        Some(place) if !place.segment_id.is_empty() => {
            format!("  (segment {})", visible(&place.segment_id))
        }
        _ => String::new(),
    };
    writeln!(
        out,
        "  {} {}:{}:{}{}",
        palette.paint(Style::Frame, "-->"),
        visible(&finding.path),
        finding.start.line,
        finding.start.column,
        palette.paint(Style::Faint, &segment),
    )?;
    if let Some((path, start)) = &finding.source_place {
        writeln!(
            out,
            "  {} {}:{}:{}",
            palette.paint(Style::Frame, ":::"),
            visible(path),
            start.line,
            start.column
        )?;
    }
    Ok(())
}

fn write_body(
    finding: &Finding,
    palette: Palette,
    width: usize,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let margin = Margin::of(finding, palette);
    if let Some(place) = finding.place.as_deref() {
        margin.write_pair(finding, place, width, out)?;
    }
    for (label, value) in remarks(finding) {
        margin.write_remark(label, &quoted(value), out)?;
    }
    if let Some(url) = &finding.page_url {
        margin.write_remark("page", &visible(url), out)?;
    }
    if let Some(verdict) = finding.verdict.as_deref() {
        let mut text = verdict.judgement.as_str().to_owned();
        for detail in [&verdict.reviewer, &verdict.comment] {
            if !detail.is_empty() {
                text.push_str(", ");
                text.push_str(&visible(detail));
            }
        }
        margin.write_remark("verdict", &text, out)?;
    }
    Ok(())
}

/// In backquotes, unless they would be taken for the value's own.
fn quoted(value: &str) -> String {
    let value = visible(value);
    match value.starts_with('`') || value.ends_with('`') {
        true => value.into_owned(),
        false => format!("`{value}`"),
    }
}

/// The column at the left that names the language of a line.
struct Margin<'a> {
    target: &'a str,
    width: usize,
    palette: Palette,
}

impl<'a> Margin<'a> {
    const SOURCE: &'static str = "en";

    fn of(finding: &'a Finding, palette: Palette) -> Self {
        let target = finding.locale.language();
        Self {
            target,
            width: target.len().max(Self::SOURCE.len()),
            palette,
        }
    }

    fn write_pair(
        &self,
        finding: &Finding,
        place: &Place,
        width: usize,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        self.write_line("", "", out)?;
        let columns = width - self.width - 3;
        for (label, text, spans) in [
            (Self::SOURCE, &place.source, &finding.source_spans),
            (self.target, &place.target, &finding.target_spans),
        ] {
            let style = finding.severity.into();
            let lines = excerpt::lines(text, spans, columns, self.palette, style);
            for (index, line) in lines.iter().enumerate() {
                self.write_line(if index == 0 { label } else { "" }, line, out)?;
            }
        }
        Ok(())
    }

    fn write_line(&self, label: &str, line: &str, out: &mut dyn io::Write) -> io::Result<()> {
        let margin = format!("{label:width$} |", width = self.width);
        let gap = if line.is_empty() { "" } else { " " };
        writeln!(
            out,
            "{}{gap}{line}",
            self.palette.paint(Style::Frame, &margin)
        )
    }

    fn write_remark(&self, label: &str, text: &str, out: &mut dyn io::Write) -> io::Result<()> {
        let margin = format!("{:width$} =", "", width = self.width);
        writeln!(
            out,
            "{} {}: {text}",
            self.palette.paint(Style::Frame, &margin),
            self.palette.paint(Style::Strong, label)
        )
    }
}
