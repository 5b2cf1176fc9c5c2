//! Identifiers in prose: commands, registry keys, paths, properties that an author left without
//! backticks. They are code all the same and must stay as they are.
//!
//! Product names in two humps (`SharePoint`, `OneDrive`) are names, not identifiers: `name-altered`.

use std::ops::Range;

use super::PairView;
use super::visible::{Visible, find_torn, is_plain};
use crate::model::inline::OBJECT;
use crate::text::Span;

/// What became of the identifiers of the source. Those that stand in the target are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdentifierPairs {
    /// Split, recased or partly translated.
    pub changed: Vec<ChangedIdentifier>,
    /// Source identifiers of which nothing is left; true for those that nobody may translate.
    pub missing: Vec<(Span, bool)>,
}

/// An identifier that is not written as in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedIdentifier {
    /// The source identifier.
    pub source: Span,
    /// What became of it.
    pub target: Span,
    /// True when only spaces and case differ and no markup stands between.
    pub certain: bool,
    /// True when only the first letter has become a capital, as at the start of a sentence.
    pub capitalised: bool,
}

/// Finds the identifiers of the source in the target.
pub fn pair_identifiers(pair: &PairView<'_>) -> IdentifierPairs {
    let mut pairs = IdentifierPairs::default();
    if !may_hold(pair.source.inline.mask.as_bytes()) {
        return pairs;
    }
    let source = pair.source_visible();
    let mut tokens = scan(&source.text);
    // Each is looked for in the whole target: a listing of thousands is not prose.
    const MAX_TOKENS: usize = 300;
    tokens.truncate(MAX_TOKENS);
    if tokens.is_empty() {
        return pairs;
    }
    let target = pair.target_visible();
    let (standing, mut lost): (Vec<&Token>, Vec<&Token>) = tokens
        .iter()
        .partition(|token| stands(pair, target, &source.text[token.range.clone()]));
    // Beyond that many lost identifiers the halves have nothing to do with each other.
    const MAX_LOST: usize = 30;
    lost.truncate(MAX_LOST);
    let mut taken: Vec<Range<usize>> = Vec::new();
    for token in lost {
        let text = &source.text[token.range.clone()];
        let free = |range: &Range<usize>| {
            taken
                .iter()
                .all(|it| it.end <= range.start || range.end <= it.start)
        };
        let other = |word: &str| {
            standing
                .iter()
                .take(MAX_LOST)
                .any(|it| &source.text[it.range.clone()] == word)
        };
        let torn = find_torn(&target.text, text, free);
        let spelled = torn.is_some();
        let found = torn.or_else(|| {
            resembling(&target.text, token.kind, text, |range| {
                free(range) && !other(&target.text[range.clone()])
            })
        });
        let span = source.span(&pair.source, token.range.clone());
        match found {
            Some(range) => {
                let word = &target.text[range.clone()];
                let place = target.span(&pair.target, range.clone());
                pairs.changed.push(ChangedIdentifier {
                    source: span,
                    target: place,
                    certain: spelled && is_plain(&pair.target, place),
                    capitalised: word.starts_with(|sign: char| sign.is_ascii_uppercase())
                        && word.get(1..) == text.get(1..),
                });
                taken.push(range);
            }
            None => match token.kind.loss() {
                Loss::Silent => {}
                Loss::Doubtful => pairs.missing.push((span, false)),
                Loss::Clear => pairs.missing.push((span, true)),
            },
        }
    }
    pairs
}

/// What makes a word an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
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
enum Loss {
    Clear,
    Doubtful,
    Silent,
}

impl Kind {
    fn loss(self) -> Loss {
        match self {
            Self::Command | Self::Key | Self::Property => Loss::Clear,
            Self::Underscore | Self::Humps => Loss::Doubtful,
            Self::Path | Self::File | Self::Shell => Loss::Silent,
        }
    }
}

#[derive(Clone, Debug)]
struct Token {
    range: Range<usize>,
    kind: Kind,
}

