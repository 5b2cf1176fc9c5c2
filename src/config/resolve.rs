//! From merged to resolved: paths made absolute or relative to the working directory, rules put in order.

use std::path::{Path, PathBuf};

use super::merge::Merged;
use super::origin::{Origin, Setting};
use crate::settings::{
    CacheSettings, GateSettings, InputSettings, KnownSettings, OnlineSettings, RuleOverride,
    RulePlan, Settings, SourceSettings, StatsSettings, TermSettings,
};

/// Resolves a configuration for the articles below `folder`.
pub fn resolve(merged: &Merged, folder: &Path) -> Settings {
    let keys = &merged.keys;
    let file = |setting: &Setting<Option<String>>| {
        setting
            .value
            .as_deref()
            .filter(|written| !written.is_empty())
            .map(|written| setting.origin.path(written))
    };
    let files = |setting: &Setting<Vec<String>>| -> Vec<PathBuf> {
        let paths = setting.value.iter();
        paths.map(|written| setting.origin.path(written)).collect()
    };
    // Default files stand beside the configuration.
    let beside = |setting: &Setting<String>| match setting.origin.is_set() {
        true => setting.origin.path(&setting.value),
        false => folder.join(&setting.value),
    };
    let input = &keys.input;
    let gate = &keys.gate;
    let online = &keys.online;
    let cache_dir = beside(&keys.cache.dir);
    Settings {
        folder: folder.to_path_buf(),
        input: InputSettings {
            include: input.include.value.clone(),
            exclude: input.exclude.value.clone(),
            locale: input.locale.value.clone(),
            max_file_size: input.max_file_size.value,
            page_url: input.page_url.value.clone(),
        },
        source: SourceSettings {
            dir: file(&input.source_dir),
            git: file(&input.source_git),
            map: file(&input.source_map),
            rev: input.source_rev.value.clone(),
            require: input.require_source.value,
        },
        terms: TermSettings {
            files: files(&keys.terms.files),
            do_not_translate: files(&keys.terms.do_not_translate),
            builtin: keys.terms.builtin.value,
            builtin_lexicon: keys.terms.builtin_lexicon.value,
        },
        stats: StatsSettings {
            file: file(&keys.stats.file),
            learn: keys.stats.learn.value,
        },
        gate: GateSettings {
            min_severity: Some(keys.report.min_severity.value),
            min_confidence: keys.report.min_confidence.value.0,
            fail_on: gate.fail_on.value,
            max_warnings: gate.max_warnings.value,
        },
        known: KnownSettings {
            baseline: (!gate.baseline.value.is_empty()).then(|| beside(&gate.baseline)),
            baseline_named: gate.baseline.origin.is_set(),
            suppressions_file: beside(&gate.suppressions),
            suppressions_named: gate.suppressions.origin.is_set(),
            verdicts_file: beside(&gate.verdicts),
            inline: gate.inline.value,
            suppressions: merged.suppressions.clone(),
        },
        cache: CacheSettings {
            enabled: keys.cache.enabled.value,
            dir: cache_dir.clone(),
        },
        online: OnlineSettings {
            enabled: online.enabled.value,
            allow: online.allow.value.clone(),
            deny: online.deny.value.clone(),
            private: online.private.value.clone(),
            timeout: online.timeout.value,
            delay: online.delay.value,
            retries: online.retries.value,
            retry_wait: online.retry_wait.value,
            redirects: online.redirects.value,
            hosts: online.hosts.value,
            max_urls: online.max_urls.value,
            cache_age: online.cache_age.value,
            cache: keys.cache.enabled.value.then_some(cache_dir),
        },
        rules: RulePlan {
            base: merged.rules.iter().map(|it| it.step.clone()).collect(),
            overrides: merged
                .overrides
                .iter()
                .map(|it| RuleOverride {
                    paths: it.paths.clone(),
                    locales: it.locales.clone(),
                    step: it.rules.step.clone(),
                })
                .collect(),
            top: merged.top_rules.iter().map(|it| it.step.clone()).collect(),
        },
    }
}

/// Where an option of a rule was said last.
pub fn option_place<'a>(merged: &'a Merged, rule: &str, option: &str) -> Option<&'a Origin> {
    let name = format!("{rule}.{option}");
    let overrides = merged.overrides.iter().map(|it| &it.rules);
    merged
        .rules
        .iter()
        .chain(overrides)
        .chain(&merged.top_rules)
        .filter_map(|layer| layer.place(&name))
        .next_back()
}
