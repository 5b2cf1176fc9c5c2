//! Termbases as TBX: TBX-Basic of 2008 (v2, `martif`) and of ISO 30042:2019 (v3, `tbx`, DCA style).
//! Marks of forms (`=klient`, `licenc*`) travel in a note of their own, so that other tools show clean terms.

use std::fmt::Write as _;

use super::form::{Form, FormKind, Status};
use super::termbase::Entry;
use crate::model::Locale;

/// The two versions written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TbxVersion {
    /// `<martif type="TBX-Basic">`
    V2,
    /// `<tbx type="TBX-Basic" style="dca">`
    V3,
}

/// Begins the note that carries a form with its marks.
pub(super) const MATCH_NOTE: &str = "bilint-match: ";

struct Names {
    concept: &'static str,
    language: &'static str,
    term: &'static str,
}

impl TbxVersion {
    fn names(self) -> Names {
        match self {
            Self::V2 => Names {
                concept: "termEntry",
                language: "langSet",
                term: "tig",
            },
            Self::V3 => Names {
                concept: "conceptEntry",
                language: "langSec",
                term: "termSec",
            },
        }
    }

    fn frame(self) -> (&'static str, &'static str) {
        match self {
            Self::V2 => (
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                 <!DOCTYPE martif SYSTEM \"TBXBasiccoreStructV02.dtd\">\n\
                 <martif type=\"TBX-Basic\" xml:lang=\"en\">\n\
                 <martifHeader><fileDesc><sourceDesc><p>written by bilint</p></sourceDesc></fileDesc>\
                 <encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n\
                 <text><body>\n",
                "</body></text>\n</martif>\n",
            ),
            Self::V3 => (
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                 <tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n\
                 <tbxHeader><fileDesc><sourceDesc><p>written by bilint</p></sourceDesc></fileDesc></tbxHeader>\n\
                 <text><body>\n",
                "</body></text>\n</tbx>\n",
            ),
        }
    }
}

/// Writes entries, one concept each.
pub fn write(entries: &[Entry], version: TbxVersion) -> String {
    write_with(entries, version, &|_, _| None)
}

/// What to note at the English term of an entry, given by its number, or at one of its forms.
pub(super) type Remark<'a> = &'a dyn Fn(usize, Option<&Form>) -> Option<String>;

/// The same with notes at the terms; they are for people, reading back leaves them out.
pub(super) fn write_with(entries: &[Entry], version: TbxVersion, remark: Remark<'_>) -> String {
    let names = version.names();
    let (head, tail) = version.frame();
    let mut out = head.to_owned();
    for (number, entry) in entries.iter().enumerate() {
        let _ = writeln!(out, "<{} id=\"c{}\">", names.concept, number + 1);
        if !entry.note.is_empty() {
            let _ = writeln!(out, "  <note>{}</note>", escape(&entry.note));
        }
        write_source(&mut out, entry, remark(number, None), &names);
        let locale = entry.locale.as_ref().map_or("und", Locale::as_str);
        let _ = writeln!(
            out,
            "  <{} xml:lang=\"{}\">",
            names.language,
            escape(locale)
        );
        for (status, form) in entry.forms() {
            write_form(&mut out, status, form, remark(number, Some(form)), &names);
        }
        let _ = writeln!(out, "  </{}>\n</{}>", names.language, names.concept);
    }
    out.push_str(tail);
    out
}

fn write_source(out: &mut String, entry: &Entry, remark: Option<String>, names: &Names) {
    let _ = writeln!(
        out,
        "  <{} xml:lang=\"en\">\n    <{}>",
        names.language, names.term
    );
    let _ = writeln!(out, "      <term>{}</term>", escape(&entry.source));
    for word in entry
        .part_of_speech
        .to_string()
        .split(", ")
        .filter(|it| !it.is_empty())
    {
        let _ = writeln!(
            out,
            "      <termNote type=\"partOfSpeech\">{word}</termNote>"
        );
    }
    if !entry.context.is_empty() {
        let context = escape(&entry.context);
        let _ = writeln!(out, "      <descrip type=\"context\">{context}</descrip>");
    }
    write_remark(out, remark);
    let _ = writeln!(out, "    </{}>\n  </{}>", names.term, names.language);
}

fn write_remark(out: &mut String, remark: Option<String>) {
    if let Some(remark) = remark {
        let _ = writeln!(out, "      <note>{}</note>", escape(&remark));
    }
}

fn write_form(
    out: &mut String,
    status: Status,
    form: &Form,
    remark: Option<String>,
    names: &Names,
) {
    let status = match status {
        Status::Preferred => "preferredTerm-admn-sts",
        Status::Admitted => "admittedTerm-admn-sts",
        Status::Forbidden => "deprecatedTerm-admn-sts",
    };
    let _ = writeln!(
        out,
        "    <{}>\n      <term>{}</term>",
        names.term,
        escape(&form.text.replace('*', ""))
    );
    let _ = writeln!(
        out,
        "      <termNote type=\"administrativeStatus\">{status}</termNote>"
    );
    if form.kind != FormKind::Inflected || form.text.contains('*') {
        let _ = writeln!(
            out,
            "      <note>{MATCH_NOTE}{}</note>",
            escape(&form.to_string())
        );
    }
    write_remark(out, remark);
    let _ = writeln!(out, "    </{}>", names.term);
}

/// Signs of the entries that XML cannot hold: they are left out.
pub fn signs_left_out(entries: &[Entry]) -> usize {
    let bad = |text: &str| text.chars().filter(|&sign| !is_xml(sign)).count();
    let count = |entry: &Entry| {
        let forms: usize = entry.forms().map(|(_, form)| bad(&form.text)).sum();
        bad(&entry.source) + bad(&entry.note) + bad(&entry.context) + forms
    };
    entries.iter().map(count).sum()
}

fn is_xml(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r')
        || !sign.is_control() && !matches!(sign, '\u{FFFE}' | '\u{FFFF}')
}

fn escape(text: &str) -> String {
    let text: String = text.chars().filter(|&sign| is_xml(sign)).collect();
    quick_xml::escape::escape(&text).into_owned()
}
