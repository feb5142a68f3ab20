//! The elements of an 实施清单 as tables for the office, in Chinese: one of items, one of materials. What nobody has filled in is
//! an empty cell.

use std::iter::once;

use rust_xlsxwriter::{Format, FormatAlign, Workbook};

use crate::catalog::{Catalogue, Channel, Item, MaterialForm, Need, Note, Obtain, Term, Unit};

/// A heading and rows of cells.
pub(super) type Table = Vec<Vec<String>>;

const ITEMS: [&str; 33] = [
    "序号",
    "事项编码",
    "事项名称",
    "大项",
    "一句话说明",
    "服务对象",
    "条线",
    "决定机关",
    "受理条件",
    "申请材料",
    "办理流程",
    "法定办结时限",
    "承诺办结时限",
    "收费",
    "办理结果",
    "设定依据",
    "办理地点",
    "办理时间",
    "咨询电话",
    "监督投诉电话",
    // What nobody has filled in stays empty and is on the list of what is to be verified.
    "基本编码",
    "实施编码",
    "事项类型",
    "办理方式",
    "事项状态",
    "事项版本",
    "行使层级",
    "实施主体编码",
    "实施主体性质",
    "办件类型",
    "到现场次数",
    "特别程序",
    "常见问题",
];

const MATERIALS: [&str; 16] = [
    "事项编码",
    "事项名称",
    "材料编码",
    "材料名称",
    "材料形式",
    "原件份数",
    "复印件份数",
    "提交方式",
    "材料必要性",
    "来源渠道",
    "什么时候要",
    "谁的材料",
    "谁出具",
    "到哪里办",
    "有效期",
    "填报须知",
];

/// A row for each item.
pub(super) fn items(catalogue: &Catalogue) -> Table {
    let heading = ITEMS.map(str::to_owned).to_vec();
    once(heading).chain(catalogue.items.iter().map(|item| row(catalogue, item))).collect()
}

fn row(catalogue: &Catalogue, item: &Item) -> Vec<String> {
    let centre = &catalogue.centre;
    let category = catalogue.category(&item.category).map(|category| category.name.zh.clone());
    let conditions = numbered(item.conditions.iter().map(|condition| condition.text.zh.clone()));
    let materials = item.materials.iter().filter_map(|need| catalogue.material(&need.material));
    let steps = item.steps.iter().map(|step| {
        let time = step.time.as_ref().map(time).unwrap_or_default();
        [step.name.zh.as_str(), &step.who.zh, &time]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("，")
    });
    let basis = item.basis.iter().filter_map(|basis| {
        let source = catalogue.source(&basis.source)?;
        Some(format!(
            "《{}》{}{}",
            source.title.zh.trim_matches(['《', '》']),
            source.number,
            basis.articles
        ))
    });
    let zh = |note: &Option<Note>| note.as_ref().map(|note| note.text.zh.clone());
    let or_empty = Option::unwrap_or_default;
    let listing = &item.listing;
    vec![
        item.no.to_string(),
        item.id.to_string(),
        item.name.zh.clone(),
        or_empty(category),
        item.summary.zh.clone(),
        item.audience.zh.clone(),
        item.line.zh.clone(),
        item.decides.zh.clone(),
        conditions,
        numbered(materials.map(|material| material.name.zh.clone())),
        numbered(steps),
        item.statutory_time.as_ref().map(time).unwrap_or_default(),
        item.promised_time.as_ref().map(time).unwrap_or_default(),
        or_empty(zh(&item.fee)),
        or_empty(zh(&item.result)),
        numbered(basis),
        centre.address.as_ref().map(|address| address.zh.clone()).unwrap_or_default(),
        centre.hours.as_ref().map(|hours| hours.zh.clone()).unwrap_or_default(),
        or_empty(centre.phone.clone()),
        or_empty(centre.complaint_phone.clone()),
        listing.basic_code.clone(),
        listing.code.clone(),
        listing.kind.clone(),
        super::kind(item.kind).zh,
        "在用".into(),
        catalogue.about.version.clone(),
        listing.level.clone(),
        listing.body_code.clone(),
        listing.body_kind.clone(),
        listing.handling.map(|handling| super::handling(handling).zh).unwrap_or_default(),
        listing.visits.map(|visits| visits.to_string()).unwrap_or_default(),
        special(item),
        numbered(item.tips.iter().map(|tip| tip.text.zh.clone())),
    ]
}

