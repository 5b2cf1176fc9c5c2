//! The part of the SARIF 2.1.0 object model that bilint writes, in the order it is written.

use serde::Serialize;

/// A log file.
#[derive(Serialize)]
pub struct Log {
    /// Where its schema is published.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The version of the format.
    pub version: &'static str,
    /// The runs: one.
    pub runs: [Run; 1],
}

/// One run of the tool.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// Which tool, with which rules.
    pub tool: Tool,
    /// What later runs are compared with.
    pub automation_details: AutomationDetails,
    /// How it went.
    pub invocations: [Invocation; 1],
    /// What columns count.
    pub column_kind: &'static str,
    /// The findings.
    pub results: Vec<Result>,
}

/// The tool.
#[derive(Serialize)]
pub struct Tool {
    /// Its only component.
    pub driver: Driver,
}

/// The component that made the results.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Driver {
    /// `bilint`
    pub name: &'static str,
    /// Its version.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The rules that were on.
    pub rules: Vec<Rule>,
}

/// A rule (`reportingDescriptor`).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    /// The id.
    pub id: &'static str,
    /// One line.
    pub short_description: Text,
    /// Why it matters.
    pub full_description: Text,
    /// The manual page.
    pub help: MarkdownText,
    /// Its severity.
    pub default_configuration: Configuration,
    /// Tags that viewers filter by.
    pub properties: RuleProperties,
}

/// The configuration of a rule.
#[derive(Serialize)]
pub struct Configuration {
    /// error, warning or note.
    pub level: &'static str,
}

/// What viewers may filter rules by.
#[derive(Serialize)]
pub struct RuleProperties {
    /// Group, MQM category, ITS type.
    pub tags: Vec<String>,
}

/// A text.
#[derive(Serialize)]
pub struct Text {
    /// Plain.
    pub text: String,
}

/// A text in two forms.
#[derive(Serialize)]
pub struct MarkdownText {
    /// Plain.
    pub text: String,
    /// The same in Markdown.
    pub markdown: String,
}

/// The identity of the run.
#[derive(Serialize)]
pub struct AutomationDetails {
    /// Ends in `/`: everything before it is the category.
    pub id: String,
}

/// How the run went.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Invocation {
    /// False when an input could not be opened.
    pub execution_successful: bool,
    /// Those inputs.
    pub tool_execution_notifications: Vec<Notification>,
}

/// Something that went wrong.
#[derive(Serialize)]
pub struct Notification {
    /// error
    pub level: &'static str,
    /// What.
    pub message: Text,
    /// Where.
    pub locations: Vec<Location>,
}

/// A finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Result {
    /// The rule.
    pub rule_id: &'static str,
    /// Its index among the rules of the driver.
    pub rule_index: usize,
    /// error, warning or note.
    pub level: &'static str,
    /// 0 to 100: how sure.
    pub rank: f32,
    /// What is wrong.
    pub message: MarkdownText,
    /// The target text.
    pub locations: Vec<Location>,
    /// The English text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Location>,
    /// What recognises it in the next run.
    pub partial_fingerprints: Fingerprints,
    /// Who said it may stay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppressions: Vec<Suppression>,
    /// Mends.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<Fix>,
    /// What SARIF has no place for.
    pub properties: ResultProperties,
}

/// What recognises a result.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fingerprints {
    /// The one that GitHub uses.
    pub primary_location_line_hash: String,
    /// The finding id.
    #[serde(rename = "bilint/v1")]
    pub bilint: String,
}

/// What SARIF has no place for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultProperties {
    /// new, known, stale or suppressed.
    pub status: &'static str,
    /// The target locale.
    pub locale: String,
    /// The `data-ttu-id`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub segment_id: String,
}

/// A suppression.
#[derive(Serialize)]
pub struct Suppression {
    /// It does not stand in the localized file.
    pub kind: &'static str,
    /// Its reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
}

/// A place.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Its number among the related locations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<u32>,
    /// Where.
    pub physical_location: PhysicalLocation,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Text>,
}

/// A place in a file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhysicalLocation {
    /// The file.
    pub artifact_location: ArtifactLocation,
    /// The range; `None` for all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A file.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArtifactLocation {
    /// Relative, percent-encoded.
    pub uri: String,
    /// Relative to the checkout.
    pub uri_base_id: &'static str,
}

/// A range of a file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// 1-based.
    pub start_line: u32,
    /// 1-based, code points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_column: Option<u32>,
    /// Last line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_line: Option<u32>,
    /// Exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_column: Option<u32>,
}

/// A mend.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// What it does.
    pub description: Text,
    /// In which file.
    pub artifact_changes: [ArtifactChange; 1],
}

/// Changes of a file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArtifactChange {
    /// The file.
    pub artifact_location: ArtifactLocation,
    /// The changes.
    pub replacements: Vec<Replacement>,
}

/// One change.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    /// What goes.
    pub deleted_region: Region,
    /// What comes.
    pub inserted_content: Text,
}
