//! The resolved settings the engine takes. Files, environment and command line are merged above.

mod online;
mod pattern;
mod rules;
mod suppression;

use std::path::PathBuf;

pub use online::{OnlineSettings, Period, UrlPatterns};
pub use pattern::{LocalePattern, PathPatterns, PatternError};
pub use rules::{
    Level, RuleOverride, RulePlan, RuleSettings, RuleStep, RuleTable, UnknownSelector, nearest,
    selects, validate,
};
pub use suppression::{Day, Suppression};

use crate::model::{Locale, Severity};

/// The severity from which on a run fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FailOn {
    /// Errors.
    #[default]
    Error,
    /// Warnings and errors.
    Warning,
    /// Any finding.
    Note,
    /// Never.
    Never,
}

impl FailOn {
    /// Every value, as the user writes it.
    pub const ALL: &[(&'static str, Self)] = &[
        ("error", Self::Error),
        ("warning", Self::Warning),
        ("note", Self::Note),
        ("never", Self::Never),
    ];

    /// The lowest severity that fails the run.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

/// Which files are articles, and what is known of them beforehand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputSettings {
    /// Articles found in folders must match one of these, when there are any.
    pub include: PathPatterns,
    /// And none of these.
    pub exclude: PathPatterns,
    /// The locale of articles that name none.
    pub locale: Option<Locale>,
    /// Files over this many MiB are not read.
    pub max_file_size: u64,
    /// The published page of an article, with `{locale}` and `{path}`.
    pub page_url: Option<String>,
}

/// Where the English of plain articles comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceSettings {
    /// A folder with the English articles.
    pub dir: Option<PathBuf>,
    /// A repository with the English articles.
    pub git: Option<PathBuf>,
    /// A list of English paths, where the trees differ.
    pub map: Option<PathBuf>,
    /// The revision that staleness is measured against.
    pub rev: Option<String>,
    /// An article without its English is an error.
    pub require: bool,
}

/// What is known of terms and names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermSettings {
    /// Termbases, CSV or TBX.
    pub files: Vec<PathBuf>,
    /// Lists of protected names.
    pub do_not_translate: Vec<PathBuf>,
    /// Use the termbases that come with bilint.
    pub builtin: bool,
    /// Use the lexicons that come with bilint.
    pub builtin_lexicon: bool,
}

/// Statistics learnt from pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatsSettings {
    /// A file with statistics, made by `bilint terms learn`.
    pub file: Option<PathBuf>,
    /// Learn from the input of the run.
    pub learn: bool,
}

/// Which findings are reported, and when a run fails.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GateSettings {
    /// Findings below are left out.
    pub min_severity: Option<Severity>,
    /// Findings the check is less sure of are left out.
    pub min_confidence: f32,
    /// From which severity on a run fails.
    pub fail_on: FailOn,
    /// More warnings than this fail the run, too.
    pub max_warnings: Option<u64>,
}

/// What is known of findings already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownSettings {
    /// The baseline; `None` when it is switched off.
    pub baseline: Option<PathBuf>,
    /// True when somebody named the baseline: then it must exist.
    pub baseline_named: bool,
    /// The file of suppressions.
    pub suppressions_file: PathBuf,
    /// True when somebody named it: then it must exist.
    pub suppressions_named: bool,
    /// The file of verdicts.
    pub verdicts_file: PathBuf,
    /// Take directives of the English article.
    pub inline: bool,
    /// The suppressions of the configuration.
    pub suppressions: Vec<Suppression>,
}

/// The incremental cache.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CacheSettings {
    /// Use it.
    pub enabled: bool,
    /// The folder of its entries.
    pub dir: PathBuf,
}

/// Everything a run needs to know, for the articles below one configuration file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The folder of the configuration file, else the working directory.
    pub folder: PathBuf,
    /// Articles.
    pub input: InputSettings,
    /// Their English.
    pub source: SourceSettings,
    /// Terms and names.
    pub terms: TermSettings,
    /// Statistics.
    pub stats: StatsSettings,
    /// The gate.
    pub gate: GateSettings,
    /// Known findings.
    pub known: KnownSettings,
    /// The cache.
    pub cache: CacheSettings,
    /// External links.
    pub online: OnlineSettings,
    /// The rules, by article.
    pub rules: RulePlan,
}
