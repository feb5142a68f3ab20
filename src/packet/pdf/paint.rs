//! Painting set pages with krilla, and the structure tree over them.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::color::luma;
use krilla::configure::validate::{Accessibility, Archival};
use krilla::configure::{ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document as Writer, SerializeSettings};

use crate::domain::Map;
use crate::packet::digest;
use crate::packet::document::{Document, TICKED, UNTICKED};
use crate::packet::font::Fonts;
use crate::packet::stamp::Stamp;

use super::flow::{NodeId, Op, PAPER, Role, Setting};
use super::lines::{Line, SetGlyph};
use super::{Attachment, PdfError, Pictures};

/// Width of table borders.
const BORDER: f32 = 0.5;
/// Ground of label cells.
const SHADE: u8 = 238;

pub(super) fn paint(
    document: &Document,
    fonts: &Fonts,
    stamp: Stamp,
    attachments: &[Attachment],
    pictures: &Pictures,
    setting: Setting,
) -> Result<Vec<u8>, PdfError> {
    let archival = if attachments.is_empty() { Archival::A2_A } else { Archival::A3_A };
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(archival)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfError::Writer("PDF/A with PDF/UA".into()))?;
    let mut writer =
        Writer::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let pictures = images(pictures)?;
    let mut contents: Vec<Vec<Identifier>> = setting.nodes.iter().map(|_| Vec::new()).collect();
    let paper = PageSettings::from_wh(PAPER.0, PAPER.1)
        .ok_or_else(|| PdfError::Writer("paper size".into()))?;
    for ops in &setting.pages {
        let mut page = writer.start_page_with(paper.clone());
        {
            let (surface, contents) = (page.surface(), &mut contents);
            let mut brush = Brush { surface, fonts, pictures: &pictures, contents };
            ops.iter().for_each(|op| brush.op(op));
        }
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(document.lang.tag().into()));
    let mut outline = Outline::new();
    for ((node, first), page) in setting.sheets.iter().zip(&document.pages) {
        tree.push(group(&setting, *node, &mut contents));
        outline.push_child(OutlineNode::new(
            page.title.clone(),
            XyzDestination::new(*first, Point::from_xy(0.0, 0.0)),
        ));
    }
    writer.set_tag_tree(tree);
    writer.set_outline(outline);
    let when = date_time(stamp);
    writer.set_metadata(metadata(document, when, stamp));
    for Attachment { name, description, media_type, bytes } in attachments {
        let _ = writer.embed_file(EmbeddedFile {
            path: name.clone(),
            mime_type: MimeType::new(media_type),
            description: Some(description.clone()),
            association_kind: AssociationKind::Source,
            data: bytes.clone().into(),
            modification_date: Some(when),
            // As it is, so that a reader needs to understand nothing else of the PDF (see `packet::carried`).
            compress: Some(false),
            location: None,
        });
    }
    writer.finish().map(without_suspects).map_err(|e| PdfError::Writer(e.to_string()))
}

/// Leaves out `/Suspects false`, which is what its absence means (ISO 32000-1, table 321): poppler takes the word itself to be an
/// error and says so at every sheet. Spaces take its place, so that nothing moves; inside compressed streams it cannot stand.
fn without_suspects(mut pdf: Vec<u8>) -> Vec<u8> {
    const MARKED: &[u8] = b"/MarkInfo<</Marked true/Suspects false>>";
    const SUSPECTS: &[u8] = b"/Suspects false";
    if let Some(at) = pdf.windows(MARKED.len()).rposition(|bytes| bytes == MARKED) {
        let start = at + MARKED.len() - SUSPECTS.len() - b">>".len();
        pdf[start..start + SUSPECTS.len()].fill(b' ');
    }
    pdf
}

/// Pictures as the writer takes them: as they are, none is decoded or smoothed.
fn images(pictures: &Pictures) -> Result<Map<String, Image>, PdfError> {
    let image = |(digest, bytes): (&String, &Vec<u8>)| {
        let image = Image::from_jpeg(bytes.clone().into(), false).map_err(PdfError::Writer)?;
        Ok((digest.clone(), image))
    };
    pictures.iter().map(image).collect()
}

