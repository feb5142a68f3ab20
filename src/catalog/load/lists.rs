//! The files at the top of the catalogue folder: about, centre, categories, bundles, materials, sources, code lists.

use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::lint::RELEASED;
use super::super::raw::{Doc, Node, Table};
use super::super::{
    About, Bundle, Category, Centre, CodeList, LegalStatus, Letter, Material, Source,
};
use super::common::period;
use super::{FORMAT, Loader};

/// What stands for the standard of a list that follows none.
const OWN: &str = "own";

impl Loader {
    /// `catalog.toml`
    pub(super) fn about(&mut self, doc: &Doc<'_>) {
        let out = &mut self.out;
        let mut t = Table::root(doc);
        if let Some(node) = t.need("format", Shape::Integer, out)
            && let Some(format) = node.whole(0, i64::from(u32::MAX), out)
            && format != FORMAT
        {
            out.on(&node, Msg::Format(format), Help::ReadsFormat(FORMAT));
        }
        let name = t.need_words("name", out);
        let version = t.need_text("version", out);
        let effective_from = t.take("effective_from").and_then(|n| n.date(out));
        t.close(out);
        self.catalogue.about = About { name, version, effective_from, digest: String::new() };
    }

    /// `centre.toml`
    pub(super) fn centre(&mut self, doc: &Doc<'_>) {
        let out = &mut self.out;
        let mut t = Table::root(doc);
        let filled = |s: String| (!s.trim().is_empty()).then_some(s);
        self.catalogue.centre = Centre {
            name: t.need_words("name", out),
            area: t.list("area", out).iter().filter_map(|n| n.words(out)).collect(),
            address: t.take("address").and_then(|n| n.words(out)),
            windows: t.words("windows", out),
            hours: t.take("hours").and_then(|n| n.words(out)),
            phone: filled(t.text("phone", out)),
            complaint_phone: filled(t.text("complaint_phone", out)),
        };
        t.close(out);
    }

    /// `categories.toml`
    pub(super) fn categories(&mut self, doc: &Doc<'_>) {
        self.each(doc, "category", |this, mut t| {
            let id = this.names.declare(Thing::Category, &mut t, &mut this.out).into();
            let name = t.need_words("name", &mut this.out);
            let summary = t.need_words("summary", &mut this.out);
            let category = Category { id, name, summary };
            if t.flag("hide", &mut this.out) {
                this.hidden.categories.insert(category.id.clone());
            }
            t.close(&mut this.out);
            this.catalogue.categories.push(category);
        });
    }

    /// `bundles.toml`
    pub(super) fn bundles(&mut self, doc: &Doc<'_>) {
        self.each(doc, "bundle", |this, mut t| {
            let id = this.names.declare(Thing::Bundle, &mut t, &mut this.out).into();
            let name = t.need_words("name", &mut this.out);
            let summary = t.need_words("summary", &mut this.out);
            let aka = t.texts("aka", &mut this.out);
            let items = t.need("items", Shape::List, &mut this.out);
            let items = this.references(Thing::Item, items);
            let bundle = Bundle { id, name, summary, aka, items };
            if t.flag("hide", &mut this.out) {
                this.hidden.bundles.insert(bundle.id.clone());
            }
            t.close(&mut this.out);
            this.catalogue.bundles.push(bundle);
        });
    }

    /// `materials.toml`
    pub(super) fn materials(&mut self, doc: &Doc<'_>) {
        self.each(doc, "material", |this, mut t| {
            let id = this.names.declare(Thing::Material, &mut t, &mut this.out).into();
            let letter = t.table("letter", &mut this.out).map(|t| this.letter(t));
            let out = &mut this.out;
            let material = Material {
                id,
                name: t.need_words("name", out),
                hint: t.words("hint", out),
                issuer: t.words("issuer", out),
                where_to_get: t.words("where_to_get", out),
                valid_for: t.words("valid_for", out),
                verify: t.list("verify", out).iter().filter_map(|n| n.word(out)).collect(),
                none: t.list("none", out).iter().filter_map(|n| n.word(out)).collect(),
                channel: t.word("channel", out),
                sensitive: t.flag("sensitive", out),
                signed_by: t.list("signed_by", out).iter().filter_map(|n| n.words(out)).collect(),
                letter,
            };
            t.close(out);
            this.catalogue.materials.push(material);
        });
    }

