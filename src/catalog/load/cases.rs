//! `cases.toml`: what must follow from one person's situation in many items at once.

use crate::domain::{ItemId, nearest};
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Doc, Node, Table};
use super::super::{Example, ExampleVerdict, Place};
use super::Loader;

/// What a case says about one item: an example of that item, with the facts of the case.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The item.
    pub item: ItemId,
    /// Where the item is named.
    pub place: Place,
    /// The facts and the verdict; its name is that of the case.
    pub example: Example,
}

impl Loader {
    /// `cases.toml`
    pub(super) fn cases(&mut self, doc: &Doc<'_>) {
        self.each(doc, "case", Self::case);
    }

    fn case(&mut self, mut t: Table<'_>) {
        let name = t.need_text("name", &mut self.out);
        let today = t.need("today", Shape::Date, &mut self.out).and_then(|n| n.date(&mut self.out));
        let facts = t.take("facts").map(|n| self.example_facts(&n)).unwrap_or_default();
        let parameters = t.take("params").map(|n| self.example_figures(&n)).unwrap_or_default();
        let case = Example { name, today, facts, parameters, ..Example::default() };
        let why = t.take("why").and_then(|n| n.table(&mut self.out));
        let why = why.map(|mut t| t.rest()).unwrap_or_default();
        let mut says_something = false;
        for (key, verdict) in [("met", ExampleVerdict::Met), ("not_met", ExampleVerdict::NotMet)] {
            for node in t.list(key, &mut self.out) {
                says_something = true;
                self.claim(&case, &node, verdict, Vec::new());
                if verdict == ExampleVerdict::NotMet {
                    self.reasons(&why);
                }
            }
        }
        for (id, node) in &why {
            let fails = self.claims.iter().any(|claim| {
                claim.example.verdict == Some(ExampleVerdict::NotMet)
                    && claim.item.as_str() == *id
                    && claim.example.name == case.name
            });
            if !fails {
                self.out.on(node, Msg::WhyButMet, Help::SayExpected);
            }
        }
        for mut row in t.tables("unknown", &mut self.out) {
            says_something = true;
            let item = row.need("item", Shape::Text, &mut self.out);
            let missing = row.list("missing", &mut self.out);
            let missing = missing.iter().filter_map(|n| self.example_missing(n)).collect();
            row.close(&mut self.out);
            if let Some(node) = item {
                self.claim(&case, &node, ExampleVerdict::Unknown, missing);
            }
        }
        if let Some(node) = t.take("answers")
            && let Some(mut items) = node.table(&mut self.out)
        {
            for (id, node) in items.rest() {
                self.answered(&case, id, &node);
            }
        }
        if !says_something {
            self.out.at(t.file, t.span(), Msg::EmptyExample, Help::SayExpected);
        }
        t.close(&mut self.out);
    }

    /// The conditions that make the last claim fail, when the case names them.
    fn reasons(&mut self, why: &[(&str, Node<'_>)]) {
        let Some(item) = self.claims.last().map(|claim| claim.item.clone()) else { return };
        let Some((_, node)) = why.iter().find(|(id, _)| *id == item.as_str()) else { return };
        let Some(item) = self.catalogue.items.iter().find(|other| other.id == item).cloned() else {
            return;
        };
        let numbers = node.list(&mut self.out).unwrap_or_default();
        let reasons = numbers.iter().filter_map(|n| self.example_reason(n, &item)).collect();
        if let Some(claim) = self.claims.last_mut() {
            claim.example.why = reasons;
        }
    }

    /// Answers to an item's own questions; they claim nothing about it.
    fn answered(&mut self, case: &Example, id: &str, node: &Node<'_>) {
        let item = self.catalogue.items.iter().find(|item| item.id.as_str() == id).cloned();
        let Some(item) = item else {
            let near = nearest(id, self.names.ids(Thing::Item));
            let help = near.map(|near| Help::DidYouMean(near.to_owned()));
            self.out.on(node, Msg::UnknownId(Thing::Item, id.to_owned()), help);
            return;
        };
        let place = node.file.place(node.span.clone());
        let answers = self.example_answers(node, &item);
        let example = Example { answers, ..case.clone() };
        self.claims.push(Claim { item: item.id, place, example });
    }

    fn claim(
        &mut self,
        case: &Example,
        node: &Node<'_>,
        verdict: ExampleVerdict,
        missing: Vec<String>,
    ) {
        let Some(item) = self.names.refer(Thing::Item, node, &mut self.out) else { return };
        let place = node.file.place(node.span.clone());
        let example = Example { verdict: Some(verdict), missing, ..case.clone() };
        self.claims.push(Claim { item: item.into(), place, example });
    }
}
