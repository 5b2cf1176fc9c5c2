//! What the product knows of English words: function words, plurals, verb forms, and which neighbours
//! show that a word is used as a noun. English is the source of every pair.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::hash::FastSet;

/// Words without content, lower case, sorted: no term begins or ends with one, and a target word that
/// mostly stands for one of them is a function word too.
const FUNCTION: &[&str] = &[
    "a", "about", "above", "after", "against", "all", "also", "although", "am", "an", "and", "any",
    "are", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both",
    "but", "by", "can", "cannot", "could", "did", "do", "does", "doesn't", "don't", "down",
    "during", "each", "either", "else", "for", "from", "had", "has", "have", "he", "her", "here",
    "hers", "him", "his", "how", "however", "i", "if", "in", "instead", "into", "is", "isn't",
    "it", "it's", "its", "just", "let", "like", "may", "me", "might", "more", "most", "must", "my",
    "neither", "no", "nor", "not", "of", "off", "on", "once", "one", "only", "onto", "or", "other",
    "our", "out", "over", "own", "per", "s", "same", "shall", "she", "should", "since", "so",
    "some", "such", "than", "that", "the", "their", "theirs", "them", "then", "there", "these",
    "they", "this", "those", "through", "to", "too", "under", "until", "up", "upon", "us", "very",
    "via", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "you'll",
    "you're", "your", "yours",
];

/// True for a word without content; lower case expected.
pub fn is_function(word: &str) -> bool {
    word.len() <= LONGEST_FUNCTION && FUNCTION_SET.contains(word)
}

/// Letters of the longest function word.
const LONGEST_FUNCTION: usize = 8;

/// Asked for every word of every pair.
static FUNCTION_SET: LazyLock<FastSet<&str>> = LazyLock::new(|| FUNCTION.iter().copied().collect());

/// True when the word before shows that a word is used as a verb: `you program`, `which claims`.
pub fn makes_verb(before: &str) -> bool {
    matches!(
        before,
        "you"
            | "we"
            | "they"
            | "i"
            | "he"
            | "she"
            | "it"
            | "who"
            | "which"
            | "can"
            | "can't"
            | "cannot"
            | "could"
            | "may"
            | "might"
            | "must"
            | "shall"
            | "should"
            | "will"
            | "would"
            | "don't"
            | "doesn't"
            | "didn't"
            | "please"
    )
}

/// True for the second word of verbs such as `sign in`, `roll back`; lower case expected.
pub fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "in" | "out" | "up" | "on" | "off" | "down" | "over" | "back"
    )
}

/// What the word before says of the use of a word: +1 as a noun, -1 as a verb, 0 nothing.
/// `None` stands for the start of a phrase, where an imperative would stand.
pub fn noun_vote(before: Option<&str>, word: &str) -> i32 {
    match before {
        Some(
            "a" | "an" | "the" | "your" | "this" | "that" | "these" | "those" | "each" | "any"
            | "all" | "new" | "its" | "their" | "our" | "some" | "no" | "of" | "in" | "for"
            | "with" | "from" | "on" | "by" | "per" | "specific" | "existing" | "current"
            | "following" | "default" | "own" | "multiple" | "every" | "another" | "different"
            | "my" | "which" | "other",
        ) => 1,
        Some(
            "to" | "can" | "you" | "will" | "must" | "may" | "should" | "could" | "would" | "not"
            | "please" | "we" | "they" | "i" | "might" | "don't" | "cannot" | "doesn't" | "who"
            | "can't" | "be" | "been" | "is" | "are" | "was" | "were",
        ) => -1,
        _ => i32::from(noun_ending(word)),
    }
}

fn noun_ending(word: &str) -> bool {
    word.len() > 5
        && [
            "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ware", "tor", "ger",
            "ser", "ology", "box", "word",
        ]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// The singular of a lower-case word as far as spelling tells; other words come back as they are.
pub fn singular(word: &str) -> Cow<'_, str> {
    let stem = |cut: usize| &word[..word.len() - cut];
    if word.len() < 4 || !word.ends_with('s') || !word.is_ascii() {
        return match word {
            "ids" | "ips" | "pcs" | "vms" | "urls" => Cow::Borrowed(stem(1)),
            "people" => Cow::Borrowed("person"),
            _ => Cow::Borrowed(word),
        };
    }
    if word.ends_with("ies") && word.len() > 4 && word != "series" && word != "movies" {
        return Cow::Owned(format!("{}y", stem(3)));
    }
    let keeps = ["ss", "us", "is", "'s"]
        .iter()
        .any(|end| word.ends_with(end));
    if keeps
        || matches!(
            word,
            "windows" | "teams" | "always" | "perhaps" | "series" | "does"
        )
    {
        return Cow::Borrowed(word);
    }
    let hissing = ["sses", "shes", "ches", "xes", "zes"]
        .iter()
        .any(|end| word.ends_with(end));
    let plain = matches!(
        word,
        "caches" | "headaches" | "axes" | "sizes" | "prizes" | "resizes"
    );
    Cow::Borrowed(stem(
        if hissing && !plain || word == "statuses" || word == "buses" {
            2
        } else {
            1
        },
    ))
}

