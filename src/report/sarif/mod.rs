//! `sarif`: SARIF 2.1.0 for code scanning, one run, at most 5,000 results (GitHub takes no more).
//!
//! Fingerprints are written for GitHub, whose own would hash the start of the line: the id markup
//! that changes with every hand-back.

mod log;

use std::collections::BTreeMap;
use std::io;

use super::escape::{markdown, uri, visible};
use super::excerpt::pieces;
use super::figures::number_of;
use super::worst::worst;
use super::{Notices, Run, Writer};
use crate::model::{self, Finding, Place, Status};
use crate::text::Position;

/// The `sarif` format.
pub struct Sarif;

const MOST_RESULTS: usize = 5_000;
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

impl Writer for Sarif {
    fn write(&self, run: &Run<'_>, out: &mut dyn io::Write) -> io::Result<Notices> {
        let chosen = worst(run.findings.iter(), MOST_RESULTS);
        let left_out = run.findings.len() - chosen.len();
        let rules = rules(run);
        let index: BTreeMap<&str, usize> = rules
            .iter()
            .enumerate()
            .map(|(index, rule)| (rule.id, index))
            .collect();
        let results = chosen
            .into_iter()
            .map(|finding| result(finding, index[finding.rule.id]))
            .collect();
        let log = log::Log {
            schema: SCHEMA,
            version: "2.1.0",
            runs: [log::Run {
                tool: log::Tool {
                    driver: log::Driver {
                        name: "bilint",
                        version: run.facts.version.clone(),
                        rules: rules.into_iter().map(descriptor).collect(),
                    },
                },
                automation_details: log::AutomationDetails {
                    id: automation_id(&run.facts.locales),
                },
                invocations: [invocation(run)],
                column_kind: "unicodeCodePoints",
                results,
            }],
        };
        serde_json::to_writer_pretty(&mut *out, &log)?;
        out.write_all(b"\n")?;
        Ok(match left_out {
            0 => Notices::new(),
            left_out => vec![format!(
                "sarif: {} left out, the {MOST_RESULTS} worst are in the report",
                number_of(left_out as u64, "finding")
            )],
        })
    }
}

