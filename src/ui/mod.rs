//! The app in the page.
//!
//! One store ([`store::Session`]) holds what is known; pages are functions of it and of the [`route::Route`]. Everything that
//! touches the document, the network, storage or the clock is in [`edge`] and nowhere else, so that every component renders
//! natively in tests. It is mounted by `embed`.

pub mod app;
pub mod boot;
pub mod component;
pub mod edge;
pub mod field;
pub mod kiosk;
pub mod later;
pub mod page;
pub mod route;
pub mod store;
