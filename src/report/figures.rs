//! Numbers and names as people read them.

use unicode_width::UnicodeWidthStr;

use super::facts::per_thousand;
use crate::model::Status;

/// Findings per 1,000 words, `-` when no words are known.
pub fn rate_of(findings: u64, words: u64) -> String {
    match per_thousand(findings as f64, words) {
        // A few findings in a large set are not none.
        Some(rate) if findings > 0 && rate < 0.005 => "<0.01".to_owned(),
        Some(rate) => format!("{rate:.2}"),
        None => "-".to_owned(),
    }
}

/// `1,234 errors`, `1 error`
pub fn number_of(number: u64, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        number => format!("{} {}", grouped(number), plural(noun)),
    }
}

/// What stands behind a rule when somebody has seen the finding before: ` (known)`.
pub fn status_note(status: Status) -> &'static str {
    match status {
        Status::New => "",
        Status::Known => " (known)",
        Status::Stale => " (stale)",
        Status::Suppressed => " (suppressed)",
    }
}

/// The plural of a regular noun.
pub fn plural(noun: &str) -> String {
    format!("{noun}s")
}

/// A number with commas between thousands.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The beginning of a text that fits.
pub fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(width.saturating_sub(1)).collect();
    kept.truncate(kept.trim_end().len());
    kept + "…"
}

/// The end of a path that fits: the name of the file tells more than its folders.
pub fn shortened_path(path: &str, width: usize) -> String {
    if path.width() <= width {
        return path.to_owned();
    }
    let mut kept: Vec<char> = Vec::new();
    let mut used = 1;
    for sign in path.chars().rev() {
        used += sign.to_string().width();
        if used > width {
            break;
        }
        kept.push(sign);
    }
    kept.push('…');
    kept.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_fit() {
        let numbers = [0, 999, 1000, 1_234_567].map(grouped);
        assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(number_of(1, "error"), "1 error");
        assert_eq!(number_of(0, "error"), "0 errors");
        assert_eq!(shortened("one two", 5), "one…");
        assert_eq!(shortened_path("a/設定/b.md", 10), "…設定/b.md");
        assert_eq!(shortened_path("a/設定/b.md", 9), "…定/b.md");
        let rates = [(3, 2000), (1, 900_000), (0, 9), (3, 0)].map(|(it, words)| rate_of(it, words));
        assert_eq!(rates, ["1.50", "<0.01", "0.00", "-"]);
    }
}
