//! What the service worker keeps on a device: the files of one version, each with its digest, written into the worker itself, so
//! that a browser that has the worker knows the whole version.

use anyhow::Context;
use serde_json::json;

use super::{File, Part, names, part, standards};
use crate::packet::font;

/// The service worker. Browsers look at it again under this name.
pub(super) const WORKER: &str = "sw.js";

/// Where its list of files goes.
const PLACE: &str = "\"{files}\"";

/// When the service worker keeps a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// By installing: with these the app works without a network, up to the finished packet.
    Core,
    /// When it was used once, or when somebody wants everything: large, and few need it.
    Rare,
}

/// Whether and when it keeps the file called `source` before renaming. What is made for host pages is theirs to keep.
pub(super) fn keep(source: &str) -> Option<Keep> {
    let [common, rare @ ..] = font::SLICES;
    match source.strip_prefix("font/") {
        Some(slice) if slice == common => return Some(Keep::Core),
        Some(slice) if rare.contains(&slice) => return Some(Keep::Rare),
        Some(_) => return None,
        None => {}
    }
    match part(source) {
        Part::FirstLoad | Part::Contents | Part::Export => Some(Keep::Core),
        Part::Kit | Part::Font => None,
        Part::Other if matches!(source, "offline.js" | "manifest.webmanifest") => Some(Keep::Core),
        Part::Other => {
            let rare = source.starts_with("flow.")
                || source.starts_with("icon/")
                || standards::is_one(source);
            rare.then_some(Keep::Rare)
        }
    }
}

/// Writes the list into the worker of `site`.
pub(super) fn fill(site: &mut [File]) -> anyhow::Result<()> {
    let list = |keep: Keep| {
        let files = site.iter().filter(|file| self::keep(&file.source) == Some(keep));
        // The page comes last: a cache that has it is whole.
        let (pages, others): (Vec<_>, Vec<_>) = files.partition(|file| is_page(file));
        let line = |file: &File| {
            let name = if is_page(file) { "./" } else { &file.name };
            json!([name, names::digest(&file.bytes), file.bytes.len()])
        };
        others.into_iter().chain(pages).map(line).collect::<Vec<_>>()
    };
    let (core, rare) = (list(Keep::Core), list(Keep::Rare));
    let version = names::digest(json!([core, rare]).to_string().as_bytes());
    let files = json!({ "version": version, "core": core, "rare": rare }).to_string();
    let worker = site.iter_mut().find(|file| file.source == WORKER).context(WORKER)?;
    let text = std::str::from_utf8(&worker.bytes).context(WORKER)?;
    anyhow::ensure!(text.matches(PLACE).count() == 1, "{WORKER}: no place for the list of files");
    worker.bytes = text.replace(PLACE, &files).into_bytes();
    Ok(())
}

/// The app's own page, which visitors ask for by its folder.
fn is_page(file: &File) -> bool {
    file.name == "index.html"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_every_file_of_the_app_the_page_last() {
        let file = |source: &str, name: &str, text: &str| File {
            source: source.to_owned(),
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let mut site = vec![
            file("index.html", "index.html", "page"),
            file("sw.js", "sw.js", "const files = \"{files}\";"),
            file("app.js", "app.0123456789ab.js", "app"),
            file("flow.zh.json", "flow.zh.0123456789ab.json", "{}"),
            file("kit.js", "kit.0123456789ab.js", "kit"),
        ];
        fill(&mut site).unwrap();
        let text = String::from_utf8(site.remove(1).bytes).unwrap();
        let files = text.strip_prefix("const files = ").and_then(|t| t.strip_suffix(';')).unwrap();
        let files: serde_json::Value = serde_json::from_str(files).unwrap();
        assert_eq!(files["core"][0][0], "app.0123456789ab.js");
        assert_eq!(files["core"][0][1], names::digest(b"app"));
        assert_eq!(files["core"][0][2], 3);
        assert_eq!(files["core"][1][0], "./");
        assert_eq!(files["rare"].as_array().unwrap().len(), 1);
    }
}