    /// What a paper to sign says.
    fn letter(&mut self, mut t: Table<'_>) -> Letter {
        let each_signs = t.take("each_signs");
        let each_signs = each_signs
            .and_then(|node| self.names.refer(Thing::Fact, &node, &mut self.out))
            .map(Into::into);
        let fields = t.take("fields");
        let fields = self.references(Thing::Fact, fields);
        let out = &mut self.out;
        let mut all = |key, out: &mut _| -> Vec<_> {
            t.list(key, out).iter().filter_map(|n| n.words(out)).collect()
        };
        let (text, list) = (all("text", out), all("list", out));
        let letter = Letter {
            to: t.words("addressee", out),
            fields,
            text,
            list,
            each_signs,
            note: t.words("note", out),
        };
        t.close(out);
        letter
    }

    /// `sources.toml`
    pub(super) fn sources(&mut self, doc: &Doc<'_>) {
        self.each(doc, "source", |this, mut t| {
            let id = this.names.declare(Thing::Source, &mut t, &mut this.out).into();
            let out = &mut this.out;
            let title = t.need_words("title", out);
            let number = t.text("number", out);
            let (effective_from, effective_to) =
                period(&mut t, "effective_from", "effective_to", out);
            let status = t.need_word("status", out).unwrap_or(LegalStatus::PendingCheck);
            t.close(out);
            let source = Source { id, title, number, effective_from, effective_to, status };
            this.catalogue.sources.push(source);
        });
    }

    /// `code-lists/<id>.toml`
    pub(super) fn code_list(&mut self, doc: &Doc<'_>, id: &str) {
        let mut t = Table::root(doc);
        let standard = t.text("standard", &mut self.out);
        if standard.is_empty() {
            let help = Help::Add("standard = \"own\"".to_owned());
            self.out.at(t.file, t.span(), Msg::NoStandard, help);
        }
        let standard = if standard == OWN { String::new() } else { standard };
        let rows = t.tables("code", &mut self.out);
        t.close(&mut self.out);
        let mut codes = Vec::new();
        rows.into_iter().for_each(|row| self.code(row, &mut codes));
        self.catalogue.code_lists.push(CodeList { id: id.into(), standard, codes });
    }

    /// `released.toml`: only its lint uses what it says.
    pub(super) fn released(&mut self, doc: &Doc<'_>) {
        let mut root = Table::root(doc);
        root.need_text("version", &mut self.out);
        if let Some(mut retired) = root.table("retired", &mut self.out) {
            for (list, thing) in RELEASED {
                self.retired.insert(thing, retired.texts(list, &mut self.out));
            }
            retired.close(&mut self.out);
        }
        for (list, _) in RELEASED {
            root.texts(list, &mut self.out);
        }
        root.close(&mut self.out);
    }

    /// Reads every `[[key]]` of a file that holds nothing else.
    pub(super) fn each(
        &mut self,
        doc: &Doc<'_>,
        key: &'static str,
        mut read: impl FnMut(&mut Self, Table<'_>),
    ) {
        let mut root = Table::root(doc);
        let rows = root.tables(key, &mut self.out);
        root.close(&mut self.out);
        rows.into_iter().for_each(|row| read(self, row));
    }

    /// Ids in a list that name things of one kind.
    pub(super) fn references<Id: From<String>>(
        &mut self,
        thing: Thing,
        list: Option<Node<'_>>,
    ) -> Vec<Id> {
        let members = list.and_then(|n| n.list(&mut self.out)).unwrap_or_default();
        members
            .iter()
            .filter_map(|n| self.names.refer(thing, n, &mut self.out))
            .map(Into::into)
            .collect()
    }
}
