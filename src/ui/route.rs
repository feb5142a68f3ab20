//! Addresses of pages. They live behind `#`, so that any static host and any web view can serve them and nothing of a person's
//! matter ever stands in a request.

use crate::domain::{BundleId, CategoryId, ItemId, SectionId};

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    #[default]
    Home,
    /// `#/category/<id>`
    Category(CategoryId),
    /// `#/item/<id>`
    Item(ItemId),
    /// `#/event/<bundle>`
    Event(BundleId),
    /// `#/mine`
    Mine,
    /// `#/form/<item>`: the sections of a form.
    Form(ItemId),
    /// `#/form/<item>/<section>`: one section. `#/form/<item>/<section>/check` goes back to the check page afterwards.
    Section(ItemId, SectionId, Then),
    /// `#/check/<item>`
    Check(ItemId),
    /// `#/packet`
    Packet,
    /// `#/settings`
    Settings,
    /// `#/verify`: for staff.
    Verify,
    /// Anything else.
    NotFound,
}

/// Where "save and continue" leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Then {
    /// To the next section.
    #[default]
    Next,
    /// Back to the check page one came from.
    Check,
}

impl Route {
    /// The page of a hash; `None` when the hash is no address of ours (an in-page anchor), and nothing should move.
    pub fn parse(hash: &str) -> Option<Self> {
        let path = match hash.strip_prefix("#/") {
            Some(path) => path,
            None if hash.is_empty() || hash == "#" => "",
            None => return None,
        };
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts[..] {
            [] => Self::Home,
            ["category", id] => Self::Category(id.into()),
            ["item", id] => Self::Item(id.into()),
            ["event", id] => Self::Event(id.into()),
            ["mine"] => Self::Mine,
            ["form", item] => Self::Form(item.into()),
            ["form", item, section] => Self::Section(item.into(), section.into(), Then::Next),
            ["form", item, section, "check"] => {
                Self::Section(item.into(), section.into(), Then::Check)
            }
            ["check", item] => Self::Check(item.into()),
            ["packet"] => Self::Packet,
            ["settings"] => Self::Settings,
            ["verify"] => Self::Verify,
            _ => Self::NotFound,
        })
    }

    /// The address for links.
    pub fn href(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".into(),
            Self::Category(id) => ["#/category/", id.as_str()].concat(),
            Self::Item(id) => ["#/item/", id.as_str()].concat(),
            Self::Event(id) => ["#/event/", id.as_str()].concat(),
            Self::Mine => "#/mine".into(),
            Self::Form(item) => ["#/form/", item.as_str()].concat(),
            Self::Section(item, section, Then::Next) => {
                ["#/form/", item.as_str(), "/", section.as_str()].concat()
            }
            Self::Section(item, section, Then::Check) => {
                ["#/form/", item.as_str(), "/", section.as_str(), "/check"].concat()
            }
            Self::Check(item) => ["#/check/", item.as_str()].concat(),
            Self::Packet => "#/packet".into(),
            Self::Settings => "#/settings".into(),
            Self::Verify => "#/verify".into(),
        }
    }
}