fn metadata(document: &Document, when: DateTime, stamp: Stamp) -> Metadata {
    Metadata::new()
        .title(document.title.clone())
        .language(document.lang.tag().into())
        .creator("OneWindow".into())
        .producer(concat!("OneWindow ", env!("CARGO_PKG_VERSION")).into())
        .creation_date(when)
        .document_id(digest::sha256_hex(format!("{}\n{stamp}", document.title).as_bytes()))
}

fn date_time(stamp: Stamp) -> DateTime {
    let when = DateTime::new(u16::try_from(stamp.date.year()).unwrap_or(0))
        .month(stamp.date.month())
        .day(stamp.date.day())
        .hour(stamp.hour)
        .minute(stamp.minute)
        .second(stamp.second);
    let Some(offset) = stamp.offset else { return when };
    let part = |n: i16| u8::try_from(n.unsigned_abs()).unwrap_or(0);
    when.utc_offset_hour(i8::try_from(offset / 60).unwrap_or(0))
        .utc_offset_minute(part(offset % 60))
}

/// The structure group of a node with everything below it. A node's contents are taken out: each belongs to one node only.
fn group(setting: &Setting, node: NodeId, contents: &mut [Vec<Identifier>]) -> TagGroup {
    let mut tagged = TagGroup::new(tag(&setting.nodes[node].role));
    for identifier in std::mem::take(&mut contents[node]) {
        tagged.push(identifier);
    }
    for child in &setting.nodes[node].children {
        tagged.push(group(setting, *child, contents));
    }
    tagged
}

fn tag(role: &Role) -> TagKind {
    let span = |n: usize| u32::try_from(n).ok().filter(|n| *n > 1).and_then(NonZeroU32::new);
    match role {
        Role::Sheet => Tag::Section.into(),
        Role::Heading(level, title) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Mark => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::Head { span: columns, column } => {
            let scope = if *column { TableHeaderScope::Column } else { TableHeaderScope::Row };
            Tag::TH(scope).with_col_span(span(*columns)).into()
        }
        Role::Data { span: columns } => Tag::TD.with_col_span(span(*columns)).into(),
        Role::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
    }
}

struct Brush<'a, 'b> {
    surface: Surface<'a>,
    fonts: &'b Fonts,
    pictures: &'b Map<String, Image>,
    contents: &'b mut [Vec<Identifier>],
}

impl Brush<'_, '_> {
    fn op(&mut self, op: &Op) {
        match op {
            Op::Text { x, y, size, line, node } => self.line(*x, *y, *size, line, *node),
            Op::Shade { x, y, w, h } => self.artifact(|s| {
                s.set_fill(Some(ink(SHADE)));
                s.set_stroke(None);
                rectangle(s, *x, *y, *w, *h);
            }),
            Op::Frame { x, y, w, h } => self.artifact(|s| {
                s.set_fill(None);
                s.set_stroke(Some(pen(BORDER)));
                rectangle(s, *x, *y, *w, *h);
            }),
            Op::Rule { x, y, w } => self.artifact(|s| {
                s.set_fill(None);
                s.set_stroke(Some(pen(BORDER)));
                path(s, |p| {
                    p.move_to(*x, *y);
                    p.line_to(x + w, *y);
                });
            }),
            Op::Picture { x, y, w, h, sha256, node } => {
                self.picture((*x, *y, *w, *h), sha256, *node);
            }
            Op::Code { x, y, module, modules, node } => {
                let identifier = self.surface.start_tagged(ContentTag::Other);
                self.surface.set_fill(Some(ink(0)));
                self.surface.set_stroke(None);
                path(&mut self.surface, |p| {
                    for (column, row, length) in modules.runs() {
                        let (x, y) = (x + column as f32 * module, y + row as f32 * module);
                        if let Some(run) = Rect::from_xywh(x, y, length as f32 * module, *module) {
                            p.push_rect(run);
                        }
                    }
                });
                self.surface.end_tagged();
                self.contents[*node].push(identifier);
            }
        }
    }

