//! `screening.toml`: what to ask of somebody who does not know what to ask for.

use crate::domain::{FactId, ItemId};
use crate::feel::Type;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Doc, Table};
use super::super::{
    Asked, Conflict, ExitCheck, Household, Leaving, MemberFact, Note, Relation, Screened, Screening,
};
use super::Loader;
use super::rule::{Vocabulary, codes_of, type_of};

impl Loader {
    /// `screening.toml`
    pub(super) fn screening(&mut self, doc: &Doc<'_>) {
        let mut root = Table::root(doc);
        let consent = root.take("consent");
        let consent = consent.and_then(|n| self.names.refer(Thing::Fact, &n, &mut self.out));
        let words = self.words.clone();
        let unless = self.rule(&mut root, "unless", &words, &Type::Boolean);
        let questions = root.tables("question", &mut self.out);
        let items = root.tables("item", &mut self.out);
        let conflicts = root.tables("conflict", &mut self.out);
        let household = root.table("household", &mut self.out);
        let leaving = root.table("leaving", &mut self.out);
        root.close(&mut self.out);
        self.catalogue.screening = Screening {
            consent: consent.map(Into::into),
            unless,
            questions: questions.into_iter().filter_map(|t| self.asked(t)).collect(),
            items: items.into_iter().filter_map(|t| self.screened(t)).collect(),
            conflicts: conflicts.into_iter().map(|t| self.conflict(t)).collect(),
            household: household.and_then(|t| self.household(t)),
            leaving: leaving.and_then(|t| self.leaving(t)),
        };
    }

    fn asked(&mut self, mut t: Table<'_>) -> Option<Asked> {
        let fact = self.named::<FactId>(Thing::Fact, &mut t, "fact");
        let text = t.words("text", &mut self.out);
        let hint = t.words("hint", &mut self.out);
        let words = self.words.clone();
        let relevant = self.rule(&mut t, "relevant", &words, &Type::Boolean);
        let before = t.take("ask_before");
        let before = self.references(Thing::Fact, before);
        t.close(&mut self.out);
        Some(Asked { fact: fact?, text, hint, relevant, before })
    }

    fn screened(&mut self, mut t: Table<'_>) -> Option<Screened> {
        let item = self.named::<ItemId>(Thing::Item, &mut t, "id");
        let priority = t.need("priority", Shape::Integer, &mut self.out);
        let priority = priority.and_then(|n| n.whole(1, 99, &mut self.out)).unwrap_or(1);
        let each = t.flag("each_member", &mut self.out);
        let words = self.words.clone();
        let suggest = self.rule(&mut t, "suggest_if", &words, &Type::Boolean);
        let received = self.rule(&mut t, "received_if", &words, &Type::Boolean);
        let after = t.take("opened_by");
        let after = self.references(Thing::Item, after);
        t.close(&mut self.out);
        let priority = u16::try_from(priority).unwrap_or(1);
        Some(Screened { item: item?, priority, each, suggest, received, after })
    }

    fn conflict(&mut self, mut t: Table<'_>) -> Conflict {
        let items = t.need("items", Shape::List, &mut self.out);
        let items = self.references(Thing::Item, items);
        let text = t.need_words("text", &mut self.out);
        let mark = self.need_mark(&mut t);
        t.close(&mut self.out);
        Conflict { items, note: Note { text, mark } }
    }

