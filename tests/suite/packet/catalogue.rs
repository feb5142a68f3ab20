//! A small catalogue: one item with a form of every shape the papers know, and one that is only an outline.

use onewindow::case::Case;
use onewindow::catalog::*;
use onewindow::domain::{Date, ItemId, Map};
use onewindow::field::{Answer, Kind, Row, RowId};
use onewindow::text::Localized;

pub fn text(zh: &str, en: &str) -> Localized {
    Localized { zh: zh.into(), en: en.into() }
}

pub fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

fn field(id: &str, zh: &str, en: &str, kind: Kind) -> Field {
    Field {
        id: id.into(),
        fact: None,
        label: text(zh, en),
        question: Localized::default(),
        hint: Localized::default(),
        reason: Localized::default(),
        kind,
        codes: None,
        unit: Localized::default(),
        columns: Vec::new(),
        min_rows: 0,
        relevant: None,
        required: Required::No,
        constraints: Vec::new(),
        calculate: None,
        derive: None,
    }
}

fn shared(id: &str, zh: &str, en: &str, kind: Kind) -> (Fact, Field) {
    let fact = Fact {
        id: id.into(),
        label: text(zh, en),
        question: Localized::default(),
        hint: Localized::default(),
        reason: Localized::default(),
        kind,
        codes: None,
        columns: Vec::new(),
        calculate: None,
        count: None,
        derive: None,
        sensitivity: 1,
        unit: Localized::default(),
    };
    (fact, Field { fact: Some(id.into()), ..field(id, zh, en, kind) })
}

fn item(id: &str, no: u16, zh: &str, en: &str, form: Option<Form>, materials: Vec<Need>) -> Item {
    Item {
        id: id.into(),
        category: "one".into(),
        no,
        name: text(zh, en),
        summary: text("每月可以领一份津贴。", "A monthly allowance."),
        aka: Vec::new(),
        audience: Localized::default(),
        line: text("民政", "Civil affairs"),
        decides: text("县级民政部门", "the county civil affairs authority"),
        kind: ItemType::Assist,
        nature: Nature::Government,
        depth: if form.is_some() { Depth::Full } else { Depth::Outline },
        sensitive: false,
        notice: None,
        conditions: Vec::new(),
        materials,
        steps: Vec::new(),
        statutory_time: Some(Term {
            value: Some(20),
            unit: Unit::Workday,
            note: Localized::default(),
            mark: Mark { confidence: Confidence::Likely, ..Mark::default() },
        }),
        promised_time: None,
        fee: None,
        result: None,
        figures: Vec::new(),
        basis: Vec::new(),
        after: Vec::new(),
        tips: Vec::new(),
        centre_role: None,
        related: Vec::new(),
        excludes: Vec::new(),
        form,
        ask: Vec::new(),
        listing: Listing::default(),
        examples: Vec::new(),
    }
}

fn need(
    material: &str,
    form: MaterialForm,
    originals: Option<u8>,
    copies: Option<u8>,
    obtain: Obtain,
) -> Need {
    Need {
        material: material.into(),
        form,
        originals,
        copies,
        obtain,
        condition: None,
        each: None,
        when: Localized::default(),
        holder: Localized::default(),
        group: None,
        note: Localized::default(),
        mark: Mark { confidence: Confidence::SureKnown, ..Mark::default() },
    }
}

fn material(id: &str, zh: &str, en: &str, signer: Option<Localized>) -> Material {
    Material {
        id: id.into(),
        name: text(zh, en),
        hint: text("正反面都要。", "Both sides."),
        issuer: text("公安机关", "the police"),
        where_to_get: Localized::default(),
        valid_for: Localized::default(),
        verify: Vec::new(),
        none: Vec::new(),
        channel: None,
        sensitive: false,
        signed_by: signer.into_iter().collect(),
        letter: None,
    }
}

