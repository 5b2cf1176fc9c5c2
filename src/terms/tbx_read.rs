//! Reads TBX: `martif` (v2, default and Basic) and `tbx` (v3, DCA and DCT style), `tig` and `ntig`; and the
//! XML of MultiTerm (`mtf`), which names the same things otherwise.
//!
//! Every English term of a concept becomes an entry for every other language of the concept. Statuses are
//! those of TBX-Basic and the short ones of memoQ and Trados exports; a term without one is preferred when
//! it is the first of its language, else admitted.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::form::{Form, Status};
use super::language_names;
use super::tbx_write::MATCH_NOTE;
use super::termbase::{Entry, Loaded, PartOfSpeech, Problem, Termbase};
use crate::model::Locale;

/// Reads a termbase.
pub fn read(path: &str, text: &str) -> Loaded<Termbase> {
    let mut state = State {
        path: path.into(),
        ..State::default()
    };
    let mut reader = Reader::from_str(text);
    let mut lines = Lines::new(text);
    loop {
        let line = lines.at(reader.buffer_position() as usize);
        match reader.read_event() {
            Ok(Event::Start(tag)) => state.open(&tag, line),
            Ok(Event::Empty(tag)) => {
                state.open(&tag, line);
                state.close(tag.local_name().as_ref());
            }
            Ok(Event::End(tag)) => state.close(tag.local_name().as_ref()),
            Ok(Event::Text(piece)) => state.text.push_str(&piece),
            Ok(Event::CData(piece)) => state.text.push_str(&piece),
            Ok(Event::GeneralRef(name)) => state.push_reference(&name),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                state.problem(
                    line,
                    format!("not well-formed XML: {error}; the rest is left out"),
                );
                break;
            }
        }
    }
    if !state.seen_root {
        state.problem(
            1,
            "no termbase: the root is neither `martif` nor `tbx` (TBX) nor `mtf` (MultiTerm)"
                .to_owned(),
        );
    }
    Loaded {
        value: Termbase {
            entries: state.entries,
        },
        problems: state.problems,
    }
}

/// A term of the concept that is being read.
#[derive(Default)]
struct Term {
    language: String,
    text: String,
    status: Option<Status>,
    part_of_speech: String,
    context: String,
    written: Option<String>,
    line: u32,
}

#[derive(Default)]
struct State {
    path: Arc<str>,
    entries: Vec<Entry>,
    problems: Vec<Problem>,
    seen_root: bool,
    language: String,
    terms: Vec<Term>,
    in_term: bool,
    /// The root is that of MultiTerm.
    multiterm: bool,
    note: String,
    /// Of the concept or of its English terms; stands in for a context.
    definition: String,
    /// `type` of the innermost `termNote` or `descrip`.
    kind: String,
    text: String,
}

