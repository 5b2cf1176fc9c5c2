//! A configuration file with everything it extends, the farthest first.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::document::{Document, Node, Tree};
use super::error::ConfigError;
use super::origin::Source;
use super::value::ConfigValue;

/// How files are read.
pub type ReadFile<'a> = &'a dyn Fn(&Path) -> io::Result<String>;

/// Loads a file and what it extends. `name` is how messages call it.
pub fn load_file(
    path: &Path,
    name: &str,
    read: ReadFile<'_>,
) -> Result<Vec<Document>, ConfigError> {
    let text = read(path).map_err(|error| {
        let source = Source::CommandLine(name.to_owned());
        let document = Document {
            source: source.into(),
            entries: Vec::new(),
        };
        ConfigError::new(document.at(&(0..0)), format!("cannot be read: {error}"))
    })?;
    let mut chain = vec![clean(path)];
    let mut documents = Vec::new();
    follow(path, name, text, read, &mut chain, &mut documents)?;
    Ok(documents)
}

fn follow(
    path: &Path,
    name: &str,
    text: String,
    read: ReadFile<'_>,
    chain: &mut Vec<PathBuf>,
    documents: &mut Vec<Document>,
) -> Result<(), ConfigError> {
    let source = Source::File {
        path: path.to_path_buf(),
        name: name.to_owned(),
        text: text.clone(),
    };
    let document = Document::parse(source, &text)?;
    let bases = document
        .entries
        .iter()
        .filter(|entry| entry.key == "extends")
        .flat_map(|entry| match &entry.node.tree {
            Tree::Array(items) => items.iter().collect::<Vec<&Node>>(),
            _ => vec![&entry.node],
        });
    for base in bases {
        let at = |message: String| ConfigError::new(document.at(&base.span), message);
        let written = String::read(base).map_err(at)?;
        let target = document.at(&base.span).path(&written);
        let cleaned = clean(&target);
        if chain.contains(&cleaned) {
            return Err(at(format!("`{written}` extends this file in a circle")));
        }
        let text =
            read(&target).map_err(|error| at(format!("`{written}` cannot be read: {error}")))?;
        let name = Path::new(name).with_file_name("").join(&written);
        chain.push(cleaned);
        follow(
            &target,
            &name.to_string_lossy(),
            text,
            read,
            chain,
            documents,
        )?;
        chain.pop();
    }
    documents.push(document);
    Ok(())
}

/// Resolves `.` and `..` without asking the disk.
fn clean(path: &Path) -> PathBuf {
    let mut cleaned = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                if !cleaned.pop() {
                    cleaned.push("..");
                }
            }
            part => cleaned.push(part),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn load(files: &[(&str, &str)]) -> Result<Vec<Document>, ConfigError> {
        let files: BTreeMap<PathBuf, String> = files
            .iter()
            .map(|(path, text)| (PathBuf::from(path), (*text).to_owned()))
            .collect();
        let read = |path: &Path| {
            files
                .get(&clean(path))
                .cloned()
                .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
        };
        load_file(Path::new("/r/bilint.toml"), "bilint.toml", &read)
    }

    #[test]
    fn extended_files_come_first() {
        let documents = load(&[
            (
                "/r/bilint.toml",
                "extends = [\"b/base.toml\", \"b/more.toml\"]",
            ),
            ("/r/b/base.toml", "extends = \"../top.toml\""),
            ("/r/b/more.toml", ""),
            ("/r/top.toml", ""),
        ])
        .unwrap();
        let names: Vec<String> = documents
            .iter()
            .map(|it| it.at(&(0..0)).describe())
            .collect();
        assert_eq!(
            names,
            [
                "b/../top.toml:1",
                "b/base.toml:1",
                "b/more.toml:1",
                "bilint.toml:1"
            ]
        );
    }

    #[test]
    fn circles_and_missing_files_are_underlined() {
        let error = load(&[
            ("/r/bilint.toml", "extends = \"a.toml\""),
            ("/r/a.toml", "schema = 1\nextends = \"./bilint.toml\""),
        ])
        .unwrap_err();
        assert!(
            error.to_string().starts_with("a.toml:2:11: error:"),
            "{error}"
        );
        assert!(error.message.contains("circle"));
        let error = load(&[("/r/bilint.toml", "extends = \"a.toml\"")]).unwrap_err();
        assert!(error.message.contains("cannot be read"), "{error}");
        assert!(load(&[]).is_err());
    }
}