/// A quick look: something in the text may be an identifier. Names in two humps are not.
fn may_hold(bytes: &[u8]) -> bool {
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
fn scan(text: &str) -> Vec<Token> {
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
const EXTENSIONS: [&str; 38] = [
    "admx", "aspx", "bat", "bin", "cab", "cer", "cmd", "config", "cs", "csv", "dat", "dll", "docm",
    "docx", "dotx", "dwg", "eml", "exe", "html", "ini", "js", "json", "log", "md", "msi", "msg",
    "mst", "nk2", "ost", "pdb", "pfx", "ps1", "pst", "txt", "vbs", "xlsx", "xml", "yml",
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

/// True when the identifier stands in the target, in its prose, its code or its links.
fn stands(pair: &PairView<'_>, target: &Visible, token: &str) -> bool {
    pair.target.text.contains(token) || target.text.contains(token)
}

/// A word of the target that is probably what became of the identifier.
fn resembling(
    text: &str,
    kind: Kind,
    token: &str,
    free: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    let words = || {
        text.split_whitespace().filter_map(|word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let inner = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let start = start + (inner.as_ptr() as usize - word.as_ptr() as usize);
            let range = start..start + inner.len();
            (!inner.is_empty() && free(&range)).then_some(range)
        })
    };
    if kind == Kind::Command
        && let Some((verb, noun)) = token.split_once('-')
    {
        // One half of `Verb-Noun` is left.
        return words().find(|range| {
            text[range.clone()]
                .split_once('-')
                .is_some_and(|(left, right)| {
                    left.eq_ignore_ascii_case(verb) && right.starts_with(char::is_alphabetic)
                        || right.eq_ignore_ascii_case(noun) && !left.is_empty()
                })
        });
    }
    if !matches!(kind, Kind::Humps | Kind::Property | Kind::Underscore) {
        return None;
    }
    let mut best: Option<(f64, Range<usize>)> = None;
    for range in words() {
        let word = &text[range.clone()];
        if word.len().abs_diff(token.len()) > 3 || !word.is_ascii() {
            continue;
        }
        let near = strsim::normalized_levenshtein(word, token);
        if near >= 0.8 && best.as_ref().is_none_or(|(score, _)| near > *score) {
            best = Some((near, range));
        }
    }
    best.map(|(_, range)| range)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compare::tests::view;

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

    #[test]
    fn torn_recased_and_translated_identifiers() {
        let changed = |source: &'static str, target: &'static str| {
            let pair = view(source, target);
            let pairs = pair_identifiers(&pair);
            let it = pairs.changed.first().copied();
            it.map(|it| (it.target.of(target), it.certain))
        };
        assert_eq!(
            changed("Run Set-mailbox now", "Izpildiet Set-pastkaste ."),
            Some(("Set-pastkaste", false))
        );
        assert_eq!(
            changed("the parentDistinguishedName", "parentEstinguishedName är"),
            Some(("parentEstinguishedName", false))
        );
        assert_eq!(
            changed(
                r"in HKEY_CURRENT_USER\Software\A",
                r"in HKEY_CURRENT_USER \software\a ein"
            ),
            Some((r"HKEY_CURRENT_USER \software\a", true))
        );
        assert_eq!(
            changed("use az ad app", "AZ ad lietotne"),
            Some(("AZ ad", true))
        );
        assert_eq!(
            changed("an .nk2 file", "med. nk2 fil"),
            Some((". nk2", true))
        );
        let pair = view("Run **Set-Mailbox**.", "**iestatītās pastkastes**.");
        assert_eq!(pair_identifiers(&pair).missing.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read(source in "[-A-Za-z_.\\\\ :語*`]{0,60}", target in "[-A-Za-z_.\\\\ :語*`]{0,60}") {
            pair_identifiers(&view(&source, &target));
            let same = pair_identifiers(&view(&source, &source));
            prop_assert_eq!(same, IdentifierPairs::default());
        }
    }
}
