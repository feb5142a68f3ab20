//! Where on a document a number stands: drawings of our own, for the places where people get stuck.

use yew::prelude::*;

use crate::field::Kind;
use crate::text::form::{Msg, Paper};
use crate::text::{Lang, Say};

/// The picture of the document a kind of number is read from, folded until somebody asks; nothing for other kinds.
pub(super) fn view(kind: Kind, lang: Lang) -> Html {
    let (paper, drawing) = match kind {
        Kind::ResidentId => (Paper::IdCard, id_card()),
        Kind::BankAccount => (Paper::BankCard, bank_card()),
        Kind::DisabilityNumber => (Paper::DisabilityCertificate, disability_certificate()),
        Kind::OrgCode => (Paper::Licence, licence()),
        _ => return Html::default(),
    };
    html! {
        <details class="ow-picture">
            <summary class="ow-picture__summary">{ Msg::WhereOnPaper(paper).say(lang) }</summary>
            <svg class="ow-picture__drawing" viewBox="0 0 320 200" role="img" aria-label={Msg::PaperDrawn(paper).say(lang)}>
                <rect class="ow-picture__paper" x="2" y="2" width="316" height="196" rx="12" />
                { drawing }
            </svg>
        </details>
    }
}

/// A word as it is printed on the document.
fn word(x: &'static str, y: &'static str, text: &'static str) -> Html {
    html! { <text class="ow-picture__word" lang="zh-Hans-CN" {x} {y}>{ text }</text> }
}

/// Something that is printed there and does not matter here.
fn line(x: &'static str, y: &'static str, width: &'static str) -> Html {
    html! { <rect class="ow-picture__line" {x} {y} {width} height="8" rx="4" /> }
}

/// The number that is asked for.
fn number(x: &'static str, y: &'static str, width: &'static str) -> Html {
    html! { <rect class="ow-picture__number" {x} {y} {width} height="24" rx="6" /> }
}

fn portrait(x: &'static str, y: &'static str) -> Html {
    html! {
        <svg {x} {y} width="70" height="90" viewBox="0 0 70 90">
            <rect class="ow-picture__line" width="70" height="90" rx="4" />
            <circle class="ow-picture__person" cx="35" cy="34" r="16" />
            <path class="ow-picture__person" d="M7 86c2-22 14-32 28-32s26 10 28 32z" />
        </svg>
    }
}

fn id_card() -> Html {
    html! {
        <>
            { word("20", "36", "姓名") }{ line("62", "28", "56") }
            { word("20", "62", "性别") }{ line("62", "54", "24") }{ word("100", "62", "民族") }{ line("142", "54", "30") }
            { word("20", "88", "出生") }{ line("62", "80", "110") }
            { word("20", "114", "住址") }{ line("62", "106", "110") }{ line("62", "122", "90") }
            { portrait("228", "28") }
            { word("20", "174", "公民身份号码") }{ number("120", "157", "180") }
        </>
    }
}

fn bank_card() -> Html {
    html! {
        <>
            { line("20", "24", "90") }
            <rect class="ow-picture__line" x="24" y="58" width="44" height="32" rx="6" />
            { number("24", "108", "272") }
            { line("24", "152", "70") }{ line("240", "152", "56") }
        </>
    }
}

fn disability_certificate() -> Html {
    html! {
        <>
            { word("20", "36", "姓名") }{ line("62", "28", "60") }
            { word("20", "62", "残疾类别") }{ line("92", "54", "80") }
            { word("20", "88", "残疾等级") }{ line("92", "80", "80") }
            { portrait("228", "28") }
            { word("20", "150", "证号") }{ number("62", "133", "238") }
            { line("20", "174", "160") }
        </>
    }
}

fn licence() -> Html {
    html! {
        <>
            <text class="ow-picture__word ow-picture__head" lang="zh-Hans-CN" x="160" y="42" text-anchor="middle">{ "营业执照" }</text>
            { word("20", "72", "统一社会信用代码") }{ number("20", "80", "170") }
            { word("20", "132", "名称") }{ line("62", "124", "150") }
            { word("20", "156", "住所") }{ line("62", "148", "190") }
            { line("20", "174", "120") }
            <rect class="ow-picture__line" x="248" y="64" width="48" height="48" rx="4" />
        </>
    }
}
