use onewindow::ui::route::{Look, Route, Then};

#[test]
fn every_address_leads_to_the_page_it_was_made_from() {
    let pages = [
        Route::Home,
        Route::Category("a".into()),
        Route::Item("a-b".into()),
        Route::Event("x".into()),
        Route::Mine,
        Route::Form("a".into()),
        Route::Section("a".into(), "s".into(), Then::Next),
        Route::Section("a".into(), "s".into(), Then::Check),
        Route::Section("a".into(), "s".into(), Then::CheckAll),
        Route::Question("a".into(), "s".into(), "person.name".into(), Then::Next),
        Route::Question("a".into(), "s".into(), "check".into(), Then::CheckAll),
        Route::Check("a".into()),
        Route::CheckAll,
        Route::Scans,
        Route::People,
        Route::Packet,
        Route::Settings,
        Route::Flow("a-b".into()),
        Route::Verify,
        Route::Counter,
        Route::Screen(Look::Person),
        Route::Screen(Look::Staff(None)),
        Route::Screen(Look::Staff("2027-01-01".parse().ok())),
        Route::Leaving,
    ];
    for page in pages {
        assert_eq!(Route::parse(&page.href()), Some(page));
    }
}

#[test]
fn nonsense_in_the_address_bar_is_a_page_that_says_so() {
    for hash in ["#/nowhere", "#/form", "#/form/a/b/c/d", "#/item/a/b", "#/%E4%B8%80/二"] {
        assert_eq!(Route::parse(hash), Some(Route::NotFound), "{hash}");
    }
}

#[test]
fn an_in_page_anchor_moves_nothing() {
    assert_eq!(Route::parse("#ow-main"), None);
    assert_eq!(Route::parse(""), Some(Route::Home));
}

#[test]
fn another_day_is_looked_at_by_staff_only() {
    assert_eq!(Route::parse("#/screen?on=2027-01-01"), Some(Route::Screen(Look::Person)));
    let staff = Route::Screen(Look::Staff("2027-01-01".parse().ok()));
    assert_eq!(Route::parse("#/screen?on=2027-01-01&mode=staff"), Some(staff));
    assert_eq!(Route::parse("#/screen?mode=staff&on=soon"), Some(Route::Screen(Look::Staff(None))));
}
