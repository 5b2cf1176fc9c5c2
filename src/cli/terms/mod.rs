//! `bilint terms`: termbases checked and converted, candidates and lexicons made from a corpus.

mod check;
mod convert;
mod extract;
mod learn;

use anyhow::Result;

use super::args::{Global, TermFormat, TermsArgs, TermsCommand, TermsOutputArgs};
use super::exit::Exit;
use super::terminal::{Terminal, emit};
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
    emit(output.output.as_deref(), &text)
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
