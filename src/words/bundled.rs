//! The lexicons that come with the program, so that a single article gets word links on the first run.
//! Counts only, no sentences; data/README.md says what they were learnt from.

use super::lexicon::{Counts, Lexicon};

const LEXICONS: &[(&str, &[u8])] = &[
    ("es", include_bytes!("data/es.lexicon")),
    ("ja", include_bytes!("data/ja.lexicon")),
    ("lv", include_bytes!("data/lv.lexicon")),
    ("sl", include_bytes!("data/sl.lexicon")),
    ("sv", include_bytes!("data/sv.lexicon")),
];

/// Language subtags with a bundled lexicon.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().map(|(language, _)| *language)
}

/// The bundled lexicon of a language subtag, unpacked anew at every call.
pub fn lexicon(language: &str) -> Option<Lexicon> {
    let (_, bytes) = LEXICONS.iter().find(|(name, _)| *name == language)?;
    Counts::from_bytes(bytes).ok().map(Lexicon::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::pair_words::PairWords;

    #[test]
    fn every_bundled_lexicon_links_words() {
        for (language, source, target, link) in [
            (
                "es",
                "Open the folder",
                "Abra la carpeta",
                ("folder", "carpeta"),
            ),
            (
                "ja",
                "Open the mailbox",
                "メールボックスを開く",
                ("mailbox", "メールボックス"),
            ),
            (
                "lv",
                "the policy of the tenant",
                "nomnieka politika",
                ("tenant", "nomnieka"),
            ),
            (
                "sl",
                "the policy of the tenant",
                "pravilnik najemnika",
                ("policy", "pravilnik"),
            ),
            (
                "sv",
                "Reset the password",
                "Återställ lösenordet",
                ("password", "lösenordet"),
            ),
        ] {
            let lexicon = lexicon(language).expect(language);
            let words = PairWords::of_masks(source, target, language);
            let found = lexicon
                .links(&words, &lexicon.know(&words))
                .into_iter()
                .any(|it| {
                    let pair = (
                        words.source[it.source].lower.as_str(),
                        words.target[it.target].lower.as_str(),
                    );
                    pair == link && it.confidence > 0.3
                });
            assert!(found, "{language}");
        }
        assert!(lexicon("de").is_none());
        assert!(languages().all(|language| lexicon(language).is_some()));
        assert!(LEXICONS.iter().all(|(_, bytes)| bytes.len() <= 600 * 1024));
    }
}
