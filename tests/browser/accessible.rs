//! Everybody can use every screen: axe-core with all its rules, and a keyboard without a mouse.

use onewindow::text::{Lang, Say as _, form, ui};
use serde_json::{Value, json};

use crate::support::{
    Profile, SCREENS, Scene, Screen, Visitor, axe, catalogue, hall, quote, site, somebody,
};

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

#[test]
fn axe_finds_nothing_on_what_only_a_kiosk_shows_and_a_thumb_hits_everything() {
    const SMALL: &str = "ow.all('.ow-bar button, .ow-cover button, .ow-cover summary, .ow-keys button, .ow-start button, main .ow-button, .ow-head__link')
        .filter(e => { const r = e.getBoundingClientRect(); return Math.min(r.width, r.height) < 60 })
        .map(e => ow.words(e))";
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for (width, height) in [(1080, 1920), (1920, 1080)] {
            let visitor = hall::kiosk(&Profile::new(), Screen::Kiosk);
            visitor.resize(width, height);
            let mut look = |name: &str| {
                let place = format!("{name}, {lang:?}, {width}");
                visitor.js(axe::script());
                found.extend(violations(&visitor, &place));
                let small = visitor.js(SMALL);
                if small != json!([]) {
                    found.push(format!("{place}: less than 60 px: {small}"));
                }
            };
            look("kiosk-start");
            for (name, act) in hall::STATES {
                hall::at(&visitor, lang, *act);
                look(name);
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Every screen in both languages, in normal and large type and in high contrast.
fn every_look(size: Screen) {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let visitor = somebody(size, lang);
        visitor.js(axe::script());
        for scene in SCREENS {
            scene.show(&visitor, lang);
            let mut look = |look: &str| {
                found.extend(violations(&visitor, &format!("{}, {lang:?}, {look}", scene.name)));
            };
            look("normal");
            visitor.press(&ui::Msg::LargeType.say(lang));
            visitor.wait("!!document.querySelector('[data-type=large]')", "large type");
            look("large");
            visitor.press(&ui::Msg::LargeType.say(lang));
            visitor.wait("!document.querySelector('[data-type=large]')", "normal type");
            // What the setting does, without leaving the screen.
            visitor.js("document.querySelector('.ow-app').dataset.contrast = 'high'");
            look("high contrast");
            visitor.js("delete document.querySelector('.ow-app').dataset.contrast");
        }
        // What stands where the catalogue does not come.
        let visitor = Visitor::new(&Profile::new(), size);
        visitor.remember(&[("settings", lang.code())]);
        visitor.without(Some("index."));
        visitor.open(&format!("{}/", site().origin));
        visitor.see(&ui::Msg::CannotStart.say(lang));
        visitor.js(axe::script());
        found.extend(violations(&visitor, &format!("failure, {lang:?}")));
    }
    assert!(found.is_empty(), "{size:?}:\n{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_on_a_host_page_with_the_app_in_it() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/embed.html", site().origin));
    visitor.wait("!!window.kit", "the kit");
    visitor.press("打开办事窗口");
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    visitor.see_no(&ui::Msg::ContentsComing.say(Lang::Zh));
    visitor.js(axe::script());
    assert_eq!(violations(&visitor, "host"), Vec::<String>::new());
}

/// What axe finds on the screen, with every rule it has but two: 7:1 is what high contrast promises, and `p-as-heading` is an experiment
/// that takes every short paragraph for a heading, a row of buttons too.
fn violations(visitor: &Visitor, place: &str) -> Vec<String> {
    let found = visitor.js(
        "axe.run(document, { preload: false, resultTypes: ['violations'],
           rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId,
             { enabled: ruleId !== 'p-as-heading' && (ruleId !== 'color-contrast-enhanced' || !!document.querySelector('[data-contrast=high]')) }])) })
         .then(result => result.violations.flatMap(rule => rule.nodes
           .map(node => `${rule.id}: ${node.target} ${node.html.slice(0, 160)} ${(node.failureSummary ?? '').replace(/\\s+/g, ' ').slice(0, 200)}`)))",
    );
    let found = found.as_array().cloned().unwrap_or_else(|| panic!("axe says nothing at {place}"));
    found.iter().filter_map(Value::as_str).map(|line| format!("{place}: {line}")).collect()
}

