use crate::text::packet::PacketError;

/// Devices a Windows computer would open in place of a file.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Checks a name: `[a-z0-9._/-]`, at most 100 bytes, at most four levels, no empty, hidden or dot segment, no device.
pub fn check_name(name: &str) -> Result<(), PacketError> {
    let bad = || PacketError::Name(printable(name));
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._/-".contains(&b);
    if name.is_empty() || name.len() > 100 || !name.bytes().all(allowed) {
        return Err(bad());
    }
    let segments: Vec<&str> = name.split('/').collect();
    if segments.len() > 4 {
        return Err(PacketError::Depth(printable(name)));
    }
    for segment in segments {
        if segment.is_empty()
            || segment.starts_with('.')
            || segment.ends_with('.')
            || segment.starts_with('-')
        {
            return Err(bad());
        }
        let stem = segment.split('.').next().unwrap_or(segment);
        if DEVICES.contains(&stem) {
            return Err(PacketError::Device(printable(name)));
        }
    }
    Ok(())
}

/// A hostile name as it may be shown.
fn printable(name: &str) -> String {
    name.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
