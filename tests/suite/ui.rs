//! Every page, drawn natively: what it says, and whether assistive technology can make sense of it.

mod accessible;
mod form;
mod gallery;
mod page;
mod real;
mod route;
pub mod still;
mod store;
