//! The command line as the user types it: one file per group of options.

mod cache;
mod commands;
mod gate;
mod global;
mod input;
mod knowledge;
mod known;
mod online;
mod output;
mod rules;
mod scope;
mod source;
mod terms;

use clap::{Args, CommandFactory, Parser, Subcommand};

pub use cache::CacheArgs;
pub use commands::{
    BaselineArgs, BaselineCommand, BaselineShow, BaselineWork, CompletionsArgs, DiffArgs, DiffPart,
    FixArgs, InitArgs, ReportArgs, ReviewArgs, VerdictsArgs, VerdictsCommand,
};
pub use gate::GateArgs;
pub use global::{ColorWhen, Global};
pub use input::{InputArgs, parse_locale};
pub use knowledge::KnowledgeArgs;
pub use known::KnownArgs;
pub use online::OnlineArgs;
pub use output::{Dialect, OutputArgs};
pub use rules::RuleArgs;
pub use scope::ScopeArgs;
pub use source::SourceArgs;
pub use terms::{
    CorpusArgs, StatsArgs, StatsCommand, StatsMergeArgs, TermFormat, TermsArgs, TermsCheckArgs,
    TermsCommand, TermsExportArgs, TermsExtractArgs, TermsImportArgs, TermsLearnArgs,
    TermsOutputArgs,
};

use super::align::AlignArgs;
use crate::config::{Document, Source};

/// bilint finds the defects a reader trips over in translated technical documentation: torn links,
/// bold on the wrong words, altered names and numbers, lost text.
#[derive(Debug, Parser)]
#[command(
    name = "bilint",
    version,
    max_term_width = 100,
    propagate_version = true
)]
#[command(
    after_help = "Exit codes: 0 nothing at or above --fail-on, 1 such findings, 2 usage, configuration or an input that cannot be opened."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check translated articles
    Check(Box<CheckArgs>),
    /// Align two articles or two trees
    Align(AlignArgs),
    /// Write a configuration that fits the tree
    Init(InitArgs),
    /// Keep the findings that are known already
    Baseline(BaselineArgs),
    /// Mend what can be mended without a translator; shows a diff
    Fix(Box<FixArgs>),
    /// Merge reports, convert them, sum them up
    Report(ReportArgs),
    /// Compare two reports: new, fixed, unchanged
    Diff(DiffArgs),
    /// Judge the findings of a report in the browser
    Review(ReviewArgs),
    /// Keep the verdicts of reviewers and put them to use
    Verdicts(VerdictsArgs),
    /// Check, convert and make termbases; learn from translated articles
    Terms(TermsArgs),
    /// Collect and merge statistics, where one machine does not read all articles
    Stats(StatsArgs),
    /// Check articles that come as JSON lines, for distributed runs
    Worker(Box<WorkerArgs>),
    /// List the rules
    Rules(RulesArgs),
    /// Explain one rule, with examples
    Explain(ExplainArgs),
    /// Show the configuration, or its JSON Schema
    Config(ConfigArgs),
    /// Print completions for a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    Man,
}

impl Command {
    /// True when this build has the subcommand.
    pub fn exists(name: &str) -> bool {
        Cli::command()
            .get_subcommands()
            .any(|command| command.get_name() == name)
    }
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// What to check, and how.
    #[command(flatten)]
    pub work: WorkArgs,
    /// Whom it asks.
    #[command(flatten)]
    pub online: OnlineArgs,
    /// What counts.
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// When the run fails.
    #[command(flatten)]
    pub gate: GateArgs,
    /// What is known already.
    #[command(flatten)]
    pub known: KnownArgs,
    /// What is written.
    #[command(flatten)]
    pub output: OutputArgs,
    /// Write how far the English of each article has gone on since, as CSV (with `--source-git`)
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub stale_report: Option<std::path::PathBuf>,
    /// Write the links that could not be verified, and why, as CSV
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub unverified_report: Option<std::path::PathBuf>,
}

