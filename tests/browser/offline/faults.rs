//! What a bad line and a bad host can do to each file: nothing ever becomes a mixture of two versions, what works goes on working,
//! and the next attempt completes what the last one began.

use std::path::Path;

use serde_json::Value;

use super::Host;
use crate::support::{Fault, Profile, Screen, Visitor, newer, quote, site};

/// What the service worker of a version keeps by itself: path and digest of each file, in its order.
struct Version(Vec<(String, String)>);

impl Version {
    fn of(site: &Path) -> Self {
        let worker = std::fs::read_to_string(site.join("sw.js")).expect("the site has a worker");
        let list = worker.find("{\"core\"").expect("the build has written the list");
        let list = serde_json::Deserializer::from_str(&worker[list..]).into_iter::<Value>().next();
        let list = list.and_then(Result::ok).expect("the list is JSON");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let core = list["core"].as_array().expect("a list").iter();
        Self(core.map(|file| (text(&file[0]).replace("./", ""), text(&file[1]))).collect())
    }

    fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(path, _)| path.as_str())
    }
}

/// A page of the site that needs nothing else: what there is to know of the worker is asked from here.
struct Prober {
    visitor: Visitor,
}

impl Prober {
    fn new(host: &Host) -> Self {
        let visitor = Visitor::hosted(&Profile::new(), Screen::Desktop, &host.site());
        visitor.be_forgetful();
        let prober = Self { visitor };
        prober.arrive();
        prober
    }

    /// As if nobody had ever been here.
    fn forget(&self) {
        let gone = "(async () => { for (const r of await navigator.serviceWorker.getRegistrations()) await r.unregister();
            for (const key of await caches.keys()) await caches.delete(key) })()";
        self.visitor.js(gone);
        // A worker goes with its last page.
        self.visitor.open("about:blank");
        self.arrive();
    }

    fn arrive(&self) {
        self.visitor.open(&format!("{}/files.txt", site().origin));
        self.visitor
            .js("trustedTypes.createPolicy('default', { createScriptURL: url => url }).name");
    }

    /// Installs what the host has; the state in which that ended.
    fn install(&self) -> String {
        self.attempt("navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })")
    }

    /// Looks for a newer version; the state in which that ended.
    fn update(&self) -> String {
        self.attempt("(await navigator.serviceWorker.getRegistration()).update()")
    }

    fn attempt(&self, how: &str) -> String {
        let state = self.visitor.js(&format!(
            "(async () => {{ let r; try {{ r = await ({how}) }} catch {{ return 'refused' }}
               const worker = r.installing ?? r.waiting; if (!worker) return 'nothing new';
               return new Promise(done => {{ const see = () => {{
                 const waits = worker.state === 'installed' && r.active;
                 if (waits || ['activated', 'redundant'].includes(worker.state)) done(worker.state) }};
                 worker.onstatechange = see; see() }}) }})()"
        ));
        state.as_str().expect("a word").to_owned()
    }

    /// What is wrong when everything of a version is asked for and the network is dead.
    fn differs(&self, version: &Version) -> Value {
        self.visitor.without(Some("http"));
        let files = Value::from(
            version
                .0
                .iter()
                .map(|(path, digest)| Value::from(vec![path.as_str(), digest]))
                .collect::<Vec<_>>(),
        );
        let differs = self.visitor.js(&format!(
            "(async () => {{ for (const [path, digest] of {files}) {{
               const answer = await fetch('/' + path).catch(() => null); if (!answer?.ok) return path + ' is not there';
               const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
               if (Array.from(sum, b => b.toString(16).padStart(2, '0')).join('') !== digest) return path + ' is another' }} return null }})()"
        ));
        self.visitor.without(None);
        differs
    }

    /// The paths asked for since a number of requests, without the worker itself.
    fn asked(&self, since: usize) -> Vec<String> {
        let path = |address: &String| {
            address
                .strip_prefix(site().origin)
                .unwrap_or(address)
                .trim_start_matches('/')
                .to_owned()
        };
        let asked = self.visitor.requests()[since..].iter().map(path).collect::<Vec<_>>();
        asked.into_iter().filter(|path| path != "sw.js" && path != "favicon.ico").collect()
    }
}

