//! `bilint terms`: termbases checked and converted, candidates and lexicons made from a corpus.

mod check;
mod convert;
mod extract;
mod learn;

use std::io::{self, BufWriter, Write};

use anyhow::{Context, Result};

use super::args::{Global, TermFormat, TermsArgs, TermsCommand, TermsOutputArgs};
use super::exit::Exit;
use super::terminal::Terminal;
use crate::input::output::write_file;
use crate::terms::tbx_write::{self, TbxVersion};
use crate::terms::{Entry, csv_file};

/// Runs the command.
pub fn terms(options: &TermsArgs, global: &Global, terminal: &Terminal) -> Result<Exit> {
    match &options.command {
        TermsCommand::Check(options) => check::check(options, terminal),
        TermsCommand::Import(options) => convert::import(options, terminal),
        TermsCommand::Export(options) => convert::export(options, terminal),
        TermsCommand::Extract(options) => extract::extract(options, global, terminal),
        TermsCommand::Learn(options) => learn::learn(options, global, terminal),
    }
}

/// Writes entries in the form that is asked for.
fn emit_entries(entries: &[Entry], output: &TermsOutputArgs) -> Result<()> {
    let text = match output.format() {
        TermFormat::Csv => csv_file::write(entries),
        TermFormat::Tbx => tbx_write::write(entries, TbxVersion::V3),
        TermFormat::TbxV2 => tbx_write::write(entries, TbxVersion::V2),
    };
    emit(&text, output)
}

fn emit(text: &str, output: &TermsOutputArgs) -> Result<()> {
    match &output.output {
        Some(path) => write_file(path, text.as_bytes())
            .with_context(|| format!("cannot write `{}`", path.display())),
        None => {
            let mut out = BufWriter::new(io::stdout().lock());
            out.write_all(text.as_bytes())?;
            Ok(out.flush()?)
        }
    }
}

/// `1 entry`, `2 entries`.
fn entries(count: usize) -> String {
    match count {
        1 => "1 entry".to_owned(),
        _ => format!("{count} entries"),
    }
}

/// Where something was written, for a message.
fn target(output: &TermsOutputArgs) -> String {
    match &output.output {
        Some(path) => format!("wrote {}", path.display()),
        None => "written".to_owned(),
    }
}
