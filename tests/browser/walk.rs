//! The whole way, from the first page to the packet in hand, for two people, in both languages, on a phone and on a desk.

use onewindow::domain::ItemId;
use onewindow::text::{Lang, Say as _, form, ui as app};

use crate::papers;
use crate::support::Say::{Many, One, Rows};
use crate::support::{Profile, Screen, Section, Visitor, Walker, catalogue, quote, site};

/// A person's matter as it is typed.
struct Matter {
    item: &'static str,
    /// What the person types into the search box, per language.
    query: (&'static str, &'static str),
    sections: &'static [Section],
    /// A text of the first section that must be there after a crash.
    kept: &'static str,
    /// Values that must stand on the paper.
    printed: &'static [&'static str],
}

/// A daughter applies for her father, who had a stroke; she is the agent. His name has a character of GB 18030 that few fonts have.
const CERTIFICATE: Matter = Matter {
    item: "disability-cert-new",
    query: ("爸爸中风了能办残疾证吗", "disability certificate"),
    sections: &[
        (
            "applicant",
            &[
                ("person.name", One("王邨堃")),
                ("person.id_no", One("11010519491231002X")),
                ("person.ethnic", One("01")),
                ("person.hukou", One("community")),
                ("person.address_hukou", One("江苏省苏州市张家港市南丰镇永合社区 8 组 16 号")),
                ("person.live_same", One("true")),
                ("person.phone", One("13812345678")),
            ],
        ),
        (
            "application",
            &[
                ("disability.classes_applied", Many(&["4"])),
                ("disability.onset", One("2023-05")),
                ("disability.cause", One("disease")),
                ("cause_detail", One("2023年5月中风，左边手脚不灵活。")),
                ("earlier_cancelled", One("false")),
            ],
        ),
        ("home-assessment", &[("home_assess", One("false"))]),
        ("daily-life", &[]),
        ("agent", &[("agent.acting", One("true"))]),
        (
            "agent-details",
            &[
                ("agent.name", One("王小燕")),
                ("agent.id_no", One("320582198001010028")),
                ("agent.phone", One("13987654321")),
                ("agent.relation", One("3")),
                ("agent_powers", Many(&["submit", "collect"])),
            ],
        ),
        ("photos", &[("photo_state", One("paper"))]),
        ("consent", &[("consent.sensitive", One("true")), ("consent_notice", One("true"))]),
    ],
    kept: "王邨堃",
    printed: &["王邨堃", "11010519491231002X", "2023年5月中风", "王小燕", "13987654321"],
};

/// A family of four applies for the minimum living guarantee.
const FAMILY: Matter = Matter {
    item: "dibao-apply",
    query: ("低保", "dibao"),
    sections: &[
        (
            "request",
            &[
                ("apply_kind", One("household")),
                ("reasons", Many(&["illness", "labour"])),
                ("story", One("丈夫长期生病不能上班，两个孩子读书。")),
                ("agent.acting", One("false")),
            ],
        ),
        (
            "person",
            &[
                ("person.name", One("李秀英")),
                ("person.id_no", One("320582198001010028")),
                ("person.marital", One("20")),
                ("person.hukou", One("community")),
                ("person.address_hukou", One("江苏省苏州市张家港市南丰镇永合社区 3 组 5 号")),
                ("person.live_same", One("true")),
                ("person.phone", One("13812345678")),
            ],
        ),
        (
            "household",
            &[
                (
                    "household.members",
                    Rows(&[
                        &[
                            ("name", One("李秀英")),
                            ("relation", One("0")),
                            ("id_no", One("320582198001010028")),
                            ("health", One("healthy")),
                            ("work_status", One("flexible")),
                            ("income_month", One("1200")),
                        ],
                        &[
                            ("name", One("陈建国")),
                            ("relation", One("1")),
                            ("id_no", One("320582197805060018")),
                            ("health", One("ill")),
                            ("work_status", One("unable")),
                            ("income_month", One("0")),
                        ],
                        &[
                            ("name", One("陈晓明")),
                            ("relation", One("2")),
                            ("id_no", One("320582200805060012")),
                            ("health", One("healthy")),
                            ("work_status", One("student")),
                            ("income_month", One("0")),
                        ],
                        &[
                            ("name", One("陈晓芳")),
                            ("relation", One("3")),
                            ("id_no", One("320582201203040027")),
                            ("health", One("healthy")),
                            ("work_status", One("student")),
                            ("income_month", One("0")),
                        ],
                    ]),
                ),
                ("household.disabled_members", One("0")),
                ("household.ill", One("true")),
                ("household.adult_student", One("false")),
                ("household.split_support", One("false")),
            ],
        ),
        (
            "income",
            &[
                ("household.income_12m_wage", One("14400")),
                ("household.income_12m_business", One("0")),
                ("household.income_12m_property", One("0")),
                ("household.income_12m_transfer", One("0")),
                ("household.income_12m_other", One("0")),
                ("household.income_12m_work_cost", One("0")),
            ],
        ),
        (
            "assets",
            &[
                ("household.assets", One("none")),
                ("has_finance", One("false")),
                ("has_vehicle", One("false")),
                ("has_house", One("false")),
            ],
        ),
        (
            "costs",
            &[
                ("household.rigid_medical_12m", One("8600.50")),
                ("household.rigid_education_12m", One("0")),
                ("household.rigid_rehab_12m", One("0")),
                ("household.rigid_other_12m", One("0")),
            ],
        ),
        ("relatives", &[("household.staff_relative", One("false"))]),
        ("bank", &[]),
        ("consent", &[("consent.data", One("true")), ("consent.sensitive", One("true"))]),
    ],
    kept: "丈夫长期生病不能上班，两个孩子读书。",
    printed: &["李秀英", "陈建国", "陈晓明", "陈晓芳", "14,400", "8,600.50"],
};

