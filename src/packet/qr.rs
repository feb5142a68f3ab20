//! QR codes in numeric mode: digits survive a keyboard-wedge scanner with a Chinese input method on.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// The dark modules of a code, row by row, without the quiet zone (4 modules on every side).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// Modules on a side.
    pub size: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// Whether a module is dark.
    pub fn dark(&self, x: usize, y: usize) -> bool {
        self.dark[y * self.size + x]
    }

    /// Horizontal runs of dark modules: `(x, y, length)`.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs = Vec::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let length = (x..self.size).take_while(|x| self.dark(*x, y)).count();
                if length > 0 {
                    runs.push((x, y, length));
                }
                x += length + 1;
            }
        }
        runs
    }
}

/// The code of a text at error correction level M, digits in numeric mode; `None` when it is too long.
pub fn encode(text: &str) -> Option<Modules> {
    let segments = match QrSegment::is_numeric(text) {
        true => vec![QrSegment::make_numeric(text)],
        false => QrSegment::make_segments(text),
    };
    let code = QrCode::encode_segments(&segments, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let dark = (0..side)
        .flat_map(|y| (0..side).map(move |x| (x, y)))
        .map(|(x, y)| code.get_module(x, y))
        .collect();
    Some(Modules { size: usize::try_from(side).ok()?, dark })
}

/// Digits of bytes: seven bytes are seventeen digits, a shorter rest as many as its largest value needs.
pub fn digits(bytes: &[u8]) -> String {
    let number = |chunk: &[u8]| chunk.iter().fold(0u64, |n, b| n << 8 | u64::from(*b));
    bytes.chunks(7).map(|c| format!("{:0width$}", number(c), width = WIDTHS[c.len()])).collect()
}

/// The bytes of [`digits`]; `None` when the text is no such digits.
pub fn bytes(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for chunk in digits.as_bytes().chunks(WIDTHS[7]) {
        let len = WIDTHS.iter().position(|w| *w == chunk.len())?;
        let text =
            std::str::from_utf8(chunk).ok().filter(|t| t.bytes().all(|b| b.is_ascii_digit()))?;
        let number: u64 = text.parse().ok().filter(|n| *n < 1 << (8 * len))?;
        bytes.extend_from_slice(&number.to_be_bytes()[8 - len..]);
    }
    Some(bytes)
}

/// Digits of 0…7 bytes.
const WIDTHS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];
