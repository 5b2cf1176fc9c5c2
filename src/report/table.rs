//! `csv` and `tsv`: the schema of `row.rs` as a table that spreadsheets open without running it.
//!
//! csv is RFC 4180 in UTF-8 with CRLF and every cell quoted; tsv differs in its tab, its LF, and
//! quotes only where a cell needs them.

use std::borrow::Cow;
use std::io;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::cell::guard;
use super::row::{COLUMNS, Row};
use super::{CsvDialect, Guard, Notices, Run, Writer};

/// The `csv` format.
pub struct Csv;

/// The `tsv` format.
pub struct Tsv;

/// What a sheet of Excel holds: rows besides the header, and UTF-16 units of a cell.
const EXCEL_ROWS: usize = 1_048_575;
const EXCEL_CELL: usize = 32_767;

impl Writer for Csv {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let mut builder = WriterBuilder::new();
        builder
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF);
        match run.options.csv_dialect {
            CsvDialect::Rfc4180 => {
                write_rows(run, run.findings.len(), &mut |cell| cell, &builder, out)?;
                Ok(Notices::new())
            }
            CsvDialect::Excel => write_for_excel(run, &builder, out),
        }
    }
}

impl Writer for Tsv {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let mut builder = WriterBuilder::new();
        builder.delimiter(b'\t').quote_style(QuoteStyle::Necessary);
        write_rows(run, run.findings.len(), &mut |cell| cell, &builder, out)?;
        Ok(Notices::new())
    }
}

fn write_for_excel(
    run: &Run<'_>,
    builder: &WriterBuilder,
    out: &mut dyn io::Write,
) -> io::Result<Notices> {
    out.write_all("\u{feff}".as_bytes())?;
    let rows = run.findings.len().min(EXCEL_ROWS);
    let mut cut = 0;
    let mut fit = |cell: String| match fit_excel(&cell) {
        Some(short) => {
            cut += 1;
            short
        }
        None => cell,
    };
    write_rows(run, rows, &mut fit, builder, out)?;
    let mut notices = Notices::new();
    if rows < run.findings.len() {
        let lost = run.findings.len() - rows;
        notices.push(format!(
            "csv: {lost} findings left out, a sheet of Excel holds {EXCEL_ROWS}"
        ));
    }
    if cut > 0 {
        notices.push(format!(
            "csv: {cut} cells cut to the {EXCEL_CELL} characters that Excel holds"
        ));
    }
    Ok(notices)
}

fn write_rows(
    run: &Run<'_>,
    rows: usize,
    fit: &mut dyn FnMut(String) -> String,
    builder: &WriterBuilder,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut table = builder.from_writer(out);
    table.write_record(COLUMNS)?;
    for finding in &run.findings[..rows] {
        for cell in Row::of(finding).cells() {
            let cell = match run.options.guard {
                Guard::Off => cell,
                Guard::On => match guard(&cell) {
                    Cow::Borrowed(_) => cell,
                    Cow::Owned(guarded) => guarded,
                },
            };
            table.write_field(fit(cell))?;
        }
        table.write_record(None::<&[u8]>)?;
    }
    table.flush()
}

/// The text cut to what a cell of Excel holds; `None` when it fits.
fn fit_excel(cell: &str) -> Option<String> {
    // A UTF-8 text never has fewer bytes than UTF-16 units.
    if cell.len() <= EXCEL_CELL || cell.encode_utf16().count() <= EXCEL_CELL {
        return None;
    }
    let mut units = 0;
    let kept = cell.chars().take_while(|sign| {
        units += sign.len_utf16();
        units < EXCEL_CELL
    });
    Some(kept.chain(['…']).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_fit_excel() {
        assert_eq!(fit_excel(&"ā".repeat(EXCEL_CELL)), None);
        let cut = fit_excel(&"𝛼".repeat(20_000)).unwrap();
        assert_eq!(cut.encode_utf16().count(), EXCEL_CELL);
        assert!(cut.ends_with("𝛼…"));
    }
}
