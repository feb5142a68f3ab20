//! What is missing or wrong is told the GOV.UK way: a summary with links, the focus on it, the title, the message beside the field.

use onewindow::text::{Lang, Say as _, form, ui};
use serde_json::json;

use crate::support::{SCREENS, Screen, quote, somebody};

#[test]
fn what_is_wrong_is_told_once_and_leads_to_the_question() {
    for lang in Lang::ALL {
        let visitor = somebody(Screen::Phone, lang);
        let scene = SCREENS.iter().find(|scene| scene.name == "wrong").unwrap();
        scene.show(&visitor, lang);
        visitor.wait("document.activeElement?.id === 'summary'", "the focus on the summary");
        let seen = "(({ top, bottom }) => top >= 0 && top < innerHeight)(document.activeElement.getBoundingClientRect())";
        visitor.wait(seen, "the summary in the window");
        let prefix = quote(&form::Msg::Wrong.say(lang));
        visitor.wait(&format!("document.title.startsWith({prefix})"), "the title");
        assert_eq!(visitor.js("document.querySelectorAll('[role=alert]').length"), json!(1));

        // Every line is a link to a question that says the same and is marked.
        let lines = "[...document.querySelectorAll('#summary [role=alert] li a')]";
        let count = visitor.js(&format!("{lines}.length")).as_u64().unwrap();
        assert!(count > 1, "{count} lines");
        for n in 0..count {
            visitor.click(&format!("{lines}[{n}]"), "a line of the summary");
            visitor.wait("document.activeElement?.ariaInvalid === 'true'", "the marked question");
            let said = visitor.js(&format!(
                "(() => {{ const ids = document.activeElement.getAttribute('aria-describedby').split(' ');
                   const beside = ids.map(id => document.getElementById(id).innerText);
                   return beside.some(words => {lines}[{n}].innerText.endsWith(words)) }})()"
            ));
            assert_eq!(said, json!(true), "line {n}");
        }

        // What is put right leaves the list; the focus stays where somebody works.
        visitor.click(&format!("{lines}[0]"), "the first line");
        visitor.js("document.activeElement.select()");
        visitor.insert("36000");
        visitor.key("Tab");
        visitor.wait(&format!("{lines}.length === {}", count - 1), "one line less");
        assert_eq!(visitor.js("document.activeElement.id === 'summary'"), json!(false));

        // It may wait, and then the title is as it was.
        visitor.press(&form::Msg::ContinueAnyway.say(lang));
        visitor
            .wait(&format!("!document.title.startsWith({prefix})"), "the title of the next part");
        visitor.see_no(&form::Msg::SummaryHead.say(lang));
        visitor.press(&ui::Msg::Continue.say(lang));
        assert_eq!(visitor.console(), Vec::<String>::new());
    }
}