pub fn catalogue() -> Catalogue {
    let (name, name_field) = shared("person.name", "姓名", "Name", Kind::Name);
    let (address, address_field) = shared("person.address", "现住址", "Address", Kind::Address);
    let (phone, phone_field) = shared("person.phone", "联系电话", "Telephone", Kind::Phone);
    let sex = Field { codes: Some("sex".into()), ..field("sex", "性别", "Sex", Kind::Choice) };
    let alive = field("alive", "目前健在", "Alive", Kind::YesNo);
    let members = Field {
        columns: vec![
            field("name", "姓名", "Name", Kind::Name),
            field("relation", "关系", "Relation", Kind::Text),
            field("income", "月收入", "Monthly income", Kind::Money),
        ],
        ..field("members", "家庭成员", "Household", Kind::Table)
    };
    let section = |id: &str, zh: &str, en: &str, fields| Section {
        id: id.into(),
        label: text(zh, en),
        hint: Localized::default(),
        relevant: None,
        fields,
    };
    let form = Form {
        title: text("尊老金申请表", "Application for the longevity allowance"),
        version: "1".into(),
        sections: vec![
            section(
                "person",
                "老人的基本情况",
                "About the person",
                vec![name_field, sex, phone_field, address_field, alive],
            ),
            section("family", "共同生活的家庭成员", "Household", vec![members]),
        ],
        opinions: vec![
            text("社区初审意见", "Community's opinion"),
            text("镇审核意见", "Town's opinion"),
        ],
        declaration: text("以上填写内容属实，如有不实愿承担相应责任。", "The above is true."),
        signatures: vec![text("申请人（或代办人）", "Applicant (or agent)")],
    };
    let needs = vec![
        need("id-card", MaterialForm::Shown, Some(1), Some(1), Obtain::Bring),
        need("form", MaterialForm::Original, Some(1), Some(0), Obtain::FillHere),
        need("register", MaterialForm::Shown, None, None, Obtain::SystemCheck),
    ];
    Catalogue {
        about: About {
            name: text("永合社区便民服务目录", "Yonghe catalogue"),
            version: "2026.11.0".into(),
            effective_from: None,
            digest: "0".repeat(64),
        },
        centre: Centre {
            name: text("永合社区便民服务中心", "Yonghe Centre"),
            windows: text("1 至 3 号综合窗口，任何一个窗口都能办", "Windows 1 to 3"),
            ..Centre::default()
        },
        categories: vec![Category {
            id: "one".into(),
            name: text("养老", "Elderly"),
            summary: Localized::default(),
        }],
        items: vec![
            item("allowance", 1, "尊老金（高龄津贴）", "Longevity allowance", Some(form), needs),
            item("outline", 2, "居家养老服务", "Home care", None, Vec::new()),
        ],
        facts: vec![name, phone, address],
        materials: vec![
            material("id-card", "居民身份证", "Identity card", None),
            material("form", "尊老金申请表", "Application form", Some(text("申请人", "Applicant"))),
            material("register", "户口簿", "Household register", None),
        ],
        code_lists: vec![CodeList {
            id: "sex".into(),
            standard: "GB/T 2261.1".into(),
            codes: vec![
                Code { code: "1".into(), label: text("男", "male"), hide: false },
                Code { code: "2".into(), label: text("女", "female"), hide: false },
            ],
        }],
        ..Catalogue::default()
    }
}

pub fn case() -> Case {
    let member = |id: u32, name: &str, relation: &str, income: &str| Row {
        id: RowId(id),
        cells: Map::from([
            ("name".into(), Answer::Text(name.into())),
            ("relation".into(), Answer::Text(relation.into())),
            ("income".into(), Answer::Text(income.into())),
        ]),
    };
    let own = Map::from([
        ("sex".into(), Answer::Text("2".into())),
        ("alive".into(), Answer::Text("true".into())),
        (
            "members".into(),
            Answer::Rows(vec![
                member(1, "买买提·艾力", "子", "2350.5"),
                member(2, "张喆", "孙女", "0"),
            ]),
        ),
        ("gone".into(), Answer::Text("旧问题的回答".into())),
    ]);
    Case {
        items: vec!["allowance".into(), "outline".into()],
        facts: Map::from([
            ("person.name".into(), Answer::Text("欧阳䶮".into())),
            ("person.address".into(), Answer::Text("张家港市南丰镇永合社区 12 幢 304 室".into())),
            ("person.phone".into(), Answer::Text("13812345678".into())),
        ]),
        answers: Map::from([(ItemId::from("allowance"), own)]),
        finished_at: Some("2026-11-23T09:30:00+08:00".into()),
        ..Case::default()
    }
}
