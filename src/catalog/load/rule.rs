//! Rules inside catalogue files: compiled against the names of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CodeListId, Value};
use crate::feel::{self, Expr, Schema, Severity, Type};
use crate::field::Kind;
use crate::text::catalog::{Msg, Thing};

use super::super::raw::{Node, Table};
use super::super::{Code, CodeList, Fact, Field, Parameter};
use super::Loader;

/// The names a rule may use, with their types.
#[derive(Clone, Default)]
pub(super) struct Vocabulary {
    names: BTreeMap<String, Type>,
    /// Of these, what belongs to a form or a row: a question that does not arise there has no answer at all.
    own: BTreeSet<String>,
}

impl Vocabulary {
    /// Facts, parameters and the day.
    pub(super) fn new(facts: &[Fact], parameters: &[Parameter], lists: &[CodeList]) -> Self {
        let mut names = BTreeMap::from([("today".to_owned(), Type::Date)]);
        for fact in facts {
            let codes = codes_of(lists, fact.codes.as_ref());
            let of = type_of(fact.kind, &fact.unit.zh, codes, &fact.columns, lists);
            names.insert(fact.id.to_string(), of);
        }
        for parameter in parameters {
            let of = match parameter.values.first().map(|dated| Type::of(&dated.value)) {
                None | Some(Type::Number(_)) => Type::number(&parameter.unit.zh),
                Some(other) => other,
            };
            names.insert(format!("param.{}", parameter.id), of);
        }
        Self { names, own: BTreeSet::new() }
    }

    /// The same names, and the fields of a form or the columns of a table.
    #[must_use]
    pub(super) fn with(&self, fields: &[Field], lists: &[CodeList]) -> Self {
        let Self { mut names, mut own } = self.clone();
        for field in fields {
            let codes = codes_of(lists, field.codes.as_ref());
            let of = type_of(field.kind, &field.unit.zh, codes, &field.columns, lists);
            names.insert(field.id.to_string(), of);
            own.insert(field.id.to_string());
        }
        Self { names, own }
    }
}

impl Schema for Vocabulary {
    fn type_of(&self, name: &str) -> Option<Type> {
        self.names.get(name).cloned()
    }

    fn names(&self) -> Vec<String> {
        self.names.keys().cloned().collect()
    }

    fn domain(&self, name: &str) -> Option<Vec<Value>> {
        match self.names.get(name) {
            Some(Type::Code(codes)) if !self.own.contains(name) => {
                Some(codes.iter().map(|(code, _)| Value::Text(code.clone())).collect())
            }
            _ => None,
        }
    }
}

/// The codes of a list.
pub(super) fn codes_of<'c>(lists: &'c [CodeList], id: Option<&CodeListId>) -> &'c [Code] {
    let list = id.and_then(|id| lists.iter().find(|list| list.id == *id));
    list.map_or(&[], |list| &list.codes)
}

/// What rules see of a field of this kind.
pub(super) fn type_of(
    kind: Kind,
    unit: &str,
    codes: &[Code],
    columns: &[Field],
    lists: &[CodeList],
) -> Type {
    let code = || Type::Code(codes.iter().map(|c| (c.code.clone(), c.label.clone())).collect());
    match kind {
        // Without options, which is reported, anything goes.
        Kind::Choice | Kind::Choices if codes.is_empty() => Type::Any,
        Kind::Number | Kind::Attachment => Type::number(unit),
        Kind::Money => Type::number(if unit.is_empty() { "元" } else { unit }),
        Kind::Date | Kind::Month => Type::Date,
        Kind::YesNo | Kind::Have | Kind::Consent => Type::Boolean,
        Kind::Choice => code(),
        Kind::Choices => Type::List(Box::new(code())),
        Kind::Table => {
            let column = |c: &Field| {
                let codes = codes_of(lists, c.codes.as_ref());
                (c.id.to_string(), type_of(c.kind, &c.unit.zh, codes, &c.columns, lists))
            };
            Type::List(Box::new(Type::Row(columns.iter().map(column).collect())))
        }
        Kind::Text
        | Kind::LongText
        | Kind::Name
        | Kind::ResidentId
        | Kind::Phone
        | Kind::BankAccount
        | Kind::OrgCode
        | Kind::Address
        | Kind::Signature
        | Kind::DisabilityNumber
        | Kind::Postcode => Type::Text,
    }
}

impl Loader {
    /// Compiles the rule under `key`, if there is one.
    pub(super) fn rule(
        &mut self,
        table: &mut Table<'_>,
        key: &'static str,
        words: &Vocabulary,
        expected: &Type,
    ) -> Option<Expr> {
        let node = table.take(key)?;
        self.compile(&node, words, expected)
    }

    /// Compiles a rule, and reports what is wrong with it at its place in the file.
    pub(super) fn compile(
        &mut self,
        node: &Node<'_>,
        words: &Vocabulary,
        expected: &Type,
    ) -> Option<Expr> {
        let source = node.filled_text(&mut self.out)?;
        let (rule, problems) = feel::compile(source, words, expected);
        let doubtful = [Thing::Fact, Thing::Parameter, Thing::CodeList];
        let sure = !doubtful.into_iter().any(|thing| self.names.doubts(thing));
        for problem in problems.into_iter().filter(|_| sure) {
            let span = node.inside(problem.span.start)..node.inside(problem.span.end);
            let message = match problem.severity {
                Severity::Error => Msg::Rule(problem.message),
                Severity::Warning | Severity::Note => Msg::RuleStyle(problem.message),
            };
            self.out.at(node.file, span, message, None);
        }
        for name in rule.iter().flat_map(feel::names) {
            match name.strip_prefix("param.") {
                Some(parameter) => self.names.mark_used(Thing::Parameter, parameter),
                None => self.names.mark_used(Thing::Fact, &name),
            }
        }
        rule
    }
}
