//! Two people's matters in the catalogue of this repository: a father with a stroke whose daughter is his agent, and a family of four.

use onewindow::case::{Case, Place};
use onewindow::domain::{Date, FieldId, ItemId};
use onewindow::field::Answer;

/// What is typed into a field.
enum Typed<'a> {
    One(&'a str),
    Many(&'a [&'a str]),
    Rows(&'a [&'a [(&'a str, &'a str)]]),
}
use Typed::{Many, One, Rows};

/// The day.
pub fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// A disability certificate, applied for by a daughter for her father.
pub fn certificate() -> Case {
    case(
        "disability-cert-new",
        &[
            ("person.name", One("王邨堃")),
            ("person.id_no", One("11010519491231002X")),
            ("person.ethnic", One("01")),
            ("person.hukou", One("community")),
            ("person.address_hukou", One("江苏省苏州市张家港市南丰镇永合社区 8 组 16 号")),
            ("person.live_same", One("true")),
            ("person.phone", One("13812345678")),
            ("disability.classes_applied", Many(&["4"])),
            ("disability.onset", One("2023-05")),
            ("disability.cause", One("disease")),
            ("agent.acting", One("true")),
            ("agent.name", One("王小燕")),
            ("agent.id_no", One("320582198001010028")),
            ("agent.phone", One("13987654321")),
            ("agent.relation", One("3")),
        ],
        &[
            ("consent.sensitive", One("true")),
            ("cause_detail", One("2023年5月中风，左边手脚不灵活。")),
            ("earlier_cancelled", One("false")),
            ("home_assess", One("false")),
            ("agent_powers", Many(&["submit", "collect"])),
            ("photo_state", One("paper")),
            ("consent_notice", One("true")),
        ],
    )
}

/// The minimum living guarantee, applied for by a family of four.
pub fn family() -> Case {
    case(
        "dibao-apply",
        &[
            ("agent.acting", One("false")),
            ("person.name", One("李秀英")),
            ("person.id_no", One("320582198001010028")),
            ("person.marital", One("20")),
            ("person.hukou", One("community")),
            ("person.address_hukou", One("江苏省苏州市张家港市南丰镇永合社区 3 组 5 号")),
            ("person.live_same", One("true")),
            ("person.phone", One("13812345678")),
            (
                "household.members",
                Rows(&[
                    &[
                        ("name", "李秀英"),
                        ("relation", "0"),
                        ("id_no", "320582198001010028"),
                        ("health", "healthy"),
                        ("work_status", "flexible"),
                        ("income_month", "1200"),
                    ],
                    &[
                        ("name", "陈建国"),
                        ("relation", "1"),
                        ("id_no", "320582197805060018"),
                        ("health", "ill"),
                        ("work_status", "unable"),
                        ("income_month", "0"),
                    ],
                    &[
                        ("name", "陈晓明"),
                        ("relation", "2"),
                        ("id_no", "320582200805060012"),
                        ("health", "healthy"),
                        ("work_status", "student"),
                        ("work_place", "张家港市第一中学"),
                        ("income_month", "0"),
                    ],
                    &[
                        ("name", "陈晓芳"),
                        ("relation", "3"),
                        ("id_no", "320582201203040027"),
                        ("health", "healthy"),
                        ("work_status", "student"),
                        ("income_month", "0"),
                    ],
                ]),
            ),
            ("household.disabled_members", One("0")),
            ("household.ill", One("true")),
            ("household.adult_student", One("false")),
            ("household.split_support", One("false")),
            ("household.income_12m_wage", One("14400")),
            ("household.income_12m_business", One("0")),
            ("household.income_12m_property", One("0")),
            ("household.income_12m_transfer", One("0")),
            ("household.income_12m_other", One("0")),
            ("household.income_12m_work_cost", One("0")),
            ("household.assets", One("none")),
            ("household.rigid_medical_12m", One("8600.50")),
            ("household.rigid_education_12m", One("0")),
            ("household.rigid_rehab_12m", One("0")),
            ("household.rigid_other_12m", One("0")),
            ("hardship.reasons", Many(&["illness", "labour"])),
            ("hardship.story", One("丈夫长期生病不能上班，两个孩子读书。")),
            ("assets.has_finance", One("false")),
            ("assets.has_vehicle", One("false")),
            ("assets.has_house", One("false")),
            ("household.staff_relative", One("false")),
        ],
        &[
            ("consent.data", One("true")),
            ("consent.sensitive", One("true")),
            ("apply_kind", One("household")),
        ],
    )
}

fn case(item: &str, facts: &[(&str, Typed<'_>)], own: &[(&str, Typed<'_>)]) -> Case {
    let item = ItemId::from(item);
    let mut case =
        Case { finished_at: Some("2026-11-23T09:30:00+08:00".into()), ..Case::default() };
    case.choose(&item);
    for (fact, typed) in facts {
        put(&mut case, &Place::Fact((*fact).into()), typed);
    }
    for (field, typed) in own {
        put(&mut case, &Place::Own(item.clone(), FieldId::from(*field)), typed);
    }
    case
}

fn put(case: &mut Case, place: &Place, typed: &Typed<'_>) {
    match typed {
        One(text) => case.set(place, Answer::text(text)),
        Many(codes) => {
            case.set(place, Answer::Many(codes.iter().map(|c| (*c).to_owned()).collect()));
        }
        Rows(rows) => {
            for cells in *rows {
                let row = case.add_row(place);
                for (column, text) in *cells {
                    case.set_cell(place, row, &FieldId::from(*column), Answer::text(text));
                }
            }
        }
    }
}
