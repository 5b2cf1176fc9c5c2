//! `junit`: one suite per article; a finding is a failed case, a clean article a passed one, an
//! input that could not be opened an error.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use super::escape::xml;
use super::{Notices, Run, Writer};
use crate::model::{Finding, Status};

/// The `junit` format.
pub struct Junit;

/// The cases of one article.
#[derive(Default)]
struct Suite<'a> {
    findings: Vec<&'a Finding>,
    unreadable: Option<&'a str>,
}

/// The counts that suites carry.
#[derive(Clone, Copy, Default)]
struct Numbers {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Numbers {
    fn of(suite: &Suite<'_>) -> Self {
        let skipped = suite.findings.iter().filter(|it| is_settled(it)).count();
        let errors = usize::from(suite.unreadable.is_some());
        Self {
            tests: (suite.findings.len() + errors).max(1),
            failures: suite.findings.len() - skipped,
            errors,
            skipped,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            tests: self.tests + other.tests,
            failures: self.failures + other.failures,
            errors: self.errors + other.errors,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"",
            self.tests, self.failures, self.errors, self.skipped
        )
    }
}

impl Writer for Junit {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let suites = suites(run);
        let numbers = suites
            .values()
            .map(Numbers::of)
            .fold(Numbers::default(), Numbers::plus);
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(out, "<testsuites name=\"bilint\" {numbers}>")?;
        for (path, suite) in &suites {
            write_suite(path, suite, out)?;
        }
        writeln!(out, "</testsuites>")?;
        Ok(Notices::new())
    }
}

/// Every article that was read or has findings, by path: the order of the findings.
fn suites<'a>(run: &Run<'a>) -> BTreeMap<&'a str, Suite<'a>> {
    let mut suites: BTreeMap<&str, Suite<'_>> = BTreeMap::new();
    for file in &run.facts.files {
        suites.entry(&file.path).or_default();
    }
    for finding in run.findings {
        suites
            .entry(&finding.path)
            .or_default()
            .findings
            .push(finding);
    }
    for it in &run.facts.unreadable {
        suites.entry(&it.path).or_default().unreadable = Some(&it.message);
    }
    suites
}

fn write_suite(path: &str, suite: &Suite<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let name = xml(path);
    writeln!(out, "  <testsuite name=\"{name}\" {}>", Numbers::of(suite))?;
    if let Some(message) = suite.unreadable {
        writeln!(
            out,
            "    <testcase classname=\"{name}\" name=\"read\" file=\"{name}\">\n      \
             <error message=\"{}\" type=\"read\"/>\n    </testcase>",
            xml(message)
        )?;
    } else if suite.findings.is_empty() {
        writeln!(
            out,
            "    <testcase classname=\"{name}\" name=\"no findings\" file=\"{name}\"/>"
        )?;
    }
    for finding in &suite.findings {
        write_case(&name, finding, out)?;
    }
    writeln!(out, "  </testsuite>")
}

/// The id in the name keeps the history of a case together when its line moves.
fn write_case(name: &str, finding: &Finding, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(
        out,
        "    <testcase classname=\"{name}\" name=\"{} {}\" file=\"{name}\" line=\"{}\">",
        finding.rule.id,
        xml(&finding.id),
        finding.start.line,
    )?;
    if is_settled(finding) {
        let why = finding.reason.as_deref().unwrap_or(finding.status.as_str());
        writeln!(out, "      <skipped message=\"{}\"/>", xml(why))?;
    } else {
        writeln!(
            out,
            "      <failure message=\"{}\" type=\"{}\">{}</failure>",
            xml(&finding.message),
            finding.severity,
            xml_lines(&details(finding)),
        )?;
    }
    writeln!(out, "    </testcase>")
}

fn is_settled(finding: &Finding) -> bool {
    matches!(finding.status, Status::Known | Status::Suppressed)
}

/// Place, both sides and suggestion, a line each.
fn details(finding: &Finding) -> Vec<String> {
    let start = finding.start;
    let mut lines = vec![format!("{}:{}:{}", finding.path, start.line, start.column)];
    if let Some(place) = finding.place.as_deref() {
        lines.push(format!("en: {}", place.source));
        lines.push(format!("{}: {}", finding.locale.language(), place.target));
    }
    if let Some(suggestion) = &finding.suggestion {
        lines.push(format!("suggestion: `{suggestion}`"));
    }
    lines
}

fn xml_lines(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| xml(line)).collect();
    lines.join("\n")
}
