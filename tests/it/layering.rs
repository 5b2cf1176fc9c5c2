//! Imports go down only: a module uses modules of lower layers, never of its own or a higher one.

use std::fs;
use std::path::{Path, PathBuf};

/// Directories of `src/` by layer (docs/architecture.md).
const LAYERS: &[(&str, u8)] = &[
    ("text", 0),
    ("model", 1),
    ("locales", 2),
    ("read", 3),
    ("words", 3),
    ("terms", 4),
    ("align", 5),
    ("compare", 5),
    ("settings", 6),
    ("checks", 7),
    ("engine", 8),
    ("report", 9),
    ("config", 9),
    ("input", 9),
    ("exchange", 9),
    ("serve", 10),
    ("cli", 11),
];

fn layer(module: &str) -> Option<u8> {
    LAYERS
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, layer)| *layer)
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}

/// Every module named behind `crate::` in a text, also inside `use crate::{a, b::c}`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        if text[..at].ends_with('$') {
            continue;
        }
        let rest = &text[at + 7..];
        let word = |text: &str| -> String {
            text.chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect()
        };
        match rest.strip_prefix('{') {
            None => found.push(word(rest)),
            Some(group) => {
                let end = group.find("};").unwrap_or(group.len());
                let mut depth = 0;
                let mut start = true;
                for (index, sign) in group[..end].char_indices() {
                    match sign {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        sign if start && sign.is_alphabetic() => {
                            found.push(word(&group[index..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

#[test]
fn imports_go_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    assert!(files.len() > 10);
    let mut wrong = Vec::new();
    for path in files {
        let inside = path.strip_prefix(&root).unwrap();
        if inside.components().count() < 2 {
            continue;
        }
        let own = inside
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        let own_layer =
            layer(own).unwrap_or_else(|| panic!("src/{own} has no layer; add it to LAYERS"));
        for import in imports(&fs::read_to_string(&path).unwrap()) {
            let Some(other) = layer(&import) else {
                continue;
            };
            if import != own && other >= own_layer {
                wrong.push(format!("{} imports crate::{import}", inside.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "upward or sideways imports:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_test_sees_grouped_imports() {
    assert_eq!(
        imports("use crate::{text::Span, model::{A, B}, read};\nuse crate::engine::Engine;"),
        ["text", "model", "read", "engine"]
    );
}