#[test]
fn a_daughter_brings_her_fathers_application_home_from_a_phone() {
    walk(&CERTIFICATE, Screen::Phone, Lang::Zh);
}

#[test]
fn a_daughter_brings_her_fathers_application_home_in_english() {
    walk(&CERTIFICATE, Screen::Phone, Lang::En);
}

#[test]
fn a_family_of_four_applies_at_a_desk() {
    walk(&FAMILY, Screen::Desktop, Lang::Zh);
}

#[test]
fn a_family_of_four_applies_in_english_on_a_phone() {
    walk(&FAMILY, Screen::Phone, Lang::En);
}

fn walk(matter: &Matter, screen: Screen, lang: Lang) {
    let profile = Profile::new();
    let app = |msg: app::Msg<'_>| msg.say(lang);
    let form = |msg: form::Msg<'_>| msg.say(lang);

    let visitor = Visitor::new(&profile, screen);
    visitor.open(&format!("{}/#/", site().origin));
    visitor.see(&app::Msg::HomeTitle.say(Lang::Zh));
    if lang == Lang::En {
        visitor.press(&app::Msg::LanguageName.say(lang));
    }
    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang };
    let item = catalogue().item(&ItemId::from(matter.item)).expect("the item is in the catalogue");

    // From the words people use to the guide, and on to the form.
    let (zh, en) = matter.query;
    visitor.fill(&app(app::Msg::SearchLabel), if lang == Lang::Zh { zh } else { en });
    visitor.press(item.name.get(lang));
    visitor.wait(
        "document.activeElement?.tagName === 'H1'",
        "the focus on the heading of the new page",
    );
    visitor.see(item.summary.get(lang));
    let loaded = visitor.requests().len();
    visitor.press(&app(app::Msg::FillNow));
    visitor.press(&app(app::Msg::FormGoOn));
    let (first, rest) = matter.sections.split_first().expect("a form has sections");
    walker.fill(matter.item, *first);
    visitor.see(&app(app::Msg::Saved("")));
    assert_eq!(
        visitor.requests()[loaded..],
        [] as [String; 0],
        "nothing may be fetched while filling in"
    );
    assert_quiet(&visitor);
    let address = visitor.js("location.href").as_str().expect("an address").to_owned();

    // The battery dies.
    visitor.kill();
    let visitor = Visitor::new(&profile, screen);
    visitor.open(&address);
    visitor.see(item.name.get(Lang::Zh));
    if lang == Lang::En {
        visitor.press(&app::Msg::LanguageName.say(lang));
    }
    let walker = Walker { visitor: &visitor, catalogue: catalogue(), lang };
    let kept = format!(
        "[...document.querySelectorAll('input:not([type=radio]):not([type=checkbox]), textarea')].some(e => e.value === {})",
        quote(matter.kept)
    );
    visitor.wait(&kept, &format!("“{}” after the crash", matter.kept));
    let loaded = visitor.requests().len();

    for section in rest {
        visitor.press(&app(app::Msg::Continue));
        walker.fill(matter.item, *section);
    }
    visitor.press(&app(app::Msg::Continue));

    // Check the answers, change one, come back.
    visitor.see(&form(form::Msg::CheckTitle));
    visitor.see(&form(form::Msg::AllThere));
    for words in matter.printed {
        visitor.see(words);
    }
    visitor.press(&form(form::Msg::Change));
    visitor.press(&form(form::Msg::SaveAndCheck));
    visitor.see(&form(form::Msg::CheckTitle));
    assert_eq!(
        visitor.requests()[loaded..],
        [] as [String; 0],
        "nothing may be fetched while filling in"
    );

    // The packet.
    visitor.press(&form(form::Msg::ToPacket));
    visitor.press(&form(form::Msg::Make));
    visitor.press(&form(form::Msg::SavePdf));
    let pdf = visitor.downloaded(".pdf");
    visitor.press(&form(form::Msg::SavePacket));
    let zip = visitor.downloaded(".zip");
    assert_eq!(visitor.policy_reports(), serde_json::json!([]));
    assert_quiet(&visitor);

    papers::check_pdf(&pdf, matter.printed);
    papers::check_zip(&zip, matter.item);
}

/// The console has nothing to say.
fn assert_quiet(visitor: &Visitor) {
    assert_eq!(visitor.console(), Vec::<String>::new());
}
