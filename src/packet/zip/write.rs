use super::{Archive, CENTRAL, CRC, END, Entry, LOCAL, VERSION};

/// Writes an archive. Its entries must be in ascending order of name and within the limits; the reader checks that.
pub fn write(archive: &Archive) -> Vec<u8> {
    let mut out = Vec::with_capacity(
        archive.entries.iter().map(|e| e.bytes.len() + 2 * e.name.len() + 80).sum(),
    );
    let mut directory = Vec::new();
    for entry in &archive.entries {
        let offset = size(out.len());
        put32(&mut out, LOCAL);
        common(&mut out, archive, entry);
        out.extend_from_slice(entry.name.as_bytes());
        out.extend_from_slice(&entry.bytes);
        put32(&mut directory, CENTRAL);
        put16(&mut directory, VERSION);
        common(&mut directory, archive, entry);
        // Comment length, disk, internal attributes.
        for _ in 0..3 {
            put16(&mut directory, 0);
        }
        // External attributes.
        put32(&mut directory, 0);
        put32(&mut directory, offset);
        directory.extend_from_slice(entry.name.as_bytes());
    }
    let (start, length, count) =
        (size(out.len()), size(directory.len()), count(archive.entries.len()));
    out.append(&mut directory);
    put32(&mut out, END);
    // This disk, disk of the directory.
    put16(&mut out, 0);
    put16(&mut out, 0);
    put16(&mut out, count);
    put16(&mut out, count);
    put32(&mut out, length);
    put32(&mut out, start);
    // Comment length.
    put16(&mut out, 0);
    out
}

/// The fields local and central headers share, from "version needed" to "extra length".
fn common(out: &mut Vec<u8>, archive: &Archive, entry: &Entry) {
    put16(out, VERSION);
    // Flags: none. Method: stored.
    put16(out, 0);
    put16(out, 0);
    put16(out, archive.time);
    put16(out, archive.date);
    put32(out, CRC.checksum(&entry.bytes));
    put32(out, size(entry.bytes.len()));
    put32(out, size(entry.bytes.len()));
    put16(out, count(entry.name.len()));
    put16(out, 0);
}

fn put16(out: &mut Vec<u8>, n: u16) {
    out.extend_from_slice(&n.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, n: u32) {
    out.extend_from_slice(&n.to_le_bytes());
}

/// Sizes are far below 4 GB: 96 MB is the limit of a packet.
fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn count(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}
