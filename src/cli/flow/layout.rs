//! Where everything stands: texts are broken into lines, dagre places the boxes and leads the lines.

use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankAlign, RankDir, layout};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_width::UnicodeWidthChar;

use super::parts::{Kind, Parts};

/// Size of the letters of a box's name and of its sentences.
pub(super) const LETTERS: (f64, f64) = (15.0, 12.5);
/// Distance of lines of text, in sizes of their letters.
pub(super) const LEADING: f64 = 1.45;
/// Between a box's border and its text.
pub(super) const PADDING: f64 = 12.0;
/// Widest line of text, in boxes and in the heads of stages.
const WIDEST: (f64, f64) = (300.0, 150.0);

/// A line of text and the size of its letters.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The text.
    pub(super) text: String,
    /// The size of its letters.
    pub(super) size: f64,
    /// Whether it belongs to the name.
    pub(super) name: bool,
}

/// A box in its place; `x` and `y` are its left upper corner.
#[derive(Debug)]
pub(super) struct Box {
    pub(super) kind: Kind,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) lines: Vec<Line>,
}

/// The picture with every place.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) boxes: Vec<Box>,
    /// The points each line goes through.
    pub(super) lines: Vec<Vec<(f64, f64)>>,
}

/// Places everything from left to right.
pub(super) fn place(parts: Parts) -> Placed {
    let mut graph: Graph<NodeLabel, EdgeLabel> =
        Graph::with_options(GraphOptions { directed: true, multigraph: false, compound: false });
    let mut boxes = Vec::new();
    for (number, part) in parts.parts.iter().enumerate() {
        let widest = if part.kind == Kind::Stage { WIDEST.1 } else { WIDEST.0 };
        let mut lines = broken(&part.label, LETTERS.0, widest, true);
        for detail in &part.details {
            lines.extend(broken(detail, LETTERS.1, widest, false));
        }
        let width =
            lines.iter().map(|line| width(&line.text, line.name) * line.size).fold(0.0, f64::max);
        let height: f64 = lines.iter().map(|line| line.size * LEADING).sum();
        let (width, height) = ((width + 2.0 * PADDING).ceil(), (height + 2.0 * PADDING).ceil());
        graph.set_node(
            number.to_string(),
            Some(NodeLabel { width, height, ..NodeLabel::default() }),
        );
        boxes.push(Box { kind: part.kind, x: 0.0, y: 0.0, width, height, lines });
    }
    for (from, to) in &parts.lines {
        let line = Some(EdgeLabel::default());
        graph.set_edge(from.to_string(), to.to_string(), line, None);
    }
    let options = LayoutOptions {
        rankdir: RankDir::LR,
        // Columns begin at one line, and stay in the order of the catalogue where no line crosses another for it.
        rank_align: RankAlign::Top,
        tie_keep_first: true,
        nodesep: 14.0,
        ranksep: 56.0,
        edgesep: 8.0,
        marginx: 16.0,
        marginy: 16.0,
        ..LayoutOptions::default()
    };
    layout(&mut graph, Some(options));
    for (number, part) in boxes.iter_mut().enumerate() {
        if let Some(node) = graph.node(&number.to_string()) {
            let (x, y) = (node.x.unwrap_or_default(), node.y.unwrap_or_default());
            (part.x, part.y) = (x - part.width / 2.0, y - part.height / 2.0);
        }
    }
    let lines = parts.lines.iter().map(|(from, to)| {
        let edge = graph.edge(&from.to_string(), &to.to_string(), None);
        let points = edge.map(|edge| edge.points.iter().map(|point| (point.x, point.y)).collect());
        points.unwrap_or_default()
    });
    let lines = lines.collect();
    let width = boxes.iter().map(|part| part.x + part.width).fold(0.0, f64::max) + 16.0;
    let height = boxes.iter().map(|part| part.y + part.height).fold(0.0, f64::max) + 16.0;
    Placed { width, height, boxes, lines }
}

/// Width of a text in sizes of its letters: a Chinese character is a square, others are taken to be as wide as wide ones are; names are
/// bold.
fn width(text: &str, name: bool) -> f64 {
    let latin = if name { 0.7 } else { 0.6 };
    text.chars().map(|c| if c.width() == Some(2) || !c.is_ascii() { 1.0 } else { latin }).sum()
}

/// A text in lines of at most `widest`, broken where its script allows.
fn broken(text: &str, size: f64, widest: f64, name: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut start = 0;
    let end_line = |line: &mut String, lines: &mut Vec<Line>| {
        let text = std::mem::take(line).trim_end().to_owned();
        if !text.is_empty() {
            lines.push(Line { text, size, name });
        }
    };
    // Widths are sums of tenths, which floating point does not hold exactly.
    let room = widest / size + 0.01;
    for (end, opportunity) in linebreaks(text) {
        let piece = &text[start..end];
        if width(&line, name) + width(piece.trim_end(), name) > room {
            end_line(&mut line, &mut lines);
        }
        // A word longer than a line is cut.
        for c in piece.chars() {
            if width(&line, name) + width(c.encode_utf8(&mut [0; 4]), name) > room
                && !c.is_whitespace()
            {
                end_line(&mut line, &mut lines);
            }
            line.push(c);
        }
        if opportunity == BreakOpportunity::Mandatory {
            end_line(&mut line, &mut lines);
        }
        start = end;
    }
    end_line(&mut line, &mut lines);
    lines
}
