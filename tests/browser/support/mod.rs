//! A visitor with a browser: finds things by what they are called, as a person does.
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "shared by the walks and the benchmark; each uses a part"
)]

pub mod axe;
mod chromium;
pub mod crash;
mod finder;
pub mod hall;
mod machine;
mod network;
mod screens;
mod site;
mod visitor;
mod walker;

pub use chromium::Profile;
pub use machine::Screen;
pub use network::{Fault, PEERS};
pub use screens::{SCREENS, Scene, somebody};
pub use site::{NEWER, catalogue, newer, site};
pub use visitor::{Visitor, quote};
pub use walker::{Say, Section, Walker};
