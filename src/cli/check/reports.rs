//! The reports of a check: opened before the work begins, written and renamed when it is done.

use std::env;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::cli::args::{Command, Dialect, OutputArgs, WorkArgs};
use crate::cli::terminal::{Aside, Terminal};
use crate::input::output::OutputFile;
use crate::report::summary::{self, Situation};
use crate::report::{self, CsvDialect, Format, Guard, Options, Run, run_json};

/// Report files waiting for their content.
#[derive(Debug)]
pub struct Reports {
    files: Vec<(Format, PathBuf, OutputFile)>,
    /// Format on standard output, when nothing else is asked for.
    stdout: Option<Format>,
}

/// What stands around a report.
pub struct Told<'a> {
    /// What the user should know.
    pub remarks: &'a [String],
    /// The inputs as they would be typed again; empty when reports were read.
    pub arguments: String,
    /// The reports that were read, as they would be typed again.
    pub judged: String,
    /// The options that narrowed the run, as they would be typed again.
    pub scope: String,
    /// A baseline was in use.
    pub baseline: bool,
    /// Somebody said where the English articles are.
    pub english: bool,
    /// Markdown files that were left out, since nothing says that they are translations.
    pub left_out: u64,
    /// Counts instead of the findings.
    pub statistics: bool,
}

/// How reports are written.
pub fn report_options(options: &OutputArgs, terminal: &Terminal) -> Options {
    Options {
        width: terminal.width,
        guard: if options.csv_raw {
            Guard::Off
        } else {
            Guard::On
        },
        csv_dialect: match options.csv_dialect {
            Dialect::Rfc4180 => CsvDialect::Rfc4180,
            Dialect::Excel => CsvDialect::Excel,
        },
        ..Options::default()
    }
}

impl Reports {
    /// Opens every report that the options ask for.
    pub fn open(options: &OutputArgs) -> Result<Self> {
        let mut wanted: Vec<(Format, PathBuf)> = options.output.clone();
        let mut stdout = None;
        match &options.output_file {
            Some(path) => {
                let format = options
                    .format
                    .or_else(|| Format::of_path(path))
                    .unwrap_or(Format::Text);
                wanted.insert(0, (format, path.clone()));
            }
            None if options.format.is_some() || wanted.is_empty() => {
                stdout = Some(options.format.unwrap_or(Format::Text));
            }
            None => {}
        }
        let mut files: Vec<(Format, PathBuf, OutputFile)> = Vec::new();
        for (format, path) in wanted {
            if files.iter().any(|(_, other, _)| *other == path) {
                bail!("two reports would go to `{}`", path.display());
            }
            let file = OutputFile::create(&path)
                .with_context(|| format!("cannot write the report `{}`", path.display()))?;
            files.push((format, path, file));
        }
        Ok(Self { files, stdout })
    }

    /// Writes all reports, then the summary.
    pub fn write(self, run: &Run<'_>, told: &Told<'_>, terminal: &Terminal) -> Result<()> {
        let mut notices = told.remarks.to_vec();
        let mut written = Vec::new();
        for (format, path, mut file) in self.files {
            let outcome = report::writer(format)
                .write(run, &mut file)
                .and_then(|it| beside(format, &path, run).map(|()| it))
                .and_then(|it| file.finish().map(|()| it))
                .with_context(|| format!("cannot write the report `{}`", path.display()))?;
            notices.extend(outcome);
            written.push((format, path.display().to_string()));
        }
        let situation = |reports, colour| Situation {
            arguments: &told.arguments,
            judged: &told.judged,
            scope: &told.scope,
            reports,
            baseline: told.baseline,
            english: told.english,
            left_out: told.left_out,
            has_command: &Command::exists,
            colour,
        };
        if let Some(format) = self.stdout {
            let coloured = Options {
                colour: terminal.colour_out,
                ..run.options.clone()
            };
            let run = Run {
                options: &coloured,
                ..*run
            };
            let mut out = BufWriter::new(io::stdout().lock());
            let printed = match told.statistics {
                true => summary::write(&run, &situation(&[], terminal.colour_out), &mut out)
                    .map(|()| Vec::new()),
                false => report::writer(format).write(&run, &mut out),
            };
            let printed = printed.and_then(|it| out.flush().map(|()| it));
            notices.extend(printed.context("cannot write to standard output")?);
            if format == Format::Github {
                add_to_job_summary(&run)?;
            }
        }
        if terminal.quiet {
            return Ok(());
        }
        let mut err = BufWriter::new(Aside);
        if terminal.listed && self.stdout == Some(Format::Text) && !run.findings.is_empty() {
            writeln!(err)?;
        }
        for notice in notices {
            writeln!(err, "bilint: {notice}")?;
        }
        if !told.statistics {
            summary::write(run, &situation(&written, terminal.colour_err), &mut err)?;
        }
        err.flush()?;
        Ok(())
    }
}

/// The facts of the run stand beside its tables.
fn beside(format: Format, path: &Path, run: &Run<'_>) -> io::Result<()> {
    if !matches!(format, Format::Csv | Format::Tsv) {
        return Ok(());
    }
    let mut name = path.file_stem().unwrap_or_default().to_os_string();
    name.push(".run.json");
    let mut file = OutputFile::create(&path.with_file_name(name))?;
    run_json::write(run, &mut file)?;
    file.finish()
}

/// A workflow of GitHub shows the summary of a step on the page of the run.
fn add_to_job_summary(run: &Run<'_>) -> Result<()> {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|it| !it.is_empty()) else {
        return Ok(());
    };
    let add = || -> io::Result<()> {
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        report::writer(Format::Md).write(run, &mut file)?;
        Ok(())
    };
    add().with_context(|| {
        format!(
            "cannot write the job summary `{}`",
            Path::new(&path).display()
        )
    })
}

/// The inputs, their English side and their termbases as they would be typed again.
pub fn inputs(work: &WorkArgs) -> String {
    let english = &work.english;
    let revision = english.source_rev.as_ref().map(PathBuf::from);
    let locale = work
        .input
        .locale
        .as_ref()
        .map(|it| PathBuf::from(it.as_str()));
    let options = [
        ("--locale", &locale),
        ("--source", &english.source),
        ("--source-dir", &english.source_dir),
        ("--source-git", &english.source_git),
        ("--source-rev", &revision),
        ("--source-map", &english.source_map),
    ];
    let mut typed = arguments(&work.input.paths);
    let terms = work.knowledge.terms.iter().map(|it| ("--terms", it));
    for (option, value) in options
        .into_iter()
        .filter_map(|(option, value)| Some((option, value.as_ref()?)))
        .chain(terms)
    {
        typed += &format!(" {option} {}", arguments(std::slice::from_ref(value)));
    }
    typed
}

/// Paths as they would be typed again.
pub fn arguments(paths: &[PathBuf]) -> String {
    let quoted: Vec<String> = paths
        .iter()
        .map(|path| {
            let path = path.to_string_lossy();
            let plain = |sign: char| sign.is_alphanumeric() || "/._-+,:@%".contains(sign);
            if path.chars().all(plain) && !path.is_empty() {
                path.into_owned()
            } else {
                format!("'{}'", path.replace('\'', "'\\''"))
            }
        })
        .collect();
    match quoted.is_empty() {
        true => ".".to_owned(),
        false => quoted.join(" "),
    }
}
