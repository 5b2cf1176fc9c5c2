//! What is said of each kind of answer, and how often a server is asked.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use bilint::compare::online::OnlineStatus::{self, Broken, Fine, Unverified};
use bilint::engine::cache::Store;
use bilint::input::cache_dir::CacheDir;
use bilint::input::net::{Names, Prober};
use bilint::settings::{OnlineSettings, Period, UrlPatterns};

use super::server::Server;

/// A day in 2027.
const NOW: u64 = 1_800_000_000;

fn patterns(list: &[&str]) -> UrlPatterns {
    let list: Vec<String> = list.iter().map(|&it| it.to_owned()).collect();
    UrlPatterns::new(&list).unwrap()
}

/// Asks as fast as can be, on this machine alone.
fn settings() -> OnlineSettings {
    OnlineSettings {
        enabled: true,
        private: patterns(&["127.0.0.1", "*.here.org"]),
        delay: Period(Duration::ZERO),
        retry_wait: Period(Duration::ZERO),
        ..OnlineSettings::default()
    }
}

/// `*.here.org` is this machine, `gate.org` leads into the house; other names do not exist.
fn names() -> Names {
    let here = vec!["127.0.0.1".parse().unwrap()];
    Names::Given(BTreeMap::from([
        ("a.here.org".to_owned(), here.clone()),
        ("gate.org".to_owned(), here),
    ]))
}

fn ask(settings: &OnlineSettings, urls: &[String]) -> BTreeMap<String, OnlineStatus> {
    Prober::new(settings, names(), None, NOW).ask(urls, &|| {})
}

fn ask_one(settings: &OnlineSettings, url: &str) -> OnlineStatus {
    let url = url.to_owned();
    ask(settings, std::slice::from_ref(&url))
        .remove(&url)
        .unwrap()
}

fn reason(status: &OnlineStatus) -> &str {
    match status {
        Fine => "",
        Broken(reason) | Unverified(reason) => reason,
    }
}

#[test]
fn only_what_is_surely_gone_is_broken() {
    let server = Server::start();
    let settings = settings();
    for (path, words) in [
        ("/not-found", "its server answers 404 Not Found"),
        ("/gone", "its server answers 410 Gone"),
        ("/moved-to-nothing", "answers 404 Not Found"),
        ("/circle", "its redirects run in a circle"),
    ] {
        let status = ask_one(&settings, &server.url(path));
        assert!(matches!(status, Broken(_)), "{path}: {status:?}");
        assert!(reason(&status).contains(words), "{path}: {status:?}");
    }
    for path in [
        "/fine",
        "/moved",
        "/cookie",
        "/no-head",
        "/head-not-found",
        "/head-not-made",
        "/head-forbidden",
        "/truncated",
        "/huge",
        "/busy-once",
        "/many-once",
        "/reset-once",
    ] {
        let status = ask_one(&settings, &server.url(path));
        assert_eq!(status, Fine, "{path}");
    }
    for (path, words) in [
        ("/forbidden", "403"),
        ("/login", "401"),
        ("/broken-server", "500"),
        ("/many", "429"),
        ("/many-long", "429"),
        ("/reset", "no connection"),
        ("/garbage", "HTTP"),
        ("/moved-nowhere", "302 without an address"),
        ("/moved-inside", "private"),
        ("/on/1", "more than 10 redirects"),
    ] {
        let status = ask_one(&settings, &server.url(path));
        assert!(matches!(status, Unverified(_)), "{path}: {status:?}");
        assert!(reason(&status).contains(words), "{path}: {status:?}");
    }
}

#[test]
fn a_slow_server_and_one_without_tls_are_unverified() {
    let server = Server::start();
    let settings = OnlineSettings {
        timeout: Period(Duration::from_millis(200)),
        retries: 0,
        ..settings()
    };
    let slow = ask_one(&settings, &server.url("/slow"));
    assert_eq!(slow, Unverified("no answer in time".to_owned()));
    let url = server.url("/x").replace("http:", "https:");
    let settings = self::settings();
    let garbage = ask_one(&settings, &url);
    assert_eq!(garbage, Unverified("no safe connection (TLS)".to_owned()));
}

#[test]
fn nobody_is_asked_more_often_than_needed() {
    let server = Server::start();
    let settings = settings();
    let urls = ["/fine", "/fine", "/not-found", "/broken-server", "/moved"];
    ask(&settings, &urls.map(|it| server.url(it)));
    assert_eq!(server.count("/fine"), 1, "{:?}", server.log());
    // HEAD, then GET before anybody calls it broken.
    assert_eq!(server.count("/not-found"), 2);
    // HEAD and two further tries.
    assert_eq!(server.count("/broken-server"), 3);
    assert_eq!(server.count("/moved"), 1);
    assert_eq!(server.count("/fine?x=1"), 1);
    assert!(server.log().contains(&"HEAD /fine".to_owned()));
    assert!(server.log().contains(&"GET /not-found".to_owned()));
}

