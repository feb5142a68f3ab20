//! The keys of every file.

use crate::field::{Kind, Level};

use super::super::raw::Word;
use super::super::{
    Channel, Confidence, Depth, ExampleVerdict, Handling, IdPart, ItemType, LegalStatus,
    MaterialForm, MaterialPart, Nature, Obtain, Unit,
};

/// A key of a table.
#[derive(Clone)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) needed: bool,
    pub(super) of: Of,
}

/// What a key takes.
#[derive(Clone)]
pub(super) enum Of {
    Text,
    /// A text in every language.
    Words,
    Whole(i64, i64),
    Flag,
    Date,
    /// A word of a fixed set.
    Word(fn() -> Vec<&'static str>),
    FlagOrRule,
    /// A figure: number, text, yes or no, date.
    Figure,
    /// A table whose keys are ids.
    Free,
    List(&'static Of),
    Table(&'static [Key]),
    Tables(&'static [Key]),
    /// Columns of a table are questions.
    Columns(fn() -> Vec<Key>),
}

const fn must(name: &'static str, of: Of) -> Key {
    Key { name, needed: true, of }
}

const fn may(name: &'static str, of: Of) -> Key {
    Key { name, needed: false, of }
}

fn words<T: Word>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

const TEXTS: Of = Of::List(&Of::Text);
const ALL_WORDS: Of = Of::List(&Of::Words);

const MARK: Of = Of::Table(&[
    must("confidence", Of::Word(words::<Confidence>)),
    may("source", Of::Text),
    may("article", Of::Text),
    may("effective_from", Of::Date),
    may("effective_to", Of::Date),
    may("verified_on", Of::Date),
]);
const NOTE: &[Key] = &[must("text", Of::Words), must("mark", MARK)];
const TERM: Of = Of::Table(&[
    may("value", Of::Whole(0, 999)),
    must("unit", Of::Word(words::<Unit>)),
    may("note", Of::Words),
    must("mark", MARK),
]);
const DERIVE: Of = Of::Table(&[must("from", Of::Text), must("part", Of::Word(words::<IdPart>))]);
const CODES: Of = Of::Tables(&[
    must("code", Of::Text),
    must("zh", Of::Text),
    may("en", Of::Text),
    may("hide", Of::Flag),
]);
const CONSTRAINTS: Of = Of::Tables(&[
    must("rule", Of::Text),
    must("level", Of::Word(words::<Level>)),
    must("message", Of::Words),
]);

/// A column: a question without a shared fact. Its own columns are not described again.
fn columns() -> Vec<Key> {
    vec![
        must("id", Of::Text),
        must("label", Of::Words),
        may("question", Of::Words),
        may("hint", Of::Words),
        may("reason", Of::Words),
        must("kind", Of::Word(words::<Kind>)),
        may("unit", Of::Words),
        may("codes", Of::Text),
        may("options", CODES),
        may("column", Of::List(&Of::Free)),
        may("min_rows", Of::Whole(0, 99)),
        may("relevant", Of::Text),
        may("required", Of::FlagOrRule),
        may("constraint", CONSTRAINTS),
        may("calculate", Of::Text),
        may("derive", DERIVE),
    ]
}

const FIELD: &[Key] = &[
    may("fact", Of::Text),
    may("id", Of::Text),
    may("label", Of::Words),
    may("question", Of::Words),
    may("hint", Of::Words),
    may("reason", Of::Words),
    may("kind", Of::Word(words::<Kind>)),
    may("unit", Of::Words),
    may("codes", Of::Text),
    may("options", CODES),
    may("column", Of::Columns(columns)),
    may("min_rows", Of::Whole(0, 99)),
    may("relevant", Of::Text),
    may("required", Of::FlagOrRule),
    may("constraint", CONSTRAINTS),
    may("calculate", Of::Text),
];
const SECTION: &[Key] = &[
    must("id", Of::Text),
    must("label", Of::Words),
    may("hint", Of::Words),
    may("relevant", Of::Text),
    may("field", Of::Tables(FIELD)),
];
const FORM: Of = Of::Table(&[
    must("title", Of::Words),
    must("version", Of::Text),
    may("opinions", ALL_WORDS),
    must("declaration", Of::Words),
    may("signatures", ALL_WORDS),
    may("section", Of::Tables(SECTION)),
]);
const NEED: &[Key] = &[
    must("id", Of::Text),
    must("form", Of::Word(words::<MaterialForm>)),
    may("originals", Of::Whole(0, 99)),
    may("copies", Of::Whole(0, 99)),
    must("obtain", Of::Word(words::<Obtain>)),
    may("any_of", Of::Text),
    may("when", Of::Words),
    may("holder", Of::Words),
    may("note", Of::Words),
    may("hide", Of::Flag),
    may("needed_if", Of::Text),
    may("for_each", Of::Text),
    may("each_if", Of::Text),
    must("mark", MARK),
];
const STEP: &[Key] = &[
    must("name", Of::Words),
    must("who", Of::Words),
    may("time", TERM),
    may("note", Of::Words),
    must("mark", MARK),
];
const EXAMPLE: &[Key] = &[
    must("name", Of::Text),
    must("today", Of::Date),
    may("facts", Of::Free),
    may("answers", Of::Free),
    may("params", Of::Free),
    may("verdict", Of::Word(words::<ExampleVerdict>)),
    may("why", Of::List(&Of::Whole(1, 99))),
    may("missing", TEXTS),
    may("needed", TEXTS),
    may("not_needed", TEXTS),
    may("depends", TEXTS),
];
const CASE: &[Key] = &[
    must("name", Of::Text),
    must("today", Of::Date),
    may("facts", Of::Free),
    may("params", Of::Free),
    may("answers", Of::Free),
    may("met", TEXTS),
    may("not_met", TEXTS),
    may("why", Of::Free),
    may("unknown", Of::Tables(&[must("item", Of::Text), may("missing", TEXTS)])),
];
const QUESTION: &[Key] = &[
    must("fact", Of::Text),
    may("text", Of::Words),
    may("hint", Of::Words),
    may("relevant", Of::Text),
    may("ask_before", TEXTS),
];
const SCREENED: &[Key] = &[
    must("id", Of::Text),
    must("priority", Of::Whole(1, 99)),
    may("each_member", Of::Flag),
    may("suggest_if", Of::Text),
    may("received_if", Of::Text),
    may("opened_by", TEXTS),
];
const HOUSEHOLD: &[Key] = &[
    must("table", Of::Text),
    must("relation", Of::Text),
    must("name", Of::Text),
    must("id", Of::Text),
    must("oneself", Of::Text),
    may("shared", TEXTS),
    may("fact", Of::Tables(&[must("id", Of::Text), must("value", Of::Text)])),
    may(
        "relation_is",
        Of::Tables(&[
            must("code", Of::Text),
            may("inverse", TEXTS),
            may("generation", Of::Whole(-3, 3)),
            may("once", Of::Flag),
            may("sex", Of::Text),
        ]),
    ),
];
const LEAVING: &[Key] = &[
    must("items", TEXTS),
    must("when", Of::Text),
    must("title", Of::Words),
    must("lead", Of::Words),
    may(
        "check",
        Of::Tables(&[
            must("name", Of::Words),
            must("text", Of::Words),
            must("mark", MARK),
            may("items", TEXTS),
            may("rule", Of::Text),
        ]),
    ),
    may("remedy", Of::Tables(NOTE)),
];
const LISTING: &[Key] = &[
    may("handling", Of::Word(words::<Handling>)),
    may("kind", Of::Text),
    may("basic_code", Of::Text),
    may("code", Of::Text),
    may("level", Of::Text),
    may("body_code", Of::Text),
    may("body_kind", Of::Text),
    may("visits", Of::Whole(0, 99)),
    must("mark", MARK),
];
const ITEM: &[Key] = &[
    must("no", Of::Whole(1, 9999)),
    must("name", Of::Words),
    must("summary", Of::Words),
    may("aka", TEXTS),
    must("audience", Of::Words),
    must("line", Of::Words),
    must("decides", Of::Words),
    must("type", Of::Word(words::<ItemType>)),
    must("nature", Of::Word(words::<Nature>)),
    must("depth", Of::Word(words::<Depth>)),
    may("sensitive", Of::Flag),
    may("notice", Of::Words),
    may("centre_role", Of::Words),
    may("hide", Of::Flag),
    may("related", TEXTS),
    may("excludes", TEXTS),
    may("ask", TEXTS),
    may("figures", TEXTS),
    may(
        "condition",
        Of::Tables(&[must("text", Of::Words), may("rule", Of::Text), must("mark", MARK)]),
    ),
    may("material", Of::Tables(NEED)),
    may("step", Of::Tables(STEP)),
    may("time", Of::Table(&[may("statutory", TERM), may("promised", TERM)])),
    may("fee", Of::Table(NOTE)),
    may("result", Of::Table(NOTE)),
    may(
        "basis",
        Of::Tables(&[must("source", Of::Text), may("articles", Of::Text), may("note", Of::Words)]),
    ),
    may("after", Of::Tables(NOTE)),
    may("tip", Of::Tables(NOTE)),
    may("listing", Of::Table(LISTING)),
    may("form", FORM),
    may("example", Of::Tables(EXAMPLE)),
];
const FACT: &[Key] = &[
    must("id", Of::Text),
    must("kind", Of::Word(words::<Kind>)),
    may("unit", Of::Words),
    may("codes", Of::Text),
    may("options", CODES),
    may("column", Of::Columns(columns)),
    must("label", Of::Words),
    must("question", Of::Words),
    may("hint", Of::Words),
    may("reason", Of::Words),
    must("sensitivity", Of::Whole(0, 2)),
    may("calculate", Of::Text),
    may("count_each", Of::Text),
    may("each_if", Of::Text),
    may("derive", DERIVE),
];
const MATERIAL: &[Key] = &[
    must("id", Of::Text),
    must("name", Of::Words),
    may("hint", Of::Words),
    may("issuer", Of::Words),
    may("where_to_get", Of::Words),
    may("valid_for", Of::Words),
    may("verify", Of::List(&Of::Word(words::<MaterialPart>))),
    may("none", Of::List(&Of::Word(words::<MaterialPart>))),
    may("channel", Of::Word(words::<Channel>)),
    may("sensitive", Of::Flag),
    may("signed_by", ALL_WORDS),
    may("letter", Of::Table(LETTER)),
];
const LETTER: &[Key] = &[
    may("addressee", Of::Words),
    may("fields", TEXTS),
    must("text", ALL_WORDS),
    may("list", ALL_WORDS),
    may("each_signs", Of::Text),
    may("note", Of::Words),
];
const PARAMETER: &[Key] = &[
    must("id", Of::Text),
    must("label", Of::Words),
    may("unit", Of::Words),
    may("ask", Of::Words),
    must("mark", MARK),
    may(
        "value",
        Of::Tables(&[must("value", Of::Figure), must("from", Of::Date), may("to", Of::Date)]),
    ),
];
const YEAR: &[Key] = &[
    must("year", Of::Whole(1949, 2200)),
    must("mark", MARK),
    may("off", Of::Tables(&[must("from", Of::Date), may("to", Of::Date)])),
    may("worked", Of::List(&Of::Date)),
];
const SOURCE: &[Key] = &[
    must("id", Of::Text),
    must("title", Of::Words),
    may("number", Of::Text),
    may("effective_from", Of::Date),
    may("effective_to", Of::Date),
    must("status", Of::Word(words::<LegalStatus>)),
];
const IDS: &[Key] = &[
    may("categories", TEXTS),
    may("items", TEXTS),
    may("bundles", TEXTS),
    may("facts", TEXTS),
    may("materials", TEXTS),
    may("parameters", TEXTS),
];

/// The files: what their schema is called, and the keys of the whole file.
pub(super) const FILES: &[(&str, &[Key])] = &[
    (
        "catalog.json",
        &[
            must("format", Of::Whole(1, 1)),
            must("name", Of::Words),
            must("version", Of::Text),
            may("effective_from", Of::Date),
        ],
    ),
    (
        "centre.json",
        &[
            must("name", Of::Words),
            may("area", ALL_WORDS),
            may("address", Of::Words),
            may("windows", Of::Words),
            may("hours", Of::Words),
            may("phone", Of::Text),
            may("complaint_phone", Of::Text),
        ],
    ),
    (
        "categories.json",
        &[may(
            "category",
            Of::Tables(&[
                must("id", Of::Text),
                must("name", Of::Words),
                must("summary", Of::Words),
                may("hide", Of::Flag),
            ]),
        )],
    ),
    (
        "bundles.json",
        &[may(
            "bundle",
            Of::Tables(&[
                must("id", Of::Text),
                must("name", Of::Words),
                must("summary", Of::Words),
                may("aka", TEXTS),
                must("items", TEXTS),
                may("hide", Of::Flag),
            ]),
        )],
    ),
    (
        "screening.json",
        &[
            may("consent", Of::Text),
            may("unless", Of::Text),
            may("question", Of::Tables(QUESTION)),
            may("item", Of::Tables(SCREENED)),
            may(
                "conflict",
                Of::Tables(&[must("items", TEXTS), must("text", Of::Words), must("mark", MARK)]),
            ),
            may("household", Of::Table(HOUSEHOLD)),
            may("leaving", Of::Table(LEAVING)),
        ],
    ),
    ("cases.json", &[may("case", Of::Tables(CASE))]),
    ("facts.json", &[may("fact", Of::Tables(FACT))]),
    ("materials.json", &[may("material", Of::Tables(MATERIAL))]),
    ("parameters.json", &[may("parameter", Of::Tables(PARAMETER))]),
    (
        "divisions.json",
        &[must("standard", Of::Text), must("edition", Of::Text), must("list", Of::Text)],
    ),
    ("holidays.json", &[may("year", Of::Tables(YEAR))]),
    ("sources.json", &[may("source", Of::Tables(SOURCE))]),
    ("code-list.json", &[must("standard", Of::Text), may("code", CODES)]),
    ("item.json", ITEM),
    (
        "released.json",
        &[
            must("version", Of::Text),
            may("retired", Of::Table(IDS)),
            may("categories", TEXTS),
            may("items", TEXTS),
            may("bundles", TEXTS),
            may("facts", TEXTS),
            may("materials", TEXTS),
            may("parameters", TEXTS),
        ],
    ),
];
