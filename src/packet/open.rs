//! Opening a packet at the counter: everything is verified before anything is shown.

use crate::domain::Map;
use crate::text::packet::PacketError;

use super::application::Application;
use super::bag;
use super::digest::sha256_hex;

/// An opened packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The matter.
    pub application: Application,
    /// SHA-256 of the tag manifest; the cover sheet carries the first 16 bytes.
    pub root: [u8; 32],
    /// Path under `data/` → content.
    pub payload: Map<String, Vec<u8>>,
}

/// Opens and verifies a packet of any bytes whatever.
pub fn open(bytes: &[u8]) -> Result<Opened, PacketError> {
    let bag = bag::read(bytes)?;
    let need = |name: &str| {
        bag.payload.get(name).ok_or_else(|| PacketError::NoFile(format!("data/{name}")))
    };
    let application = Application::from_json(need("application.json")?)?;
    need("packet.pdf")?;
    need("checklist.txt")?;
    let has_form = |id: &str| application.items.iter().any(|i| i.id == id && i.form.is_some());
    for item in application.items.iter().filter(|i| i.form.is_some()) {
        if !bag.payload.contains_key(&format!("forms/{}.pdf", item.id)) {
            return Err(PacketError::NoForm(item.id.clone()));
        }
    }
    for path in bag.payload.keys() {
        let form =
            path.strip_prefix("forms/").map(|name| name.strip_suffix(".pdf").unwrap_or(name));
        if let Some(id) = form.filter(|id| !has_form(id)) {
            return Err(PacketError::FormUnknown(id.to_owned()));
        }
    }
    let listed = |path: &str| application.files.iter().find(|file| file.path == path);
    for file in &application.files {
        let path = file.path.strip_prefix("data/").filter(|path| path.starts_with("scans/"));
        let bytes = path.and_then(|path| bag.payload.get(path));
        let bytes = bytes.ok_or_else(|| PacketError::NoFile(short(&file.path)))?;
        if sha256_hex(bytes) != file.sha256 {
            return Err(PacketError::Digest(short(&file.path)));
        }
    }
    let scans = bag.payload.keys().filter(|path| path.starts_with("scans/"));
    for path in scans.map(|path| format!("data/{path}")) {
        if listed(&path).is_none() && !application.is_newer() {
            return Err(PacketError::Unlisted(path));
        }
    }
    Ok(Opened { application, root: bag.root, payload: bag.payload })
}

/// A path of a stranger's file, no longer than a sentence bears.
fn short(path: &str) -> String {
    path.chars().take(60).collect()
}
