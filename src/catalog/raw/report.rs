use std::ops::Range;

use crate::text::catalog::{Help, Msg};

use super::super::{Diagnostic, Place};
use super::{File, Node};

/// Collects findings; nothing stops at the first.
#[derive(Default)]
pub(in crate::catalog) struct Report {
    /// What was found so far.
    pub(in crate::catalog) findings: Vec<Diagnostic>,
}

impl Report {
    /// Adds a finding at a byte range.
    pub(in crate::catalog) fn at(
        &mut self,
        file: &File,
        span: Range<usize>,
        message: Msg,
        help: impl Into<Option<Help>>,
    ) {
        self.findings.push(Diagnostic { place: file.place(span), message, help: help.into() });
    }

    /// Adds a finding at a place that is known already.
    pub(in crate::catalog) fn place(
        &mut self,
        place: Place,
        message: Msg,
        help: impl Into<Option<Help>>,
    ) {
        self.findings.push(Diagnostic { place, message, help: help.into() });
    }

    /// Adds a finding about a value.
    pub(in crate::catalog) fn on(
        &mut self,
        node: &Node<'_>,
        message: Msg,
        help: impl Into<Option<Help>>,
    ) {
        self.at(node.file, node.span.clone(), message, help);
    }
}
