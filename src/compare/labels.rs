//! UI labels and titles: which of them the source capitalises, and whether that capital binds.

use crate::locales::LocaleData;
use crate::model::Half;
use crate::model::inline::{Inline, Link, MARK, OBJECT};
use crate::text::words::{is_word_char, word_after, word_before, words};
use crate::text::{Span, script_of};

use super::neighbours::Edge;
use super::scope;

/// The place of the lower-case letter a label begins with. `None` when it begins with a capital, a
/// digit, a code, or a word that is always written small (`contoso.com`, `eDiscovery`).
pub fn lower_start(inline: &Inline, label: Span) -> Option<usize> {
    let (at, first) = inline.visible(label).find(|&(_, sign)| {
        sign.is_alphanumeric() || matches!(sign, OBJECT | '.' | '_' | '/' | '\\')
    })?;
    if !first.is_lowercase() || !script_of(first).has_case() {
        return None;
    }
    let rest = &inline.mask[at..label.end as usize];
    let length = rest
        .find(|sign: char| !is_word_char(sign))
        .unwrap_or(rest.len());
    let word = &rest[..length];
    let mut behind = rest[length..].chars();
    let joined = match behind.next() {
        Some('.' | ':' | '@' | '=') => behind.next().is_some_and(is_word_char),
        Some('_' | '\\' | '(') => true,
        Some('-') => behind.next().is_some_and(char::is_uppercase) && length == 1,
        _ => false,
    };
    let special = word
        .chars()
        .any(|sign| sign.is_uppercase() || sign.is_ascii_digit());
    (!joined && !special).then_some(at)
}

/// True when the capital of a source label is the label's own, so that the target owes one, too.
pub fn is_capitalised(
    source: &Half<'_>,
    label: Span,
    target: &Half<'_>,
    run: Span,
    locale: &LocaleData,
) -> bool {
    if !scope::starts_upper(&source.inline, label) {
        return false;
    }
    let shown = source.inline.rendered(label);
    let shown = shown.trim();
    let translated = target.inline.rendered(run);
    !is_identifier(shown)
        && !has_moved_name(shown, &translated)
        && !is_sentence_capital(source, label, target, run, shown)
        && (locale.nouns_capitalised
            || own_capital(&translated, &source.inline.mask).is_none()
                && !has_capital_outside(target, run, source))
}

/// `Set-Mailbox`, `New_User`, `DisplayName`, `K`, `NO`: one word that is spelled like code.
fn is_identifier(label: &str) -> bool {
    if label.contains(char::is_whitespace) {
        return false;
    }
    if label.chars().count() < 4 && !label.chars().any(char::is_lowercase) {
        return true;
    }
    let mut signs = label.chars().skip(1).peekable();
    let mut inner = false;
    while let Some(sign) = signs.next() {
        let next_upper = signs.peek().is_some_and(|next| next.is_uppercase());
        inner |= matches!(sign, '_' | '.' | '\\' | '/' | '=' | ':') && signs.peek().is_some()
            || matches!(sign, '-') && next_upper
            || sign.is_lowercase() && next_upper;
    }
    inner
}

/// The first word of the source is a name that stands further back in the target:
/// `Azure portal`, `portala Azure`.
fn has_moved_name(label: &str, translated: &str) -> bool {
    let mut own = words(label).map(|word| word.of(label));
    let Some(first) = own.next() else {
        return false;
    };
    first.chars().count() > 2
        && words(translated)
            .skip(1)
            .any(|word| word.of(translated).starts_with(first))
}

/// Words stand before the label, drawn in: behind them stands its capital, in a word that begins as in the
/// source (`clic en Crear`, `Create`) or follows a small word (`i Exportera`).
pub fn has_small_head(label: &str, translated: &str, locale: &LocaleData) -> bool {
    let mut own = words(label).map(|word| word.of(label));
    let mut shown = words(translated).map(|word| word.of(translated));
    let (Some(first), Some(head)) = (own.next(), shown.next()) else {
        return false;
    };
    let alike: String = first.chars().take(3).collect();
    let is_cognate = |word: &str| {
        alike.chars().count() == 3 && word.starts_with(&alike) && !word.starts_with(first)
    };
    let is_label = |word: &str| word.starts_with(char::is_uppercase) && !label.contains(word);
    let rest: Vec<&str> = shown.collect();
    rest.iter().any(|word| is_cognate(word))
        || locale.is_function_word(&locale.lower(head))
            && rest.first().is_some_and(|it| is_label(it))
}

/// The letters of a preposition, a conjunction or an article, which no label begins with.
const SMALL: usize = 3;

