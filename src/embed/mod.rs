//! The JavaScript API without a screen: what a host page can ask of a catalogue.
//!
//! `www/onewindow.js` opens a [`kit::Kit`] for the host and makes packets with the export worker. Every value that crosses is a plain
//! JavaScript value described in `www/onewindow.d.ts`, with types of its own ([`input`], [`view`]), so that the core can change
//! without breaking a host. Every failure is an `Error` with a stable `code` ([`error::Code`]).

pub mod error;
pub mod input;
pub mod kit;
pub mod view;
