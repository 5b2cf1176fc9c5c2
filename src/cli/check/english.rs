//! Opens the English side that a configuration names.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::input::english::{English, EnglishSide};
use crate::input::git::Git;
use crate::input::limit::SizeLimit;
use crate::settings::Settings;

/// Opens the English side; `file` is the English of a lone article.
pub fn open(settings: &Settings, file: Option<&Path>) -> Result<English> {
    let limit = SizeLimit(settings.input.max_file_size);
    let settings = &settings.source;
    let side = match (file, &settings.dir, &settings.git) {
        (Some(file), ..) => {
            if !file.is_file() {
                bail!("cannot open the English article `{}`", file.display());
            }
            EnglishSide::File(file.to_path_buf())
        }
        (_, Some(folder), _) => {
            if !folder.is_dir() {
                bail!("the English folder `{}` is not there", folder.display());
            }
            EnglishSide::Folder(folder.clone())
        }
        (.., Some(repository)) => EnglishSide::Git(Box::new(Git::open(repository)?)),
        _ => EnglishSide::None,
    };
    let map = match &settings.map {
        Some(path) => read_map(path)?,
        None => HashMap::new(),
    };
    Ok(English::new(side, map)
        .with_revision(settings.rev.clone())
        .with_limit(limit))
}

fn read_map(path: &Path) -> Result<HashMap<String, String>> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("cannot open the source map `{}`", path.display()))?;
    let mut map = HashMap::new();
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((target, source)) = line.split_once('\t') else {
            bail!(
                "{}:{}: no tab; write TRANSLATION<tab>ENGLISH",
                path.display(),
                number + 1
            );
        };
        map.insert(target.trim().to_owned(), source.trim().to_owned());
    }
    Ok(map)
}