/// A run that begins with a small word where the source label begins with none: `y, a continuación`.
pub fn begins_small(label: &str, shown: &str, english: &LocaleData, locale: &LocaleData) -> bool {
    let first = |text: &str| words(text).next().map(|word| word.of(text).to_lowercase());
    let (Some(own), Some(head)) = (first(label), first(shown)) else {
        return false;
    };
    head.chars().count() <= SMALL
        // French verbs bring their pronoun along: `se connecter`.
        && (locale.language, head.as_str()) != ("fr", "se")
        && locale.is_function_word(&head)
        && !english.is_function_word(&own)
        && words(shown).count() > 1
}

/// A word behind the first with a capital that no word of the source explains: a local name, or the
/// real beginning of a label that has words drawn in before it. The place is that of the word.
pub fn own_capital(translated: &str, source: &str) -> Option<usize> {
    words(translated)
        .skip(1)
        .find(|word| is_own_capital(word.of(translated), source))
        .map(|word| word.start as usize)
}

fn is_own_capital(word: &str, source: &str) -> bool {
    let mut signs = word.chars();
    let head: String = signs.by_ref().take(3).collect();
    let upper = head.chars().next().is_some_and(char::is_uppercase);
    upper
        && signs.next().is_some()
        && word.chars().any(char::is_lowercase)
        && !source.contains(&head)
        && !source.to_lowercase().contains(&word.to_lowercase())
}

/// Words on either side of a run among which the real beginning of its label is looked for.
const NEAR: usize = 5;

/// The label stands beside the run: near it, in plain text, a word has a capital in mid-sentence that
/// neither the sentence nor the source explains.
fn has_capital_outside(target: &Half<'_>, run: Span, source: &Half<'_>) -> bool {
    let inline = &target.inline;
    let mask = &inline.mask;
    let plain = |word: &Span| !run.contains(*word) && !is_marked(inline, *word);
    let own = |word: Span| {
        is_own_capital(word.of(mask), &source.inline.mask)
            && !scope::starts_sentence(inline, word.start as usize)
    };
    let before: Vec<Span> = words(&mask[..run.start as usize]).collect();
    before
        .iter()
        .rev()
        .take_while(|word| plain(word))
        .take(NEAR)
        .any(|word| own(*word))
        || words(&mask[run.end as usize..])
            .map(|word| word.shifted(run.end as usize))
            .take_while(plain)
            .take(NEAR)
            .any(own)
}

/// The word right beside a run of markup, in plain text, when it has a capital that neither the
/// sentence nor the source explains: the label begins there and not in the run.
pub fn capital_beside(
    target: &Half<'_>,
    markup: Span,
    edge: Edge,
    source: &Half<'_>,
) -> Option<Span> {
    let inline = &target.inline;
    let mask = &inline.mask;
    let gap = |sign: char| sign == ' ' || sign == '\u{a0}' || sign == MARK;
    let word = match edge {
        Edge::Start => {
            let end = mask[..markup.start as usize].trim_end_matches(gap).len();
            word_before(mask, end)
        }
        Edge::End => {
            let rest = &mask[markup.end as usize..];
            let start = mask.len() - rest.trim_start_matches(gap).len();
            word_after(mask, start)
        }
    };
    (is_own_capital(word.of(mask), &source.inline.mask)
        && !is_marked(inline, word)
        && !scope::starts_sentence(inline, word.start as usize))
    .then_some(word)
}

fn is_marked(inline: &Inline, word: Span) -> bool {
    inline.emphasis.iter().any(|run| run.inner.contains(word))
        || inline.links.iter().any(|link| link.text.contains(word))
}

/// The capital belongs to the sentence: the label begins one in the source but not in the target,
/// and nothing else tells that it is a label.
fn is_sentence_capital(
    source: &Half<'_>,
    label: Span,
    target: &Half<'_>,
    run: Span,
    shown: &str,
) -> bool {
    if !scope::starts_sentence(&source.inline, label.start as usize)
        || scope::starts_sentence(&target.inline, run.start as usize)
        || in_path(&source.inline, label)
    {
        return false;
    }
    let capitals = words(shown)
        .filter(|word| {
            word.of(shown)
                .chars()
                .next()
                .is_some_and(char::is_uppercase)
        })
        .count();
    capitals < 2
}

