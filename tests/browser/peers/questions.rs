//! The largest part of the largest form, as any form library can ask it.

use onewindow::catalog::{Catalogue, Field, Item, Required, Section};
use onewindow::domain::{CodeListId, Value};
use onewindow::feel::{Compare, Expr, Test};
use onewindow::field::Kind;
use serde::Serialize;

/// A household of six: names, and numbers of nobody with the right last digit.
pub const PEOPLE: [(&str, &str); 6] = [
    ("王秀兰", "11010519491231002X"),
    ("李建国", "110105197304051136"),
    ("李明", "110105199901012249"),
    ("李娜", "110105200102033460"),
    ("张桂英", "110105195206074685"),
    ("李小宝", "11010520200809571X"),
];

/// A part of a form that has a table.
#[derive(Clone, Copy)]
pub struct Part<'c> {
    /// The item.
    pub item: &'c Item,
    /// The part of its form.
    pub section: &'c Section,
    /// The table in it.
    pub table: &'c Field,
}

/// What the pages ask.
#[derive(Serialize)]
pub struct Questions {
    /// The heading.
    pub title: String,
    /// The questions beside the table.
    pub fields: Vec<Question>,
    /// The table.
    pub table: Table,
    /// What stands in its rows, by column.
    pub people: Vec<serde_json::Map<String, serde_json::Value>>,
}

/// A table of questions.
#[derive(Serialize)]
pub struct Table {
    /// Its name in the program.
    pub id: String,
    /// Its words.
    pub label: String,
    /// The questions of each row.
    pub columns: Vec<Question>,
}

/// A question.
#[derive(Serialize)]
pub struct Question {
    /// Its name in the program.
    pub id: String,
    /// Its words.
    pub label: String,
    /// What stands there to answer with: `text`, `area`, `number`, `date`, `radio` or `select`.
    pub control: &'static str,
    /// What can be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<Choice>>,
    /// What a typed answer must look like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<&'static str>,
    /// Must be answered.
    pub required: bool,
    /// Stands there only when another question is answered like this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// Something to choose.
#[derive(Serialize)]
pub struct Choice {
    /// As stored.
    pub code: String,
    /// As shown.
    pub label: String,
}

/// An answer on which a question depends.
#[derive(PartialEq, Serialize)]
pub struct When {
    /// The other question.
    pub field: String,
    /// Its answers.
    pub codes: Vec<String>,
}

/// The part with the most questions, counting those of a table for each of the people.
pub fn largest(catalogue: &Catalogue) -> Part<'_> {
    let parts = catalogue.items.iter().flat_map(|item| {
        let sections = item.form.iter().flat_map(|form| &form.sections);
        sections.filter(|section| section.relevant.is_none()).filter_map(move |section| {
            let table = section.fields.iter().find(|field| field.kind == Kind::Table)?;
            table.relevant.is_none().then_some(Part { item, section, table })
        })
    });
    let size = |part: &Part<'_>| {
        part.section.fields.len() + columns(catalogue, part.table).len() * PEOPLE.len()
    };
    parts.max_by_key(size).expect("a form with a table")
}

impl Part<'_> {
    /// The table in words.
    pub fn table_words(&self) -> &str {
        words(self.table)
    }

    /// What its pages ask. What is worked out is left out: the app shows it, the others need not.
    pub fn questions(&self, catalogue: &Catalogue) -> Questions {
        let shown = self.section.fields.iter().filter(|field| field.calculate.is_none());
        let fact = |field: &Field| field.fact.as_ref().and_then(|fact| catalogue.fact(fact));
        let asked = shown.filter(|field| fact(field).is_none_or(|f| f.calculate.is_none()));
        let columns: Vec<Question> =
            columns(catalogue, self.table).iter().filter_map(|c| question(catalogue, c)).collect();
        let filled = |kind: Kind| {
            let columns = self::columns(catalogue, self.table);
            columns.iter().find(|column| column.kind == kind).map(|column| id(column.id.as_str()))
        };
        let person = |(name, number): &(&str, &str)| {
            let name = filled(Kind::Name).map(|column| (column, (*name).into()));
            let number = filled(Kind::ResidentId).map(|column| (column, (*number).into()));
            name.into_iter().chain(number).collect()
        };
        Questions {
            title: self.section.label.zh.clone(),
            fields: asked.filter_map(|field| question(catalogue, field)).collect(),
            table: Table {
                id: id(self.table.id.as_str()),
                label: self.table_words().to_owned(),
                columns,
            },
            people: PEOPLE.iter().map(person).collect(),
        }
    }
}

