//! What one source says, as written: a tree of TOML values with their places.

use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Value};

use super::error::ConfigError;
use super::origin::{Origin, Source};

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Bytes of the file.
    pub span: Range<usize>,
    /// The value.
    pub tree: Tree,
}

/// A TOML value.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// Keys in order of the file.
    Table(Vec<Entry>),
    /// Items in order.
    Array(Vec<Node>),
    /// Everything else.
    Leaf(Value),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Bytes of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
}

/// What one source says.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The source.
    pub source: Arc<Source>,
    /// Its top-level entries.
    pub entries: Vec<Entry>,
}

impl Document {
    /// Parses the text of a source.
    pub fn parse(source: Source, text: &str) -> Result<Self, ConfigError> {
        let source = Arc::new(source);
        match DeTable::parse(text) {
            Ok(table) => Ok(Self {
                entries: entries(table.get_ref()),
                source,
            }),
            Err(error) => {
                let span = error.span().unwrap_or(0..0);
                Err(ConfigError::new(
                    Origin::new(&source, span),
                    error.message(),
                ))
            }
        }
    }

    /// A document that says one thing: `section.key = value`.
    pub fn of_value(source: Source, section: &str, key: &str, value: Value) -> Self {
        let entry = |key: &str, node| Entry {
            key: key.to_owned(),
            key_span: 0..0,
            node,
        };
        let inner = entry(key, node_of_value(value));
        Self {
            source: Arc::new(source),
            entries: vec![entry(
                section,
                Node {
                    span: 0..0,
                    tree: Tree::Table(vec![inner]),
                },
            )],
        }
    }

    /// A place in this document.
    pub fn at(&self, span: &Range<usize>) -> Origin {
        Origin::new(&self.source, span.clone())
    }
}

impl Node {
    /// What the value is, for messages.
    pub fn kind(&self) -> &'static str {
        match &self.tree {
            Tree::Table(_) => "a table",
            Tree::Array(_) => "a list",
            Tree::Leaf(Value::String(_)) => "a string",
            Tree::Leaf(Value::Integer(_) | Value::Float(_)) => "a number",
            Tree::Leaf(Value::Boolean(_)) => "true or false",
            Tree::Leaf(_) => "a date",
        }
    }

    /// The value without places.
    pub fn to_value(&self) -> Value {
        match &self.tree {
            Tree::Leaf(value) => value.clone(),
            Tree::Array(items) => Value::Array(items.iter().map(Self::to_value).collect()),
            Tree::Table(entries) => Value::Table(
                entries
                    .iter()
                    .map(|entry| (entry.key.clone(), entry.node.to_value()))
                    .collect(),
            ),
        }
    }
}

fn node_of_value(value: Value) -> Node {
    let tree = match value {
        Value::Array(items) => Tree::Array(items.into_iter().map(node_of_value).collect()),
        Value::Table(table) => Tree::Table(
            table
                .into_iter()
                .map(|(key, value)| Entry {
                    key,
                    key_span: 0..0,
                    node: node_of_value(value),
                })
                .collect(),
        ),
        leaf => Tree::Leaf(leaf),
    };
    Node { span: 0..0, tree }
}

fn entries(table: &DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: key.span(),
            node: node(value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let tree = match value.get_ref() {
        DeValue::Table(table) => Tree::Table(entries(table)),
        DeValue::Array(items) => Tree::Array(items.iter().map(node).collect()),
        DeValue::String(text) => Tree::Leaf(Value::String(text.to_string())),
        DeValue::Boolean(yes) => Tree::Leaf(Value::Boolean(*yes)),
        DeValue::Datetime(date) => Tree::Leaf(Value::Datetime(*date)),
        DeValue::Integer(number) => Tree::Leaf(
            i64::from_str_radix(number.as_str(), number.radix())
                .map_or_else(|_| Value::Float(f64::MAX), Value::Integer),
        ),
        DeValue::Float(number) => {
            Tree::Leaf(Value::Float(number.as_str().parse().unwrap_or(f64::NAN)))
        }
    };
    Node {
        span: value.span(),
        tree,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_in_the_order_of_the_file_with_places() {
        let text = "b = 0x10\na = [\"x\", 1.5]\n[t]\nd = 2027-06-01\n";
        let document = Document::parse(Source::Default, text).unwrap();
        let keys: Vec<&str> = document.entries.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(keys, ["b", "a", "t"]);
        assert_eq!(document.entries[0].node.to_value(), Value::Integer(16));
        assert_eq!(&text[document.entries[1].node.span.clone()], "[\"x\", 1.5]");
        assert_eq!(document.entries[2].node.kind(), "a table");
        let error = Document::parse(Source::Default, "a = ").unwrap_err();
        assert_eq!(error.origin.span.start, 4);
    }
}
