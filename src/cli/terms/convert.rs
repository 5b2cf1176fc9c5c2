//! `bilint terms import` and `export`: termbases of other tools in, termbases for other tools out.

use std::io::Write;

use anyhow::{Result, bail};

use super::{emit_entries, entries, target};
use crate::cli::args::{TermFormat, TermsExportArgs, TermsImportArgs};
use crate::cli::check::knowledge::read_text;
use crate::cli::exit::Exit;
use crate::cli::terminal::{Aside, Terminal};
use crate::terms::import::{self, Wanted};
use crate::terms::{Entry, Problem, Termbase, bundled, tbx_write};

/// Runs `terms import`.
pub fn import(options: &TermsImportArgs, terminal: &Terminal) -> Result<Exit> {
    let text = read_text(&options.file)?;
    let wanted = Wanted {
        locale: options.locale.clone(),
        columns: options.column.clone(),
    };
    let imported = import::read(&options.file.to_string_lossy(), &text, &wanted);
    tell(&imported.problems)?;
    if imported.termbase.entries.is_empty() {
        bail!(
            "`{}`: nothing to import; see `bilint terms import --help` and docs/terminology.md",
            options.file.display()
        );
    }
    emit_entries(&imported.termbase.entries, &options.output)?;
    if !terminal.quiet {
        let mut err = Aside;
        for (what, count) in &imported.left_out {
            writeln!(err, "not carried over: {what} ({count})")?;
        }
        if imported.merged > 0 {
            writeln!(
                err,
                "put together: {} that stood more than once",
                entries(imported.merged)
            )?;
        }
        writeln!(
            err,
            "{} of {}: {}, {}",
            imported.kind,
            options.file.display(),
            entries(imported.termbase.entries.len()),
            target(&options.output)
        )?;
        if let Some(path) = &options.output.output {
            writeln!(
                err,
                "\nnext\n  bilint terms check {0}          what to mend in it\n  bilint check --terms {0}         use it",
                path.display()
            )?;
        }
    }
    Ok(Exit::Clean)
}

/// Runs `terms export`.
pub fn export(options: &TermsExportArgs, terminal: &Terminal) -> Result<Exit> {
    let mut termbase = Termbase::default();
    if options.builtin {
        termbase.layer(bundled::termbase().clone());
    }
    for path in &options.files {
        let loaded = Termbase::read(&path.to_string_lossy(), &read_text(path)?);
        tell(&loaded.problems)?;
        if loaded.value.entries.is_empty() && loaded.problems.iter().any(|it| it.error) {
            bail!("`{}` cannot be used", path.display());
        }
        termbase.layer(loaded.value);
    }
    let chosen: Vec<Entry> = match &options.locale {
        Some(locale) => termbase.of_locale(locale),
        None => termbase.entries,
    };
    let (kept, lost): (Vec<Entry>, Vec<Entry>) =
        chosen.into_iter().partition(|entry| entry.locale.is_some());
    emit_entries(&kept, &options.output)?;
    if !terminal.quiet {
        let mut err = Aside;
        for entry in &lost {
            writeln!(
                err,
                "{}:{}: left out: `{}` has no locale",
                entry.path, entry.line, entry.source
            )?;
        }
        if options.output.format() != TermFormat::Csv {
            let signs = tbx_write::signs_left_out(&kept);
            if signs > 0 {
                writeln!(
                    err,
                    "left out: {signs} control characters, which XML cannot hold"
                )?;
            }
        }
        writeln!(err, "{}, {}", entries(kept.len()), target(&options.output))?;
    }
    Ok(Exit::Clean)
}

fn tell(problems: &[Problem]) -> Result<()> {
    let mut err = Aside;
    for problem in problems {
        writeln!(err, "{problem}")?;
    }
    Ok(())
}