impl Questions {
    /// The question on which the branch depends that is shown and hidden, and its answers for that.
    pub fn branch(&self) -> (&Question, &str, &str) {
        let columns = &self.table.columns;
        let found = columns.iter().find_map(|column| {
            let when = column.when.as_ref()?;
            let asked = columns.iter().find(|c| c.id == when.field && c.control == "radio")?;
            let label = |on: bool| {
                let mut options = asked.options.iter().flatten();
                options.find(|o| when.codes.contains(&o.code) == on).map(|o| o.label.as_str())
            };
            Some((asked, label(true)?, label(false)?))
        });
        found.expect("a table with a branch")
    }

    /// How many questions are open when the people's names and numbers are filled in, and the first one's answer on which the branch
    /// depends, and a row has been added; of those whose control a page complains at.
    pub fn missing(&self, complains: impl Fn(&str) -> bool) -> usize {
        let open = |question: &&Question| {
            question.required && question.when.is_none() && complains(question.control)
        };
        let known = |question: &&Question| self.people[0].contains_key(&question.id);
        let of_rows: usize = (self.table.columns.iter().filter(open))
            .map(|column| if known(&column) { 1 } else { PEOPLE.len() + 1 })
            .sum();
        let asked = usize::from(open(&self.branch().0));
        of_rows - asked + self.fields.iter().filter(open).count()
    }

    /// Controls on the screen with so many rows.
    pub fn controls(&self, rows: usize) -> usize {
        let controls = |questions: &[Question]| -> usize {
            let shown = questions.iter().filter(|question| question.when.is_none());
            shown
                .map(|q| match (&q.options, q.control) {
                    (Some(options), "radio") => options.len(),
                    _ => 1,
                })
                .sum()
        };
        controls(&self.fields) + rows * controls(&self.table.columns)
    }
}

/// Columns of a table; a field that shows a fact has those of the fact.
fn columns<'c>(catalogue: &'c Catalogue, table: &'c Field) -> &'c [Field] {
    let fact = table.fact.as_ref().filter(|_| table.columns.is_empty());
    fact.and_then(|fact| catalogue.fact(fact)).map_or(&table.columns, |fact| &fact.columns)
}

fn words(field: &Field) -> &str {
    let words = if field.question.is_empty() { &field.label } else { &field.question };
    &words.zh
}

/// A name every library can work with.
fn id(id: &str) -> String {
    id.replace('.', "_")
}

/// More options than this stand in a list, as in the app.
const MANY: usize = 7;

fn question(catalogue: &Catalogue, field: &Field) -> Option<Question> {
    let options = match field.kind {
        Kind::YesNo => Some(vec![choice("true", "是"), choice("false", "不是")]),
        Kind::Have => Some(vec![choice("true", "有"), choice("false", "没有")]),
        Kind::Choice => Some(listed(catalogue, field.codes.as_ref())),
        _ => None,
    };
    let control = match (field.kind, &options) {
        (_, Some(options)) if options.len() > MANY => "select",
        (_, Some(_)) => "radio",
        (Kind::Table | Kind::Consent | Kind::Signature | Kind::Choices, None) => return None,
        (Kind::Number | Kind::Money, None) => "number",
        (Kind::Date | Kind::Month, None) => "date",
        (Kind::LongText | Kind::Address, None) => "area",
        _ => "text",
    };
    Some(Question {
        id: id(field.id.as_str()),
        label: words(field).to_owned(),
        control,
        options,
        pattern: (field.kind == Kind::ResidentId).then_some("^[0-9]{17}[0-9Xx]$"),
        required: field.required == Required::Yes,
        when: field.relevant.as_ref().map(|rule| when(rule).expect("a rule other libraries have")),
    })
}

fn choice(code: &str, label: &str) -> Choice {
    Choice { code: code.to_owned(), label: label.to_owned() }
}

fn listed(catalogue: &Catalogue, list: Option<&CodeListId>) -> Vec<Choice> {
    let list = list.and_then(|list| catalogue.code_list(list)).expect("a choice has a code list");
    let shown = list.codes.iter().filter(|code| !code.hide);
    shown.map(|code| choice(code.code.as_str(), &code.label.zh)).collect()
}

/// `field = "code"`, `field in ("a", "b")`.
fn when(rule: &Expr) -> Option<When> {
    let code = |expr: &Expr| match expr {
        Expr::Const(Value::Text(code)) => Some(code.clone()),
        Expr::Const(Value::Bool(answer)) => Some(answer.to_string()),
        _ => None,
    };
    let (name, codes) = match rule {
        Expr::Compare(Compare::Equal, name, value) => (&**name, vec![code(value)?]),
        Expr::In(name, tests) => {
            let is = |test: &Test| match test {
                Test::Is(value) => code(value),
                Test::Compare(..) | Test::Range(_) => None,
            };
            (&**name, tests.iter().map(is).collect::<Option<_>>()?)
        }
        _ => return None,
    };
    let Expr::Name(field) = name else { return None };
    Some(When { field: id(field), codes })
}