/// The steps that are procedures of their own.
fn special(item: &Item) -> String {
    const SPECIAL: [&str; 4] = ["公示", "评定", "鉴定", "听证"];
    let steps = item.steps.iter().map(|step| step.name.zh.as_str());
    let special = steps.filter(|name| SPECIAL.iter().any(|word| name.contains(word)));
    special.collect::<Vec<_>>().join("、")
}

/// A row for each material of each item.
pub(super) fn materials(catalogue: &Catalogue) -> Table {
    let heading = MATERIALS.map(str::to_owned).to_vec();
    let rows = catalogue.items.iter().flat_map(|item| {
        item.materials.iter().filter_map(move |need| material(catalogue, item, need))
    });
    once(heading).chain(rows).collect()
}

fn material(catalogue: &Catalogue, item: &Item, need: &Need) -> Option<Vec<String>> {
    let material = catalogue.material(&need.material)?;
    let form = match need.form {
        MaterialForm::ECert => "电子证照",
        MaterialForm::Copy => "复印件",
        MaterialForm::Shown => "原件（核验后退还）",
        MaterialForm::Original => "原件",
    };
    let obtain = match need.obtain {
        Obtain::Bring => "申请人自备",
        Obtain::FillHere => "现场填写",
        Obtain::SystemCheck => "系统核查（免提交）",
        Obtain::ECert => "电子证照",
        Obtain::Promise => "告知承诺",
        Obtain::Later => "容缺后补",
    };
    let count = |count: Option<u8>| count.map(|count| count.to_string()).unwrap_or_default();
    let note = if need.note.zh.is_empty() { &material.hint.zh } else { &need.note.zh };
    Some(vec![
        item.id.to_string(),
        item.name.zh.clone(),
        need.material.to_string(),
        material.name.zh.clone(),
        form.into(),
        count(need.originals),
        count(need.copies),
        obtain.into(),
        necessity(need).into(),
        material.channel.map(channel).unwrap_or_default().into(),
        need.when.zh.clone(),
        need.holder.zh.clone(),
        material.issuer.zh.clone(),
        material.where_to_get.zh.clone(),
        material.valid_for.zh.clone(),
        note.clone(),
    ])
}

fn necessity(need: &Need) -> &'static str {
    match (need.obtain, &need.condition, &need.group) {
        (Obtain::Later, ..) => "容缺后补",
        (_, _, Some(_)) => "任选其一",
        (_, Some(_), None) => "符合条件时必要",
        (_, None, None) => "必要",
    }
}

/// The word of the register.
fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Own => "申请人自备",
        Channel::Government => "政府部门核发",
        Channel::Other => "其他",
    }
}

/// Working days are not days; without a figure the cell stays empty.
fn time(term: &Term) -> String {
    let unit = match term.unit {
        Unit::Workday => "个工作日",
        Unit::Day => "日",
        Unit::Month => "个月",
        Unit::Year => "年",
    };
    term.value.map(|value| format!("{value}{unit}")).unwrap_or_default()
}

fn numbered(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = (1..).zip(lines).map(|(n, line)| format!("{n}. {line}")).collect();
    lines.join("\n")
}

/// A table as CSV (RFC 4180), with the mark by which office programs know UTF-8. A cell that begins like a formula gets an
/// apostrophe before it, so that opening the file computes nothing.
pub(super) fn csv(table: &Table) -> String {
    let cell = |cell: &String| {
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
    };
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n";
    once("\u{feff}".to_owned()).chain(table.iter().map(row)).collect()
}

/// Tables as the sheets of one workbook: the heading stays in sight, and every column can be filtered. The day in the file is
/// always the same, so that the same catalogue gives the same bytes.
pub(super) fn workbook(sheets: &[(&str, &Table)]) -> anyhow::Result<Vec<u8>> {
    const WIDTH: f64 = 22.0;
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut book = Workbook::new();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&day));
    for (name, table) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name)?.set_freeze_panes(1, 0)?;
        for (row, cells) in (0_u32..).zip(table.iter()) {
            for (column, cell) in (0_u16..).zip(cells) {
                let format = if row == 0 { &heading } else { &plain };
                // As text, so that no cell is taken for a formula, a date or a number.
                sheet.write_string_with_format(row, column, cell, format)?;
                sheet.set_column_width(column, WIDTH)?;
            }
        }
        let columns = table.first().map_or(0, Vec::len);
        if let (Ok(rows), Ok(columns)) = (u32::try_from(table.len()), u16::try_from(columns))
            && rows > 0
            && columns > 0
        {
            sheet.autofilter(0, 0, rows - 1, columns - 1)?;
        }
    }
    Ok(book.save_to_buffer()?)
}
