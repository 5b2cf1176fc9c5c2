//! Japanese particles that a space parts from their word: `サービス を`, `別の サービス`.
//!
//! Between katakana words a space is a matter of style (`クラウド アプリ`), beside a particle it is not.

use crate::model::inline::Inline;
use crate::text::{Script, Span, script_of};

/// Particles that end a phrase: they follow their word at once.
const PARTICLES: &str = "をがはにのでとへも";
/// Particles behind which the next word follows at once, whatever the style.
const BINDING: &str = "のを";

/// The blanks that part a particle from a word in kanji or katakana, each with its particle.
pub fn parted(inline: &Inline) -> Vec<(Span, Span)> {
    let mask = &inline.mask;
    mask.match_indices(' ')
        .filter_map(|(at, _)| {
            let end = at + 1;
            let before = mask[..at].chars().next_back()?;
            let after = mask[end..].chars().next()?;
            let blank = Span::new(at, end);
            if is_stem(before) && PARTICLES.contains(after) {
                Some((blank, Span::new(end, end + after.len_utf8())))
            } else if BINDING.contains(before)
                && is_stem(after)
                && mask[..at - before.len_utf8()].ends_with(is_stem)
            {
                Some((blank, Span::new(at - before.len_utf8(), at)))
            } else {
                None
            }
        })
        .collect()
}

/// Kanji, katakana and the sign that lengthens them: what a particle hangs on.
fn is_stem(sign: char) -> bool {
    matches!(sign, '\u{30A1}'..='\u{30FA}' | '\u{30FC}') || script_of(sign) == Script::Han
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::half_of;

    #[test]
    fn particles_apart_from_their_word() {
        let found = |text: &str| {
            let spans = parted(&half_of(text).inline);
            spans
                .iter()
                .map(|(_, it)| it.of(text).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("サービス を使用する"), ["を"]);
        assert_eq!(
            found("マネージャー がユーザーの アカウントを"),
            ["が", "の"]
        );
        assert!(found("クラウド アプリの 3 つ、Office の設定 (はい)").is_empty());
    }
}
