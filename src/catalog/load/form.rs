//! Forms: sections and fields.

use crate::feel::Type;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Node, Table};
use super::super::{Field, Form, Required, Section};
use super::Loader;
use super::field::Pending;
use super::names::check_id;

impl Loader {
    /// `[form]` of an item.
    pub(super) fn form(&mut self, mut t: Table<'_>, item: &str) -> Form {
        let out = &mut self.out;
        let mut form = Form {
            title: t.need_words("title", out),
            version: t.need_text("version", out),
            sections: Vec::new(),
            opinions: t.list("opinions", out).iter().filter_map(|n| n.words(out)).collect(),
            declaration: t.need_words("declaration", out),
            signatures: t.list("signatures", out).iter().filter_map(|n| n.words(out)).collect(),
        };
        let sections = t.tables("section", out);
        t.close(out);

        let (mut ids, mut seen) = (Vec::new(), Vec::new());
        let pending: Vec<_> =
            sections.into_iter().map(|s| self.section(s, item, &mut ids, &mut seen)).collect();
        let fields: Vec<Field> =
            pending.iter().flat_map(|(_, _, fields)| fields).map(|p| p.field.clone()).collect();
        let words = self.words.with(&fields, &self.catalogue.code_lists);
        for (mut section, relevant, fields) in pending {
            section.relevant = relevant.and_then(|n| self.compile(&n, &words, &Type::Boolean));
            section.fields = fields.into_iter().map(|field| self.finish(field, &words)).collect();
            form.sections.push(section);
        }
        form
    }

    /// A section with its rules not compiled yet.
    fn section<'t>(
        &mut self,
        mut t: Table<'t>,
        item: &str,
        ids: &mut Vec<String>,
        seen: &mut Vec<String>,
    ) -> (Section, Option<Node<'t>>, Vec<Pending<'t>>) {
        let node = t.need("id", Shape::Text, &mut self.out);
        let id = node.as_ref().and_then(|n| n.filled_text(&mut self.out)).unwrap_or_default();
        if let Some(node) = node.filter(|_| !id.is_empty()) {
            check_id(Thing::Section, id, &node, &mut self.out);
            if ids.iter().any(|other| other == id) {
                let message = Msg::DuplicateId(Thing::Section, id.to_owned());
                self.out.on(&node, message, Help::RenameOne);
            }
            ids.push(id.to_owned());
        }
        let section = Section {
            id: id.into(),
            label: t.need_words("label", &mut self.out),
            hint: t.words("hint", &mut self.out),
            relevant: None,
            fields: Vec::new(),
        };
        let relevant = t.take("relevant");
        let fields = t.tables("field", &mut self.out);
        t.close(&mut self.out);
        let fields = fields.into_iter().filter_map(|f| self.field(f, item, seen)).collect();
        (section, relevant, fields)
    }

    /// A field: either the view of a shared fact, or the form's own.
    fn field<'t>(
        &mut self,
        mut t: Table<'t>,
        item: &str,
        seen: &mut Vec<String>,
    ) -> Option<Pending<'t>> {
        let Some(node) = t.take("fact") else {
            if !t.holds("id") {
                self.out.at(t.file, t.span.clone(), Msg::FactOrId, Help::FactOrId);
                return None;
            }
            let id = self.own_id(&mut t, seen);
            let input = self.input(&mut t, &format!("{item}.{id}"));
            return Some(self.question(t, id, input));
        };
        if let Some(id) = t.take("id") {
            self.out.on(&id, Msg::FactOrId, Help::FactOrId);
        }
        let id = self.names.refer(Thing::Fact, &node, &mut self.out)?;
        self.not_twice(&id, &node, seen);
        let fact = self.catalogue.facts.iter().find(|fact| fact.id.as_str() == id)?;
        let field = Field {
            id: id.as_str().into(),
            fact: Some(fact.id.clone()),
            label: fact.label.clone(),
            question: fact.question.clone(),
            hint: fact.hint.clone(),
            reason: fact.reason.clone(),
            kind: fact.kind,
            codes: fact.codes.clone(),
            unit: fact.unit.clone(),
            columns: fact.columns.clone(),
            min_rows: 0,
            relevant: None,
            required: Required::No,
            constraints: Vec::new(),
            calculate: None,
            derive: None,
        };
        Some(self.fact_field(t, field))
    }

    /// The view of a shared fact may say it in other words.
    fn fact_field<'t>(&mut self, mut t: Table<'t>, mut field: Field) -> Pending<'t> {
        for (key, words) in [
            ("label", &mut field.label),
            ("question", &mut field.question),
            ("hint", &mut field.hint),
            ("reason", &mut field.reason),
        ] {
            if let Some(own) = t.take(key).and_then(|n| n.words(&mut self.out)) {
                *words = own;
            }
        }
        self.attributes(t, field, Vec::new())
    }
}
