//! How the visitor finds things: by label, button text, link text, heading; never by class or id.

/// Runs in every page. `ow.field(label)`, `ow.press(name)`, … return the element or null.
pub const SCRIPT: &str = include_str!("finder.js");