/// The rules that were on, and those of findings from elsewhere (merged reports), by id.
fn rules(run: &Run<'_>) -> Vec<&'static model::Rule> {
    let on = run.rules.iter().copied();
    let found = run.findings.iter().map(|finding| finding.rule);
    let rules: BTreeMap<&str, &'static model::Rule> =
        found.chain(on).map(|rule| (rule.id, rule)).collect();
    rules.into_values().collect()
}

fn descriptor(rule: &'static model::Rule) -> log::Rule {
    log::Rule {
        id: rule.id,
        short_description: log::Text {
            text: rule.summary.to_owned(),
        },
        full_description: log::Text {
            text: first_paragraph(rule.page).unwrap_or_else(|| rule.summary.to_owned()),
        },
        help: log::MarkdownText {
            text: rule.summary.to_owned(),
            markdown: match rule.page {
                "" => rule.summary.to_owned(),
                page => page.to_owned(),
            },
        },
        default_configuration: log::Configuration {
            level: rule.severity.as_str(),
        },
        properties: log::RuleProperties {
            tags: vec![
                rule.group().to_owned(),
                format!("mqm:{}", rule.mqm.category()),
                format!("its:{}", rule.its.as_str()),
            ],
        },
    }
}

/// The first paragraph of a manual page that is no heading: why the rule matters.
fn first_paragraph(page: &str) -> Option<String> {
    let mut lines = page
        .lines()
        .map(str::trim)
        .skip_while(|line| line.is_empty() || line.starts_with('#'))
        .take_while(|line| !line.is_empty() && !line.starts_with('#'))
        .peekable();
    lines.peek()?;
    Some(lines.collect::<Vec<_>>().join(" "))
}

/// One category per locale, so that the alerts of one job do not close those of another.
fn automation_id(locales: &[String]) -> String {
    match locales {
        [locale] => format!("bilint/{locale}/"),
        _ => "bilint/all/".to_owned(),
    }
}

fn invocation(run: &Run<'_>) -> log::Invocation {
    let unreadable = &run.facts.unreadable;
    log::Invocation {
        execution_successful: unreadable.is_empty(),
        tool_execution_notifications: unreadable
            .iter()
            .map(|it| log::Notification {
                level: "error",
                message: log::Text {
                    text: plain(&format!("{} could not be opened: {}", it.path, it.message)),
                },
                locations: vec![location(&it.path, None)],
            })
            .collect(),
    }
}

fn result(finding: &Finding, rule_index: usize) -> log::Result {
    let place = finding.place.as_deref();
    log::Result {
        rule_id: finding.rule.id,
        rule_index,
        level: finding.severity.as_str(),
        rank: (finding.confidence * 100.0).round(),
        message: log::MarkdownText {
            text: plain(&finding.message),
            markdown: described(finding),
        },
        locations: vec![location(&finding.path, region(finding.start, finding.end))],
        related_locations: place
            .filter(|place| !place.source.is_empty())
            .map(|place| english(finding, place))
            .into_iter()
            .collect(),
        partial_fingerprints: log::Fingerprints {
            primary_location_line_hash: format!("{}:1", finding.id),
            bilint: finding.id.clone(),
        },
        suppressions: match finding.status {
            Status::Suppressed => vec![log::Suppression {
                kind: "external",
                justification: finding.reason.as_deref().map(str::to_owned),
            }],
            _ => Vec::new(),
        },
        fixes: fix(finding).into_iter().collect(),
        properties: log::ResultProperties {
            status: finding.status.as_str(),
            locale: finding.locale.as_str().to_owned(),
            segment_id: place
                .map(|place| place.segment_id.clone())
                .unwrap_or_default(),
        },
    }
}

/// Plain text of a message. Braces stay single: they mean placeholders only beside `arguments`, and
/// a doubled brace would misquote what rules on placeholders report. Brackets are escaped where they
/// would make a link (section 3.11.6).
fn plain(text: &str) -> String {
    let text = visible(text);
    match text.contains("](") {
        true => text.replace('[', "\\[").replace(']', "\\]"),
        false => text.into_owned(),
    }
}

/// The message with both sides of the pair. The marked words stand in brackets: consumers may drop
/// HTML, and asterisks next to letters do not always make words bold.
fn described(finding: &Finding) -> String {
    let mut text = markdown(&finding.message);
    if let Some(place) = finding.place.as_deref() {
        for (language, side, spans) in [
            ("en", &place.source, &finding.source_spans),
            (
                finding.locale.language(),
                &place.target,
                &finding.target_spans,
            ),
        ] {
            text.push_str(&format!("\n\n{language}: "));
            for piece in pieces(side, spans) {
                match piece.marked {
                    true => text.push_str(&format!("⟪{}⟫", markdown(&piece.text))),
                    false => text.push_str(&markdown(&piece.text)),
                }
            }
        }
    }
    text
}

/// The English text: in its own file, else in the lines of the target.
fn english(finding: &Finding, place: &Place) -> log::Location {
    let (path, region) = match &finding.source_place {
        Some((path, start)) => (path, region(*start, Position::default())),
        None => {
            let line = Position {
                column: 0,
                ..finding.start
            };
            (&finding.path, region(line, Position::default()))
        }
    };
    log::Location {
        id: Some(1),
        message: Some(log::Text {
            text: plain(&format!("English: {}", place.source)),
        }),
        ..location(path, region)
    }
}

fn location(path: &str, region: Option<log::Region>) -> log::Location {
    log::Location {
        id: None,
        physical_location: log::PhysicalLocation {
            artifact_location: artifact(path),
            region,
        },
        message: None,
    }
}

fn artifact(path: &str) -> log::ArtifactLocation {
    log::ArtifactLocation {
        uri: uri(path),
        uri_base_id: "%SRCROOT%",
    }
}

/// The region between two positions as far as they are known; SARIF counts from 1.
fn region(start: Position, end: Position) -> Option<log::Region> {
    let known = |number: u32| (number > 0).then_some(number);
    Some(log::Region {
        start_line: known(start.line)?,
        start_column: known(start.column),
        end_line: known(end.line),
        end_column: known(end.column),
    })
}

fn fix(finding: &Finding) -> Option<log::Fix> {
    let replacements: Vec<log::Replacement> = finding
        .edits
        .iter()
        .filter_map(|edit| {
            Some(log::Replacement {
                deleted_region: region(edit.start, edit.end)?,
                inserted_content: log::Text {
                    text: edit.replacement.clone(),
                },
            })
        })
        .collect();
    if replacements.is_empty() || replacements.len() < finding.edits.len() {
        return None;
    }
    let care = match finding.edits.iter().all(|edit| edit.safe) {
        true => "safe",
        false => "may change the meaning",
    };
    Some(log::Fix {
        description: log::Text {
            text: format!("mend `{}` ({care})", finding.rule.id),
        },
        artifact_changes: [log::ArtifactChange {
            artifact_location: artifact(&finding.path),
            replacements,
        }],
    })
}
