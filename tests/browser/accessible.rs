//! Everybody can use every screen: axe-core with all its rules, and a keyboard without a mouse.

use onewindow::text::{Lang, Say as _, form, ui};
use serde_json::{Value, json};

use crate::support::{Profile, SCREENS, Screen, Visitor, axe, catalogue, quote, site};

#[test]
fn axe_finds_nothing_on_a_phone() {
    every_look(Screen::Phone);
}

#[test]
fn axe_finds_nothing_on_a_kiosk() {
    every_look(Screen::Kiosk);
}

#[test]
fn axe_finds_nothing_on_a_desk() {
    every_look(Screen::Desktop);
}

/// Every screen in both languages, in normal and large type and in high contrast.
fn every_look(screen: Screen) {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let visitor = visitor(screen, lang);
        visitor.js(&format!("{}; true", axe::script()));
        for look in ["normal", "large", "high contrast"] {
            go(&visitor, "#/settings");
            let choice = |message: ui::Msg<'_>| visitor.tick(&message.say(lang));
            match look {
                "large" => choice(ui::Msg::TypeLarge),
                "high contrast" => {
                    choice(ui::Msg::TypeNormal);
                    choice(ui::Msg::ContrastHigh);
                }
                _ => {}
            }
            for (name, address) in SCREENS {
                go(&visitor, address);
                found.extend(violations(&visitor, &format!("{name}, {lang:?}, {look}")));
            }
            // What is said when something is missing.
            go(&visitor, "#/form/disability-cert-new/applicant");
            visitor.press(&ui::Msg::Continue.say(lang));
            visitor.see(&form::Msg::SummaryText.say(lang));
            found.extend(violations(&visitor, &format!("summary, {lang:?}, {look}")));
        }
    }
    assert!(found.is_empty(), "{screen:?}:\n{}", found.join("\n"));
}

/// What axe finds on the screen, with every rule it has but two: 7:1 is what high contrast promises, and `p-as-heading` is an experiment
/// that takes every bold line for a heading. Of the skip link it says that it stands outside the landmarks, for it knows such links
/// only by a fragment, which here belongs to the router.
fn violations(visitor: &Visitor, place: &str) -> Vec<String> {
    let found = visitor.js(
        "axe.run(document, { preload: false, resultTypes: ['violations'],
           rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: ruleId !== 'p-as-heading' &&
             (ruleId !== 'color-contrast-enhanced' || !!document.querySelector('[data-contrast=high]')) }])) })
         .then(result => result.violations.flatMap(rule => rule.nodes
           .filter(node => rule.id !== 'region' || String(node.target) !== '.ow-skip')
           .map(node => `${rule.id}: ${node.target} ${node.html.slice(0, 160)} ${(node.failureSummary ?? '').replace(/\\s+/g, ' ').slice(0, 200)}`)))",
    );
    let found = found.as_array().cloned().unwrap_or_else(|| panic!("axe says nothing at {place}"));
    found.iter().filter_map(Value::as_str).map(|line| format!("{place}: {line}")).collect()
}

#[test]
fn the_largest_form_can_be_walked_through_with_the_keyboard_alone() {
    let visitor = visitor(Screen::Desktop, Lang::Zh);
    let item = catalogue().items.iter().max_by_key(|item| {
        item.form.iter().flat_map(|form| &form.sections).flat_map(|section| &section.fields).count()
    });
    let item = item.expect("the catalogue has items");
    go(&visitor, &format!("#/form/{}", item.id));
    visitor.wait("document.activeElement?.tagName === 'H1'", "the focus on the heading");
    tab_to(&visitor, &ui::Msg::FormGoOn.say(Lang::Zh));
    visitor.key("Enter");
    let mut sections = 0;
    loop {
        visitor.wait("document.activeElement?.tagName === 'H1'", "the focus on the heading");
        if visitor.js("location.hash.startsWith('#/check/')") == json!(true) {
            break;
        }
        sections += 1;
        // Everything that can be reached with a mouse can be reached with Tab, in the order in which it is read.
        let reached = tab_through(&visitor);
        let expected = visitor.js(STOPS);
        assert_eq!(reached, expected, "at {}", visitor.js("location.hash"));
        visitor.js("document.querySelector('#main h1').focus()");
        tab_to(&visitor, &ui::Msg::Continue.say(Lang::Zh));
        let here = visitor.js("location.hash");
        visitor.key("Enter");
        visitor.wait(
            &format!("location.hash !== {here} || document.activeElement?.id === 'summary'"),
            "the next part, or what is missing",
        );
        if visitor.js("location.hash") == here {
            tab_to(&visitor, &form::Msg::ContinueAnyway.say(Lang::Zh));
            visitor.key("Enter");
            visitor.wait(&format!("location.hash !== {here}"), "the next part");
        }
    }
    assert!(sections > 2, "{} has several parts", item.id);
    assert_eq!(visitor.console(), Vec::<String>::new());
}

