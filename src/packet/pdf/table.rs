//! Tables of official forms: rows are kept whole, column heads are repeated, only a row taller than a page is divided.

use crate::packet::document::{Cell, Table};

use super::flow::{LEADING, MEASURE, NodeId, Op, Role, SIDE, Setter};
use super::lines::{Line, break_lines};

const PAD_X: f32 = 5.0;
const PAD_Y: f32 = 4.0;

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
        for (n, row) in table.rows.iter().enumerate() {
            let column = n < table.heads;
            let tr = self.node(Some(node), Role::Row);
            let mut boxes = self.boxes(table, row, Some((tr, column)));
            let mut height = self.height(&boxes);
            // A column head is not left alone at the foot of a page.
            let wanted = if column { height * 2.0 } else { height };
            if self.left() < wanted && !self.at_top() {
                self.next_page(table, n);
            }
            while self.left() < height {
                let rest = self.divide(&mut boxes);
                self.paint(boxes, self.left());
                boxes = rest;
                self.next_page(table, n);
                height = self.height(&boxes);
            }
            self.paint(boxes, height);
        }
        self.y += self.sizes.body * 0.6;
    }

    fn next_page(&mut self, table: &Table, row: usize) {
        self.new_page();
        if row >= table.heads {
            for head in &table.rows[..table.heads] {
                // Repeated heads are decoration: a reader has heard them already.
                let boxes = self.boxes(table, head, None);
                let height = self.height(&boxes);
                self.paint(boxes, height);
            }
        }
    }

    fn boxes(&mut self, table: &Table, row: &[Cell], parent: Option<(NodeId, bool)>) -> Vec<Box> {
        let size = self.sizes.body;
        let total: f32 = table.columns.iter().sum();
        let mut column = 0;
        let mut x = SIDE;
        let mut boxes = Vec::new();
        for cell in row {
            let span = cell.span.max(1);
            let end = (column + span).min(table.columns.len());
            let w = table.columns[column.min(end)..end].iter().sum::<f32>() / total * MEASURE;
            let role = match parent {
                Some((_, column)) if cell.label => Role::Head { span, column },
                _ => Role::Data { span },
            };
            let node = parent.map(|(tr, _)| self.node(Some(tr), role));
            let ems = (w - 2.0 * PAD_X) / size;
            let lines = |text: &str| {
                if text.is_empty() { Vec::new() } else { break_lines(self.fonts, text, ems) }
            };
            let least = f32::from(cell.min_lines.max(1)) * size * LEADING;
            boxes.push(Box {
                x,
                w,
                lines: lines(&cell.text),
                sign: lines(&cell.sign),
                least,
                label: cell.label,
                node,
            });
            column = end;
            x += w;
        }
        boxes
    }

    fn height(&self, boxes: &[Box]) -> f32 {
        let line = self.sizes.body * LEADING;
        let of = |b: &Box| ((b.lines.len() + b.sign.len()) as f32 * line).max(b.least);
        boxes.iter().map(of).fold(0.0, f32::max) + 2.0 * PAD_Y
    }

    /// Cuts every cell to what fits on this page and hands back the rest.
    fn divide(&self, boxes: &mut [Box]) -> Vec<Box> {
        let line = self.sizes.body * LEADING;
        let fits = (((self.left() - 2.0 * PAD_Y) / line) as usize).max(1);
        let rest = |b: &mut Box| {
            let lines = b.lines.split_off(fits.min(b.lines.len()));
            let least = (b.least - fits as f32 * line).max(line);
            Box { lines, sign: std::mem::take(&mut b.sign), least, ..*b }
        };
        boxes.iter_mut().map(rest).collect()
    }

    fn paint(&mut self, boxes: Vec<Box>, h: f32) {
        let size = self.sizes.body;
        let line = size * LEADING;
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
                let shift = if label { (w - set.width * size) / 2.0 } else { PAD_X };
                self.text(x + shift, top, size, set, node);
                top += line;
            }
            let mut top = y + h - PAD_Y - sign.len() as f32 * line;
            for set in sign {
                self.text(x + w - PAD_X - set.width * size, top, size, set, node);
                top += line;
            }
            self.push(Op::Frame { x, y, w, h });
        }
        self.y += h;
    }
}
