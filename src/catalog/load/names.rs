use std::collections::{BTreeMap, BTreeSet};

use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::Place;
use super::super::raw::{Node, Report, Table};
use crate::domain::nearest;

/// The ids of the catalogue: which there are, and which somebody uses.
#[derive(Default)]
pub(in crate::catalog) struct Names {
    declared: BTreeMap<(Thing, String), Place>,
    /// Their file could not be read in full, so a missing id proves nothing.
    unsure: BTreeSet<Thing>,
    used: BTreeSet<(Thing, String)>,
}

impl Names {
    /// Reads and declares the id of a table. An id that cannot be one, or is there already, is reported.
    pub(in crate::catalog) fn declare(
        &mut self,
        thing: Thing,
        table: &mut Table<'_>,
        out: &mut Report,
    ) -> String {
        let Some(node) = table.need("id", Shape::Text, out) else { return String::new() };
        let Some(id) = node.filled_text(out) else { return String::new() };
        check_id(thing, id, &node, out);
        if let Some(first) = self.declared.get(&(thing, id.to_owned())) {
            let help = Help::FirstAt { file: first.file.clone(), line: first.line };
            out.on(&node, Msg::DuplicateId(thing, id.to_owned()), help);
        } else {
            self.declare_at(thing, id, node.file.place(node.span.clone()));
        }
        id.to_owned()
    }

    /// Declares an id that stands somewhere else than in a table: in a file's name.
    pub(in crate::catalog) fn declare_at(&mut self, thing: Thing, id: &str, place: Place) {
        self.declared.insert((thing, id.to_owned()), place);
    }

    /// From now on a missing id of this kind is not reported: its file could not be read in full.
    pub(in crate::catalog) fn doubt(&mut self, thing: Thing) {
        self.unsure.insert(thing);
    }

    /// Whether a missing id of this kind proves nothing.
    pub(in crate::catalog) fn doubts(&self, thing: Thing) -> bool {
        self.unsure.contains(&thing)
    }

    /// Whether there is such an id.
    pub(in crate::catalog) fn has(&self, thing: Thing, id: &str) -> bool {
        self.declared.contains_key(&(thing, id.to_owned()))
    }

    /// Reads an id that names something else. An unknown one is reported.
    pub(in crate::catalog) fn refer(
        &mut self,
        thing: Thing,
        node: &Node<'_>,
        out: &mut Report,
    ) -> Option<String> {
        let id = node.filled_text(out)?;
        self.mark_used(thing, id);
        if !self.has(thing, id) && !self.doubts(thing) {
            let near = nearest(id, self.ids(thing)).map(|near| Help::DidYouMean(near.to_owned()));
            out.on(node, Msg::UnknownId(thing, id.to_owned()), near);
            return None;
        }
        Some(id.to_owned())
    }

    /// Notes that something is used.
    pub(in crate::catalog) fn mark_used(&mut self, thing: Thing, id: &str) {
        self.used.insert((thing, id.to_owned()));
    }

    /// Every id of a kind.
    pub(in crate::catalog) fn ids(&self, thing: Thing) -> impl Iterator<Item = &str> {
        self.declared.keys().filter(move |(t, _)| *t == thing).map(|(_, id)| id.as_str())
    }

    /// What is declared and never used.
    pub(in crate::catalog) fn unused(&self, thing: Thing) -> Vec<(&str, &Place)> {
        self.declared
            .iter()
            .filter(|(key, _)| key.0 == thing && !self.used.contains(key))
            .map(|((_, id), place)| (id.as_str(), place))
            .collect()
    }
}

/// Reports an id that cannot be one.
pub(super) fn check_id(thing: Thing, id: &str, node: &Node<'_>, out: &mut Report) {
    if let Some(help) = bad_id(thing, id) {
        out.on(node, Msg::BadId(id.to_owned()), help);
    }
}

/// What is wrong with an id. Names that rules use have `_`, because `-` is minus there; all others have `-`.
pub(super) fn bad_id(thing: Thing, id: &str) -> Option<Help> {
    let (joiner, help) = match thing {
        Thing::Fact => ("_.", Help::NameCharacters),
        Thing::Field | Thing::Parameter => ("_", Help::NameCharacters),
        // Nothing but the form itself names its sections.
        Thing::Section => ("-_", Help::IdCharacters),
        _ => ("-", Help::IdCharacters),
    };
    let starts = id.starts_with(|c: char| c.is_ascii_lowercase());
    let chars = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || joiner.contains(c);
    (!starts || !id.chars().all(chars)).then_some(help)
}
