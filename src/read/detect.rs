//! Which carrier a file is, by its content; the extension decides only between YAML and Markdown.

use super::markup::{Markup, Tokens};
use super::sxs;
use crate::model::article::Carrier;

/// The carrier of a text.
pub(super) fn carrier(path: &str, text: &str) -> Carrier {
    let head = text.trim_start();
    if head.starts_with("### YamlMime:") || is_yaml(path) {
        return Carrier::Yaml;
    }
    match first_element(head) {
        Some(name) if is_documentation(name, head) => return Carrier::Xml,
        Some(name) if is_page(name) => return Carrier::Html,
        _ => {}
    }
    if sxs::is_sxs(text) {
        Carrier::SideBySide
    } else {
        Carrier::Plain
    }
}

fn is_yaml(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |it| it.1);
    extension.eq_ignore_ascii_case("yml") || extension.eq_ignore_ascii_case("yaml")
}

/// The name of the element a text begins with, behind declarations and comments.
fn first_element(head: &str) -> Option<&str> {
    if !head.starts_with('<') {
        return None;
    }
    let mut end = 0;
    for markup in Tokens::new(head, 0) {
        let span = markup.span();
        if !head[end..span.start as usize].trim().is_empty() {
            return None;
        }
        end = span.end as usize;
        match markup {
            Markup::Open(tag) => return Some(tag.name),
            Markup::Close(_) | Markup::Cdata(_) => return None,
            Markup::Other(_) => {}
        }
    }
    None
}

/// ECMA XML: a type, namespace or overview with its documentation.
fn is_documentation(name: &str, head: &str) -> bool {
    matches!(name, "Type" | "Namespace" | "Overview" | "Docs" | "Member") && head.contains("<Docs")
        || name == "doc" && head.contains("<members")
}

fn is_page(name: &str) -> bool {
    ["html", "head", "body", "main"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        let unit = "<span data-ttu-id=\"ab12c-101\">a</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-101\">b</span></span>";
        for (path, text, expected) in [
            ("a.md", unit.to_owned(), Carrier::SideBySide),
            ("a.xml", unit.to_owned(), Carrier::SideBySide),
            ("a.md", "# A\n".to_owned(), Carrier::Plain),
            ("a.md", format!("<p>{unit}</p>"), Carrier::SideBySide),
            (
                "a.txt",
                format!(
                    "<?xml version=\"1.0\"?>\n<!-- x -->\n<Type Name=\"A\"><Docs>{unit}</Docs></Type>"
                ),
                Carrier::Xml,
            ),
            (
                "a",
                format!("<!DOCTYPE html>\n<HTML>{unit}</HTML>"),
                Carrier::Html,
            ),
            ("a", "### YamlMime:Hub\n".to_owned(), Carrier::Yaml),
            ("toc.yml", "- name: A\n".to_owned(), Carrier::Yaml),
            ("a.md", "< a".to_owned(), Carrier::Plain),
        ] {
            assert_eq!(carrier(path, &text), expected, "{text}");
        }
    }
}
