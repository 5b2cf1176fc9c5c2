//! Readers: text in, articles with segments out. They touch neither disk nor network.

mod blocks;
mod damage;
mod detect;
pub mod directives;
pub mod document;
pub mod front_matter;
mod html;
pub mod inline;
mod markup;
mod meta_units;
pub mod order;
pub mod outline;
pub mod plain;
pub mod shapes;
pub(crate) mod sxs;
mod units;
mod xml;
mod yaml;

use std::borrow::Cow;

use crate::model::Locale;
use crate::model::article::{Article, Carrier, ReadFinding, TextRef};
use crate::model::segment::{Half, SegmentPair, Syntax};
use crate::text::{SourceFile, Span};
use inline::Labels;

pub(crate) use damage::id_number;

/// What a reader is told about its input.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// The locale of articles that name none, and whose path names none.
    pub locale: Option<Locale>,
}

/// Reads one file from its bytes. Never fails: damage becomes findings of the article.
pub fn read_bytes(path: &str, bytes: Vec<u8>, options: &ReadOptions) -> Article {
    let (text, damage) = decode(bytes);
    let mut article = read_text(path, text, options);
    article.damage.extend(damage);
    article
}

/// Reads one file from its text.
pub fn read_text(path: &str, text: String, options: &ReadOptions) -> Article {
    let mut article = Article {
        file: SourceFile::new(path, text),
        ..Article::default()
    };
    article.carrier = detect::carrier(path, &article.file.text);
    match article.carrier {
        Carrier::SideBySide | Carrier::Plain => {
            let (front_matter, body) =
                front_matter::read_front_matter(&article.file.text, &mut article.damage);
            article.front_matter = front_matter;
            if article.carrier == Carrier::SideBySide {
                sxs::read_sxs(&mut article, body);
            }
        }
        Carrier::Xml => xml::read_xml(&mut article),
        Carrier::Html => html::read_html(&mut article),
        Carrier::Yaml => yaml::read_yaml(&mut article),
    }
    article.locale = ["ms.contentlocale", "locale", "lang"]
        .iter()
        .filter_map(|key| article.front_matter.get(key))
        .find_map(Locale::parse)
        .or_else(|| locale_of_path(path))
        .or_else(|| options.locale.clone());
    article
}

/// The locale a path names: its last folder that looks like `lv-LV`.
pub fn locale_of_path(path: &str) -> Option<Locale> {
    path.rsplit('/')
        .skip(1)
        .flat_map(|part| std::iter::once(part).chain(part.rsplit_once('.').map(|it| it.1)))
        .filter(|part| part.len() >= 5 && part.contains('-'))
        .find_map(|part| {
            Locale::parse(part)
                .filter(|locale| locale.language().len() == 2 && locale.region().is_some())
        })
}

/// Decodes a text whose damage nobody needs to hear of: the English side.
pub fn decode_text(bytes: Vec<u8>) -> String {
    decode(bytes).0
}

/// Decodes UTF-8; a byte order mark goes, invalid bytes become U+FFFD and one finding.
fn decode(bytes: Vec<u8>) -> (String, Option<ReadFinding>) {
    let text = match String::from_utf8(bytes) {
        Ok(text) => match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        },
        Err(broken) => {
            let at = broken.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(broken.as_bytes());
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
            let start = at.min(text.len());
            let start = (0..=start)
                .rev()
                .find(|&it| text.is_char_boundary(it))
                .unwrap_or(0);
            let end = text[start..]
                .chars()
                .next()
                .map_or(start, |sign| start + sign.len_utf8());
            let finding = ReadFinding {
                rule: "read-encoding",
                span: Span::new(start, end),
                message: format!(
                    "byte {at} is not UTF-8; invalid bytes were read as U+FFFD, save the file as UTF-8"
                ),
                unit: None,
                severity: None,
            };
            return (text, Some(finding));
        }
    };
    (text, None)
}

/// Parses the segments of an article, one by one.
pub fn pairs(article: &Article) -> impl Iterator<Item = SegmentPair<'_>> {
    let labels: Labels = article
        .definitions
        .iter()
        .map(|definition| definition.label.clone())
        .collect();
    let english = article.english();
    article
        .units
        .iter()
        .enumerate()
        .map(move |(index, unit)| SegmentPair {
            index,
            id: &unit.id,
            source: half(&unit.source, english, &labels, unit.context.syntax),
            target: half(&unit.target, &article.file, &labels, unit.context.syntax),
            context: unit.context.clone(),
            confidence: f32::from(unit.confidence) / 1000.0,
        })
}

