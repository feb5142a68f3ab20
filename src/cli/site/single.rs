//! The whole site as one page that works without a server: opened from a USB stick or as an attachment.
//!
//! Files the app fetches are blocks of packed text in the page; its modules are one script, and the export worker another. The page's
//! policy names that script and the style sheet by their digests and lets nothing be fetched from anywhere.

mod modules;

use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::compress::gzip;
use super::{Part, Sources, part};
use crate::packet::font;

/// In the order in which they run.
const APP: [&str; 4] = ["app.js", "app-later.js", "exporter.js", "boot.js"];
const WORKER: [&str; 2] = ["export.js", "export-worker.js"];

/// The page.
pub(super) fn page(sources: &Sources) -> anyhow::Result<String> {
    let text = |name: &str| sources.text(name).with_context(|| name.to_owned());
    let style = text("main.css")?;
    let script = [include_str!("single/page.js"), &join(sources, &APP)?].concat();
    // As the browser reads a worker: a plain script, which cannot wait at its top.
    let worker = ["(async () => {\n", &join(sources, &WORKER)?, "})();\n"].concat();
    let worker = [include_str!("single/worker.js"), &worker].concat();
    for inline in [style, &script, &worker] {
        let lower = inline.to_ascii_lowercase();
        anyhow::ensure!(
            !["</s", "<!--"].iter().any(|end| lower.contains(end)),
            "text that would end its element"
        );
    }

    let needs: Vec<String> = ["export_bg.wasm".to_owned()]
        .into_iter()
        .chain(font::SLICES.map(|slice| ["font/", slice].concat()))
        .collect();
    let mut blocks = format!(
        "<script type=\"text/plain\" data-file=\"worker\" data-needs=\"{}\">{worker}</script>\n",
        needs.join(" ")
    );
    for (name, bytes) in sources.files() {
        if is_fetched(name) {
            let packed = STANDARD.encode(gzip(bytes)?);
            let kind = kind(name);
            blocks += &format!(
                "<script type=\"text/plain\" data-file=\"{name}\" data-type=\"{kind}\">{packed}</script>\n"
            );
        }
    }

    let icon = STANDARD.encode(text("icon.svg")?);
    let mut page = String::new();
    for line in text("index.html")?.lines() {
        match line {
            line if line.contains("http-equiv=\"Content-Security-Policy\"") => {
                page += &format!(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
                    policy(&script, style)
                );
            }
            line if line.contains("rel=\"icon\"") => {
                page += &format!(
                    "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n<style>{style}</style>\n"
                );
            }
            // It is all in the page.
            line if line.starts_with("<link") || line.starts_with("<script") => {}
            "</body>" => {
                page += &format!("{blocks}<script type=\"module\">{script}</script>\n</body>\n");
            }
            line => {
                page += line;
                page.push('\n');
            }
        }
    }
    anyhow::ensure!(
        page.contains(&script) && page.contains(style),
        "index.html: no place for the app"
    );
    Ok(page)
}

fn join(sources: &Sources, names: &[&str]) -> anyhow::Result<String> {
    let read =
        |name: &&'static str| Ok((*name, sources.text(name).with_context(|| (*name).to_owned())?));
    let names: Vec<&'static str> =
        APP.iter().chain(&WORKER).copied().filter(|name| names.contains(name)).collect();
    let modules = names.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
    modules::join(&modules)
}

/// Whether the app or its worker fetches a file when it runs.
fn is_fetched(name: &str) -> bool {
    let is_needed = match part(name) {
        Part::FirstLoad | Part::Contents | Part::Export | Part::Font => true,
        Part::Other => name.starts_with("flow."),
        Part::Kit => false,
    };
    is_needed && [".bin", ".wasm", ".json", ".ttf"].iter().any(|ending| name.ends_with(ending))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

/// Only this script and this style sheet; nothing is fetched, nothing is sent.
fn policy(script: &str, style: &str) -> String {
    let digest = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; img-src blob: data:; worker-src blob:; \
         form-action 'none'; base-uri 'none'; trusted-types default; require-trusted-types-for 'script'",
        digest(script),
        digest(style)
    )
}