fn faults(other: &Path) -> [Fault; 5] {
    [Fault::Drop, Fault::Unavailable, Fault::Truncate, Fault::Flip, Fault::Stale(other.to_owned())]
}

#[test]
fn whatever_happens_to_a_file_of_a_first_visit_the_next_one_fetches_the_rest() {
    let host = Host::of(newer());
    let version = Version::of(newer());
    let prober = Prober::new(&host);
    for (n, path) in version.paths().enumerate() {
        for fault in faults(&site().dir) {
            let case = format!("{fault:?} of “{path}”");
            // What both versions have is not stale.
            if matches!(fault, Fault::Stale(_)) && site().dir.join(path).is_file() {
                continue;
            }
            prober.visitor.with(Some((path, fault)));
            assert_eq!(prober.install(), "redundant", "{case}");
            prober.visitor.with(None);
            let before = prober.visitor.requests().len();
            assert_eq!(prober.install(), "activated", "{case}");
            let rest: Vec<_> = version.paths().skip(n).collect();
            assert_eq!(prober.asked(before), rest, "{case}");
            if n == 0 {
                assert_eq!(prober.differs(&version), Value::Null, "{case}");
            }
            prober.forget();
        }
    }
}

#[test]
fn whatever_happens_to_an_update_the_version_before_goes_on_whole() {
    let host = Host::of(&site().dir);
    let (old, new) = (Version::of(&site().dir), Version::of(newer()));
    let changed = new.paths().filter(|path| path.is_empty() || !site().dir.join(path).is_file());
    let changed: Vec<_> = changed.chain(["sw.js"]).collect();
    assert!(changed.len() > 4, "{changed:?}");
    let prober = Prober::new(&host);
    for path in &changed {
        for fault in faults(&site().dir) {
            let case = format!("{fault:?} of “{path}”");
            host.has(&site().dir);
            assert_eq!(prober.install(), "activated", "{case}");
            host.has(newer());
            prober.visitor.with(Some((path, fault.clone())));
            let ended = prober.update();
            assert!(
                ["redundant", "refused", "nothing new"].contains(&ended.as_str()),
                "{case}: {ended}"
            );
            assert_eq!(prober.differs(&old), Value::Null, "{case}");
            prober.visitor.with(None);

            // The next attempt completes; until somebody lets it, the version before stays.
            let before = prober.visitor.requests().len();
            assert_eq!(prober.update(), "installed", "{case}");
            let asked = prober.asked(before);
            assert!(asked.iter().all(|path| changed.contains(&path.as_str())), "{case}: {asked:?}");
            assert_eq!(prober.differs(&old), Value::Null, "{case}");
            prober.visitor.js("navigator.serviceWorker.getRegistration().then(r => r.waiting.postMessage('free'))");
            prober.visitor.wait("navigator.serviceWorker.getRegistration().then(r => !r.waiting && r.active.state === 'activated')", "the new version");
            assert_eq!(prober.differs(&new), Value::Null, "{case}");
            prober.forget();
        }
    }
}

#[test]
fn a_poisoned_copy_is_never_handed_out() {
    let host = Host::of(&site().dir);
    let version = Version::of(&site().dir);
    let prober = Prober::new(&host);
    assert_eq!(prober.install(), "activated");
    for path in version.paths() {
        let poison = format!(
            "caches.keys().then(([key]) => caches.open(key)).then(cache => cache.put({}, new Response('poison'))).then(() => true)",
            quote(&format!("/{path}"))
        );
        // Without a network it is as good as not there; with one it is fetched anew.
        assert_eq!(prober.visitor.js(&poison), true);
        assert_eq!(prober.differs(&version), format!("{path} is not there"));
        let healed = format!("fetch({}).then(answer => answer.ok)", quote(&format!("/{path}")));
        assert_eq!(prober.visitor.js(&healed), true, "{path}");
        assert_eq!(prober.differs(&version), Value::Null, "{path}");
    }
}
