//! The types of configuration values: how each is read, printed and described to a schema.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};
use toml::Value;

use super::document::{Node, Tree};
use crate::model::{Locale, Severity};
use crate::settings::{FailOn, PathPatterns, Period, UrlPatterns};

/// A type that configuration values can have.
pub trait ConfigValue: Clone + PartialEq + Sized {
    /// Reads a value; the message says what would be right.
    fn read(node: &Node) -> Result<Self, String>;
    /// The value as TOML; `None` when it is unset.
    fn show(&self) -> Option<String>;
    /// The JSON Schema of the type.
    fn schema() -> Json;
}

fn expected<T>(what: &str, node: &Node) -> Result<T, String> {
    Err(format!("expected {what}, found {}", node.kind()))
}

fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

impl ConfigValue for String {
    fn read(node: &Node) -> Result<Self, String> {
        match &node.tree {
            Tree::Leaf(Value::String(text)) => Ok(text.clone()),
            _ => expected("a string", node),
        }
    }

    fn show(&self) -> Option<String> {
        Some(quoted(self))
    }

    fn schema() -> Json {
        json!({ "type": "string" })
    }
}

impl ConfigValue for bool {
    fn read(node: &Node) -> Result<Self, String> {
        match &node.tree {
            Tree::Leaf(Value::Boolean(yes)) => Ok(*yes),
            _ => expected("true or false", node),
        }
    }

    fn show(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn schema() -> Json {
        json!({ "type": "boolean" })
    }
}

impl ConfigValue for u64 {
    fn read(node: &Node) -> Result<Self, String> {
        match &node.tree {
            Tree::Leaf(Value::Integer(number)) => {
                u64::try_from(*number).map_err(|_| "expected a number from 0 up".to_owned())
            }
            _ => expected("a whole number", node),
        }
    }

    fn show(&self) -> Option<String> {
        Some(self.to_string())
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 0 })
    }
}

/// A number from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share(pub f32);

impl ConfigValue for Share {
    fn read(node: &Node) -> Result<Self, String> {
        let number = match &node.tree {
            Tree::Leaf(Value::Float(number)) => *number as f32,
            Tree::Leaf(Value::Integer(number)) => *number as f32,
            _ => return expected("a number from 0 to 1", node),
        };
        if (0.0..=1.0).contains(&number) {
            Ok(Self(number))
        } else {
            Err("expected a number from 0 to 1".to_owned())
        }
    }

    fn show(&self) -> Option<String> {
        Some(format!("{:?}", self.0))
    }

    fn schema() -> Json {
        json!({ "type": "number", "minimum": 0, "maximum": 1 })
    }
}

/// A list of strings; one string stands for a list of one.
impl ConfigValue for Vec<String> {
    fn read(node: &Node) -> Result<Self, String> {
        match &node.tree {
            Tree::Leaf(Value::String(text)) => Ok(vec![text.clone()]),
            Tree::Array(items) => items.iter().map(String::read).collect(),
            _ => expected("a list of strings", node),
        }
    }

    fn show(&self) -> Option<String> {
        let mut list = String::from("[");
        for (index, item) in self.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let _ = write!(list, "{comma}{}", quoted(item));
        }
        list.push(']');
        Some(list)
    }

    fn schema() -> Json {
        json!({ "type": ["array", "string"], "items": { "type": "string" } })
    }
}

impl ConfigValue for PathPatterns {
    fn read(node: &Node) -> Result<Self, String> {
        let patterns = Vec::<String>::read(node)?;
        Self::new(&patterns).map_err(|error| error.to_string())
    }

    fn show(&self) -> Option<String> {
        self.written().to_vec().show()
    }

    fn schema() -> Json {
        Vec::<String>::schema()
    }
}

impl ConfigValue for UrlPatterns {
    fn read(node: &Node) -> Result<Self, String> {
        let patterns = Vec::<String>::read(node)?;
        Self::new(&patterns).map_err(|error| error.to_string())
    }

    fn show(&self) -> Option<String> {
        self.written().to_vec().show()
    }

    fn schema() -> Json {
        Vec::<String>::schema()
    }
}

impl ConfigValue for Period {
    fn read(node: &Node) -> Result<Self, String> {
        let written = String::read(node)?;
        Self::parse(&written).ok_or_else(|| {
            format!("`{written}` is no period; write it like `500ms`, `20s` or `7d`")
        })
    }

    fn show(&self) -> Option<String> {
        Some(quoted(&self.to_string()))
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^(0|[0-9]+(ms|s|m|h|d))$" })
    }
}

impl ConfigValue for Locale {
    fn read(node: &Node) -> Result<Self, String> {
        let tag = String::read(node)?;
        Self::parse(&tag).ok_or_else(|| format!("`{tag}` is no locale; write it like `lv-LV`"))
    }

    fn show(&self) -> Option<String> {
        Some(quoted(self.as_str()))
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$" })
    }
}

impl ConfigValue for Severity {
    fn read(node: &Node) -> Result<Self, String> {
        String::read(node)?.parse()
    }

    fn show(&self) -> Option<String> {
        Some(quoted(self.as_str()))
    }

    fn schema() -> Json {
        json!({ "enum": ["error", "warning", "note"] })
    }
}

impl ConfigValue for FailOn {
    fn read(node: &Node) -> Result<Self, String> {
        let word = String::read(node)?;
        Self::ALL
            .iter()
            .find_map(|(name, value)| (*name == word).then_some(*value))
            .ok_or_else(|| format!("`{word}` is none of error, warning, note, never"))
    }

    fn show(&self) -> Option<String> {
        Self::ALL
            .iter()
            .find_map(|(name, value)| (value == self).then(|| quoted(name)))
    }

    fn schema() -> Json {
        let names: Vec<&str> = Self::ALL.iter().map(|(name, _)| *name).collect();
        json!({ "enum": names })
    }
}

/// A value that need not be set.
impl<T: ConfigValue> ConfigValue for Option<T> {
    fn read(node: &Node) -> Result<Self, String> {
        T::read(node).map(Some)
    }

    fn show(&self) -> Option<String> {
        self.as_ref().and_then(T::show)
    }

    fn schema() -> Json {
        T::schema()
    }
}