#[test]
fn a_host_that_asks_for_peace_gets_it() {
    let server = Server::start();
    let urls: Vec<String> = ["/many-long", "/a", "/b"].map(|it| server.url(it)).into();
    let statuses = ask(&settings(), &urls);
    assert_eq!(server.log(), ["HEAD /many-long"]);
    let peace = "the server asked for fewer requests".to_owned();
    assert_eq!(statuses[&urls[1]], Unverified(peace));
    // One that breaks connections three times in a row is left in peace, too.
    let server = Server::start();
    let paths = [
        "/reset?1", "/reset?2", "/fine", "/reset?3", "/reset?4", "/reset?5", "/a",
    ];
    let settings = OnlineSettings {
        retries: 0,
        ..settings()
    };
    let urls: Vec<String> = paths.map(|it| server.url(it)).into();
    let statuses = ask(&settings, &urls);
    let silent = "not asked: its host has not answered three times in a row".to_owned();
    assert_eq!(statuses[&urls[6]], Unverified(silent));
    assert_eq!(server.count("/a"), 0);
    assert_eq!(server.log().len(), 6);
}

#[test]
fn names_that_do_not_exist_are_broken_where_others_answer() {
    let server = Server::start();
    let missing = "http://nowhere.org/x".to_owned();
    let other = "http://nowhere.org/y".to_owned();
    let alone = ask(&settings(), std::slice::from_ref(&missing));
    assert!(matches!(alone[&missing], Unverified(_)), "{alone:?}");
    let fine = server.url("/fine");
    let all = ask(&settings(), &[missing.clone(), fine.clone(), other.clone()]);
    let broken = Broken("the name of its host does not exist".to_owned());
    assert_eq!(all[&missing], broken);
    assert_eq!(all[&other], broken);
    assert_eq!(all[&fine], Fine);
}

#[test]
fn private_hosts_are_refused_whatever_they_are_called() {
    let server = Server::start();
    let port = server.url("").rsplit(':').next().unwrap().to_owned();
    let settings = OnlineSettings {
        private: patterns(&["*.here.org"]),
        ..settings()
    };
    // By its name it looks public; it resolves to this machine.
    let hidden = ask_one(&settings, &format!("http://gate.org:{port}/fine"));
    assert_eq!(hidden, Unverified("it leads to a private host".to_owned()));
    assert!(server.log().is_empty());
    assert_eq!(
        ask_one(&settings, &format!("http://a.here.org:{port}/fine")),
        Fine
    );
    // Not allowed: not even asked, and not told of.
    let closed = OnlineSettings {
        private: UrlPatterns::default(),
        ..settings
    };
    assert!(ask(&closed, &[server.url("/fine")]).is_empty());
    assert_eq!(server.log().len(), 1);
}

#[test]
fn lists_and_the_limit_hold() {
    let server = Server::start();
    let settings = OnlineSettings {
        deny: patterns(&["*/secret*"]),
        max_urls: 2,
        ..settings()
    };
    let urls: Vec<String> = ["/secret", "/a", "/b", "/c"]
        .map(|it| server.url(it))
        .into();
    let statuses = ask(&settings, &urls);
    assert!(!statuses.contains_key(&urls[0]));
    assert_eq!((&statuses[&urls[1]], &statuses[&urls[2]]), (&Fine, &Fine));
    assert!(reason(&statuses[&urls[3]]).contains("over the limit of 2"));
    assert_eq!(server.log().len(), 2);
}

#[test]
fn answers_are_kept_until_they_are_old() {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let cache = CacheDir::open(folder.path()).unwrap();
    let settings = settings();
    let urls: Vec<String> = ["/fine", "/gone", "/forbidden"]
        .map(|it| server.url(it))
        .into();
    let ask = |now: u64| {
        Prober::new(&settings, names(), Some(&cache as &dyn Store), now).ask(&urls, &|| {})
    };
    let first = ask(NOW);
    let second = ask(NOW + 3_600);
    assert_eq!(first, second);
    assert_eq!((server.count("/fine"), server.count("/gone")), (1, 2));
    // What nobody can tell is asked again.
    assert_eq!(server.count("/forbidden"), 4);
    ask(NOW + 90_000);
    assert_eq!(server.count("/fine"), 2);
    // The clock was wrong.
    ask(NOW - 1);
    assert_eq!(server.count("/fine"), 3);
    for entry in walk(folder.path()) {
        fs::write(entry, "{\"address\": \"").unwrap();
    }
    assert_eq!(ask(NOW), first);
    assert_eq!(server.count("/fine"), 4);
}

/// The entries of a cache.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let folders = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let folders = folders.filter(|it| it.is_dir());
    folders
        .flat_map(|it| fs::read_dir(it).unwrap())
        .map(|it| it.unwrap().path())
        .collect()
}
