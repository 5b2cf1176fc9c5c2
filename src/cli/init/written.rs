//! The text of the configuration that `init` writes.

use super::{English, Seen};

/// The configuration for a tree.
pub(super) fn configuration(seen: &Seen) -> String {
    let mut lines = vec![
        "# bilint: https://example.invalid/bilint, docs/config.md".to_owned(),
        "# `bilint config show` prints every value and where it was set.".to_owned(),
        "schema = 1".to_owned(),
        "\n[input]".to_owned(),
    ];
    match &seen.beside {
        Some(it) => {
            lines.push(format!("include = [{}]", everything_below(&it.folder)));
            lines.push(format!("locale = {}", quoted(it.locale.as_str())));
            lines.push(format!("source-dir = {}", quoted(&it.english)));
        }
        None if seen.unmarked > 0 => {
            lines.push("# source-dir = \"en\"  # the folder with the English articles".to_owned());
            lines.push(NO_LOCALE.to_owned());
        }
        None => lines.extend(articles(seen)),
    }
    lines.push("\n[gate]".to_owned());
    lines.push("fail-on = \"error\"\n".to_owned());
    lines.join("\n")
}

const NO_LOCALE: &str = "# locale = \"lv-LV\"  # for articles that name none";

fn articles(seen: &Seen) -> Vec<String> {
    let mut lines = Vec::new();
    if let [folder] = seen.folders.iter().collect::<Vec<_>>()[..]
        && !folder.is_empty()
    {
        lines.push(format!("include = [{}]", everything_below(folder)));
    }
    if seen.without_locale > 0 {
        lines.push(match seen.locales.keys().next() {
            Some(locale) if seen.locales.len() == 1 => format!("locale = {}", quoted(locale)),
            _ => NO_LOCALE.to_owned(),
        });
    }
    let git = |path: &std::path::Path| format!("source-git = {}", quoted(&path.to_string_lossy()));
    match &seen.english {
        Some((path, English::HasCommit)) => lines.push(git(path)),
        Some((path, English::ByName)) => {
            lines.push(format!("# {}  # the English repository?", git(path)));
        }
        None if seen.plain > 0 => lines.push(
            "# source-git = \"../english-docs\"  # plain articles need their English".to_owned(),
        ),
        None => {}
    }
    lines
}

/// The glob of a folder, whatever its name holds.
fn everything_below(folder: &str) -> String {
    let mut glob = String::new();
    for sign in folder.chars() {
        match sign {
            '*' | '?' | '[' | ']' | '{' | '}' => glob.extend(['[', sign, ']']),
            sign => glob.push(sign),
        }
    }
    quoted(&format!("{glob}/**"))
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