/// The spellings under which a lower-case word may stand as a noun: itself, plural, possessives.
pub fn noun_forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned(), format!("{word}'s")];
    let plural = match word {
        "person" => "people".to_owned(),
        _ => format!("{}s", s_stem(word)),
    };
    forms.push(format!("{plural}'"));
    forms.push(plural);
    forms
}

/// What stands before the `s` of a plural or of the third person.
fn s_stem(word: &str) -> String {
    let vowel_before_y = word.len() > 1
        && word.ends_with('y')
        && "aeiou".contains(char::from(word.as_bytes()[word.len() - 2]));
    if word.ends_with('y') && !vowel_before_y {
        format!("{}ie", &word[..word.len() - 1])
    } else if ["s", "x", "z", "ch", "sh"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        format!("{word}e")
    } else {
        word.to_owned()
    }
}

/// Past forms of the irregular verbs that technical texts and termbases use.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("begin", &["began", "begun"]),
    ("bind", &["bound"]),
    ("build", &["built"]),
    ("choose", &["chose", "chosen"]),
    ("find", &["found"]),
    ("get", &["got", "gotten"]),
    ("give", &["gave", "given"]),
    ("go", &["went", "gone"]),
    ("hide", &["hid", "hidden"]),
    ("hold", &["held"]),
    ("keep", &["kept"]),
    ("leave", &["left"]),
    ("lose", &["lost"]),
    ("make", &["made"]),
    ("pay", &["paid"]),
    ("put", &["put"]),
    ("read", &["read"]),
    ("run", &["ran", "run"]),
    ("sell", &["sold"]),
    ("send", &["sent"]),
    ("set", &["set"]),
    ("take", &["took", "taken"]),
    ("write", &["wrote", "written"]),
];

/// The spellings under which a lower-case verb may stand.
pub fn verb_forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned(), format!("{}s", s_stem(word))];
    let base = word.strip_suffix('e').unwrap_or(word);
    let stem = if doubles(word) {
        format!("{word}{}", &word[word.len() - 1..])
    } else {
        base.to_owned()
    };
    forms.push(format!("{stem}ing"));
    if let Some((_, past)) = IRREGULAR.iter().find(|(verb, _)| *verb == word) {
        forms.extend(past.iter().map(|&form| form.to_owned()));
        return forms;
    }
    match word.strip_suffix('y') {
        Some(head) if !head.ends_with(['a', 'e', 'o', 'u']) => forms.push(format!("{head}ied")),
        _ => forms.push(format!("{stem}ed")),
    }
    forms
}

/// Short verbs double their last consonant: log, logged.
fn doubles(word: &str) -> bool {
    let bytes = word.as_bytes();
    let vowel = |at: usize| b"aeiou".contains(&bytes[at]);
    let long = word.bytes().filter(|byte| b"aeiouy".contains(byte)).count() > 1;
    match bytes.len() {
        0..=2 => false,
        length => {
            let end = bytes[length - 1];
            !vowel(length - 1)
                && !b"wxy".contains(&end)
                && vowel(length - 2)
                && !vowel(length - 3)
                && (!long
                    || matches!(
                        word,
                        "submit" | "permit" | "commit" | "refer" | "defer" | "occur" | "unplug"
                    ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_sorted() {
        assert!(FUNCTION.is_sorted());
        assert!(is_function("the") && !is_function("tenant"));
    }

    #[test]
    fn singulars_and_their_plurals_meet() {
        for word in [
            "policy", "license", "mailbox", "key", "switch", "status", "user", "address", "blade",
        ] {
            let forms = noun_forms(word);
            assert_eq!(singular(&forms[3]), word, "{forms:?}");
        }
        for word in ["access", "windows", "analysis", "https", "its"] {
            assert!(singular(word).len() + 1 >= word.len());
        }
        assert_eq!(singular("access"), "access");
    }

    #[test]
    fn verbs_take_their_endings() {
        assert_eq!(verb_forms("sign"), ["sign", "signs", "signing", "signed"]);
        assert_eq!(verb_forms("log"), ["log", "logs", "logging", "logged"]);
        assert_eq!(
            verb_forms("apply"),
            ["apply", "applies", "applying", "applied"]
        );
        assert_eq!(
            verb_forms("enable"),
            ["enable", "enables", "enabling", "enabled"]
        );
        assert_eq!(verb_forms("set"), ["set", "sets", "setting", "set"]);
    }

    #[test]
    fn neighbours_vote() {
        assert_eq!(noun_vote(Some("the"), "program"), 1);
        assert_eq!(noun_vote(Some("to"), "program"), -1);
        assert_eq!(noun_vote(None, "program"), 0);
        assert_eq!(noun_vote(None, "authentication"), 1);
    }
}
