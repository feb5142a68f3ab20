//! The only code of the app that touches the document, the network, storage or the clock.
//!
//! Called from effects and callbacks, never while rendering. What can be refused (storage, network) returns an error the pages
//! can say; nothing in here panics because a browser is old or private.

pub mod card;
pub mod catalogue;
pub mod clock;
pub mod document;
pub mod download;
pub mod export;
pub mod flow;
pub mod folder;
pub mod hall;
pub mod idb;
pub mod location;
pub mod lock;
pub mod offline;
pub mod photo;
pub mod saver;
pub mod sealed;
pub mod settings;
pub mod upload;
pub mod voice;
