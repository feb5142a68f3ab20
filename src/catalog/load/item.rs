//! `items/<category>/<id>.toml`

use crate::domain::{FactId, ItemId, MaterialId};
use crate::feel::Type;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Doc, Table};
use super::super::{
    Basis, Condition, Depth, Item, ItemType, Listing, MaterialForm, Nature, Need, Obtain, Place,
    Step,
};
use super::Loader;
use super::names::bad_id;
use crate::domain::nearest;

impl Loader {
    /// Reads an item. Returns where its examples stand.
    pub(super) fn item(&mut self, doc: &Doc<'_>, category: &str, id: &str) -> Vec<Place> {
        let mut t = Table::root(doc);
        self.file_names(&t, category, id);
        let no = self.number(&mut t);
        let out = &mut self.out;
        let mut item = Item {
            id: id.into(),
            category: category.into(),
            no,
            name: t.need_words("name", out),
            summary: t.need_words("summary", out),
            aka: t.texts("aka", out),
            audience: t.need_words("audience", out),
            line: t.need_words("line", out),
            decides: t.need_words("decides", out),
            kind: t.need_word("type", out).unwrap_or(ItemType::Assist),
            nature: t.need_word("nature", out).unwrap_or(Nature::Window),
            depth: t.need_word("depth", out).unwrap_or(Depth::Outline),
            sensitive: t.flag("sensitive", out),
            notice: t.take("notice").and_then(|n| n.words(out)),
            conditions: Vec::new(),
            materials: Vec::new(),
            steps: Vec::new(),
            statutory_time: None,
            promised_time: None,
            fee: None,
            result: None,
            figures: Vec::new(),
            basis: Vec::new(),
            after: Vec::new(),
            tips: Vec::new(),
            centre_role: t.take("centre_role").and_then(|n| n.words(out)),
            related: Vec::new(),
            excludes: Vec::new(),
            form: None,
            ask: Vec::new(),
            listing: Listing::default(),
            examples: Vec::new(),
        };
        if t.flag("hide", out) {
            self.hidden.items.insert(item.id.clone());
        }
        let related = t.take("related");
        item.related = self.references(Thing::Item, related);
        let excludes = t.take("excludes");
        item.excludes = self.references(Thing::Item, excludes);
        let figures = t.take("figures");
        item.figures = self.references(Thing::Parameter, figures);
        let ask = t.take("ask");
        item.ask = self.references::<FactId>(Thing::Fact, ask);
        self.body(&mut t, &mut item);
        let examples = t.tables("example", &mut self.out);
        t.close(&mut self.out);
        let places = examples.iter().map(|e| e.file.place(e.span.clone())).collect();
        item.examples = examples.into_iter().map(|e| self.example(e, &item)).collect();
        self.catalogue.items.push(item);
        places
    }

    /// The folder is a category, the file's name an id.
    fn file_names(&mut self, t: &Table<'_>, category: &str, id: &str) {
        if let Some(help) = bad_id(Thing::Item, id) {
            self.out.at(t.file, t.span(), Msg::BadId(id.to_owned()), help);
        }
        if !self.names.has(Thing::Category, category) && !self.names.doubts(Thing::Category) {
            let near = nearest(category, self.names.ids(Thing::Category));
            let help = near.map(|near| Help::DidYouMean(near.to_owned()));
            let message = Msg::UnknownFolder(category.to_owned());
            self.out.at(t.file, t.span(), message, help);
        }
        self.names.mark_used(Thing::Category, category);
    }

    /// The number in the catalogue; no two items may have the same.
    fn number(&mut self, t: &mut Table<'_>) -> u16 {
        let Some(node) = t.need("no", Shape::Integer, &mut self.out) else { return 0 };
        let no = node.whole(1, 9999, &mut self.out).and_then(|n| u16::try_from(n).ok());
        let Some(no) = no else { return 0 };
        self.numbers.push((no, node.file.layer, node.file.place(node.span.clone())));
        no
    }

    /// Reports items with the number of another; of two, the one in the overlay.
    pub(super) fn report_numbers(&mut self) {
        let mut numbers = std::mem::take(&mut self.numbers);
        numbers.sort_by_key(|(no, layer, _)| (*no, *layer));
        for pair in numbers.windows(2) {
            let [(first, ..), (second, _, place)] = pair else { continue };
            if first == second {
                self.out.place(place.clone(), Msg::DuplicateNumber(*second), Help::RenameOne);
            }
        }
    }

