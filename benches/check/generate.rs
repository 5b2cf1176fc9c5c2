//! Side-by-side articles made up from a few sentences, so that a benchmark needs no corpus.

use std::fmt::Write;

/// English and Latvian sentences; `{0}` is a thing, `{1}` a place, `{n}` a number, `{u}` a page.
const PLAIN: &[(&str, &str)] = &[
    (
        "You can change the {0} later.",
        "Jūs varat mainīt {0} vēlāk.",
    ),
    (
        "Each {0} belongs to one {1}.",
        "Katrs {0} pieder vienam {1}.",
    ),
    (
        "Before you begin, make sure that the {0} is available in your {1}.",
        "Pirms darba sākšanas pārliecinieties, vai {0} ir pieejams jūsu {1}.",
    ),
    (
        "The {0} is updated when the {1} is saved.",
        "{0} tiek atjaunināts, kad tiek saglabāts {1}.",
    ),
    (
        "If the {0} is missing, contact the administrator of the {1}.",
        "Ja trūkst {0}, sazinieties ar {1} administratoru.",
    ),
    (
        "This article describes how the {0} works with a {1} and what you have to set up first.",
        "Šajā rakstā ir aprakstīts, kā {0} darbojas ar {1} un kas vispirms ir jāiestata.",
    ),
    ("Remove the {0}", "Noņemt {0}"),
    ("Known issues", "Zināmās problēmas"),
    (
        "Wait until the {0} has been copied to the {1}, and then try again.",
        "Uzgaidiet, līdz {0} ir pārkopēts uz {1}, un pēc tam mēģiniet vēlreiz.",
    ),
    (
        "The {1} shows every {0} that was created by the same user.",
        "{1} rāda katru {0}, ko izveidojis tas pats lietotājs.",
    ),
];

/// Sentences with markup, numbers, quotes or URLs.
const MARKED: &[(&str, &str)] = &[
    (
        "Select **Save** to keep the {0}.",
        "Atlasiet **Saglabāt**, lai paturētu {0}.",
    ),
    (
        "In the {1}, go to **Settings** > **General**.",
        "Sadaļā {1} dodieties uz **Iestatījumi** > **Vispārīgi**.",
    ),
    (
        "For more information, see [Set up the {0}](https://docs.example.com/{u}).",
        "Papildinformāciju skatiet [Iestatīt {0}](https://docs.example.com/{u}).",
    ),
    (
        "A {1} can hold up to {n} items.",
        "{1} var saturēt līdz {n} vienumiem.",
    ),
    (
        "Learn about the [{0}](../{u}.md) and the *{1}*.",
        "Uzziniet par [{0}](../{u}.md) un *{1}*.",
    ),
    (
        "Choose **New**, enter a name for the {0}, and then choose [OK]({u}.md).",
        "Izvēlieties **Jauns**, ievadiet {0} nosaukumu un pēc tam izvēlieties [Labi]({u}.md).",
    ),
    (
        "Wait {n} minutes, and then open the {1} (version 2.{n}).",
        "Uzgaidiet {n} minūtes un pēc tam atveriet {1} (versija 2.{n}).",
    ),
];

/// Translations that went wrong: link torn, bold torn, space before a mark, left in English, number changed.
const WRONG: &[(&str, &str)] = &[
    (
        "Go to [the {0}]({u}.md) first.",
        "Vispirms dodieties uz [{0}] ({u}.md).",
    ),
    (
        "Select **Delete** to remove the {0}.",
        "Atlasiet** Dzēst**, lai noņemtu {0} .",
    ),
    (
        "The {0} expires after {n} days.",
        "{0} beidzas pēc {n}1 dienām.",
    ),
    (
        "Open the {1} and select the {0} you want to restore.",
        "Open the {1} and select the {0} you want to restore.",
    ),
    (
        "Use the [{1}](../{u}.md) to find the {0}.",
        "Izmantojiet [.](../{u}.md) {1}, lai atrastu {0}.",
    ),
];

const THINGS: &[(&str, &str)] = &[
    ("invoice", "rēķins"),
    ("purchase order", "pirkšanas pasūtījums"),
    ("user account", "lietotāja konts"),
    ("policy", "politika"),
    ("sales line", "pārdošanas rinda"),
    ("report", "atskaite"),
    ("calendar", "kalendārs"),
    ("vendor", "kreditors"),
    ("product", "produkts"),
    ("warehouse", "noliktava"),
    ("journal", "žurnāls"),
    ("field", "lauks"),
];

const PLACES: &[(&str, &str)] = &[
    ("tenant", "nomniekā"),
    ("environment", "vidē"),
    ("form", "veidlapā"),
    ("workspace", "darbvietā"),
    ("project", "projektā"),
    ("list", "sarakstā"),
    ("company", "uzņēmumā"),
    ("module", "modulī"),
];

/// A small generator of numbers, so that every run has the same articles.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Path and text of `count` Latvian articles of a hundred blocks.
pub(super) fn articles(count: usize) -> Vec<(String, String)> {
    let mut numbers = Numbers(7);
    let mut before = Vec::new();
    (0..count)
        .map(|number| {
            let path = format!("lv-LV/article-{number}.md");
            (path, article(&mut numbers, &mut before))
        })
        .collect()
}

fn article(numbers: &mut Numbers, before: &mut Vec<(String, String)>) -> String {
    let mut text = "---\nms.contentlocale: lv-LV\nms.translationtype: MT\n---\n".to_owned();
    let mut id = 100;
    for _ in 0..100 {
        text.push_str(["", "", "", "- ", "1. ", "> ", "## "][numbers.below(7)]);
        for _ in 0..=numbers.below(2) {
            id += 1;
            let (source, target) = match numbers.below(84) {
                0..12 if !before.is_empty() => before[numbers.below(before.len())].clone(),
                12..19 => filled(numbers, WRONG),
                19..50 => filled(numbers, MARKED),
                _ => filled(numbers, PLAIN),
            };
            write!(
                text,
                "<span data-ttu-id=\"ab12c-{id}\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"ab12c-{id}\">{source}</span></span> "
            )
            .unwrap();
            before.push((source, target));
        }
        text.push_str("\n\n");
    }
    text
}

/// A sentence of a list with its blanks filled in, alone or with another one behind it.
fn filled(numbers: &mut Numbers, list: &[(&str, &str)]) -> (String, String) {
    let (mut source, mut target) = one(numbers, list);
    if numbers.below(3) == 0 {
        let (more, translated) = one(numbers, PLAIN);
        source = format!("{source} {more}");
        target = format!("{target} {translated}");
    }
    (source, target)
}

fn one(numbers: &mut Numbers, list: &[(&str, &str)]) -> (String, String) {
    let (source, target) = numbers.pick(list);
    let (thing, place) = (numbers.pick(THINGS), numbers.pick(PLACES));
    let number = (10 + numbers.below(80)).to_string();
    let page = format!("page-{}", numbers.below(500));
    let fill = |text: &str, thing: &str, place: &str| {
        let text = text.replace("{0}", thing).replace("{1}", place);
        text.replace("{n}", &number).replace("{u}", &page)
    };
    (
        fill(source, thing.0, place.0),
        fill(target, thing.1, place.1),
    )
}
