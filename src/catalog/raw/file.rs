use std::ops::Range;

use toml::de::DeTable;

use super::super::Place;
use super::Tree;

/// A text file of the catalogue.
#[derive(Clone, Debug, Default)]
pub(in crate::catalog) struct File {
    /// What authors call it: the path below the catalogue folder, with `/`; of an overlay's file the overlay's name before it.
    pub(in crate::catalog) path: String,
    /// Path below the catalogue folder: an overlay's file has the path of the file it is laid over.
    pub(in crate::catalog) part: String,
    /// 0 for a file of the catalogue itself, then overlay by overlay.
    pub(in crate::catalog) layer: usize,
    /// Contents.
    pub(in crate::catalog) text: String,
}

impl File {
    /// Where a byte range stands. A range over several lines means the rest of its first line.
    pub(in crate::catalog) fn place(&self, span: Range<usize>) -> Place {
        let start = floor(&self.text, span.start);
        let end = floor(&self.text, span.end.max(start));
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let rest = &self.text[line_start..];
        let text = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let end = end.min(line_start + text.len()).max(start);
        Place {
            file: self.path.clone(),
            line: self.text[..start].matches('\n').count() + 1,
            column: self.text[line_start..start].chars().count() + 1,
            length: self.text[start..end].chars().count(),
            text: text.to_owned(),
        }
    }
}

/// The next character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

/// A file and its tree.
pub(in crate::catalog) struct Doc<'t> {
    /// The file; of a file with overlays the lowest one.
    pub(in crate::catalog) file: &'t File,
    /// The tree; of a file with mistakes, what could be read.
    pub(in crate::catalog) root: Tree<'t>,
    /// Mistakes in the writing: byte range and the parser's own words.
    pub(in crate::catalog) mistakes: Vec<(Range<usize>, String)>,
}

impl<'t> Doc<'t> {
    /// Reads a file.
    pub(in crate::catalog) fn parse(file: &'t File) -> Self {
        let (root, errors) = DeTable::parse_recoverable(&file.text);
        let end = file.text.len();
        let mistakes =
            errors.iter().map(|e| (e.span().unwrap_or(end..end), e.message().to_owned())).collect();
        Self { file, root: Tree::root(file, root), mistakes }
    }

    /// What stands at a path of names and indexes from the root, such as `condition.0.text`. When there is no such value, the
    /// nearest one around it.
    pub(in crate::catalog) fn at(&self, path: &str) -> &Tree<'t> {
        let mut tree = &self.root;
        for step in path.split('.') {
            let index = || step.parse::<usize>().ok();
            let next = tree.get(step).or_else(|| tree.list().get(index()?));
            let Some(next) = next else { break };
            tree = next;
        }
        tree
    }

    /// Where a value stands; see [`Self::at`].
    pub(in crate::catalog) fn place(&self, path: &str) -> Place {
        let tree = self.at(path);
        tree.file.place(tree.span.clone())
    }
}
