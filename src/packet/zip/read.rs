use crate::text::packet::PacketError as E;

use super::{
    Archive, CENTRAL, CENTRAL_LEN, CRC, END, END_LEN, Entry, LOCAL, LOCAL_LEN, MAX_ENTRIES,
    MAX_ENTRY, MAX_TOTAL, VERSION, check_name, write,
};

/// Reads an archive of the strict profile. Every refusal says what is wrong; whatever is accepted, [`write`] writes again byte
/// for byte.
pub fn read(bytes: &[u8]) -> Result<Archive, E> {
    if bytes.len() > MAX_TOTAL {
        return Err(E::TooLarge);
    }
    if bytes.len() < END_LEN || u32_at(bytes, 0) != Some(LOCAL) {
        return Err(if u32_at(bytes, 0) == Some(LOCAL) { E::Truncated } else { E::NotAPacket });
    }
    let end = find_end(bytes)?;
    let field = |at| u16_at(bytes, end + at).ok_or(E::Truncated);
    let (count, total) = (field(8)?, field(10)?);
    let length = u32_at(bytes, end + 12).ok_or(E::Truncated)? as usize;
    let start = u32_at(bytes, end + 16).ok_or(E::Truncated)? as usize;
    if count == u16::MAX || length == u32::MAX as usize || start == u32::MAX as usize {
        return Err(E::Zip64);
    }
    if field(4)? != 0 || field(6)? != 0 || count != total {
        return Err(E::Disks);
    }
    let count = usize::from(count);
    if count > MAX_ENTRIES {
        return Err(E::TooMany);
    }
    if start.checked_add(length) != Some(end) {
        return Err(E::Gap);
    }
    let mut archive = Archive::default();
    let (mut at, mut data) = (start, 0);
    for no in 0..count {
        let head = bytes
            .get(at..at + CENTRAL_LEN)
            .filter(|_| at + CENTRAL_LEN <= end)
            .ok_or(E::Directory)?;
        let (entry, next) = entry(bytes, head, at, data, start)?;
        let (time, date) = (u16_at(head, 12).unwrap_or(0), u16_at(head, 14).unwrap_or(0));
        if no == 0 {
            (archive.time, archive.date) = (time, date);
        } else if (archive.time, archive.date) != (time, date) {
            return Err(E::Time(entry.name));
        }
        if let Some(last) = archive.entries.last() {
            match last.name.cmp(&entry.name) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => return Err(E::Duplicate(entry.name)),
                std::cmp::Ordering::Greater => return Err(E::Order(entry.name)),
            }
        }
        at += CENTRAL_LEN + entry.name.len();
        data = next;
        archive.entries.push(entry);
    }
    if at != end || data != start {
        return Err(E::Gap);
    }
    // The checks above leave no freedom; this makes sure of it.
    if write(&archive) == bytes { Ok(archive) } else { Err(E::NotCanonical) }
}

/// The end record: the last 22 bytes. A comment or anything behind it is refused.
fn find_end(bytes: &[u8]) -> Result<usize, E> {
    let end = bytes.len() - END_LEN;
    if u32_at(bytes, end) == Some(END) && u16_at(bytes, end + 20) == Some(0) {
        return Ok(end);
    }
    let earlier = (0..end).rev().take(1 << 16).find(|at| u32_at(bytes, *at) == Some(END));
    Err(
        match earlier.and_then(|at| u16_at(bytes, at + 20).map(|n| at + END_LEN + usize::from(n))) {
            Some(stop) if stop == bytes.len() => E::Comment,
            Some(_) => E::Trailing,
            None => E::Truncated,
        },
    )
}

/// One entry: the central header `head` at `at`, its local header at `data`. Returns where the next entry starts.
fn entry(
    bytes: &[u8],
    head: &[u8],
    at: usize,
    data: usize,
    start: usize,
) -> Result<(Entry, usize), E> {
    let (h16, h32) = (|i| u16_at(head, i).unwrap_or(0), |i| u32_at(head, i).unwrap_or(0));
    if h32(0) != CENTRAL {
        return Err(E::Directory);
    }
    let length = usize::from(h16(28));
    let name = bytes.get(at + CENTRAL_LEN..at + CENTRAL_LEN + length).ok_or(E::Directory)?;
    let name = String::from_utf8_lossy(name).into_owned();
    let refuse = |e: fn(String) -> E| Err(e(name.chars().take(60).collect()));
    check_name(&name)?;
    let flags = h16(8);
    if flags & 1 != 0 {
        return refuse(E::Encrypted);
    }
    if flags & 8 != 0 {
        return refuse(E::Streaming);
    }
    if flags != 0 {
        return refuse(E::Flags);
    }
    if h16(10) != 0 {
        return refuse(E::Method);
    }
    if h16(4) != VERSION || h16(6) != VERSION {
        return refuse(E::Version);
    }
    if h16(30) != 0 {
        return refuse(E::Extra);
    }
    if h16(32) != 0 {
        return Err(E::Comment);
    }
    if h16(34) != 0 {
        return Err(E::Disks);
    }
    if h16(36) != 0 || h32(38) != 0 {
        return refuse(E::Attributes);
    }
    let (packed, size) = (h32(20) as usize, h32(24) as usize);
    if packed == u32::MAX as usize || size == u32::MAX as usize {
        return Err(E::Zip64);
    }
    if packed != size {
        return refuse(E::Size);
    }
    if size > MAX_ENTRY {
        return refuse(E::EntryTooLarge);
    }
    if h32(42) as usize != data {
        return refuse(if (h32(42) as usize) < data { E::Overlap } else { E::Before });
    }
    let local = bytes
        .get(data..data + LOCAL_LEN)
        .filter(|_| data + LOCAL_LEN <= start)
        .ok_or(E::Directory)?;
    if u32_at(local, 0) != Some(LOCAL) {
        return refuse(E::Before);
    }
    // From "version needed" to "extra length" both headers say the same, and then the name.
    let body = data + LOCAL_LEN + length;
    if local[4..] != head[6..32] || bytes.get(data + LOCAL_LEN..body) != Some(name.as_bytes()) {
        return refuse(E::Mismatch);
    }
    let content = bytes.get(body..body + size).filter(|_| body + size <= start);
    let Some(content) = content else { return refuse(E::Size) };
    if CRC.checksum(content) != h32(16) {
        return refuse(E::Crc);
    }
    Ok((Entry { name, bytes: content.to_vec() }, body + size))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}
