//! What makes a word an identifier.

use std::ops::Range;

use crate::model::inline::OBJECT;

/// What makes a word an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `Get-Mailbox`
    Command,
    /// `HKEY_LOCAL_MACHINE\Software`
    Key,
    /// `C:\Windows\x`; its first folders have local names.
    Path,
    /// `snake_case`
    Underscore,
    /// `userPrincipalName`
    Property,
    /// `UserDataDirectory`, `-RoleAssignee`; actions of macros have local names.
    Humps,
    /// `setup.exe`, `.nk2`
    File,
    /// `az ad`
    Shell,
}

/// What it means that nothing is left of an identifier.
pub(super) enum Loss {
    Clear,
    Doubtful,
    Silent,
}

impl Kind {
    pub(super) fn loss(self) -> Loss {
        match self {
            Self::Command | Self::Key | Self::Property => Loss::Clear,
            Self::Underscore | Self::Humps => Loss::Doubtful,
            Self::Path | Self::File | Self::Shell => Loss::Silent,
        }
    }
}

/// An identifier of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

/// A quick look: something in the text may be an identifier. Names in two humps are not.
pub(super) fn may_hold(bytes: &[u8]) -> bool {
    // Without a way out of the loop the compiler takes many bytes at once.
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let hint = pairs.fold(false, |hint, (&a, &b)| {
        hint | (a.is_ascii_lowercase() & b.is_ascii_uppercase())
            | (a == b'_')
            | (a == b'\\')
            | ((a == b'.') & b.is_ascii_lowercase())
            | ((a == b'-') & b.is_ascii_uppercase())
            | ((b == b'-') & ((a == b't') | (a == b'e')))
            | ((a == b'a') & (b == b'z'))
    });
    hint && may_hold_word(bytes)
}

fn may_hold_word(bytes: &[u8]) -> bool {
    // Signs of the word before this one, and how often a capital follows a small letter in it.
    let (mut lower, mut rises, mut length) = (0, 0, 0);
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        let next = || bytes.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b'a'..=b'z' => {
                lower += usize::from(lower == length);
                length += 1;
            }
            b'A'..=b'Z' => {
                rises += usize::from(before.is_ascii_lowercase());
                length += 1;
                if rises > 1 || rises == 1 && lower > 2 {
                    return true;
                }
            }
            b'0'..=b'9' => length += 1,
            b'_' | b'\\' => return true,
            b'.' if next().is_ascii_lowercase() => return true,
            b'-' if next().is_ascii_uppercase() || matches!(before, b't' | b'e') => return true,
            b' ' if before == b'z' && length == 2 => return true,
            _ => (lower, rises, length) = (0, 0, 0),
        }
        if !byte.is_ascii_alphanumeric() {
            (lower, rises, length) = (0, 0, 0);
        }
        before = byte;
    }
    false
}

/// The identifiers of a text, in order.
pub(super) fn scan(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut words = chunks(text).peekable();
    while let Some(chunk) = words.next() {
        let word = &text[chunk.clone()];
        if let Some(kind) = kind_of(word) {
            tokens.push(Token { range: chunk, kind });
        } else if word == "az"
            && let Some(next) = words.peek()
            && next.start == chunk.end + 1
            && text[next.clone()]
                .bytes()
                .all(|byte| byte.is_ascii_lowercase())
        {
            tokens.push(Token {
                range: chunk.start..next.end,
                kind: Kind::Shell,
            });
        }
    }
    tokens
}

/// Runs without white space, quotes and brackets, closing punctuation taken off.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let parts = |sign: char| {
        sign.is_whitespace()
            || !sign.is_ascii()
            || sign == OBJECT
            || matches!(
                sign,
                '"' | '\''
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '{'
                    | '}'
                    | '<'
                    | '>'
                    | '|'
                    | ','
                    | ';'
                    | '='
                    | '*'
                    | '`'
                    | '/'
                    | '+'
                    | '&'
                    | '!'
                    | '?'
            )
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|sign| !parts(sign))?;
        let end = start + text[start..].find(parts).unwrap_or(text.len() - start);
        at = end;
        let trimmed = text[start..end].trim_end_matches(['.', ':', '-', '_']);
        Some(start..start + trimmed.len())
    })
}

fn kind_of(word: &str) -> Option<Kind> {
    // Longer runs are data, not names.
    const MAX_LENGTH: usize = 200;
    let bytes = word.as_bytes();
    if bytes.len() < 4 || bytes.len() > MAX_LENGTH || word.contains('@') || word.contains("://") {
        return None;
    }
    if let Some(kind) = path(word) {
        return Some(kind);
    }
    if word.contains('\\') {
        return None;
    }
    if is_command(word) {
        return Some(Kind::Command);
    }
    let letters = bytes
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    if word.contains('_')
        && letters >= 4
        && bytes.iter().all(|&byte| {
            byte == b'_' || byte == b'.' || byte == b'-' || byte.is_ascii_alphanumeric()
        })
    {
        return (!word.starts_with('_')).then_some(Kind::Underscore);
    }
    if is_file(word) {
        return Some(Kind::File);
    }
    humps(word)
}

