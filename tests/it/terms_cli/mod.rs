//! `bilint terms` and `bilint stats` as a linguist meets them.

mod check;
mod convert;
mod guide;
mod learn;
mod worker;

use std::fmt::Write as _;

use crate::place::Place;

/// English words and their Latvian counterparts in two cases.
const NOUNS: &[(&str, &str, &str)] = &[
    ("tenant", "nomnieku", "nomnieka"),
    ("policy", "politiku", "politikas"),
    ("mailbox", "pastkasti", "pastkastes"),
    ("portal", "portālu", "portāla"),
    ("user", "lietotāju", "lietotāja"),
    ("device", "ierīci", "ierīces"),
    ("license", "licenci", "licences"),
    ("password", "paroli", "paroles"),
    ("report", "atskaiti", "atskaites"),
    ("site", "vietni", "vietnes"),
];
const VERBS: &[(&str, &str)] = &[
    ("open", "atveriet"),
    ("delete", "izdzēsiet"),
    ("check", "pārbaudiet"),
    ("add", "pievienojiet"),
    ("select", "atlasiet"),
    ("update", "atjauniniet"),
];
const ADJECTIVES: &[(&str, &str)] = &[
    ("new", "jauno"),
    ("shared", "koplietojamo"),
    ("local", "lokālo"),
    ("default", "noklusējuma"),
];

/// Side-by-side articles with more than two thousand different pairs, by path.
fn articles() -> Vec<(String, String)> {
    let mut sentences = Vec::new();
    for (verb, target_verb) in VERBS {
        for (adjective, target_adjective) in ADJECTIVES {
            for (noun, target_noun, _) in NOUNS {
                for (owner, _, of_owner) in NOUNS {
                    sentences.push((
                        format!("To begin, {verb} the {adjective} {noun} of the {owner}."),
                        format!(
                            "Lai sāktu, {target_verb} {of_owner} {target_adjective} {target_noun}."
                        ),
                    ));
                }
            }
        }
    }
    let mut files: Vec<(String, String)> = Vec::new();
    for (at, sentences) in sentences.chunks(60).enumerate() {
        let kind = if at % 3 == 0 { "HT" } else { "MT" };
        let mut text = format!("---\nms.contentlocale: lv-LV\nms.translationtype: {kind}\n---\n");
        for (number, (source, target)) in sentences.iter().enumerate() {
            let id = format!("ab12c-{}", 101 + number);
            let _ = write!(
                text,
                "\n<span data-ttu-id=\"{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">{source}</span></span>\n"
            );
        }
        files.push((
            format!("{}/{at}.md", if at % 2 == 0 { "a" } else { "b" }),
            text,
        ));
    }
    files
}

/// A folder with those articles in two halves, `a` and `b`.
fn corpus() -> Place {
    let place = Place::with(&[("bilint.toml", "")]);
    for (path, text) in articles() {
        place.write(&path, &text);
    }
    place
}
