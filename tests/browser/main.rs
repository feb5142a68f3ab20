//! What only a browser can show, in a real headless Chromium: the whole way from the first page to the packet in hand.
#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests are an edge, stop at the first surprise, and nobody is outside"
)]

mod accessible;
mod building;
mod bundled;
mod counter;
mod drafts;
mod embedding;
mod flow;
mod forms;
mod hardening;
mod keeping;
mod kiosk;
mod matter;
mod offline;
mod papers;
mod photos;
mod printing;
mod screening;
mod single;
mod support;
mod walk;
mod wrong;