    /// Everything an item of full depth has.
    fn body(&mut self, t: &mut Table<'_>, item: &mut Item) {
        for table in t.tables("condition", &mut self.out) {
            item.conditions.push(self.condition(table));
        }
        for table in t.tables("material", &mut self.out) {
            item.materials.extend(self.need(table, &item.id));
        }
        for table in t.tables("step", &mut self.out) {
            item.steps.push(self.step(table));
        }
        if let Some(mut time) = t.table("time", &mut self.out) {
            let statutory = time.table("statutory", &mut self.out);
            item.statutory_time = statutory.and_then(|term| self.term(term));
            let promised = time.table("promised", &mut self.out);
            item.promised_time = promised.and_then(|term| self.term(term));
            time.close(&mut self.out);
        }
        item.fee = t.table("fee", &mut self.out).map(|note| self.note(note));
        item.result = t.table("result", &mut self.out).map(|note| self.note(note));
        for table in t.tables("basis", &mut self.out) {
            item.basis.extend(self.basis(table));
        }
        for table in t.tables("after", &mut self.out) {
            item.after.push(self.note(table));
        }
        for table in t.tables("tip", &mut self.out) {
            item.tips.push(self.note(table));
        }
        if let Some(listing) = t.table("listing", &mut self.out) {
            item.listing = self.listing(listing);
        }
        let form = t.table("form", &mut self.out);
        item.form = form.map(|form| self.form(form, item.id.as_str()));
    }

    fn listing(&mut self, mut t: Table<'_>) -> Listing {
        let mark = self.need_mark(&mut t);
        let out = &mut self.out;
        let listing = Listing {
            handling: t.word("handling", out),
            kind: t.text("kind", out),
            basic_code: t.text("basic_code", out),
            code: t.text("code", out),
            level: t.text("level", out),
            body_code: t.text("body_code", out),
            body_kind: t.text("body_kind", out),
            visits: t.whole("visits", 0, 99, out).and_then(|n| u8::try_from(n).ok()),
            mark,
        };
        t.close(out);
        listing
    }

    fn condition(&mut self, mut t: Table<'_>) -> Condition {
        let text = t.need_words("text", &mut self.out);
        let words = self.words.clone();
        let rule = self.rule(&mut t, "rule", &words, &Type::Boolean);
        let mark = self.need_mark(&mut t);
        t.close(&mut self.out);
        Condition { text, rule, mark }
    }

    fn need(&mut self, mut t: Table<'_>, item: &ItemId) -> Option<Need> {
        let id = t.need("id", Shape::Text, &mut self.out);
        let id = id.and_then(|n| self.names.refer(Thing::Material, &n, &mut self.out));
        let out = &mut self.out;
        let form = t.need_word("form", out).unwrap_or(MaterialForm::Shown);
        let small = |n: Option<i64>| n.and_then(|n| u8::try_from(n).ok());
        let originals = small(t.whole("originals", 0, 99, out));
        let copies = small(t.whole("copies", 0, 99, out));
        let obtain = t.need_word("obtain", out).unwrap_or(Obtain::Bring);
        let group = t.take("any_of").and_then(|n| {
            let id = n.filled_text(out)?;
            Some(id.into())
        });
        let when = t.words("when", out);
        let holder = t.words("holder", out);
        let note = t.words("note", out);
        let hide = t.flag("hide", out);
        let words = self.words.clone();
        let condition = self.rule(&mut t, "needed_if", &words, &Type::Boolean);
        let each = t.take("for_each");
        let each_if = t.take("each_if");
        let facts = self.catalogue.facts.clone();
        let each = each.and_then(|node| self.people(&node, each_if, &facts));
        let mark = self.need_mark(&mut t);
        t.close(&mut self.out);
        let material = MaterialId::from(id?);
        if hide {
            self.hidden.needs.insert((item.clone(), material.clone()));
        }
        Some(Need {
            material,
            form,
            originals,
            copies,
            obtain,
            condition,
            each,
            when,
            holder,
            group,
            note,
            mark,
        })
    }

    fn step(&mut self, mut t: Table<'_>) -> Step {
        let name = t.need_words("name", &mut self.out);
        let who = t.need_words("who", &mut self.out);
        let time = t.table("time", &mut self.out).and_then(|term| self.term(term));
        let note = t.words("note", &mut self.out);
        let mark = self.need_mark(&mut t);
        t.close(&mut self.out);
        Step { name, who, time, note, mark }
    }

    fn basis(&mut self, mut t: Table<'_>) -> Option<Basis> {
        let source = t.need("source", Shape::Text, &mut self.out);
        let source = source.and_then(|n| self.names.refer(Thing::Source, &n, &mut self.out));
        let articles = t.text("articles", &mut self.out);
        let note = t.words("note", &mut self.out);
        t.close(&mut self.out);
        Some(Basis { source: source?.into(), articles, note })
    }
}
