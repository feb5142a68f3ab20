//! Somebody who does not know what to ask for: a man who had a stroke years ago, has no certificate, and is asked one question
//! after the other.

use onewindow::case::screen::{Group, Viewer, in_group, next_question, screen};
use onewindow::case::{Case, Known, Place};
use onewindow::catalog::{Asked, Fact};
use onewindow::domain::{Date, ItemId};
use onewindow::field::{Answer, Kind};
use onewindow::text::screen::Page;
use onewindow::text::{Lang, Say as _, ui as app};

use crate::support::{Profile, Screen, Visitor, catalogue, site};

/// What he knows about himself; to everything else he says that he does not know.
const FACTS: &[(&str, &str)] = &[
    ("agent.acting", "false"),
    ("person.age", "66"),
    ("person.hukou", "community"),
    ("benefits.now", "pension"),
    ("disability.has", "difficulty"),
];

/// What he is led to.
const CERTIFICATE: &str = "disability-cert-new";

#[test]
fn a_man_who_had_a_stroke_is_led_to_the_certificate() {
    walk(Screen::Phone, Lang::Zh);
}

#[test]
fn a_man_who_had_a_stroke_is_led_to_the_certificate_in_english() {
    walk(Screen::Desktop, Lang::En);
}

#[test]
fn who_refuses_is_asked_nothing_and_may_come_back() {
    let visitor = Visitor::new(&Profile::new(), Screen::Phone);
    visitor.open(&format!("{}/#/screen", site().origin));
    let say = |page: Page<'_>| page.say(Lang::Zh);
    visitor.see(&say(Page::ConsentText));
    visitor.press(&say(Page::Refuse));
    visitor.see(&say(Page::Refused));
    visitor.see_no(&say(Page::Go));
    visitor.press(&say(Page::Agree));
    visitor.see(&say(Page::Go));
}

fn walk(screen_size: Screen, lang: Lang) {
    let visitor = Visitor::new(&Profile::new(), screen_size);
    visitor.open(&format!("{}/#/", site().origin));
    visitor.see(&app::Msg::HomeTitle.say(Lang::Zh));
    if lang == Lang::En {
        visitor.press(&app::Msg::LanguageName.say(lang));
    }
    let say = |page: Page<'_>| page.say(lang);
    visitor.press(&say(Page::Look));
    visitor.see(&say(Page::ConsentText));
    visitor.press(&say(Page::Agree));

    let today: Date =
        visitor.js("new Date().toLocaleDateString('sv')").as_str().unwrap().parse().unwrap();
    let mut case = Case::default();
    let (mut asked_for_more, mut answers) = (false, 0);
    loop {
        let known = Known::new(catalogue(), &case, today);
        let findings = screen(&known, Viewer::Person);
        let found = in_group(&findings, Group::Likely);
        if found.iter().any(|finding| finding.item.id == ItemId::from(CERTIFICATE)) {
            break;
        }
        let asked = next_question(&case, &known, &findings).expect("a question is left");
        let fact = known.fact(asked.fact.as_str()).expect("it is about a fact");
        if fact.sensitivity >= 2 && !asked_for_more {
            visitor.see(&say(Page::SensitiveHead));
            visitor.press(&say(Page::SensitiveAgree));
            asked_for_more = true;
        }
        visitor.see(question(asked, fact, lang));
        let answer = answer(&visitor, asked, fact, lang);
        case.set(&Place::Fact(fact.id.clone()), answer);
        answers += 1;
        assert!(answers <= 8, "no useful result after eight answers");
    }

    let known = Known::new(catalogue(), &case, today);
    let findings = screen(&known, Viewer::Person);
    let likely = in_group(&findings, Group::Likely);
    let first = likely.first().expect("there is a result");
    assert_eq!(first.item.id, ItemId::from(CERTIFICATE), "what matters most comes first");
    visitor.see(first.item.name.get(lang));

    // One tap, and everything that was said is in the form already.
    visitor.press(&app::Msg::AddToList.say(lang));
    visitor.press(&app::Msg::OnMyList.say(lang));
    visitor.see(&app::Msg::MyListLead.say(lang));
    visitor.see(first.item.name.get(lang));
}

fn question<'a>(asked: &'a Asked, fact: &'a Fact, lang: Lang) -> &'a str {
    if asked.text.is_empty() { fact.question.get(lang) } else { asked.text.get(lang) }
}

/// Answers the question on the screen and goes on; the yes or no by keyboard alone.
fn answer(visitor: &Visitor, asked: &Asked, fact: &Fact, lang: Lang) -> Answer {
    let question = question(asked, fact, lang);
    let Some((_, told)) = FACTS.iter().find(|(id, _)| *id == fact.id.as_str()) else {
        visitor.press(&Page::Skip.say(lang));
        return Answer::Declined;
    };
    let code = |code: &str| {
        let list = fact.codes.as_ref().and_then(|id| catalogue().code_list(id)).expect("a list");
        let code = list.codes.iter().find(|other| other.code == code).expect("a code");
        code.label.get(lang).to_owned()
    };
    let answer = match fact.kind {
        Kind::YesNo => {
            let yes = if *told == "true" { app::Msg::Yes } else { app::Msg::No };
            visitor.choose(question, &yes.say(lang));
            Answer::text(told)
        }
        Kind::Choice => {
            visitor.choose(question, &code(told));
            Answer::text(told)
        }
        Kind::Choices => {
            visitor.choose(question, &code(told));
            Answer::Many(vec![(*told).to_owned()])
        }
        _ => {
            visitor.fill(question, told);
            Answer::text(told)
        }
    };
    // The button comes after the question in the order of the keyboard.
    let next = Page::Go.say(lang);
    let focused = "document.activeElement?.innerText?.trim() ?? ''";
    for _ in 0..20 {
        if visitor.js(focused).as_str() == Some(next.as_str()) {
            visitor.key("Enter");
            return answer;
        }
        visitor.key("Tab");
    }
    panic!("the keyboard does not reach “{next}”");
}
