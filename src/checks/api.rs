//! The contract of a check: what it is given, what it hands back.
//!
//! A check is pure: the same pair and context give the same findings. It knows nothing of files on
//! disk, configuration files, suppressions or output formats; the engine stamps rule and severity.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::knowledge::Knowledge;
use crate::compare::PairView;
use crate::compare::sides::Sides;
use crate::locales::LocaleData;
use crate::model::{Article, Rule, Severity, Side};
use crate::text::Span;

/// A rule together with the code that keeps its promise.
pub struct Check {
    /// The promise.
    pub rule: Rule,
    /// Takes the options of the rule and makes the function that runs.
    pub build: fn(&mut Options<'_>) -> Result<Run, OptionError>,
}

/// Checks one pair.
pub type PairRun = Box<dyn Fn(&PairView<'_>, &Context<'_>, &mut Findings) + Send + Sync>;
/// Checks the pairs of one article together.
pub type ArticleRun = Box<dyn Fn(&[PairView<'_>], &Context<'_>, &mut Findings) + Send + Sync>;

/// What a check needs to decide. Take the smallest unit that can.
pub enum Unit {
    /// One pair decides: its texts and its context, not where it stands. The engine may run the check
    /// once for all pairs of a run that are the same.
    Pair(PairRun),
    /// The article decides: order, numbering, neighbours, blocks.
    Article(ArticleRun),
    /// The readers report it while they read.
    Reader,
}

/// A check with its options, ready to run.
pub struct Run {
    /// What decides.
    pub unit: Unit,
    /// How sure the surest of its findings are: a run that shows surer ones only leaves the check out.
    pub most_confidence: f32,
}

impl Run {
    /// A check of one pair.
    pub fn pair(
        run: impl Fn(&PairView<'_>, &Context<'_>, &mut Findings) + Send + Sync + 'static,
    ) -> Self {
        Self::of(Unit::Pair(Box::new(run)))
    }

    /// A check of one article.
    pub fn article(
        run: impl Fn(&[PairView<'_>], &Context<'_>, &mut Findings) + Send + Sync + 'static,
    ) -> Self {
        Self::of(Unit::Article(Box::new(run)))
    }

    /// A check that the readers make.
    pub fn reader() -> Self {
        Self::of(Unit::Reader)
    }

    /// Promises that no finding is surer than this.
    pub fn at_most(self, most_confidence: f32) -> Self {
        Self {
            most_confidence,
            ..self
        }
    }

    fn of(unit: Unit) -> Self {
        Self {
            unit,
            most_confidence: 1.0,
        }
    }
}

/// What a check may look at beside its pair; all of it read-only.
pub struct Context<'a> {
    /// The article the pairs come from.
    pub article: &'a Article,
    /// Its two documents with their outlines.
    pub sides: Sides<'a>,
    /// What is known of the target language.
    pub locale: &'static LocaleData,
    /// What is known of the source language.
    pub english: &'static LocaleData,
    /// What was learnt or given: names, terms, lexicon, lengths.
    pub knowledge: &'a Knowledge,
}

/// A wrong option of a rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("option `{option}` of rule `{rule}`: {problem}")]
pub struct OptionError {
    /// The rule.
    pub rule: String,
    /// The option.
    pub option: String,
    /// What is wrong and what would be right.
    pub problem: String,
}

/// The options a configuration gives one rule.
pub struct Options<'a> {
    rule: &'static str,
    values: &'a BTreeMap<String, toml::Value>,
    known: Vec<&'static str>,
}

impl<'a> Options<'a> {
    /// The options of a rule as configured.
    pub fn new(rule: &'static str, values: &'a BTreeMap<String, toml::Value>) -> Self {
        Self {
            rule,
            values,
            known: Vec::new(),
        }
    }

    /// The value of an option, or its default. An error when it has the wrong type.
    pub fn take<T: DeserializeOwned>(
        &mut self,
        option: &'static str,
        default: T,
    ) -> Result<T, OptionError> {
        self.known.push(option);
        match self.values.get(option) {
            None => Ok(default),
            Some(value) => value
                .clone()
                .try_into()
                .map_err(|error: toml::de::Error| self.error(option, error.message().to_owned())),
        }
    }

    /// Every option must have been taken: an unknown one is an error that names the nearest.
    pub fn finish(&self) -> Result<(), OptionError> {
        for option in self.values.keys() {
            if !self.known.contains(&option.as_str()) {
                let nearest = self
                    .known
                    .iter()
                    .max_by(|a, b| {
                        strsim::jaro_winkler(a, option).total_cmp(&strsim::jaro_winkler(b, option))
                    })
                    .map_or_else(
                        || "the rule has no options".to_owned(),
                        |near| format!("unknown; did you mean `{near}`?"),
                    );
                return Err(self.error(option, nearest));
            }
        }
        Ok(())
    }

    /// An error about one of the options.
    pub fn error(&self, option: &str, problem: String) -> OptionError {
        OptionError {
            rule: self.rule.to_owned(),
            option: option.to_owned(),
            problem,
        }
    }
}

/// A replacement inside the target half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfEdit {
    /// Bytes of the target half.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
    /// True when the edit cannot change the meaning.
    pub safe: bool,
}

