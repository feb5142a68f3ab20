//! Forms as people use them: Chinese by an input method, enlarged, in colours of their own, with a voice that reads.

use onewindow::text::{Lang, Say as _, field, form, ui};
use serde_json::{Value, json};

use crate::support::{Profile, SCREENS, Screen, Visitor, quote, site, somebody};

const PAGE: &str = "#/form/disability-cert-new/applicant";
const QUESTION: &str = "您（办事人）叫什么名字？";
const TABLE: &str = "家里一起过日子的有哪些人？";
const BORN: &str = "身份证上的出生日期是哪一天？";
const ADDRESS: &str = "户口簿上的地址是哪里？";

fn at_form(screen: Screen) -> Visitor {
    let visitor = Visitor::new(&Profile::new(), screen);
    visitor.open(&format!("{}/{PAGE}", site().origin));
    visitor.see(QUESTION);
    visitor
}

/// Goes to a page and waits until it stands there whole.
fn go(visitor: &Visitor, address: &str) {
    let address = quote(address);
    visitor.js(&format!("location.hash = {address}"));
    let there = format!("location.hash === {address} && !!document.querySelector('h1')");
    visitor.wait(&there, "the page");
    visitor.see_no(&ui::Msg::ContentsComing.say(Lang::Zh));
}

/// What stands in a field, and where the caret is.
fn standing(visitor: &Visitor, question: &str) -> Value {
    let field = format!("ow.field({})", quote(question));
    visitor.js(&format!("[{field}.value, {field}.selectionStart]"))
}

#[test]
fn people_named_before_are_offered_where_a_name_is_asked_for() {
    let visitor = at_form(Screen::Phone);
    let offered = |question: &str| {
        let field = format!("ow.field({})", quote(question));
        visitor.js(&format!("[...({field}.list?.options ?? [])].map(o => o.value)"))
    };
    visitor.fill(QUESTION, "王秀兰");
    visitor.wait("window.onewindowDraft.includes('王秀兰')", "the name in the draft");
    assert_eq!(offered(QUESTION), json!([]), "nobody is offered where they stand already");
    go(&visitor, "#/form/dibao-apply/household");
    visitor.press(&form::Msg::AddRow(form::Noun::Person).say(Lang::Zh));
    visitor.wait("!!document.querySelector('datalist option[value=王秀兰]')", "the offer");
}

#[test]
fn an_address_begins_with_what_is_chosen_and_goes_on_with_what_was_typed() {
    let visitor = at_form(Screen::Phone);
    let here = || standing(&visitor, ADDRESS)[0].as_str().unwrap().to_owned();
    visitor.fill(ADDRESS, "永合路8号");
    visitor.see(&field::Msg::AddressNowhere.say(Lang::Zh));
    visitor.press(&form::Msg::ChooseDivision.say(Lang::Zh));
    let choose = |level: form::Msg<'_>, name| visitor.choose(&level.say(Lang::Zh), name);
    choose(form::Msg::Province, "江苏省");
    choose(form::Msg::City, "苏州市");
    choose(form::Msg::County, "张家港市");
    visitor.see_no(&field::Msg::AddressNowhere.say(Lang::Zh));
    assert_eq!(here(), "江苏省苏州市张家港市永合路8号");

    // Another province has other cities; what was typed stays.
    choose(form::Msg::Province, "上海市");
    choose(form::Msg::County, "黄浦区");
    assert_eq!(here(), "上海市黄浦区永合路8号");
    visitor.wait(
        "window.onewindowDraft.includes('上海市黄浦区永合路8号')",
        "the address in the draft",
    );

    // What is typed decides as well.
    visitor.fill(ADDRESS, "张家港市杨舍镇");
    let chosen = "[...document.querySelectorAll('.ow-division select')].map(s => s.selectedOptions[0].text).join()";
    visitor.wait(&format!("{chosen} === '江苏省,苏州市,张家港市'"), "the lists follow");
}

