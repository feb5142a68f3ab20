//! How wide the columns of a table are, and how large its type is.

use crate::packet::document::Table;
use crate::packet::font::Fonts;

use super::flow::{MEASURE, Sizes};
use super::lines::{break_lines, longest_piece};

/// Room above and below the text of a cell.
pub(super) const PAD_Y: f32 = 4.0;

/// The type of a dense table, as a part of the body type: 小五 (9 pt) beside 五号 (10.5 pt).
const SMALL: f32 = 9.0 / 10.5;
/// Distance of the baselines of a dense table, at most, in ems.
const LEADING: f32 = 1.35;
/// Room at the left and right of the text of its cells.
const PAD: f32 = 3.0;
/// The smallest type a dense table is set in: 六号.
const LEAST: f32 = 7.5;
/// Text of so many ems keeps to one line: names of people.
const SHORT: f32 = 3.0;

/// The measures of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// Width of each column; together they fill the measure.
    pub widths: Vec<f32>,
    /// Size of the type.
    pub size: f32,
    /// Distance of its baselines in ems.
    pub leading: f32,
    /// Room at the left and right of the text of a cell.
    pub pad: f32,
    /// Whether every cell is centred, as in a list of people.
    pub centred: bool,
}

impl Columns {
    /// The measures of a table set in the body type, which a dense table may make smaller.
    pub(super) fn of(
        table: &Table,
        fonts: &Fonts,
        Sizes { body: size, leading, .. }: Sizes,
    ) -> Self {
        let alike = table.columns.windows(2).all(|pair| pair[0] == pair[1]);
        if !table.dense || !alike {
            let total: f32 = table.columns.iter().sum();
            let widths = table.columns.iter().map(|part| part / total * MEASURE).collect();
            let plain = Self { widths, size, leading, pad: 5.0, centred: false };
            let small = |plain: Self| Self {
                size: size * SMALL,
                leading: leading.min(LEADING),
                pad: PAD,
                ..plain
            };
            return if table.dense { small(plain) } else { plain };
        }
        let pad = PAD;
        let wishes = wishes(table, fonts);
        let room = MEASURE - 2.0 * pad * wishes.len() as f32;
        let least: f32 = wishes.iter().map(|wish| wish.least).sum();
        let full: f32 = wishes.iter().map(|wish| wish.full).sum();
        let size = (room / least).clamp(LEAST.min(size), size * SMALL);
        // Between its least and its full width every column gets the same share; beyond, the same part of what is left over.
        let share = ((room / size - least) / (full - least).max(f32::EPSILON)).clamp(0.0, 1.0);
        let widths: Vec<f32> =
            wishes.iter().map(|wish| wish.least + (wish.full - wish.least) * share).collect();
        let stretch = room / widths.iter().sum::<f32>().max(f32::EPSILON);
        let widths = widths.iter().map(|width| width * stretch + 2.0 * pad).collect();
        Self { widths, size, leading: leading.min(LEADING), pad, centred: true }
    }
}

/// What a column asks for, in ems.
struct Wish {
    /// Below this a word or number would be broken.
    least: f32,
    /// Here nothing is broken at all.
    full: f32,
}

/// The wishes of the columns; cells over several columns do not count.
fn wishes(table: &Table, fonts: &Fonts) -> Vec<Wish> {
    let mut wishes: Vec<Wish> =
        table.columns.iter().map(|_| Wish { least: 1.0, full: 1.0 }).collect();
    for row in &table.rows {
        let mut column = 0;
        for cell in row {
            if let (1, Some(wish)) = (cell.span.max(1), wishes.get_mut(column)) {
                let lines = break_lines(fonts, &cell.text, f32::INFINITY);
                let full = lines.iter().map(|line| line.width).fold(0.0, f32::max);
                wish.full = wish.full.max(full);
                let two_lines = if full <= SHORT { full } else { (full / 2.0).ceil().min(SHORT) };
                wish.least = wish.least.max(longest_piece(fonts, &cell.text)).max(two_lines);
            }
            column += cell.span.max(1);
        }
    }
    wishes
}
