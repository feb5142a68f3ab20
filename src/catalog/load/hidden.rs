use std::collections::BTreeSet;

use crate::domain::{BundleId, CategoryId, ItemId, MaterialId};

use super::super::Catalogue;

/// What a catalogue has and does not show (`hide = true`). It is read and checked like everything else, so that what is shown
/// may still name it; then it is left out.
#[derive(Default)]
pub(super) struct Hidden {
    pub(super) categories: BTreeSet<CategoryId>,
    pub(super) bundles: BTreeSet<BundleId>,
    pub(super) items: BTreeSet<ItemId>,
    /// Materials that one item does not ask for any more.
    pub(super) needs: BTreeSet<(ItemId, MaterialId)>,
}

impl Hidden {
    /// Takes out what is hidden, and every mention of it.
    pub(super) fn leave_out(&self, catalogue: &mut Catalogue) {
        let Catalogue { categories, items, bundles, screening, .. } = catalogue;
        let of_items: BTreeSet<ItemId> = items
            .iter()
            .filter(|item| {
                self.items.contains(&item.id) || self.categories.contains(&item.category)
            })
            .map(|item| item.id.clone())
            .collect();
        items.retain(|item| !of_items.contains(&item.id));
        for item in &mut *items {
            item.related.retain(|id| !of_items.contains(id));
            item.excludes.retain(|id| !of_items.contains(id));
            let id = item.id.clone();
            let asked =
                |material: &MaterialId| !self.needs.contains(&(id.clone(), material.clone()));
            item.materials.retain(|need| asked(&need.material));
            for example in &mut item.examples {
                for list in [&mut example.needed, &mut example.not_needed, &mut example.depends] {
                    list.retain(|material| asked(material));
                }
            }
        }
        screening.items.retain(|entry| !of_items.contains(&entry.item));
        for entry in &mut screening.items {
            entry.after.retain(|id| !of_items.contains(id));
        }
        screening.conflicts.retain(|c| !c.items.iter().any(|id| of_items.contains(id)));
        if let Some(leaving) = &mut screening.leaving {
            leaving.items.retain(|id| !of_items.contains(id));
            // What was only about hidden items would otherwise hold for everybody.
            leaving.checks.retain(|check| {
                check.items.is_empty() || !check.items.iter().all(|id| of_items.contains(id))
            });
            for check in &mut leaving.checks {
                check.items.retain(|id| !of_items.contains(id));
            }
        }
        bundles.retain(|bundle| !self.bundles.contains(&bundle.id));
        for bundle in &mut *bundles {
            bundle.items.retain(|id| !of_items.contains(id));
        }
        bundles.retain(|bundle| !bundle.items.is_empty());
        // A category that only had hidden items would be an empty page.
        let emptied = |id: &CategoryId| {
            !of_items.is_empty() && !items.iter().any(|item| item.category == *id)
        };
        categories.retain(|c| !self.categories.contains(&c.id) && !emptied(&c.id));
    }
}
