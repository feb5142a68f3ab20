use crate::text::catalog::Thing;

/// What a file of the catalogue is about. In the order of reading: what others refer to comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    About,
    Centre,
    Sources,
    Divisions,
    CodeList(String),
    Parameters,
    Holidays,
    Facts,
    Materials,
    Categories,
    Bundles,
    Item { category: String, id: String },
    Screening,
    Cases,
    Released,
}

impl Part {
    /// Files without which there is no catalogue.
    pub(super) const NEEDED: &[(Self, &str)] = &[
        (Self::About, "catalog.toml"),
        (Self::Centre, "centre.toml"),
        (Self::Categories, "categories.toml"),
        (Self::Facts, "facts.toml"),
        (Self::Materials, "materials.toml"),
        (Self::Sources, "sources.toml"),
    ];

    /// The part a path stands for; `None` when no such file belongs to a catalogue.
    pub(super) fn of(path: &str) -> Option<Self> {
        let steps: Vec<&str> = path.strip_suffix(".toml")?.split('/').collect();
        Some(match steps.as_slice() {
            ["catalog"] => Self::About,
            ["centre"] => Self::Centre,
            ["sources"] => Self::Sources,
            ["code-lists", id] => Self::CodeList((*id).to_owned()),
            ["divisions"] => Self::Divisions,
            ["parameters"] => Self::Parameters,
            ["holidays"] => Self::Holidays,
            ["facts"] => Self::Facts,
            ["materials"] => Self::Materials,
            ["categories"] => Self::Categories,
            ["bundles"] => Self::Bundles,
            ["screening"] => Self::Screening,
            ["cases"] => Self::Cases,
            ["released"] => Self::Released,
            ["items", category, id] => {
                Self::Item { category: (*category).to_owned(), id: (*id).to_owned() }
            }
            _ => return None,
        })
    }

    /// What is declared in it.
    pub(super) fn declares(&self) -> Thing {
        match self {
            Self::About | Self::Centre | Self::Categories => Thing::Category,
            Self::Sources => Thing::Source,
            Self::CodeList(_) | Self::Divisions => Thing::CodeList,
            Self::Parameters => Thing::Parameter,
            Self::Holidays => Thing::Year,
            Self::Facts => Thing::Fact,
            Self::Materials => Thing::Material,
            Self::Bundles => Thing::Bundle,
            Self::Item { .. } | Self::Screening | Self::Cases | Self::Released => Thing::Item,
        }
    }
}
