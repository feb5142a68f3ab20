//! The check code of a cover sheet, as somebody scans or types it.

use super::{digest, qr};

/// Bytes of the root digest that stand on paper.
const HALF: usize = 16;
/// Fewer characters than this say too little.
const LEAST: usize = 8;

/// The code in lower-case hexadecimal: of the QR code's digits, or of the characters printed below it, in groups or not, at least the
/// first eight. `None`: it is no check code.
pub fn code(typed: &str) -> Option<String> {
    let typed: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    if typed.len() > 2 * HALF {
        let bytes = qr::bytes(typed.strip_prefix('1')?)?;
        return (bytes.len() == HALF).then(|| digest::hex(&bytes));
    }
    let hex = typed.len() >= LEAST && typed.bytes().all(|b| b.is_ascii_hexdigit());
    hex.then_some(typed)
}

/// Whether a code is that of a packet.
pub fn fits(root: &[u8; 32], code: &str) -> bool {
    code.len() >= LEAST && digest::hex(&root[..HALF]).starts_with(code)
}

/// The bytes of a code, as far as they are whole.
pub fn bytes(code: &str) -> Vec<u8> {
    let pairs = code.as_bytes().chunks_exact(2);
    pairs.filter_map(|p| u8::from_str_radix(std::str::from_utf8(p).ok()?, 16).ok()).collect()
}
