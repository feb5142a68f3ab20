//! Parts that many tables have: marks, sentences, terms, options.

use crate::domain::{CodeListId, Date};
use crate::text::Localized;
use crate::text::catalog::{Help, Msg, Shape, Thing};

use super::super::raw::{Node, Report, Table};
use super::super::{Code, CodeList, Mark, Note, Term};
use super::Loader;

impl Loader {
    /// `mark = { … }`, which every sentence with a claim must have.
    pub(super) fn need_mark(&mut self, table: &mut Table<'_>) -> Mark {
        let node = table.need("mark", Shape::Table, &mut self.out);
        node.map(|n| self.mark(&n)).unwrap_or_default()
    }

    fn mark(&mut self, node: &Node<'_>) -> Mark {
        let out = &mut self.out;
        let Some(mut t) = node.table(out) else { return Mark::default() };
        let confidence = t.need_word("confidence", out).unwrap_or_default();
        let source = t.take("source").and_then(|n| self.names.refer(Thing::Source, &n, out));
        let article = t.text("article", out);
        let (effective_from, effective_to) = period(&mut t, "effective_from", "effective_to", out);
        let verified_on = t.take("verified_on").and_then(|n| n.date(out));
        t.close(out);
        let source = source.map(Into::into);
        Mark { confidence, source, article, effective_from, effective_to, verified_on }
    }

    /// A sentence with its mark.
    pub(super) fn note(&mut self, mut table: Table<'_>) -> Note {
        let text = table.need_words("text", &mut self.out);
        let mark = self.need_mark(&mut table);
        table.close(&mut self.out);
        Note { text, mark }
    }

    /// A length of time.
    pub(super) fn term(&mut self, mut table: Table<'_>) -> Option<Term> {
        let value = table.whole("value", 0, 999, &mut self.out);
        let unit = table.need_word("unit", &mut self.out);
        let note = table.words("note", &mut self.out);
        let mark = self.need_mark(&mut table);
        table.close(&mut self.out);
        Some(Term { value: value.and_then(|n| u16::try_from(n).ok()), unit: unit?, note, mark })
    }

    /// `options = [ … ]`: a code list of its own, kept under `id`.
    pub(super) fn options(&mut self, node: &Node<'_>, id: String) -> CodeListId {
        let mut codes: Vec<Code> = Vec::new();
        for member in node.list(&mut self.out).unwrap_or_default() {
            if let Some(row) = member.table(&mut self.out) {
                self.code(row, &mut codes);
            }
        }
        if codes.is_empty() {
            self.out.on(node, Msg::NoOptions, None);
        }
        let id = CodeListId::from(id);
        self.catalogue.code_lists.push(CodeList { id: id.clone(), standard: String::new(), codes });
        id
    }

    /// One code with its label.
    pub(super) fn code(&mut self, mut table: Table<'_>, codes: &mut Vec<Code>) {
        let out = &mut self.out;
        let node = table.need("code", Shape::Text, out);
        let code = node.as_ref().and_then(|n| n.filled_text(out)).unwrap_or_default().to_owned();
        let label = Localized { zh: table.need_text("zh", out), en: table.text("en", out) };
        let hide = table.flag("hide", out);
        table.close(out);
        if let (Some(node), true) = (node, codes.iter().any(|c| c.code == code)) {
            out.on(&node, Msg::DuplicateId(Thing::Code, code.clone()), Help::RenameOne);
        }
        codes.push(Code { code, label, hide });
    }
}

/// First and last day; a last day before the first is reported.
pub(super) fn period(
    table: &mut Table<'_>,
    from: &'static str,
    to: &'static str,
    out: &mut Report,
) -> (Option<Date>, Option<Date>) {
    let from = table.take(from).and_then(|n| n.date(out));
    let last = table.take(to);
    let to = last.as_ref().and_then(|n| n.date(out));
    if let (Some(from), Some(to), Some(node)) = (from, to, &last)
        && to < from
    {
        out.on(node, Msg::DatesReversed, Help::SwapDates);
    }
    (from, to)
}