#[test]
fn composing_chinese_loses_doubles_and_moves_nothing() {
    let visitor = at_form(Screen::Phone);
    for question in [QUESTION, ADDRESS] {
        visitor.click(&format!("ow.field({})", quote(question)), question);
        for text in ["w", "wa", "wang", "王", "王x", "王xiu"] {
            visitor.compose(text);
        }
        // Longer than the pause after which typed text counts: what is being composed does not count yet.
        visitor.js("new Promise(done => setTimeout(done, 700))");
        assert_eq!(standing(&visitor, question)[0], "王xiu");
        let draft = visitor.js("String(window.onewindowDraft)");
        assert!(!draft.as_str().unwrap().contains("xiu"), "{draft}");
        visitor.insert("王秀");
        visitor.wait("window.onewindowDraft.includes('王秀')", "the composed text in the draft");
        assert_eq!(standing(&visitor, question), json!(["王秀", 2]));

        // In the middle of what stands there, with a save in between: the caret stays.
        visitor.js(&format!("ow.field({}).setSelectionRange(1, 1)", quote(question)));
        visitor.compose("xiao");
        visitor.compose("小");
        visitor.insert("小");
        assert_eq!(standing(&visitor, question), json!(["王小秀", 2]));
        visitor.wait("window.onewindowDraft.includes('王小秀')", "the draft");
        visitor.see(&ui::Msg::Saved("").say(Lang::Zh));
        assert_eq!(standing(&visitor, question), json!(["王小秀", 2]));

        // Leaving the field in the middle of a word keeps what stands there, once.
        visitor.compose("yun");
        visitor.key("Tab");
        visitor.wait("window.onewindowDraft.includes('王小yun秀')", "the draft");
        assert_eq!(standing(&visitor, question)[0], "王小yun秀");
        visitor.fill(question, "");
    }
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn composing_in_a_table_a_date_and_the_search_box_loses_and_doubles_nothing() {
    let visitor = Visitor::new(&Profile::new(), Screen::Desktop);
    visitor.open(&format!("{}/", site().origin));
    let search = ui::Msg::SearchLabel.say(Lang::Zh);
    visitor.see(&ui::Msg::HomeTitle.say(Lang::Zh));
    // Hits follow every letter; the letters of a word that is being composed stay where they are.
    visitor.click(&format!("ow.field({})", quote(&search)), &search);
    for text in ["c", "can", "canji"] {
        visitor.compose(text);
        assert_eq!(standing(&visitor, &search)[0], text);
    }
    visitor.insert("残疾");
    assert_eq!(standing(&visitor, &search), json!(["残疾", 2]));
    visitor.compose("zheng");
    visitor.insert("证");
    assert_eq!(standing(&visitor, &search), json!(["残疾证", 3]));
    visitor.see("残疾人证新办");

    // A cell: the row's heading names the person while they are being typed, and the row is not made anew.
    go(&visitor, "#/form/dibao-apply/household");
    visitor.row(TABLE, 0);
    let row = visitor.row(TABLE, 1);
    let cell = format!("ow.field('叫什么名字？', {row})");
    visitor.click(&cell, "the name in the second row");
    for text in ["l", "li", "李", "李m"] {
        visitor.compose(text);
    }
    visitor.js("new Promise(done => setTimeout(done, 700))");
    assert_eq!(visitor.js(&format!("{cell}.value")), "李m");
    visitor.insert("李明");
    visitor.wait("window.onewindowDraft?.includes('李明')", "the draft");
    visitor.see("第 2 位：李明");
    assert_eq!(
        visitor.js(&format!(
            "[{cell}.value, {cell}.selectionStart, document.activeElement === {cell}]"
        )),
        json!(["李明", 2, true])
    );

    // A date: digits of an input method, full-width ones too, and a whole date put into one box.
    go(&visitor, PAGE);
    let year =
        format!("ow.field({}, ow.group({}))", quote(&form::Msg::Year.say(Lang::Zh)), quote(BORN));
    visitor.click(&year, "the year");
    visitor.compose("yijiu");
    visitor.compose("１９４");
    visitor.insert("１９４９");
    visitor.key("Tab");
    visitor.insert("3");
    visitor.key("Tab");
    visitor.insert("1");
    visitor.key("Tab");
    visitor.see("1949年3月1日");
    assert_eq!(visitor.js(&format!("{year}.value")), "１９４９");
    assert_eq!(visitor.console(), Vec::<String>::new());
}

#[test]
fn nothing_has_to_be_pushed_sideways_at_four_times_the_size() {
    let visitor = somebody(Screen::Desktop, Lang::Zh);
    // 1280 × 1024 at 400 %: what WCAG 1.4.10 measures with.
    visitor.resize(320, 256);
    for size in ["normal", "large"] {
        for scene in SCREENS {
            scene.show(&visitor, Lang::Zh);
            let wide = visitor.js(
                "document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll('body *')]
                   .filter(e => e.getBoundingClientRect().right > 320.5).map(e => e.outerHTML.slice(0, 120)).slice(0, 4)",
            );
            assert_eq!(wide, json!([]), "{}, {size}", scene.name);
        }
        visitor.press(&ui::Msg::LargeType.say(Lang::Zh));
    }
}

#[test]
fn large_type_keeps_the_sizes_it_promises_on_every_screen() {
    let visitor = somebody(Screen::Kiosk, Lang::Zh);
    visitor.press(&ui::Msg::LargeType.say(Lang::Zh));
    let mut found = Vec::new();
    for scene in SCREENS {
        scene.show(&visitor, Lang::Zh);
        let small = visitor.js(
            "(() => { const found = new Set(); const px = (e, p) => parseFloat(getComputedStyle(e)[p]);
               const tell = (e, what) => found.add(`${what}: ${e.outerHTML.slice(0, 100)}`);
               const walk = document.createTreeWalker(document.querySelector('.ow-app'), NodeFilter.SHOW_TEXT);
               for (let n; (n = walk.nextNode());) { const e = n.parentElement;
                 if (!n.data.trim() || !ow.seen(e) || e.closest('svg')) continue;
                 if (px(e, 'fontSize') < 18) tell(e, 'type under 18 px');
                 if (e.matches('p, li, dd') && px(e, 'lineHeight') < 1.5 * px(e, 'fontSize') - 0.1) tell(e, 'lines too close') }
               for (const e of ow.all('main .ow-button:not(.ow-button--small):not(.ow-button--quiet):not(.ow-button--danger)'))
                 if (px(e, 'fontSize') < 30) tell(e, 'a main function under 30 px');
               for (const e of ow.all('button, .ow-button, select, textarea, input:not([type=radio]):not([type=checkbox]), .ow-choice__label, summary'))
                 if (e.getBoundingClientRect().height < 59.9) tell(e, 'a target under 60 px');
               return [...found] })()",
        );
        let lines = small.as_array().cloned().unwrap_or_default();
        found.extend(lines.iter().map(|line| format!("{}: {line}", scene.name)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn in_colours_of_the_system_every_control_and_what_is_chosen_can_still_be_seen() {
    let visitor = at_form(Screen::Phone);
    visitor.media("forced-colors", "active");
    go(&visitor, PAGE);
    assert_eq!(visitor.js("matchMedia('(forced-colors: active)').matches"), json!(true));
    let unseen = visitor.js(
        "ow.all('main input:not([type=radio]):not([type=checkbox]), main select, main textarea, main .ow-button, main .ow-choice__label')
           .filter(e => { const s = getComputedStyle(e); return s.borderTopStyle === 'none' || parseFloat(s.borderTopWidth) < 1 })
           .map(e => e.outerHTML.slice(0, 120))",
    );
    assert_eq!(unseen, json!([]));
    // A chosen answer differs in more than a background, which the system takes away.
    let look = "(() => { const l = ow.option('性别是？', '女性'); const s = getComputedStyle(l), m = getComputedStyle(l, '::before'), a = getComputedStyle(l, '::after');
        return [s.borderTopColor, s.borderTopWidth, s.outlineStyle, s.fontWeight, m.borderTopWidth, m.borderTopColor, m.backgroundColor, a.content, a.backgroundColor] })()";
    let before = visitor.js(look);
    visitor.choose("性别是？", "女性");
    visitor.key("Tab");
    assert_ne!(visitor.js(look), before);
    visitor.click(&format!("ow.field({})", quote(QUESTION)), QUESTION);
    assert_eq!(
        visitor.js("getComputedStyle(document.activeElement).outlineStyle !== 'none'"),
        json!(true)
    );
}

#[test]
fn who_wants_no_motion_sees_none() {
    let visitor = somebody(Screen::Phone, Lang::Zh);
    visitor.media("prefers-reduced-motion", "reduce");
    for scene in SCREENS {
        scene.show(&visitor, Lang::Zh);
        let moving = visitor.js(
            "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
               const long = list => list.split(',').some(t => parseFloat(t) > 0.01);
               return long(s.transitionDuration) || (s.animationName !== 'none' && long(s.animationDuration)) || s.scrollBehavior === 'smooth' })
             .map(e => e.outerHTML.slice(0, 100)).slice(0, 3)",
        );
        assert_eq!(moving, json!([]), "{}", scene.name);
    }
}

