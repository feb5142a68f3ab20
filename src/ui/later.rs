//! What comes after the first page: the pages people read, fill in and take away. It is a module of its own, fetched together with
//! the contents of the catalogue, which those pages show, so that the first page waits for neither.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Html;

use crate::catalog::{self, Catalogue, PackError};

use super::kiosk;
use super::page;
use super::route::Route;
use super::store::Store;

/// The later part of the app.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    /// Reads the whole catalogue.
    pub decode: fn(&[u8]) -> Result<Catalogue, PackError>,
    /// The page of a route; `None`: its id leads nowhere.
    pub page: fn(&Store, &Route) -> Option<Html>,
    /// The app in a kiosk.
    pub kiosk: fn(&Route, Html) -> Html,
}

impl Later {
    /// The later part of a program that is not cut in two.
    pub fn here() -> Self {
        Self { decode: catalog::decode, page: page::later, kiosk: kiosk::around }
    }
}

impl PartialEq for Later {
    /// There is only one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Later {}

/// Fetches the later part. After a failure another call tries again.
///
/// # Errors
///
/// When it did not come.
#[wasm_split(later, fallible)]
pub fn fetch() -> Result<Later, SplitLoaderError> {
    Ok(Later::here())
}
