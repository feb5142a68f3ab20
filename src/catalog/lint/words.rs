//! Words: every text in both languages, plain, and none that hurts, promises or cannot be seen.

use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Node, Report, Tree, Value};

/// Words that hurt, blame or promise, and what to say instead.
const BETTER: [(&str, &str); 15] = [
    ("残废", "残疾"),
    ("残障户", "残疾人家庭"),
    ("精神病人", "精神障碍患者"),
    ("贫困户", "生活有困难的家庭"),
    ("不合格", "暂时不符合，差在……"),
    ("骗保", "信息与核对结果不一致"),
    ("弱智", "智力残疾"),
    ("聋哑人", "听力、言语残疾人"),
    ("您符合条件", "可能符合，建议申请"),
    ("handicapped", "disabled"),
    ("crippled", "disabled"),
    ("wheelchair-bound", "uses a wheelchair"),
    ("mentally ill", "with a mental disorder"),
    ("you qualify", "you may qualify; who decides is …"),
    ("you are eligible", "you may qualify; who decides is …"),
];

/// Words of offices, and how people say it.
const PLAINER: [(&str, &str); 8] = [
    ("予以", "给"),
    ("兹", "现在"),
    ("系指", "是指"),
    ("鉴于", "因为"),
    ("特此", ""),
    ("该员", "他（她）"),
    ("hereinafter", "below"),
    ("aforementioned", "this"),
];

/// Colours as the only sign: printed sheets are black and white, and not everybody sees them.
const COLOURS: [&str; 13] = [
    "红色按钮",
    "绿色按钮",
    "蓝色按钮",
    "灰色按钮",
    "红色部分",
    "黄色部分",
    "灰色部分",
    "红字",
    "标红",
    "标黄",
    "marked in red",
    "red button",
    "green button",
];

/// What somebody meant to fill in, or what another program would have filled in.
const PLACEHOLDERS: [&str; 9] =
    ["待补充", "待填写", "此处填写", "×××", "***", "？？", "lorem ipsum", "TBD", "%s"];

pub(super) fn check(doc: &Doc<'_>, out: &mut Report) {
    tree(&doc.root, out);
}

fn tree(node: &Tree<'_>, out: &mut Report) {
    match &node.value {
        Value::Table(entries) => {
            if let Some(zh) = node.get("zh").filter(|zh| zh.text().is_some()) {
                translated(node, zh, node.get("en"), out);
            }
            // What people call a thing is written as they say it: it is searched, never shown.
            let shown = entries.iter().filter(|(key, _)| *key != "aka");
            shown.for_each(|(_, entry)| tree(&entry.tree, out));
        }
        Value::List(members) => members.iter().for_each(|member| tree(member, out)),
        Value::Text(text) => {
            for (word, better) in BETTER {
                let help = Help::SayInstead(better.to_owned());
                report(node, text, word, Msg::Wording(word.to_owned()), help, out);
            }
        }
        _ => {}
    }
}

/// Chinese has an English beside it that says the same.
fn translated(table: &Tree<'_>, zh: &Tree<'_>, en: Option<&Tree<'_>>, out: &mut Report) {
    let chinese = zh.text().unwrap_or_default();
    if chinese.trim().is_empty() {
        return;
    }
    sentence(zh, out);
    if let Some((at, sign)) = half_width(chinese) {
        let message = Msg::Punctuation(sign);
        report_at(zh, at, message, Help::FullWidth, out);
    }
    let Some(en) = en else {
        let at = if table.span.is_empty() { zh } else { table };
        return out.at(at.file, at.span.clone(), Msg::NoTranslation, Help::Translate);
    };
    let english = en.text().unwrap_or_default();
    if english.trim().is_empty() {
        return out.at(en.file, en.span.clone(), Msg::NoTranslation, Help::Translate);
    }
    if english == chinese && !chinese.is_ascii() {
        return out.at(en.file, en.span.clone(), Msg::SameTranslation, Help::Translate);
    }
    sentence(en, out);
    if let Some((at, sign)) =
        english.char_indices().find(|(_, c)| "，。；：？！、（）".contains(*c))
    {
        report_at(en, at, Msg::Punctuation(sign), Help::HalfWidth, out);
    }
    if chinese.contains("__") != english.contains("__") {
        out.at(en.file, en.span.clone(), Msg::BlankOnce, Help::Translate);
    }
    if let Some((zh_only, en_only)) = numbers_differ(chinese, english) {
        let message = Msg::NumbersDiffer { zh: zh_only.to_owned(), en: en_only.to_owned() };
        let at = english.find(en_only).unwrap_or_default();
        report_at(en, at, message, Help::CheckNumbers, out);
    }
}