/// Registry keys and paths with a drive. Parts in brackets end a chunk; a path cut there is not compared.
fn path(word: &str) -> Option<Kind> {
    if !word.contains('\\') || word.ends_with('\\') || word.contains('%') {
        return None;
    }
    let hives = ["HKEY_", "HKLM\\", "HKCU\\", "HKLM:", "HKCU:"];
    if hives.iter().any(|start| word.starts_with(start)) {
        return Some(Kind::Key);
    }
    let bytes = word.as_bytes();
    let drive = bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && bytes[2] == b'\\';
    drive.then_some(Kind::Path)
}

/// Verbs of PowerShell that begin the names of commands.
const VERBS: [&str; 44] = [
    "Add",
    "Clear",
    "Close",
    "Complete",
    "Compress",
    "Confirm",
    "Connect",
    "ConvertTo",
    "Copy",
    "Disable",
    "Disconnect",
    "Dismount",
    "Enable",
    "Enter",
    "Exit",
    "Expand",
    "Export",
    "Find",
    "Format",
    "Get",
    "Grant",
    "Import",
    "Initialize",
    "Install",
    "Invoke",
    "Measure",
    "Mount",
    "Move",
    "New",
    "Publish",
    "Register",
    "Remove",
    "Rename",
    "Repair",
    "Restore",
    "Resume",
    "Revoke",
    "Search",
    "Select",
    "Set",
    "Start",
    "Stop",
    "Test",
    "Update",
];

fn is_command(word: &str) -> bool {
    let Some((verb, noun)) = word.split_once('-') else {
        return false;
    };
    if VERBS.binary_search(&verb).is_err() || !noun.bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        return false;
    }
    let capital = noun.starts_with(|sign: char| sign.is_ascii_uppercase());
    // `Set-mailbox`; but not `Set-up`, `Get-together`.
    let common = matches!(verb, "Get" | "Set" | "Remove") && noun.len() >= 6 && noun != "together";
    let compound = matches!(noun, "Ins" | "Ons" | "Off" | "Out" | "Time");
    capital && noun.len() >= 3 && !compound || common
}

/// Extensions that are told in articles as parts of file names.
const EXTENSIONS: [&str; 55] = [
    "admx", "aspx", "bat", "bin", "cab", "cer", "cmd", "config", "cs", "csv", "dat", "dll", "doc",
    "docm", "docx", "dotx", "dwg", "eml", "exe", "gif", "html", "ics", "ini", "jpeg", "jpg", "js",
    "json", "log", "md", "mp4", "mpp", "msg", "msi", "mst", "nk2", "olm", "ost", "pdb", "pdf",
    "pem", "pfx", "png", "ppt", "pptx", "ps1", "pst", "rge", "txt", "vbs", "vcf", "xls", "xlsx",
    "xml", "yml", "zip",
];

fn is_file(word: &str) -> bool {
    let Some((name, extension)) = word.rsplit_once('.') else {
        return false;
    };
    EXTENSIONS.contains(&extension)
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

/// Words in mixed case that are brands all the same.
const BRANDS: [&str; 5] = ["macOS", "webOS", "watchOS", "onPremises", "sharePoint"];

/// Three humps, or two that begin lower-case or behind a dash: `-RoleAssignee`.
fn humps(word: &str) -> Option<Kind> {
    let (word, dashed) = match word.strip_prefix('-') {
        Some(rest) => (rest, true),
        None => (word, false),
    };
    let bytes = word.as_bytes();
    if bytes.len() < 8 || BRANDS.contains(&word) || !bytes.iter().all(u8::is_ascii_alphanumeric) {
        return None;
    }
    let rises = bytes
        .windows(2)
        .filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
        .count();
    let lower = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase())
        .count();
    match lower {
        0 => (rises >= if dashed { 1 } else { 2 }).then_some(Kind::Humps),
        1 | 2 => None,
        _ => (rises >= 1).then_some(Kind::Property),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        scan(text)
            .into_iter()
            .map(|token| &text[token.range])
            .collect()
    }

    #[test]
    fn identifiers_are_told_from_names_and_prose() {
        assert_eq!(
            found(
                r"Run Set-Mailbox or Get-mailbox, set HKEY_CURRENT_USER\Software\X, C:\Temp\a and my_key."
            ),
            [
                "Set-Mailbox",
                "Get-mailbox",
                r"HKEY_CURRENT_USER\Software\X",
                r"C:\Temp\a",
                "my_key"
            ]
        );
        assert_eq!(
            found(
                "the parentDistinguishedName, UserDataDir, -RoleAssignee, setup.exe, .nk2 files; az ad app"
            ),
            [
                "parentDistinguishedName",
                "UserDataDir",
                "-RoleAssignee",
                "setup.exe",
                ".nk2",
                "az ad"
            ]
        );
        for text in [
            "SharePoint OneDrive PowerShell iPhone macOS eDiscovery GitHub",
            "Sign-in, Set-up, Add-in, Start-up, Read-only, e.g. contoso.com",
            "a@b.com _x_ A-Z 3_4",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