impl State {
    fn open(&mut self, tag: &BytesStart<'_>, line: u32) {
        self.text.clear();
        match tag.local_name().as_ref() {
            "martif" | "tbx" | "TBX" => self.seen_root = true,
            "mtf" => {
                self.seen_root = true;
                self.multiterm = true;
            }
            "termEntry" | "conceptEntry" | "conceptGrp" => {
                self.terms.clear();
                self.note.clear();
                self.definition.clear();
                self.language.clear();
            }
            "langSet" | "langSec" | "language" => {
                self.language = attribute(tag, "lang");
                if self.multiterm
                    && let Some(locale) = language_names::read(&attribute(tag, "type"))
                    && Locale::parse(&self.language).is_none()
                {
                    self.language = locale.to_string();
                }
            }
            // TBX has a `termGrp` as well, inside `ntig`.
            "termGrp" if !self.multiterm => {}
            "tig" | "ntig" | "termSec" | "termGrp" => {
                self.in_term = true;
                self.terms.push(Term {
                    language: self.language.clone(),
                    line,
                    ..Term::default()
                });
            }
            "termNote" | "descrip" | "admin" => self.kind = attribute(tag, "type"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        let text = self.text.trim().to_owned();
        self.text.clear();
        match name {
            "termEntry" | "conceptEntry" | "conceptGrp" => self.finish_concept(),
            "termGrp" if !self.multiterm => {}
            "tig" | "ntig" | "termSec" | "termGrp" => self.in_term = false,
            "term" => self.of_term(|term| term.text = text),
            "termNote" | "descrip" | "admin" => {
                let kind = plain_kind(&std::mem::take(&mut self.kind));
                match (self.in_term, kind.as_str()) {
                    (true, _) => self.of_term(|term| term.say(&kind, text)),
                    (false, "note") => self.note = text,
                    (false, "definition") if self.of_english_or_concept() => self.definition = text,
                    (false, _) => {}
                }
            }
            // DCT style writes the category as the element.
            "administrativeStatus" | "partOfSpeech" | "context" => {
                let kind = plain_kind(name);
                self.of_term(|term| term.say(&kind, text));
            }
            "note" => match (self.in_term, text.strip_prefix(MATCH_NOTE)) {
                (true, Some(written)) => {
                    self.of_term(|term| term.written = Some(written.to_owned()))
                }
                (true, None) => {}
                (false, _) => self.note = text,
            },
            _ => {}
        }
    }

    fn push_reference(&mut self, name: &str) {
        let number = name
            .strip_prefix('#')
            .and_then(|digits| match digits.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            });
        match (
            number.and_then(char::from_u32),
            quick_xml::escape::resolve_predefined_entity(name),
        ) {
            (Some(sign), _) => self.text.push(sign),
            (None, Some(text)) => self.text.push_str(text),
            (None, None) => self.text.push_str(&format!("&{name};")),
        }
    }

    fn of_english_or_concept(&self) -> bool {
        self.language.is_empty() || language(&self.language) == "en"
    }

    fn of_term(&mut self, say: impl FnOnce(&mut Term)) {
        if self.in_term
            && let Some(term) = self.terms.last_mut()
        {
            say(term);
        }
    }

    fn finish_concept(&mut self) {
        let terms = std::mem::take(&mut self.terms);
        let english = |term: &&Term| language(&term.language) == "en";
        let sources: Vec<&Term> = terms
            .iter()
            .filter(english)
            .filter(|term| term.status != Some(Status::Forbidden) && !term.text.is_empty())
            .collect();
        if let (true, Some(first)) = (sources.is_empty(), terms.first()) {
            self.problem(
                first.line,
                "the concept has no English term; it is left out".to_owned(),
            );
        }
        let mut languages: Vec<&str> = Vec::new();
        for term in terms.iter().filter(|term| !english(term)) {
            if !languages.contains(&term.language.as_str()) {
                languages.push(&term.language);
            }
        }
        for tag in languages {
            let targets: Vec<&Term> = terms.iter().filter(|term| term.language == tag).collect();
            let Some(locale) = Locale::parse(tag) else {
                self.problem(
                    targets[0].line,
                    format!("unknown locale `{tag}`; its terms are left out"),
                );
                continue;
            };
            for source in &sources {
                let entry = self.entry(source, &targets, &locale);
                self.entries.push(entry);
            }
        }
    }

    fn entry(&self, source: &Term, targets: &[&Term], locale: &Locale) -> Entry {
        let mut entry = Entry {
            source: source.text.clone(),
            locale: Some(locale.clone()),
            preferred: Vec::new(),
            admitted: Vec::new(),
            forbidden: Vec::new(),
            part_of_speech: PartOfSpeech::parse(&source.part_of_speech),
            note: self.note.clone(),
            context: match source.context.is_empty() {
                true => self.definition.clone(),
                false => source.context.clone(),
            },
            path: self.path.clone(),
            line: source.line,
        };
        for target in targets {
            let form = match &target.written {
                Some(written) => Form::parse(written),
                None => Form::parse(&target.text.replace(['*', '='], " ")),
            };
            let Some(form) = form else { continue };
            let status = target.status.unwrap_or(match entry.preferred.is_empty() {
                true => Status::Preferred,
                false => Status::Admitted,
            });
            match status {
                Status::Preferred => entry.preferred.push(form),
                Status::Admitted => entry.admitted.push(form),
                Status::Forbidden => entry.forbidden.push(form),
            }
        }
        entry
    }

    fn problem(&mut self, line: u32, message: String) {
        let path = self.path.clone();
        self.problems.push(Problem {
            path,
            line,
            error: true,
            message,
        });
    }
}

impl Term {
    fn say(&mut self, kind: &str, text: String) {
        match kind {
            "administrativestatus" | "normativeauthorization" | "status" | "usagestatus" => {
                self.status = status(&text);
            }
            "partofspeech" => {
                if !self.part_of_speech.is_empty() {
                    self.part_of_speech.push(',');
                }
                self.part_of_speech.push_str(&text);
            }
            "context" => self.context = text,
            _ => {}
        }
    }
}

/// What an export is called in messages.
pub(super) fn kind(text: &str) -> &'static str {
    match text.contains("<mtf") {
        true => "MultiTerm XML",
        false => "TBX",
    }
}

