//! The app on the device: without a network from the second visit on, and one version after the other.

mod faults;

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use onewindow::text::{Lang, Say as _, offline, rules, ui};

use crate::support::{NEWER, Profile, Screen, Visitor, newer, quote, site};

/// A host whose version can be exchanged.
pub struct Host {
    folder: tempfile::TempDir,
}

impl Host {
    /// With a version of the site.
    pub fn of(version: &Path) -> Self {
        let host = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        host.has(version);
        host
    }

    /// From now on it has another version.
    pub fn has(&self, version: &Path) {
        let _ = std::fs::remove_file(self.site());
        symlink(version, self.site()).expect("the folder is ours");
    }

    /// Where the version lies.
    pub fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }
}

fn say(message: offline::Msg<'_>) -> String {
    message.say(Lang::Zh)
}

/// The words before the number in a sentence.
fn beginning(message: offline::Msg<'_>) -> String {
    say(message).split('\u{1}').next().unwrap_or_default().to_owned()
}

fn go(visitor: &Visitor, address: &str) {
    visitor.js(&format!("location.hash = {}", quote(address)));
}

/// A first visit, until the app is on the device.
fn visited(profile: &Profile, folder: &Path) -> Visitor {
    let visitor = Visitor::hosted(profile, Screen::Phone, folder);
    visitor.open(&format!("{}/", site().origin));
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    visitor.installed();
    visitor
}

/// Has the app look whether there is a newer version, as it does when the device finds its network again.
fn look(visitor: &Visitor) {
    visitor.js("dispatchEvent(new Event('online'))");
}

#[test]
fn without_a_network_the_page_says_of_which_day_its_catalogue_is() {
    let visitor = visited(&Profile::new(), &site().dir);
    visitor.see_no(&beginning(offline::Msg::Unchecked("\u{1}")));
    visitor.without(Some("http"));
    visitor.reload();
    visitor.see(&say(offline::Msg::Unchecked("2026年11月23日")));
    visitor.without(None);
    look(&visitor);
    visitor.see_no(&beginning(offline::Msg::Unchecked("\u{1}")));
}

#[test]
fn everything_can_be_kept_for_later_and_is_there_without_a_network() {
    let visitor = visited(&Profile::new(), &site().dir);
    go(&visitor, "#/settings");
    visitor.see(&beginning(offline::Msg::Kept("\u{1}")));
    let button = say(offline::Msg::KeepAll);

    // It breaks off and goes on where it was.
    visitor.without(Some("flow.en"));
    visitor.press(&button);
    visitor.see(&say(offline::Msg::Failed));
    visitor.without(None);
    let before = visitor.requests().len();
    visitor.press(&button);
    visitor.see(&beginning(offline::Msg::KeptAll("\u{1}")));
    assert!(!visitor.fetched(before).contains(&"catalog.xlsx".to_owned()), "it was there already");

    visitor.without(Some("http"));
    visitor.reload();
    visitor.see(&beginning(offline::Msg::KeptAll("\u{1}")));
    go(&visitor, "#/flow/dibao-apply");
    visitor.see(&rules::Page::Sentences.say(Lang::Zh));
    let picture = "document.querySelector('.ow-flow__picture')?.naturalWidth > 1000";
    visitor.wait(picture, "the picture of the rules");
}

#[test]
fn whoever_has_nothing_open_gets_a_new_version_with_the_next_page() {
    let host = Host::of(&site().dir);
    let visitor = visited(&Profile::new(), &host.site());
    visitor.see_no(NEWER);
    host.has(newer());
    // After the app itself has heard of it.
    visitor.js("void navigator.serviceWorker.addEventListener('controllerchange', () => { window.changed = true })");
    look(&visitor);
    visitor.wait("window.changed", "the new version to take over");
    // Reading is not interrupted; the page after it is the new one's.
    visitor.see_no(NEWER);
    go(&visitor, "#/settings");
    visitor.see(NEWER);
    visitor.see_no(&say(offline::Msg::NewVersion));
}

#[test]
fn a_new_version_waits_until_the_matter_at_hand_is_done() {
    let host = Host::of(&site().dir);
    let profile = Profile::new();
    let visitor = visited(&profile, &host.site());
    go(&visitor, "#/form/disability-cert-new/applicant");
    let question = "您（办事人）叫什么名字？";
    visitor.fill(question, "王秀兰");
    visitor.see(&ui::Msg::Saved("").say(Lang::Zh));

    host.has(newer());
    look(&visitor);
    visitor.see(&say(offline::Msg::NewVersion));
    go(&visitor, "#/settings");
    visitor.see_no(NEWER);
    let waits = "navigator.serviceWorker.getRegistration().then(r => !!r.waiting)";
    visitor.wait(waits, "the new version to wait");
    // Another page with nothing of its own cannot take it over the head of this one.
    visitor
        .js("navigator.serviceWorker.getRegistration().then(r => r.waiting.postMessage('free'))");
    visitor.reload();
    visitor.see(&say(offline::Msg::NewVersion));
    visitor.see_no(NEWER);
    visitor.wait(waits, "the new version to wait");

    go(&visitor, "#/form/disability-cert-new/applicant");
    visitor.press(&say(offline::Msg::Update));
    visitor.see(NEWER);
    let kept = format!("ow.field({}).value === '王秀兰'", quote(question));
    visitor.wait(&kept, "the answer that was given");
    visitor.see_no(&say(offline::Msg::NewVersion));
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn a_host_page_keeps_nothing_on_the_device() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/embed.html", site().origin));
    visitor.wait("!!window.kit", "the kit");
    visitor.press("打开办事窗口");
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    visitor.has_fetched("split_later.wasm");
    visitor.see_no(&ui::Msg::ContentsComing.say(Lang::Zh));
    let none = "Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
        .then(([workers, caches]) => workers.length + caches.length)";
    assert_eq!(visitor.js(none), 0);
}
