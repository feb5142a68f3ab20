//! `facts.toml`: the dictionary of shared facts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::FactId;
use crate::feel;
use crate::field::Kind;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Doc, Node, Table};
use super::super::{Derive, Fact, IdPart};
use super::Loader;
use super::field::{Input, Pending};
use super::rule::{Vocabulary, codes_of, type_of};

/// A fact whose rules are not compiled yet: they may name facts that come later.
pub(super) struct PendingFact<'t> {
    fact: Fact,
    columns: Vec<Pending<'t>>,
    calculate: Option<Node<'t>>,
    /// The table whose rows are counted, and the rule about them.
    count: (Option<Node<'t>>, Option<Node<'t>>),
    derive: Option<Node<'t>>,
}

impl Loader {
    /// Reads the facts; [`Self::finish_dictionary`] compiles their rules.
    pub(super) fn facts<'t>(&mut self, doc: &'t Doc<'t>) -> Vec<PendingFact<'t>> {
        let mut root = Table::root(doc);
        let rows = root.tables("fact", &mut self.out);
        root.close(&mut self.out);
        rows.into_iter().map(|row| self.fact(row)).collect()
    }

    fn fact<'t>(&mut self, mut t: Table<'t>) -> PendingFact<'t> {
        let id = self.names.declare(Thing::Fact, &mut t, &mut self.out);
        let Input { kind, codes, unit, columns } = self.input(&mut t, &id);
        let out = &mut self.out;
        let fact = Fact {
            id: id.into(),
            label: t.need_words("label", out),
            question: t.need_words("question", out),
            hint: t.words("hint", out),
            reason: t.words("reason", out),
            kind,
            codes,
            columns: columns.iter().map(|column| column.field.clone()).collect(),
            calculate: None,
            count: None,
            derive: None,
            sensitivity: t
                .need("sensitivity", Shape::Integer, out)
                .and_then(|n| n.whole(0, 2, out))
                .and_then(|n| u8::try_from(n).ok())
                .unwrap_or(2),
            unit,
        };
        let (calculate, derive) = (t.take("calculate"), t.take("derive"));
        let count = (t.take("count_each"), t.take("each_if"));
        t.close(out);
        PendingFact { fact, columns, calculate, count, derive }
    }

    /// Compiles the rules of the facts, once all names are known. Without facts it does nothing.
    pub(super) fn finish_dictionary(&mut self, pending: Vec<PendingFact<'_>>) {
        if pending.is_empty() {
            return;
        }
        let facts: Vec<Fact> = pending.iter().map(|p| p.fact.clone()).collect();
        let lists = &self.catalogue.code_lists;
        self.words = Vocabulary::new(&facts, &self.catalogue.parameters, lists);
        let words = self.words.clone();
        let mut places = BTreeMap::new();
        for PendingFact { mut fact, columns, calculate, count, derive } in pending {
            if !columns.is_empty() {
                fact.columns = self.finish_columns(columns, &words);
            }
            if let Some(node) = calculate {
                let lists = &self.catalogue.code_lists;
                let codes = codes_of(lists, fact.codes.as_ref());
                let own = type_of(fact.kind, &fact.unit.zh, codes, &fact.columns, lists);
                fact.calculate = self.compile(&node, &words, &own);
                places.insert(fact.id.clone(), node);
            }
            if let (Some(node), rule) = count {
                fact.count = self.people(&node, rule, &facts);
                places.insert(fact.id.clone(), node);
            }
            if let Some(node) = derive {
                fact.derive = self.derive(&node, &facts);
            }
            self.catalogue.facts.push(fact);
        }
        self.report_cycles(&places);
    }

    fn derive(&mut self, node: &Node<'_>, facts: &[Fact]) -> Option<Derive> {
        let mut t = node.table(&mut self.out)?;
        let source = t.need("from", Shape::Text, &mut self.out);
        let from = source.as_ref().and_then(|n| self.names.refer(Thing::Fact, n, &mut self.out));
        let part = t.need_word::<IdPart>("part", &mut self.out);
        t.close(&mut self.out);
        let (from, part) = (FactId::from(from?), part?);
        let is_id = facts.iter().any(|f| f.id == from && f.kind == Kind::ResidentId);
        if let Some(node) = source.filter(|_| !is_id) {
            let message = Msg::DeriveFrom(from.to_string());
            self.out.on(&node, message, Help::DeriveFromId);
            return None;
        }
        Some(Derive { from, part })
    }

    /// Facts that are computed from each other would never be known.
    fn report_cycles(&mut self, places: &BTreeMap<FactId, Node<'_>>) {
        let needs: BTreeMap<&str, BTreeSet<String>> = self
            .catalogue
            .facts
            .iter()
            .map(|f| {
                let counted = f.count.iter().map(|each| each.table.to_string());
                let names = f.calculate.iter().flat_map(feel::names).chain(counted);
                (f.id.as_str(), names.collect())
            })
            .collect();
        for (id, node) in places {
            if let Some(mut path) = path_back(id.as_str(), &needs) {
                // Every member of a circle finds it; the first one by name reports it.
                if path.iter().min().map(String::as_str) == Some(id.as_str()) {
                    path.push(id.to_string());
                    self.out.on(node, Msg::Cycle(path), Help::BreakCycle);
                }
            }
        }
    }
}

/// A path along `needs` from a fact back to itself, without its end.
fn path_back(start: &str, needs: &BTreeMap<&str, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut open = vec![vec![start.to_owned()]];
    while let Some(path) = open.pop() {
        let last = path.last().map(String::as_str).unwrap_or_default();
        for next in needs.get(last).into_iter().flatten() {
            if next == start {
                return Some(path);
            }
            if seen.insert(next.clone()) {
                open.push([path.as_slice(), std::slice::from_ref(next)].concat());
            }
        }
    }
    None
}
