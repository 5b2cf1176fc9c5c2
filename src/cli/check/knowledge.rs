//! What the configuration gives a run to know: termbases, protected names, lexicons.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};

use crate::cli::configs::display_name;
use crate::engine::Given;
use crate::settings::Settings;
use crate::terms::{Names, Problem, Termbase};
use crate::words::{Counts, Lexicon};

/// Reads what is given. Rows with problems are told on standard error; a file that cannot be used is an
/// error.
pub fn given(settings: &Settings) -> Result<Given> {
    let mut given = match settings.terms.builtin {
        true => Given::bundled(),
        false => Given::default(),
    };
    given.bundled_lexicons = settings.terms.builtin_lexicon;
    if let Some(path) = &settings.stats.file {
        let bytes = fs::read(path)
            .with_context(|| format!("cannot open the lexicon `{}`", display_name(path)))?;
        let counts = Counts::from_bytes(&bytes)
            .with_context(|| format!("cannot use the lexicon `{}`", display_name(path)))?;
        let lexicon = Lexicon::new(counts);
        given
            .lexicons
            .insert(lexicon.language().to_owned(), Arc::new(lexicon));
    }
    for path in &settings.terms.files {
        let loaded = Termbase::read(&display_name(path), &read(path)?);
        report(&loaded.problems, path, loaded.value.entries.is_empty())?;
        given.termbase.layer(loaded.value);
    }
    for path in &settings.terms.do_not_translate {
        let loaded = Names::read(&display_name(path), &read(path)?);
        report(&loaded.problems, path, loaded.value.list.is_empty())?;
        given.names.layer(loaded.value);
    }
    Ok(given)
}

fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot open `{}`", display_name(path)))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => bail!(
            "`{}` is not UTF-8 (byte {}); save it as UTF-8",
            display_name(path),
            error.utf8_error().valid_up_to()
        ),
    }
}

fn report(problems: &[Problem], path: &Path, empty: bool) -> Result<()> {
    let mut err = io::stderr().lock();
    for problem in problems {
        writeln!(err, "{problem}")?;
    }
    if empty && problems.iter().any(|problem| problem.error) {
        bail!("`{}` cannot be used", display_name(path));
    }
    Ok(())
}