/// What the reader takes from elements with a `type`.
const TAKEN: &[&str] = &[
    "administrativestatus",
    "normativeauthorization",
    "status",
    "usagestatus",
    "partofspeech",
    "context",
    "definition",
    "note",
];

/// What an export says that a termbase has no place for: the kinds of elements with their counts.
pub(super) fn left_out(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let mut reader = Reader::from_str(text);
    loop {
        let tag = match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => tag,
            Ok(Event::Eof) | Err(_) => return counts,
            Ok(_) => continue,
        };
        let name = tag.local_name();
        let what = match name.as_ref() {
            "termNote" | "descrip" | "admin" | "transac" | "ref" | "xref" => {
                attribute(&tag, "type")
            }
            "date" => "date".to_owned(),
            _ => continue,
        };
        if !what.is_empty() && !TAKEN.contains(&plain_kind(&what).as_str()) {
            *counts.entry(format!("`{what}`")).or_default() += 1;
        }
    }
}

/// A kind as it is compared: `Part of Speech` of one tool is `partOfSpeech` of another.
fn plain_kind(kind: &str) -> String {
    let signs = kind.chars().filter(|sign| sign.is_alphanumeric());
    signs.collect::<String>().to_ascii_lowercase()
}

/// What a word for a status says.
pub(super) fn status(text: &str) -> Option<Status> {
    let name = text.trim().to_ascii_lowercase();
    let name = name.trim_end_matches("-admn-sts");
    Some(match name {
        "preferredterm" | "preferred" | "standardizedterm" | "legalterm" | "regulatedterm" => {
            Status::Preferred
        }
        "admittedterm" | "admitted" | "approved" | "allowed" => Status::Admitted,
        "deprecatedterm"
        | "deprecated"
        | "supersededterm"
        | "superseded"
        | "forbidden"
        | "prohibited"
        | "do not use"
        | "obsolete"
        | "not recommended"
        | "nonstandardizedterm" => Status::Forbidden,
        _ => return None,
    })
}

fn language(tag: &str) -> String {
    tag.split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
}

/// An attribute by its local name.
fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    tag.attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .map(|attribute| attribute.value.into_owned())
        .unwrap_or_default()
}

/// Counts lines as a reader moves on.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    fn at(&mut self, offset: usize) -> u32 {
        let offset = offset.min(self.text.len());
        let passed = &self.text[self.at.min(offset)..offset];
        self.line += passed.iter().filter(|&&byte| byte == b'\n').count() as u32;
        self.at = offset;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::csv_file;
    use crate::terms::tbx_write::{TbxVersion, write};

    #[test]
    fn both_versions_come_back_as_written() {
        let rows = "source_term,locale,preferred,admitted,forbidden,part_of_speech,note,context\n\
                    tenant,sv-SE,klientorganisation,,innehavare|=klient,noun,R&D's <term>,the Azure tenant\n\
                    log,lv-LV,žurnāls,reģistr*,,\"noun, verb\",,\n";
        let termbase = csv_file::read("t.csv", rows).value;
        for version in [TbxVersion::V2, TbxVersion::V3] {
            let text = write(&termbase.entries, version);
            let loaded = read("t.tbx", &text);
            assert_eq!(loaded.problems, []);
            assert_eq!(
                csv_file::write(&loaded.value.entries),
                csv_file::write(&termbase.entries)
            );
        }
    }

    #[test]
    fn foreign_exports_are_understood() {
        let text = r#"<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns:min="http://x"><text><body>
<conceptEntry id="1">
 <langSec xml:lang="en-US"><termSec><term>policy</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
 <langSec xml:lang="sl"><termSec><term>pravilnik</term></termSec>
  <termSec><term>politika</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry>
<conceptEntry id="2"><langSec xml:lang="sl"><termSec><term>x</term></termSec></langSec></conceptEntry>
</body></text></tbx>"#;
        let loaded = read("m.tbx", text);
        assert_eq!(loaded.value.entries.len(), 1);
        let entry = &loaded.value.entries[0];
        assert_eq!(
            (entry.source.as_str(), entry.expected(), entry.line),
            ("policy", Some("pravilnik"), 3)
        );
        assert_eq!(entry.forbidden[0].text, "politika");
        assert!(entry.part_of_speech.noun);
        assert_eq!(loaded.problems.len(), 1);
        assert!(!read("x.tbx", "<a><b></a>").problems.is_empty());
    }
}
