//! Addresses of pages. They live behind `#`, so that any static host and any web view can serve them and nothing of a person's
//! matter ever stands in a request.

use crate::domain::{BundleId, CategoryId, Date, FieldId, ItemId, SectionId};

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
    /// `#/form/<item>/<section>`: one section. `#/form/<item>/<section>/check` goes back to the check page afterwards, `…/check-all`
    /// to that of everything.
    Section(ItemId, SectionId, Then),
    /// `#/form/<item>/<section>/q/<field>`: one question of a section, with the same endings.
    Question(ItemId, SectionId, FieldId, Then),
    /// `#/check/<item>`
    Check(ItemId),
    /// `#/check`: the answers of every form on the list.
    CheckAll,
    /// `#/photos`: photographs of what has to be brought.
    Scans,
    /// `#/people`: whose matter it is.
    People,
    /// `#/packet`
    Packet,
    /// `#/settings`
    Settings,
    /// `#/verify`: for staff.
    Verify,
    /// `#/flow/<item>`: the rules of an item as a picture, for staff.
    Flow(ItemId),
    /// `#/counter`: for staff, where packets are taken in.
    Counter,
    /// `#/screen`: a look through all items.
    Screen,
    /// `#/leaving`: what stays open to those who leave a benefit.
    Leaving,
    /// Anything else.
    NotFound,
}

/// As whom one looks at the pages, and by the rules of which day. Any address may say it: `#/item/x?mode=staff&on=2027-01-01`. It
/// then holds for every page until another address, or somebody, says otherwise; it is never kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As the person, today.
    #[default]
    Person,
    /// As staff, today or on another day.
    Staff(Option<Date>),
}

impl Look {
    /// What an address says about it; `None`: nothing. A day without the staff mode says nothing.
    pub fn parse(hash: &str) -> Option<Self> {
        let (_, query) = hash.split_once('?')?;
        let value = |key: &str| query.split('&').find_map(|part| part.strip_prefix(key));
        match value("mode=")? {
            "staff" => Some(Self::Staff(value("on=").and_then(|day| day.parse().ok()))),
            _ => Some(Self::Person),
        }
    }

    /// The other day by whose rules one looks.
    pub fn on(self) -> Option<Date> {
        match self {
            Self::Person => None,
            Self::Staff(on) => on,
        }
    }
}

/// Where "save and continue" leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Then {
    /// To the next section.
    #[default]
    Next,
    /// Back to the check page of the item.
    Check,
    /// Back to the check page of everything.
    CheckAll,
}

impl Then {
    /// The end of an address.
    fn ending(self) -> &'static str {
        match self {
            Self::Next => "",
            Self::Check => "/check",
            Self::CheckAll => "/check-all",
        }
    }

    fn parse(ending: &str) -> Option<Self> {
        [Self::Check, Self::CheckAll]
            .into_iter()
            .find(|then| then.ending().get(1..) == Some(ending))
    }
}

impl Route {
    /// Whether the page stands before the contents of the catalogue have come.
    pub fn is_first(&self) -> bool {
        matches!(self, Self::Home | Self::Category(_) | Self::Event(_) | Self::NotFound)
    }

    /// Whether the page is there to save files, to take them in, or to tell apart whose they are.
    pub fn handles_files(&self) -> bool {
        matches!(
            self,
            Self::Scans
                | Self::People
                | Self::Settings
                | Self::Verify
                | Self::Flow(_)
                | Self::Counter
        )
    }

    /// The page of a hash; `None` when the hash is no address of ours (an in-page anchor), and nothing should move.
    pub fn parse(hash: &str) -> Option<Self> {
        let path = match hash.strip_prefix("#/") {
            Some(path) => path,
            None if hash.is_empty() || hash == "#" => "",
            None => return None,
        };
        let path = path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts[..] {
            [] => Self::Home,
            ["category", id] => Self::Category(id.into()),
            ["item", id] => Self::Item(id.into()),
            ["event", id] => Self::Event(id.into()),
            ["mine"] => Self::Mine,
            ["form", item] => Self::Form(item.into()),
            ["form", item, section] => Self::Section(item.into(), section.into(), Then::Next),
            ["form", item, section, then] => match Then::parse(then) {
                Some(then) => Self::Section(item.into(), section.into(), then),
                None => Self::NotFound,
            },
            ["form", item, section, "q", field] => {
                Self::Question(item.into(), section.into(), field.into(), Then::Next)
            }
            ["form", item, section, "q", field, then] => match Then::parse(then) {
                Some(then) => Self::Question(item.into(), section.into(), field.into(), then),
                None => Self::NotFound,
            },
            ["check"] => Self::CheckAll,
            ["check", item] => Self::Check(item.into()),
            ["photos"] => Self::Scans,
            ["people"] => Self::People,
            ["packet"] => Self::Packet,
            ["settings"] => Self::Settings,
            ["verify"] => Self::Verify,
            ["flow", item] => Self::Flow(item.into()),
            ["counter"] => Self::Counter,
            ["screen"] => Self::Screen,
            ["leaving"] => Self::Leaving,
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
            Self::Section(item, section, then) => {
                ["#/form/", item.as_str(), "/", section.as_str(), then.ending()].concat()
            }
            Self::Question(item, section, field, then) => {
                let (item, section, field) = (item.as_str(), section.as_str(), field.as_str());
                ["#/form/", item, "/", section, "/q/", field, then.ending()].concat()
            }
            Self::CheckAll => "#/check".into(),
            Self::Check(item) => ["#/check/", item.as_str()].concat(),
            Self::Scans => "#/photos".into(),
            Self::People => "#/people".into(),
            Self::Packet => "#/packet".into(),
            Self::Settings => "#/settings".into(),
            Self::Verify => "#/verify".into(),
            Self::Flow(item) => ["#/flow/", item.as_str()].concat(),
            Self::Counter => "#/counter".into(),
            Self::Screen => "#/screen".into(),
            Self::Leaving => "#/leaving".into(),
        }
    }
}
