use serde::{Deserialize, Serialize};

/// A photograph or a file that somebody added, by reference: its bytes lie beside the matter, under their digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// What it is.
    pub media: Media,
    /// How many bytes.
    pub size: u32,
    /// Columns of a picture; 0 for other files.
    pub width: u32,
    /// Rows of a picture; 0 for other files.
    pub height: u32,
}

/// What a file is. Pictures are made anew when they are taken in, so there is one kind of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Media {
    /// A picture (ISO/IEC 10918).
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A document of the person's own; its bytes are kept and never read.
    #[serde(rename = "application/pdf")]
    Pdf,
}

impl Media {
    /// The media type, RFC 6838.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Pdf => "application/pdf",
        }
    }

    /// The ending of its name in a packet.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Pdf => "pdf",
        }
    }
}

/// What somebody chose, told by its first bytes: names and endings lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A document that is kept as it is.
    Pdf,
    /// A picture in the format of newer telephones, which many browsers cannot show.
    Heic,
    /// Columns and rows of a picture whose head could be read.
    Picture(u32, u32),
    /// Something else; perhaps the browser knows what it is.
    Other,
}

impl Chosen {
    /// Longest side of a picture as it is kept: small print of an A4 page stays readable.
    pub const SIDE: u32 = 2000;
    /// Pictures with more columns times rows are refused before a telephone runs out of memory over them.
    pub const MOST_PIXELS: u64 = 50_000_000;
    /// Largest document that is kept.
    pub const MOST_BYTES: u32 = 10_000_000;
    /// Most bytes of all pictures of a matter: they are printed into one PDF, and a packet's largest file has 24 MB.
    pub const MOST_PICTURES: u32 = 18_000_000;
    /// Most bytes of all files of a matter; a packet has 96 MB at most, and the pictures are in it twice.
    pub const MOST_TOGETHER: u32 = 50_000_000;

    /// Tells what it is. The head of a picture stands in the first half megabyte, behind what a camera writes about itself.
    pub fn of(head: &[u8]) -> Self {
        if head.starts_with(b"%PDF-") {
            return Self::Pdf;
        }
        let brand = head.get(4..12).unwrap_or_default();
        if [&b"ftypheic"[..], b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1"].contains(&brand) {
            return Self::Heic;
        }
        jpeg(head).or_else(|| png(head)).map_or(Self::Other, |(w, h)| Self::Picture(w, h))
    }
}

/// Columns and rows of a JPEG: they stand in the first frame header (ISO/IEC 10918-1, B.2.2).
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        // Fill bytes before a marker.
        if marker == 0xff {
            rest = &rest[1..];
            continue;
        }
        let frame = (0xc0..=0xcf).contains(&marker) && ![0xc4, 0xc8, 0xcc].contains(&marker);
        if frame {
            let [h1, h0, w1, w0] = *rest.get(5..9)? else { return None };
            return Some((
                u16::from_be_bytes([w1, w0]).into(),
                u16::from_be_bytes([h1, h0]).into(),
            ));
        }
        rest = rest.get(2 + usize::from(u16::from_be_bytes([high, low]))..)?;
    }
}

/// Columns and rows of a PNG: its first chunk (ISO/IEC 15948, 11.2.1).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(8..16)?;
    let (w, h) = rest.split_at(4);
    Some((u32::from_be_bytes(w.try_into().ok()?), u32::from_be_bytes(h.try_into().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_first_bytes() {
        let mut jpeg = vec![0xff, 0xd8, 0xff, 0xe1, 0, 8];
        jpeg.extend(b"Exif\0\0");
        jpeg.extend([0xff, 0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3]);
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend([0, 0, 0x27, 0x10, 0, 0, 0x13, 0x88]);
        for (bytes, chosen) in [
            (&b"%PDF-1.7\n"[..], Chosen::Pdf),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Chosen::Heic),
            (&jpeg, Chosen::Picture(4000, 3000)),
            (&png, Chosen::Picture(10_000, 5_000)),
            (b"GIF89a", Chosen::Other),
            (b"", Chosen::Other),
        ] {
            assert_eq!(Chosen::of(bytes), chosen);
        }
    }

    #[test]
    fn a_head_cut_anywhere_is_something_else_and_no_crash() {
        let whole = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 7, 3];
        assert_eq!(Chosen::of(&whole), Chosen::Picture(7, 9));
        for end in 0..17 {
            assert_eq!(Chosen::of(&whole[..end]), Chosen::Other, "cut at {end}");
        }
    }
}
