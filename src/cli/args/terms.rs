//! Options of `terms` and `stats`: termbases, and what is learnt from translated articles.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{InputArgs, Layers, SourceArgs, parse_locale};
use crate::config::Document;
use crate::model::Locale;
use crate::settings::FailOn;

/// Options of `terms`.
#[derive(Debug, Args)]
pub struct TermsArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: TermsCommand,
}

/// What `terms` does.
#[derive(Debug, Subcommand)]
pub enum TermsCommand {
    /// Look for contradictions and slips in termbases and lists of names
    Check(TermsCheckArgs),
    /// Turn what another tool exported into a termbase
    Import(TermsImportArgs),
    /// Write termbases as TBX or CSV
    Export(TermsExportArgs),
    /// List term candidates of translated articles with their renderings
    Extract(Box<TermsExtractArgs>),
    /// Learn a lexicon from translated articles, for `[stats] file`
    Learn(Box<TermsLearnArgs>),
}

/// Options of `terms check`.
#[derive(Debug, Args)]
pub struct TermsCheckArgs {
    /// Termbases (CSV, TBX, MultiTerm XML) and lists of protected names (CSV)
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Tell forbidden forms, too, that the corpus of this lexicon never uses
    #[arg(long, value_name = "FILE")]
    pub lexicon: Option<PathBuf>,
    /// Exit with 1 from this severity on
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub fail_on: FailOn,
}

/// Options of `terms import`.
#[derive(Debug, Args)]
pub struct TermsImportArgs {
    /// What the other tool exported: TBX, MultiTerm XML, or a table (CSV, tabs)
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The target locale, where the export does not name it; of several languages take this one
    #[arg(long, value_name = "TAG", value_parser = parse_locale)]
    pub locale: Option<Locale>,
    /// Which column of the table holds what, such as `preferred=Target term`; may be given again
    #[arg(long, value_name = "OURS=THEIRS", value_parser = parse_column)]
    pub column: Vec<(String, String)>,
    /// What is written.
    #[command(flatten)]
    pub output: TermsOutputArgs,
}

/// Options of `terms export`.
#[derive(Debug, Args)]
pub struct TermsExportArgs {
    /// Termbases; later files win
    #[arg(value_name = "FILE", required_unless_present = "builtin")]
    pub files: Vec<PathBuf>,
    /// Begin with the bundled termbase
    #[arg(long)]
    pub builtin: bool,
    /// Only what holds for this locale
    #[arg(long, value_name = "TAG", value_parser = parse_locale)]
    pub locale: Option<Locale>,
    /// What is written.
    #[command(flatten)]
    pub output: TermsOutputArgs,
}

/// Where a termbase goes, and in which form.
#[derive(Debug, Args)]
pub struct TermsOutputArgs {
    /// File to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Form of the termbase [default: as the file's extension says, else csv]
    #[arg(short, long, value_name = "FORMAT")]
    pub format: Option<TermFormat>,
}

impl TermsOutputArgs {
    /// The form that is asked for, by name or by the extension of the file.
    pub fn format(&self) -> TermFormat {
        let extension = self.output.as_deref().and_then(|path| path.extension());
        let tbx = extension.is_some_and(|it| it.eq_ignore_ascii_case("tbx"));
        self.format.unwrap_or(match tbx {
            true => TermFormat::Tbx,
            false => TermFormat::Csv,
        })
    }
}

/// Forms of a termbase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TermFormat {
    /// The columns that bilint reads
    Csv,
    /// TBX-Basic of ISO 30042:2019 (version 3, DCA style)
    Tbx,
    /// TBX-Basic of 2008 (version 2), for older tools
    TbxV2,
}

/// Options of `terms extract`.
#[derive(Debug, Args)]
pub struct TermsExtractArgs {
    /// The corpus.
    #[command(flatten)]
    pub corpus: CorpusArgs,
    /// List at most this many candidates of each locale
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub limit: usize,
    /// Leave out what the termbases of the configuration hold already
    #[arg(long)]
    pub new: bool,
    /// What is written.
    #[command(flatten)]
    pub output: TermsOutputArgs,
}

/// Options of `terms learn`.
#[derive(Debug, Args)]
pub struct TermsLearnArgs {
    /// The corpus.
    #[command(flatten)]
    pub corpus: CorpusArgs,
    /// File to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Leave out links and renderings seen less often
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub min_count: u32,
}

/// Options of `stats`.
#[derive(Debug, Args)]
pub struct StatsArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: StatsCommand,
}

/// What `stats` does.
#[derive(Debug, Subcommand)]
pub enum StatsCommand {
    /// Collect what a part of the articles teaches, for merging
    Collect(Box<StatsCollectArgs>),
    /// Merge collected statistics; parts merged are the whole, byte for byte
    Merge(StatsMergeArgs),
}

/// Options of `stats collect`.
#[derive(Debug, Args)]
pub struct StatsCollectArgs {
    /// The corpus.
    #[command(flatten)]
    pub corpus: CorpusArgs,
    /// File to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// Options of `stats merge`.
#[derive(Debug, Args)]
pub struct StatsMergeArgs {
    /// Files that `stats collect` or `stats merge` wrote
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// File to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// Translated articles to learn from.
#[derive(Debug, Args)]
pub struct CorpusArgs {
    /// The articles, or files of statistics.
    #[command(flatten)]
    pub input: InputArgs,
    /// Where the English is.
    #[command(flatten)]
    pub english: SourceArgs,
}

impl CorpusArgs {
    /// What these options say, as layers of configuration.
    pub fn layers(&self) -> Vec<Document> {
        let mut layers = Layers::default();
        self.input.lay(&mut layers);
        self.english.lay(&mut layers);
        layers.documents
    }
}

/// Reads `OURS=THEIRS`.
fn parse_column(written: &str) -> Result<(String, String), String> {
    match written.split_once('=') {
        Some((ours, theirs)) if !ours.trim().is_empty() && !theirs.trim().is_empty() => {
            Ok((ours.trim().to_owned(), theirs.trim().to_owned()))
        }
        _ => Err(format!(
            "`{written}` names no two columns; write it like `preferred=Target term`"
        )),
    }
}
