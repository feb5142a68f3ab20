//! Several JavaScript modules as one script: `import` and `export` become plain variables.
//!
//! Understands what our own modules and those of wasm-bindgen and wasm-split use, one statement a line, and refuses anything else.

use anyhow::{Context, bail};

/// What stands for the address of a module: files are fetched from here.
const HOME: &str = "home";

/// Modules, by file name, in the order in which they run, as one script. A module may name one that runs later, as long as it
/// uses it later.
pub(super) fn join(modules: &[(&str, &str)]) -> anyhow::Result<String> {
    let names: Vec<&str> = modules.iter().map(|(name, _)| *name).collect();
    let mut script = String::from("const modules = {};\n");
    for name in &names {
        script += &format!("modules[\"{name}\"] = {{}};\n");
    }
    for (name, text) in modules {
        script += &module(name, text, &names).with_context(|| (*name).to_owned())?;
    }
    Ok(script)
}

/// A module as a function of its own that is called at once; it may wait for what it needs.
fn module(name: &str, text: &str, names: &[&str]) -> anyhow::Result<String> {
    let mut body = String::new();
    let mut exports = Vec::new();
    for line in text.lines() {
        if line.starts_with("import ") {
            body += &import(line, names)?;
        } else if let Some(rest) = line.strip_prefix("export {") {
            let list = rest.trim_end().strip_suffix("};").context("`export {` on one line")?;
            for export in list.split(',').map(str::trim).filter(|export| !export.is_empty()) {
                let (local, outside) = export.split_once(" as ").unwrap_or((export, export));
                exports.push(format!("{outside}: {local}"));
            }
        } else if let Some(rest) = line.strip_prefix("export ") {
            exports.push(declared(rest)?.to_owned());
            body += rest;
        } else {
            body += line;
        }
        body.push('\n');
    }
    let body = without_missing(&body.replace("import.meta.url", HOME), names)?;
    Ok(format!(
        "await (async () => {{\n{body}Object.assign(modules[\"{name}\"], {{ {} }});\n}})();\n",
        exports.join(", ")
    ))
}

/// `import init, { mount } from "./app.js";`, `import { initSync } from …`, `import * as app from …`.
fn import(line: &str, names: &[&str]) -> anyhow::Result<String> {
    let read = || {
        let (what, from) = line.strip_prefix("import ")?.split_once(" from ")?;
        let name = from.trim_end().trim_end_matches(';').trim_matches(['"', '\'']);
        let name = name.strip_prefix("./")?;
        let name = names.iter().find(|known| **known == name)?;
        let what = match what.strip_prefix("* as ") {
            Some(all) => all.to_owned(),
            None => match what.split_once('{') {
                Some((default, rest)) => {
                    let default = default.trim().trim_end_matches(',');
                    let default = if default.is_empty() {
                        String::new()
                    } else {
                        format!("default: {default}, ")
                    };
                    format!("{{ {default}{}", rest.trim_start().replace(" as ", ": "))
                }
                None => format!("{{ default: {what} }}"),
            },
        };
        Some(format!("const {what} = modules[\"{name}\"];"))
    };
    match read() {
        Some(statement) => Ok(statement),
        None => bail!("cannot join `{line}`"),
    }
}

/// The name a declaration declares.
fn declared(declaration: &str) -> anyhow::Result<&str> {
    let rest = declaration.strip_prefix("async ").unwrap_or(declaration);
    let rest = ["function ", "class ", "const "].iter().find_map(|word| rest.strip_prefix(word));
    let end = |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$');
    match rest.and_then(|rest| end(rest).map(|end| &rest[..end])) {
        Some(name) if !name.is_empty() => Ok(name),
        Some(_) | None => bail!("cannot join `export {declaration}`"),
    }
}

/// A module that is fetched on demand and is not among these never comes.
fn without_missing(body: &str, names: &[&str]) -> anyhow::Result<String> {
    let mut out = String::new();
    let mut rest = body;
    while let Some(at) = rest.find("import(\"./") {
        let (before, call) = rest.split_at(at);
        let end = call.find(')').context("`import(` on one line")?;
        let name = call["import(\"./".len()..end].trim_end_matches('"');
        anyhow::ensure!(!names.contains(&name), "{name} is fetched on demand, but is among these");
        out += before;
        out += "Promise.reject(new Error(\"not in this file\"))";
        rest = &call[end + 1..];
    }
    Ok(out + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_and_exports_become_variables() {
        let app = "import * as later from \"./later.js\"\nexport function mount(a) { return later.load(a) }\nconst start = 1;\nexport { start as default };\n";
        let later = "import { mount } from './app.js';\nexport const load = new URL('x.wasm', import.meta.url);\n";
        let boot =
            "import init, { mount } from \"./app.js\";\nimport(\"./offline.js\").then(mount);\n";
        let joined = join(&[("app.js", app), ("later.js", later), ("boot.js", boot)]).unwrap();
        for line in [
            "const later = modules[\"later.js\"];",
            "function mount(a) { return later.load(a) }",
            "Object.assign(modules[\"app.js\"], { mount, default: start });",
            "const { mount } = modules[\"app.js\"];",
            "const load = new URL('x.wasm', home);",
            "const { default: init, mount } = modules[\"app.js\"];",
            "Promise.reject(new Error(\"not in this file\")).then(mount);",
        ] {
            assert!(joined.contains(line), "{line} in\n{joined}");
        }
        assert!(!joined.contains("import ") && !joined.contains("export "), "{joined}");
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in ["import \"./side.js\";", "import a from \"./no.js\";", "export default 1;"] {
            assert!(join(&[("app.js", text)]).is_err(), "{text}");
        }
    }
}
