//! Rough stems for the lexicon that the aligner learns and reads: folded, cut short, clitics off.

/// A digit of any script as ASCII.
pub fn ascii_digit(sign: char) -> Option<char> {
    let digit = match sign {
        '0'..='9' => return Some(sign),
        '\u{0660}'..='\u{0669}' => sign as u32 - 0x0660,
        '\u{06f0}'..='\u{06f9}' => sign as u32 - 0x06f0,
        '\u{0966}'..='\u{096f}' => sign as u32 - 0x0966,
        '\u{ff10}'..='\u{ff19}' => sign as u32 - 0xff10,
        _ => return None,
    };
    char::from_digit(digit, 10)
}

/// Lower case without the marks of Latin letters.
pub fn fold(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd()
        .filter(|sign| !('\u{0300}'..='\u{036f}').contains(sign) && *sign != '\u{00ad}')
        .flat_map(char::to_lowercase)
        .collect()
}

/// Letters that a stem keeps: enough to tell words apart, too few for most endings.
const STEM: usize = 6;

/// Adds the stems of a word; a run of a script without blanks gives one stem per script run.
pub fn push(word: &str, language: &str, out: &mut Vec<String>) {
    if word.chars().any(is_unspaced) {
        push_runs(word, out);
        return;
    }
    let folded = fold(word);
    let body = if language == "ar" {
        without_clitics(&folded)
    } else {
        &folded
    };
    let end = body
        .char_indices()
        .nth(STEM)
        .map_or(body.len(), |(at, _)| at);
    if end > 0 {
        out.push(body[..end].to_owned());
    }
}

fn is_unspaced(sign: char) -> bool {
    matches!(sign as u32, 0x3040..=0x30ff | 0x3400..=0x9fff | 0xf900..=0xfaff | 0x0e00..=0x0e7f)
}

/// Script of a sign: runs of one script are the words of Japanese; kanji come in pairs.
fn script(sign: char) -> u8 {
    match sign as u32 {
        0x3040..=0x309f => 1,
        0x30a0..=0x30ff => 2,
        0x3400..=0x9fff | 0xf900..=0xfaff => 3,
        0x0e00..=0x0e7f => 4,
        _ => 0,
    }
}

fn push_runs(word: &str, out: &mut Vec<String>) {
    let signs: Vec<char> = word.chars().collect();
    let mut at = 0;
    while at < signs.len() {
        let kind = script(signs[at]);
        let len = signs[at..]
            .iter()
            .take_while(|&&sign| script(sign) == kind)
            .count();
        let run = &signs[at..at + len];
        match kind {
            3 if len > 2 => out.extend(run.windows(2).map(|pair| pair.iter().collect::<String>())),
            1 if len == 1 => {}
            0 => out.push(
                fold(&run.iter().collect::<String>())
                    .chars()
                    .take(STEM)
                    .collect(),
            ),
            _ => out.push(run.iter().take(STEM + 2).collect()),
        }
        at += len;
    }
}

/// Takes conjunction, preposition and article off the head of an Arabic word.
fn without_clitics(word: &str) -> &str {
    let mut rest = word;
    for clitic in ["و", "ف", "ب", "ك", "ل", "ال"] {
        if let Some(body) = rest.strip_prefix(clitic)
            && body.chars().count() >= 3
        {
            rest = body;
        }
    }
    rest
}
