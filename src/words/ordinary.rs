//! English words of plain meaning that translations do not keep: what tells an English word that was left
//! from a name or a loan where no lexicon has been learnt.
//!
//! Chosen among the words that the translations of five languages (lv, sl, sv, ja, es) kept in at most one of
//! twenty-five uses; loans and homographs of other languages were taken out by hand.

/// Words that no language of the catalogue writes the same way, in order.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "accessed", "accessing", "added", "adding", "addition", "additional", "address", "addresses",
    "affected", "allow", "allowed", "allowing", "allows", "already", "alternatively", "answer", "appear",
    "appears", "applied", "apply", "appropriate", "approve", "approved", "assigned", "attempt",
    "automatically", "available", "become", "becomes", "behavior", "billing", "bottom", "bought", "bring",
    "broken", "browse", "building", "buttons", "calling", "changed", "changing", "checked", "checking",
    "choose", "chosen", "clicking", "closed", "closing", "column", "columns", "completed", "completely",
    "configured", "configuring", "confirmed", "connected", "connecting", "contains", "correctly",
    "corresponding", "created", "creating", "creation", "currently", "customer", "customers", "daily",
    "deleted", "deleting", "described", "describes", "detailed", "devices", "different", "disabled",
    "disabling", "displayed", "displays", "earlier", "employee", "employees", "empty", "enable", "enabled",
    "enabling", "encrypted", "encryption", "ended", "ensure", "enter", "entered", "entire", "entries",
    "environment", "every", "everyone", "example", "examples", "existing", "expected", "expired", "expires",
    "explain", "external", "failed", "fails", "failure", "feature", "field", "fields", "find", "finding",
    "finds", "follow", "following", "follows", "forgot", "found", "frequently", "further", "generated",
    "getting", "given", "gives", "granted", "greater", "guidance", "happens", "having", "helpful", "helps",
    "hidden", "higher", "hours", "improve", "improved", "included", "includes", "including", "increase",
    "indicates", "inside", "installed", "installing", "internal", "issue", "issues", "join", "joined",
    "keep", "keeps", "kept", "keys", "know", "knowledge", "known", "language", "languages", "larger",
    "latest", "launch", "learn", "leave", "left", "library", "located", "location", "locations", "locked",
    "longer", "looking", "looks", "lost", "lower", "made", "maintain", "make", "makes", "making", "manage",
    "managed", "managing", "manually", "matching", "member", "members", "method", "methods", "missing",
    "month", "months", "moved", "moving", "name", "named", "names", "need", "needed", "needs", "never",
    "newer", "notify", "number", "numbers", "obtain", "occur", "occurred", "occurs", "older", "ongoing",
    "opened", "organization", "organizations", "overview", "overwrite", "owner", "owners", "package",
    "paid", "password", "passwords", "path", "paths", "payment", "payments", "people", "perform",
    "performed", "performing", "phone", "please", "practices", "preferred", "prevent", "prevents",
    "previous", "previously", "price", "problems", "processing", "properties", "property", "protect",
    "protected", "provided", "provides", "purchase", "purchased", "quickly", "reach", "ready", "reason",
    "reasons", "recently", "recommended", "refresh", "registered", "related", "remaining", "remember",
    "removed", "removes", "removing", "renamed", "repair", "repeat", "replace", "replaced", "reply",
    "request", "requested", "requests", "required", "requirements", "requires", "restored", "results",
    "retrieve", "returned", "returns", "right", "rows", "running", "runs", "safe", "sample", "saved",
    "saving", "schedule", "scheduled", "screen", "search", "searching", "secure", "security", "select",
    "selected", "selecting", "sends", "setting", "settings", "shared", "sharing", "showing", "shown",
    "shows", "sign", "signing", "size", "solved", "specified", "specify", "started", "starting",
    "statement", "statements", "steps", "stored", "storing", "strong", "submit", "submitted",
    "subscription", "subscriptions", "successful", "successfully", "suggested", "supported", "takes",
    "taking", "task", "tasks", "things", "title", "today", "together", "traffic", "trouble", "troubleshoot",
    "troubleshooting", "trying", "turned", "twice", "typically", "unable", "understand", "unexpected",
    "unknown", "unless", "unlock", "unsupported", "until", "updated", "updating", "upgrading", "useful",
    "using", "validate", "value", "values", "verify", "viewing", "visit", "waiting", "weekly", "weeks",
    "whenever", "whole", "words", "working", "works", "worksheet", "writing", "written", "wrong", "year",
    "years", "yourself",
];

/// Words that are words, or loans, of these languages as well; in order.
#[rustfmt::skip]
const SHARED: &[(&str, &str)] = &[
    ("description", "fr"), ("device", "it"), ("features", "nl"), ("file", "it nl ro"), ("folder", "nl pl"),
    ("folders", "nl"), ("incorrect", "fr nl ro"), ("instructions", "fr"), ("large", "fr"), ("level", "nl"),
    ("meeting", "nl id"), ("meetings", "nl"), ("message", "fr"), ("messages", "fr"), ("multiple", "fr"),
    ("notification", "fr"), ("notifications", "fr"), ("object", "nl ro"), ("opening", "nl"),
    ("optional", "de ro"), ("page", "fr"), ("pages", "fr"), ("permission", "fr"), ("permissions", "fr"),
    ("policies", "nl"), ("policy", "da nb nl nn no sv"), ("print", "da nb nn nl no"),
    ("private", "de it ro"), ("provider", "nl it"), ("record", "fr it nl da nb"), ("records", "nl"),
    ("reduce", "es ro it"), ("release", "nl"), ("releases", "nl"), ("remove", "pt"), ("report", "it nl pl"),
    ("reports", "nl"), ("review", "nl"), ("reviews", "nl"), ("samples", "nl"), ("section", "fr"),
    ("sections", "fr"), ("send", "da nb no"), ("sender", "da nb no nl"), ("sending", "nb no"),
    ("separate", "it ro"), ("solution", "fr"), ("source", "fr"), ("specific", "ro"), ("spelling", "nl"),
    ("still", "de nb no"), ("structure", "fr"), ("table", "fr"), ("take", "sl"), ("taken", "nl"),
    ("tenant", "nl it fr ro pl"), ("tool", "nl it"), ("tools", "nl"), ("training", "nl it ro pl"),
    ("type", "da fr nb nl nn no af"), ("unique", "fr"), ("update", "nl"), ("updates", "nl"),
    ("upgrade", "nl sv da it pt"), ("usage", "fr"), ("user", "nl id"), ("users", "nl"),
    ("valid", "ro ms id"), ("visible", "fr es ca"), ("want", "nl"), ("warning", "nl"),
];

/// Letters of the shortest word of the tables.
const SHORTEST: usize = 4;

/// True when a word in lower case is an English one that texts in `language` render.
pub fn is_ordinary(word: &str, language: &str) -> bool {
    word.len() >= SHORTEST
        && (PLAIN.binary_search(&word).is_ok()
            || SHARED
                .binary_search_by_key(&word, |it| it.0)
                .is_ok_and(|at| !SHARED[at].1.split(' ').any(|it| it == language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_ordered() {
        assert!(PLAIN.is_sorted());
        assert!(SHARED.is_sorted());
    }

    #[test]
    fn homographs_are_words_of_their_languages() {
        assert!(is_ordinary("message", "ar") && is_ordinary("message", "tr"));
        assert!(!is_ordinary("message", "fr"));
        assert!(!is_ordinary("taken", "nl") && is_ordinary("taken", "de"));
        assert!(!is_ordinary("portal", "de"));
    }
}
