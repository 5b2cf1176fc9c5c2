//! The articles of a check: files found below the paths, and standard input.

use std::fs;
use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cli::args::CheckArgs;
use crate::input::walk::{self, Input};
use crate::model::Article;
use crate::model::article::ReadFinding;
use crate::read::{self, ReadOptions};
use crate::report::Unreadable;
use crate::text::Span;

/// Where an article comes from.
#[derive(Debug)]
pub enum Source {
    /// A file.
    File(Input),
    /// Standard input: the path it stands for and its bytes.
    Stdin(String, Vec<u8>),
}

/// What loading gave.
#[derive(Debug)]
pub enum Loaded {
    /// An article.
    Article(Box<Article>),
    /// A file that holds no translated text, found in a folder.
    Skip,
}

impl Source {
    /// The path in reports.
    pub fn name(&self) -> String {
        match self {
            Self::File(input) => input.report.clone(),
            Self::Stdin(name, _) => name.clone(),
        }
    }

    /// Reads the article. An error when the file cannot be opened.
    pub fn load(&self, options: &CheckArgs) -> io::Result<Loaded> {
        let read_options = ReadOptions {
            locale: options.locale.clone(),
        };
        let (name, bytes, named) = match self {
            Self::Stdin(name, bytes) => (name, bytes.clone(), true),
            Self::File(input) => {
                let limit = options.max_file_size.saturating_mul(1 << 20);
                let length = fs::metadata(&input.path)?.len();
                if length > limit {
                    return Ok(Loaded::Article(Box::new(over_limit(
                        input, length, options,
                    ))));
                }
                (&input.report, fs::read(&input.path)?, input.named)
            }
        };
        let article = read::read_bytes(name, bytes, &read_options);
        // Where the user names an English side, every Markdown file counts as a translation.
        let expected = options.english.is_given() && name.to_ascii_lowercase().ends_with(".md");
        if !named && !expected && !article.is_translation() {
            return Ok(Loaded::Skip);
        }
        Ok(Loaded::Article(Box::new(article)))
    }
}

fn over_limit(input: &Input, length: u64, options: &CheckArgs) -> Article {
    let mut article = Article::default();
    article.file.path.clone_from(&input.report);
    article.locale = options.locale.clone();
    article.damage.push(ReadFinding {
        rule: "read-limit",
        span: Span::default(),
        message: format!(
            "the file has {} MiB, over the limit of {} MiB; raise it with `--max-file-size`",
            length.div_ceil(1 << 20),
            options.max_file_size
        ),
        unit: None,
        severity: None,
    });
    article
}

/// Finds the inputs that the command names, in report order.
pub fn find(options: &CheckArgs) -> Result<(Vec<Source>, Vec<Unreadable>)> {
    let mut paths = options.paths.clone();
    if let Some(list) = &options.files_from {
        paths.extend(read_list(list)?);
    }
    let stdin = paths.iter().position(|path| path == Path::new("-"));
    let mut sources = Vec::new();
    if let Some(stdin) = stdin {
        paths.remove(stdin);
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        let name = options
            .stdin_filename
            .clone()
            .unwrap_or_else(|| "stdin.md".to_owned());
        sources.push(Source::Stdin(name, bytes));
    }
    let (found, errors) = walk::walk(&paths, &|_| true);
    sources.extend(found.into_iter().map(Source::File));
    let unreadable = errors
        .into_iter()
        .map(|error| Unreadable {
            path: error.path.display().to_string(),
            message: error.source.to_string(),
        })
        .collect();
    Ok((sources, unreadable))
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
