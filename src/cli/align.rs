//! `bilint align`: the segment pairs of two articles or of two trees.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use super::exit::Exit;
use super::terminal::{Aside, Terminal, emit};
use crate::align::{self, Aligned, Pair};
use crate::exchange::{jsonl, tmx, tsv};
use crate::input::english::{English, EnglishSide};
use crate::input::limit::SizeLimit;
use crate::input::walk::{self, Base};
use crate::model::Locale;
use crate::read::{self, ReadOptions};

/// Options of `align`.
#[derive(Debug, Args)]
pub struct AlignArgs {
    /// The English article, or a folder of them
    pub source: PathBuf,
    /// The translation, or a folder of translations under the same relative paths
    pub target: PathBuf,
    /// Form of the pairs
    #[arg(short, long, value_name = "FORMAT", default_value = "jsonl")]
    pub format: BitextFormat,
    /// File to write, or folder when two trees are aligned (not for tmx: one file)
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Locale of translations that name none
    #[arg(long, value_name = "TAG", value_parser = super::args::parse_locale)]
    pub locale: Option<Locale>,
    /// Refuse files over this size
    #[arg(long, value_name = "MIB", default_value_t = SizeLimit::default().0)]
    pub max_file_size: u64,
}

impl AlignArgs {
    fn open(&self, path: &Path) -> Result<Vec<u8>> {
        let bytes = SizeLimit(self.max_file_size).read(path);
        bytes.with_context(|| format!("cannot open `{}`", path.display()))
    }
}

/// Forms of a bitext.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BitextFormat {
    /// One bead a line, as byte ranges of the two files, then the drift
    Jsonl,
    /// One bead a line, as texts
    Tsv,
    /// TMX 1.4b
    Tmx,
}

impl BitextFormat {
    fn extension(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Tsv => "tsv",
            Self::Tmx => "tmx",
        }
    }
}

struct Texts {
    path: String,
    locale: Locale,
    source: String,
    target: String,
}

/// Runs the command.
pub fn align(options: &AlignArgs, _: &Terminal) -> Result<Exit> {
    let texts = if options.target.is_dir() {
        read_trees(options)?
    } else {
        vec![read_pair(options)?]
    };
    let pairs: Vec<Pair<'_>> = texts
        .iter()
        .map(|texts| Pair {
            source: &texts.source,
            target: &texts.target,
            locale: &texts.locale,
        })
        .collect();
    let aligned = align::align_files(&pairs, &|_| None);
    write(options, &texts, &aligned)?;
    Ok(Exit::Clean)
}

fn read_pair(options: &AlignArgs) -> Result<Texts> {
    if options.source.is_dir() {
        bail!("the source is a folder and the target is not; name two files or two folders");
    }
    let source = read::decode_text(options.open(&options.source)?);
    let name = options.target.to_string_lossy();
    texts(options, &name, source, options.open(&options.target)?)
}

fn texts(options: &AlignArgs, name: &str, source: String, target: Vec<u8>) -> Result<Texts> {
    let read_options = ReadOptions {
        locale: options.locale.clone(),
    };
    let article = read::read_bytes(name, target, &read_options);
    Ok(Texts {
        path: name.to_owned(),
        locale: article.locale.unwrap_or_else(Locale::undetermined),
        source,
        target: article.file.text,
    })
}

fn read_trees(options: &AlignArgs) -> Result<Vec<Texts>> {
    if !options.source.is_dir() {
        bail!("the target is a folder and the source is not; name two files or two folders");
    }
    let english = English::new(
        EnglishSide::Folder(options.source.clone()),
        Default::default(),
    )
    .with_limit(SizeLimit(options.max_file_size));
    let target = std::slice::from_ref(&options.target);
    let (mut inputs, errors) = walk::walk(target, &Base::Isolated);
    inputs.retain(|input| input.report.to_ascii_lowercase().ends_with(".md"));
    if let Some(error) = errors.into_iter().next() {
        return Err(error.into());
    }
    let mut all = Vec::new();
    for input in inputs {
        let relative = walk::report_path(&input.path, &options.target);
        match english.find(&relative, None) {
            Ok(source) => {
                let bytes = options.open(&input.path)?;
                all.push(texts(options, &relative, source.text, bytes)?);
            }
            Err(missing) => writeln!(Aside, "bilint: {relative}: {missing}")?,
        }
    }
    Ok(all)
}

fn write(options: &AlignArgs, texts: &[Texts], aligned: &[Aligned]) -> Result<()> {
    let render = |aligned: &Aligned| match options.format {
        BitextFormat::Tsv => tsv::write(aligned),
        _ => jsonl::write(aligned),
    };
    if options.format == BitextFormat::Tmx {
        let articles: Vec<(&str, &Aligned)> = texts
            .iter()
            .zip(aligned)
            .map(|(texts, aligned)| (texts.path.as_str(), aligned))
            .collect();
        let locale = texts.first().map_or("und", |texts| texts.locale.as_str());
        return emit(options.output.as_deref(), &tmx::write(&articles, locale));
    }
    match (&options.output, options.target.is_dir()) {
        (Some(folder), true) => {
            for (texts, aligned) in texts.iter().zip(aligned) {
                let path = folder
                    .join(&texts.path)
                    .with_extension(options.format.extension());
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent)
                        .with_context(|| format!("cannot make `{}`", parent.display()))?;
                }
                emit(Some(&path), &render(aligned))?;
            }
            Ok(())
        }
        (output, _) => {
            let text: String = aligned.iter().map(render).collect();
            emit(output.as_deref(), &text)
        }
    }
}
