//! A made-up document with every block, and the font slices.

use std::path::Path;

use onewindow::packet::document::{TICKED, UNTICKED};
use onewindow::packet::{Block, Cell, Document, Fonts, Page, Profile, Stamp, Table, Tick, font};
use onewindow::text::Lang;

pub fn slice(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/font").join(name))
        .expect("the slices are in www/font")
}

pub fn fonts() -> Fonts {
    Fonts::new(font::SLICES.iter().map(|name| slice(name)).collect()).expect("the slices are fonts")
}

pub fn stamp() -> Stamp {
    "2026-11-23T09:30:00+08:00".parse().expect("a date and time")
}

/// How many pages a PDF has.
pub fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count()
}

pub fn document(blocks: Vec<Block>) -> Document {
    let page = Page {
        title: "样张".into(),
        foot: "表单版本 1 · 3fa9c1d0".into(),
        profile: Profile::Form,
        blocks,
    };
    Document { title: "样张".into(), lang: Lang::Zh, pages: vec![page] }
}

pub fn every_block() -> Document {
    let row = |label: &str, value: &str| {
        vec![
            Cell::label(label),
            Cell::value(value),
            Cell::label("性别"),
            Cell::value(format!("{TICKED}男　{UNTICKED}女")),
        ]
    };
    let opinion =
        Cell {
            min_lines: 5, sign: "（公章）　　　　年　　月　　日".into(), ..Cell::value("")
        }
        .over(3);
    let members = Table {
        columns: vec![1.0, 2.0, 3.0],
        dense: false,
        heads: 1,
        rows: std::iter::once(vec![Cell::label("序号"), Cell::label("姓名"), Cell::label("说明")])
            .chain((1..40).map(|n| {
                vec![
                    Cell::value(n.to_string()),
                    Cell::value("买买提·艾力䶮"),
                    Cell::value("与申请人共同生活，月收入 2,350.50 元，约 12 个月。"),
                ]
            }))
            .collect(),
    };
    let mut document = document(vec![
        Block::Heading(1, "残疾人证申请表".into()),
        Block::Lead("永合社区便民服务中心".into()),
        Block::Heading(2, "一、申请人".into()),
        Block::Table(Table { columns: vec![18.0, 32.0, 18.0, 32.0], dense: false, heads: 0, rows: vec![
            row("姓名", "欧阳䶮"),
            row("现住址", "江苏省苏州市张家港市南丰镇永合社区某某路 128 号 5 幢 2 单元 1203 室"),
            vec![Cell::label("社区初审意见"), opinion],
        ]}),
        Block::Heading(2, "二、家庭成员".into()),
        Block::Table(members),
        Block::Paragraph("本人承诺：以上填写内容属实，“所附材料”（复印件）与原件一致；如有不实，愿承担相应责任。".repeat(3)),
        Block::Ticks(vec![Tick { text: "居民身份证：原件 1 份（看过还您），复印件 2 份".into(), notes: vec!["公安机关发的，正反面都要".into()] }]),
        Block::Dots(vec![Tick { text: "户口簿：系统可查".into(), notes: vec![] }]),
        Block::Qr { payload: "1234567890123456789012345678901234567890".into(), caption: "核对码\n3fa9 c1d0 3fa9 c1d0\n3fa9 c1d0 3fa9 c1d0".into() },
        Block::Signatures(vec!["申请人".into(), "代办人".into()]),
        Block::Note("※ 有待窗口核对。".into()),
    ]);
    document.pages.push(Page { profile: Profile::Notice, ..document.pages[0].clone() });
    document
}
