//! Tables of official forms: rows are kept whole, column heads are repeated, only a row taller than a page is divided.

use crate::packet::document::{Cell, Table};

use super::columns::{Columns, PAD_Y};
use super::flow::{NodeId, Op, Role, SIDE, Setter};
use super::lines::{Line, break_evenly, break_lines};

/// A cell ready to be painted: what is left of it when its row is divided.
struct Box {
    x: f32,
    w: f32,
    lines: Vec<Line>,
    sign: Vec<Line>,
    /// Least height.
    least: f32,
    label: bool,
    node: Option<NodeId>,
}

impl Setter<'_> {
    pub(super) fn table(&mut self, root: NodeId, table: &Table) {
        let node = self.node(Some(root), Role::Table);
        let columns = Columns::of(table, self.fonts, self.sizes);
        for (n, row) in table.rows.iter().enumerate() {
            let head = n < table.heads;
            let tr = self.node(Some(node), Role::Row);
            let mut boxes = self.boxes(&columns, row, Some((tr, head)));
            let mut height = columns.height(&boxes);
            // A column head is not left alone at the foot of a page.
            let wanted = if head { height * 2.0 } else { height };
            if self.left() < wanted && !self.at_top() {
                self.next_page(table, &columns, n);
            }
            while self.left() < height {
                let rest = columns.divide(&mut boxes, self.left());
                self.paint(&columns, boxes, self.left());
                boxes = rest;
                self.next_page(table, &columns, n);
                height = columns.height(&boxes);
            }
            self.paint(&columns, boxes, height);
        }
        self.y += self.sizes.body * 0.6;
    }

    /// Height of the rows that may not stand without each other at the foot of a page: the heads and the first row below.
    pub(super) fn first_rows(&mut self, table: &Table) -> f32 {
        let columns = Columns::of(table, self.fonts, self.sizes);
        let rows = table.rows.iter().take(table.heads + 1);
        rows.map(|row| columns.height(&self.boxes(&columns, row, None))).sum()
    }

    fn next_page(&mut self, table: &Table, columns: &Columns, row: usize) {
        self.new_page();
        if row >= table.heads {
            for head in &table.rows[..table.heads] {
                // Repeated heads are decoration: a reader has heard them already.
                let boxes = self.boxes(columns, head, None);
                let height = columns.height(&boxes);
                self.paint(columns, boxes, height);
            }
        }
    }

    fn boxes(
        &mut self,
        columns: &Columns,
        row: &[Cell],
        parent: Option<(NodeId, bool)>,
    ) -> Vec<Box> {
        let Columns { widths, size, leading, pad, .. } = columns;
        let mut column = 0;
        let mut x = SIDE;
        let mut boxes = Vec::new();
        for cell in row {
            let span = cell.span.max(1);
            let end = (column + span).min(widths.len());
            let w = widths[column.min(end)..end].iter().sum::<f32>();
            let role = match parent {
                Some((_, column)) if cell.label => Role::Head { span, column },
                _ => Role::Data { span },
            };
            let node = parent.map(|(tr, _)| self.node(Some(tr), role));
            // A hair more than the room: a column as wide as its text must not break it for a rounding error.
            let ems = (w - 2.0 * pad) / size + 0.01;
            let lines = |text: &str| match text {
                "" => Vec::new(),
                _ if cell.label || columns.centred => break_evenly(self.fonts, text, ems),
                _ => break_lines(self.fonts, text, ems),
            };
            boxes.push(Box {
                x,
                w,
                lines: lines(&cell.text),
                sign: lines(&cell.sign),
                least: f32::from(cell.min_lines.max(1)) * size * leading,
                label: cell.label,
                node,
            });
            column = end;
            x += w;
        }
        boxes
    }

    fn paint(&mut self, columns: &Columns, boxes: Vec<Box>, h: f32) {
        let Columns { size, leading, pad, centred, .. } = *columns;
        let line = size * leading;
        let y = self.y;
        for Box { x, w, lines, sign, least, label, node } in boxes {
            if label {
                self.push(Op::Shade { x, y, w, h });
            }
            let text = lines.len() as f32 * line;
            // Opinion boxes are written from the top, everything else stands in the middle.
            let tall = least > line * 1.5;
            let mut top = if tall && !label { y + PAD_Y } else { y + (h - text) / 2.0 };
            for set in lines {
                let shift = if label || centred { (w - set.width * size) / 2.0 } else { pad };
                self.text(x + shift, top, size, set, node);
                top += line;
            }
            let mut top = y + h - PAD_Y - sign.len() as f32 * line;
            for set in sign {
                self.text(x + w - pad - set.width * size, top, size, set, node);
                top += line;
            }
            self.push(Op::Frame { x, y, w, h });
        }
        self.y += h;
    }
}

impl Columns {
    fn height(&self, boxes: &[Box]) -> f32 {
        let line = self.size * self.leading;
        let of = |b: &Box| ((b.lines.len() + b.sign.len()) as f32 * line).max(b.least);
        boxes.iter().map(of).fold(0.0, f32::max) + 2.0 * PAD_Y
    }

    /// Cuts every cell to what fits into `left` and hands back the rest.
    fn divide(&self, boxes: &mut [Box], left: f32) -> Vec<Box> {
        let line = self.size * self.leading;
        let fits = (((left - 2.0 * PAD_Y) / line) as usize).max(1);
        let rest = |b: &mut Box| {
            let lines = b.lines.split_off(fits.min(b.lines.len()));
            let least = (b.least - fits as f32 * line).max(line);
            Box { lines, sign: std::mem::take(&mut b.sign), least, ..*b }
        };
        boxes.iter_mut().map(rest).collect()
    }
}