/// A separator of a path stands right before or behind.
fn in_path(inline: &Inline, label: Span) -> bool {
    let skip = |sign: &char| sign.is_whitespace() || matches!(sign, '[' | ']');
    let whole = |part: Span| {
        inline
            .visible(part)
            .map(|(_, sign)| sign)
            .collect::<String>()
    };
    let before = whole(Span::new(0, label.start as usize));
    let after = whole(Span::new(label.end as usize, inline.mask.len()));
    before.chars().rev().find(|sign| !skip(sign)) == Some('>')
        || after.chars().find(|sign| !skip(sign)) == Some('>')
}

/// English words behind which a link text is the title of a page.
const CUES: &[&str] = &[
    "see",
    "review",
    "read",
    "reference",
    "article",
    "topic",
    "articles",
    "topics",
    "section",
];

/// True when the link of the source shows a title, which keeps its capital in every sentence.
pub fn is_title(source: &Half<'_>, wanted: &Link, target: &Half<'_>, found: &Link) -> bool {
    let inline = &source.inline;
    if !scope::starts_upper(inline, wanted.text) {
        return false;
    }
    let shown = inline.rendered(wanted.text);
    if is_identifier(shown.trim()) {
        return false;
    }
    if in_path(inline, wanted.span) {
        return true;
    }
    let start = wanted.span.start as usize;
    let before = inline.rendered(Span::new(0, start));
    let before = before.trim_end_matches(|sign: char| {
        sign.is_whitespace() || matches!(sign, '"' | '“' | '\'' | '‘' | '[' | '(' | ',')
    });
    if !before.contains(is_word_char) {
        return !scope::has_content(&target.inline, Span::new(0, found.span.start as usize));
    }
    if before.ends_with(':') {
        return true;
    }
    ends_in_cue(before)
}

/// True when some link of the source stands behind a cue, so that a translation may show it as a title
/// whatever its case: `see [close your account](…)`.
pub fn has_cue(source: &Half<'_>) -> bool {
    let inline = &source.inline;
    inline.links.iter().any(|link| {
        let before = inline.rendered(Span::new(0, link.span.start as usize));
        ends_in_cue(before.trim_end())
    })
}

fn ends_in_cue(before: &str) -> bool {
    let last = before
        .rfind(|sign: char| !is_word_char(sign))
        .map_or(before, |at| &before[at..])
        .trim_start_matches(|sign: char| !is_word_char(sign));
    CUES.iter().any(|cue| last.eq_ignore_ascii_case(cue))
        || last.eq_ignore_ascii_case("to") && before.to_ascii_lowercase().ends_with("refer to")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::data;
    use crate::model::Locale;
    use crate::read::half_of;

    #[test]
    fn small_letters_that_are_no_slip() {
        let start = |text: &str| lower_start(&half_of(text).inline, half_of(text).all());
        assert_eq!(start("**iestatījumi**"), Some(2));
        assert_eq!(start("\"настройки\""), Some(1));
        assert_eq!(start("e-pasts"), Some(0));
        for text in [
            "Fils",
            "contoso.com",
            "eDiscovery",
            "1 demo",
            "`x` y",
            "設定",
            ".net x",
            "get()",
        ] {
            assert_eq!(start(text), None, "{text}");
        }
    }

    #[test]
    fn capitals_of_labels_and_of_sentences() {
        let lv = data(&Locale::parse("lv").expect("a tag"));
        let owed = |source: &str, target: &str| {
            let (source, target) = (half_of(source), half_of(target));
            let label = source.inline.emphasis[0].inner;
            is_capitalised(&source, label, &target, target.inline.emphasis[0].inner, lv)
        };
        assert!(owed("Click **Save**.", "Klikšķiniet **saglabāt**."));
        assert!(!owed("Click **save**.", "Klikšķiniet **saglabāt**."));
        assert!(!owed("**Users** can", "To var **lietotāji**"));
        assert!(owed("**Users** > **Add**", "Atver **lietotāji** > **x**"));
        assert!(!owed("the **Azure portal**", "**portālu Azure**"));
        assert!(!owed("run **Set-Mailbox**", "**iestatīt**"));
    }

    #[test]
    fn titles_stand_behind_cues() {
        let title = |source: &str, target: &str| {
            let (source, target) = (half_of(source), half_of(target));
            is_title(
                &source,
                &source.inline.links[0],
                &target,
                &target.inline.links[0],
            )
        };
        assert!(title("See [Set up x](u).", "Sk. [x](u)."));
        assert!(title("For more: [Set up x](u).", "Sk. [x](u)."));
        assert!(title("[Set up x](u)", "[x](u)"));
        assert!(!title("[Users](u) can", "To var [x](u)."));
        assert!(!title("Sign in to the [Azure portal](u)", "[x](u)"));
        assert!(!title("See [the list](u)", "[x](u)"));
    }
}
