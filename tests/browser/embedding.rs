//! What a host page can do with `onewindow.js`, on the host page that comes with the site.

use onewindow::embed::error::Code;
use onewindow::text::{Lang, Say as _, form, ui};
use serde_json::{Value, json};

use crate::papers;
use crate::support::{Profile, Screen, Visitor, catalogue, site};

const ITEM: &str = "disability-cert-new";

fn host_page() -> Visitor {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/embed.html", site().origin));
    visitor.wait("!!window.kit", "the kit");
    visitor
}

#[track_caller]
fn assert_quiet(visitor: &Visitor) {
    assert_eq!(visitor.console(), Vec::<String>::new());
    assert_eq!(visitor.policy_reports(), json!([]));
}

#[test]
fn a_host_page_asks_what_to_bring_without_fetching_the_app() {
    let visitor = host_page();
    visitor.fill("想办什么事？", "残疾证");
    visitor.press("残疾人证新办（评残）");
    visitor.see("带 3 样，填 1 张，签字 1 处");
    visitor.see("居民户口簿");
    let fetched = visitor.fetched(0);
    assert!(!fetched.iter().any(|file| file.starts_with("app")), "{fetched:?}");
    assert_quiet(&visitor);
}

#[test]
fn the_app_comes_into_a_host_page_and_leaves_nothing_behind() {
    let visitor = host_page();
    let title = visitor.js("document.title");
    let before = visitor.js("document.body.innerHTML");
    for _ in 0..2 {
        visitor.press("打开办事窗口");
        visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
        visitor.see_no(&ui::Msg::ReadOnly.say(Lang::Zh));
        visitor.fill(&ui::Msg::SearchLabel.say(Lang::Zh), "残疾证");
        visitor.press("残疾人证新办（评残）");
        visitor.see(&ui::Msg::LegalBasis.say(Lang::Zh));
        visitor.press("收起来");
        visitor.see_no(&ui::Msg::LegalBasis.say(Lang::Zh));
        visitor.wait(
            "navigator.locks.query().then(({ held }) => held.length === 0)",
            "the right to write to be given back",
        );
        assert_eq!(visitor.js("document.title"), title);
        visitor.js("location.hash = '#/'");
    }
    assert_eq!(visitor.js("document.body.innerHTML"), before);
    assert_eq!(visitor.js("document.documentElement.lang"), "zh-Hans-CN");
    assert_quiet(&visitor);
}

#[test]
fn the_kit_answers_questions_about_the_catalogue() {
    let visitor = host_page();
    let ask = |expression: &str| visitor.js(&format!("({expression})"));
    assert_eq!(ask("kit.items().length"), catalogue().items.len());
    assert_eq!(ask("kit.items('残疾证')[0].id"), ITEM);
    assert_eq!(ask("kit.items('zzzzqqqq')"), json!([]));

    let guide = ask(&format!("kit.item('{ITEM}')"));
    assert_eq!(guide["name"], "残疾人证新办（评残）");
    assert_eq!(guide["depth"], "full");
    let sections = guide["form"]["sections"].as_array().expect("a form");
    assert_eq!(sections[0]["fields"][0]["shared"], true);

    let figures = ask("kit.item('childcare-subsidy').figures");
    assert_eq!(figures[0]["value"], "3600 元");
    let figures = ask("kit.item('longevity-allowance').figures");
    assert_eq!(figures[0]["value"], json!(null), "nobody has filled it in");

    let list = ask(&format!("kit.checklist(['{ITEM}'])"));
    assert_eq!([&list["bring"], &list["fill"], &list["sign"]], [3, 1, 1]);
    let open = "kit.checklist(['dibao-apply']).lines.filter(l => l.dependsOn.length).length";
    let told = open.replace("'])", "'], { 'agent.acting': true })");
    assert!(ask(&told).as_u64() < ask(open).as_u64(), "what was told settles some lines");

    let verdict = ask("kit.verdict('longevity-allowance')");
    assert_eq!(verdict["verdict"], "unknown");
    assert!(!verdict["missing"].as_array().expect("a list").is_empty());

    let report = ask(&format!(
        "kit.validate('{ITEM}', {{ 'person.name': '王邨堃', 'person.id_no': '110105194912310021' }})"
    ));
    assert_eq!(report["complete"], false);
    let wrong = report["violations"].as_array().expect("a list");
    assert!(
        wrong.iter().any(|v| v["path"] == "person.id_no" && v["level"] == "error"),
        "{wrong:?}"
    );
    let missing = report["missing"].as_array().expect("a list");
    assert!(!missing.contains(&json!("person.name")), "{missing:?}");

    let english =
        ask("import('/onewindow.js').then(m => m.open({ lang: 'en', today: '2026-11-23' }))
        .then(kit => { const name = kit.items()[0].name; kit.free(); return name })");
    assert_eq!(english, catalogue().items[0].name.en.as_str());
    assert_quiet(&visitor);
}

#[test]
fn the_kit_makes_the_same_packet_as_every_other_build() {
    let visitor = host_page();
    let made = visitor.js(&format!(
        "kit.packet({{ items: ['{ITEM}'], facts: {{ 'person.name': '王邨堃' }}, finishedAt: '2026-11-23T09:00:00+08:00' }})
           .then(({{ pdf, zip, root }}) => ({{ pdf: [...pdf], zip: [...zip], root }}))"
    ));
    let bytes = |key: &str| -> Vec<u8> { serde_json::from_value(made[key].clone()).unwrap() };
    let (pdf, zip) = (bytes("pdf"), bytes("zip"));
    papers::check_pdf(&pdf, &["王邨堃"]);
    papers::check_zip(&zip, ITEM);
    papers::check_native(&pdf, &zip, Lang::Zh);
    let root: String =
        onewindow::packet::open(&zip).unwrap().root.iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(made["root"], root);
    assert_quiet(&visitor);
}

/// What goes wrong, and the code and place a host gets.
const FAILURES: &[(&str, Code, &str)] = &[
    ("new kit.constructor(new Uint8Array([1, 2, 3]), {})", Code::BadCatalogue, "catalogue"),
    ("api.open({ lang: 5 })", Code::WrongType, "options"),
    ("api.open({ language: 'en' })", Code::BadOption, "options.language"),
    ("api.open({ lang: 'fr' })", Code::BadOption, "options.lang"),
    ("api.open({ today: '2026-02-30' })", Code::BadDate, "options.today"),
    ("kit.item('no-such')", Code::UnknownItem, "id"),
    ("kit.checklist('dibao-apply')", Code::WrongType, "ids"),
    ("kit.checklist(['no-such'])", Code::UnknownItem, "id"),
    ("kit.checklist(['dibao-apply'], { 'no.such': 1 })", Code::UnknownFact, "facts.no.such"),
    ("kit.checklist(['dibao-apply'], 7)", Code::WrongType, "facts"),
    ("kit.verdict('no-such')", Code::UnknownItem, "id"),
    ("kit.verdict('dibao-apply', { 'no.such': 1 })", Code::UnknownFact, "facts.no.such"),
    ("kit.validate('no-such', {})", Code::UnknownItem, "id"),
    ("kit.validate('dibao-apply', 'x')", Code::WrongType, "answers"),
    ("kit.validate('dibao-apply', { 'no.such': 1 })", Code::UnknownField, "answers.no.such"),
    ("kit.packet('x')", Code::WrongType, "input"),
    ("kit.packet({ items: ['dibao-apply'], answer: {} })", Code::WrongType, "input.answer"),
    ("kit.packet({ items: ['no-such'] })", Code::UnknownItem, "id"),
    ("kit.packet({ items: [] })", Code::ExportFailed, "input"),
    (
        "kit.packet({ items: ['dibao-apply'], facts: { 'person.name': '😀' } })",
        Code::ExportFailed,
        "input",
    ),
    ("api.mount('app')", Code::WrongType, "element"),
    ("api.mount(document.body, null)", Code::WrongType, "options"),
    ("api.mount(document.body, { nope: 1 })", Code::BadOption, "options.nope"),
    ("api.mount(document.body, { ownDocument: 1 })", Code::WrongType, "options.ownDocument"),
    ("api.mount(document.body, { onIdCard: 1 })", Code::WrongType, "options.onIdCard"),
];

/// What a host catches.
fn caught(visitor: &Visitor, expression: &str) -> Value {
    visitor.js(&format!(
        "import('/onewindow.js').then(async (api) => {{ try {{ await ({expression}); return 'nothing was wrong' }}
           catch (e) {{ return {{ error: e instanceof Error, name: e.name, code: e.code, path: e.path, says: e.message.length > 9 }} }} }})"
    ))
}