/// Where Tab stops in the page's content, in the order of reading; of a group of radio buttons it is one.
const STOPS: &str = "(() => { const groups = new Set();
    return [...document.querySelectorAll('#main a[href], #main button, #main input, #main select, #main textarea, #main summary')]
      .filter(e => ow.seen(e) && !e.disabled)
      .filter(e => e.type !== 'radio' || (!groups.has(e.name) && groups.add(e.name)))
      .map(e => e.type === 'radio' ? e.name : e.id || ow.words(e)) })()";

/// Where Tab has been, from the heading to the end of the content. What has the focus can be seen to have it.
fn tab_through(visitor: &Visitor) -> Value {
    visitor.js("document.querySelector('#main').scrollIntoView(); document.querySelector('#main h1').focus(); true");
    let mut reached: Vec<Value> = visitor.js(
        "(() => { const h1 = document.querySelector('#main h1');
           return [...document.querySelectorAll('#main a[href], #main button')].filter(e => ow.seen(e) &&
             e.compareDocumentPosition(h1) & Node.DOCUMENT_POSITION_FOLLOWING).map(e => e.id || ow.words(e)) })()",
    )
    .as_array()
    .cloned()
    .unwrap_or_default();
    for _ in 0..2000 {
        visitor.key("Tab");
        let here = visitor.js(
            "(() => { const e = document.activeElement; if (!e || !document.querySelector('#main').contains(e)) return null;
               const seen = e.type === 'radio' || e.type === 'checkbox' ? e.nextElementSibling : e;
               const look = getComputedStyle(seen);
               return [e.type === 'radio' ? e.name : e.id || ow.words(e), look.outlineStyle !== 'none' || look.boxShadow !== 'none'] })()",
        );
        let Some(stop) = here.as_array() else { break };
        assert_eq!(stop[1], json!(true), "{} shows that it has the focus", stop[0]);
        reached.push(stop[0].clone());
    }
    Value::from(reached)
}

/// Presses Tab until a button or link of this name has the focus.
#[track_caller]
fn tab_to(visitor: &Visitor, name: &str) {
    let there = format!("ow.words(document.activeElement) === {}", quote(name));
    for _ in 0..500 {
        visitor.key("Tab");
        if visitor.js(&there) == json!(true) {
            return;
        }
    }
    panic!("Tab does not reach “{name}” at {}", visitor.js("location.hash"));
}

/// Somebody who reads this language and has put an item on the list.
fn visitor(screen: Screen, lang: Lang) -> Visitor {
    let visitor = Visitor::new(&Profile::new(), screen);
    visitor.open(&format!("{}/", site().origin));
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    if lang == Lang::En {
        visitor.press(&ui::Msg::LanguageName.say(lang));
    }
    go(&visitor, "#/item/disability-cert-new");
    visitor.press(&ui::Msg::AddToList.say(lang));
    visitor
}

/// Goes to a page and waits until it stands there whole.
fn go(visitor: &Visitor, address: &str) {
    let address = quote(address);
    visitor.js(&format!("location.hash = {address}"));
    visitor.wait(
        &format!("location.hash === {address} && !!document.querySelector('h1')"),
        "the page",
    );
    for lang in Lang::ALL {
        visitor.see_no(&ui::Msg::ContentsComing.say(lang));
    }
}
