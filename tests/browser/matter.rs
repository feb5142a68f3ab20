//! The people of the walks, and what they type.

use crate::support::Say::{Many, One, Rows};
use crate::support::Section;

/// A person's matter as it is typed.
pub struct Matter {
    /// The item's id.
    pub item: &'static str,
    /// What the person types into the search box, per language.
    pub query: (&'static str, &'static str),
    /// The form, section by section.
    pub sections: &'static [Section],
    /// A text of the first section that must be there after a crash.
    pub kept: &'static str,
    /// Values that must stand on the paper.
    pub printed: &'static [&'static str],
    /// What the export fetches, because few need it.
    pub fetched: &'static [&'static str],
}

/// A daughter applies for her father, who had a stroke; she is the agent. His name has a character of GB 18030 that few fonts have.
pub const CERTIFICATE: Matter = Matter {
    item: "disability-cert-new",
    query: ("爸爸中风了能办残疾证吗", "disability certificate"),
    sections: &[
        (
            "applicant",
            &[
                ("person.name", One("王邨堃")),
                ("person.id_no", One("11010519491231002X")),
                ("person.ethnic", One("01")),
                ("person.hukou", One("community")),
                ("person.address_hukou", One("江苏省苏州市张家港市南丰镇永合社区 8 组 16 号")),
                ("person.live_same", One("true")),
                ("person.phone", One("13812345678")),
            ],
        ),
        (
            "application",
            &[
                ("disability.classes_applied", Many(&["4"])),
                ("disability.onset", One("2023-05")),
                ("disability.cause", One("disease")),
                ("cause_detail", One("2023年5月中风，左边手脚不灵活。")),
                ("earlier_cancelled", One("false")),
            ],
        ),
        ("home-assessment", &[("home_assess", One("false"))]),
        ("daily-life", &[]),
        ("agent", &[("agent.acting", One("true"))]),
        (
            "agent-details",
            &[
                ("agent.name", One("王小燕")),
                ("agent.id_no", One("320582198001010028")),
                ("agent.phone", One("13987654321")),
                ("agent.relation", One("3")),
                ("agent_powers", Many(&["submit", "collect"])),
            ],
        ),
        ("photos", &[("photo_state", One("paper"))]),
        ("consent", &[("consent.sensitive", One("true")), ("consent_notice", One("true"))]),
    ],
    kept: "王邨堃",
    printed: &["王邨堃", "11010519491231002X", "2023年5月中风", "王小燕", "13987654321"],
    fetched: &["font/NotoSansSC-other.ttf"],
};

/// A family of four applies for the minimum living guarantee.
pub const FAMILY: Matter = Matter {
    item: "dibao-apply",
    query: ("低保", "dibao"),
    sections: &[
        (
            "request",
            &[
                ("apply_kind", One("household")),
                ("hardship.reasons", Many(&["illness", "labour"])),
                ("hardship.story", One("丈夫长期生病不能上班，两个孩子读书。")),
                ("agent.acting", One("false")),
            ],
        ),
        (
            "person",
            &[
                ("person.name", One("李秀英")),
                ("person.id_no", One("320582198001010028")),
                ("person.marital", One("20")),
                ("person.hukou", One("community")),
                ("person.address_hukou", One("江苏省苏州市张家港市南丰镇永合社区 3 组 5 号")),
                ("person.live_same", One("true")),
                ("person.phone", One("13812345678")),
            ],
        ),
        (
            "household",
            &[
                (
                    "household.members",
                    Rows(&[
                        &[
                            ("name", One("李秀英")),
                            ("relation", One("0")),
                            ("id_no", One("320582198001010028")),
                            ("health", One("healthy")),
                            ("work_status", One("flexible")),
                            ("income_month", One("1200")),
                        ],
                        &[
                            ("name", One("陈建国")),
                            ("relation", One("1")),
                            ("id_no", One("320582197805060018")),
                            ("health", One("ill")),
                            ("work_status", One("unable")),
                            ("income_month", One("0")),
                        ],
                        &[
                            ("name", One("陈晓明")),
                            ("relation", One("2")),
                            ("id_no", One("320582200805060012")),
                            ("health", One("healthy")),
                            ("work_status", One("student")),
                            ("income_month", One("0")),
                        ],
                        &[
                            ("name", One("陈晓芳")),
                            ("relation", One("3")),
                            ("id_no", One("320582201203040027")),
                            ("health", One("healthy")),
                            ("work_status", One("student")),
                            ("income_month", One("0")),
                        ],
                    ]),
                ),
                ("household.ill", One("true")),
                ("household.adult_student", One("false")),
                ("household.split_support", One("false")),
            ],
        ),
        (
            "income",
            &[
                ("household.income_12m_wage", One("14400")),
                ("household.income_12m_business", One("0")),
                ("household.income_12m_property", One("0")),
                ("household.income_12m_transfer", One("0")),
                ("household.income_12m_other", One("0")),
                ("household.income_12m_work_cost", One("0")),
            ],
        ),
        (
            "assets",
            &[
                ("household.assets", One("none")),
                ("assets.has_finance", One("false")),
                ("assets.has_vehicle", One("false")),
                ("assets.has_house", One("false")),
            ],
        ),
        (
            "costs",
            &[
                ("household.rigid_medical_12m", One("8600.50")),
                ("household.rigid_education_12m", One("0")),
                ("household.rigid_rehab_12m", One("0")),
                ("household.rigid_other_12m", One("0")),
            ],
        ),
        ("relatives", &[("household.staff_relative", One("false"))]),
        ("bank", &[]),
        ("consent", &[("consent.data", One("true")), ("consent.sensitive", One("true"))]),
    ],
    kept: "丈夫长期生病不能上班，两个孩子读书。",
    printed: &["李秀英", "陈建国", "陈晓明", "陈晓芳", "14,400", "8,600.50"],
    fetched: &[],
};