#[test]
fn every_failure_is_an_error_with_a_code_and_a_place() {
    let visitor = host_page();
    for (expression, code, path) in FAILURES {
        let expected = json!({ "error": true, "name": "OneWindowError", "code": code.as_str(), "path": path, "says": true });
        assert_eq!(caught(&visitor, expression), expected, "{expression}");
    }
    visitor.see("在线填表");
    assert_quiet(&visitor);
}

#[test]
fn a_card_reader_of_the_host_fills_in_what_the_card_says_and_nothing_else() {
    let visitor = host_page();
    visitor.js(&format!(
        "import('/onewindow.js').then(api => {{ const place = document.createElement('div'); document.body.append(place); location.hash = '#/form/{ITEM}/applicant';
           let times = 0; return api.mount(place, {{ onIdCard: async () => {{ if (++times === 1) throw new Error('no card');
             return {{ 'person.name': '王秀兰', 'person.id_no': '11010519491231002X', 'person.address_hukou': ' ', 'no.such': 'x' }} }} }}) }}).then(() => true)"
    ));
    visitor.press(&form::Msg::ReadCard.say(Lang::Zh));
    visitor.see(&form::Msg::CardNotRead.say(Lang::Zh));
    visitor.press(&form::Msg::ReadCard.say(Lang::Zh));
    visitor.see(&form::Msg::CardRead.say(Lang::Zh));
    visitor.see("1949年12月31日");
    let typed = visitor.js("ow.all('input[type=text], textarea').map(e => e.value).filter(v => v)");
    assert_eq!(typed, json!(["王秀兰", "11010519491231002X"]));
    assert_quiet(&visitor);
}

#[test]
fn what_could_not_be_fetched_is_asked_for_again_the_next_time() {
    let visitor = host_page();
    visitor.without(Some("export"));
    let packet = format!("kit.packet({{ items: ['{ITEM}'] }})");
    assert_eq!(caught(&visitor, &packet)["code"], Code::NotFetched.as_str());
    visitor.without(None);
    assert_eq!(caught(&visitor, &packet), "nothing was wrong");
}

#[test]
fn the_declared_codes_are_those_there_are() {
    let declared = include_str!("../../www/onewindow.d.ts");
    let codes = declared.split("  code:").nth(1).and_then(|rest| rest.split(';').next()).unwrap();
    let codes: Vec<&str> = codes.split('"').skip(1).step_by(2).collect();
    assert_eq!(codes, Code::ALL.map(Code::as_str));
}
