//! Overlays: a centre's own files, laid over the catalogue without touching it.
//!
//! A row with an id changes the keys it names of the row with that id, or is a new row; any other value takes the place of the
//! one below it, whole. What came of it is an ordinary catalogue, whose parts know the files they stand in.

use std::collections::BTreeMap;

use crate::text::catalog::{Edit, Thing};

use super::super::Place;
use super::super::raw::{Doc, Entry, File, Tree, Value};
use super::Loader;
use super::layout::Part;

/// A folder of files to lay over a catalogue.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// What findings call it; it stands before the paths of its files.
    pub name: String,
    /// Paths below the folder, with `/`, and contents.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Something an overlay changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where in the overlay.
    pub place: Place,
    /// What.
    pub what: Edit,
}

/// The rows that have ids: the key they stand under, the key of their id, and what they are.
const ROWS: [(&str, &str, Thing); 8] = [
    ("category", "id", Thing::Category),
    ("bundle", "id", Thing::Bundle),
    ("material", "id", Thing::Material),
    ("fact", "id", Thing::Fact),
    ("parameter", "id", Thing::Parameter),
    ("source", "id", Thing::Source),
    ("year", "year", Thing::Year),
    ("code", "code", Thing::Code),
];

impl Loader {
    /// One tree a path: the catalogue's own, with what the overlays say over it. Files with mistakes are reported and not laid.
    pub(super) fn lay<'t>(&mut self, files: &'t [File]) -> (Vec<Doc<'t>>, Vec<Change>) {
        let mut docs: BTreeMap<&str, Doc<'t>> = BTreeMap::new();
        let mut changes = Vec::new();
        for file in files {
            let over = Doc::parse(file);
            let Some(under) = docs.get_mut(file.part.as_str()) else {
                if let (Some(part), 1..) = (Part::of(&file.part), file.layer) {
                    changes.extend(added(&over, &part));
                }
                docs.insert(&file.part, over);
                continue;
            };
            let part = Part::of(&file.part);
            if over.mistakes.is_empty() && under.mistakes.is_empty() {
                if let Some(part) = part {
                    changes.extend(lay(under, over, &part));
                }
            } else {
                self.mistakes(&over, part.as_ref());
            }
        }
        (docs.into_values().collect(), changes)
    }
}

/// What a file says that lies over nothing.
fn added(doc: &Doc<'_>, part: &Part) -> Vec<Change> {
    if let Some((thing, id)) = itself(part) {
        let place = doc.file.place(0..0);
        return vec![Change { place, what: Edit::Added(thing, id.to_owned()) }];
    }
    let Some(entries) = doc.root.table() else { return Vec::new() };
    let rows = entries.iter().filter_map(|(key, entry)| Some((row_id(key)?, &entry.tree)));
    rows.flat_map(|((id_key, thing), tree)| {
        tree.list().iter().map(move |row| Change {
            place: place(row),
            what: Edit::Added(thing, id_of(row, id_key).to_owned()),
        })
    })
    .collect()
}

/// Lays a file over another of the same path. Returns what that changes.
fn lay<'t>(under: &mut Doc<'t>, over: Doc<'t>, part: &Part) -> Vec<Change> {
    let (Value::Table(below), Value::Table(above)) = (&mut under.root.value, over.root.value)
    else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    let mut keys: Vec<(usize, String)> = Vec::new();
    for (key, entry) in above {
        let here = below.get_mut(&key).map(|entry| &mut entry.tree);
        match (here, entry.tree.value) {
            (Some(Tree { value: Value::List(rows), .. }), Value::List(new))
                if row_id(&key).is_some() =>
            {
                let (id_key, thing) = row_id(&key).unwrap_or(("id", Thing::Material));
                let thing = match (part, thing) {
                    (Part::Item { .. }, Thing::Material) => Thing::ItemMaterial,
                    (_, thing) => thing,
                };
                new.into_iter().for_each(|row| changes.push(lay_row(rows, row, id_key, thing)));
            }
            // The two terms of an item are things of their own.
            (Some(Tree { value: Value::Table(terms), .. }), Value::Table(new)) if key == "time" => {
                for (term, entry) in new {
                    keys.push((entry.key.start, format!("{key}.{term}")));
                    terms.insert(term, entry);
                }
            }
            (_, value) => {
                let tree = Tree { value, file: entry.tree.file, span: entry.tree.span };
                keys.push((entry.key.start, key.to_string()));
                below.insert(key, Entry { key: entry.key, tree });
            }
        }
    }
    keys.sort();
    let hides = |key: &String| key == "hide" && below.get("hide").is_some_and(|e| is_true(&e.tree));
    if let Some(first) = keys.first().map(|(at, _)| *at) {
        let place = over.file.place(first..first);
        let keys: Vec<String> = keys.into_iter().map(|(_, key)| key).collect();
        let what = match itself(part) {
            Some((thing, id)) if keys.iter().any(hides) => Edit::Hidden(thing, id.to_owned()),
            Some((thing, id)) => Edit::Changed(thing, id.to_owned(), keys),
            None => Edit::Set(keys),
        };
        changes.push(Change { place, what });
    }
    changes
}

/// Lays a row over the one with its id, or adds it.
fn lay_row<'t>(rows: &mut Vec<Tree<'t>>, row: Tree<'t>, id_key: &str, thing: Thing) -> Change {
    let (place, id) = (place(&row), id_of(&row, id_key).to_owned());
    let Some(old) = rows.iter_mut().find(|old| id_of(old, id_key) == id) else {
        rows.push(row);
        return Change { place, what: Edit::Added(thing, id) };
    };
    let (Value::Table(below), Value::Table(above)) = (&mut old.value, row.value) else {
        return Change { place, what: Edit::Changed(thing, id, Vec::new()) };
    };
    let mut above: Vec<_> = above.into_iter().filter(|(key, _)| key != id_key).collect();
    above.sort_by_key(|(_, entry)| entry.key.start);
    let keys: Vec<String> = above.iter().map(|(key, _)| key.to_string()).collect();
    let hides = above.iter().any(|(key, entry)| key == "hide" && is_true(&entry.tree));
    below.extend(above);
    let what = if hides { Edit::Hidden(thing, id) } else { Edit::Changed(thing, id, keys) };
    Change { place, what }
}

fn row_id(key: &str) -> Option<(&'static str, Thing)> {
    ROWS.iter().find(|(rows, ..)| *rows == key).map(|(_, id_key, thing)| (*id_key, *thing))
}

/// What a file is by its name.
fn itself(part: &Part) -> Option<(Thing, &str)> {
    match part {
        Part::Item { id, .. } => Some((Thing::Item, id)),
        Part::CodeList(id) => Some((Thing::CodeList, id)),
        _ => None,
    }
}

fn id_of<'r>(row: &'r Tree<'_>, id_key: &str) -> &'r str {
    match row.get(id_key).map(|id| &id.value) {
        Some(Value::Text(id)) => id,
        Some(Value::Integer(number)) => number.as_str(),
        _ => "",
    }
}

fn place(row: &Tree<'_>) -> Place {
    row.file.place(row.span.clone())
}

fn is_true(tree: &Tree<'_>) -> bool {
    matches!(tree.value, Value::Bool(true))
}