/// A finding as a check reports it: spans are bytes of the halves.
#[derive(Clone, Debug)]
pub struct Reported {
    /// Index of the rule in the registry.
    pub rule: usize,
    /// Index of the pair; `None` for findings on the file.
    pub pair: Option<usize>,
    /// The side the message speaks of first.
    pub side: Side,
    /// Marked words of the source half.
    pub source_spans: Vec<Span>,
    /// Marked words of the target half.
    pub target_spans: Vec<Span>,
    /// Bytes of the target file, for findings without a pair.
    pub file_span: Option<Span>,
    /// What is wrong.
    pub message: String,
    /// Lower than the rule's own, where the case is weaker.
    pub severity: Option<Severity>,
    /// 0.0 to 1.0.
    pub confidence: f32,
    /// What should stand there.
    pub expected: Option<String>,
    /// What stands there.
    pub actual: Option<String>,
    /// How the marked target text should read.
    pub suggestion: Option<String>,
    /// The mend.
    pub edits: Vec<HalfEdit>,
    /// What tells this finding from others of the rule in the segment: the URL, the term. Never
    /// target text that a new translation would change.
    pub evidence: String,
    /// A rule whose findings this one does not explain, whatever the table of causes says.
    pub spares: Option<&'static str>,
}

impl Reported {
    /// Marks words of the source half.
    pub fn source(&mut self, span: Span) -> &mut Self {
        self.source_spans.push(span);
        self
    }

    /// Marks words of the target half.
    pub fn target(&mut self, span: Span) -> &mut Self {
        self.target_spans.push(span);
        self
    }

    /// The message speaks of the source first.
    pub fn on_source(&mut self) -> &mut Self {
        self.side = Side::Source;
        self
    }

    /// Lowers this finding to a note.
    pub fn note(&mut self) -> &mut Self {
        self.severity(Severity::Note)
    }

    /// Leaves the findings of a rule standing that such a finding explains as a rule.
    pub fn spares(&mut self, rule: &'static str) -> &mut Self {
        self.spares = Some(rule);
        self
    }

    /// Gives this finding a severity of its own.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = Some(severity);
        self
    }

    /// How sure the check is, 0.0 to 1.0 (default 0.9).
    pub fn confidence(&mut self, confidence: f32) -> &mut Self {
        self.confidence = confidence;
        self
    }

    /// What should stand there.
    pub fn expected(&mut self, text: impl Into<String>) -> &mut Self {
        self.expected = Some(text.into());
        self
    }

    /// What stands there.
    pub fn actual(&mut self, text: impl Into<String>) -> &mut Self {
        self.actual = Some(text.into());
        self
    }

    /// The key that keeps the finding's id stable.
    pub fn evidence(&mut self, key: impl Into<String>) -> &mut Self {
        self.evidence = key.into();
        self
    }

    /// A mend that cannot change the meaning. The marked text as mended becomes the suggestion.
    pub fn fix(&mut self, span: Span, replacement: impl Into<String>) -> &mut Self {
        self.edit(span, replacement.into(), true)
    }

    /// A mend that a person should look at.
    pub fn unsafe_fix(&mut self, span: Span, replacement: impl Into<String>) -> &mut Self {
        self.edit(span, replacement.into(), false)
    }

    fn edit(&mut self, span: Span, replacement: String, safe: bool) -> &mut Self {
        self.edits.push(HalfEdit {
            span,
            replacement,
            safe,
        });
        self
    }

    /// How the marked text should read, when its edits do not say it or say it worse.
    pub fn suggest(&mut self, text: impl Into<String>) -> &mut Self {
        self.suggestion = Some(text.into());
        self
    }
}

/// The sink of a check.
#[derive(Debug, Default)]
pub struct Findings {
    /// Index of the running rule in the registry; the engine sets it.
    rule: usize,
    list: Vec<Reported>,
}

impl Findings {
    /// Names the rule whose findings follow.
    pub fn begin(&mut self, rule: usize) {
        self.rule = rule;
    }

    /// Reports a finding on a pair. Without marked words it stands on the whole target half.
    pub fn pair(&mut self, pair: &PairView<'_>, message: impl Into<String>) -> &mut Reported {
        self.push(Some(pair.index), None, message.into())
    }

    /// Reports a finding on bytes of the target file that belong to no pair.
    pub fn file(&mut self, span: Span, message: impl Into<String>) -> &mut Reported {
        self.push(None, Some(span), message.into())
    }

    fn push(
        &mut self,
        pair: Option<usize>,
        file_span: Option<Span>,
        message: String,
    ) -> &mut Reported {
        let at = self.list.len();
        self.list.push(Reported {
            rule: self.rule,
            pair,
            side: Side::Target,
            source_spans: Vec::new(),
            target_spans: Vec::new(),
            file_span,
            message,
            severity: None,
            confidence: 0.9,
            expected: None,
            actual: None,
            suggestion: None,
            edits: Vec::new(),
            evidence: String::new(),
            spares: None,
        });
        &mut self.list[at]
    }

    /// Everything reported so far; the engine adds to it what it knows already.
    pub(crate) fn list_mut(&mut self) -> &mut Vec<Reported> {
        &mut self.list
    }

    /// Everything reported.
    pub fn into_list(self) -> Vec<Reported> {
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_typed_and_known() {
        let values = BTreeMap::from([
            ("ratio".to_owned(), toml::Value::Float(0.5)),
            ("wrod".to_owned(), toml::Value::Boolean(true)),
        ]);
        let mut options = Options::new("x-y", &values);
        assert_eq!(options.take("ratio", 0.1), Ok(0.5));
        assert_eq!(options.take("word", false), Ok(false));
        let unknown = options.finish().unwrap_err();
        assert_eq!(unknown.option, "wrod");
        assert!(unknown.problem.contains("`word`"));
        assert!(options.take::<Vec<String>>("ratio", Vec::new()).is_err());
    }
}
