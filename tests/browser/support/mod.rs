//! A visitor with a browser: finds things by what they are called, as a person does.

mod chromium;
mod finder;
mod site;
mod visitor;

pub use chromium::Profile;
pub use site::site;
pub use visitor::{Screen, Visitor};
