//! Options that name the articles.

use std::path::PathBuf;

use clap::Args;

use super::Layers;
use crate::model::Locale;

/// The articles.
#[derive(Debug, Args)]
pub struct InputArgs {
    /// Files and folders to check, `.` when none is given; `-` reads standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Read more paths from FILE, one per line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,
    /// The path that standard input stands for
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<String>,
    /// The locale of articles that name none
    #[arg(long, value_name = "TAG", value_parser = parse_locale)]
    pub locale: Option<Locale>,
    /// Refuse files over this size, in MiB [default: 64]
    #[arg(long, value_name = "MIB")]
    pub max_file_size: Option<u32>,
}

impl InputArgs {
    pub(super) fn lay(&self, layers: &mut Layers) {
        if let Some(locale) = &self.locale {
            layers.say("--locale", "input", "locale", locale.as_str());
        }
        if let Some(size) = self.max_file_size {
            layers.say("--max-file-size", "input", "max-file-size", i64::from(size));
        }
    }
}

/// Reads the tag of an option.
pub fn parse_locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| format!("`{tag}` is no locale; write it like lv-LV"))
}
