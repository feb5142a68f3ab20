//! Words: every text in both languages, and none that hurts or promises.

use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report, Tree, Value};

/// Words that hurt, blame or promise, and what to say instead.
const BETTER: [(&str, &str); 9] = [
    ("残废", "残疾"),
    ("残障户", "残疾人家庭"),
    ("精神病人", "精神障碍患者"),
    ("贫困户", "生活有困难的家庭"),
    ("不合格", "暂时不符合，差在……"),
    ("骗保", "信息与核对结果不一致"),
    ("弱智", "智力残疾"),
    ("聋哑人", "听力、言语残疾人"),
    ("您符合条件", "可能符合，建议申请"),
];

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
            for (word, better) in BETTER.iter().filter(|(word, _)| text.contains(word)) {
                let message = Msg::Wording((*word).to_owned());
                let help = Help::SayInstead((*better).to_owned());
                out.at(node.file, node.span.clone(), message, help);
            }
        }
        _ => {}
    }
}

/// Chinese has an English beside it that is not the same.
fn translated(table: &Tree<'_>, zh: &Tree<'_>, en: Option<&Tree<'_>>, out: &mut Report) {
    let chinese = zh.text().unwrap_or_default();
    if chinese.trim().is_empty() {
        return;
    }
    let Some(en) = en else {
        let at = if table.span.is_empty() { zh } else { table };
        return out.at(at.file, at.span.clone(), Msg::NoTranslation, Help::Translate);
    };
    let english = en.text().unwrap_or_default();
    if english.trim().is_empty() {
        out.at(en.file, en.span.clone(), Msg::NoTranslation, Help::Translate);
    } else if english == chinese && !chinese.is_ascii() {
        out.at(en.file, en.span.clone(), Msg::SameTranslation, Help::Translate);
    }
}