/// What is wrong with a text in any language.
fn sentence(node: &Tree<'_>, out: &mut Report) {
    let text = node.text().unwrap_or_default();
    for (word, better) in PLAINER {
        let help = (!better.is_empty()).then(|| Help::SayInstead(better.to_owned()));
        report(node, text, word, Msg::Jargon(word.to_owned()), help, out);
    }
    for word in COLOURS {
        report(node, text, word, Msg::ColourOnly(word.to_owned()), Help::SayPlace, out);
    }
    for word in PLACEHOLDERS {
        report(node, text, word, Msg::Placeholder(word.to_owned()), Help::FillOrRemove, out);
    }
    let hole = text.find('{').zip(text.find('}')).filter(|(from, to)| from < to);
    if let Some((from, to)) = hole {
        let message = Msg::Placeholder(text[from..=to].to_owned());
        report_at(node, from, message, Help::FillOrRemove, out);
    }
}

/// Reports a word where it stands in a text.
fn report(
    node: &Tree<'_>,
    text: &str,
    word: &str,
    message: Msg,
    help: impl Into<Option<Help>>,
    out: &mut Report,
) {
    // Words in Latin letters stand alone and in any case; lowering ASCII moves no byte.
    let found = if word.is_ascii() {
        let lower = text.to_ascii_lowercase();
        let alone = |at: &usize| {
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !letter(lower[..*at].chars().next_back())
                && !letter(lower[at + word.len()..].chars().next())
        };
        lower.match_indices(&word.to_ascii_lowercase()).map(|(at, _)| at).find(alone)
    } else {
        text.find(word)
    };
    if let Some(at) = found {
        let start = Node::from(node).inside(at);
        let end = Node::from(node).inside(at + word.len());
        out.at(node.file, start..end, message, help);
    }
}

fn report_at(node: &Tree<'_>, at: usize, message: Msg, help: Help, out: &mut Report) {
    let start = Node::from(node).inside(at);
    out.at(node.file, start..start + 1, message, help);
}

/// A mark of English beside a Chinese character.
fn half_width(text: &str) -> Option<(usize, char)> {
    let chinese = |c: Option<char>| c.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    text.char_indices().filter(|(_, c)| ",;:?!".contains(*c)).find(|(at, _)| {
        chinese(text[..*at].chars().next_back()) || chinese(text[at + 1..].chars().next())
    })
}

/// A number of the Chinese that the English lacks and one of the English that the Chinese lacks: one of them is wrong. One side
/// alone may say it in words. Years are told in many ways (“from 2026”, “until 2025”).
fn numbers_differ<'t>(zh: &'t str, en: &'t str) -> Option<(&'t str, &'t str)> {
    let (of_zh, of_en) = (numbers(zh), numbers(en));
    let plain = |n: &str| n.replace(',', "");
    let lacks = |all: &[&str], n: &str| !all.iter().any(|other| plain(other) == plain(n));
    let zh_only = of_zh.iter().find(|n| lacks(&of_en, n))?;
    let en_only = of_en.iter().find(|n| lacks(&of_zh, n))?;
    Some((zh_only, en_only))
}

/// Whole numbers of several digits that are no years; fractions are said in many ways (“half as much again”).
fn numbers(text: &str) -> Vec<&str> {
    let digit = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let year = |n: &&str| n.len() == 4 && (n.starts_with("19") || n.starts_with("20"));
    text.split(|c| !digit(c))
        .map(|n| n.trim_matches(['.', ',']))
        .filter(|n| n.len() > 1 && !n.contains('.') && !year(n))
        .collect()
}
