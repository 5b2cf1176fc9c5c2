//! The articles of a run: files found below the paths, and standard input.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, BufRead, Read};
use std::path::{self, Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::cli::args::InputArgs;
use crate::cli::configs::Configs;
use crate::input::limit::{self, SizeLimit};
use crate::input::walk::{self, Base, Input};
use crate::model::article::ReadFinding;
use crate::model::{Article, Locale};
use crate::read::{self, ReadOptions};
use crate::report::Unreadable;
use crate::settings::{InputSettings, Settings};
use crate::text::Span;

/// One article to be, and the configuration that governs it.
#[derive(Debug)]
pub struct Source {
    /// The path in ids and reports.
    pub name: String,
    /// The path relative to the folder of its configuration, for patterns.
    pub local: String,
    /// Number of its configuration.
    pub group: usize,
    /// Where its text is.
    pub place: Place,
    /// The file on disk, when it is one.
    pub disk: Option<PathBuf>,
    /// The path below the folder that the user named; empty when a file was named.
    pub below: String,
    /// What it is read for.
    pub role: Role,
}

/// What an article is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// To be checked; it teaches, too.
    Checked,
    /// To learn from, beside the few that are checked.
    Teaches,
}

/// Where a text comes from.
#[derive(Debug)]
pub enum Place {
    /// A file.
    File(Input),
    /// Bytes: standard input, or what git has.
    Bytes(Vec<u8>),
}

impl Source {
    /// Reads the article. An error when the file cannot be opened or was named and is over the limit.
    pub fn load(&self, settings: &InputSettings) -> io::Result<Article> {
        match self.bytes(SizeLimit(settings.max_file_size)) {
            Ok(bytes) => Ok(self.article(bytes, settings)),
            Err(error) => match limit::too_large(&error) {
                Some(problem) if !self.is_named() => Ok(self.unread(problem.to_string(), settings)),
                _ => Err(error),
            },
        }
    }

    /// The text as it stands there.
    pub fn bytes(&self, limit: SizeLimit) -> io::Result<Vec<u8>> {
        match &self.place {
            Place::Bytes(bytes) => {
                limit.check(bytes.len() as u64).map_err(io::Error::other)?;
                Ok(bytes.clone())
            }
            Place::File(input) => limit.read(&input.path),
        }
    }

    fn is_named(&self) -> bool {
        match &self.place {
            Place::File(input) => input.named,
            Place::Bytes(_) => self.disk.is_none(),
        }
    }

    /// True for a file found in a folder that holds nothing translated.
    pub fn may_skip(&self, article: &Article) -> bool {
        let given = matches!(self.place, Place::Bytes(_));
        !given && !self.is_named() && !article.is_translation()
    }

    /// Reads the article from bytes that another state of it had.
    pub fn article(&self, bytes: Vec<u8>, settings: &InputSettings) -> Article {
        let options = ReadOptions {
            locale: self.outer_locale().or_else(|| settings.locale.clone()),
        };
        read::read_bytes(&self.name, bytes, &options)
    }

    /// The locale that a folder above the report's paths names: `…/sv-SE/articles` when only
    /// `articles` is in the path of the report.
    fn outer_locale(&self) -> Option<Locale> {
        let disk = path::absolute(self.disk.as_ref()?).ok()?;
        read::locale_of_path(&disk.to_string_lossy().replace('\\', "/"))
    }

    fn unread(&self, message: String, settings: &InputSettings) -> Article {
        let mut article = Article::default();
        article.file.path.clone_from(&self.name);
        article.locale.clone_from(&settings.locale);
        article.damage.push(ReadFinding {
            rule: "read-limit",
            span: Span::default(),
            message,
            unit: None,
            severity: None,
        });
        article
    }
}

/// Finds the inputs that the command names, in report order.
pub fn find(options: &InputArgs, configs: &mut Configs) -> Result<(Vec<Source>, Vec<Unreadable>)> {
    let mut paths = options.paths.clone();
    if let Some(list) = &options.files_from {
        paths.extend(read_list(list)?);
    } else if paths.is_empty() {
        paths.push(PathBuf::from("."));
    }
    let stdin = paths.iter().position(|path| path == Path::new("-"));
    let mut sources = Vec::new();
    if let Some(stdin) = stdin {
        paths.remove(stdin);
        sources.push(standard_input(options, configs)?);
    }
    // A wrong configuration is told even where no article is found.
    for path in &paths {
        configs.of_path(path)?;
    }
    let (found, errors) = walk::walk(&paths, configs.base());
    for input in found {
        let group = configs.of_path(&input.path)?;
        sources.extend(wanted(input, group, configs, Role::Checked));
    }
    let unreadable = errors
        .into_iter()
        .map(|error| Unreadable {
            path: error.path.display().to_string(),
            message: error.source.to_string(),
        })
        .collect();
    Ok((sources, unreadable))
}