    /// A picture, when its bytes were handed over.
    fn picture(&mut self, (x, y, w, h): (f32, f32, f32, f32), sha256: &str, node: NodeId) {
        let Some((image, size)) = self.pictures.get(sha256).cloned().zip(Size::from_wh(w, h))
        else {
            return;
        };
        let identifier = self.surface.start_tagged(ContentTag::Other);
        self.surface.push_transform(&Transform::from_translate(x, y));
        self.surface.draw_image(image, size);
        self.surface.pop();
        self.surface.end_tagged();
        self.contents[node].push(identifier);
    }

    fn artifact(&mut self, draw: impl FnOnce(&mut Surface<'_>)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        draw(&mut self.surface);
        self.surface.end_tagged();
    }

    /// A line in runs of one slice each; tick boxes are runs of their own, because a ticked one gets a frame.
    fn line(&mut self, x: f32, y: f32, size: f32, line: &Line, node: Option<NodeId>) {
        let mut x = x;
        let mut rest = &line.glyphs[..];
        while let Some((first, range)) = rest.first() {
            let boxed = tick_box(&line.text[range.clone()]);
            let same = |other: &&SetGlyph| {
                other.0.face == first.face && tick_box(&line.text[other.1.clone()]).is_none()
            };
            let count =
                if boxed.is_some() { 1 } else { rest.iter().take_while(same).count().max(1) };
            let (run, after) = rest.split_at(count);
            let start = range.start;
            let text = &line.text[start..run.last().map_or(start, |(_, range)| range.end)];
            let glyph = |(glyph, range): &SetGlyph| {
                let range = range.start - start..range.end - start;
                KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, 0.0, 0.0, 0.0, range, None)
            };
            let glyphs: Vec<KrillaGlyph> = run.iter().map(glyph).collect();
            let tag = match node {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
            };
            let identifier = self.surface.start_tagged(tag);
            self.surface.set_fill(Some(ink(0)));
            self.surface.set_stroke(None);
            let ticked = boxed == Some(TICKED);
            let (at, scale) = if ticked {
                (Point::from_xy(x + 0.15 * size, y - 0.09 * size), 0.7)
            } else {
                (Point::from_xy(x, y), 1.0)
            };
            // A tick is struck boldly: it must not be missed on a poor copy.
            self.surface.set_stroke(ticked.then(|| pen(size * 0.04)));
            self.surface.draw_glyphs(
                at,
                &glyphs,
                self.fonts.font(first.face),
                text,
                size * scale,
                false,
            );
            if ticked {
                self.frame(x, y, size);
            }
            self.surface.end_tagged();
            if let Some(node) = node {
                self.contents[node].push(identifier);
            }
            x += run.iter().map(|(g, _)| g.advance).sum::<f32>() * size;
            rest = after;
        }
    }

    /// The box around a tick whose glyph starts at `x` on baseline `y`: as large as the empty box, which is the glyph of `□`.
    fn frame(&mut self, x: f32, y: f32, size: f32) {
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(pen(size * 0.05)));
        rectangle(&mut self.surface, x + 0.1 * size, y - 0.78 * size, 0.8 * size, 0.8 * size);
    }
}

fn tick_box(text: &str) -> Option<char> {
    text.chars().next().filter(|c| matches!(*c, TICKED | UNTICKED))
}

fn ink(lightness: u8) -> Fill {
    Fill { paint: luma::Color::new(lightness).into(), ..Fill::default() }
}

fn pen(width: f32) -> Stroke {
    Stroke { paint: luma::Color::new(0).into(), width, ..Stroke::default() }
}

fn rectangle(surface: &mut Surface<'_>, x: f32, y: f32, w: f32, h: f32) {
    if let Some(rect) = Rect::from_xywh(x, y, w, h) {
        path(surface, |p| p.push_rect(rect));
    }
}

fn path(surface: &mut Surface<'_>, draw: impl FnOnce(&mut PathBuilder)) {
    let mut builder = PathBuilder::new();
    draw(&mut builder);
    if let Some(path) = builder.finish() {
        surface.draw_path(&path);
    }
}
