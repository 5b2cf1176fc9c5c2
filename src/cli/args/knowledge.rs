//! Options that say what checks may know.

use std::path::PathBuf;

use clap::Args;

use super::Layers;

/// What checks may know.
#[derive(Debug, Args)]
#[command(next_help_heading = "Knowledge")]
pub struct KnowledgeArgs {
    /// Termbase, CSV or TBX; may be given again, later files win
    #[arg(long, value_name = "FILE")]
    pub terms: Vec<PathBuf>,
    /// List of protected names, CSV; may be given again
    #[arg(long, value_name = "FILE")]
    pub names: Vec<PathBuf>,
    /// Leave out the bundled termbase and names
    #[arg(long)]
    pub no_builtin_terms: bool,
    /// Leave out the bundled lexicons
    #[arg(long)]
    pub no_builtin_lexicon: bool,
    /// Do not learn from the articles of the run
    #[arg(long)]
    pub no_learn: bool,
}

impl KnowledgeArgs {
    pub(in crate::cli) fn lay(&self, layers: &mut Layers) {
        let names = |paths: &[PathBuf]| -> Vec<String> {
            let names = paths.iter().map(|path| path.to_string_lossy());
            names.map(|name| name.into_owned()).collect()
        };
        layers.say_list("--terms", "terms", "files", &names(&self.terms));
        layers.say_list("--names", "terms", "do-not-translate", &names(&self.names));
        if self.no_builtin_terms {
            layers.say("--no-builtin-terms", "terms", "builtin", false);
        }
        if self.no_builtin_lexicon {
            layers.say("--no-builtin-lexicon", "terms", "builtin-lexicon", false);
        }
        if self.no_learn {
            layers.say("--no-learn", "stats", "learn", false);
        }
    }
}
