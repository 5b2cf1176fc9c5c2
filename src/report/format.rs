//! The names of the formats.

use std::path::Path;
use std::str::FromStr;

/// A report format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// For people at a terminal: each finding with its words marked.
    Text,
    /// For editors and grep: one line per finding.
    Concise,
    /// For spreadsheets: the schema `bilint-findings/1`.
    Csv,
    /// The same with tabs.
    Tsv,
    /// One object with run and findings.
    Json,
    /// One finding per line.
    Jsonl,
    /// Code scanning: SARIF 2.1.0.
    Sarif,
    /// Annotations of a GitHub workflow.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// Test results for build servers.
    Junit,
    /// Checkstyle's XML.
    Checkstyle,
    /// reviewdog's Diagnostic Format.
    Rdjsonl,
    /// One page to read and filter in a browser.
    Html,
    /// A job summary in Markdown.
    Md,
}

impl Format {
    /// Every format, in the order of the manual.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Concise,
        Self::Csv,
        Self::Tsv,
        Self::Json,
        Self::Jsonl,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Junit,
        Self::Checkstyle,
        Self::Rdjsonl,
        Self::Html,
        Self::Md,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Concise => "concise",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
            Self::Checkstyle => "checkstyle",
            Self::Rdjsonl => "rdjsonl",
            Self::Html => "html",
            Self::Md => "md",
        }
    }

    /// What it is for, in a few words.
    pub fn about(self) -> &'static str {
        match self {
            Self::Text => "For people: each finding with its words marked",
            Self::Concise => "A line per finding, for editors and grep",
            Self::Csv => "For spreadsheets, with columns for verdicts",
            Self::Tsv => "The same with tabs",
            Self::Json => "One object with run and findings",
            Self::Jsonl => "A finding per line",
            Self::Sarif => "SARIF 2.1.0, for code scanning",
            Self::Github => "Annotations of a GitHub workflow",
            Self::Gitlab => "Code quality report of GitLab",
            Self::Junit => "Test results, for build servers",
            Self::Checkstyle => "Checkstyle XML",
            Self::Rdjsonl => "Diagnostics for reviewdog",
            Self::Html => "One page to read and filter in a browser",
            Self::Md => "A summary in Markdown, for pull requests",
        }
    }

    /// True for formats that [`super::read_back`] understands.
    pub fn reads_back(self) -> bool {
        matches!(self, Self::Csv | Self::Tsv | Self::Json | Self::Jsonl)
    }

    /// The format that the name of a report file tells, if it tells one: its extension, or where many
    /// formats share one, the name of a format in it (`junit.xml`, `findings.sarif.json`).
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        if matches!(extension.as_str(), "json" | "xml" | "txt") {
            let stem = path.file_stem()?.to_string_lossy().to_ascii_lowercase();
            let named = |format: &&Self| stem.split(['.', '-', '_']).any(|it| it == format.name());
            if let Some(&format) = Self::ALL.iter().find(named) {
                return Some(format);
            }
        }
        Some(match extension.as_str() {
            "txt" => Self::Text,
            "csv" => Self::Csv,
            "tsv" | "tab" => Self::Tsv,
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::Jsonl,
            "sarif" => Self::Sarif,
            "rdjsonl" => Self::Rdjsonl,
            "html" | "htm" => Self::Html,
            "md" => Self::Md,
            _ => return None,
        })
    }
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let folded = word.to_ascii_lowercase();
        if let Some(&format) = Self::ALL.iter().find(|format| format.name() == folded) {
            return Ok(format);
        }
        let nearest = Self::ALL
            .iter()
            .map(|format| (strsim::osa_distance(&folded, format.name()), format.name()))
            .min()
            .filter(|&(distance, name)| distance <= name.len() / 2)
            .map(|(_, name)| format!("did you mean `{name}`? "))
            .unwrap_or_default();
        let names: Vec<&str> = Self::ALL.iter().map(|format| format.name()).collect();
        Err(format!(
            "`{word}` is no format; {nearest}use one of {}",
            names.join(", ")
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_and_a_slip_is_named() {
        for &format in Format::ALL {
            assert_eq!(format.name().parse(), Ok(format));
        }
        let slip = "jsnol".parse::<Format>().unwrap_err();
        assert!(slip.contains("did you mean `jsonl`?"), "{slip}");
        let strange = "spreadsheet".parse::<Format>().unwrap_err();
        assert!(!strange.contains("did you mean"), "{strange}");
    }

    #[test]
    fn a_file_name_tells_its_format() {
        for (path, format) in [
            ("out/findings.CSV", Some(Format::Csv)),
            ("x.ndjson", Some(Format::Jsonl)),
            ("report.xml", None),
            ("out/junit.xml", Some(Format::Junit)),
            ("findings.sarif.json", Some(Format::Sarif)),
            ("gl-code-quality-report.json", Some(Format::Json)),
            ("findings", None),
        ] {
            assert_eq!(Format::of_path(Path::new(path)), format, "{path}");
        }
    }
}
