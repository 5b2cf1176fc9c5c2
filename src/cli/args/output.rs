//! Options that say what is written, and where.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::report::Format;

/// What is written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Format of the report [default: as the ending of FILE says, else text]
    #[arg(short, long, value_name = "FORMAT", ignore_case = true)]
    pub format: Option<Format>,
    /// Write the report to FILE instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
    /// Write one more report; may be given again
    #[arg(long, value_name = "FORMAT=PATH", value_parser = parse_output)]
    pub output: Vec<(Format, PathBuf)>,
    /// Variant of csv
    #[arg(long, value_name = "DIALECT", default_value = "rfc4180")]
    pub csv_dialect: Dialect,
    /// Do not guard cells that a spreadsheet would run as formulas
    #[arg(long)]
    pub csv_raw: bool,
    /// Print counts by rule instead of the findings
    #[arg(long)]
    pub statistics: bool,
}

/// Variants of CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dialect {
    /// RFC 4180, UTF-8 without byte order mark.
    Rfc4180,
    /// With byte order mark and Excel's limits.
    Excel,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}

fn parse_output(text: &str) -> Result<(Format, PathBuf), String> {
    let (format, path) = text
        .split_once('=')
        .ok_or("write it as FORMAT=PATH, for example csv=findings.csv")?;
    Ok((format.parse()?, PathBuf::from(path)))
}