    fn household(&mut self, mut t: Table<'_>) -> Option<Household> {
        let table = self.named::<FactId>(Thing::Fact, &mut t, "table");
        let columns = table.as_ref().and_then(|id| self.catalogue.fact(id));
        let columns = columns.map(|fact| fact.columns.clone()).unwrap_or_default();
        let mut column = |key, t: &mut Table<'_>| {
            let node = t.need(key, Shape::Text, &mut self.out)?;
            let id = node.filled_text(&mut self.out)?;
            if !columns.iter().any(|column| column.id.as_str() == id) {
                let names = columns.iter().map(|column| column.id.to_string()).collect();
                let message = Msg::UnknownId(Thing::Field, id.to_owned());
                self.out.on(&node, message, Help::OneOf(names));
                return None;
            }
            Some(id.into())
        };
        let relation = column("relation", &mut t);
        let name = column("name", &mut t);
        let id = column("id", &mut t);
        let oneself = t.need_text("oneself", &mut self.out);
        let shared = t.texts("shared", &mut self.out);
        let words = self.words.with(&columns, &self.catalogue.code_lists);
        let facts = t.tables("fact", &mut self.out);
        let facts = facts.into_iter().filter_map(|t| self.member_fact(t, &words)).collect();
        let relations = t.tables("relation_is", &mut self.out);
        let relations = relations.into_iter().map(|t| self.relation(t)).collect();
        t.close(&mut self.out);
        Some(Household {
            table: table?,
            relation: relation?,
            name: name?,
            id: id?,
            oneself,
            shared,
            facts,
            relations,
        })
    }

    fn member_fact(&mut self, mut t: Table<'_>, words: &Vocabulary) -> Option<MemberFact> {
        let fact = self.named::<FactId>(Thing::Fact, &mut t, "id");
        let own = fact.as_ref().and_then(|id| self.catalogue.fact(id)).map(|fact| {
            let lists = &self.catalogue.code_lists;
            let codes = codes_of(lists, fact.codes.as_ref());
            type_of(fact.kind, &fact.unit.zh, codes, &fact.columns, lists)
        });
        let node = t.need("value", Shape::Text, &mut self.out);
        let value = node.and_then(|n| self.compile(&n, words, &own.unwrap_or(Type::Any)));
        t.close(&mut self.out);
        Some(MemberFact { fact: fact?, value: value? })
    }

    fn relation(&mut self, mut t: Table<'_>) -> Relation {
        let out = &mut self.out;
        let generation = t.whole("generation", -3, 3, out).unwrap_or_default();
        let relation = Relation {
            code: t.need_text("code", out),
            inverse: t.texts("inverse", out),
            generation: i8::try_from(generation).unwrap_or_default(),
            once: t.flag("once", out),
            sex: t.text("sex", out),
        };
        t.close(out);
        relation
    }

    fn leaving(&mut self, mut t: Table<'_>) -> Option<Leaving> {
        let items = t.need("items", Shape::List, &mut self.out);
        let items = self.references(Thing::Item, items);
        let words = self.words.clone();
        let when = self.rule(&mut t, "when", &words, &Type::Boolean);
        let title = t.need_words("title", &mut self.out);
        let lead = t.need_words("lead", &mut self.out);
        let checks = t.tables("check", &mut self.out);
        let checks = checks.into_iter().map(|t| self.exit_check(t)).collect();
        let remedies = t.tables("remedy", &mut self.out);
        let remedies = remedies.into_iter().map(|t| self.note(t)).collect();
        t.close(&mut self.out);
        Some(Leaving { items, when: when?, title, lead, checks, remedies })
    }

    fn exit_check(&mut self, mut t: Table<'_>) -> ExitCheck {
        let name = t.need_words("name", &mut self.out);
        let text = t.need_words("text", &mut self.out);
        let mark = self.need_mark(&mut t);
        let items = t.take("items");
        let items = self.references(Thing::Item, items);
        let words = self.words.clone();
        let rule = self.rule(&mut t, "rule", &words, &Type::Boolean);
        t.close(&mut self.out);
        ExitCheck { name, note: Note { text, mark }, items, rule }
    }

    /// The id under a key that must be there.
    fn named<Id: From<String>>(
        &mut self,
        thing: Thing,
        table: &mut Table<'_>,
        key: &'static str,
    ) -> Option<Id> {
        let node = table.need(key, Shape::Text, &mut self.out)?;
        self.names.refer(thing, &node, &mut self.out).map(Into::into)
    }
}
