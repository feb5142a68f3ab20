//! The people of a table: for whom a material is needed, or who is counted.

use crate::domain::FactId;
use crate::feel::Type;
use crate::field::Kind;
use crate::text::catalog::{Help, Msg, Thing};

use super::super::raw::Node;
use super::super::{Each, Fact};
use super::Loader;

impl Loader {
    /// The table under a key, and the rule about its rows, which sees their columns by their ids.
    pub(super) fn people(
        &mut self,
        table: &Node<'_>,
        rule: Option<Node<'_>>,
        facts: &[Fact],
    ) -> Option<Each> {
        let id = self.names.refer(Thing::Fact, table, &mut self.out)?;
        let fact = facts.iter().find(|fact| fact.id.as_str() == id)?;
        if fact.columns.is_empty() {
            let tables = facts.iter().filter(|fact| !fact.columns.is_empty());
            let tables = tables.map(|fact| fact.id.to_string()).collect();
            self.out.on(table, Msg::UnknownId(Thing::Fact, id), Help::OneOf(tables));
            return None;
        }
        let words = self.words.with(&fact.columns, &self.catalogue.code_lists);
        let column = |kind: Kind| {
            let column = fact.columns.iter().find(|column| column.kind == kind);
            column.map(|column| column.id.clone())
        };
        Some(Each {
            table: FactId::from(id),
            identity: column(Kind::ResidentId),
            name: column(Kind::Name),
            rule: rule.and_then(|node| self.compile(&node, &words, &Type::Boolean)),
        })
    }
}
