//! What a printed packet's PDF carries: `application.json`, for a counter that has only the PDF.
//!
//! Only a PDF as this program writes it is read, and nothing of it but that one file, which stands in it as it is: no other part of
//! the PDF format is understood, so that none can deceive. It proves nothing: anybody can write a PDF. What is read is content to be
//! looked at; only the packet's digest says that paper and file belong together.

use crate::text::packet::PacketError as E;

use super::application::Application;
use super::zip::MAX_ENTRY;

/// Most bytes of the file inside; a matter with hundreds of answers has 100 kB.
const MAX_JSON: usize = 4 << 20;
const EMBEDDED: &[u8] = b"/Type/EmbeddedFile";

/// The matter a PDF carries.
///
/// # Errors
///
/// [`E::TooLarge`], [`E::NoData`] when it carries none that stands there as this program writes it, and those of
/// [`Application::from_json`].
pub fn carried(pdf: &[u8]) -> Result<Application, E> {
    if pdf.len() > MAX_ENTRY {
        return Err(E::TooLarge);
    }
    if !pdf.starts_with(b"%PDF-") {
        return Err(E::NoData);
    }
    let (content, rest) = content(pdf).ok_or(E::NoData)?;
    // Two files would leave it open which of them counts.
    if find(rest, EMBEDDED).is_some() {
        return Err(E::NoData);
    }
    Application::from_json(content)
}

/// The content of the first file inside, and what follows it.
fn content(pdf: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = find(pdf, EMBEDDED)?;
    let start = pdf[..at].windows(5).rposition(|bytes| bytes == b"obj\n<")?;
    let stream = at + find(&pdf[at..], b"stream\n")?;
    let head = &pdf[start..stream];
    if find(head, b"/Filter").is_some() {
        return None;
    }
    let length = number(&head[find(head, b"/Length ")? + b"/Length ".len()..])?;
    let body = stream + b"stream\n".len();
    let end = body.checked_add(length).filter(|_| length <= MAX_JSON)?;
    let rest = pdf.get(end..)?;
    rest.starts_with(b"\nendstream").then_some((&pdf[body..end], rest))
}

fn number(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().position(|b| !b.is_ascii_digit())?;
    std::str::from_utf8(&bytes[..end]).ok()?.parse().ok()
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
