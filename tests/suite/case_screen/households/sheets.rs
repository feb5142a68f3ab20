//! Sheets of answers: every fact and every question of every form has each of its answers in turn, mixed by dice that fall the same in
//! every run. They are nobody's household; they are there so that every question is asked and printed once.

use onewindow::case::{Case, Known};
use onewindow::catalog::{Catalogue, CodeList, Field};
use onewindow::domain::{CodeListId, Date, Decimal, ParameterId, Value};
use onewindow::field::{Answer, Kind};

use super::steady::Dice;

/// How many sheets.
const SHEETS: usize = 400;

/// Hands out each sheet and what is known from it.
pub fn each(catalogue: &Catalogue, mut look: impl FnMut(&Case, &Known<'_>)) {
    let mut dice = Dice::new(0x2545_F491_4F6C_DD1D);
    let today: Date = "2026-11-23".parse().expect("a day");
    for _ in 0..SHEETS {
        let mut case = Case::default();
        for fact in &catalogue.facts {
            // Now and then a question stays open, so that what would follow from it can be answered by itself.
            if dice.throw() && dice.throw() && dice.throw() {
                continue;
            }
            let value = any(catalogue, fact.kind, fact.codes.as_ref(), &fact.columns, &mut dice);
            case.facts.insert(fact.id.clone(), Answer::from(&value));
        }
        for item in &catalogue.items {
            let mut own = onewindow::domain::Map::new();
            for section in item.form.iter().flat_map(|form| &form.sections) {
                for field in section.fields.iter().filter(|field| field.fact.is_none()) {
                    if dice.throw() && dice.throw() && dice.throw() {
                        continue;
                    }
                    let codes = field.codes.as_ref();
                    let value = any(catalogue, field.kind, codes, &field.columns, &mut dice);
                    own.insert(field.id.clone(), Answer::from(&value));
                }
            }
            case.answers.insert(item.id.clone(), own);
        }
        let figures: Vec<(ParameterId, Decimal)> = catalogue
            .parameters
            .iter()
            .filter_map(|p| {
                Some((p.id.clone(), dice.of(&["0", "1", "3", "20", "1000"]).parse().ok()?))
            })
            .collect();
        look(&case, &Known::assuming(catalogue, &case, today, &figures));
    }
}

/// Some answer to a question.
fn any(
    catalogue: &Catalogue,
    kind: Kind,
    codes: Option<&CodeListId>,
    columns: &[Field],
    dice: &mut Dice,
) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    let number = |text: &str| Value::Number(text.parse().expect("a number"));
    let list: Option<&CodeList> = codes.and_then(|id| catalogue.code_list(id));
    let codes: Vec<&str> = list.iter().flat_map(|l| &l.codes).map(|c| c.code.as_str()).collect();
    match kind {
        Kind::YesNo | Kind::Have | Kind::Consent => Value::Bool(dice.throw()),
        Kind::Choice if codes.is_empty() => text(""),
        Kind::Choice => text(dice.of(&codes)),
        Kind::Choices => {
            let all = dice.throw() && dice.throw() && dice.throw();
            let mut chosen: Vec<Value> = codes
                .iter()
                .filter(|_| all || (dice.throw() && dice.throw()))
                .map(|c| text(c))
                .collect();
            if chosen.is_empty() && !codes.is_empty() {
                chosen.push(text(dice.of(&codes)));
            }
            Value::List(chosen)
        }
        Kind::Number => number(dice.of(&[
            "0", "1", "2", "3", "6", "12", "15", "17", "18", "30", "60", "70", "81", "101", "366",
            "-1", "2024", "2025", "2026", "2027", "2028",
        ])),
        Kind::Money => number(dice.of(&["-1", "0", "1", "200", "3000", "50000", "2000000"])),
        Kind::Date | Kind::Month => {
            let day = dice.of(&[
                "1930-01-01",
                "1944-02-03",
                "1965-07-01",
                "1990-06-06",
                "2015-03-01",
                "2024-12-01",
                "2026-06-01",
                "2026-11-01",
                "2026-11-23",
                "2026-12-01",
                "2027-06-01",
                "2031-01-01",
            ]);
            Value::Date(day.parse().expect("a day"))
        }
        Kind::Name => text(dice.of(&["王芳", "李明"])),
        Kind::ResidentId => text(dice.of(&[
            "320582199006060029",
            "320582194402030013",
            "320582201704010010",
            "320582200709010023",
        ])),
        Kind::DisabilityNumber => text(dice.of(&[
            "32058219900606002941",
            "32058219440203001312",
            "32058219900606002963",
            "320582199006060029411",
            "32058219900606002933",
        ])),
        Kind::Phone => text(dice.of(&["13800138000", "0512-58671234"])),
        Kind::BankAccount => text("6222021234567890128"),
        Kind::OrgCode => text("91350100M000100Y43"),
        Kind::Postcode => text("215600"),
        Kind::Signature => text("1"),
        // A photograph says nothing to a rule.
        Kind::Attachment => Value::Null,
        Kind::Text | Kind::Address => {
            let long = "很长的一行字".repeat(20);
            text(dice.of(&[
                "母亲",
                "王芳",
                "李明",
                "永合路 1 号",
                "身份证",
                "银行卡",
                "存折",
                "现金",
                &long,
            ]))
        }
        Kind::LongText => {
            let long = "很长的说明".repeat(200);
            text(dice.of(&["情况说明", "短", "全部情况属实", &long]))
        }
        Kind::Table => {
            let many = dice.of(&["1", "2", "3", "7"]).parse().unwrap_or(1);
            let rows = (0..many).map(|_| {
                let cells = columns.iter().map(|column| {
                    let codes = column.codes.as_ref();
                    let value = any(catalogue, column.kind, codes, &column.columns, dice);
                    (column.id.to_string(), value)
                });
                Value::Row(cells.collect())
            });
            Value::List(rows.collect())
        }
    }
}
