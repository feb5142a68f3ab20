//! The container: a strict profile of ZIP (APPNOTE 6.3) with one way to write every packet.
//!
//! Entries are stored, not deflated: PDF files are compressed already, and stored bytes are the same whoever writes them. So
//! there is exactly one file for given entries, and the reader accepts only that one: what it accepts, [`write`] writes again
//! byte for byte. A reader that accepts more shows one thing to this program and another to the next.

mod name;
mod read;
mod write;

pub use name::check_name;
pub use read::read;
pub use write::write;

/// Most entries.
pub const MAX_ENTRIES: usize = 256;
/// Most bytes of an entry, 24 MB.
pub const MAX_ENTRY: usize = 24 << 20;
/// Most bytes of a packet, 96 MB.
pub const MAX_TOTAL: usize = 96 << 20;

/// A file of a packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Path inside the packet: lower-case ASCII.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// All files of a packet in order of their names, with the time all of them carry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// DOS date.
    pub date: u16,
    /// DOS time, two-second steps.
    pub time: u16,
    /// Files, ascending by name.
    pub entries: Vec<Entry>,
}

impl Archive {
    /// The content of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.entries.iter().find(|e| e.name == name).map(|e| e.bytes.as_slice())
    }
}

/// CRC-32 as ZIP has it (ISO-HDLC).
const CRC: crc::Crc<u32, crc::NoTable> = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC);

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const LOCAL_LEN: usize = 30;
const CENTRAL_LEN: usize = 46;
const END_LEN: usize = 22;
/// Version needed to extract: 2.0, folders in names.
const VERSION: u16 = 20;