/// What every command that runs the rules takes.
#[derive(Debug, Args)]
pub struct WorkArgs {
    /// The articles.
    #[command(flatten)]
    pub input: InputArgs,
    /// Where the English is.
    #[command(flatten)]
    pub english: SourceArgs,
    /// What checks may know.
    #[command(flatten)]
    pub knowledge: KnowledgeArgs,
    /// The rules.
    #[command(flatten)]
    pub rules: RuleArgs,
    /// The cache.
    #[command(flatten)]
    pub cache: CacheArgs,
}

impl WorkArgs {
    /// What these options say, as layers of configuration.
    pub fn layers(&self) -> Vec<Document> {
        let mut layers = Layers::default();
        self.input.lay(&mut layers);
        self.english.lay(&mut layers);
        self.knowledge.lay(&mut layers);
        self.rules.lay(&mut layers);
        self.cache.lay(&mut layers);
        layers.documents
    }
}

/// Options of the command line on their way into the configuration.
#[derive(Debug, Default)]
pub struct Layers {
    /// One document per option given.
    pub documents: Vec<Document>,
}

impl Layers {
    /// `option` was given and says `section.key = value`.
    pub fn say(&mut self, option: &str, section: &str, key: &str, value: impl Into<toml::Value>) {
        let source = Source::CommandLine(option.to_owned());
        self.documents
            .push(Document::of_value(source, section, key, value.into()));
    }

    /// The same for a list; an empty one says nothing.
    pub fn say_list(&mut self, option: &str, section: &str, key: &str, list: &[String]) {
        if !list.is_empty() {
            self.say(option, section, key, list.to_vec());
        }
    }
}

/// Options of `worker`.
#[derive(Debug, Args)]
#[command(after_help = "\
One article a line on standard input, one line for each on standard output, in the same order:
  in   {\"path\":\"lv-LV/a.md\",\"text\":\"…\",\"locale\":\"lv-LV\",\"english\":\"…\",\"english_path\":\"a.md\"}
  out  {\"path\":\"lv-LV/a.md\",\"locale\":\"lv-LV\",\"pairs\":12,\"words\":140,\"findings\":[…]}
`locale`, `english` and `english_path` may be missing. A worker learns nothing, since it
sees a part only: set `[stats] file`. `bilint report` puts the lines of all workers together.")]
pub struct WorkerArgs {
    /// The locale of articles that name none
    #[arg(long, value_name = "TAG", value_parser = parse_locale)]
    pub locale: Option<crate::model::Locale>,
    /// What checks may know.
    #[command(flatten)]
    pub knowledge: KnowledgeArgs,
    /// The rules.
    #[command(flatten)]
    pub rules: RuleArgs,
}

impl WorkerArgs {
    /// What these options say, as layers of configuration.
    pub fn layers(&self) -> Vec<Document> {
        let mut layers = Layers::default();
        if let Some(locale) = &self.locale {
            layers.say("--locale", "input", "locale", locale.as_str());
        }
        self.knowledge.lay(&mut layers);
        self.rules.lay(&mut layers);
        layers.documents
    }
}

/// Options of `rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Id of the rule
    pub rule: String,
}

/// Options of `config`.
#[derive(Debug, Args)]
pub struct ConfigArgs {
    /// What to show.
    #[command(subcommand)]
    pub command: ConfigCommand,
}

/// What `config` shows.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print every value and where it was set
    Show(ConfigShowArgs),
    /// Print the JSON Schema of bilint.toml, for editors
    Schema,
}

/// Options of `config show`.
#[derive(Debug, Args)]
pub struct ConfigShowArgs {
    /// Show what holds for this article, its rules included
    #[arg(long, value_name = "ARTICLE")]
    pub file: Option<std::path::PathBuf>,
    /// Only what somebody has set
    #[arg(long)]
    pub set: bool,
    /// Rules as the command line would set them.
    #[command(flatten)]
    pub rules: RuleArgs,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