#[test]
fn a_screen_reader_is_told_every_question_its_help_and_what_is_missing() {
    let visitor = at_form(Screen::Desktop);
    visitor.fill("办事人的身份证号是多少？", "110105194912310021");
    visitor.press(&ui::Msg::Continue.say(Lang::Zh));
    visitor.see(&form::Msg::SummaryText.say(Lang::Zh));
    insta::assert_snapshot!(visitor.accessible());
}

#[test]
fn a_page_is_read_aloud_by_a_voice_of_the_device_and_by_no_other() {
    let visitor = at_form(Screen::Phone);
    let button = form::Msg::ReadAloud.say(Lang::Zh);
    visitor.see_no(&button);
    // The browser of the tests has no voice of its own: these are the ones of another device.
    let voices = |local: bool| {
        format!(
            "window.said = []; Object.defineProperty(window, 'speechSynthesis', {{ configurable: true, value: Object.assign(new EventTarget(), {{
               getVoices: () => [{{ lang: 'zh-CN', localService: {local} }}], cancel() {{}}, speak: words => said.push(words.text) }}) }}); true"
        )
    };
    visitor.js(
        "window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }; true",
    );
    visitor.js(&voices(false));
    go(&visitor, "#/mine");
    go(&visitor, PAGE);
    visitor.see_no(&button);
    visitor.js(&voices(true));
    go(&visitor, "#/mine");
    go(&visitor, PAGE);
    visitor.press(&button);
    visitor.see(&form::Msg::StopReading.say(Lang::Zh));
    let said = visitor.js("said.join('')");
    assert!(said.as_str().unwrap().contains(QUESTION), "{said}");
    visitor.press(&form::Msg::StopReading.say(Lang::Zh));
    visitor.see(&button);
    assert_eq!(visitor.console(), Vec::<String>::new());
}
