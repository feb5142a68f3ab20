//! The screens: what they are called, where they are, and what somebody does there before they look as they are meant to be
//! looked at.

use onewindow::case::draft::{Record, Stamp};
use onewindow::case::{Case, Place};
use onewindow::field::{Answer, RowId};
use onewindow::text::{Lang, Say as _, form, offline, screen, ui};

use super::chromium::Profile;
use super::machine::Screen;
use super::site::site;
use super::visitor::{Visitor, quote};

/// A screen.
pub struct Scene {
    /// What it is called here.
    pub name: &'static str,
    /// Where it is.
    pub address: &'static str,
    /// What is done there. Done twice it does no harm.
    act: fn(&Visitor, Lang),
}

const fn scene(name: &'static str, address: &'static str) -> Scene {
    after(name, address, |_, _| {})
}

const fn after(name: &'static str, address: &'static str, act: fn(&Visitor, Lang)) -> Scene {
    Scene { name, address, act }
}

/// The screens, as a woman sees them who lives with her family of six, is on dibao, and has filled in most of two forms.
pub const SCREENS: &[Scene] = &[
    scene("home", "#/"),
    after("search", "#/", |visitor, lang| {
        let words =
            if lang == Lang::Zh { "爸爸中风了能办残疾证吗" } else { "disability" };
        visitor.fill(&ui::Msg::SearchLabel.say(lang), words);
    }),
    scene("category", "#/category/disability-certificate"),
    scene("event", "#/event/le-disability"),
    scene("item", "#/item/disability-cert-new"),
    scene("item-referral", "#/item/bereavement-guide"),
    scene("mine", "#/mine"),
    scene("form", "#/form/disability-cert-new"),
    after("applicant", "#/form/disability-cert-new/applicant", |visitor, lang| {
        // In large type the address is a question further on.
        let chooser = form::Msg::ChooseDivision.say(lang);
        if visitor.text().contains(&chooser)
            && !visitor.text().contains(&form::Msg::County.say(lang))
        {
            visitor.press(&chooser);
            visitor.see(&form::Msg::County.say(lang));
        }
    }),
    // In large type one question stands on a page: this is the table's.
    scene("rows", "#/form/dibao-apply/household"),
    after("rows-wrong", "#/form/dibao-apply/household", go_on),
    after("wrong", "#/form/dibao-apply/income", go_on),
    scene("check", "#/check/disability-cert-new"),
    scene("check-filled", "#/check/dibao-apply"),
    scene("check-all", "#/check"),
    scene("people", "#/people"),
    scene("photos", "#/photos"),
    scene("packet", "#/packet"),
    after("packet-made", "#/packet", |visitor, lang| {
        visitor.press(&form::Msg::Make.say(lang));
        visitor.wait(
            &format!("!!ow.press({})", quote(&form::Msg::SavePacket.say(lang))),
            "the packet",
        );
    }),
    after("screen", "#/screen", |visitor, lang| {
        visitor.wait("!!document.querySelector('#stage')", "the question");
        // Until somebody has agreed, that is asked.
        if visitor.text().contains(&screen::Page::ConsentHead.say(lang)) {
            visitor.press(&screen::Page::Agree.say(lang));
        }
        visitor.see(&screen::Page::Go.say(lang));
    }),
    after("screen-staff", "#/screen?mode=staff", |visitor, lang| {
        visitor.see(&screen::Page::StaffMode.say(lang));
    }),
    scene("counter", "#/counter"),
    scene("leaving", "#/leaving"),
    scene("verify", "#/verify"),
    scene("flow", "#/flow/dibao-apply"),
    after("settings", "#/settings", |visitor, lang| {
        visitor.see(&offline::Msg::KeepAll.say(lang));
    }),
    scene("not-found", "#/nowhere"),
];

/// Wants to go on although something is missing.
fn go_on(visitor: &Visitor, lang: Lang) {
    if !visitor.text().contains(&form::Msg::SummaryText.say(lang)) {
        visitor.press(&ui::Msg::Continue.say(lang));
    }
    visitor.see(&form::Msg::SummaryText.say(lang));
}

impl Scene {
    /// Goes there, does it, and waits until the screen stands there whole.
    pub fn show(&self, visitor: &Visitor, lang: Lang) {
        let address = quote(self.address);
        visitor.js(&format!("location.hash = {address}"));
        let there = format!("location.hash === {address} && !!document.querySelector('h1')");
        visitor.wait(&there, self.name);
        visitor.see_no(&ui::Msg::ContentsComing.say(lang));
        (self.act)(visitor, lang);
    }
}

/// The woman at a screen, in a language.
pub fn somebody(size: Screen, lang: Lang) -> Visitor {
    let visitor = Visitor::new(&Profile::new(), size);
    visitor.remember(&[("current", &draft()), ("settings", lang.code())]);
    visitor.open(&format!("{}/", site().origin));
    visitor.see(&ui::Msg::HomeTitle.say(lang));
    visitor.see_no(&ui::Msg::ContentsComing.say(lang));
    visitor
}

/// What she has filled in so far.
fn draft() -> String {
    let mut case = Case::default();
    for item in ["disability-cert-new", "dibao-apply"] {
        case.choose(&item.into());
    }
    let mut say = |fact: &str, answer: Answer| case.set(&Place::Fact(fact.into()), answer);
    for (fact, text) in [
        ("person.name", "王秀兰"),
        ("person.id_no", "11010519491231002X"),
        ("person.phone", "13800138000"),
        ("person.hukou", "community"),
        ("person.live_same", "true"),
        ("person.address_hukou", "江苏省张家港市杨舍镇永合路 1 号 2 幢 301 室"),
        ("person.marital", "20"),
        ("agent.acting", "false"),
        ("disability.has", "difficulty"),
        ("hardship.story", "丈夫去世以后，一家六口只靠儿子打零工。"),
        // More than the wages: the form asks to look again.
        ("household.income_12m_wage", "-36000"),
        ("household.income_12m_business", "12000"),
        ("household.income_12m_work_cost", "48000"),
    ] {
        say(fact, Answer::text(text));
    }
    say("benefits.now", Answer::Many(vec!["dibao".to_owned()]));
    say("hardship.reasons", Answer::Many(vec!["illness".to_owned()]));
    let table = Place::Fact("household.members".into());
    let people: [&[(&str, &str)]; 6] = [
        &[
            ("name", "王秀兰"),
            ("relation", "0"),
            ("id_no", "11010519491231002X"),
            ("health", "healthy"),
        ],
        &[("name", "李建国"), ("relation", "2"), ("health", "disabled"), ("work_status", "unable")],
        &[("name", "李明"), ("relation", "4"), ("health", "healthy"), ("work_status", "student")],
        // The number of another.
        &[("name", "李娜"), ("relation", "4"), ("id_no", "11010519491231002X")],
        &[("name", "阿依努尔·买买提江"), ("relation", "8"), ("id_no", "123")],
        &[("relation", "4")],
    ];
    for (n, person) in people.iter().enumerate() {
        case.add_row(&table);
        for (column, text) in *person {
            let row = RowId(u32::try_from(n + 1).expect("a small family"));
            case.set_cell(&table, row, &(*column).into(), Answer::text(text));
        }
    }
    let stamp =
        Stamp { rev: 1, saved_at: "2026-11-23T09:00:00+08:00".to_owned(), ..Stamp::default() };
    Record::seal(stamp, &case).to_json()
}
