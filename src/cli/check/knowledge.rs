//! What the configuration gives a run to know: termbases, protected names, lexicons.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::cli::configs::display_name;
use crate::cli::terminal::Aside;
use crate::engine::{Given, Statistics};
use crate::settings::Settings;
use crate::terms::{Names, Problem, Termbase};

/// Reads what is given. Rows with problems are told on standard error; a file that cannot be used is an
/// error.
pub fn given(settings: &Settings) -> Result<Given> {
    let mut given = match settings.terms.builtin {
        true => Given::bundled(),
        false => Given::default(),
    };
    given.bundled_lexicons = settings.terms.builtin_lexicon;
    if let Some(path) = &settings.stats.file {
        given.add_statistics(read_statistics(path)?);
    }
    for path in &settings.terms.files {
        let loaded = Termbase::read(&display_name(path), &read_text(path)?);
        report(&loaded.problems, path, loaded.value.entries.is_empty())?;
        given.termbase.layer(loaded.value);
    }
    for path in &settings.terms.do_not_translate {
        let loaded = Names::read(&display_name(path), &read_text(path)?);
        report(&loaded.problems, path, loaded.value.list.is_empty())?;
        given.names.layer(loaded.value);
    }
    Ok(given)
}

/// Reads a file that `bilint terms learn` made.
pub fn read_statistics(path: &Path) -> Result<Statistics> {
    let bytes = fs::read(path)
        .with_context(|| format!("cannot open the statistics `{}`", display_name(path)))?;
    Statistics::from_bytes(&bytes)
        .with_context(|| format!("cannot use the statistics `{}`", display_name(path)))
}

/// The text of a termbase: UTF-8, or UTF-16 as spreadsheets save "Unicode text".
pub fn read_text(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot open `{}`", display_name(path)))?;
    let utf16 = |decode: fn([u8; 2]) -> u16| {
        let units = bytes[2..].chunks_exact(2).map(|it| decode([it[0], it[1]]));
        char::decode_utf16(units)
            .map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes.get(..2) {
        Some([0xFF, 0xFE]) => return Ok(utf16(u16::from_le_bytes)),
        Some([0xFE, 0xFF]) => return Ok(utf16(u16::from_be_bytes)),
        _ => {}
    }
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
    let mut err = Aside;
    for problem in problems {
        writeln!(err, "{problem}")?;
    }
    if empty && problems.iter().any(|problem| problem.error) {
        bail!("`{}` cannot be used", display_name(path));
    }
    Ok(())
}
