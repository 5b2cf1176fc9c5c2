//! Reading and aligning plain articles: one of the same build on both sides, one with a section gone,
//! items in another order and text added. Figures are source segments per second.
#![allow(missing_docs, clippy::unwrap_used)]

use std::fmt::Write;
use std::hint::black_box;

use bilint::align::{Document, align};
use bilint::model::Locale;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// An article of `sections` sections in English and in Latvian, three items and two sentences each.
fn article(sections: usize) -> (String, String) {
    let (mut english, mut latvian) = (String::new(), String::new());
    for number in 0..sections {
        let page = format!("[page {number}](page-{number}.md)");
        write!(
            english,
            "## Set up device {number}\n\nOpen **Settings** and choose device {number}. For more \
             information, see {page}.\n\n- Turn it on.\n- Wait {number} seconds.\n- Run `test {number}`.\n\n"
        )
        .unwrap();
        write!(
            latvian,
            "## <a name=\"set-up-device-{number}\"></a>Ierīces {number} iestatīšana\n\nAtveriet \
             **Iestatījumi** un izvēlieties ierīci {number}. Papildinformāciju skatiet {page}.\n\n\
             - Ieslēdziet to.\n- Uzgaidiet {number} sekundes.\n- Izpildiet `test {number}`.\n\n"
        )
        .unwrap();
    }
    (english, latvian)
}

/// The translation without its second quarter, with some items swapped and a paragraph added.
fn damaged(latvian: &str) -> String {
    let sections: Vec<&str> = latvian.split_inclusive("`.\n\n").collect();
    let kept = sections
        .iter()
        .enumerate()
        .filter(|(at, _)| !(sections.len() / 4..sections.len() / 2).contains(at));
    let mut out = String::new();
    for (at, section) in kept {
        if at % 5 == 0 {
            out.push_str("Šī rindkopa oriģinālā nav atrodama.\n\n");
        }
        out.push_str(&section.replace("- Ieslēdziet to.\n- Uzgaidiet", "- Uzgaidiet"));
    }
    out
}

fn aligning(criterion: &mut Criterion) {
    let locale = Locale::parse("lv-LV").unwrap();
    let (english, latvian) = article(100);
    let mut group = criterion.benchmark_group("align");
    let (source, _) = Document::pair(&english, &latvian, &locale);
    group.throughput(Throughput::Elements(source.segments.len() as u64));
    group.bench_function("read", |bench| {
        bench.iter(|| Document::pair(black_box(&english), black_box(&latvian), &locale));
    });
    for (name, target) in [
        ("same-build", latvian.clone()),
        ("damaged", damaged(&latvian)),
    ] {
        let (source, target) = Document::pair(&english, &target, &locale);
        group.bench_function(name, |bench| {
            bench.iter(|| align(black_box(&source), black_box(&target), None));
        });
    }
    group.finish();
}

criterion_group!(benches, aligning);
criterion_main!(benches);