/// The other articles below the configurations of these: what a comparison learns from, so that a
/// finding does not depend on how few articles have changed. None where nothing is learnt.
pub fn teaching(
    sources: &[Source],
    configs: &Configs,
    learns: impl Fn(&Settings) -> bool,
) -> Vec<Source> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let named: HashSet<PathBuf> = sources
        .iter()
        .filter_map(|source| source.disk.as_deref().map(absolute))
        .collect();
    let groups: BTreeSet<usize> = sources.iter().map(|source| source.group).collect();
    let mut teaching = Vec::new();
    for group in groups {
        let it = &configs.groups()[group];
        let Some(file) = it.file.clone().filter(|_| learns(&it.settings)) else {
            continue;
        };
        let (found, _) = walk::walk(std::slice::from_ref(&it.settings.folder), configs.base());
        for input in found {
            let folder = input.path.parent().unwrap_or(Path::new("."));
            // Folders below may have a configuration of their own.
            let governed = !matches!(configs.base(), Base::Discover)
                || walk::nearest_config(folder).is_some_and(|it| absolute(&it) == absolute(&file));
            if governed && !named.contains(&absolute(&input.path)) {
                teaching.extend(wanted(input, group, configs, Role::Teaches));
            }
        }
    }
    teaching
}

/// The source of an input, unless the configuration leaves it out.
fn wanted(input: Input, group: usize, configs: &Configs, role: Role) -> Option<Source> {
    let settings = &configs.groups()[group].settings;
    let local = walk::report_path(&input.path, &settings.folder);
    let articles = &settings.input;
    let wanted = input.named
        || (articles.include.is_empty() || articles.include.matches(&local))
            && !articles.exclude.matches(&local);
    wanted.then(|| Source {
        name: input.report.clone(),
        local,
        group,
        disk: Some(input.path.clone()),
        below: input.below.clone(),
        place: Place::File(input),
        role,
    })
}

/// All of standard input. An error when it is over the limit, as for a file that was named.
fn read_limited(limit: u64) -> Result<Vec<u8>> {
    let most = limit.saturating_mul(1 << 20);
    let mut bytes = Vec::new();
    io::stdin()
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        bail!("standard input is over the limit of {limit} MiB; raise it with `--max-file-size`");
    }
    Ok(bytes)
}

fn standard_input(options: &InputArgs, configs: &mut Configs) -> Result<Source> {
    let stands_for = PathBuf::from(options.stdin_filename.as_deref().unwrap_or("stdin.md"));
    let group = configs.of_path(&stands_for)?;
    let bytes = read_limited(configs.groups()[group].settings.input.max_file_size)?;
    let folder = configs.base().of(&stands_for);
    let name = match (&folder, &options.stdin_filename) {
        (Some(folder), Some(_)) => walk::report_path(&stands_for, folder),
        (None, Some(_)) if stands_for.is_relative() => {
            walk::report_path(&stands_for, Path::new("."))
        }
        _ => stands_for
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    };
    Ok(Source {
        local: walk::report_path(&stands_for, &configs.groups()[group].settings.folder),
        name,
        group,
        disk: None,
        below: String::new(),
        place: Place::Bytes(bytes),
        role: Role::Checked,
    })
}

fn read_list(list: &Path) -> Result<Vec<PathBuf>> {
    let read = |reader: &mut dyn BufRead| -> io::Result<Vec<PathBuf>> {
        let mut paths = Vec::new();
        for line in reader.lines() {
            let line = line?;
            if !line.is_empty() {
                paths.push(PathBuf::from(line));
            }
        }
        Ok(paths)
    };
    if list == Path::new("-") {
        return Ok(read(&mut io::stdin().lock())?);
    }
    let file = fs::File::open(list)
        .with_context(|| format!("cannot open the list of files `{}`", list.display()))?;
    Ok(read(&mut io::BufReader::new(file))?)
}
