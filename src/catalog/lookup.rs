//! Finding things of the catalogue by id.

use crate::domain::{
    BundleId, CategoryId, CodeListId, FactId, ItemId, MaterialId, ParameterId, SourceId,
};

use super::{Bundle, Catalogue, Category, CodeList, Fact, Item, Material, Parameter, Source, Term};

impl Catalogue {
    /// The item with this id.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|x| x.id == *id)
    }

    /// The category with this id.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|x| x.id == *id)
    }

    /// The life event with this id.
    pub fn bundle(&self, id: &BundleId) -> Option<&Bundle> {
        self.bundles.iter().find(|x| x.id == *id)
    }

    /// The shared fact with this id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|x| x.id == *id)
    }

    /// The material with this id.
    pub fn material(&self, id: &MaterialId) -> Option<&Material> {
        self.materials.iter().find(|x| x.id == *id)
    }

    /// The code list with this id.
    pub fn code_list(&self, id: &CodeListId) -> Option<&CodeList> {
        self.code_lists.iter().find(|x| x.id == *id)
    }

    /// The local or yearly figure with this id.
    pub fn parameter(&self, id: &ParameterId) -> Option<&Parameter> {
        self.parameters.iter().find(|x| x.id == *id)
    }

    /// The law or standard with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|x| x.id == *id)
    }
}

impl Item {
    /// How long the sheet says it takes: as promised; as the law says when nobody has promised a figure.
    pub fn time(&self) -> Option<&Term> {
        let promised = self.promised_time.as_ref().filter(|term| term.value.is_some());
        promised.or(self.statutory_time.as_ref())
    }
}
