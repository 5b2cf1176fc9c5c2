//! Pairing on the cases of format-facts, and laws on random text.

use proptest::prelude::*;

use super::*;
use crate::compare::tests::view;

fn pairs(source: &str, target: &str) -> PlaceholderPairs {
    pair_placeholders(&view(source, target))
}

fn changed(source: &str, target: &str) -> Vec<(String, String, bool)> {
    pairs(source, target)
        .changed
        .iter()
        .map(|it| {
            (
                it.source.of(source).to_owned(),
                it.target.of(target).to_owned(),
                it.certain,
            )
        })
        .collect()
}

#[test]
fn torn_and_translated_tokens_find_their_partner() {
    for (source, target, before, after) in [
        ("set to $true", "uz $ true", "$true", "$ true"),
        ("the %temp% drive", "disks % Temp%.", "%temp%", "% Temp%"),
        (
            "in $env:Path now",
            "i $env:P ath",
            "$env:Path",
            "$env:P ath",
        ),
        ("to ${a_b}\\x", "uz $ {a_b} \\x", "${a_b}", "$ {a_b}"),
        ("{Name} not found", "{الاسم} غير موجود", "{Name}", "{الاسم}"),
        ("$true: allow", "$許可: x", "$true", "$許可"),
        ("see %temp%", "мапа %klienta%", "%temp%", "%klienta%"),
        ("see %TEMP%", "راجع ٪TEMP٪", "%TEMP%", "٪TEMP٪"),
        ("-not $false x", "nav $falseating", "$false", "$falseating"),
        (
            "$true. Allow",
            "$publiskajām. Atļaut",
            "$true",
            "$publiskajām",
        ),
        ("$true is it", "$truu가 그것", "$true", "$truu"),
    ] {
        let found = changed(source, target);
        assert_eq!(
            found,
            [(before.to_owned(), after.to_owned(), true)],
            "{target}"
        );
        let rest = pairs(source, target);
        assert!(rest.missing.is_empty() && rest.added.is_empty(), "{target}");
    }
}

#[test]
fn what_is_no_loss_stays_silent() {
    for (source, target) in [
        ("costs $200", "200 USD"),
        ("&lt;code&gt;", "&lt;kods&gt;"),
        ("set $true", "$trueを設定"),
        ("set $true", "iestatiet `$true`"),
        ("{{ a.b }}", "{{a.b}}"),
        ("50% of", "%50 si"),
    ] {
        let found = pairs(source, target);
        let quiet = PlaceholderPairs {
            target: found.target.clone(),
            ..PlaceholderPairs::default()
        };
        assert_eq!(found, quiet, "{target}");
    }
    assert_eq!(pairs("$True", "$true").recased.len(), 1);
    assert_eq!(pairs("a $true b $true", "a $true b").missing.len(), 1);
    assert_eq!(pairs("a", "a {0}").added.len(), 1);
}

proptest! {
    #[test]
    fn any_text_is_read(source in "[\\PC\n]{0,60}", target in "[{}$%<>@ a-zA-Z_:.0-9é語\\\\&;`*]{0,60}") {
        for found in [pairs(&source, &target), pairs(&target, &source)] {
            prop_assert!(found.changed.len() + found.missing.len() <= 120);
        }
        let same = pairs(&target, &target);
        prop_assert_eq!(&same, &PlaceholderPairs { target: same.target.clone(), ..PlaceholderPairs::default() });
    }

    #[test]
    fn order_means_nothing(mut words in proptest::collection::vec("(\\{[a-z0-9]{1,4}\\}|\\$[a-z]{1,5}|%[a-z]{2,5}%|[a-z]{1,6}|[а-я]{1,6})", 0..8)) {
        let source = words.join(" ");
        words.reverse();
        let target = words.join(" ");
        let found = pairs(&source, &target);
        prop_assert!(found.missing.is_empty() && found.added.is_empty() && found.changed.is_empty() && found.recased.is_empty());
    }
}
