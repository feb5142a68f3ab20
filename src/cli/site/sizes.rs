//! How large the site is, and what a visitor has to fetch of it.

use crate::text::{Lang, Say, cli::Msg};

/// When a file is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Before the first page works.
    FirstLoad,
    /// By itself right after the first page: what the items say.
    Contents,
    /// When somebody exports a packet for the first time.
    Export,
    /// A font slice: when a packet needs one of its characters.
    Font,
    /// When a host page asks the API without a screen.
    Kit,
    /// Everything else.
    Other,
}

/// The size of one file.
#[derive(Clone, Debug)]
pub struct Size {
    /// Its name in the site.
    pub name: String,
    /// When it is fetched.
    pub part: Part,
    /// Its length in bytes.
    pub raw: usize,
    /// The bytes that travel: the compressed length, or the length itself when compressing gains nothing.
    pub wire: usize,
    /// Whether the service worker keeps it by itself.
    pub kept: bool,
}

/// The sizes of a built site.
#[derive(Clone, Debug, Default)]
pub struct Sizes(pub Vec<Size>);

impl Sizes {
    /// Bytes that travel for `part`.
    pub fn wire(&self, part: Part) -> usize {
        self.of(part).map(|size| size.wire).sum()
    }

    fn of(&self, part: Part) -> impl Iterator<Item = &Size> {
        self.0.iter().filter(move |size| size.part == part)
    }

    /// A table of all files but the font slices, and the totals, in kB of 1000 bytes.
    pub fn table(&self, lang: Lang) -> String {
        let mut rows: Vec<(String, usize, usize)> = Vec::new();
        for part in [Part::FirstLoad, Part::Contents, Part::Export, Part::Kit, Part::Other] {
            rows.extend(self.of(part).map(|size| (size.name.clone(), size.raw, size.wire)));
        }
        for (part, msg) in [
            (Part::FirstLoad, Msg::TotalFirstLoad),
            (Part::Contents, Msg::TotalContents),
            (Part::Export, Msg::TotalExport),
            (Part::Kit, Msg::TotalKit),
            (Part::Font, Msg::TotalFonts { files: self.of(Part::Font).count() }),
        ] {
            let raw = self.of(part).map(|size| size.raw).sum();
            rows.push((msg.say(lang), raw, self.wire(part)));
        }
        let kept = || self.0.iter().filter(|size| size.kept);
        let sum = |of: fn(&Size) -> usize| kept().map(of).sum();
        rows.push((Msg::TotalKept.say(lang), sum(|size| size.raw), sum(|size| size.wire)));
        // Chinese characters are two columns wide in a terminal.
        let width = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        let column = rows.iter().map(|(name, ..)| width(name)).max().unwrap_or(0);
        let line = |name: &str, raw: &str, wire: &str| {
            let pad = " ".repeat(column - column.min(width(name)));
            format!("{name}{pad}  {raw:>9}  {wire:>9}\n")
        };
        let mut out = line("", "kB", "brotli");
        for (name, raw, wire) in &rows {
            out.push_str(&line(name, &kilobytes(*raw), &kilobytes(*wire)));
        }
        out.truncate(out.trim_end().len());
        out
    }
}

/// Kilobytes of 1000 bytes with one decimal, rounded up: a budget is not met by rounding.
fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}
