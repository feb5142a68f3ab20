//! Words: every text in both languages, and none that hurts or promises.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::text::catalog::{Help, Msg};

use super::super::raw::{Doc, Report};

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
    table(doc, doc.root.get_ref(), 0..0, out);
}

fn table(doc: &Doc<'_>, entries: &DeTable<'_>, span: Range<usize>, out: &mut Report) {
    if let Some(zh) = entries.get("zh").filter(|zh| zh.get_ref().is_str()) {
        translated(doc, zh, entries.get("en"), span, out);
    }
    for (key, node) in entries {
        // What people call a thing is written as they say it: it is searched, never shown.
        if key.get_ref() != "aka" {
            value(doc, node, out);
        }
    }
}

fn value(doc: &Doc<'_>, node: &Spanned<DeValue<'_>>, out: &mut Report) {
    match node.get_ref() {
        DeValue::Table(entries) => table(doc, entries, node.span(), out),
        DeValue::Array(members) => members.iter().for_each(|member| value(doc, member, out)),
        DeValue::String(text) => {
            for (word, better) in BETTER.iter().filter(|(word, _)| text.contains(word)) {
                let message = Msg::Wording((*word).to_owned());
                let help = Help::SayInstead((*better).to_owned());
                out.at(doc.file, node.span(), message, help);
            }
        }
        _ => {}
    }
}

/// Chinese has an English beside it that is not the same.
fn translated(
    doc: &Doc<'_>,
    zh: &Spanned<DeValue<'_>>,
    en: Option<&Spanned<DeValue<'_>>>,
    span: Range<usize>,
    out: &mut Report,
) {
    let chinese = zh.get_ref().as_str().unwrap_or_default();
    if chinese.trim().is_empty() {
        return;
    }
    let Some(en) = en else {
        let span = if span.is_empty() { zh.span() } else { span };
        return out.at(doc.file, span, Msg::NoTranslation, Help::Translate);
    };
    let english = en.get_ref().as_str().unwrap_or_default();
    if english.trim().is_empty() {
        out.at(doc.file, en.span(), Msg::NoTranslation, Help::Translate);
    } else if english == chinese && !chinese.is_ascii() {
        out.at(doc.file, en.span(), Msg::SameTranslation, Help::Translate);
    }
}