fn half<'a>(text: &'a TextRef, file: &'a SourceFile, labels: &Labels, syntax: Syntax) -> Half<'a> {
    let (text, origin) = text.resolve(file);
    let inline = inline::parse_as(syntax, &text, labels);
    Half::new(text, origin, inline)
}

/// Parses one half on its own: for tests, `-` and editors.
pub fn half_of(text: &str) -> Half<'_> {
    let inline = inline::parse(text, &Labels::new());
    Half::new(Cow::Borrowed(text), Default::default(), inline)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(number: u32, target: &str, source: &str) -> String {
        format!(
            "<span data-ttu-id=\"ab12c-{number}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-{number}\">{source}</span></span>"
        )
    }

    fn read(text: &str) -> Article {
        read_text("x/lv-LV/a.md", text.to_owned(), &ReadOptions::default())
    }

    #[test]
    fn units_know_what_surrounds_them() {
        use crate::model::Block;
        let text = format!(
            "---\nms.contentlocale: sv-SE\n---\n## <a name=\"x\"></a>{}\n\n1. {} {}\n> [!NOTE]\n> {}\n\n- [{}](a(b).md) x\n\n|{}|{}|\n",
            unit(101, "A", "a"),
            unit(102, "B.", "b."),
            unit(103, "C", "c"),
            unit(104, "D", "d"),
            unit(105, "E", "e"),
            unit(106, "F", "f"),
            unit(107, "G", "g"),
        );
        let article = read(&text);
        assert_eq!(article.locale.as_ref().unwrap().as_str(), "sv-SE");
        let contexts: Vec<&crate::model::SegmentContext> =
            article.units.iter().map(|unit| &unit.context).collect();
        assert_eq!(contexts.len(), 7);
        assert_eq!(contexts[0].block, Block::Heading(2));
        assert!(contexts[0].starts_line && contexts[0].ends_line);
        assert_eq!(contexts[1].block, Block::ListItem);
        assert!(contexts[1].starts_line && !contexts[1].ends_line);
        assert!(!contexts[2].starts_line);
        assert_eq!(contexts[1].block_index, contexts[2].block_index);
        assert_eq!(contexts[3].block, Block::Alert);
        assert_eq!(contexts[4].host_link.unwrap().of(&text), "a(b).md");
        assert_eq!(contexts[5].block, Block::Cell);
        assert_ne!(contexts[5].block_index, contexts[6].block_index);
        assert!(article.damage.is_empty(), "{:?}", article.damage);
    }

    #[test]
    fn code_and_comments_hold_no_units() {
        let it = unit(101, "A", "a");
        let text =
            format!("```\n{it}\n```\n\n    {it}\n\n<!-- {it} -->\n`{it}` x\n\n- a\n\n    {it}\n");
        let article = read(&text);
        assert_eq!(article.units.len(), 1);
        assert!(article.damage.is_empty(), "{:?}", article.damage);
    }

    #[test]
    fn units_in_front_matter_lead_back_to_it() {
        let escaped = unit(101, "Vērtība", "Value").replace('"', "\\\"");
        let text = format!("---\ntitle: \"{escaped}\"\n---\n{}", unit(102, "B", "b"));
        let article = read(&text);
        assert_eq!(article.units.len(), 2);
        let pairs: Vec<_> = pairs(&article).collect();
        assert_eq!(pairs[0].target.text, "Vērtība");
        let span = pairs[0].target.file_span(pairs[0].target.all());
        assert_eq!(span.of(&text), "Vērtība");
    }

    #[test]
    fn damage_names_its_place_and_reading_goes_on() {
        let text = format!(
            "{}\n{}\n{}\n{}\n",
            unit(101, "A", "a").replacen("</span>", "", 1),
            unit(103, "B", "b"),
            unit(102, "C", "c"),
            unit(103, "D", "d"),
        );
        let article = read(&text);
        assert_eq!(article.units.len(), 4);
        let rules: Vec<&str> = article.damage.iter().map(|it| it.rule).collect();
        assert_eq!(rules, ["read-span", "read-id", "read-id"]);
        assert!(article.damage[2].message.contains("twice"));
    }

    #[test]
    fn invalid_bytes_are_replaced_and_reported() {
        let article = read_bytes("a.md", b"ab\xffcd".to_vec(), &ReadOptions::default());
        assert_eq!(article.file.text, "ab\u{fffd}cd");
        assert_eq!(article.damage[0].rule, "read-encoding");
        assert_eq!(article.damage[0].span.of(&article.file.text), "\u{fffd}");
        assert_eq!(
            locale_of_path("docs.ja-jp/x/a.md").unwrap().as_str(),
            "ja-JP"
        );
        assert_eq!(locale_of_path("how-to/a.md"), None);
    }
}