#[test]
fn the_largest_form_can_be_filled_in_and_walked_through_with_the_keyboard_alone() {
    let visitor = somebody(Screen::Desktop, Lang::Zh);
    let item = catalogue().items.iter().max_by_key(|item| {
        item.form.iter().flat_map(|form| &form.sections).flat_map(|section| &section.fields).count()
    });
    let item = item.expect("the catalogue has items");
    visitor.js(&format!("location.hash = {}", quote(&format!("#/form/{}", item.id))));
    visitor.wait("document.activeElement?.tagName === 'H1'", "the focus on the heading");
    tab_to(&visitor, &ui::Msg::FormGoOn.say(Lang::Zh));
    visitor.key("Enter");
    let (mut sections, mut rows, mut branches) = (0, 0, 0);
    loop {
        visitor.wait("document.activeElement?.tagName === 'H1'", "the focus on the heading");
        if visitor.js("location.hash.startsWith('#/check/')") == json!(true) {
            break;
        }
        sections += 1;
        branches += answer_everything(&visitor);
        if visitor.js("!!document.querySelector('.ow-table__add')") == json!(true) {
            rows += add_a_row(&visitor);
        }
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
    assert!(rows > 0 && branches > 0, "{}: {rows} rows, {branches} branches", item.id);
    assert_eq!(visitor.console(), Vec::<String>::new());
}

/// Answers what is still open with keys alone: a space chooses, a letter or digit is typed. Tells how many questions came up
/// meanwhile.
fn answer_everything(visitor: &Visitor) -> usize {
    let controls = "document.querySelectorAll('#main input, #main select, #main textarea').length";
    let before = visitor.js(controls).as_u64().unwrap_or_default();
    visitor.js("document.querySelector('#main h1').focus()");
    for _ in 0..2000 {
        visitor.key("Tab");
        let here = visitor.js(
            "(() => { const e = document.activeElement; if (!e || !document.querySelector('#main').contains(e)) return null;
               if (!e.matches('input, textarea')) return ''; if (e.type === 'radio') return document.getElementsByName(e.name)
                 && [...document.getElementsByName(e.name)].some(other => other.checked) ? '' : 'choose';
               return e.type !== 'checkbox' && !e.readOnly && !e.value ? 'type' : '' })()",
        );
        match here.as_str() {
            None => break,
            Some("choose") => visitor.letter(' '),
            Some("type") => visitor.letter('1'),
            Some(_) => {}
        }
    }
    let after = visitor.js(controls).as_u64().unwrap_or_default();
    usize::from(after > before)
}

/// Adds a row with the keyboard; its first question has the focus then.
fn add_a_row(visitor: &Visitor) -> usize {
    let rows = "document.querySelectorAll('.ow-table__row').length";
    let before = visitor.js(rows);
    visitor.js("document.querySelector('#main h1').focus()");
    let there = "document.activeElement.matches('.ow-table__add')";
    for _ in 0..2000 {
        visitor.key("Tab");
        if visitor.js(there) == json!(true) {
            break;
        }
    }
    visitor.key("Enter");
    visitor.wait(&format!("{rows} > {before}"), "the row");
    visitor.wait("!!document.activeElement?.closest('.ow-table__row')", "the focus in the new row");
    1
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
pub fn tab_to(visitor: &Visitor, name: &str) {
    let there = format!("ow.words(document.activeElement) === {}", quote(name));
    for _ in 0..500 {
        visitor.key("Tab");
        if visitor.js(&there) == json!(true) {
            return;
        }
    }
    panic!("Tab does not reach “{name}” at {}", visitor.js("location.hash"));
}

#[test]
fn a_screen_reader_is_told_every_screen() {
    // These are the catalogue's words and nothing else, and change with them.
    let words = ["flow", "item", "item-referral", "mine", "verify"];
    told(Lang::Zh, SCREENS.iter().filter(|scene| !words.contains(&scene.name)).collect());
}

#[test]
fn a_screen_reader_is_told_a_form_in_english() {
    told(Lang::En, SCREENS.iter().filter(|scene| scene.name == "wrong").collect());
}

/// What a screen reader is told, screen by screen.
fn told(lang: Lang, scenes: Vec<&Scene>) {
    let visitor = somebody(Screen::Phone, lang);
    visitor.at_time("2026-11-23T09:00:00+08:00");
    visitor.reload();
    visitor.see(&ui::Msg::HomeTitle.say(lang));
    for scene in scenes {
        scene.show(&visitor, lang);
        insta::assert_snapshot!(format!("{}-{}", scene.name, lang.code()), visitor.named());
    }
}
