use onewindow::text::Lang;

use super::shipped;

#[test]
fn the_shipped_catalogue_has_nothing_to_mend() {
    let loaded = shipped();
    let found: Vec<String> = loaded.diagnostics.iter().map(|d| d.render(Lang::Zh)).collect();
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n\n"));
}

#[test]
fn the_shipped_catalogue_has_all_categories_and_items() {
    let catalogue = shipped().catalogue;
    assert_eq!((catalogue.categories.len(), catalogue.items.len()), (31, 72));
    let numbers: Vec<u16> = catalogue.items.iter().map(|item| item.no).collect();
    assert_eq!(numbers, (1..=72).collect::<Vec<u16>>());
}
