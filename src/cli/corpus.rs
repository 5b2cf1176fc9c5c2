//! Translated articles that teach: read, paired with their English, handed to a teacher.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::args::{CorpusArgs, Global, InputArgs};
use super::check::english;
use super::check::inputs::{self, Source};
use super::configs::Configs;
use super::progress::Progress;
use super::terminal::Terminal;
use crate::engine::{Teacher, pair_plain_articles, statistics};
use crate::input::english::English;
use crate::model::{Article, Carrier};

/// Articles that one teacher takes in a row.
const CHUNK: usize = 128;

/// The articles of a corpus and what was collected of others before.
pub struct Corpus {
    configs: Configs,
    english: Vec<English>,
    sources: Vec<Source>,
    /// Files of collected statistics among the paths.
    collected: Vec<PathBuf>,
}

impl Corpus {
    /// Finds the articles. A path that cannot be opened is an error: half a corpus teaches wrong shares.
    pub fn find(options: &CorpusArgs, global: &Global) -> Result<Self> {
        let mut configs = Configs::new(global, options.layers())?;
        let (collected, paths): (Vec<PathBuf>, Vec<PathBuf>) = options
            .input
            .paths
            .iter()
            .cloned()
            .partition(|path| is_collected(path));
        let articles = !paths.is_empty() || collected.is_empty();
        let input = InputArgs {
            paths,
            files_from: options.input.files_from.clone(),
            stdin_filename: options.input.stdin_filename.clone(),
            locale: options.input.locale.clone(),
            max_file_size: options.input.max_file_size,
        };
        let sources = match articles || input.files_from.is_some() {
            true => {
                let (sources, unreadable) = inputs::find(&input, &mut configs)?;
                if let Some(first) = unreadable.first() {
                    bail!("cannot open `{}`: {}", first.path, first.message);
                }
                sources
            }
            false => {
                // Nothing but statistics: the configuration of this folder holds.
                configs.of_path(Path::new("."))?;
                Vec::new()
            }
        };
        let english = configs
            .groups()
            .iter()
            .map(|group| english::open(&group.settings, options.english.source.as_deref()))
            .collect::<Result<Vec<_>>>()?;
        Ok(Self {
            configs,
            english,
            sources,
            collected,
        })
    }

    /// The configurations of the articles.
    pub fn configs(&self) -> &Configs {
        &self.configs
    }

    /// Reads everything and hands it to a teacher.
    pub fn teach(&self, global: &Global, terminal: &Terminal) -> Result<Teacher> {
        let mut all = Teacher::default();
        for path in &self.collected {
            all.absorb(read_collected(path)?);
        }
        let take = |teacher: &mut Teacher, article: &Article| teacher.add(article);
        for teacher in self.fold(global, terminal, &Teacher::default, &take)? {
            all.absorb(teacher);
        }
        Ok(all)
    }

    /// Hands every paired article to a collector; collectors in the order of their articles, those of plain
    /// articles last. Articles are dropped as soon as they are taken.
    pub fn fold<T: Send>(
        &self,
        global: &Global,
        terminal: &Terminal,
        new: &(dyn Fn() -> T + Sync),
        take: &(dyn Fn(&mut T, &Article) + Sync),
    ) -> Result<Vec<T>> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(global.jobs)
            .build()?;
        pool.install(|| {
            let progress = Progress::new(terminal, "reading", self.sources.len());
            let read: Vec<(T, Vec<Plain<'_>>)> = self
                .sources
                .par_chunks(CHUNK)
                .map(|sources| {
                    let (mut collector, mut plain) = (new(), Vec::new());
                    for source in sources {
                        let article = self.load(source)?;
                        if article.carrier == Carrier::Plain {
                            plain.push(Plain { source, article });
                        } else {
                            take(&mut collector, &article);
                        }
                        progress.step();
                    }
                    Ok((collector, plain))
                })
                .collect::<Result<_>>()?;
            let mut collectors = Vec::with_capacity(read.len() + 1);
            let mut plain = Vec::new();
            for (collector, rest) in read {
                collectors.push(collector);
                plain.extend(rest);
            }
            if !plain.is_empty() {
                drop(progress);
                let articles = self.pair(plain, terminal);
                collectors.par_extend(articles.par_chunks(CHUNK).map(|articles| {
                    let mut collector = new();
                    articles.iter().for_each(|it| take(&mut collector, it));
                    collector
                }));
            }
            Ok(collectors)
        })
    }

    fn load(&self, source: &Source) -> Result<Article> {
        let settings = &self.configs.groups()[source.group].settings.input;
        source
            .load(settings)
            .with_context(|| format!("cannot open `{}`", source.name))
    }

    /// Finds the English of plain articles and aligns them; those without English teach nothing.
    fn pair(&self, mut plain: Vec<Plain<'_>>, terminal: &Terminal) -> Vec<Article> {
        let progress = Progress::new(terminal, "aligning", plain.len());
        plain.par_iter_mut().for_each(|it| {
            let commit = it.article.english_commit();
            let english = &self.english[it.source.group];
            if let Ok(found) = english.find(&it.article.file.path, commit.as_deref()) {
                it.article.source_file = Some(found);
            }
            progress.step();
        });
        let mut articles: Vec<Article> = plain
            .into_iter()
            .map(|it| it.article)
            .filter(|article| article.source_file.is_some())
            .collect();
        pair_plain_articles(articles.iter_mut().collect());
        articles
    }
}

/// An article that still needs its English.
struct Plain<'a> {
    source: &'a Source,
    article: Article,
}

/// True for a file that `stats collect` wrote.
fn is_collected(path: &Path) -> bool {
    let mut start = [0; 64];
    let read = fs::File::open(path).and_then(|mut file| file.read(&mut start));
    path.is_file() && read.is_ok_and(|length| statistics::is_collected(&start[..length]))
}

/// Reads a file that `stats collect` wrote.
pub fn read_collected(path: &Path) -> Result<Teacher> {
    let bytes = fs::read(path)
        .with_context(|| format!("cannot open the statistics `{}`", path.display()))?;
    Teacher::from_bytes(&bytes)
        .with_context(|| format!("cannot use the statistics `{}`", path.display()))
}
